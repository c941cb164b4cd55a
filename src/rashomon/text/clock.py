"""Times of day as news text tells them, in minutes since midnight.

``unit`` says what is known: "24h" for a time whose half of the day is told, "12h" for "half past four" alone, whose value is then
the earlier of the two times that it may mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.model import Bound, Figure, FigureKind, Span

_HOURS = {
    w: i for i, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)
}
_MINUTES = {**_HOURS, "fifteen": 15, "twenty": 20, "twenty-five": 25, "twenty five": 25, "quarter": 15, "a quarter": 15, "half": 30}
_HOUR_WORDS = "|".join(_HOURS)
_HALF = r"(?:[ap]\.[ ]?m\.?|[ap]m)(?![\w])"
_CONTEXT = (
    r"(?:\s(?:in\sthe|this|that|on\s\w+day|\w+day|yesterday|tomorrow|the\snext)\s(?P<day>morning|afternoon|evening)|\sat\s(?P<night>night))"
)
_DAYTIME = r"\s(?:(?:in\sthe|this|that|on\s\w+day|\w+day|yesterday|tomorrow)\s(?:morning|afternoon|evening)\b|at\snight\b)"
_NO_TIME = (
    r"(?:percent|per\b|%|euros?|dollars?|pounds?|cents?|crowns?|francs?|yen|points?|million|billion|m\b|km|metres?|meters?|miles?|kg|seconds?"
    r"|goals?|degrees?|to\sthe\b|against\b|an?\sshare|on\sthe\s(?:Richter|scale)|magnitude|times\b|[A-Z]{3}\b)"
)
_NO_CLOCK = re.compile(
    r"\b(?:shares?|stocks?|yields?|index|currency|traded?|trading|exchange|rates?|prices?|priced|bonds?|odds|magnitude|average|ratio|metres?|seconds)\b",
    re.IGNORECASE,
)
"""What makes "at 4.15" a price, a rate or a measure."""
_ZONE_NAMES = "GMT|UTC|Z|BST|CET|CEST|EET|EEST|MSK|EST|EDT|CST|CDT|MST|MDT|PST|PDT|JST|IST|AEST|AEDT"
_TIME = re.compile(
    rf"""
    (?<![\w:.,$€£])(?P<h>\d{{1,2}})[:.h](?P<m>[0-5]\d)(?:[:.][0-5]\d)?[ \u00a0\u202f]?(?P<ap>{_HALF})
  | (?<![\w:.,$€£])(?P<h1>\d{{1,2}}|{_HOUR_WORDS})[ \u00a0\u202f]?(?P<ap1>{_HALF})
  | (?<![\w:.,$€£/])(?P<h2>[01]?\d|2[0-4]):(?P<m2>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?P<hours>\s?(?:hours|hrs|h)\b)?
  | (?<![\w:.,$€£/])(?P<h6>[01]\d|2[0-3])(?P<m6>[0-5]\d)(?=\s?(?:{_ZONE_NAMES})\b)
  | (?<![\w:.,$€£/])(?P<h3>[01]\d|2[0-4])[.h]?(?P<m3>[0-5]\d)\s?(?:hours|hrs|h)\b
  | (?<![\w:.,$€£/])(?P<h7>[01]?\d|2[0-4])h(?P<m7>[0-5]\d)\b
  | \b(?P<min>half|(?:a\s)?quarter|five|ten|twenty(?:[-\s]five)?)(?P<past>\spast|\sto|\safter)\s(?P<h4>{_HOUR_WORDS}|midnight|noon|midday)\b
    (?!\s(?:people|per|of|million|days|hours|years))
  | (?<![\w.,])(?P<h5>\d{{1,2}}|{_HOUR_WORDS})\s?o['’]clock\b
  | (?:(?<=\bat\s)|(?<=\buntil\s)|(?<=\btill\s)|(?<=\bafter\s)|(?<=\bbefore\s)|(?<=\bsince\s))
    (?P<h8>[01]?\d|2[0-3])\.(?P<m8>[0-5]\d)(?![\w%€$£°]|[.,:-]\d|\s?{_NO_TIME})
  | (?<=\bat\s)(?P<h9>\d{{1,2}}|{_HOUR_WORDS})(?={_DAYTIME})
  | \b(?P<sharp>midnight|noon|midday)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(_CONTEXT, re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:(?P<less>(?:shortly|just|soon|moments|minutes) before|before|not? later than|by)|(?P<more>(?:shortly|just|soon"
    r"|moments|minutes|a little|some time) (?:after|past)|after|past|since|from)"
    r"|(?P<about>about|around|at about|at around|roughly|approximately|nearly|almost|circa|towards?)) $",
    re.IGNORECASE,
)

_CLOCK = re.compile(
    r"(?:\b(?:my|his|her|their|your|our|the|an?)|['’]s)\s(?:\w+\s)?(?:clocks?|watch|wristwatch|log|logbook|timer|stopwatch)\b"
    r"|\bit\s(?:happened|began|started|struck|hit|occurred|erupted|exploded)\b",
    re.IGNORECASE,
)


def is_told_by_clock(sentence: str) -> bool:
    """Return whether a sentence gives a time as somebody's clock, or as when "it" happened, and says little else of what it was.

    >>> is_told_by_clock("By her watch the bridge fell at ten to six."), is_told_by_clock("They watched it until six.")
    (True, False)
    """
    return _CLOCK.search(sentence) is not None


def count_minutes_between(one: Figure, two: Figure) -> float:
    """Return how many minutes lie between two times of day, the shorter way round the clock; round a dial where one tells no half.

    >>> [count_minutes_between(*find_times(t)) for t in ("11:50 p.m., 12:10 a.m.", "half past four, at 16:35")]
    [20.0, 5.0]
    """
    cycle = 720.0 if "12h" in (one.unit, two.unit) else 1440.0
    gap = abs(one.low - two.low) % cycle
    return min(gap, cycle - gap)


def find_times(text: str) -> Iterator[Figure]:
    """Yield the times of day in ``text``, in order.

    >>> [(t.exact, t.low, t.unit) for t in find_times("At 1:05 a.m., not half past four, at 16.50 hours.")]
    [('1:05 a.m.', 65.0, '24h'), ('half past four', 270.0, '12h'), ('16.50 hours', 1010.0, '24h')]
    """
    for match in _TIME.finditer(text):
        read = _read(match)
        if read is None or (match["h8"] and _NO_CLOCK.search(text[max(0, match.start() - 80) : match.end() + 40])):
            continue
        minutes, unit = read
        if unit == "12h":
            minutes, unit = _settle(text, match.end(), minutes, "24h" if match["h2"] or match["h8"] else "12h")
        yield _to_figure(text, match, minutes, unit)


def _read(match: re.Match[str]) -> tuple[int, str] | None:
    if match["ap"] or match["ap1"]:
        hour = _hour(match["h"] or match["h1"])
        if not 1 <= hour <= 12:
            return None
        late = (match["ap"] or match["ap1"]).lower().startswith("p")
        return (hour % 12 + (12 if late else 0)) * 60 + int(match["m"] or 0), "24h"
    for hour_group, minute_group in (("h2", "m2"), ("h3", "m3"), ("h6", "m6"), ("h7", "m7"), ("h8", "m8")):
        if match[hour_group]:
            hour, minute = int(match[hour_group]), int(match[minute_group])
            if hour == 24 and minute:
                return None
            return (hour % 24) * 60 + minute, "12h" if 1 <= hour < 12 and hour_group in ("h2", "h8") and not match["hours"] else "24h"
    if match["h4"]:
        return _read_past(match)
    if match["h5"] or match["h9"]:
        hour = _hour(match["h5"] or match["h9"])
        return ((hour % 12) * 60, "12h") if 1 <= hour <= 12 else None
    return (0 if match["sharp"].lower() == "midnight" else 720), "24h"


def _read_past(match: re.Match[str]) -> tuple[int, str] | None:
    minutes = _MINUTES[re.sub(r"\s+", " ", match["min"].lower())]
    word = match["h4"].lower()
    base, unit = {"midnight": (0, "24h"), "noon": (720, "24h"), "midday": (720, "24h")}.get(word, (_HOURS.get(word, 0) % 12 * 60, "12h"))
    if match["past"].strip().lower() == "to":
        if match["min"].lower() == "half":
            return None
        minutes = -minutes
    return (base + minutes) % (1440 if unit == "24h" else 720), unit


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS[word.lower()]


def _settle(text: str, end: int, minutes: int, otherwise: str) -> tuple[int, str]:
    """Say which half of the day is meant where the words behind the time tell it; "11:40" alone is told by the 24-hour clock."""
    context = _AFTER.match(text, end)
    if context is None:
        return minutes, otherwise
    part = (context["day"] or "night").lower()
    if part == "morning":
        return minutes, "24h"
    if part == "night":
        return (minutes if minutes < 5 * 60 else minutes + 720), "24h"
    return minutes + 720, "24h"


def _to_figure(text: str, match: re.Match[str], minutes: int, unit: str) -> Figure:
    before = _BEFORE.search(text[max(0, match.start() - 24) : match.start()])
    bound = Bound.EXACT
    if before:
        bound = Bound.LESS_THAN if before["less"] else Bound.MORE_THAN if before["more"] else Bound.ABOUT
    end = match.end()
    value = float(minutes)
    return Figure(
        article="",
        span=Span(match.start(), end),
        exact=text[match.start() : end],
        kind=FigureKind.TIME,
        low=value,
        high=value,
        unit=unit,
        bound=bound,
    )
