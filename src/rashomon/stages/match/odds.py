"""The log-odds of a story's pairs of statements: kept where a pair may be one claim, and one low value for all others.

A story of hundreds of articles has a hundred million pairs, of which a few in a hundred are at all alike. Kept row by row in
plain arrays (compressed sparse rows), every pair in both directions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Odds:
    """Log-odds that two statements of different articles tell the same thing; ``rest`` is that of every pair not kept."""

    starts: Places
    columns: npt.NDArray[np.int32]
    values: Matrix
    articles: Places
    rest: float

    def get_row(self, i: int) -> tuple[npt.NDArray[np.int32], Matrix]:
        """Return the statements that ``i`` may be one claim with, in order, and the log-odds of each."""
        place = slice(int(self.starts[i]), int(self.starts[i + 1]))
        return self.columns[place], self.values[place]

    def mean_between(self, one: Sequence[int], two: Sequence[int]) -> float:
        """Return the mean log-odds over the pairs of two groups, pairs of one article left out; minus infinity where there are none."""
        pairs = count_pairs([int(self.articles[i]) for i in one], [int(self.articles[j]) for j in two])
        if not pairs:
            return -np.inf
        total, kept, _ = self.sum_between(one, two)
        return (total + self.rest * (pairs - kept)) / pairs

    def sum_between(self, one: Sequence[int], two: Sequence[int]) -> tuple[float, int, float]:
        """Return the sum of the kept log-odds between two groups, how many are kept, and the highest."""
        if len(one) > len(two):
            one, two = two, one
        wanted = np.sort(np.asarray(two, dtype=np.int32))
        total, kept, most = 0.0, 0, -np.inf
        for i in sorted(one):
            columns, values = self.get_row(i)
            if not len(columns):
                continue
            place = np.minimum(np.searchsorted(columns, wanted), len(columns) - 1)
            found = values[place[columns[place] == wanted]]
            if len(found):
                total += float(found.sum(dtype=np.float64))
                kept += len(found)
                most = max(most, float(found.max()))
        return total, kept, most


def count_pairs(one: Sequence[int], two: Sequence[int]) -> int:
    """Return how many pairs of different articles two groups make, given the article of each member.

    >>> count_pairs([0, 1], [1, 2])
    3
    """
    return sum(a != b for a in one for b in two)


def gather_odds(parts: Iterable[tuple[Places, Places, Matrix]], articles: Places, rest: float) -> Odds:
    """Return the kept pairs, each given once as row, column and value, as one table."""
    given = list(parts)
    rows = np.concatenate([p[0] for p in given]) if given else np.zeros(0, dtype=np.int64)
    columns = np.concatenate([p[1] for p in given]) if given else np.zeros(0, dtype=np.int64)
    values = np.concatenate([p[2] for p in given]) if given else np.zeros(0, dtype=np.float32)
    both = np.concatenate([rows, columns]).astype(np.int32)
    across = np.concatenate([columns, rows]).astype(np.int32)
    order = np.lexsort((across, both))
    starts = np.concatenate([[0], np.cumsum(np.bincount(both, minlength=len(articles)))]).astype(np.int64)
    doubled: Matrix = np.concatenate([values, values])[order]
    return Odds(starts, across[order], doubled, articles, rest)
