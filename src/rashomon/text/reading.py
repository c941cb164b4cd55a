"""Articles read: parsed and embedded in batches, each distinct paragraph and sentence once."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Article, Reading
from rashomon.text.embedding import Embedder
from rashomon.text.language import Parser, assemble, find_paragraphs


def read_articles(articles: Sequence[Article], parser: Parser, embedder: Embedder) -> tuple[Reading, ...]:
    """Return one :class:`Reading` for each article, in order."""
    paragraphs = [[p.of(a.text) for p in find_paragraphs(a.text)] for a in articles]
    parses = iter(parser.parse([p for ps in paragraphs for p in ps]))
    assembled = [assemble(a.text, [next(parses) for _ in ps]) for a, ps in zip(articles, paragraphs, strict=True)]
    vectors = embedder.embed([s.span.of(a.text) for a, (_, ss) in zip(articles, assembled, strict=True) for s in ss])
    readings, row = [], 0
    for article, (tokens, sentences) in zip(articles, assembled, strict=True):
        readings.append(Reading(article, tokens, sentences, vectors[row : row + len(sentences)]))
        row += len(sentences)
    return tuple(readings)
