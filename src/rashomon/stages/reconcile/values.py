"""Figures compared by rules and written out, since embeddings cannot tell $25 million from $50 million."""

from __future__ import annotations

from enum import StrEnum

from rashomon.model import Bound, Figure, FigureKind

_ROUND_BOUNDS = frozenset({Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN})
_SLACK = 0.06
"""How far "about" and "more than" reach from the exact figure: "nearly $190,000" for $186,000, "some 2,200" for 2,184."""


class Relation(StrEnum):
    """How one figure stands to another."""

    SAME = "same"
    ROUNDED = "rounded"
    DIFFERS = "differs"
    UNLIKE = "unlike"
    """Not to be compared: other kinds, other units."""


def compare_figures(one: Figure, two: Figure) -> Relation:
    """Return how two figures of one claim stand to each other."""
    if one.kind is not two.kind or (one.unit != two.unit and one.unit and two.unit):
        return Relation.UNLIKE
    if one.low == two.low and one.high == two.high:
        same_bound = one.bound is two.bound or {one.bound, two.bound} <= {Bound.EXACT, Bound.ABOUT}
        return Relation.SAME if same_bound else Relation.ROUNDED
    if _covers(one, two) or _covers(two, one):
        return Relation.ROUNDED
    return Relation.DIFFERS


def _covers(rough: Figure, exact: Figure) -> bool:
    """Return whether the rough figure may stand for the exact one."""
    if rough.low <= exact.low and exact.high <= rough.high and rough.low < rough.high:
        return True
    slack = _SLACK * max(abs(exact.low), abs(rough.low))
    near = abs(rough.low - exact.low) <= slack
    rounded = rough.bound in _ROUND_BOUNDS or (rough.round_to or 0) >= 10 or rough.round_to is not None
    if rough.bound in (Bound.AT_LEAST, Bound.MORE_THAN) and exact.low < rough.low:
        return False
    return near and rounded


def write_value(figure: Figure | None) -> str | None:
    """Return a figure as report.json gives it: "at least 25 million USD", null for none.

    >>> write_value(None) is None
    True
    """
    if figure is None:
        return None
    if figure.kind is FigureKind.TIME:
        number = f"{int(figure.low) // 60 % 24:02d}:{int(figure.low) % 60:02d}"
        unit = ""
    else:
        number = _write_number(figure.low) if figure.low == figure.high else f"{_write_number(figure.low)} to {_write_number(figure.high)}"
        unit = {"%": "percent"}.get(figure.unit or "", figure.unit or "") or (figure.noun or "")
    bound = "" if figure.bound is Bound.EXACT else str(figure.bound).replace("-", " ")
    sign = "minus" if figure.negative else ""
    per = f"per {figure.per}" if figure.per else ""
    return " ".join(part for part in (bound, sign, number, unit, per) if part)


def _write_number(value: float) -> str:
    for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{value / size:.6g} {word}"
    return f"{value:,.6g}" if abs(value) < 1e6 and value != int(value) else f"{int(value):,}"
