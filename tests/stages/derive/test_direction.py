"""Which of two articles was there first, by days, credits and names of outlets."""

import pytest

from rashomon.stages.derive.direction import find_moment, is_same_outlet, judge_direction
from rashomon.stages.derive.likeness import Likeness
from rashomon.stages.derive.wording import Wording, read_wordings
from tests.stages.derive.read_story import read_tellings

SAME = [
    ("Reuters", "Reuters"),
    ("El Farol", "El Farol de Guayaquil"),
    ("ANS", "Alpine News Service"),
    ("A.N.S.", "Alpine News Service"),
    ("AS", "Alpine Service"),
    ("The Alpine Herald", "Alpine Herald"),
]
OTHER = [
    ("Reuters", None),
    (None, None),
    ("", "Herald"),
    ("Daily News", "Evening News"),
    ("The Times", "The Herald"),
    ("A", "Alpine"),
]
UNLIKE = Likeness(0.0, 0.0, 0.0, 0.0)


def read_pair() -> tuple[Wording, Wording]:
    wire, local = read_wordings([read_tellings()["wire"], read_tellings()["local"]])
    return wire, local


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_names_of_one_outlet(one: str, other: str) -> None:
    assert is_same_outlet(one, other)
    assert is_same_outlet(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_names_of_two_outlets(one: str | None, other: str | None) -> None:
    assert not is_same_outlet(one, other)
    assert not is_same_outlet(other, one)


@pytest.mark.parametrize("published", [None, "", "yesterday", "2025-13-45"])
def test_what_is_no_date_is_no_moment(published: str | None) -> None:
    assert find_moment(published) is None


@pytest.mark.parametrize(
    ("published", "doubt"),
    [("2025-06-08T18:00:00Z", 0.0), ("2025-06-08T18:00:00+03:00", 0.0), ("2025-06-08T18:00:00", 4.0), ("2025-06-08", 12.0)],
)
def test_a_date_is_less_sure_than_a_time(published: str, doubt: float) -> None:
    moment = find_moment(published)
    assert moment is not None
    assert moment[1] == doubt


def test_the_earlier_is_the_likelier_source() -> None:
    wire, local = read_pair()
    assert judge_direction(wire, local, UNLIKE).sure > 0.8
    assert judge_direction(local, wire, UNLIKE).sure < 0.2


def test_the_two_directions_make_one_together() -> None:
    wire, local = read_pair()
    both = judge_direction(wire, local, UNLIKE, plainness=0.3).sure + judge_direction(local, wire, UNLIKE, plainness=-0.3).sure
    assert both == pytest.approx(1.0, abs=0.002)


def test_a_text_that_lies_wholly_in_the_longer_is_its_cut() -> None:
    wire, local = read_pair()
    cut = judge_direction(local, wire, Likeness(0.95, 0.4, 0.95, 0.4))
    assert cut.sure > judge_direction(local, wire, UNLIKE).sure
    assert "its wording is all there in the longer text" in cut.reasons
