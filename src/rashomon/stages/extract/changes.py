"""What changed between the renderings of one utterance, in words: other words, words left out or added, quoted or only reported."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from rashomon.model import Quote, QuoteMode
from rashomon.text.words import Word, find_words

_MOST_TOLD = 4
"""Changes told of one rendering; a reader takes in no more."""
_OTHER_WORDS = 0.4
"""Below this share of words in common, in order, single changes tell nothing: the whole is in other words."""
_LONGEST = 400
"""Words of a rendering that are compared: a bound for hostile pages."""
_SLIGHT = frozenset({"the", "a", "an", "that", "and"})


def tell_changes(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return the quotes, each rendering of a group with how it differs from the one that the others are compared with.

    That one is quoted rather than reported, and the wording that most articles share; the longest of these, then the first.
    """
    groups: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.group is not None:
            groups[quote.group].append(quote)
    models = {name: _model_of(members) for name, members in groups.items()}
    return tuple(q if q.group is None else replace(q, changes=_changes(models[q.group], q)) for q in quotes)


def _model_of(members: Sequence[Quote]) -> Quote:
    shared = Counter(_folded(q) for q in members)
    return min(members, key=lambda q: (q.mode is QuoteMode.INDIRECT, -shared[_folded(q)], -len(q.exact), q.article, q.span))


def _folded(quote: Quote) -> tuple[str, ...]:
    return tuple(w.folded for w in find_words(quote.exact)[:_LONGEST])


def _changes(model: Quote, quote: Quote) -> str | None:
    """Return how a rendering differs from its model, null where it does not.

    >>> from rashomon.model import Span
    >>> words = ["We will rebuild the harbour wall", "We will repair the harbour wall soon"]
    >>> a, b = (Quote(id="", article="", span=Span(0, 9), exact=w, mode=QuoteMode.DIRECT) for w in words)
    >>> _changes(a, b)
    '“repair” for “rebuild”; adds “soon”'
    """
    if quote is model:
        return None
    told = ["reported, not quoted"] if quote.mode is QuoteMode.INDIRECT and model.mode is not QuoteMode.INDIRECT else []
    mine, theirs = find_words(model.exact)[:_LONGEST], find_words(quote.exact)[:_LONGEST]
    matcher = SequenceMatcher(None, [w.folded for w in mine], [w.folded for w in theirs], autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    if common < _OTHER_WORDS * min(len(mine), len(theirs)):
        told.append("told in other words")
    else:
        told.extend(list(_word_changes(matcher, model.exact, mine, quote.exact, theirs))[:_MOST_TOLD])
    return "; ".join(told) or None


def _word_changes(matcher: SequenceMatcher[str], model: str, mine: Sequence[Word], text: str, theirs: Sequence[Word]) -> Iterator[str]:
    for kind, a, b, c, d in matcher.get_opcodes():
        old, new = _stretch(model, mine[a:b]), _stretch(text, theirs[c:d])
        if kind == "equal" or {w.folded for w in (*mine[a:b], *theirs[c:d])} <= _SLIGHT:
            continue
        if kind == "replace":
            yield f"{new} for {old}"
        else:
            yield f"leaves out {old}" if kind == "delete" else f"adds {new}"


def _stretch(text: str, words: Sequence[Word]) -> str:
    """Return words as the text writes them, the middle of a long stretch left out."""
    if len(words) > 8:
        return f"“{text[words[0].start : words[2].end]} … {text[words[-2].start : words[-1].end]}”"
    return f"“{text[words[0].start : words[-1].end]}”" if words else ""
