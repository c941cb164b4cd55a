from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.text.counting import name_one_thing
from rashomon.text.numbers import find_figures


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("person", "other", True),
        ("people", "dead", True),
        ("dead", "dead", True),
        ("dead", "injured", False),
        ("boat", "people", False),
        ("boat", None, False),
    ],
)
def test_what_is_counted_is_one_thing_or_is_not(one: str, two: str | None, expected: bool) -> None:
    (figure,) = find_figures("9 came")
    assert name_one_thing(replace(figure, noun=one), replace(figure, noun=two)) is expected
    assert name_one_thing(replace(figure, noun=two), replace(figure, noun=one)) is expected
