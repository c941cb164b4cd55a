"""Whole-string timestamps as page furniture writes them, to ISO 8601.

``09.04.2025 08:14``, ``May 14, 2025 6:40 PM UTC``, ``Last updated: 2024/11/05 at 7:42 AM``. Dates inside prose are
the business of :mod:`rashomon.text.dates`. Where day and month can be told apart by nothing, the answer is null.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

_SPELLED = (
    "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro stycznia",
    "february feb februar februari février fevrier févr febrero febbraio fevereiro fev lutego",
    "march mar märz maerz mars marzo março marco maart mrt marca",
    "april apr avril avr abril abr aprile kwietnia",
    "may mai mayo maggio mag maio mei maj maja",
    "june jun juni juin junio giugno giu junho czerwca",
    "july jul juli juillet juil julio luglio lug julho lipca",
    "august aug août aout agosto ago augustus augusti sierpnia",
    "september sept sep septembre septiembre setiembre settembre setembro set września",
    "october oct oktober okt octobre octubre ottobre ott outubro out października",
    "november nov novembre noviembre novembro listopada",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre desember des dezembro grudnia",
)
"""The months as the larger languages in Latin letters write them in a date, and short; no spelling means two months."""
_MONTHS = {name: number for number, names in enumerate(_SPELLED, 1) for name in names.split()}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_OF = r"(?:(?:of|de|del|do)\s)?"
_YEAR = r"(?:19[89]\d|20[0-4]\d)"
_HAS_YEAR = re.compile(_YEAR)
_DATE = re.compile(
    "|".join(
        (
            rf"(?P<year>{_YEAR})[-/.]\s?(?P<m>\d{{1,2}})[-/.]\s?(?P<d>\d{{1,2}})(?!\d)",
            rf"(?<!\d)(?P<p1>\d{{1,2}})(?P<sep>[./-])\s?(?P<p2>\d{{1,2}})(?P=sep)\s?(?P<y2>{_YEAR})(?!\d)",
            rf"\b(?P<mon1>{_MONTH})\.?\s{{0,3}}(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year1>{_YEAR})\b",
            rf"(?<!\d)(?P<day2>\d{{1,2}})(?:st|nd|rd|th|er|º)?\.?\s{{1,3}}{_OF}(?P<mon2>{_MONTH})\.?,?\s{{1,3}}{_OF}(?P<year2>{_YEAR})\b",
            rf"(?P<year3>{_YEAR})\s?年\s?(?P<m3>\d{{1,2}})\s?月\s?(?P<d3>\d{{1,2}})\s?日",
        )
    ),
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<![\d.:/-])(?P<h>[01]?\d|2[0-3])(?::|\.|h)(?P<min>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.\d{1,6})?)?\s{0,2}(?P<half>[ap]\.?\s?m\b\.?)?"
    r"|(?<![\d.:/-])(?P<h2>1[0-2]|[1-9])\s{0,2}(?P<half2>[ap]\.?\s?m\b\.?)",
    re.IGNORECASE,
)
_ZONE = re.compile(r"\s{0,2}\(?(?P<zone>Z\b|(?:UTC|GMT)?\s?(?P<sign>[+\-−])(?P<zh>\d{1,2}):?(?P<zm>\d\d)?\b|[A-Z]{2,4}T\b|UTC\b|GMT\b)")
_ZONES = {
    "Z": 0,
    "UTC": 0,
    "GMT": 0,
    "WET": 0,
    "BST": 1,
    "CET": 1,
    "WEST": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "MSK": 3,
    "EDT": -4,
    "EST": -5,
    "CDT": -5,
    "MDT": -6,
    "MST": -7,
    "PDT": -7,
    "PST": -8,
    "JST": 9,
    "AEST": 10,
    "AEDT": 11,
    "NZST": 12,
    "NZDT": 13,
    "SAST": 2,
    "HKT": 8,
    "SGT": 8,
    "PKT": 5,
}


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A timestamp, where it stands in its line, and which of the readings of its day and month are open."""

    iso: str
    start: int
    end: int


def find_timestamp(line: str, *, day_first: bool | None = None) -> Timestamp | None:
    """Return the first timestamp of a line, null where none stands there or its day and month are open.

    >>> find_timestamp("Last updated: 2024/11/05 at 7:42 AM").iso
    '2024-11-05T07:42:00'
    >>> find_timestamp("May 14, 2025 6:40 PM UTC").iso
    '2025-05-14T18:40:00Z'
    >>> find_timestamp("03/04/2025") is None
    True
    """
    line = line[:300]
    found = _DATE.search(line) if _HAS_YEAR.search(line) else None
    if found is None:
        return None
    day = _read_date(found, day_first)
    if day is None:
        return None
    time = _find_time(line, found)
    if time is None:
        return Timestamp(day.isoformat(), found.start(), found.end())
    clock, zone, start, end = time
    iso = f"{day.isoformat()}T{clock}{zone}"
    return Timestamp(iso, min(found.start(), start), max(found.end(), end))


