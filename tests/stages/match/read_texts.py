"""Invented texts read as the articles of one story."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from rashomon.model import Article, Extracts, Reading
from rashomon.stages.extract import extract
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles


@lru_cache(maxsize=64)
def read_texts(*texts: str) -> tuple[tuple[Reading, ...], Extracts]:
    """Return the texts as articles a0, a1, ..., published an hour apart, and what extract finds in them."""
    articles = [
        Article(
            id=f"a{k}",
            page=f"p{k}",
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            map=(),
            published=f"2031-03-0{1 + k // 10}T{10 + k % 10}:00:00Z",
            outlet=f"Outlet {k}",
        )
        for k, text in enumerate(texts)
    ]
    readings = read_articles(articles, SpacyParser(), MiniLMEmbedder())
    return readings, extract(readings)
