import pytest

from rashomon.model import DateMention, Grain, Span
from rashomon.stages.reconcile.days import is_calendar_day
from rashomon.text.dates import find_dates

CASES = [
    ("Nov. 3, 2022", "2022-11-03", "2022-11-03", Grain.DAY, True),
    ("12 February", "2031-02-12", "2031-02-12", Grain.DAY, True),
    ("03/11/2022", "2022-11-03", "2022-11-03", Grain.DAY, True),
    ("Tuesday", "2031-02-11", "2031-02-11", Grain.DAY, False),
    ("yesterday", "2031-02-11", "2031-02-11", Grain.DAY, False),
    ("2 days ago", "2031-02-11", "2031-02-11", Grain.WEEK, False),
    ("March 2022", "2022-03-01", "2022-03-31", Grain.MONTH, False),
]


@pytest.mark.parametrize(("exact", "first", "last", "grain", "expected"), CASES)
def test_only_a_written_day_can_be_damaged(exact: str, first: str, last: str, grain: Grain, expected: bool) -> None:
    mention = DateMention(article="a", span=Span(0, len(exact)), exact=exact, first=first, last=last, grain=grain)
    assert is_calendar_day(mention) is expected


def test_a_long_mention_is_judged_in_bounded_time() -> None:
    junk = "3 " * 50_000
    mention = DateMention(article="a", span=Span(0, len(junk)), exact=junk, first="2031-01-01", last="2031-01-01", grain=Grain.DAY)
    assert is_calendar_day(mention) is False


def test_dates_of_a_text_are_what_is_judged() -> None:
    assert [is_calendar_day(d) for d in find_dates("It gave way on 3 November 2022.")] == [True]
