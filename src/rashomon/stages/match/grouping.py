"""Statements put together into claims: the pairs that most surely tell the same thing first.

Greedy additive edge contraction (Keuper et al., "Efficient decomposition of image and mesh graphs by lifted multicuts",
ICCV 2015) on the log-odds of the pairs, with the mean over all pairs of two groups in the place of the sum, so that one
doubtful likeness does not join two large groups.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt


def group_statements(
    odds: npt.NDArray[np.float32], articles: Sequence[int], apart: npt.NDArray[np.bool_], threshold: float, most_of_one_article: int
) -> list[list[int]]:
    """Return the groups, each a sorted list of statement numbers, in the order of their first statement.

    Args:
        odds: log-odds that two statements tell the same thing; pairs of one article are not looked at.
        articles: number of the article of each statement.
        apart: pairs that may not stand in one group.
        threshold: mean log-odds over the pairs of two groups above which they are joined.
        most_of_one_article: how many statements of one article a group may hold.
    """
    count = len(articles)
    owner = np.asarray(articles, dtype=np.int64)
    pairs = (owner[:, None] != owner[None, :]).astype(np.float64)
    total = np.where(pairs > 0, odds, 0.0).astype(np.float64)
    tally = np.zeros((count, int(owner.max()) + 1 if count else 0), dtype=np.int64)
    tally[np.arange(count), owner] = 1
    mean = _mean(total, pairs)
    mean[apart] = -np.inf
    blocked = apart.copy()
    np.fill_diagonal(mean, -np.inf)
    members: dict[int, list[int]] = {k: [k] for k in range(count)}
    best = mean.max(axis=1) if count else np.zeros(0)
    while count > 1:
        a = int(best.argmax())
        if best[a] <= threshold:
            break
        b = int(mean[a].argmax())
        if (tally[a] + tally[b]).max() > most_of_one_article:
            mean[a, b] = mean[b, a] = -np.inf
            blocked[a, b] = blocked[b, a] = True
            best[a], best[b] = mean[a].max(), mean[b].max()
            continue
        a, b = min(a, b), max(a, b)
        members[a].extend(members.pop(b))
        tally[a] += tally[b]
        blocked[a] |= blocked[b]
        blocked[:, a] = blocked[a]
        for table in (total, pairs):
            table[a] += table[b]
            table[:, a] = table[a]
        mean[b, :] = mean[:, b] = -np.inf
        total[b, :] = total[:, b] = 0.0
        pairs[b, :] = pairs[:, b] = 0.0
        row = _mean(total[a], pairs[a])
        row[blocked[a]] = -np.inf
        row[a] = -np.inf
        mean[a], mean[:, a] = row, row
        best = mean.max(axis=1)
    return sorted((sorted(m) for m in members.values()), key=lambda m: m[0])


def _mean(total: npt.NDArray[np.float64], pairs: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.where(pairs > 0, total / np.maximum(pairs, 1.0), -np.inf)
