"""What a telling's value says, whatever it counts: "9 people" and "9 dead" are one figure, "at least 9" is another."""

from __future__ import annotations

from functools import lru_cache

from rashomon.model import FigureKind
from rashomon.text.numbers import find_figures

_COUNTS = (FigureKind.COUNT, FigureKind.AGE)


@lru_cache(maxsize=8192)
def measure_value(value: str) -> tuple[str, float] | tuple[None, None]:
    """Return a key that values of one figure share, and its number to put them in order; nulls where it tells no one number.

    >>> measure_value("9 people") == measure_value("9 dead") != measure_value("at least 9 dead")
    True
    >>> measure_value("two of the three")
    (None, None)
    """
    figures = find_figures(value)
    if len(figures) != 1:
        return None, None
    figure = figures[0]
    unit = "" if figure.kind in _COUNTS else figure.unit or ""
    return f"{figure.bound} {figure.low:g} {figure.high:g} {unit}".rstrip(), figure.low
