"""Groups by average linkage, and strays put to the group whose nearer half they are like."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.cluster.linkage import attach_small_groups, attach_to_lone_hosts, link_groups


def make_likeness(size: int, seed: int) -> np.ndarray:
    table = np.random.default_rng(seed).uniform(0, 1, (size, size))
    return np.maximum(table, table.T).astype(np.float32)


def link_slowly(likeness: np.ndarray, threshold: float) -> list[list[int]]:
    """Merge the best pair, again and again: what the chain must equal."""
    groups = [[i] for i in range(len(likeness))]
    while len(groups) > 1:
        means = {
            (i, j): float(likeness[np.ix_(groups[i], groups[j])].astype(np.float64).mean()) for i in range(len(groups)) for j in range(i)
        }
        (i, j), best = max(means.items(), key=lambda m: m[1])
        if best < threshold:
            break
        groups[j] += groups.pop(i)
    return sorted(sorted(g) for g in groups)


@given(st.integers(1, 9), st.integers(0, 2**32 - 1), st.floats(0.2, 0.9))
def test_the_chain_gives_the_groups_of_merging_the_best_pair_each_time(size: int, seed: int, threshold: float) -> None:
    likeness = make_likeness(size, seed)
    assert link_groups(likeness, threshold) == link_slowly(likeness, threshold)


def test_one_page_between_two_events_does_not_chain_them() -> None:
    likeness = np.full((7, 7), 0.1, dtype=np.float32)
    likeness[:3, :3] = likeness[4:, 4:] = 0.8
    likeness[3, :] = likeness[:, 3] = 0.5
    groups = link_groups(likeness, 0.4)
    assert not any({0, 6} <= set(group) for group in groups)


@pytest.mark.parametrize(("near", "joined"), [(0.6, True), (0.2, False)])
def test_a_stray_joins_where_the_nearer_half_is_like_it(near: float, joined: bool) -> None:
    likeness = np.full((5, 5), 0.9, dtype=np.float32)
    likeness[4, :] = likeness[:, 4] = 0.05
    likeness[4, :2] = likeness[:2, 4] = near
    groups = attach_small_groups(likeness, [[0, 1, 2, 3], [4]], 0.4, 0.55)
    assert groups == ([[0, 1, 2, 3, 4]] if joined else [[0, 1, 2, 3], [4]])


def test_two_strays_make_no_group_of_their_own() -> None:
    likeness = np.full((2, 2), 0.1, dtype=np.float32)
    assert attach_small_groups(likeness, [[0], [1]], 0.4, 0.55) == [[0], [1]]


@pytest.mark.parametrize(
    ("inner", "groups"),
    [
        pytest.param(0.7, [[0, 1, 2, 3, 4, 5]], id="a release and its excerpt: the release speaks for both"),
        pytest.param(0.45, [[0, 1, 2, 3], [4, 5]], id="two reports of another event: both must be alike"),
    ],
)
def test_a_small_group_joins_by_its_likest_member_only_where_it_is_one_text(inner: float, groups: list[list[int]]) -> None:
    likeness = np.full((6, 6), 0.5, dtype=np.float32)
    likeness[4, :4] = likeness[:4, 4] = 0.42
    likeness[5, :4] = likeness[:4, 5] = 0.2
    likeness[4, 5] = likeness[5, 4] = inner
    np.fill_diagonal(likeness, 1.0)
    assert attach_small_groups(likeness, [[0, 1, 2, 3], [4, 5]], 0.38, 0.55) == groups


def test_a_group_joins_none_of_its_own_size() -> None:
    likeness = np.full((4, 4), 0.9, dtype=np.float32)
    assert attach_small_groups(likeness, [[0, 1], [2, 3]], 0.4, 0.55) == [[0, 1], [2, 3]]


@pytest.mark.parametrize(
    ("near", "elsewhere", "joined"),
    [
        pytest.param(0.15, 0.02, True, id="a far account that is like one group alone"),
        pytest.param(0.15, 0.12, False, id="a near twin of two events"),
        pytest.param(0.08, 0.0, False, id="a stray that is like nothing"),
    ],
)
def test_an_outlier_joins_the_only_group_that_is_like_it(near: float, elsewhere: float, joined: bool) -> None:
    likeness = np.full((6, 6), 0.05, dtype=np.float32)
    likeness[:4, :4] = 0.5
    likeness[4, :4] = likeness[:4, 4] = near
    likeness[4, 5] = likeness[5, 4] = elsewhere
    np.fill_diagonal(likeness, 1.0)
    groups = attach_to_lone_hosts(likeness, [[0, 1, 2, 3], [4], [5]], 0.12, 0.6, 0.55)
    assert groups == ([[0, 1, 2, 3, 4], [5]] if joined else [[0, 1, 2, 3], [4], [5]])


def test_two_groups_of_like_size_are_left_apart_though_there_is_no_third() -> None:
    likeness = np.full((5, 5), 0.15, dtype=np.float32)
    likeness[:3, :3] = likeness[3:, 3:] = 0.5
    np.fill_diagonal(likeness, 1.0)
    assert attach_to_lone_hosts(likeness, [[0, 1, 2], [3, 4]], 0.12, 0.6, 0.55) == [[0, 1, 2], [3, 4]]
