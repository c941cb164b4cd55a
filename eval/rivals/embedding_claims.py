"""A bag of embeddings: every sentence a vector, and sentences nearer than one threshold are called one claim."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt


def group_vectors(vectors: npt.NDArray[np.float32], threshold: float, least: int = 2) -> list[list[int]]:
    """Return groups of rows whose cosine with the group's middle row reaches the threshold, the largest group first.

    The fast clustering that comes with Sentence-Transformers (Reimers and Gurevych 2019, ``util.community_detection``): a row's
    neighbours are a community, large communities go first, and no row stands in two.

    >>> group_vectors(np.array([[1.0, 0.0], [0.0, 1.0], [0.9, 0.436]], dtype=np.float32), 0.8)
    [[0, 2]]
    """
    cosines = vectors @ vectors.T
    near = [np.flatnonzero(row >= threshold) for row in cosines]
    taken: set[int] = set()
    groups = []
    for row in sorted(range(len(near)), key=lambda k: (-len(near[k]), k)):
        group = [int(i) for i in near[row] if int(i) not in taken]
        if len(group) >= least:
            taken.update(group)
            groups.append(sorted(group))
    return groups
