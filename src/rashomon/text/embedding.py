"""Sentence vectors: the all-MiniLM-L6-v2 model that ships with the package, behind a small protocol."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any, Protocol

import numpy as np

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
        distinct = sorted(set(texts), key=lambda t: (len(t), t))
        if not distinct:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        rows = np.concatenate([_embed_batch(distinct[i : i + _BATCH]) for i in range(0, len(distinct), _BATCH)])
        place = {text: i for i, text in enumerate(distinct)}
        return rows[[place[t] for t in texts]]


def _embed_batch(texts: Sequence[str]) -> Vectors:
    tokenizer, session = _load_model()
    encodings = tokenizer.encode_batch([_tokenizable(t) for t in texts])
    ids = np.array([e.ids for e in encodings], dtype=np.int64)
    mask = np.array([e.attention_mask for e in encodings], dtype=np.int64)
    (vectors,) = session.run(["vector"], {"input_ids": ids, "attention_mask": mask})
    unit: Vectors = vectors
    return unit


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
