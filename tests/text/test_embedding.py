"""The embedder that ships: near the original, deterministic, and unmoved by odd input."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.text.embedding import MiniLMEmbedder

REFERENCE = Path(__file__).with_name("minilm_reference.npz")
SENTENCES = ["The minister arrived on Tuesday.", "Why.", "A ferry with 214 people on board caught fire off the coast.", "Prices rose."]


def embed(*texts: str) -> np.ndarray:
    return MiniLMEmbedder().embed(texts)


def test_the_int8_vectors_stay_near_the_original_ones() -> None:
    reference = np.load(REFERENCE)
    original = reference["vectors"].astype(np.float32)
    cosines = (original * embed(*reference["sentences"].tolist())).sum(axis=1)
    assert cosines.min() >= 0.998


@pytest.mark.parametrize(
    ("sentence", "near", "far"),
    [
        ("The ferry sank off the coast.", "The boat went down near the shore.", "The central bank raised interest rates."),
        ("Officials denied the report.", "The government rejected the claims.", "The match ended in a draw."),
        ("Talks resumed on Monday.", "Negotiations began again on Monday.", "A storm destroyed the harvest."),
    ],
)
def test_like_sentences_are_nearer_than_unlike_ones(sentence: str, near: str, far: str) -> None:
    a, b, c = embed(sentence, near, far)
    assert a @ b > a @ c + 0.2


def test_no_text_gives_no_row() -> None:
    assert embed().shape == (0, 384)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\ud800", "half \udfff letter", "\x00\x1b[31m", "x" * 100_000, "word " * 20_000, "日本語のニュース", "\u202e\u200b"],
)
def test_odd_text_gives_a_unit_vector(text: str) -> None:
    (vector,) = embed(text)
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)


def test_a_text_is_cut_at_128_word_pieces() -> None:
    words = ["harbour"] * 126
    full, longer = embed(" ".join(words), " ".join([*words, "and", "then", "some"]))
    assert np.allclose(full, longer, atol=1e-4)


@settings(deadline=None, max_examples=20)
@given(st.permutations(SENTENCES * 2))
def test_order_and_repetition_change_no_vector(texts: list[str]) -> None:
    expected = dict(zip(SENTENCES, embed(*SENTENCES), strict=True))
    for text, vector in zip(texts, embed(*texts), strict=True):
        assert np.array_equal(vector, expected[text])


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.text(max_size=60))
def test_neighbours_in_a_batch_hardly_move_a_vector(texts: list[str], other: str) -> None:
    alone = embed(texts[0])[0]
    assert np.allclose(alone, embed(*texts, other)[0], atol=1e-3)


def test_pieces_come_with_the_same_vectors_and_point_to_their_letters() -> None:
    vectors, pieces = MiniLMEmbedder().embed_pieces(SENTENCES)
    assert np.array_equal(vectors, embed(*SENTENCES))
    assert [SENTENCES[0][s] for s in pieces[0].starts] == ["T", "m", "a", "o", "T", "."]
    assert all(p.vectors.shape == (len(p.starts), 128) for p in pieces)


def test_a_word_is_told_apart_by_its_sentence() -> None:
    _, (river, money, again) = MiniLMEmbedder().embed_pieces(
        ["They sat on the bank of the river.", "The bank lent them money.", "A bank gave them a loan."]
    )
    near, far = (p.vectors[k] / np.linalg.norm(p.vectors[k]) for p, k in ((again, 1), (river, 4)))
    word = money.vectors[1] / np.linalg.norm(money.vectors[1])
    assert word @ near > word @ far


def test_no_text_gives_no_pieces() -> None:
    vectors, pieces = MiniLMEmbedder().embed_pieces([])
    assert vectors.shape == (0, 384)
    assert pieces == ()
