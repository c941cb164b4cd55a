import numpy as np
import pytest

from rashomon.stages.match.odds import Odds, gather_odds


def table() -> Odds:
    """Four statements of three articles; the first two are of one."""
    rows, columns = np.array([0, 1]), np.array([2, 3])
    return gather_odds([(rows, columns, np.array([3.0, -1.0], dtype=np.float32))], np.array([0, 0, 1, 2]), rest=-4.0)


def test_a_pair_is_kept_in_both_directions() -> None:
    columns, values = table().get_row(2)
    assert columns.tolist() == [0]
    assert values.tolist() == [3.0]


@pytest.mark.parametrize(
    ("one", "two", "mean"),
    [
        ([0], [2], 3.0),
        ([0], [3], -4.0),
        ([0, 1], [2], (3 - 4) / 2),
        ([2], [0, 1], (3 - 4) / 2),
        ([0, 1], [2, 3], (3 - 4 - 4 - 1) / 4),
        ([0], [1], -np.inf),
        ([0, 2], [1, 3], -4.0),
    ],
)
def test_pairs_not_kept_count_as_the_rest_and_those_of_one_article_not_at_all(one: list[int], two: list[int], mean: float) -> None:
    assert table().mean_between(one, two) == pytest.approx(mean)


def test_no_pairs_make_an_empty_table() -> None:
    odds = gather_odds([], np.array([0, 1]), rest=-4.0)
    assert odds.mean_between([0], [1]) == -4.0
