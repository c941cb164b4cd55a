"""Whom a text comes from: agencies in datelines, bylines and credit lines; pictures and facts from agencies are no credit."""

from __future__ import annotations

import pytest

from rashomon.stages.clean.dateline import find_dateline
from tests.stages.clean.invented_pages import STORY, clean_text

TITLE = "Barge sinks off Ostrel"
BODY = "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        (f"{TITLE}\n\nOSTREL (Northern Wire) - {BODY}", "Northern Wire"),
        (f"{TITLE}\n\nOstrel (Norlund) (AFP) – {BODY}", "AFP"),
        (f"{TITLE}\n\nMay 14 (Reuters) - {BODY}", "Reuters"),
        (f"{TITLE}\n\nBy Reuters\n\n{BODY}", "Reuters"),
        (f"{TITLE}\n\nBy The Associated Press\n\n{BODY}", "Associated Press"),
        (f"{TITLE}\n\n{BODY}\n\nSource: Northern Wire", "Northern Wire"),
        (f"{TITLE}\n\n{BODY}\n\nWith reporting by Northern Wire", "Northern Wire"),
    ],
)
def test_a_credited_agency_is_named(text: str, credit: str) -> None:
    (article,) = clean_text(text)
    assert article.credit == credit


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Reuters",
        "Credit: Ida Stroem/Reuters",
        "Image credit: Northern Wire",
        "Credit: Getty Images",
        "By Ida Stroem",
        "(Reporting by Ida Stroem; editing by Jon Peck)",
    ],
)
def test_pictures_and_people_are_no_credit(line: str) -> None:
    (article,) = clean_text(f"{TITLE}\n\n{line}\n\n{BODY}\n\n{line}")
    assert article.credit is None


@pytest.mark.parametrize("said", ["Reuters reported that the barge was old.", "Its owner told Reuters so.", "The AP said so."])
def test_a_fact_from_an_agency_is_no_credit(said: str) -> None:
    (article,) = clean_text(f"{TITLE}\n\n{BODY} {said}")
    assert article.credit is None


def test_an_agency_in_the_byline_field_is_the_credit() -> None:
    (article,) = clean_text(f"{TITLE}\n\n{BODY}", byline="AFP")
    assert article.credit == "AFP"


def test_two_letters_are_spelled_out_by_an_institution_and_not_by_a_person() -> None:
    (article,) = clean_text(f"{TITLE}\n\nOSTREL (AP) - {BODY} Anna Palm saw it, the Associated Press man said.")
    assert article.credit == "Associated Press"


def test_a_date_and_an_agency_make_a_dateline_without_a_place() -> None:
    found = find_dateline("Aug 27 (Northern Wire) - Talks began.")
    assert found is not None
    assert (found.place, found.date, found.agency) == (None, "Aug 27", "Northern Wire")


@pytest.mark.parametrize("text", ["May (Conservative) - She won.", "Dec 29 - Talks began.", "Ostrel (Old Town) and its port lie still."])
def test_brackets_alone_make_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_junk_is_read_quickly() -> None:
    assert find_dateline("A (B) " * 20_000) is None
