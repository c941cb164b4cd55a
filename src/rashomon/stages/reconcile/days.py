"""The day a claim is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.model import DateMention, Grain
from rashomon.stages.reconcile.tellings import Told

_CALENDAR = re.compile(r"\d[^\d]{0,12}[A-Za-z]{3}|[A-Za-z]{3}[^\d]{0,12}\d|\d[./-]\d")


def find_day(told: Sequence[Told]) -> str | None:
    """Return the day that most tellings name, the earliest of several such; null where none names a single day."""
    days = Counter(d for t in told for d in sorted({d.first for d in t.statement.dates if d.first == d.last and not d.approximate}))
    return min(days, key=lambda day: (-days[day], day)) if days else None


def is_calendar_day(date: DateMention) -> bool:
    """Return whether a date is written as a day of the calendar, "Nov. 3" or "3/11/2022", and not as a weekday."""
    return date.grain in (Grain.DAY, Grain.TIME) and date.first == date.last and _CALENDAR.search(date.exact) is not None
