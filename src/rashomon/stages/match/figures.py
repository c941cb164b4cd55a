"""Which figures of a story can be one value, and which two values of one thing: each figure against all others at once.

Most pairs of figures are told apart by a look at their sizes; only those that lie near one another, and are not both plain
counts, are put before the rules of :mod:`rashomon.text.quantities`, and each such pair once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from rashomon.model import Bound, Figure, FigureKind, Statement
from rashomon.stages.match.statements import is_telling_figure
from rashomon.text.counting import name_one_thing
from rashomon.text.quantities import Relation, canonical, compare

Matrix = npt.NDArray[np.float32]
_Flags = npt.NDArray[np.bool_]

_ROWS = 5
_NEAR = 0.8
"""Part of the larger that the smaller of two exact figures is at least, if one may be the other rounded or converted, and room."""
_NEAR_LOOSE = 0.3
"""The same where one of them is told as a bound or as about so much: "more than 1,000" may be 1,900."""
_DAY = 1440.0


class FigureTable:
    """The figures of a story's statements, each set of figures that some statement tells once."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._figures: list[Figure] = []
        number: dict[tuple[object, ...], int] = {}
        sets: dict[tuple[int, ...], int] = {}
        self._sets_of = np.zeros(len(statements), dtype=np.int64)
        for i, statement in enumerate(statements):
            told = []
            for figure in statement.figures:
                if is_telling_figure(figure):
                    told.append(number.setdefault(_key(figure), len(number)))
                    if told[-1] == len(self._figures):
                        self._figures.append(figure)
            self._sets_of[i] = sets.setdefault(tuple(told), len(sets))
        self._sets = list(sets)
        self._members = np.array([f for s in self._sets for f in s], dtype=np.int64)
        self._holders = np.array([k for k, s in enumerate(self._sets) if s], dtype=np.int64)
        lengths = np.array([len(self._sets[k]) for k in self._holders], dtype=np.int64)
        self._starts = np.concatenate([[0], np.cumsum(lengths)])[:-1].astype(np.int64)
        self._describe()
        self._alike: dict[tuple[int, int], bool] = {}
        """Pairs of figures that were put before the rules."""
        self._rows: dict[int, Matrix] = {}
        self._one_thing: dict[int, _Flags] = {}

    def _describe(self) -> None:
        """Set down, figure by figure, what the quick look goes by."""
        figures = self._figures
        scales = [canonical(f) for f in figures]
        classes: dict[tuple[object, ...], int] = {}
        self._class = np.array(
            [
                -1 - k if s is None else classes.setdefault((s[1], f.kind is FigureKind.TIME, f.per or None), len(classes))
                for k, (f, s) in enumerate(zip(figures, scales, strict=True))
            ],
            dtype=np.int64,
        )
        self._size = np.array([0.0 if s is None else s[0] for s in scales], dtype=np.float64)
        self._counts = np.array([f.kind is FigureKind.COUNT for f in figures], dtype=np.bool_)
        self._times = np.array([f.kind is FigureKind.TIME for f in figures], dtype=np.bool_)
        self._halves = np.array([f.unit == "12h" for f in figures], dtype=np.bool_)
        self._exact = np.array([f.bound is Bound.EXACT and f.round_to is None and f.low == f.high > 0 for f in figures], dtype=np.bool_)
        self._exact &= np.array([not f.negative and f.kind is not FigureKind.SCORE for f in figures], dtype=np.bool_)
        self._single = np.array([f.low == f.high for f in figures], dtype=np.bool_)
        self._plain = self._exact & self._counts & (self._size % 100 != 0)
        self._digits = np.array([_count_digits(f.low) for f in figures], dtype=np.float32)
        nouns: dict[str, int] = {}
        self._noun = np.array([-1 if f.noun is None else nouns.setdefault(f.noun, len(nouns)) for f in figures], dtype=np.int64)
        self._nouns = list(nouns)

    def compare(self, rows: slice, columns: slice) -> tuple[Matrix, ...]:
        """Return: one value; how telling it is; two counts of one thing; two measures of one sort; nothing to compare; a lone figure."""
        wanted, back = np.unique(self._sets_of[rows], return_inverse=True)
        found = np.stack([self._compare_set(int(k)) for k in wanted]) if len(wanted) else np.zeros((0, _ROWS, 0), dtype=np.float32)
        wide = found[:, :, self._sets_of[columns]]
        told = np.array([bool(s) for s in self._sets], dtype=np.bool_)[self._sets_of]
        lone = (told[rows][:, None] != told[columns][None, :]).astype(np.float32)
        return (*(np.ascontiguousarray(wide[:, k][back]) for k in range(_ROWS)), lone)

    def are_apart(self, i: int, j: int) -> bool:
        """Return whether two statements both tell figures, and no figure of the one can be one of the other's."""
        one, two = self._sets[self._sets_of[i]], self._sets[self._sets_of[j]]
        return bool(one) and bool(two) and not any(self._is_alike(a, b) for a in one for b in two)

    def _compare_set(self, number: int) -> Matrix:
        """Return the five rows of one set of figures against all sets."""
        if number not in self._rows:
            found = np.zeros((_ROWS, len(self._sets)), dtype=np.float32)
            if self._sets[number]:
                found[:, self._holders] = self._compare_holders(self._sets[number])
            self._rows[number] = found
        return self._rows[number]

    def _compare_holders(self, told: Sequence[int]) -> Matrix:
        value, digits, counted, measured, comparable = np.zeros((_ROWS, len(self._holders)), dtype=np.float32)
        for figure in dict.fromkeys(told):
            same_class = self._class == self._class[figure]
            alike = self._find_alike(figure, same_class)
            differs = same_class & ~alike
            one_thing = self._find_one_thing(figure) if self._counts[figure] else np.zeros_like(differs)
            named = differs & (self._noun >= 0) & bool(self._counts[figure] and self._noun[figure] >= 0)
            value = np.maximum(value, self._gather(alike))
            digits = np.maximum(digits, self._gather(alike * np.minimum(self._digits, self._digits[figure])))
            counted = np.maximum(counted, self._gather(differs & one_thing))
            measured = np.maximum(measured, self._gather(differs & ~self._counts[figure]))
            comparable = np.maximum(comparable, self._gather(named))
        free = value == 0
        clash = free & (counted == 0) & (measured == 0) & (comparable == 0)
        return np.stack([value, digits, counted * free, measured * free, clash.astype(np.float32)])

    def _gather(self, row: npt.NDArray[np.generic]) -> Matrix:
        """Return the best value of each set that holds figures."""
        best: Matrix = np.maximum.reduceat(row[self._members].astype(np.float32), self._starts)
        return best

    def _find_alike(self, figure: int, same_class: _Flags) -> _Flags:
        size = self._size[figure]
        if self._times[figure] and self._exact[figure]:
            cycle = np.where(self._halves | self._halves[figure], _DAY / 2, _DAY)
            sure = self._exact
            alike = (np.abs(self._size - size) % cycle) == 0
        else:
            sure = self._plain & bool(self._plain[figure])
            alike = self._size == size
        alike = np.asarray(same_class & sure & alike, dtype=np.bool_)
        near = _NEAR if self._exact[figure] else _NEAR_LOOSE
        loose = ~self._exact | self._times
        least = np.where(loose, _NEAR_LOOSE, near)
        low, high = np.minimum(np.abs(self._size), abs(size)), np.maximum(np.abs(self._size), abs(size))
        close = (low >= least * high) | (low <= 0) | ~self._single | ~self._single[figure] | self._times
        for other in np.flatnonzero(same_class & ~sure & close):
            alike[other] = self._is_alike(figure, int(other))
        return alike

    def _is_alike(self, one: int, two: int) -> bool:
        key = (min(one, two), max(one, two))
        if key not in self._alike:
            relation = compare(self._figures[key[0]], self._figures[key[1]]).relation
            self._alike[key] = relation not in (Relation.UNLIKE, Relation.DIFFERS)
        return self._alike[key]

    def _find_one_thing(self, figure: int) -> _Flags:
        """Return which figures name what they count as this one does."""
        noun = int(self._noun[figure])
        if noun < 0:
            return np.zeros(len(self._figures), dtype=np.bool_)
        if noun not in self._one_thing:
            mine = self._figures[figure]
            same = np.array([name_one_thing(mine, replace(mine, noun=other)) for other in self._nouns], dtype=np.bool_)
            self._one_thing[noun] = np.asarray((self._noun >= 0) & same[self._noun], dtype=np.bool_)
        return self._one_thing[noun]


def _key(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.low, figure.high, figure.unit, figure.bound, figure.round_to, figure.per, figure.noun, figure.negative


def _count_digits(value: float) -> float:
    """Return how many digits a value has before its closing noughts, as a part of four: many places say "two", few say 2,184."""
    return min(4, len(f"{value:.4f}".replace(".", "").strip("0")) or 1) / 4
