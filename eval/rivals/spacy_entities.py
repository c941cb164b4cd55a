"""Figures and dates as spaCy's entity recogniser marks them: spans with a label, no value."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.model import Reading

FIGURES = frozenset({"MONEY", "PERCENT", "CARDINAL", "QUANTITY", "ORDINAL", "TIME", "DATE"})
"""A duration and an age are dates for spaCy, so DATE stands for figures too."""
DATES = frozenset({"DATE", "TIME"})


def find_entities(reading: Reading, labels: frozenset[str]) -> Iterator[str]:
    """Yield the text of each run of tokens that bear one of the labels."""
    start = end = None
    for token in reading.tokens:
        if token.entity in labels:
            start = token.start if start is None else start
            end = token.end
        elif start is not None:
            yield reading.text[start:end]
            start = None
    if start is not None:
        yield reading.text[start:end]
