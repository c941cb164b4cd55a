import pytest

from rashomon.model import Stance, Verdict
from rashomon.stages.reconcile import reconcile
from rashomon.stages.reconcile.tellings import read_time
from rashomon.stages.reconcile.values import write_value
from rashomon.text.numbers import find_figures
from tests.stages.reconcile.tell_claims import Says, make_case, tell

TEXT = "The mine employs 912 people."


@pytest.mark.parametrize(
    ("said", "verdict", "independent"),
    [
        ((Says("one", TEXT),), Verdict.SINGLE, 1),
        ((Says("one", TEXT), Says("two", TEXT, source="one")), Verdict.REPEATED, 1),
        ((Says("one", TEXT), Says("two", TEXT)), Verdict.CORROBORATED, 2),
        ((Says("one", TEXT), Says("two", TEXT, source="one"), Says("three", TEXT)), Verdict.CORROBORATED, 2),
        ((Says("one", TEXT), Says("two", "The mine employs 880 people."), Says("three", TEXT)), Verdict.DISPUTED, 3),
    ],
)
def test_the_verdict_counts_origins_and_not_pages(said: tuple[Says, ...], verdict: Verdict, independent: int) -> None:
    claim = tell(*said)
    assert (claim.verdict, claim.independent.best) == (verdict, independent)


def test_silent_are_the_articles_that_do_not_tell_it() -> None:
    assert tell(Says("one", TEXT), silent=("two", "three")).silent == ("two", "three")


def test_every_judgement_names_its_ground() -> None:
    claim = tell(Says("one", TEXT), Says("two", "The mine employs 880 people."), Says("three", TEXT, source="one"))
    assert claim.why
    assert all(t.why for t in claim.tellings)
    assert all(t.against is None or 0 <= t.against < len(claim.tellings) for t in claim.tellings)
    assert [t.against for t in claim.tellings].count(None) == 1
    differing = next(t for t in claim.tellings if t.stance is Stance.DIFFERS)
    assert "One" in differing.why
    assert "912" in differing.why


def test_ids_come_from_what_is_told() -> None:
    case = make_case((Says("one", TEXT), Says("two", TEXT)))
    claim, story, readings, lineage, extracts = case
    first = reconcile((claim,), story, readings, lineage, extracts)
    assert first == reconcile((claim,), story, tuple(reversed(readings)), lineage, extracts)
    assert first[0].id != tell(Says("one", TEXT), Says("three", TEXT)).id


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at least $25 million", "at least 25 million USD"),
        ("1,850 gallons", "1,850 gal"),
        ("7.4 percent", "7.4 percent"),
        ("2:26 p.m.", "14:26"),
        ("won 2-1", "2-1"),
    ],
)
def test_values_are_written_for_programs_and_people(text: str, value: str) -> None:
    assert write_value(find_figures(text)[0]) == value


@pytest.mark.parametrize("published", ["", "yesterday", "2031-13-45", None])
def test_a_time_that_cannot_be_read_is_no_time(published: str | None) -> None:
    assert read_time(published) == (None, False)


def test_nothing_matched_gives_nothing() -> None:
    _, story, readings, lineage, extracts = make_case((Says("one", TEXT),))
    assert reconcile((), story, readings, lineage, extracts) == ()
