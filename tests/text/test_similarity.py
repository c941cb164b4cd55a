"""Rarity of words, in general and in a pile."""

import pytest

from rashomon.text.similarity import find_rank, weigh_word, weigh_words

COMMON_TO_RARE = [("the", "said"), ("said", "minister"), ("minister", "arson"), ("arson", "hydrants"), ("city", "ferry")]


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
