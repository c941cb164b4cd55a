"""Whether another article begins: what the sides share, weighed."""

from __future__ import annotations

import pytest

from rashomon.stages.clean.breaks import Mark, join_sides, read_side, weigh_break, weigh_heading

BEFORE = (
    "Harbour master Ida Brenn said the barge sank within eleven minutes with forty tonnes of gravel,"
    " and that divers found the hull on its side."
)
SAME = [
    "Brenn had asked for new pumps for the barge twice, and the divers found the old pumps under the gravel.",
    "The hull will be raised.",
]
OTHER = ["Sewing machines may be borrowed at the library of Merrow from autumn, director Hanna Quist promised.", "Needles cost extra."]


@pytest.mark.parametrize("mark", list(Mark))
def test_other_matter_speaks_for_a_break_more_than_the_same(mark: Mark) -> None:
    side = read_side(BEFORE)
    assert weigh_break(side, OTHER, "", mark) > weigh_break(side, SAME, "", mark)


def test_the_more_the_page_says_the_more_speaks_for_a_break() -> None:
    weights = [weigh_break(read_side(BEFORE), OTHER, "", mark) for mark in Mark]
    assert weights == sorted(weights)


def test_a_headline_speaks_for_a_break_and_a_subhead_does_not() -> None:
    side = read_side(BEFORE)
    headline = "Library of Merrow to lend its readers sewing machines from autumn"
    assert weigh_heading(side, OTHER, headline) > 0
    assert weigh_heading(side, SAME, "Pumps under the gravel") < 0
    assert weigh_heading(side, OTHER, headline, otherwise=True) < weigh_heading(side, OTHER, headline)


def test_a_line_that_announces_the_words_behind_it_is_no_headline() -> None:
    assert weigh_heading(read_side(BEFORE), OTHER, "The library of Merrow gave its readers these sewing machines:") < 0


def test_a_pronoun_at_the_start_speaks_against_a_break() -> None:
    side = read_side(BEFORE)
    assert weigh_break(side, ["She promised " + OTHER[0]], "", Mark.DOTS) < weigh_break(side, [OTHER[0]], "", Mark.DOTS)


def test_nothing_before_costs_nothing() -> None:
    assert weigh_break(join_sides([]), OTHER, "", Mark.WORDS) > 0
