"""The figures of a claim: whether two may stand in one slot, how they stand to each other, how they are written out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations
from math import log10

from rashomon.model import Bound, Figure, FigureKind
from rashomon.text.clock import count_minutes_between
from rashomon.text.counting import complete_ellipsis, may_count_one_thing, name_one_thing
from rashomon.text.quantities import Relation, canonical, compare

_NESTED = re.compile(r"\b(?:tens|dozens|hundreds|thousands|scores) of (?:tens|dozens|hundreds|scores)\b", re.IGNORECASE)
"""Magnitudes of magnitudes for which English has a plain word."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_FARTHEST_COUNT = 6.0
"""How many times larger one count of a thing may be than another: organisers and police differ by as much."""
_FARTHEST = 3.0
"""The same for money, measures and the like."""
_FARTHEST_MINUTES = 180.0
"""How far apart two times of one happening may lie."""
_FEW = 100
"""Below it, counts add up by chance: a figure that does not say what it counts, "two of them", is no part of a sum then."""
_FLOORS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_CEILINGS = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
_SUMMED = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENT})
_SLIPPING = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.PERCENT})
_ONE_DIGIT = 0.9
_SAME_DIGITS = 1e-6
"""What the decimal logarithm of the ratio of two figures must exceed, and how near to a whole number it must lie."""
_GUESS = 0.075
"""How far off a guess of minutes or hours may be."""
_DOZEN = 12.0
_HALF_DOZEN = 6.0
_SUM_SLACK = 0.02
"""How far a sum may lie from a total told as "about" or "almost": 24.6 and 11.3 make almost 36 million."""
_FARTHEST_UNNAMED = 1.75
"""The same where one text does not say what it counts."""


class Match(StrEnum):
    """How the figure of one telling stands to that of another."""

    SAME = "same"
    ROUNDED = "rounded"
    PART = "part"
    COMPATIBLE = "compatible"
    """Other values that can both hold: "at least two" and "eleven"."""
    DIFFERS = "differs"
    UNLIKE = "unlike"
    """Not to be compared: another measure, or another thing is counted."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two figures stand to each other, and why, in words."""

    match: Match
    why: str


def compare_values(one: Figure, two: Figure, others: Sequence[Figure] = ()) -> Comparison:
    """Return how two figures of one claim stand to each other. ``others`` are figures that stand near them.

    >>> from rashomon.text.numbers import find_figures
    >>> compare_values(*find_figures("some 2,200 and 2,184")).match.value
    'rounded'
    """
    one, two = complete_ellipsis(one, two)
    if one.per is None or two.per is None:
        one, two = replace(one, per=None), replace(two, per=None)
    if max(one.high, two.high) < _FEW:
        others = [f for f in others if f.kind is not FigureKind.COUNT or f.noun is not None]
    found = compare(_spoken(one), _spoken(two), others)
    if found.relation is Relation.UNLIKE:
        if _is_one_sum(one, two):
            return Comparison(Match.SAME, f"{one.exact} and {two.exact} are one sum, its currency told in part by one of them")
        return Comparison(Match.UNLIKE, found.why)
    if found.relation is Relation.DIFFERS and _is_about(one, two):
        return Comparison(Match.ROUNDED, f"{one.exact} and {two.exact} are about as long")
    if found.relation is Relation.DIFFERS and (_is_in_dozens(one, two) or _is_in_dozens(two, one)):
        return Comparison(Match.ROUNDED, f"{one.exact} and {two.exact} are one number, counted in dozens by one of them")
    if found.relation is Relation.SAME:
        return Comparison(Match.SAME, found.why)
    if found.relation is Relation.ROUNDED:
        if _are_steps_apart(one, two):
            return Comparison(Match.DIFFERS, f"{one.exact} and {two.exact} are told too finely to be one value")
        return Comparison(Match.ROUNDED, found.why)
    if found.relation in (Relation.PART, Relation.DIFFERS) and _is_part(one, two, others):
        low, high = sorted((one, two), key=lambda f: f.high)
        return Comparison(Match.PART, f"{low.exact} is a part of {high.exact}: it and another figure add up to it")
    if not may_count_one_thing(one, two):
        return Comparison(Match.UNLIKE, f"{one.exact} counts “{one.noun}” and {two.exact} “{two.noun}”")
    return Comparison(Match.COMPATIBLE if found.possible and found.relation is Relation.DIFFERS else Match.DIFFERS, found.why)


