"""Sentence vectors: the all-MiniLM-L6-v2 model that ships with the package, behind a small protocol."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from rashomon.model import Vectors

_MAX_TOKENS = 128
# More letters than 128 word pieces of running text ever have; it bounds what a hostile "sentence" costs the tokenizer.
_MAX_LETTERS = 4_000
_BATCH = 32


class Embedder(Protocol):
    """Whatever turns texts into unit vectors, one row a text, in order."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return an array of shape (number of texts, dimensions), rows of length 1."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """The word pieces of one text: where each begins, and its vector as it stands in that text."""

    starts: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float16]


@runtime_checkable
class PieceEmbedder(Embedder, Protocol):
    """An embedder that also tells the vectors of the single word pieces; without them claims are matched a little worse."""

    def embed_pieces(self, texts: Sequence[str]) -> tuple[Vectors, tuple[Pieces, ...]]:
        """Return the texts' vectors as :meth:`Embedder.embed` does, and their pieces, from one pass."""
        ...


class MiniLMEmbedder:
    """all-MiniLM-L6-v2 as an int8 ONNX file (tools/build_embedder.py makes it): 384 dimensions, English, CPU.

    Method: Reimers and Gurevych, "Sentence-BERT" (2019), on Wang et al., "MiniLM" (2020). The model loads at the first call.
    """

    dimensions = 384

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors; texts that stand twice are embedded once. Texts are cut at 128 word pieces.

        >>> ferry, boat, price = MiniLMEmbedder().embed(["The ferry sank.", "The boat went down.", "Prices rose again."])
        >>> bool(ferry @ boat > 0.6 > ferry @ price)
        True
        """
        found = {text: vector for batch in _batch(texts) for text, vector in zip(batch, _run(batch, "vector")[1], strict=True)}
        return self._stack([found[t] for t in texts])

    def embed_pieces(self, texts: Sequence[str]) -> tuple[Vectors, tuple[Pieces, ...]]:
        """Return the texts' unit vectors and, text by text, the vectors of their word pieces.

        >>> _, (told,) = MiniLMEmbedder().embed_pieces(["The ferry sank."])
        >>> told.starts.tolist(), told.vectors.shape
        ([0, 4, 10, 14], (4, 128))
        """
        found: dict[str, tuple[Vectors, Pieces]] = {}
        for batch in _batch(texts):
            encodings, vectors, pieces = _run(batch, "vector", "pieces")
            for text, encoding, vector, rows in zip(batch, encodings, vectors, pieces, strict=True):
                found[text] = vector, _take_pieces(encoding, rows)
        return self._stack([found[t][0] for t in texts]), tuple(found[t][1] for t in texts)

    def _stack(self, rows: Sequence[Vectors]) -> Vectors:
        return np.stack(rows) if rows else np.zeros((0, self.dimensions), dtype=np.float32)


def _batch(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the distinct texts some at a time, texts of one length together."""
    distinct = sorted(set(texts), key=lambda t: (len(t), t))
    for i in range(0, len(distinct), _BATCH):
        yield distinct[i : i + _BATCH]


def _run(texts: Sequence[str], *outputs: str) -> tuple[Any, ...]:
    """Return the texts as the tokenizer cut them, and each of the model's outputs that is asked for."""
    tokenizer, session = _load_model()
    encodings = tokenizer.encode_batch([_tokenizable(t) for t in texts])
    ids = np.array([e.ids for e in encodings], dtype=np.int64)
    mask = np.array([e.attention_mask for e in encodings], dtype=np.int64)
    return (encodings, *session.run(list(outputs), {"input_ids": ids, "attention_mask": mask}))


def _take_pieces(encoding: Any, rows: Vectors) -> Pieces:
    """Return a text's own pieces, without the marks of its beginning and end and what fills up the batch."""
    own = [k for k, special in enumerate(encoding.special_tokens_mask) if not special]
    starts = np.array([encoding.offsets[k][0] for k in own], dtype=np.int64)
    return Pieces(starts, rows[own].astype(np.float16))


def _tokenizable(text: str) -> str:
    """Return the text as the tokenizer can take it: of bounded length, lone surrogates (half a letter) replaced."""
    return text[:_MAX_LETTERS].encode("utf-8", "replace").decode("utf-8")


@lru_cache(maxsize=1)
def _load_model() -> tuple[Any, Any]:
    import onnxruntime
    from tokenizers import Tokenizer

    folder = files("rashomon.text").joinpath("minilm")
    with as_file(folder) as path:
        tokenizer = Tokenizer.from_file(str(path / "tokenizer.json"))
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(path / "model.int8.onnx"), options, providers=["CPUExecutionProvider"])
    tokenizer.enable_truncation(_MAX_TOKENS)
    tokenizer.enable_padding()
    return tokenizer, session
