"""The summary: one screen, whatever was found."""

import dataclasses
import unicodedata

import pytest

from rashomon.model import Findings, Range
from rashomon.stages.report import summarise
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import make_small


def many_stories(number: int) -> Findings:
    findings = make_small()
    one = findings.stories[0]
    stories = tuple(dataclasses.replace(one, story=dataclasses.replace(one.story, id=f"s{n}", articles=())) for n in range(number))
    return dataclasses.replace(findings, stories=stories)


@pytest.mark.parametrize(
    "findings", [make_small(), make_small("洪水" * 60), many_stories(5), many_stories(60)], ids=["small", "wide", "five", "sixty"]
)
def test_it_fits_a_screen_of_24_lines_and_80_columns(findings: Findings):
    assert_fits(summarise(findings))


def test_labelled_stories_fit_a_screen():
    assert_fits(summarise(make_findings()))
    assert_fits(summarise(make_findings("goias-mine-ruling")))


def assert_fits(text: str) -> None:
    lines = text.splitlines()
    assert len(lines) < 24
    assert max(sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) for line in lines) <= 80


def test_it_opens_with_the_counts_and_names_the_conflicts():
    text = summarise(make_small())
    assert text.startswith("2 pages hold 3 articles: one story told by 2 of them, and one stray. They come\ndown to 2 accounts (1 to 2).")
    assert "1 page was left out" in " ".join(text.split())
    assert "2 articles, 2 accounts (1 to 2); 1 claim disputed\n   ≠ Two people died, said Ana Ruiz." in text


def test_stories_that_find_no_room_are_counted():
    assert "more stories" in summarise(many_stories(60))


def test_a_range_of_one_number_is_no_range():
    findings = make_small()
    story = findings.stories[0]
    sure = dataclasses.replace(story.lineage, accounts=Range(low=2, best=2, high=2))
    assert "2 accounts." in summarise(dataclasses.replace(findings, stories=(dataclasses.replace(story, lineage=sure),)))


def test_nothing_found_is_said():
    assert summarise(Findings(pages=(), articles=(), stories=())) == "0 pages hold no article.\n"
