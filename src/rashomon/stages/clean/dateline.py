"""The dateline that opens a news text: place, date, agency."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.model import Dateline
from rashomon.text.timestamps import find_timestamp

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MONTH = rf"(?:{_MONTHS})\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}\.? {_MONTH}(?: \d{{4}})?)"
_NO_PLACE = "On|In|At|By|The|But|And|As|For|From|When|Since|Until|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_WORD = rf"(?!(?:{_MONTHS}|{_NO_PLACE})\b)[A-ZÀ-ÞŠŽČĆ][\w.’'À-ž-]*"
_PLACE = rf"(?P<place>{_WORD}(?:[ /-]{_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD}){{0,2}}){{0,2}}?(?: \({_WORD}(?: {_WORD}){{0,2}}\)(?= ?\())?)"
_DATELINE = re.compile(
    rf"{_PLACE}(?:,? (?P<date>{_DATE}))?\.?(?:(?:,"
    rf"| [-–—])? [(/](?P<agency>[^()/\d]{{2,40}})[)/])?(?P<end>\.? ?[-–—]{{1,2}} |\. |: )(?=[\"'“‘«(]?[A-ZÀ-Þ0-9])"
)


_UNPLACED = re.compile(rf"(?P<date>{_DATE}) \((?P<agency>[^()/\d]{{2,40}})\) ?[-–—]{{1,2}} (?=[\"'“‘«(]?[A-ZÀ-Þ0-9])")


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline as it stands in the text."""

    place: str | None
    date: str | None
    """As written."""
    agency: str | None
    end: int


def find_dateline(text: str) -> FoundDateline | None:
    """Return the dateline that opens a text, null where none does.

    It needs a place and, behind it, a date or an agency in brackets, or a place in capitals and a dash; or a date and an agency.

    >>> find_dateline("OSTREL, May 14 (Reuters) - Talks began.")
    FoundDateline(place='OSTREL', date='May 14', agency='Reuters', end=27)
    >>> find_dateline("Two barges had to turn back.")
    """
    unplaced = _UNPLACED.match(text[:200])
    if unplaced is not None:
        return FoundDateline(None, unplaced["date"], unplaced["agency"], unplaced.end())
    found = _DATELINE.match(text[:200])
    if found is None:
        return None
    place, day, agency = found["place"], found["date"], found["agency"]
    return FoundDateline(place, day, agency, found.end()) if _is_dateline(found) else None


def _is_dateline(found: re.Match[str]) -> bool:
    city, _, region = found["place"].partition(",")
    dash = any(d in found["end"] for d in "-–—")
    if found["date"]:
        return bool(dash or found["agency"] or city.isupper() or find_timestamp(found.group()))
    return bool((dash and (found["agency"] or city.isupper())) or (region and city.isupper() and len(city) > 3))


def read_dateline(found: FoundDateline, published: str | None) -> Dateline:
    """Return a dateline with its date in ISO 8601, its year taken from the page's date where it gives none itself."""
    return Dateline(place=found.place, date=_read_day(found.date, published), agency=found.agency)


def _read_day(written: str | None, published: str | None) -> str | None:
    if written is None:
        return None
    own = find_timestamp(written)
    if own is not None:
        return own.iso[:10]
    if published is None:
        return None
    year = int(published[:4])
    days = [s.iso[:10] for y in (year, year - 1) if (s := find_timestamp(f"{written.replace('.', '')} {y}")) is not None]
    # A text dated "Dec 31" on a page of January is last year's; a day or two ahead is a matter of time zones.
    return next((day for day in days if day <= _next_days(published)), None)


def _next_days(published: str) -> str:
    return (date.fromisoformat(published[:10]) + timedelta(days=2)).isoformat()
