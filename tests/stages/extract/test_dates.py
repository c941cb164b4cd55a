from __future__ import annotations

import pytest

from rashomon.model import Dateline
from rashomon.stages.extract.dates import extract_dates
from tests.stages.extract.read_text import read


def test_weekdays_count_from_the_day_of_publication() -> None:
    (reading,) = read("The mill burned on Sunday.", published="2025-06-11T08:00:00+02:00")
    assert [(d.exact, d.first, d.article) for d in extract_dates(reading)] == [("Sunday", "2025-06-08", "a1")]


@pytest.mark.parametrize(
    ("filed", "first"),
    [("2025-06-10", "2025-06-10"), ("2025-06-11", "2025-06-11"), ("2025-05-02", "2025-06-11"), (None, "2025-06-11")],
)
def test_what_was_filed_a_day_before_its_page_counts_from_its_dateline(filed: str | None, first: str) -> None:
    (reading,) = read("The mill burned today.", published="2025-06-11T00:20:00Z", dateline=Dateline(date=filed))
    assert [d.first for d in extract_dates(reading)] == [first]


def test_an_undated_article_resolves_only_full_dates() -> None:
    (reading,) = read("The mill burned on Sunday, as on 3 May 1998.")
    assert [(d.exact, d.first) for d in extract_dates(reading)] == [("3 May 1998", "1998-05-03")]
