"""By-names: what a writer who argues calls somebody or something, and no other account of the story does.

"The smoothest salesman south of the river" behind a name is nobody's office. That a word is the writer's own is told by the
other accounts, which never use it, and not by a list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.stages.extract.grammar import Grammar

_FEWEST = 4
"""Articles of a story from which it can be told what the thing is called."""
_LONGEST = 9
"""Words of a by-name."""
_BEFORE = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod"})
_BEHIND = frozenset({"of", "in", "with", "without"})
_POINTING = frozenset(["the", "that", "this", "these", "those", "his", "her", "its", "their", "our"])


@dataclass(frozen=True, slots=True)
class Wording:
    """In how many of a story's articles the narrator uses each word, by lemma."""

    articles: int
    uses: Mapping[str, int]

    def is_common(self, word: str) -> bool:
        """Return whether the story's articles call the thing so: half of them, and no fewer than three."""
        return self.articles >= _FEWEST and self.uses.get(word, 0) >= max(3, self.articles / 2)

    def is_own(self, word: str) -> bool:
        """Return whether one narrator alone uses the word, with enough others to tell."""
        return self.articles >= _FEWEST and self.uses.get(word, 0) == 1


def read_wording(grammars: Sequence[Grammar]) -> Wording:
    """Return which words the narrators of a story's articles use, quotations left out."""
    uses: Counter[str] = Counter()
    for grammar in grammars:
        uses.update({t.lemma.lower() for t, quoted in zip(grammar.tokens, grammar.quoted, strict=True) if not quoted})
    return Wording(len(grammars), uses)


def find_bynames(grammar: Grammar, wording: Wording) -> Iterator[Span]:
    """Yield the names that the narrator alone gives: beside somebody's name, or as what does the deed."""
    for index, token in enumerate(grammar.tokens):
        if token.pos != "NOUN" or grammar.quoted[index]:
            continue
        first, end = _reach(grammar, index)
        own = [i for i in range(first, end) if _describes(grammar, i) and wording.is_own(grammar.tokens[i].lemma.lower())]
        if end - first <= _LONGEST and own and _is_byname(grammar, index, (first, end), own):
            yield grammar.span(first, end)


def _is_byname(grammar: Grammar, index: int, reach: tuple[int, int], own: Sequence[int]) -> bool:
    if _stands_beside_name(grammar, index):
        return True
    first, end = reach
    doing = index in own and grammar.tokens[index].dep == "nsubj" and grammar.words[first] in _POINTING
    return doing and (end > index + 1 or len(own) > 1)


def _stands_beside_name(grammar: Grammar, index: int) -> bool:
    """Whether a noun is set beside a name: behind it, before it with a comma, or as a title."""
    token, head = grammar.tokens[index], grammar.tokens[grammar.tokens[index].head]
    if token.dep == "appos" or any(grammar.tokens[c].dep == "appos" and grammar.tokens[c].pos == "PROPN" for c in grammar.children[index]):
        return True
    return token.dep in ("compound", "nmod") and head.entity == "PERSON"


def _reach(grammar: Grammar, index: int) -> tuple[int, int]:
    """Return the first token of a noun's phrase and the one behind its last; clauses that hang from it left out."""
    first, end = index, index + 1
    for child in grammar.children[index]:
        if grammar.quoted[child]:
            continue
        if grammar.tokens[child].dep in _BEFORE:
            first = min(first, grammar.reach(child)[0])
        elif child == index + 1 and grammar.words[child] in _BEHIND:
            end = grammar.reach(child)[1]
    return first, end


def _describes(grammar: Grammar, index: int) -> bool:
    return grammar.tokens[index].pos in ("NOUN", "ADJ")
