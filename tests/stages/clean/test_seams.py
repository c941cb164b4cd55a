"""Articles glued with nothing between them: how a text stops, and what lies on both sides, weighed."""

from __future__ import annotations

import pytest

from rashomon.stages.clean.breaks import read_side
from rashomon.stages.clean.seams import Ending, judge_ending, weigh_seam

STEM = "A spokesman for the port said that the lamp of one of the two boats had been "
BEFORE = (
    "Harbour master Ida Brenn said the barge sank within eleven minutes with forty tonnes of gravel, and that divers found the hull on its"
    " side. The owner of the barge has been asked to mark the wreck with buoys, and Brenn expects a salvage crew before the weekend to"
)
SAME = ["Brenn had asked for new pumps for the barge twice, and divers found the old pumps under the gravel.", "The hull will be raised."]
OTHER = [
    "Sewing machines may be borrowed at the library of Merrow from Monday, director Hanna Quist promised readers in Tolling.",
    "The library lends ice skates too, and readers in Tolling may have to watch a film about needles first.",
]


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        (STEM + "switched off to", Ending.MID_PHRASE),
        (STEM + "broken, and the", Ending.MID_PHRASE),
        (STEM + "switched", Ending.OPEN),
        (STEM + "switched off,", Ending.OPEN),
        (STEM + "switched off.", Ending.FINISHED),
        (STEM + "“switched off”", Ending.FINISHED),
        ("The lamp had been switched off to", Ending.FINISHED),
        ("", Ending.FINISHED),
    ],
)
def test_how_a_paragraph_stops(text: str, ending: Ending) -> None:
    assert judge_ending(text) is ending


def test_a_text_that_stops_in_mid_phrase_speaks_for_a_seam_more_than_one_that_is_whole() -> None:
    weights = [weigh_seam(read_side(BEFORE), last, OTHER) for last in (STEM + "lit.", STEM + "lit", STEM + "lit by")]
    assert weights == sorted(set(weights))


def test_other_matter_speaks_for_a_seam_and_the_same_against_it() -> None:
    assert weigh_seam(read_side(BEFORE), BEFORE, OTHER) > 0 > weigh_seam(read_side(BEFORE), BEFORE, SAME)


@pytest.mark.parametrize("opening", ["“We lend them”, she said. ", "She said more on this. "])
def test_a_quotation_or_a_pronoun_at_the_start_speaks_against_a_seam(opening: str) -> None:
    assert weigh_seam(read_side(BEFORE), BEFORE, [opening + OTHER[0], OTHER[1]]) < weigh_seam(read_side(BEFORE), BEFORE, OTHER)
