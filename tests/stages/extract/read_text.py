"""Articles made from a few lines of text, read by the real language pipeline without sentence vectors."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from rashomon.model import Article, Extracts, Reading, Vectors
from rashomon.stages.extract import extract
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles


class _NoVectors:
    dimensions = 4

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), self.dimensions), dtype=np.float32)


def read(*texts: str, **fields: object) -> tuple[Reading, ...]:
    """Return the readings of articles a1, a2, ... with these texts."""
    articles = [
        Article(id=f"a{n}", page=f"p{n}", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), map=(), **fields)
        for n, text in enumerate(texts, 1)
    ]
    return read_articles(articles, SpacyParser(), _NoVectors())


def extract_from(*texts: str) -> Extracts:
    """Return what extract says of one story told by these texts."""
    return extract(read(*texts))
