"""How a copy was made from its sources, judged by all that it kept, changed and added at once.

Each kind of copying leaves several marks: a word-swapper puts word for word and leaves the small words alone, a translation
there and back turns whole sentences round, an editor leaves many sentences as they were. None of them alone tells for sure,
so all are weighed together; the weights were set on copies whose making is known.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from rashomon.model import How
from rashomon.stages.derive.explanation import Explanation
from rashomon.stages.derive.likeness import Likeness
from rashomon.stages.derive.weights import BIAS, WEIGHTS
from rashomon.stages.derive.wording import Wording
from rashomon.text.similarity import find_rank

_CHANGED = 0.97
"""Share of a sentence's words kept, below which it was changed."""
_LONGEST_SENTENCE = 100
"""Words; a longer one is no sentence, and comparing it would cost the square."""
_SMALL_WORD = 100
"""Rank by frequency: "the", "of", "has been". A word-swapper leaves them alone, a translator sets them anew."""
_SHORTEST = 0.05
"""Of its sources' length: below that a copy is but a line, and shorter tells no more."""
_REPRINTED = 0.8
"""Share of its source's wording: what lacks a fifth is no reprint, however faithful the rest (reprints have 0.84 and more)."""


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """A source of an article, with what ties the two; the likeness has the article first."""

    source: Wording
    likeness: Likeness
    explanation: Explanation


def judge_manner(article: Wording, ties: Sequence[Tie]) -> How:
    """Return how ``article`` was made from its sources: the likeliest way, by multinomial logistic regression (eval/fit_manner.py)."""
    return judge_evidence(weigh_evidence(article, ties), WEIGHTS, BIAS)


def judge_evidence(evidence: Mapping[str, float], weights: Mapping[How, Mapping[str, float]], bias: Mapping[How, float]) -> How:
    """Return the likeliest way under some weights; what lacks a part of its source is no reprint, whatever they say."""
    likeliest = max(weights, key=lambda how: bias[how] + sum(w * evidence[name] for name, w in weights[how].items()))
    return How.CUT if likeliest is How.VERBATIM and evidence["kept"] < _REPRINTED else likeliest


def weigh_evidence(article: Wording, ties: Sequence[Tie]) -> dict[str, float]:
    """Return what tells how ``article`` was made; sentences are compared with those of the source that explains most of it."""
    nearest = max(ties, key=lambda t: (t.explanation.fit, t.source.id))
    changes = _find_changes(article, nearest)
    length = article.size / max(sum(t.source.size for t in ties), 1)
    return {
        "several": float(len(ties) > 1),
        "length": math.log(max(length, _SHORTEST)),
        "shared": _share_wording(article, ties),
        "kept": nearest.likeness.second_covered,
        "order": nearest.likeness.order,
        "rendered": _share_rendered(nearest),
        "swapped": changes.swapped,
        "displaced": changes.displaced,
        "small words": changes.small,
        "changed": changes.sentences,
        "new": _share_new(article, ties),
        "column": float(article.is_column),
        "quoted": 1 - article.size / max(len(article.words), 1),
    }


def _share_wording(article: Wording, ties: Sequence[Tie]) -> float:
    """Share of the article's own word triples that stand in one of its sources."""
    mine = article.shingles[article.shingles >= 0]
    return float(np.isin(mine, np.concatenate([t.source.shingles for t in ties])).mean()) if len(mine) else 0.0


def _share_rendered(tie: Tie) -> float:
    """Share of the source's sentences that the article renders."""
    rendered = {s.source_sentence for s in tie.explanation.sentences if s.source_sentence >= 0}
    return len(rendered) / max(len(tie.source.reading.sentences), 1)


def _share_new(article: Wording, ties: Sequence[Tie]) -> float:
    """Share of the article's telling words that none of its sources holds."""
    words = {fact: weight for fact, weight in article.facts.items() if " " not in fact}
    new = math.fsum(weight for fact, weight in words.items() if not any(fact in t.source.facts for t in ties))
    return new / (math.fsum(words.values()) or 1.0)


@dataclass(frozen=True, slots=True)
class _Changes:
    """What was done to the words of the rendered sentences, quotations left out."""

    swapped: float
    """Share of the source's words that gave way to as many others in the same place."""
    displaced: float
    """Share that was put in or left out."""
    small: float
    """Share of small words among all that changed."""
    sentences: float
    """Share of the sentences that changed."""


def _find_changes(article: Wording, tie: Tie) -> _Changes:
    names = {n: w.folded for wording in (article, tie.source) for n, w in zip(wording.numbers.tolist(), wording.words, strict=True)}
    mine, theirs = _list_own(article), _list_own(tie.source)
    pairs = [
        (theirs[s.source_sentence], own, s.kept < _CHANGED)
        for own, s in zip(mine, tie.explanation.sentences, strict=True)
        if own and s.source_sentence >= 0 and 0 < len(theirs[s.source_sentence]) <= _LONGEST_SENTENCE and len(own) <= _LONGEST_SENTENCE
    ]
    swapped = displaced = 0
    changed: list[int] = []
    for other, own, _ in pairs:
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, other, own, autojunk=False).get_opcodes():
            if tag != "equal":
                changed += [*other[i1:i2], *own[j1:j2]]
                swapped += (i2 - i1) * (i2 - i1 == j2 - j1)
                displaced += (i2 - i1 + j2 - j1) * (tag != "replace")
    total = sum(len(other) for other, *_ in pairs) or 1
    small = sum(find_rank(names[n]) <= _SMALL_WORD for n in changed) / max(len(changed), 1)
    return _Changes(swapped / total, displaced / total, small, sum(c for *_, c in pairs) / max(len(pairs), 1))


def _list_own(wording: Wording) -> list[list[int]]:
    """The numbers of the article's own words, sentence by sentence."""
    sentences: list[list[int]] = [[] for _ in wording.reading.sentences]
    for number, sentence, own in zip(wording.numbers.tolist(), wording.sentence_of.tolist(), wording.own.tolist(), strict=True):
        if own and sentence >= 0:
            sentences[sentence].append(number)
    return sentences
