"""Whether two figures tell the same quantity: by rules, since vectors cannot see $25 million apart from $50 million.

Units are converted, bounds and rounding are allowed for, and every judgement says why in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import floor, isclose, log10

from rashomon.model import Bound, Figure, FigureKind
from rashomon.text.units import UNITS, to_base


class Relation(StrEnum):
    """How one figure stands to another."""

    SAME = "same"
    ROUNDED = "rounded"
    PART = "part"
    DIFFERS = "differs"
    UNLIKE = "unlike"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A judgement on two figures, with its reason in words.

    ``possible`` says whether both can hold at once although they differ: "at least 2" and "11".
    """

    relation: Relation
    why: str
    possible: bool = False


_DAY = 1440.0
_LOOSE_SHARE = 0.06
"""A percentage told without a hedge is another one's rounding only where both are this near: 7 for 7.4, and not 2 for 2.2."""
_LOOSE = 0.05
"""Two conversions of one length, rounded each in its own unit (20 km, 12 miles, 11 nautical miles), lie within 5 per cent."""


def canonical(figure: Figure) -> tuple[float, str] | None:
    """Return the figure's middle value in a unit that figures of its sort share, with that unit's name; null where there is none.

    >>> from rashomon.text.numbers import find_figures
    >>> [canonical(f) for f in find_figures("12 miles or 90 minutes")]
    [(19312.128, 'length'), (90.0, 'time')]
    """
    bounds = _range(figure)
    if bounds is None:
        return None
    low, high, dimension = bounds
    return (low + high) / 2, dimension


def compare(a: Figure, b: Figure, others: Sequence[Figure] = ()) -> Comparison:
    """Return how ``a`` stands to ``b``: same, rounded, part, differs or unlike.

    What is counted is the caller's business: nouns are not looked at. ``others`` are further figures of the articles; when one of
    the two and some of them make up the other, the answer is ``part``.

    >>> from rashomon.text.numbers import find_figures
    >>> told, exact = find_figures("more than 2,000; 2,184")
    >>> compare(told, exact).relation.value
    'rounded'
    """
    first, second = _range(a), _range(b)
    if first is None or second is None or first[2] != second[2] or (a.kind is FigureKind.TIME) is not (b.kind is FigureKind.TIME):
        return Comparison(Relation.UNLIKE, f"{a.exact} and {b.exact} measure different things")
    if (a.per or b.per) and a.per != b.per:
        return Comparison(Relation.UNLIKE, f"{a.exact} and {b.exact} are told per different things")
    if a.kind is FigureKind.SCORE:
        same = (a.low, a.high) == (b.low, b.high)
        return Comparison(
            Relation.SAME if same else Relation.DIFFERS, f"{a.exact} and {b.exact} are {'one score' if same else 'two scores'}"
        )
    if a.kind is FigureKind.TIME:
        return _compare_times(a, b)
    return _compare_ranges(a, b, first, second, others)


def is_sum(total: Figure, parts: Sequence[Figure]) -> bool:
    """Return whether the parts, of the total's own unit, add up to it; a total told roundly may be off by its rounding.

    >>> from rashomon.text.numbers import find_figures
    >>> whole, one, other = find_figures("$50 million, $25 million, $25 million")
    >>> is_sum(whole, [one, other])
    True
    """
    whole = _range(total)
    ranges = [_range(p) for p in parts]
    if whole is None or len(parts) < 2 or total.kind in {FigureKind.TIME, FigureKind.AGE, FigureKind.ORDINAL, FigureKind.SCORE}:
        return False
    if any(r is None or r[2] != whole[2] for r in ranges):
        return False
    low, high = sum(r[0] for r in ranges if r), sum(r[1] for r in ranges if r)
    if total.bound is Bound.EXACT and total.round_to is None:
        return low - 1e-9 <= whole[0] and whole[1] <= high + 1e-9
    slack = _step(total, whole) / 2
    return low - slack <= whole[1] and whole[0] - slack <= high


