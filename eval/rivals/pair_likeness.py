"""How alike two texts are, the usual three ways: shared words, TF-IDF, one sentence vector each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

import numpy as np
import numpy.typing as npt

_WORD = re.compile(r"\w+")


def share_words(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Return for each pair the words that both hold as a part of the words of either (Jaccard 1901).

    >>> share_words([("a ferry burned", "the ferry burned")])
    [0.5]
    """
    bags = [(set(_words(a)), set(_words(b))) for a, b in pairs]
    return [len(a & b) / max(1, len(a | b)) for a, b in bags]


def compare_tfidf(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Return for each pair the cosine of its TF-IDF vectors; the texts of all pairs are the collection."""
    texts = sorted({t for pair in pairs for t in pair})
    frequency = Counter(w for t in texts for w in set(_words(t)))
    rows = {t: {w: n * log(len(texts) / frequency[w]) for w, n in Counter(_words(t)).items()} for t in texts}
    length = {t: sqrt(sum(v * v for v in row.values())) or 1.0 for t, row in rows.items()}
    return [sum(v * rows[b].get(w, 0.0) for w, v in rows[a].items()) / (length[a] * length[b]) for a, b in pairs]


def compare_vectors(one: Sequence[npt.NDArray[np.float32]], two: Sequence[npt.NDArray[np.float32]]) -> list[float]:
    """Return for each pair of texts, given as the vectors of their sentences, the best cosine of any two sentences."""
    return [float((a @ b.T).max()) if len(a) and len(b) else 0.0 for a, b in zip(one, two, strict=True)]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
