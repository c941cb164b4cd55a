"""Rarity of words, in general and in a pile, and the cosine of weighted texts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.similarity import compare_weighted, find_rank, weigh_word, weigh_words

COMMON_TO_RARE = [("the", "said"), ("said", "minister"), ("minister", "arson"), ("arson", "hydrants"), ("city", "ferry")]
TEXTS = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 5).map(float), max_size=6), min_size=1, max_size=6)


@pytest.mark.parametrize(("common", "rare"), COMMON_TO_RARE)
def test_a_rarer_word_has_a_higher_rank_and_weighs_more(common: str, rare: str) -> None:
    assert find_rank(common) < find_rank(rare)
    assert weigh_word(common) < weigh_word(rare)


def test_words_that_no_table_knows_weigh_alike() -> None:
    assert weigh_word("tleuberdi") == weigh_word("zxqvv") > 6


def test_a_piece_of_a_word_is_no_word() -> None:
    assert find_rank("##ing") == find_rank("zxqvv")


def test_a_small_pile_hardly_changes_what_is_rare() -> None:
    weights = weigh_words([{"hydrants": 1.0, "city": 1.0}] * 5, background=300.0)
    assert weights["hydrants"] > weights["city"]


def test_a_large_pile_knows_its_own_common_words() -> None:
    pile = [{"hydrants": 1.0}] * 900 + [{"goats": 1.0}] * 3
    weights = weigh_words(pile, background=300.0)
    assert weights["hydrants"] < 1 < weights["goats"]


@given(TEXTS)
def test_likeness_is_symmetric_and_between_0_and_1(texts: list[dict[str, float]]) -> None:
    likeness = compare_weighted(texts, dict.fromkeys("abcdefgh", 1.5))
    assert np.allclose(likeness, likeness.T)
    assert (likeness >= 0).all()
    assert (likeness <= 1 + 1e-5).all()
    for text, own in zip(texts, likeness.diagonal(), strict=True):
        assert own == pytest.approx(1.0 if text else 0.0, abs=1e-5)


def test_more_words_than_one_table_holds_are_all_counted() -> None:
    words = {f"w{i}": 1.0 for i in range(5000)}
    assert compare_weighted([words, words], dict.fromkeys(words, 1.0))[0, 1] == pytest.approx(1.0, abs=1e-4)