def _range(figure: Figure) -> tuple[float, float, str] | None:
    """Lowest and highest value in the base unit, and what is measured."""
    low, high = figure.low, figure.high
    if figure.negative:
        low, high = -high, -low
    kind = figure.kind
    if kind is FigureKind.POINTS:
        factor = 0.01 if figure.unit == "bp" else 1.0
        return low * factor, high * factor, "points"
    if kind is FigureKind.RATIO and figure.unit is None:  # three quarters of them is 75 per cent of them
        return low * 100, high * 100, "percent"
    if kind in {FigureKind.MEASURE, FigureKind.DURATION, FigureKind.AGE} and figure.unit in UNITS:
        ends = to_base(low, figure.unit), to_base(high, figure.unit)
        assert ends[0] is not None
        assert ends[1] is not None
        return ends[0][0], ends[1][0], "age" if kind is FigureKind.AGE else ends[0][1]
    if kind is FigureKind.MONEY:
        return low, high, f"money in {figure.unit}"
    return low, high, kind.value


def _compare_times(a: Figure, b: Figure) -> Comparison:
    cycle = 720.0 if "12h" in {a.unit, b.unit} else _DAY
    gap = abs(a.low - b.low) % cycle
    gap = min(gap, cycle - gap)
    if gap == 0:
        same = a.bound is b.bound or (Bound.EXACT in {a.bound, b.bound} and Bound.ABOUT in {a.bound, b.bound})
        if same:
            return Comparison(Relation.SAME, f"{a.exact} and {b.exact} are one time")
        return Comparison(Relation.ROUNDED, f"{a.exact} and {b.exact} name one time, one of them only as a bound")
    for vague, other in ((a, b), (b, a)):
        if vague.bound is Bound.EXACT:
            continue
        lead = (vague.low - other.low) % cycle
        earlier = lead <= cycle / 2
        fits = vague.bound is Bound.ABOUT or earlier == (vague.bound in {Bound.LESS_THAN, Bound.AT_MOST})
        if fits and gap <= (15 if vague.bound is Bound.ABOUT else 30):
            return Comparison(Relation.ROUNDED, f"{other.exact} fits {vague.bound.value} {vague.exact}")
        if fits and vague.bound is not Bound.ABOUT:
            return Comparison(Relation.DIFFERS, f"{other.exact} is {gap:.0f} minutes from {vague.exact}", possible=True)
    return Comparison(Relation.DIFFERS, f"{a.exact} and {b.exact} are {gap:.0f} minutes apart")


def _compare_ranges(
    a: Figure, b: Figure, first: tuple[float, float, str], second: tuple[float, float, str], others: Sequence[Figure]
) -> Comparison:
    converted = a.unit != b.unit
    if _close(first[0], second[0]) and _close(first[1], second[1]):
        return _judge_equal(a, b)
    if first[0] <= second[1] and second[0] <= first[1]:
        return Comparison(Relation.ROUNDED, f"{_told(a)} and {_told(b)} overlap")
    low, high = (a, b) if first[1] < second[0] else (b, a)
    low_end, high_end = (first[1], second[0]) if low is a else (second[1], first[0])
    gap = high_end - low_end
    if converted and gap <= _LOOSE * max(abs(low_end), abs(high_end)):
        return Comparison(Relation.ROUNDED, f"{a.exact} and {b.exact} are one quantity in two units")
    by_bound = _judge_bounds(low, high, gap, max(abs(low_end), abs(high_end)))
    if by_bound is not None:
        return by_bound
    if _is_rounding(a, b, first, second, gap):
        return Comparison(Relation.ROUNDED, f"{_told(a)} and {_told(b)} round to one value")
    if _makes_up(high, low, others):
        return Comparison(Relation.PART, f"{low.exact} is a part of {high.exact}: it and another figure add up to it", possible=True)
    return Comparison(Relation.DIFFERS, f"{_told(a)} is not {_told(b)}", possible=_bounds_allow(low, high))


def _judge_equal(a: Figure, b: Figure) -> Comparison:
    loose = {Bound.ABOUT, Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST}
    if a.bound is b.bound or (a.bound in loose and b.bound in loose):
        return Comparison(Relation.SAME, f"{_told(a)} and {_told(b)} are one value")
    return Comparison(Relation.ROUNDED, f"{_told(a)} and {_told(b)} name one value, one of them only as a bound")


