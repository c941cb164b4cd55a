"""Figures that a sentence tells as parts of a larger one: "34 people, 12 of them children", "60 in loans and 30 in grants"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from rashomon.model import Figure, FigureKind, Span
from rashomon.text.quantities import canonical, is_sum

_BEFORE = re.compile(r"\b(?:including|includes?|among them|among whom|of which|of whom|of these|with)\s+(?:\w+\s+)?$", re.IGNORECASE)
_AFTER = re.compile(r"^[^.;:]{0,25}?\bof (?:them|whom|which|it|those|these)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"^\s*(?:\w+\s+){0,2}of (?:them|whom|which|those|these)\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:them|whom|which|those|these)\s+(?:\w+\s+)?$", re.IGNORECASE)
_FEW = 100
"""Below it, counts that stand near one another add up to a third by chance."""
_MOST = 8
"""Figures of one sentence that are added up: a sentence with more is a table."""


def find_shares(text: str, sentence: Span, figures: Sequence[Figure]) -> tuple[tuple[Figure, Figure], ...]:
    """Return the figures of a sentence that are parts of a larger figure of it, each with that figure.

    Args:
        text: the article's text.
        sentence: the sentence's place in it.
        figures: the figures of the sentence, in order.
    """
    told = figures[:_MOST]
    return tuple((part, whole) for whole in told for part in told if _is_share(part, whole, told, text, sentence))


def _is_share(part: Figure, whole: Figure, told: Sequence[Figure], text: str, sentence: Span) -> bool:
    if part.kind is not whole.kind or _size(part) >= _size(whole):
        return False
    others = [f for f in told if f.kind is whole.kind and f is not part and _size(f) < _size(whole)]
    summed = any(is_sum(whole, (part, *chosen)) for size in (1, 2) for chosen in combinations(others, size))
    return summed or (part.span > whole.span and _is_introduced(text, sentence, part))


def may_add(text: str, sentence: Span, figure: Figure) -> bool:
    """Return whether a figure near a sentence may add up with the sentence's own.

    "Two of them" adds nothing to those told before, and small counts of two sentences add up by chance.
    """
    if _OF_THEM.match(text[figure.span.end : figure.span.end + 40]) or _OF_WHOM.search(text[: figure.span.start][-30:]):
        return False
    return sentence.contains(figure.span) or figure.kind is not FigureKind.COUNT or figure.high >= _FEW


def _is_introduced(text: str, sentence: Span, part: Figure) -> bool:
    before, after = text[max(sentence.start, part.span.start - 30) : part.span.start], text[part.span.end : sentence.end]
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None


def _size(figure: Figure) -> float:
    size = canonical(figure)
    return abs(size[0]) if size else abs(figure.high)
