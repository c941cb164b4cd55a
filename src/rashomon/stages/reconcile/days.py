"""The day a claim is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.model import DateMention, Grain
from rashomon.stages.reconcile.tellings import Told

_CALENDAR = re.compile(r"\d[^\d]{0,12}[A-Za-z]{3}|[A-Za-z]{3}[^\d]{0,12}\d|\d[./-]\d")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def find_day(told: Sequence[Told]) -> str | None:
    """Return the day that most tellings name, the earliest of several such; null where none names a single day."""
    days = Counter(d for t in told for d in sorted({d.first for d in t.statement.dates if d.first == d.last and not d.approximate}))
    return min(days, key=lambda day: (-days[day], day)) if days else None


def is_named_day(date: DateMention) -> bool:
    """Return whether a date is a day of the calendar or a weekday, and not "today" or "this morning"."""
    return is_calendar_day(date) or (date.grain is Grain.DAY and _WEEKDAY.search(date.exact) is not None)


def is_year(date: DateMention) -> bool:
    """Return whether a date is a year in figures."""
    return date.grain is Grain.YEAR and date.exact[-4:].isdigit()


def is_calendar_day(date: DateMention) -> bool:
    """Return whether a date is written as a day of the calendar, "Nov. 3" or "3/11/2022", and not as a weekday."""
    return date.grain in (Grain.DAY, Grain.TIME) and date.first == date.last and _CALENDAR.search(date.exact) is not None
