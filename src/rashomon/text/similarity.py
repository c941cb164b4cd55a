"""How much a shared word tells: the rarer, the more.

A pile of five pages cannot tell which words are rare: every word of its one story stands in all of them. So rarity comes
from general English first and from the pile second. The general part costs no table of its own: the word pieces of the
embedder that ships with the package stand in the order of their frequency, and by Zipf's law the rank gives the share.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]

_ZIPF = 0.1
"""Share of the most frequent word of English; the share of the word of rank r is about a tenth over r (Zipf 1949)."""
_TEXT_WORDS = 300
"""Words of a middling news text: turns a word's share into the share of texts that hold it."""
_UNKNOWN_RANK = 30_000
"""Rank of a word that the table lacks: names and rare words all end up here."""


def find_rank(word: str) -> int:
    """Return the rank of a folded word by its frequency in general English, from 1; unknown words share the last rank.

    >>> find_rank("the") < find_rank("minister") < find_rank("arson") < find_rank("tleuberdi")
    True
    """
    return min(_load_ranks().get(word, _UNKNOWN_RANK), _UNKNOWN_RANK)


@lru_cache(maxsize=1 << 16)
def weigh_word(word: str) -> float:
    """Return how much a shared word tells: minus the logarithm of the share of English news texts that hold it.

    About 0 for "the", 3 for "minister", 7 for a word that no general table knows.

    >>> round(weigh_word("the"), 1), weigh_word("minister") < weigh_word("hydrants")
    (0.0, True)
    """
    return -math.log(_expected_texts(word))


def weigh_words(texts: Sequence[Mapping[str, float]], background: float) -> dict[str, float]:
    """Return the weight of every word in ``texts``: the general one, mended by what the pile itself shows.

    ``background`` counts as that many texts of general English read beside the pile, so in a small pile the general
    weight holds and in a large one the pile's own document frequency does (a Dirichlet prior on the document frequency).

    >>> pile = [{"ferry": 1.0, "minister": 1.0}, {"ferry": 2.0}]
    >>> weights = weigh_words(pile, background=100.0)
    >>> weights["ferry"] < weigh_word("ferry")
    True
    """
    counts: dict[str, int] = {}
    for text in texts:
        for word in text:
            counts[word] = counts.get(word, 0) + 1
    total = math.log(len(texts) + background)
    return {word: total - math.log(count + background * _expected_texts(word)) for word, count in counts.items()}


def _expected_texts(word: str) -> float:
    return -math.expm1(_TEXT_WORDS * math.log1p(-_ZIPF / find_rank(word)))


@lru_cache(maxsize=1)
def _load_ranks() -> dict[str, int]:
    """Whole words of the word-piece vocabulary in its order, which is that of frequency; "the" has rank 1."""
    raw = files("rashomon.text").joinpath("minilm", "tokenizer.json").read_text(encoding="utf-8")
    vocabulary: dict[str, int] = json.loads(raw)["model"]["vocab"]
    first = vocabulary["the"]
    return {word: place - first + 1 for word, place in vocabulary.items() if place >= first and not word.startswith("##")}
