"""Totals joined to their parts: "$50 million" in one article, "$25 million, on top of $25 million" in the others.

The two look like different claims, and like a conflict once somebody sets them side by side. That the figures add up to the
last digit is evidence of its own, if they are large enough not to add up by chance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from rashomon.model import Figure, FigureKind, Statement
from rashomon.stages.match.claims import find_focus
from rashomon.stages.match.likeness import Matrix
from rashomon.text.quantities import is_sum

_SMALLEST_COUNT = 100.0
"""A count below that is too often the sum of two others by chance."""
_LEAST_ODDS = -5.0
"""Mean log-odds below which a total and its parts have nothing in common but their figures."""


def join_totals(groups: Sequence[Sequence[int]], odds: Matrix, statements: Sequence[Statement]) -> list[list[int]]:
    """Return the groups with each lone total moved to the group of its parts, in the order of their first statement.

    A total is lone where its group is not about a figure or is the total alone. It is moved to the likeliest group whose
    statements tell, in one sentence of another article, two figures that add up to it.
    """
    told = _figures_by_sentence(statements)
    owner = {i: number for number, group in enumerate(groups) for i in group}
    about_figures = {
        number for number, group in enumerate(groups) if any(f is not None for f in find_focus([statements[i] for i in group]))
    }
    for i, statement in enumerate(statements):
        if owner[i] in about_figures and len(groups[owner[i]]) > 1:
            continue
        for total in statement.figures:
            home = _find_home(i, total, groups, about_figures - {owner[i]}, told, odds, statements) if _is_large(total) else None
            if home is not None:
                owner[i] = home
                break
    joined: dict[int, list[int]] = {}
    for i in range(len(statements)):
        joined.setdefault(owner[i], []).append(i)
    return sorted(joined.values(), key=lambda g: g[0])


def _figures_by_sentence(statements: Sequence[Statement]) -> dict[tuple[str, int], tuple[Figure, ...]]:
    told: dict[tuple[str, int], tuple[Figure, ...]] = {}
    for s in statements:
        told[(s.article, s.sentence)] = told.get((s.article, s.sentence), ()) + s.figures
    return told


def _is_large(figure: Figure) -> bool:
    return figure.low == figure.high and (
        figure.kind is FigureKind.MONEY or (figure.kind is FigureKind.COUNT and figure.low >= _SMALLEST_COUNT)
    )


def _find_home(
    i: int,
    total: Figure,
    groups: Sequence[Sequence[int]],
    among: set[int],
    told: Mapping[tuple[str, int], tuple[Figure, ...]],
    odds: Matrix,
    statements: Sequence[Statement],
) -> int | None:
    """Return the group of the total's parts that is likeliest to tell the same, null where there is none."""
    best, home = _LEAST_ODDS, None
    for number in sorted(among):
        others = [j for j in groups[number] if statements[j].article != statements[i].article]
        if not any(_adds_up(total, statements[j].figures, told[(statements[j].article, statements[j].sentence)]) for j in others):
            continue
        mean = sum(float(odds[i, j]) for j in others) / len(others)
        if mean > best:
            best, home = mean, number
    return home


def _adds_up(total: Figure, own: Sequence[Figure], sentence: Sequence[Figure]) -> bool:
    """Return whether a figure of the statement and another of its sentence make up the total."""
    alike = [f for f in sentence if f.kind is total.kind and f.unit == total.unit][:8]
    return any((one in own or two in own) and is_sum(total, (one, two)) for one, two in combinations(alike, 2))
