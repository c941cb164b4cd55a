"""An article's parse made easy to walk: words, children, subtrees, and which tokens stand in quotation marks.

The small model often goes wrong around quotation marks, so everything here is also told by position.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Reading, Span, Token
from rashomon.text.quotation import Quotation, find_quotations

FINAL = frozenset({".", "!", "?", "…", "..."})
_LONGEST_SENTENCE = 250
DASHES = frozenset({"-", "–", "—", "--"})


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """One reading with what the search for quotes asks of it again and again."""

    reading: Reading
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """The tokens' text in lower case."""
    children: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    sentence_of: tuple[int, ...]
    quotations: tuple[Quotation, ...]
    """Those that stand in no other, by place."""
    quoted: tuple[bool, ...]
    """Whether a token stands inside a quotation, its marks included."""

    @property
    def text(self) -> str:
        """The article's text."""
        return self.reading.text

    def first_at(self, place: int) -> int:
        """Return the index of the first token that starts at ``place`` or behind it."""
        return bisect_left(self.starts, place)

    def token_in(self, place: int) -> int:
        """Return the index of the token that ``place`` stands in or just behind."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def span(self, first: int, end: int) -> Span:
        """Return the stretch of text from token ``first`` up to token ``end``, white space at its edges left out."""
        while first < end and self.tokens[first].pos == "SPACE":
            first += 1
        while end > first and self.tokens[end - 1].pos == "SPACE":
            end -= 1
        if first >= end:
            return Span(self.tokens[first].start, self.tokens[first].start)
        return Span(self.tokens[first].start, self.tokens[end - 1].end)

    def paragraph_opening(self, index: int) -> int:
        """Return the first token of the paragraph that a token stands in, a dateline left out."""
        first = self.first_at(self.text.rfind("\n", 0, self.tokens[index].start) + 1)
        behind = self.behind_dateline(first)
        return behind if behind <= index else first

    def behind_dateline(self, first: int) -> int:
        """Return the token behind the dateline that a paragraph opens with ("ASTANA, Feb 28 (Agency) -"), else its first."""
        word = self.text[self.tokens[first].start : self.tokens[first].end]
        if len(word) < 3 or not word.isupper():
            return first
        dash = next((i for i in range(first, min(first + 16, len(self.words))) if self.words[i] in DASHES), None)
        return first if dash is None else dash + 1

    def is_readable(self, index: int) -> bool:
        """Return whether a token stands in a sentence of bearable length; the parse of a longer one is worth nothing."""
        sentence = self.reading.sentences[self.sentence_of[index]]
        return sentence.end_token - sentence.first_token <= _LONGEST_SENTENCE

    def child(self, index: int, *deps: str) -> int | None:
        """Return the first child of a token with one of the dependencies."""
        return next((c for c in self.children[index] if self.tokens[c].dep in deps), None)

    def subtree(self, index: int) -> Iterator[int]:
        """Yield a token and everything that hangs from it, in no order."""
        stack = [index]
        while stack:
            top = stack.pop()
            yield top
            stack.extend(self.children[top])

    def reach(self, index: int) -> tuple[int, int]:
        """Return the first token of a subtree and the token behind its last."""
        members = list(self.subtree(index))
        return min(members), max(members) + 1


def read_grammar(reading: Reading) -> Grammar:
    """Return the walkable parse of a reading."""
    tokens = reading.tokens
    children: list[list[int]] = [[] for _ in tokens]
    for number, token in enumerate(tokens):
        if token.head != number:
            children[token.head].append(number)
    sentence_of = [0] * len(tokens)
    for number, sentence in enumerate(reading.sentences):
        sentence_of[sentence.first_token : sentence.end_token] = [number] * (sentence.end_token - sentence.first_token)
    quotations = tuple(q for q in find_quotations(reading.text) if q.depth == 0)
    starts = tuple(t.start for t in tokens)
    quoted = [False] * len(tokens)
    for quotation in quotations:
        first, end = bisect_left(starts, quotation.outer.start), bisect_left(starts, quotation.outer.end)
        quoted[first:end] = [True] * (end - first)
    return Grammar(
        reading=reading,
        tokens=tokens,
        words=tuple(reading.text[t.start : t.end].lower() for t in tokens),
        children=tuple(map(tuple, children)),
        starts=starts,
        sentence_of=tuple(sentence_of),
        quotations=quotations,
        quoted=tuple(quoted),
    )
