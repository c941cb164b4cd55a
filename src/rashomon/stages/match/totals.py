"""Totals joined to their parts: "$50 million" in one article, "$25 million, on top of $25 million" in the others.

The two look like different claims, and like a conflict once somebody sets them side by side. That the figures add up to the
last digit is evidence of its own, if they are large enough not to add up by chance.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from rashomon.model import Figure, FigureKind, Statement
from rashomon.stages.match.claims import find_focus
from rashomon.stages.match.odds import Odds
from rashomon.text.quantities import is_sum

_SMALLEST_COUNT = 100.0
"""A count below that is too often the sum of two others by chance."""
_LEAST_ODDS = -5.0
"""Mean log-odds below which a total and its parts have nothing in common but their figures."""
_SUMMED = frozenset({FigureKind.MONEY, FigureKind.COUNT})
_SLACK = 0.34
"""How far from the sum of its parts a total told roundly may lie."""
_MOST_IN_SENTENCE = 8
"""Figures of one sentence that are added up in pairs: a sentence with more is a table."""


def join_totals(groups: Sequence[Sequence[int]], odds: Odds, statements: Sequence[Statement]) -> list[list[int]]:
    """Return the groups with each lone total moved to the group of its parts, in the order of their first statement.

    A total is lone where its group is not about a figure or is the total alone. It is moved to the likeliest group whose
    statements tell, in one sentence of another article, two figures that add up to it.
    """
    sums = _find_sums(statements)
    owner = {i: number for number, group in enumerate(groups) for i in group}

    @cache
    def is_about_figure(number: int) -> bool:
        return any(f is not None for f in find_focus([statements[i] for i in groups[number]]))

    for i, statement in enumerate(statements):
        totals = [f for f in statement.figures if _is_large(f)]
        parts = {j for total in totals for j in sums.find_parts(total) if statements[j].article != statement.article}
        if not parts or (len(groups[owner[i]]) > 1 and is_about_figure(owner[i])):
            continue
        homes = {number for number in {owner[j] for j in parts} - {owner[i]} if is_about_figure(number)}
        home = _find_home(i, homes, groups, odds)
        if home is not None:
            owner[i] = home
    joined: dict[int, list[int]] = {}
    for i in range(len(statements)):
        joined.setdefault(owner[i], []).append(i)
    return sorted(joined.values(), key=lambda g: g[0])


def _is_large(figure: Figure) -> bool:
    return figure.low == figure.high and (
        figure.kind is FigureKind.MONEY or (figure.kind is FigureKind.COUNT and figure.low >= _SMALLEST_COUNT)
    )


class _Sums:
    """The sums of two figures of one sentence, in order of their size, each with the statements that tell one of the two."""

    def __init__(self, given: Iterable[tuple[tuple[str, str | None], float, Figure, Figure, tuple[int, ...]]]) -> None:
        self._sums: dict[tuple[str, str | None], list[tuple[float, int]]] = defaultdict(list)
        self._given = list(given)
        for place, (sort, size, *_) in enumerate(self._given):
            self._sums[sort].append((size, place))
        for sums in self._sums.values():
            sums.sort()

    def find_parts(self, total: Figure) -> Iterator[int]:
        """Yield the statements that tell one of two figures which make up the total."""
        sums = self._sums.get((total.kind, total.unit), [])
        for _, place in sums[bisect_left(sums, (total.low * (1 - _SLACK), -1)) : bisect_left(sums, (total.low * (1 + _SLACK), -1))]:
            _, _, one, two, tellers = self._given[place]
            if is_sum(total, (one, two)):
                yield from tellers


def _find_sums(statements: Sequence[Statement]) -> _Sums:
    told: dict[tuple[str, int], list[tuple[Figure, int]]] = defaultdict(list)
    for i, statement in enumerate(statements):
        told[statement.article, statement.sentence].extend((f, i) for f in statement.figures if f.kind in _SUMMED)
    return _Sums(
        ((one.kind, one.unit), (one.low + two.low + one.high + two.high) / 2, one, two, tuple(sorted({i, j})))
        for figures in told.values()
        for (one, i), (two, j) in combinations(figures[:_MOST_IN_SENTENCE], 2)
        if one.kind is two.kind and one.unit == two.unit
    )


def _find_home(i: int, among: set[int], groups: Sequence[Sequence[int]], odds: Odds) -> int | None:
    """Return the group of the total's parts that is likeliest to tell the same, null where there is none."""
    best, home = _LEAST_ODDS, None
    for number in sorted(among):
        mean = odds.mean_between([i], groups[number])
        if mean > best:
            best, home = mean, number
    return home