def _read_date(found: re.Match[str], day_first: bool | None) -> date | None:
    g = found.groupdict()
    if g["m"]:
        return _make_date(g["year"], g["m"], g["d"])
    if g["p1"]:
        return _read_numbers(int(g["p1"]), int(g["p2"]), g["y2"], g["sep"], day_first)
    if g["mon1"]:
        return _make_date(g["year1"], _MONTHS.get(g["mon1"].casefold(), 0), g["day1"])
    if g["mon2"]:
        return _make_date(g["year2"], _MONTHS.get(g["mon2"].casefold(), 0), g["day2"])
    return _make_date(g["year3"], g["m3"], g["d3"])


def _read_numbers(first: int, second: int, year: str, separator: str, day_first: bool | None) -> date | None:
    if first == second or first > 12:
        return _make_date(year, second, first)
    if second > 12:
        return _make_date(year, first, second)
    if separator == ".":
        return _make_date(year, second, first)  # with dots the day comes first wherever dots are written
    if day_first is None:
        return None
    return _make_date(year, second, first) if day_first else _make_date(year, first, second)


def _make_date(year: str, month: int | str, day: int | str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _find_time(line: str, day: re.Match[str]) -> tuple[str, str, int, int] | None:
    """Return clock, zone and place of the time that stands with a date, behind it or before it."""
    for start, end in ((day.end(), min(len(line), day.end() + 25)), (max(0, day.start() - 25), day.start())):
        found = _TIME.search(line, start, end)
        if found is None:
            continue
        hour, minute = int(found["h"] or found["h2"]), int(found["min"] or 0)
        half = (found["half"] or found["half2"] or "").lower()
        if half:
            if hour > 12:
                continue
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        zone, stop = _read_zone(line, found.end())
        return f"{hour:02}:{minute:02}:{int(found['s'] or 0):02}", zone, found.start(), stop
    return None


def _read_zone(line: str, at: int) -> tuple[str, int]:
    found = _ZONE.match(line, at)
    if found is None:
        return "", at
    if found["sign"]:
        hours, minutes = int(found["zh"]), int(found["zm"] or 0)
        offset = timedelta(hours=hours, minutes=minutes) * (1 if found["sign"] == "+" else -1)
    elif found["zone"] in _ZONES:
        offset = timedelta(hours=_ZONES[found["zone"]])
    else:
        return "", at
    return _write_offset(offset), found.end()


def _write_offset(offset: timedelta) -> str:
    if not offset:
        return "Z"
    if abs(offset) >= timedelta(hours=15):
        return ""
    return datetime.min.replace(year=2000, tzinfo=timezone(offset)).isoformat()[-6:]


def find_day_order(lines: tuple[str, ...]) -> bool | None:
    """Return whether the dates of a page prove that it writes the day first; null where none or both are proved.

    >>> find_day_order(("23/07/2025", "04/07/2025"))
    True
    """
    orders = set()
    for line in lines:
        for m in re.finditer(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d(?!\d)", line[:300]):
            first, second = int(m[1]), int(m[2])
            if first > 12 >= second:
                orders.add(True)
            elif second > 12 >= first:
                orders.add(False)
    return orders.pop() if len(orders) == 1 else None


def find_local(instant: str, told: str) -> str | None:
    """Return the time ``told`` with its offset where it may be the same moment as ``instant``; null where it cannot.

    Clocks differ by whole quarters of an hour, and pages often leave out the seconds.

    >>> find_local("2025-05-14T01:10:25Z", "2025-05-13T18:10:00")
    '2025-05-13T18:10:00-07:00'
    >>> find_local("2025-05-14T01:10:25Z", "2025-05-13T18:12:00") is None
    True
    """
    if "T" not in told:
        return None
    moment, here = datetime.fromisoformat(instant), datetime.fromisoformat(told)
    if here.tzinfo is not None:
        return told if abs(here - moment) < timedelta(minutes=1) else None
    minutes = (here.replace(second=0, tzinfo=UTC) - moment.replace(second=0)) // timedelta(minutes=1)
    return told + _write_offset(timedelta(minutes=minutes)) if minutes % 15 == 0 and abs(minutes) <= 14 * 60 else None
