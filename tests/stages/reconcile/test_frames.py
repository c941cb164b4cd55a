"""Figures that are told of two things under one noun, and figures that are two answers to one question."""

import pytest

from rashomon.model import Verdict
from tests.stages.reconcile.tell_claims import Says, tell_all

TWO_THINGS = (
    ("The party remains in the minority with 194 seats.", "The party lost nearly 160 seats.", "seat"),
    ("The motion needs 60 votes in the senate.", "The party has 41 votes in the senate.", "vote"),
    ("It was the first meeting of the two in 22 days.", "The stoppage of the meeting lasted 14 days.", None),
    ("Anna Holt, 31, wrote of the twins.", "Anna Holt wrote of the twins Mia and Eva Berg, 16.", None),
    ("The paper spoke to three other women.", "The paper spoke to four women.", "woman"),
    ("She earned 30 million crowns from books in 2014.", "She earned 20 million crowns from books between 2011 and 2013.", None),
    ("The plan would cut the fund by 800 million crowns.", "The plan has cut the fund by 716 million crowns.", None),
)
ONE_QUESTION = (
    ("The party won 43 seats.", "The party won 45 seats.", "seat"),
    ("The march drew 120 women.", "The march drew 190 women.", "woman"),
    ("The motion got 60 votes.", "The motion got 57 votes.", "vote"),
    ("The baker Marta Lind, 71, saw it.", "The baker Marta Lind, 74, saw it.", None),
    ("The hut lost 14 beds in 2014.", "The hut lost 17 beds in 2014.", "bed"),
    ("The firm said that it would lend 300 million crowns.", "The firm will lend 200 million crowns.", None),
)


@pytest.mark.parametrize(("one", "other", "noun"), TWO_THINGS)
def test_figures_of_two_things_are_no_dispute(one: str, other: str, noun: str | None) -> None:
    claims = tell_all(Says("first", one, noun=noun), Says("second", other, noun=noun))
    assert not any(c.verdict is Verdict.DISPUTED for c in claims)


@pytest.mark.parametrize(("one", "other", "noun"), ONE_QUESTION)
def test_two_answers_to_one_question_are_a_dispute(one: str, other: str, noun: str | None) -> None:
    claims = tell_all(Says("first", one, noun=noun), Says("second", other, noun=noun))
    assert [c.verdict for c in claims] == [Verdict.DISPUTED]
