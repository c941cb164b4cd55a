"""Other ways to group articles by event: each gives likeness of every pair, and groups at a threshold."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

Matrix = npt.NDArray[np.float64]


def compare_tfidf(texts: Sequence[str]) -> Matrix:
    """Return the cosine of every two texts' TF-IDF vectors, English stop words left out, frequencies damped."""
    table = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    return np.asarray((table @ table.T).todense(), dtype=np.float64)


def compare_trigrams(texts: Sequence[str]) -> Matrix:
    """Return the Jaccard likeness of every two texts' sets of word trigrams."""
    table = CountVectorizer(ngram_range=(3, 3), binary=True, token_pattern=r"\w+").fit_transform(texts).astype(np.float64)
    shared = np.asarray((table @ table.T).todense())
    sizes = shared.diagonal()
    return shared / np.maximum(sizes[:, None] + sizes[None, :] - shared, 1.0)


def compare_headlines(headlines: Sequence[str]) -> Matrix:
    """Return how nearly every two headlines are the same, words in any order (rapidfuzz's token sort ratio), 0 to 1."""
    scores = process.cdist(headlines, headlines, scorer=fuzz.token_sort_ratio, processor=str.lower)
    return np.asarray(scores, dtype=np.float64) / 100.0


def link_on_average(likeness: Matrix, thresholds: Sequence[float]) -> list[list[int]]:
    """Return each text's group by average linkage, for each threshold of likeness.

    >>> link_on_average(np.array([[1, 0.9, 0.1], [0.9, 1, 0.2], [0.1, 0.2, 1]]), [0.5, 0.95])
    [[1, 1, 2], [1, 2, 3]]
    """
    apart = np.clip(1.0 - likeness, 0.0, None)
    np.fill_diagonal(apart, 0.0)
    tree = linkage(squareform(apart, checks=False), method="average")
    return [fcluster(tree, 1.0 - threshold, criterion="distance").tolist() for threshold in thresholds]


def join_all(likeness: Matrix, thresholds: Sequence[float]) -> list[list[int]]:
    """Return each text's group where every pair at or above a threshold is joined, for each threshold.

    >>> join_all(np.array([[1, 0.9, 0.1], [0.9, 1, 0.6], [0.1, 0.6, 1]]), [0.5, 0.95])
    [[0, 0, 0], [0, 1, 2]]
    """
    return [connected_components(csr_matrix(likeness >= threshold), directed=False)[1].tolist() for threshold in thresholds]
