"""Large piles: candidates by rare traits, parts that one table holds, and the same stories as when all pairs are compared."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.stages.cluster import ClusterSettings
from rashomon.stages.cluster.candidates import find_candidates, find_parts
from rashomon.stages.cluster.likeness import Traits, compare_all, compare_with, read_traits
from rashomon.stages.cluster.linkage import group_part
from rashomon.stages.cluster.profiles import Profile

ALL, FEW = ClusterSettings(), ClusterSettings(all_pairs=4)


def make_profile(event: int, telling: int) -> Profile:
    """An invented telling: words of its event, words of all events, one word of its own."""
    own = np.random.default_rng(event).normal(size=8)
    words = Counter({f"place{event}": 3, f"thing{event}": 2, "minister": 1, "say": 2, f"only{event}-{telling}": 1})
    meaning = (own / np.linalg.norm(own)).astype(np.float32)
    return Profile(
        id=f"{event}/{telling}",
        words=words,
        names=Counter({f"place{event}": 3}),
        figures=Counter({str(event): 1}),
        days=Counter({f"2025-01-{event % 28 + 1:02}": 1}),
        meaning=meaning,
        day=100.0 + event % 3,
    )


def make_pile(settings: ClusterSettings, events: int = 12) -> Traits:
    return read_traits([make_profile(event, telling) for event in range(events) for telling in range(3)], settings)


def test_one_article_with_others_is_alike_as_in_the_table_of_all() -> None:
    pile = make_pile(ALL)
    table = compare_all(pile, range(36))
    row = compare_with(pile, 5, np.arange(36), np.zeros(len(pile.holders), dtype=np.float32))
    assert row == pytest.approx(table[5], abs=1e-5)
    assert np.allclose(table, table.T)


def make_bare(words: dict[str, int], name: str = "") -> Profile:
    counts, meaning = Counter(words), np.ones(1, dtype=np.float32)
    return Profile(id=name, words=counts, names=counts, figures=counts, days=counts, meaning=meaning, day=float("nan"))


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 9)), min_size=1, max_size=6))
def test_likeness_is_symmetric_and_between_0_and_1(texts: list[dict[str, int]]) -> None:
    likeness = compare_all(read_traits([make_bare(t) for t in texts], ALL), range(len(texts)))
    assert np.allclose(likeness, likeness.T)
    assert (likeness >= 0).all()
    for text, own in zip(texts, likeness.diagonal(), strict=True):
        assert own == pytest.approx(1.0 if text else ALL.meaning, abs=1e-5)


def test_more_words_than_one_table_holds_are_all_counted() -> None:
    words = {f"w{i}": 1 for i in range(5000)}
    assert compare_all(read_traits([make_bare(words)] * 2, ALL), range(2))[0, 1] == pytest.approx(1.0, abs=1e-4)


def test_a_pile_that_one_table_holds_is_one_part() -> None:
    assert find_parts(make_pile(ALL), 0.3) == [list(range(36))]


def test_parts_of_a_large_pile_give_the_same_groups() -> None:
    pile = make_pile(FEW)
    parts = find_parts(pile, FEW.least)
    assert max(map(len, parts)) <= FEW.all_pairs
    groups = sorted(group for part in parts for group in group_part(pile, part))
    assert groups == sorted(group_part(make_pile(ALL), range(36))) == [[3 * e, 3 * e + 1, 3 * e + 2] for e in range(12)]


def test_candidates_grow_with_the_articles_and_not_with_their_square() -> None:
    pile = make_pile(FEW, events=60)
    first, second = find_candidates(pile)
    assert (first < second).all()
    assert len(first) <= 180 * FEW.keys * FEW.reach


def test_articles_without_a_word_in_common_are_no_candidates() -> None:
    pile = read_traits([make_bare({}, str(i)) for i in range(5)], FEW)
    assert [len(part) for part in find_parts(pile, FEW.least)] == [1] * 5
    assert len(find_candidates(pile)[0]) == 0


def test_equals_too_many_for_a_table_are_parted_by_their_number() -> None:
    same = [make_profile(1, 0) for _ in range(6)]
    assert [len(part) for part in find_parts(read_traits(same, FEW), FEW.least)] == [4, 2]
