"""Whether two figures that differ may be two answers to one question."""

from __future__ import annotations

from rashomon.model import Figure, FigureKind
from rashomon.text.clock import count_minutes_between
from rashomon.text.counting import may_count_one_thing, name_one_thing
from rashomon.text.quantities import Relation, canonical, compare

_FARTHEST_NAMED = 6.0
"""How many times one count may be its rival, when both name what they count: crowds by police and by organisers lie so far apart."""
_FARTHEST = 3.0
"""The same for all other figures."""
MINUTES = 90.0
"""How far apart two times of one happening may lie."""
_MINUTES_SET_AGAINST = 150.0
"""The same where an article sets them against each other."""


def fill_one_slot(one: Figure, two: Figure, *, set_against: bool = False) -> bool:
    """Return whether the figures differ and lie near enough to be told of one thing.

    Figures that an article sets against each other need not both name what they count to lie as far apart as rivals do.

    >>> from rashomon.text.numbers import find_figures
    >>> told, other, far = find_figures("at 2:26 p.m., at ten to two in the afternoon, at 9 p.m.")
    >>> fill_one_slot(told, other), fill_one_slot(told, far)
    (True, False)
    """
    if compare(one, two).relation is not Relation.DIFFERS or not may_count_one_thing(one, two):
        return False
    if one.kind is FigureKind.TIME:
        return count_minutes_between(one, two) <= (_MINUTES_SET_AGAINST if set_against else MINUTES)
    named = set_against or (one.kind is FigureKind.COUNT and name_one_thing(one, two))
    low, high = sorted((_size(one), _size(two)))
    return high <= (_FARTHEST_NAMED if named else _FARTHEST) * low


def _size(figure: Figure) -> float:
    size = canonical(figure)
    return max(abs(size[0]) if size else abs(figure.high), 1e-9)
