"""A figure of one telling beside that of another."""

import pytest

from rashomon.stages.reconcile.values import Match, compare_values
from rashomon.text.numbers import find_figures


@pytest.mark.parametrize(
    ("text", "match"),
    [
        pytest.param("1.8 million cubic metres; it was 1.1 million.", Match.DIFFERS, id="a large bare number beside a measure is one"),
        pytest.param("$25 million; it was 25 million.", Match.SAME, id="beside money it is money"),
        pytest.param("62 km; it was 40.", Match.UNLIKE, id="a small one may count anything"),
        pytest.param("a dozen or so climbers; fourteen climbers.", Match.ROUNDED, id="a guess in dozens may be off by a few"),
        pytest.param("a dozen or so climbers; nineteen climbers.", Match.DIFFERS, id="but by no more"),
        pytest.param("2 km; it was 1.1 million.", Match.UNLIKE, id="too far off to be another reading of it"),
    ],
)
def test_a_number_left_without_its_unit(text: str, match: Match) -> None:
    assert compare_values(*find_figures(text)).match is match
    assert compare_values(*reversed(find_figures(text))).match is match
