from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import DateMention
from rashomon.text.dates import find_anchor, find_date_spans, find_dates

CASES = Path(__file__).resolve().parents[1] / "cases" / "dates.tsv"
ROWS = [tuple(line.split("\t")) for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
WEDNESDAY = date(2025, 6, 11)


def told(mention: DateMention) -> str:
    days = mention.first if mention.first == mention.last else f"{mention.first}..{mention.last}"
    return f"[{mention.exact}] {days} {mention.grain.value}{' about' if mention.approximate else ''}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*row[:2], marks=[pytest.mark.xfail(strict=True)] if len(row) > 2 else [], id=row[0]) for row in ROWS],
)
def test_dates_are_read_as_the_table_says(text: str, expected: str) -> None:
    assert " ; ".join(told(d) for d in find_dates(text, WEDNESDAY)) == expected


def test_table_is_large_and_has_negatives() -> None:
    assert len(ROWS) >= 120
    assert sum(not row[1] for row in ROWS) >= 25


@pytest.mark.parametrize("text", ["They met on Tuesday.", "They met on 12 March.", "They met last week.", "They met in March."])
def test_without_a_day_of_its_own_an_article_gets_no_guessed_year(text: str) -> None:
    assert find_dates(text, None) == ()


def test_full_dates_need_no_anchor() -> None:
    assert [told(d) for d in find_dates("On 3 November 2022, as in 1998.", None)] == [
        "[3 November 2022] 2022-11-03 day",
        "[1998] 1998-01-01..1998-12-31 year",
    ]


def test_an_ambiguous_date_is_settled_by_the_caller_or_by_its_neighbours() -> None:
    assert find_dates("It was 03/11/2022.") == ()
    assert find_dates("It was 03/11/2022.", day_first=True)[0].first == "2022-11-03"
    assert find_dates("It was 03/11/2022.", day_first=False)[0].first == "2022-03-11"
    assert [d.first for d in find_dates("From 03/11/2022 to 23/11/2022.")] == ["2022-11-03", "2022-11-23"]


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2025-06-08T04:22:00Z", date(2025, 6, 8)), ("2025-06-08", date(2025, 6, 8)), ("June 8", None), ("", None), (None, None)],
)
def test_the_anchor_is_the_day_of_publication(published: str | None, expected: date | None) -> None:
    assert find_anchor(published) == expected


@given(st.text(alphabet=st.sampled_from("0123456789 ,./-JanuryMchTesdlwkgoit’s\n"), max_size=200))
def test_spans_cut_out_what_they_say_in_order(text: str) -> None:
    mentions = find_dates(text, WEDNESDAY, "a")
    assert all(m.span.of(text) == m.exact and m.first <= m.last for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(mentions))
    assert {m.span for m in mentions} <= set(find_date_spans(text))


@pytest.mark.parametrize("junk", ["1/" * 20_000, "2022-" * 10_000, "May " * 10_000, "the " * 10_000, "9" * 50_000])
def test_hostile_text_is_read_to_its_end(junk: str) -> None:
    find_dates(junk, WEDNESDAY)
