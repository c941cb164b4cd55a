"""Statements put together into claims: the pairs that most surely tell the same thing first.

Greedy additive edge contraction (Keuper et al., "Efficient decomposition of image and mesh graphs by lifted multicuts",
ICCV 2015) on the log-odds of the pairs, with the mean over all pairs of two groups in the place of the sum, so that one
doubtful likeness does not join two large groups. And many doubtful ones do not either: two groups need at least one pair
that is likelier than not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_Table = npt.NDArray[np.float32]
_NEVER = -np.inf


def group_statements(
    odds: npt.NDArray[np.float32],
    articles: Sequence[int],
    apart: npt.NDArray[np.bool_],
    *,
    threshold: float,
    surest: float,
    most_of_one_article: int,
) -> list[list[int]]:
    """Return the groups, each a sorted list of statement numbers, in the order of their first statement.

    Args:
        odds: log-odds that two statements tell the same thing; pairs of one article are not looked at.
        articles: number of the article of each statement.
        apart: pairs that may not stand in one group.
        threshold: mean log-odds over the pairs of two groups above which they are joined.
        surest: log-odds that the surest pair of two groups must have.
        most_of_one_article: how many statements of one article a group may hold.
    """
    state = _Groups(odds, articles, apart, surest)
    while (pair := state.find_closest(threshold)) is not None:
        if state.count_of_one_article(*pair) > most_of_one_article:
            state.keep_apart(*pair)
        else:
            state.join(*pair)
    return sorted((sorted(m) for m in state.members.values()), key=lambda m: m[0])


class _Groups:
    """The groups while they are being joined, and the likeness of every two of them."""

    def __init__(self, odds: npt.NDArray[np.float32], articles: Sequence[int], apart: npt.NDArray[np.bool_], surest: float) -> None:
        count = len(articles)
        owner = np.asarray(articles, dtype=np.int64)
        across = owner[:, None] != owner[None, :]
        self.members: dict[int, list[int]] = {k: [k] for k in range(count)}
        self._surest = surest
        self._pairs: _Table = across.astype(np.float32)
        self._total: _Table = np.where(across, odds, np.float32(0.0))
        self._most: _Table = np.where(across, odds, np.float32(_NEVER))
        self._tally = np.zeros((count, int(owner.max()) + 1 if count else 0), dtype=np.int64)
        self._tally[np.arange(count), owner] = 1
        self._apart = apart | np.eye(count, dtype=np.bool_)
        self._mean = self._weigh(self._total, self._pairs, self._most, self._apart)
        self._closest = self._mean.argmax(axis=1) if count else np.zeros(0, dtype=np.int64)
        self._nearest: _Table = self._mean[np.arange(count), self._closest]

    def find_closest(self, threshold: float) -> tuple[int, int] | None:
        """Return the two groups that are most alike, null where none are alike enough."""
        if not self._mean.size:
            return None
        a = int(self._nearest.argmax())
        b = int(self._closest[a])
        return (min(a, b), max(a, b)) if self._nearest[a] > threshold else None

    def count_of_one_article(self, a: int, b: int) -> int:
        """Return how many statements of one article the two groups would hold together."""
        return int((self._tally[a] + self._tally[b]).max())

    def keep_apart(self, a: int, b: int) -> None:
        """See that the two groups are never joined."""
        self._apart[a, b] = self._apart[b, a] = True
        self._mean[a, b] = self._mean[b, a] = _NEVER
        self._find_nearest(np.array([a, b]))

    def join(self, a: int, b: int) -> None:
        """Put group ``b`` into group ``a``."""
        self.members[a].extend(self.members.pop(b))
        self._tally[a] += self._tally[b]
        self._apart[a] |= self._apart[b]
        self._apart[:, a] = self._apart[a]
        self._apart[b] = self._apart[:, b] = True
        for table in (self._total, self._pairs):
            table[a] += table[b]
            table[:, a] = table[a]
        self._most[a] = np.maximum(self._most[a], self._most[b])
        self._most[:, a] = self._most[a]
        self._mean[b] = self._mean[:, b] = _NEVER
        self._mean[a] = self._weigh(self._total[a], self._pairs[a], self._most[a], self._apart[a])
        self._mean[:, a] = self._mean[a]
        closer = self._mean[:, a] > self._nearest
        self._closest[closer] = a
        self._nearest[closer] = self._mean[closer, a]
        lost = ((self._closest == a) & ~closer) | (self._closest == b)
        lost[[a, b]] = True
        self._find_nearest(np.flatnonzero(lost))

    def _find_nearest(self, rows: npt.NDArray[np.int64]) -> None:
        self._closest[rows] = self._mean[rows].argmax(axis=1)
        self._nearest[rows] = self._mean[rows, self._closest[rows]]

    def _weigh(self, total: _Table, pairs: _Table, most: _Table, apart: npt.NDArray[np.bool_]) -> _Table:
        mean: _Table = np.where((pairs > 0) & (most > self._surest) & ~apart, total / np.maximum(pairs, 1.0), _NEVER).astype(np.float32)
        return mean
