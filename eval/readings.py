"""Articles read once in a run: several measures take the same articles, each in a process of its own."""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Sequence
from pathlib import Path

from rashomon.model import Article, Reading
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles

_shared: list[Path] = []
"""The folder that the processes of this run share; where there is none every call reads for itself."""


def share_readings(folder: str) -> None:
    """Let this process share its readings through ``folder``, made for one run: readings must not outlive the code that made them."""
    _shared[:] = [Path(folder)]


def read_once(articles: Sequence[Article]) -> tuple[Reading, ...]:
    """Return the reading of each article, in order: from the run's folder where another measure has left it there."""
    if not _shared:
        return read_articles(articles, SpacyParser(), MiniLMEmbedder())
    paths = [_shared[0] / f"{_hash(a)}.pickle" for a in articles]
    missing = [(a, p) for a, p in zip(articles, paths, strict=True) if not p.exists()]
    if missing:
        fresh = read_articles([a for a, _ in missing], SpacyParser(), MiniLMEmbedder())
        for (_, path), reading in zip(missing, fresh, strict=True):
            _write(path, reading)
    return tuple(pickle.loads(p.read_bytes()) for p in paths)


def _hash(article: Article) -> str:
    return hashlib.sha256(repr(article).encode()).hexdigest()


def _write(path: Path, reading: Reading) -> None:
    """Write whole or not at all: two processes may read the same article at the same time."""
    partial = path.with_suffix(f".{os.getpid()}")
    partial.write_bytes(pickle.dumps(reading, protocol=pickle.HIGHEST_PROTOCOL))
    partial.replace(path)
