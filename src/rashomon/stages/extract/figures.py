"""The figures of an article, with what each counts: the scan of :mod:`rashomon.text.numbers` joined to the parse."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from rashomon.model import Figure, FigureKind, Reading, Span, Token
from rashomon.text.counting import PLIGHTS
from rashomon.text.numbers import find_figures

_COUNTED = {FigureKind.COUNT, FigureKind.ORDINAL, FigureKind.RATIO, FigureKind.PERCENT}
_NOUNS = {"NOUN", "PROPN"}
_REACH = 5
"""Tokens after a figure within which its noun is looked for when the parse does not name it."""


def extract_figures(reading: Reading) -> tuple[Figure, ...]:
    """Return the figures of an article in order, counts with the lemma and the place of what is counted."""
    starts = [t.start for t in reading.tokens]
    found = (_with_noun(f, reading, starts) for f in find_figures(reading.text, reading.article.id))
    return tuple(f for f in found if not (f.exact.lower() == "one" and f.noun is None and _is_pronoun(f, reading, starts)))


def _is_pronoun(figure: Figure, reading: Reading, starts: list[int]) -> bool:
    """Whether "one" stands for something named elsewhere: "an issue, one where feelings run high"."""
    first, end = _tokens_of(figure.span, starts)
    described = end < len(reading.tokens) and reading.tokens[end].head == first and reading.tokens[end].dep in {"acl", "relcl"}
    return described or reading.tokens[first].dep == "appos"


def _with_noun(figure: Figure, reading: Reading, starts: list[int]) -> Figure:
    if figure.kind not in _COUNTED:
        return figure
    first, end = _tokens_of(figure.span, starts)
    noun = _find_plight(reading, end) or _find_noun(reading.tokens, first, end)
    if noun is None:
        return figure
    word = reading.text[noun.start : noun.end].lower()
    return replace(figure, noun=word if word in PLIGHTS else noun.lemma.lower(), noun_span=Span(noun.start, noun.end))


def _tokens_of(span: Span, starts: list[int]) -> tuple[int, int]:
    first = bisect_left(starts, span.start)
    return first, max(first + 1, bisect_left(starts, span.end))


def _find_plight(reading: Reading, end: int) -> Token | None:
    """ "17 dead and 45 injured": what befell them stands for those it befell, where no noun follows."""
    tokens = reading.tokens[end : end + 2]
    if not tokens or reading.text[tokens[0].start : tokens[0].end].lower() not in PLIGHTS:
        return None
    return tokens[0] if len(tokens) < 2 or tokens[1].pos not in _NOUNS else None


def _find_noun(tokens: tuple[Token, ...], first: int, end: int) -> Token | None:
    """The head of the figure where that is a noun, else the noun after "of", else the next noun but one adjective away."""
    for i in range(first, min(end, len(tokens))):
        head = tokens[i].head
        if (
            not first <= head < end
            and tokens[head].pos in _NOUNS
            and tokens[i].dep in {"nummod", "amod", "compound", "quantmod"}
            and head >= end
        ):
            return _after_of(tokens, head) or tokens[head]
    for i in range(end, min(end + _REACH, len(tokens))):
        token = tokens[i]
        if token.pos in _NOUNS:
            return _find_owned(tokens, i)
        if token.pos not in {"ADJ", "ADP", "DET", "VERB", "ADV", "PUNCT", "PRON", "NUM"} or (token.pos == "ADP" and token.lemma != "of"):
            return None
        if token.pos == "PUNCT" and token.tag != "HYPH":
            return None
    return None


def _find_owned(tokens: tuple[Token, ...], index: int) -> Token:
    """Return the head of a compound, or what somebody named has: of "four of Mr Lind's trips" the trips are counted."""
    for _ in range(3):
        token = tokens[index]
        owned = token.dep == "compound" or (token.dep == "poss" and token.pos == "PROPN")
        if not owned or not index < token.head < index + _REACH:
            break
        index = token.head
    return tokens[index]


def _after_of(tokens: tuple[Token, ...], head: int) -> Token | None:
    """ "hundreds of others", "a score of boats": what follows "of" counts, not the word for the number."""
    if tokens[head].lemma not in {"hundred", "thousand", "million", "dozen", "score", "ten", "billion", "number", "total"}:
        return None
    for i in range(head + 1, min(head + 5, len(tokens))):
        if tokens[i].pos in _NOUNS:
            return _find_owned(tokens, i)
    return None
