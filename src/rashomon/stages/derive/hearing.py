"""Who quotes what others quote too: whoever was there brings words home that no other article has."""

from __future__ import annotations

from collections.abc import Container, Sequence

from rashomon.stages.derive.wording import Wording
from rashomon.text.similarity import weigh_word

Quotation = frozenset[str]
Hearers = tuple[tuple[frozenset[int], ...], ...]
"""For each article, for each of its quotations, the other articles that render it."""

_SAME_QUOTATION = 0.6
"""Share of a quotation's words that another must have to be the same utterance."""
_FEW_WORDS = 8
"""A phrase between marks may be the writer's own irony; a quotation of one's own is longer."""
_LITTLE = 0.2


def find_hearers(wordings: Sequence[Wording]) -> Hearers:
    """Return, for each quotation of each article, who else renders it.

    A quotation that keeps six tenths of another's words has one of its rarest four tenths and one more: only those that do are compared.
    """
    quoters: dict[Quotation, set[int]] = {}
    for i, wording in enumerate(wordings):
        for quotation in wording.quotations:
            quoters.setdefault(quotation, set()).add(i)
    places: dict[str, list[Quotation]] = {}
    for quotation in quoters:
        for word in quotation:
            places.setdefault(word, []).append(quotation)
    heard = {q: frozenset(i for o in _find_same(q, places) for i in quoters[o]) for q in quoters}
    return tuple(tuple(heard[q] - {i} for q in wording.quotations) for i, wording in enumerate(wordings))


def _find_same(quotation: Quotation, places: dict[str, list[Quotation]]) -> set[Quotation]:
    rarest = sorted(quotation, key=lambda w: (-weigh_word(w), w))[: int((1 - _SAME_QUOTATION) * len(quotation)) + 1]
    return {other for word in rarest for other in places[word] if is_same_quotation(quotation, other)}


def is_same_quotation(quotation: Quotation, other: Quotation) -> bool:
    """Return whether ``other`` renders the utterance that ``quotation`` renders."""
    return len(quotation & other) >= _SAME_QUOTATION * len(quotation)


def brings_quotations(article: Wording, heard: Sequence[frozenset[int]], others: Container[int]) -> bool:
    """Return whether an article quotes somebody at some length whom none of ``others`` quotes so: then it was there, or asked.

    ``heard`` is the article's row of :func:`find_hearers`.
    """
    alone = sum(len(q) for q, hearers in zip(article.quotations, heard, strict=True) if not any(i in others for i in hearers))
    return alone > max(_FEW_WORDS, _LITTLE * sum(len(q) for q in article.quotations))


def count_unheard(article: Wording, other: Wording) -> int:
    """Return the number of words in the article's quotations that the other does not render."""
    return sum(len(q) for q in article.quotations if not any(is_same_quotation(q, o) for o in other.quotations))
