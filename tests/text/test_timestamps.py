"""Timestamps of page furniture: rows of what pages write and what it means; null where that is open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.timestamps import find_day_order, find_local, find_timestamp


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Last updated: 2024/11/05 at 7:42 AM", "2024-11-05T07:42:00"),
        ("09.04.2025 08:14", "2025-04-09T08:14:00"),
        ("May 14, 2025 6:40 PM UTC", "2025-05-14T18:40:00Z"),
        ("Wed 23 July 2025", "2025-07-23"),
        ("Updated 7:51 AM GMT+3, June 8, 2025", "2025-06-08T07:51:00+03:00"),
        ("Filed 2:10 a.m. EDT, Oct. 15, 2025", "2025-10-15T02:10:00-04:00"),
        ("16. 10. 2025 18:02, Economics", "2025-10-16T18:02:00"),
        ("10 of November of 2025, 14:20 UTC", "2025-11-10T14:20:00Z"),
        ("Wednesday, April 9, 2025 — 09h17", "2025-04-09T09:17:00"),
        ("Sun 9 Nov 2025, 8.05am", "2025-11-09T08:05:00"),
        ("23.07.2025 15:10 CEST", "2025-07-23T15:10:00+02:00"),
        ("2025-11-09T16:00:00-05:00", "2025-11-09T16:00:00-05:00"),
        ("2025-05-14T18:05:11+00:00", "2025-05-14T18:05:11Z"),
        ("2025-07-22T20:52:00.000Z", "2025-07-22T20:52:00Z"),
        ("Wed, 14 May 2025 18:40:00 GMT", "2025-05-14T18:40:00Z"),
        ("Date: 14/05/2025", "2025-05-14"),
        ("05/14/2025", "2025-05-14"),
        ("12:30 PM, 1 Sept. 2024", "2024-09-01T12:30:00"),
        ("12:30 a.m. on September 1st, 2024", "2024-09-01T00:30:00"),
        ("22. Oktober 2019, 9:15", "2019-10-22T09:15:00"),
        ("Publié le 1er août 2019", "2019-08-01"),
        ("14 de mayo de 2025", "2025-05-14"),
        ("3 LUGLIO 2021", "2021-07-03"),
        ("14 września 2020", "2020-09-14"),
        ("2020年07月12日", "2020-07-12"),
    ],
)
def test_reads_what_pages_write(line: str, iso: str) -> None:
    stamp = find_timestamp(line)
    assert stamp is not None
    assert stamp.iso == iso


@pytest.mark.parametrize(
    "line",
    [
        "03/04/2025",
        "14 May, 18:47",
        "31/02/2025",
        "Issue 2,118",
        "Yesterday",
        "",
        "1/2",
        "2025",
        "18:47",
        "28.09.1912:06",
        "14 mayor 2025",
        "3 Zenit 2021",
        "2020年7月",
    ],
)
def test_gives_nothing_where_the_day_is_open_or_absent(line: str) -> None:
    assert find_timestamp(line) is None


def test_takes_the_order_that_the_pages_other_dates_prove() -> None:
    order = find_day_order(("23/07/2025", "04/07/2025"))
    stamp = find_timestamp("04/07/2025", day_first=order)
    assert stamp is not None
    assert stamp.iso == "2025-07-04"


def test_dates_that_contradict_one_another_prove_no_order() -> None:
    assert find_day_order(("23/07/2025", "07/23/2025")) is None


@given(st.text(max_size=300))
def test_never_fails_and_stays_inside_the_line(line: str) -> None:
    stamp = find_timestamp(line)
    assert stamp is None or 0 <= stamp.start < stamp.end <= len(line)


@given(st.dates(min_value=date(1980, 1, 1), max_value=date(2049, 12, 31)))
def test_reads_every_day_in_every_written_form(day: date) -> None:
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%B %d, %Y", "%d %b %Y"):
        stamp = find_timestamp(day.strftime(form))
        assert stamp is not None
        assert stamp.iso == day.isoformat()


@pytest.mark.parametrize(
    ("instant", "told", "local"),
    [
        ("2025-05-14T01:10:25Z", "2025-05-13T18:10:00", "2025-05-13T18:10:00-07:00"),
        ("2025-05-13T20:15:00Z", "2025-05-14T01:45:00", "2025-05-14T01:45:00+05:30"),
        ("2025-05-13T22:04:00Z", "2025-05-14T00:04:00+02:00", "2025-05-14T00:04:00+02:00"),
        ("2025-05-13T22:04:00Z", "2025-05-14T00:05:30+02:00", None),
        ("2025-05-14T01:10:25Z", "2025-05-13T18:12:00", None),
        ("2025-05-14T01:10:25Z", "2025-05-12T18:10:00", None),
        ("2025-05-14T01:10:25Z", "2025-05-13", None),
    ],
)
def test_a_local_time_is_the_instants_only_where_the_clocks_agree(instant: str, told: str, local: str | None) -> None:
    assert find_local(instant, told) == local
