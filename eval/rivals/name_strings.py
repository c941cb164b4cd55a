"""Names as strings: the parser's entity strings as they stand, two fuzzy comparisons, and plain equality of their letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from anyascii import anyascii
from rapidfuzz import fuzz, process

from rashomon.model import Reading

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT"})


def list_entity_strings(reading: Reading) -> Iterator[str]:
    """Yield each entity string of an article that may be a name, as the parser bounds it."""
    start = end = None
    for token in reading.tokens:
        if start is not None and (token.entity not in _NAMES or token.opens_entity):
            yield reading.text[start:end]
            start = None
        if token.entity in _NAMES:
            start, end = (token.start if start is None else start), token.end
    if start is not None:
        yield reading.text[start:end]


def compare_sorted_words(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Return for each pair the likeness of its letters with the words in alphabetical order, 0 to 1 (rapidfuzz's token_sort_ratio).

    >>> compare_sorted_words([("Berg, Anna", "Anna Berg")])
    [1.0]
    """
    first, second = ([anyascii(n).lower().replace(",", " ") for n in names] for names in zip(*pairs, strict=True))
    return [float(x) / 100 for x in process.cpdist(first, second, scorer=fuzz.token_sort_ratio)]


def compare_plain_letters(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Return for each pair 1.0 where both are the same once written in plain small letters, else 0.0.

    >>> compare_plain_letters([("Łukasz", "lukasz"), ("Anna", "Ana")])
    [1.0, 0.0]
    """
    return [float(anyascii(a).lower() == anyascii(b).lower()) for a, b in pairs]
