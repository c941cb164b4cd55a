"""Which articles of a story are worth comparing closely: those that share rare wordings, and those most alike in meaning.

Laying two articles side by side costs about a millisecond. In a small story every two are compared; in a large one each
article only with its nearest, so that the cost grows with the articles and not with their square.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rashomon.stages.derive.wording import Numbers, Wording

Table = npt.NDArray[np.float64]

_MOST_HOLDERS = 48
"""Articles that hold one wording and are all paired by it. Where more hold it, each is paired with the first of them only."""
_FIRST_HOLDERS = 16
_ROWS = 1_000_000
"""Pairs counted at a time: bounds memory."""


def find_neighbours(wordings: Sequence[Wording], most: int) -> tuple[tuple[int, int], ...]:
    """Return the pairs (later place, earlier place) worth comparing: every article with its ``most`` nearest by shared wording
    and as many by meaning; all pairs where there are no more articles than that.
    """
    count = len(wordings)
    if count <= most + 1:
        return tuple((a, b) for a in range(count) for b in range(a))
    near = {pair for table in (_count_shared(wordings), _compare_meaning(wordings)) for pair in _pick_nearest(table, most)}
    return tuple(sorted(near))


def _pick_nearest(table: Table, most: int) -> set[tuple[int, int]]:
    """The nearest of each article; of equals the one that stands first."""
    pairs = set()
    for a, row in enumerate(table):
        for b in np.argsort(-row, kind="stable")[:most].tolist():
            if row[b] > 0 and a != b:
                pairs.add((max(a, b), min(a, b)))
    return pairs


def _compare_meaning(wordings: Sequence[Wording]) -> Table:
    """Cosine of the mean sentence vectors: a rendering in other words stays nearest to what it renders."""
    means = np.stack([w.reading.vectors.mean(axis=0) if len(w.reading.vectors) else w.reading.vectors.sum(axis=0) for w in wordings])
    units = means / np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    table: Table = np.round(units @ units.T, 4).astype(np.float64)
    np.fill_diagonal(table, 0.0)
    return table


def _count_shared(wordings: Sequence[Wording]) -> Table:
    """Shared word triples of every two articles, as a share of the shorter's."""
    triples = [np.unique(w.shingles[w.shingles >= 0]) for w in wordings]
    places = np.repeat(np.arange(len(wordings)), [len(t) for t in triples])
    order = np.lexsort((places, joined := np.concatenate(triples)))
    places, joined = places[order], joined[order]
    starts = np.flatnonzero(np.diff(joined, prepend=-1))
    sizes = np.diff(starts, append=len(joined))
    table = np.zeros(len(wordings) ** 2)
    for size in np.unique(sizes[sizes > 1]).tolist():
        groups = starts[sizes == size]
        step = max(1, _ROWS // (size * min(size, _MOST_HOLDERS)))
        for at in range(0, len(groups), step):
            table += _count_pairs(places[groups[at : at + step, None] + np.arange(size)], len(wordings))
    square = table.reshape(len(wordings), -1)
    lengths = np.array([max(len(t), 1) for t in triples])
    shares: Table = (square + square.T) / np.minimum(lengths[:, None], lengths)
    return shares


def _count_pairs(holders: Numbers, count: int) -> Table:
    """How often each two articles hold one triple: ``holders`` has a row a triple, places rising."""
    size = holders.shape[1]
    first, second = np.triu_indices(size, 1)
    if size > _MOST_HOLDERS:
        first, second = first[first < _FIRST_HOLDERS], second[first < _FIRST_HOLDERS]
    pairs = (holders[:, first] * count + holders[:, second]).ravel()
    return np.bincount(pairs, minlength=count * count).astype(np.float64)