def _is_one_sum(one: Figure, two: Figure) -> bool:
    """Return whether two sums have one value and one of them names no country's currency: "300 million crowns", "NOK 300 million"."""
    if not one.kind is two.kind is FigureKind.MONEY or (one.low, one.high, one.negative) != (two.low, two.high, two.negative):
        return False
    return sum(bool(f.unit and f.unit.isupper()) for f in (one, two)) < 2


def _is_about(one: Figure, two: Figure) -> bool:
    """Return whether two lengths of time, one of them told as "about", lie as near as people guess: 45 minutes for 48."""
    if not one.kind is two.kind is FigureKind.DURATION or Bound.ABOUT not in (one.bound, two.bound):
        return False
    low, high = sorted((_size(one), _size(two)))
    return high - low <= _GUESS * high


def _is_in_dozens(one: Figure, two: Figure) -> bool:
    """Return whether ``one`` is a guess in dozens and ``two`` nearer to it than to the next guess: "a dozen or so" for fourteen."""
    if not _is_guess_in_dozens(one) or two.kind is not FigureKind.COUNT:
        return False
    return abs(one.low - two.low) <= (_HALF_DOZEN if one.low > _DOZEN else _HALF_DOZEN / 2) and two.low == two.high


def _is_guess_in_dozens(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.bound is Bound.ABOUT and "dozen" in figure.exact.lower()


def _are_steps_apart(one: Figure, two: Figure) -> bool:
    """Return whether two counts lie further apart than the last digit that either tells: about 5,200 and 5,400."""
    if not one.kind is two.kind is FigureKind.COUNT or max(one.low, two.low) < _FEW or is_vague(one) or is_vague(two):
        return False
    if {one.bound, two.bound} - {Bound.EXACT, Bound.ABOUT}:
        return False
    return abs(one.low - two.low) > 1.5 * max(_last_digit(one.low), _last_digit(two.low))


def _last_digit(value: float) -> float:
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def is_vague(figure: Figure) -> bool:
    """Return whether a figure names a wide range only, as "hundreds" does, or is a guess in dozens."""
    return figure.high > 1.5 * figure.low or _is_guess_in_dozens(figure)


def is_garbled(figure: Figure) -> bool:
    """Return whether a figure is told as nobody tells one: "tens of hundreds" for thousands. A word-swapping program does.

    >>> from rashomon.text.numbers import find_figures
    >>> [is_garbled(f) for f in find_figures("tens of hundreds of boats; hundreds of thousands of boats")]
    [True, False]
    """
    return _NESTED.search(figure.exact) is not None


def _is_exact(figure: Figure) -> bool:
    return figure.bound is Bound.EXACT


def _spoken(figure: Figure) -> Figure:
    """Return a time without its half of the day, "10:52", as one that may be either."""
    if figure.kind is FigureKind.TIME and _CLOCK.fullmatch(figure.exact) and figure.low < 13 * 60:
        return replace(figure, unit="12h")
    return figure


def are_far_apart(one: Figure, two: Figure) -> bool:
    """Return whether two figures are so far apart that they rather tell two things, above all where a text does not say what."""
    if FigureKind.TIME in (one.kind, two.kind):
        return lie_minutes_apart(one, two) > _FARTHEST_MINUTES
    low, high = sorted((_size(one), _size(two)))
    if one.kind is not FigureKind.COUNT:
        return high > _FARTHEST * low
    if low == 0:  # "nobody" is near to any number of people
        return False
    return high > (_FARTHEST_COUNT if name_one_thing(one, two) else _FARTHEST_UNNAMED) * max(low, 1.0)


def lie_minutes_apart(one: Figure, two: Figure) -> float:
    """Return how many minutes lie between two times of day, the shorter way round the clock."""
    return count_minutes_between(_spoken(one), _spoken(two))


def _size(figure: Figure) -> float:
    size = canonical(figure)
    return abs(size[0]) if size else abs(figure.high)


def _is_part(one: Figure, two: Figure, others: Sequence[Figure]) -> bool:
    """Return whether the smaller figure and one or two others make up the larger, told exactly or rounded by little."""
    part, whole = sorted((one, two), key=_size)
    if part.kind not in _SUMMED or _size(whole) == 0:
        return False
    if part.kind is FigureKind.COUNT and _size(whole) < _FEW:
        others = [o for o in others if o.noun is not None and part.noun is not None and whole.noun is not None]
    rest = [_size(o) for o in others if compare(part, o).relation is not Relation.UNLIKE and o not in (one, two)]
    sums = [_size(part) + sum(chosen) for size in (1, 2) for chosen in combinations(rest[:12], size)]
    slack = 1e-6 if _is_exact(whole) else _SUM_SLACK
    return any(abs(total - _size(whole)) <= slack * _size(whole) for total in sums)


def are_digits_swapped(one: Figure, two: Figure) -> bool:
    """Return whether two counts are written with the same digits in another order, as 246 and 264: a slip, and no news."""
    a, b = str(int(one.low)), str(int(two.low))
    return one.kind is two.kind is FigureKind.COUNT and one.low != two.low and len(a) > 1 and len(a) == len(b) and sorted(a) == sorted(b)


def is_digit_slip(one: Figure, two: Figure) -> bool:
    """Return whether two figures of one thing have the same digits, in another order or with noughts more or less.

    >>> from rashomon.text.numbers import find_figures
    >>> is_digit_slip(*find_figures("$41,000 and $4,100")), is_digit_slip(*find_figures("$4,200 and $4,100"))
    (True, False)
    """
    if one.kind is not two.kind or one.unit != two.unit or not may_count_one_thing(one, two) or one.kind not in _SLIPPING:
        return False
    if are_digits_swapped(one, two):
        return name_one_thing(one, two)
    low, high = sorted((_size(one), _size(two)))
    if low <= 0 or (one.kind is FigureKind.COUNT and high < _FEW) or is_vague(one) or is_vague(two):
        return False
    power = log10(high / low)
    return power > _ONE_DIGIT and abs(power - round(power)) < _SAME_DIGITS


def is_slip(one: Figure, two: Figure) -> bool:
    """Return whether one figure is the other written wrongly: another unit, another order of its digits, "at most" for "at least"."""
    return is_unit_swapped(one, two) or are_digits_swapped(one, two) or _is_bound_turned(one, two)


def _is_bound_turned(one: Figure, two: Figure) -> bool:
    return (
        (one.low, one.high) == (two.low, two.high)
        and {one.bound, two.bound} <= _FLOORS | _CEILINGS
        and one.bound != two.bound
        and ((one.bound in _FLOORS) != (two.bound in _FLOORS))
    )


def is_unit_swapped(one: Figure, two: Figure) -> bool:
    """Return whether two figures give one number in two units: 1,850 gallons and 1,850 litres."""
    return one.low == two.low and one.high == two.high and one.unit != two.unit and None not in (one.unit, two.unit)


def write_value(figure: Figure | None) -> str | None:
    """Return a figure as report.json gives it: "at least 25 million USD", null for none.

    >>> from rashomon.text.numbers import find_figures
    >>> [write_value(f) for f in find_figures("at least $25 million, up 7.4 percent, at 2:26 p.m.")]
    ['at least 25 million USD', '7.4 percent', '14:26']
    """
    if figure is None:
        return None
    bound = "" if figure.bound is Bound.EXACT else str(figure.bound).replace("-", " ")
    sign = "-" if figure.negative else ""
    if figure.kind is FigureKind.TIME:
        halves = (0, 12) if figure.unit == "12h" and figure.low < 720 else (0,)
        times = [f"{(int(figure.low) // 60 + hours) % 24:02d}:{int(figure.low) % 60:02d}" for hours in halves]
        return " ".join(p for p in (bound, " or ".join(times)) if p)
    if figure.kind is FigureKind.SCORE:  # whose goals are whose only the text says
        return figure.exact
    if figure.kind is FigureKind.RATIO and figure.unit is None:
        figure = replace(figure, low=figure.low * 100, high=figure.high * 100, unit="%")
    number = sign + (_write_number(figure.low) if figure.low == figure.high else " to ".join(map(_write_number, (figure.low, figure.high))))
    unit = {"%": "percent"}.get(figure.unit or "", figure.unit or figure.noun or "")
    return " ".join(p for p in (bound, number, unit, f"per {figure.per}" if figure.per else "") if p)


def _write_number(value: float) -> str:
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:.6g} {word}"
    return f"{int(value):,}" if value == int(value) else f"{value:,.6g}"
