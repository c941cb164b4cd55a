import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.stages.match.grouping import group_statements, resettle
from rashomon.stages.match.odds import gather_odds


def group(odds: list[list[float]], articles: list[int], apart: tuple[tuple[int, int], ...] = (), most: int = 2) -> list[list[int]]:
    matrix = np.array(odds, dtype=np.float32).reshape(len(articles), len(articles))
    owner = np.array(articles, dtype=np.int64)
    rows, columns = np.nonzero(np.triu(owner[:, None] != owner[None, :]) if articles else matrix)
    table = gather_odds([(rows, columns, matrix[rows, columns])], owner, rest=-4.0)
    return group_statements(table, lambda i, j: (i, j) in apart or (j, i) in apart, threshold=-1.5, surest=0.0, most_of_one_article=most)


def test_sure_pairs_are_joined_and_doubtful_ones_are_not() -> None:
    odds = [[0, 4, -6], [4, 0, -6], [-6, -6, 0]]
    assert group(odds, [0, 1, 2]) == [[0, 1], [2]]


def test_many_doubtful_pairs_make_no_claim() -> None:
    odds = [[0, -1, -1, -1], [-1, 0, -1, -1], [-1, -1, 0, -1], [-1, -1, -1, 0]]
    assert group(odds, [0, 1, 2, 3]) == [[0], [1], [2], [3]]


def test_a_doubtful_pair_is_carried_by_a_sure_one() -> None:
    odds = [[0, 4, 1], [4, 0, -2], [1, -2, 0]]
    assert group(odds, [0, 1, 2]) == [[0, 1, 2]]


def test_statements_of_one_article_are_joined_only_through_another() -> None:
    assert group([[0, 9], [9, 0]], [0, 0]) == [[0], [1]]
    assert group([[0, 9, 5], [9, 0, 5], [5, 5, 0]], [0, 0, 1]) == [[0, 1, 2]]
    assert group([[0, 9, 5], [9, 0, 4], [5, 4, 0]], [0, 0, 1], most=1) == [[0, 2], [1]]


def test_what_must_stay_apart_stays_apart() -> None:
    assert group([[0, 9, 5], [9, 0, 4], [5, 4, 0]], [0, 0, 1], apart=((0, 1),)) == [[0, 2], [1]]


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_group(count: int) -> None:
    assert group([[0.0] * count] * count, list(range(count))) == [[k] for k in range(count)]


@settings(deadline=None, max_examples=60)
@given(st.integers(2, 9), st.data())
def test_groups_are_a_partition_and_keep_the_limits(count: int, data: st.DataObject) -> None:
    articles = data.draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))
    values = data.draw(st.lists(st.floats(-8, 8, width=32), min_size=count * count, max_size=count * count))
    table = np.array(values, dtype=np.float32).reshape(count, count)
    groups = group(((table + table.T) / 2).tolist(), articles)
    assert sorted(i for g in groups for i in g) == list(range(count))
    assert all(max(articles.count(a) and [articles[i] for i in g].count(a) for a in articles) <= 2 for g in groups)


def test_the_second_part_of_a_sentence_goes_where_it_is_first() -> None:
    # 0 and 1 are one sentence of the first article; 2 and 3 report the threat, 4 and 5 the border
    articles = np.array([0, 0, 1, 2, 1, 2], dtype=np.int64)
    pairs = {(0, 2): 1.3, (0, 3): 1.1, (1, 2): 0.5, (1, 3): 0.5, (1, 4): -0.4, (1, 5): -0.8, (2, 3): 7.0, (4, 5): 3.0}
    rows, columns = np.array(list(pairs)).T
    odds = gather_odds([(rows, columns, np.array(list(pairs.values()), dtype=np.float32))], articles, rest=-4.0)
    assert resettle([[0, 1, 2, 3], [4, 5]], odds, [7, 7, 1, 2, 3, 4], threshold=-1.5) == [[0, 2, 3], [1, 4, 5]]
    assert resettle([[0, 1, 2, 3], [4, 5]], odds, [7, 8, 1, 2, 3, 4], threshold=-1.5) == [[0, 1, 2, 3], [4, 5]]
    assert resettle([[0, 1, 2, 3], [4, 5]], odds, [7, 7, 1, 2, 3, 4], threshold=0.0) == [[0, 1, 2, 3], [4, 5]]
