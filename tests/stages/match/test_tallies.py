"""Tallies: how many people a plight befell is one claim, however it is worded."""

from __future__ import annotations

import pytest

from rashomon.stages.match.statements import cut_statements
from rashomon.stages.match.tallies import join_tallies
from tests.stages.match.read_texts import read_texts

JOINED = [
    ("At least seven people were killed.", "By Friday the dead were twelve."),
    ("Nobody had been detained.", "Two men were arrested on Friday evening."),
    ("No injuries were reported.", "The collapse wounded six people."),
    ("The slide killed four hikers.", "The death toll rose to six."),
    ("Two were caught on the first night.", "Four have now been recaptured."),
    ("Police arrested three students.", "Police arrested eleven people."),
    ("A team of 22 rescuers reached the hut.", "Thirty-eight rescuers were on the mountain."),
    ("About 600 people were driven from their homes.", "In the end 2,140 people had been evacuated."),
    ("Three patients were in intensive care.", "Five are being treated in intensive care."),
]
APART = [
    ("Nine people were killed.", "Nine people were injured."),
    ("Two firefighters died.", "Nine residents died."),
    ("Two people died.", "In 2011, 31 people died at a crossing."),
    ("Two people died.", "Two of the dead were children."),
    ("Two people died.", "The flood of that winter killed 300 people."),
]


def join(*texts: str) -> list[list[int]]:
    readings, extracts = read_texts(*texts)
    statements = [s for r in readings for s in cut_statements(r, extracts)]
    return join_tallies([[i] for i in range(len(statements))], statements, readings)


@pytest.mark.parametrize(("one", "other"), JOINED)
def test_two_tallies_of_a_plight_are_one_claim(one: str, other: str) -> None:
    assert join(one, other) == [[0, 1]]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_no_tally_of_the_same_people_stays_apart(one: str, other: str) -> None:
    assert join(one, other) == [[0], [1]]


def test_an_article_gives_its_first_tally_only() -> None:
    assert join("Nine people died.", "Twelve people died. Last night two people died in another fire.") == [[0, 1], [2]]
