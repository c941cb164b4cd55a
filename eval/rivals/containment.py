"""Copy detection by shared words alone: n-gram containment (Broder 1997), difflib's ratio, one vector a text."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

import numpy as np

from rashomon.model import Vectors


def find_words(text: str) -> list[str]:
    """Return the words of a text in lower case.

    >>> find_words("The ferry sank.")
    ['the', 'ferry', 'sank']
    """
    return re.findall(r"\w+", text.lower())


def find_grams(text: str, n: int) -> frozenset[tuple[str, ...]]:
    """Return the word n-grams of a text."""
    words = find_words(text)
    return frozenset(zip(*(words[i:] for i in range(n)), strict=False))


def contain(one: str, other: str, n: int) -> float:
    """Return the share of the shorter text's word n-grams that the longer has too.

    >>> contain("the ferry sank off Naxos", "on Monday the ferry sank", 2)
    0.5
    """
    a, b = find_grams(one, n), find_grams(other, n)
    return len(a & b) / max(min(len(a), len(b)), 1)


def compare_sequences(one: str, other: str) -> float:
    """Return difflib's ratio of the two texts' words, its junk heuristic off."""
    return SequenceMatcher(None, find_words(one), find_words(other), autojunk=False).ratio()


def compare_bags(one: Vectors, other: Vectors) -> float:
    """Return the cosine of the two texts' mean sentence vectors: a bag of embeddings."""
    a, b = one.mean(axis=0), other.mean(axis=0)
    return float(a @ b / max(float(np.linalg.norm(a) * np.linalg.norm(b)), 1e-9))
