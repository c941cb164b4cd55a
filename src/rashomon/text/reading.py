"""Articles read: parsed and embedded in batches, each distinct paragraph and sentence once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rashomon.model import Article, Reading, Sentence, Token, WordVectors
from rashomon.text.embedding import Embedder, PieceEmbedder, Pieces
from rashomon.text.language import Parser, assemble, find_paragraphs


def read_articles(articles: Sequence[Article], parser: Parser, embedder: Embedder) -> tuple[Reading, ...]:
    """Return one :class:`Reading` for each article, in order."""
    paragraphs = [[p.of(a.text) for p in find_paragraphs(a.text)] for a in articles]
    parses = iter(parser.parse([p for ps in paragraphs for p in ps]))
    assembled = [assemble(a.text, [next(parses) for _ in ps]) for a, ps in zip(articles, paragraphs, strict=True)]
    texts = [s.span.of(a.text) for a, (_, ss) in zip(articles, assembled, strict=True) for s in ss]
    vectors, pieces = embedder.embed_pieces(texts) if isinstance(embedder, PieceEmbedder) else (embedder.embed(texts), None)
    readings, row = [], 0
    for article, (tokens, sentences) in zip(articles, assembled, strict=True):
        own = slice(row, row + len(sentences))
        words = _place_pieces(tokens, sentences, pieces[own]) if pieces is not None else None
        readings.append(Reading(article, tokens, sentences, vectors[own], words))
        row += len(sentences)
    return tuple(readings)


def _place_pieces(tokens: Sequence[Token], sentences: Sequence[Sentence], pieces: Sequence[Pieces]) -> WordVectors | None:
    """Return one row a token, the mean of the pieces that begin in it; nought for a token past the end of what was embedded."""
    if not sentences:
        return None
    starts = np.array([t.start for t in tokens], dtype=np.int64)
    begun = np.concatenate([p.starts + s.span.start for s, p in zip(sentences, pieces, strict=True)])
    owner = np.maximum(np.searchsorted(starts, begun, side="right") - 1, 0)
    rows = np.zeros((len(tokens), pieces[0].vectors.shape[1]), dtype=np.float32)
    np.add.at(rows, owner, np.concatenate([p.vectors for p in pieces]).astype(np.float32))
    count = np.bincount(owner, minlength=len(tokens))
    return np.asarray(rows / np.maximum(count, 1)[:, None], dtype=np.float16)
