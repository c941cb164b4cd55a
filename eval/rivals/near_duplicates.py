"""Near-duplicates by MinHash and locality-sensitive hashing (datasketch), as web crawls are cleaned of copies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from datasketch import MinHash, MinHashLSH

from eval.rivals.containment import find_grams

_PERMUTATIONS = 128


@lru_cache(maxsize=4096)
def hash_text(text: str, n: int) -> MinHash:
    """Return the MinHash of a text's word n-grams; 128 permutations, the package's default."""
    made = MinHash(num_perm=_PERMUTATIONS)
    made.update_batch([" ".join(gram).encode() for gram in sorted(find_grams(text, n))])
    return made


def compare_hashes(one: str, other: str, n: int = 5) -> float:
    """Return the Jaccard likeness that MinHash estimates for two texts' word n-grams."""
    return float(hash_text(one, n).jaccard(hash_text(other, n)))


def pair_near_duplicates(texts: Sequence[str], threshold: float, n: int = 5) -> set[tuple[int, int]]:
    """Return the pairs of places that the LSH index gives at this threshold.

    >>> text = "a ferry with ninety people on board sank off the coast of Naxos on Monday night"
    >>> pair_near_duplicates([text, "nothing of the kind was said by anybody at any time", text + " again"], 0.5)
    {(0, 2)}
    """
    index = MinHashLSH(threshold=threshold, num_perm=_PERMUTATIONS)
    for place, text in enumerate(texts):
        index.insert(str(place), hash_text(text, n))
    found = ((place, int(other)) for place, text in enumerate(texts) for other in index.query(hash_text(text, n)))
    return {(min(pair), max(pair)) for pair in found if pair[0] != pair[1]}
