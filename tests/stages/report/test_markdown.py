"""report.md: the same report for a ticket or a mail."""

import re

import pytest

from rashomon.stages.report import render_markdown
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import CREATED, make_small


@pytest.fixture(scope="module")
def ferry() -> str:
    return render_markdown(make_findings("aegean-ferry-fire"), {}, CREATED)


def test_every_section_is_there(ferry):
    headings = re.findall(r"^#{1,3} (.*)$", ferry, re.MULTILINE)
    assert headings == [
        "10 pages hold 10 articles: one story told by all of them.",
        "1. At least two dead as ferry burns off Greek island of Limnos",
        "The accounts",
        "Who made what from what",
        "What they tell, conflicts first",
        "Days told of",
        "Who is quoted",
        "Names and how they are written",
        "How each article frames it",
        "Left out, split off, standing alone",
        "How these judgements were reached",
    ]


def test_every_telling_is_there_in_its_own_words(ferry):
    shown = re.sub(r"\\(.)", r"\1", ferry)
    for claim in make_findings("aegean-ferry-fire").stories[0].claims:
        for telling in claim.tellings:
            assert " ".join(telling.exact.split()) in shown


def test_silence_is_said(ferry):
    assert re.search(r"- \*silent\*: .*C Marmara Ajans", ferry)


def test_numbered_claims_stay_one_list(ferry):
    section = ferry.split("### What they tell, conflicts first")[1].split("###")[0]
    assert [int(n) for n in re.findall(r"^(\d+)\. ", section, re.MULTILINE)] == list(range(1, 26))
    assert "\n\n" not in section.strip()


def test_the_order_of_the_findings_changes_nothing():
    assert render_markdown(make_small(), {}, CREATED) == render_markdown(make_small(), {"other": 1}, CREATED)
