"""The first real input: five pages on one visit (read from the shared folder, never part of the project)."""

import json
import re
from typing import Any

import pytest

import rashomon
from tests.shared_data import SHARED, needs_shared

pytestmark = needs_shared
PAGES = SHARED / "seeds"
MENU = re.compile(
    r"Privacy Policy|Sign in|You Might Also Like|Share this Article|Follow US|Add a Comment|Click here|Also See|newsletter", re.I
)


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rashomon.read([PAGES], created="2026-01-01T00:00:00Z").to_json())
    return found


def test_one_story_of_five_articles_and_two_strays(report: dict[str, Any]) -> None:
    assert [len(s["articles"]) for s in report["stories"]] == [5]
    strays = [a for a in report["articles"] if a["story"] is None]
    assert len(strays) == 2
    assert len({a["page"] for a in strays}) == 1


def test_five_accounts(report: dict[str, Any]) -> None:
    assert report["stories"][0]["accounts"]["best"] == 5


def test_nothing_of_the_menus_is_in_an_article(report: dict[str, Any]) -> None:
    assert [(a["id"], m.group()) for a in report["articles"] for m in MENU.finditer(a["text"])] == []


def test_one_person_behind_three_spellings(report: dict[str, Any]) -> None:
    spellings = {"Tileuberdi", "Tileuberd", "Tleuberdi"}

    def surnames(name: dict[str, Any]) -> set[str]:
        return {v.split()[-1] for vs in name["variants"].values() for v in vs}

    assert [spellings <= surnames(n) for n in report["stories"][0]["names"] if spellings & surnames(n)] == [True]


def test_the_25_million_are_told_by_four_pages_and_the_50_million_joined(report: dict[str, Any]) -> None:
    pages = {a["id"]: a["page"] for a in report["articles"]}
    told = []
    for claim in report["stories"][0]["claims"]:
        plain = {pages[t["article"]] for t in claim["tellings"] if "25 million" in t["exact"]}
        joined = [t for t in claim["tellings"] if "50 million" in t["exact"]]
        told.append((len(plain), [t["stance"] for t in joined]))
    count, stances = max(told)
    assert count == 4
    assert stances
    assert set(stances) <= {"part-of", "differs"}


def test_every_passage_holds(report: dict[str, Any]) -> None:
    assert rashomon.verify(report, pages=[PAGES]).breaches == ()
