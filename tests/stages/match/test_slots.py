from dataclasses import replace

import pytest

from rashomon.stages.match.slots import fill_one_slot
from rashomon.text.numbers import find_figures

NOUN = {"141": "people", "500": "people", "150": "boat"}


@pytest.mark.parametrize(
    ("text", "fill", "set_against"),
    [
        ("at 2:26 p.m., at ten to two in the afternoon", True, True),
        ("at 2:26 p.m., at 9 p.m.", False, False),
        ("141, 500", True, True),
        ("140, 503", False, True),
        ("140, 5,000", False, False),
        ("141, 150", False, False),
        ("$25 million, $26 million", True, True),
        ("$25 million, 26 percent", False, False),
        ("7 percent, 7 percent", False, False),
    ],
)
def test_two_answers_to_one_question(text: str, fill: bool, set_against: bool) -> None:
    one, two = (replace(f, noun=NOUN.get(f.exact)) for f in find_figures(text))
    assert fill_one_slot(one, two) is fill
    assert fill_one_slot(two, one) is fill
    assert fill_one_slot(one, two, set_against=True) is set_against