def _judge_bounds(low: Figure, high: Figure, gap: float, size: float) -> Comparison | None:
    """The smaller figure told as a floor, or the larger as a ceiling, near enough to be the same count told roundly."""
    upward, downward = {Bound.MORE_THAN, Bound.AT_LEAST}, {Bound.LESS_THAN, Bound.AT_MOST}
    for bounded, other, fits in ((low, high, low.bound in upward), (high, low, high.bound in downward)):
        if not fits:
            continue
        bounds = _range(bounded)
        assert bounds is not None
        near = max(_step(bounded, bounds) * (1 if _digits(bounded) > 1 else 0.99), 0.1 * size)
        if gap <= near + 1e-9:
            return Comparison(Relation.ROUNDED, f"{other.exact} fits {_told(bounded)}")
    return None


def _is_rounding(a: Figure, b: Figure, first: tuple[float, float, str], second: tuple[float, float, str], gap: float) -> bool:
    """Whether the rounder of the two is the other one, rounded: 900 for 912 when told as about, 7 for 7.4 when told with fewer digits."""
    steps = _step(a, first), _step(b, second)
    rounder = a if steps[0] > steps[1] else b if steps[1] > steps[0] else None
    loose = [f for f in (a, b) if f.bound is Bound.ABOUT]
    if loose:
        step = max(_step(f, first if f is a else second) for f in loose)
        return gap <= max(step / 2, 0.05 * max(abs(first[1]), abs(second[1]))) and gap < 0.34 * max(abs(first[1]), abs(second[1]))
    if rounder is None or (rounder.round_to is None and rounder.kind in {FigureKind.AGE, FigureKind.ORDINAL, FigureKind.DURATION}):
        return False
    size = max(abs(first[1]), abs(second[1]))
    step = max(steps)
    if rounder.kind is FigureKind.PERCENT and rounder.round_to is None and gap > _LOOSE_SHARE * size:
        return False  # "2 percent" is told as exactly as "2.2 percent"
    told_roundly = (
        rounder.round_to is not None
        or (rounder.kind is FigureKind.COUNT and step >= 100)
        or rounder.kind in {FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.MONEY}
    )
    return told_roundly and gap <= step / 2 + 1e-9 and gap <= 0.1 * size


def _step(figure: Figure, bounds: tuple[float, float, str]) -> float:
    """What the figure is rounded to, in the base unit: told, or read off its last digit that is not nought."""
    factor = abs(bounds[1]) / figure.high if figure.high and figure.unit != "°F" else 1.0
    if figure.round_to is not None:
        return figure.round_to * factor
    value = figure.low
    if not value:
        return factor
    if value != floor(value):
        decimals = len(f"{value:.6f}".rstrip("0").partition(".")[2])
        return 10.0**-decimals * factor
    step = 1.0
    while value % (step * 10) == 0 and step < 1e12:
        step *= 10
    return step * factor


def _digits(figure: Figure) -> int:
    """How many digits the value has before its closing noughts begin to matter: 2 for 12, 1 for 300."""
    return max(1, floor(log10(figure.low)) + 1) if figure.low >= 1 else 1


def _makes_up(total: Figure, part: Figure, others: Sequence[Figure]) -> bool:
    rest = [o for o in others if o is not total and o is not part][:24]
    return any(is_sum(total, [part, *chosen]) for size in (1, 2) for chosen in combinations(rest, size))


def _bounds_allow(low: Figure, high: Figure) -> bool:
    return low.bound in {Bound.MORE_THAN, Bound.AT_LEAST} or high.bound in {Bound.LESS_THAN, Bound.AT_MOST}


def _close(x: float, y: float) -> bool:
    return isclose(x, y, rel_tol=1e-6, abs_tol=1e-9)


def _told(figure: Figure) -> str:
    return figure.exact if figure.bound is Bound.EXACT else f"{figure.bound.value.replace('-', ' ')} {figure.exact}"
