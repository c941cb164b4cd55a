"""Dates as news text tells them, resolved against the article's own date.

"Tuesday" is the last Tuesday up to the article's date, unless the words speak of the future; "in September" the last September.
A year that the text does not tell is never guessed without an article date, and 03/11/2022 is left out unless something says which
part is the day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.model import DateMention, Grain, Span

_MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_MONTHS = {
    **{m: i for i, m in enumerate(_MONTH_NAMES, 1)},
    **{m[:3]: i for i, m in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
_DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAYS = {d: i for i, d in enumerate(_DAY_NAMES)} | {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
_QUARTERS = {"first": 1, "second": 4, "third": 7, "fourth": 10}
_COUNT = {
    w: i for i, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1)
} | {"a": 1, "an": 1}

_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH"
    r"|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec)\b\.?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_WEEKDAY = "|".join(d.capitalize() for d in _DAY_NAMES)
_S = r"[ \u00a0\u202f]"
_FEASTS = {
    "Christmas[ ]Eve": (12, 24),
    "Christmas[ ]Day": (12, 25),
    "Boxing[ ]Day": (12, 26),
    "New[ ]Year['’]s[ ]Eve": (12, 31),
    "New[ ]Year['’]s[ ]Day": (1, 1),
}
"""Feasts on one day of every year, as patterns."""
_NO_NOUN = rf"[.,;:)\n]|$|{_S}(?:and|in|at|when|after|before|by|to|with|for|as|but|of{_S}(?:this|last|next){_S}month)\b"
_STEP_REACH = 400
"""Characters back in which the day is looked for that "the previous day" counts from."""
_TO = rf"(?:{_S}?[-–—]{_S}?|{_S}(?:to|and|or){_S})"

_DATE = re.compile(
    rf"""
    (?<![\w/.-])(?P<iso>(?P<iy>{_YEAR})-(?P<im>0[1-9]|1[0-2])-(?P<id>0[1-9]|[12]\d|3[01]))(?![\d-])
  | (?<![\w/.-])(?P<num>(?P<n1>\d{{1,2}})(?P<sep>[/.])(?P<n2>\d{{1,2}})(?P=sep)(?P<ny>{_YEAR}|\d\d))(?![\w/]|\.\d)
  | (?<![\w.,/-])(?P<dm>(?:(?:{_WEEKDAY}),?{_S})?(?:the{_S})?(?P<d1>{_DAY})\.?(?:{_TO}(?P<d1b>{_DAY})\.?)?(?:{_S}of)?
    {_S}(?P<m1>{_MONTH})(?:,?{_S}(?P<y1>{_YEAR})(?![\w]))?)(?!(?:(?<=Sept)\.?|(?<=Sept\.)|(?<=September)){_S}11{_S}[a-z])
  | \b(?P<md>(?:(?:{_WEEKDAY}),?{_S})?(?P<m2>{_MONTH}){_S}(?:the{_S})?(?P<d2>{_DAY})(?:{_TO}(?P<d2b>{_DAY}))?(?![\d:%])
    (?:,?{_S}(?P<y2>{_YEAR})(?!\w))?)(?!{_S}?(?:million|billion|percent|per{_S}cent|people|%))
  | \b(?P<my>(?:(?P<part1>early|mid|late)[-\s])?(?P<m3>{_MONTH})(?:,?{_S}|{_S}of{_S})(?P<y3>{_YEAR}))(?!\w)
  | \b(?P<q>(?:the{_S})?(?P<qn>first|second|third|fourth){_S}quarter{_S}of{_S}(?P<qy>{_YEAR}))(?!\w)
  | \b(?P<sy>(?:the{_S})?(?P<s1>spring|summer|autumn|winter){_S}(?:of{_S})?(?P<sy1>{_YEAR}))(?!\w)
  | \bon{_S}(?P<nth>the{_S}(?P<nthd>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)))(?={_NO_NOUN})
  | \b(?P<feast>{"|".join(_FEASTS)})(?!\w)
  | \b(?P<step>(?:the{_S}(?P<stepday>previous|preceding|next|following){_S}day
    |(?P<stepn>a|{"|".join(_COUNT)}){_S}days?{_S}(?P<stepway>earlier|later)))\b
  | \b(?P<mo>(?P<mcue>in|since|last|next|this|by|until|till|from|before|after|during|early|mid|late|of|past|every)(?P<mgap>[-\s])
    (?P<m4>{_MONTH}))(?!{_S}?\d|(?:(?<=Sept)|(?<=\b[A-Z][a-z]{{2}})(?<!May))\.{_S}?\d)(?!['’]s{_S}[A-Z])
  | (?<!Black{_S})(?<!Good{_S})(?<!Ash{_S})(?<!Super{_S})(?<!Bloody{_S})(?<!Cyber{_S})(?<!Easter{_S})(?<!Palm{_S})
    \b(?P<wd>(?:(?P<wcue>last|next|this|the{_S}following){_S})?(?P<w>{_WEEKDAY})
    (?:{_S}(?:(?:early|late){_S})?(?:morning|afternoon|evening|night))?)\b(?!s\b|\w|{_S}(?:Times|Telegraph|Mirror|Express|Mail|World|Herald|Post
    |Star|Sun|Independent|Guardian|Observer|Tribune|Review)\b|{_S}before[.,;])
  | \b(?P<rel>(?:the{_S}day{_S}before{_S}yesterday|[Tt]he{_S}day{_S}after{_S}tomorrow
    |yesterday|today|tomorrow|tonight|last{_S}night|this{_S}(?:morning|afternoon|evening)))\b
  | \b(?:over|at|during|on){_S}(?P<we>the{_S}weekend)\b(?!{_S}(?:of|before|after|when))
  | \b(?P<before_last>the{_S}week{_S}before{_S}last)\b
  | \b(?P<period>(?P<pcue>last|next|this){_S}(?P<unit>week|weekend|month|year|spring|summer|autumn|winter))\b
  | \b(?P<ago>(?:(?P<agoabout>about|around|some|almost|nearly|more{_S}than|over){_S})?(?P<agon>\d{{1,3}}|{"|".join(_COUNT)})
    {_S}(?P<agounit>day|week|month|year|decade)s?{_S}ago)\b
  | (?<![\w$€£.,/-])(?P<decade>(?:the{_S})?(?:(?P<dpart>early|mid|late)[-\s])?(?P<dec>(?:1[5-9]|20)\d0)['’]?s)\b
  | (?<![\w$€£.,:/+-])(?P<span>(?P<ya>{_YEAR})(?P<ysep>[-–/])(?P<yb>{_YEAR}|\d\d))(?![\w/-])
  | (?<![\w$€£.,:/+-])(?P<year>{_YEAR})(?![\w%°]|[,.:/-]\d|-[a-z])
    """,
    re.VERBOSE,
)
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|of|until|till|from|by|before|after|during|early|late|year|the|through|season|back in|between|and|to"
    r"|for|a|its|his|her|their)[ \u00a0]|\bmid-|[(])$",
    re.IGNORECASE,
)
_NOT_A_YEAR = re.compile(
    rf"{_S}?(?:€|£|%|percent|per{_S}cent)|{_S}(?:people|persons|men|women|children|others|troops|soldiers|passengers"
    rf"|residents|workers|homes|houses|votes|jobs|km|kilomet|metre|meter|miles|tonnes|tons|hectares|euros|dollars|pounds|feet"
    rf"|degrees|million|litres|of{_S}them)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|is to|are to|due|expect\w*|schedul\w*|plan(?:s|ned)?|forecast\w*|until|by|tomorrow|upcoming"
    r"|going to|set to|takes? effect|begins?|starts|opens?|open|ahead of|would be|is off|final)\b|['’]ll\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|told|says|was|were|came|went|met|spoke|wrote|had|\w{3,}ed)(?: \w+)?(?: (?:on|late|early|late on|early on))? $",
    re.IGNORECASE,
)


def find_date_spans(text: str) -> tuple[Span, ...]:
    """Return where ``text`` tells calendar dates or times relative to today, resolved or not.

    >>> [s.of("It fined them in March 2022, two years ago.") for s in find_date_spans("It fined them in March 2022, two years ago.")]
    ['March 2022', 'two years ago']
    """
    return tuple(_span(m) for m in _DATE.finditer(text) if not m["year"] or _is_year(text, m))


def find_dates(text: str, anchor: date | None = None, article: str = "", day_first: bool | None = None) -> tuple[DateMention, ...]:
    """Return the dates of ``text`` in order of place, with the first and the last day that each may mean.

    ``anchor`` is the day on which the article was written; without it only full dates and years are resolved, the others are left
    out. ``day_first`` says how the page writes 03/11/2022; when null, other such dates of the text may prove it.

    >>> [(d.exact, d.first, d.last) for d in find_dates("On Tuesday, as in March, they met.", date(2025, 6, 8))]
    [('Tuesday', '2025-06-03', '2025-06-03'), ('March', '2025-03-01', '2025-03-31')]
    """
    matches = tuple(_DATE.finditer(text))
    order = day_first if day_first is not None else _proved_order(matches)
    mentions: list[DateMention] = []
    for match in matches:
        resolved = _step_from(mentions, match) if match["step"] else _resolve(text, match, anchor, order)
        if resolved is None:
            continue
        span = _span(match)
        mentions.append(
            DateMention(
                article=article,
                span=span,
                exact=span.of(text),
                first=resolved.first.isoformat(),
                last=resolved.last.isoformat(),
                grain=resolved.grain,
                approximate=resolved.approximate,
            )
        )
    return tuple(mentions)


def _step_from(mentions: list[DateMention], match: re.Match[str]) -> _Days | None:
    """ "The previous day", "two days later": counted from the day told last before it; null where none is near."""
    last = mentions[-1] if mentions else None
    if last is None or last.grain is not Grain.DAY or last.first != last.last or match.start() - last.span.end > _STEP_REACH:
        return None
    days = _COUNT[match["stepn"].lower()] if match["stepn"] else 1
    back = (match["stepday"] or match["stepway"]).lower() in {"previous", "preceding", "earlier"}
    return _one_day(date.fromisoformat(last.first) + timedelta(days=-days if back else days))


def find_anchor(published: str | None) -> date | None:
    """Return the day of an ISO 8601 date or time, null where there is none.

    >>> find_anchor("2025-06-08T04:22:00Z")
    datetime.date(2025, 6, 8)
    """
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class _Days:
    first: date
    last: date
    grain: Grain
    approximate: bool = False


def _span(match: re.Match[str]) -> Span:
    if match["mo"]:
        cue = match["mcue"].lower()
        return Span(match.start() if cue in {"last", "next", "this", "early", "mid", "late"} else match.start("m4"), match.end())
    for group in ("nth", "we"):
        if match[group]:
            return Span(*match.span(group))
    return Span(*match.span())


def _proved_order(matches: Sequence[re.Match[str]]) -> bool | None:
    """Whether slashed dates of the text put the day first; null when none of them, or both, say so."""
    day_first = any(int(m["n1"]) > 12 >= int(m["n2"]) for m in matches if m["num"])
    month_first = any(int(m["n2"]) > 12 >= int(m["n1"]) for m in matches if m["num"])
    return None if day_first == month_first else day_first


def _resolve(text: str, match: re.Match[str], anchor: date | None, day_first: bool | None) -> _Days | None:
    try:
        return _resolve_written(text, match, anchor, day_first) or (_resolve_relative(text, match, anchor) if anchor else None)
    except (ValueError, OverflowError):  # 31 February, or a day before the calendar begins
        return None


def _resolve_written(text: str, match: re.Match[str], anchor: date | None, day_first: bool | None) -> _Days | None:
    if match["iso"]:
        return _one_day(date(int(match["iy"]), int(match["im"]), int(match["id"])))
    if match["num"]:
        return _resolve_numeric(match, day_first)
    for day, end, month, year in (("d1", "d1b", "m1", "y1"), ("d2", "d2b", "m2", "y2")):
        if match[day]:
            return _resolve_day(text, match, match[day], match[end], match[month], match[year], anchor)
    if match["my"]:
        return _month(int(match["y3"]), _MONTHS[_key(match["m3"])], match["part1"] is not None)
    if match["q"]:
        return _months(int(match["qy"]), _QUARTERS[match["qn"].lower()], 3)
    if match["sy"]:
        first, _ = _SEASONS[match["s1"].lower()]
        return _months(int(match["sy1"]), first, 3, approximate=True)
    if match["decade"]:
        start = int(match["dec"])
        return _Days(date(start, 1, 1), date(start + 9, 12, 31), Grain.YEAR, match["dpart"] is not None)
    if match["span"]:
        return _resolve_span(match)
    if match["year"] and _is_year(text, match):
        return _year(int(match["year"]))
    return None


def _resolve_numeric(match: re.Match[str], day_first: bool | None) -> _Days | None:
    a, b, year = int(match["n1"]), int(match["n2"]), int(match["ny"])
    if len(match["ny"]) == 2:
        if match["sep"] == ".":
            return None
        year += 2000 if year < 70 else 1900
    if match["sep"] == "." or a > 12 or day_first or a == b:
        return _one_day(date(year, b, a))
    if b > 12 or day_first is False:
        return _one_day(date(year, a, b))
    return None


def _resolve_span(match: re.Match[str]) -> _Days | None:
    first = int(match["ya"])
    last = int(match["yb"]) if len(match["yb"]) == 4 else first // 100 * 100 + int(match["yb"])
    if not first < last <= first + 100:
        return None
    return _Days(date(first, 1, 1), date(last, 12, 31), Grain.YEAR)


def _resolve_day(
    text: str, match: re.Match[str], day: str, last_day: str | None, month_word: str, year: str | None, anchor: date | None
) -> _Days | None:
    month = _MONTHS[_key(month_word)]
    number = int(re.sub(r"\D", "", day))
    if year is None and anchor is None:
        return None
    if year is not None:
        first = date(int(year), month, number)
    else:
        assert anchor is not None
        first = _nearest_year(anchor, month, number, _is_future(text, match.start()))
    last = date(first.year, first.month, int(re.sub(r"\D", "", last_day))) if last_day else first
    return _Days(first, last, Grain.DAY) if first <= last else None


def _nearest_year(anchor: date, month: int, day: int, future: bool) -> date:
    """The year that puts a day within nine months back and three ahead; the other way round when the text looks ahead."""
    back, ahead = (60, 305) if future else (275, 90)
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        try:
            candidate = date(year, month, day)
        except ValueError:
            continue
        if -back <= (candidate - anchor).days <= ahead:
            return candidate
    return date(anchor.year, month, day)


def _resolve_relative(text: str, match: re.Match[str], anchor: date) -> _Days | None:
    if match["nth"]:
        return _resolve_nth(text, match, anchor)
    if match["feast"]:
        month, day = next(day for feast, day in _FEASTS.items() if re.fullmatch(feast, match["feast"]))
        return _one_day(_nearest_year(anchor, month, day, _is_future(text, match.start())))
    if match["mo"]:
        return _resolve_month(match, anchor, _is_future(text, match.start()))
    if match["wd"]:
        return _one_day(_weekday(text, match, anchor))
    if match["rel"]:
        word = re.sub(r"\s", " ", match["rel"].lower())
        shift = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}.get(word, 0)
        return _one_day(anchor + timedelta(days=shift))
    if match["we"]:
        return _resolve_period("weekend", 0 if anchor.weekday() > 4 or _is_future(text, match.start()) else -1, anchor)
    if match["before_last"]:
        return _resolve_period("week", -2, anchor)
    if match["period"]:
        return _resolve_period(match["unit"].lower(), {"last": -1, "this": 0, "next": 1}[match["pcue"].lower()], anchor)
    if match["ago"]:
        return _resolve_ago(match, anchor)
    return None


def _resolve_nth(text: str, match: re.Match[str], anchor: date) -> _Days:
    """ "On the 14th": the last such day up to the article's own, or the next one where the text looks ahead."""
    number = int(re.sub(r"\D", "", match["nthd"]))
    future = _is_future(text, match.start())
    index = anchor.year * 12 + anchor.month - 1
    if future and number < anchor.day:
        index += 1
    elif not future and number > anchor.day:
        index -= 1
    return _one_day(date(index // 12, index % 12 + 1, number))


def _resolve_month(match: re.Match[str], anchor: date, future: bool) -> _Days:
    month, cue = _MONTHS[_key(match["m4"])], match["mcue"].lower()
    year = anchor.year
    if cue == "last":
        year -= 1 if month >= anchor.month else 0
    elif cue == "next":
        year += 1 if month <= anchor.month else 0
    elif cue in {"by", "until", "till", "before", "this"}:
        year += 1 if month < anchor.month - 6 and cue != "this" else 0
    elif future:
        year += 1 if month < anchor.month else 0
    elif month > anchor.month:
        year -= 1
    return _month(year, month, cue in {"early", "mid", "late"})


def _weekday(text: str, match: re.Match[str], anchor: date) -> date:
    wanted = _WEEKDAYS[match["w"].lower()]
    back = (anchor.weekday() - wanted) % 7
    cue = (match["wcue"] or "").lower()
    if cue == "last":
        return anchor - timedelta(days=back or 7)
    if cue in {"next", "this"}:
        ahead = (wanted - anchor.weekday()) % 7
        return anchor + timedelta(days=ahead or (7 if cue == "next" else 0))
    if back and _is_future(text, match.start()):
        return anchor + timedelta(days=7 - back)
    return anchor - timedelta(days=back)


def _is_future(text: str, at: int) -> bool:
    """Whether the words just before a date look ahead, and no reported act stands between."""
    clause = re.split(r"[.!?;\n“”\"]", text[max(0, at - 90) : at])[-1]
    return _FUTURE.search(clause[-70:]) is not None and _REPORTED.search(clause) is None


def _resolve_period(unit: str, shift: int, anchor: date) -> _Days:
    if unit in {"week", "weekend"}:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=shift)
        if unit == "week":
            return _Days(monday, monday + timedelta(days=6), Grain.WEEK)
        saturday = monday + timedelta(days=5)
        return _Days(saturday, saturday + timedelta(days=1), Grain.DAY, True)
    if unit == "month":
        index = anchor.year * 12 + anchor.month - 1 + shift
        return _month(index // 12, index % 12 + 1, False)
    if unit == "year":
        return _year(anchor.year + shift)
    first, last = _SEASONS[unit]
    year = anchor.year + shift
    if shift < 0 and anchor.month > last:  # in October "last summer" is this year's
        year = anchor.year
    return _months(year, first, 3, approximate=True)


def _resolve_ago(match: re.Match[str], anchor: date) -> _Days:
    word, unit = match["agon"].lower(), match["agounit"].lower()
    number = int(word) if word.isdigit() else _COUNT[word]
    about = match["agoabout"] is not None
    if unit == "day":
        exact_day = anchor - timedelta(days=number)
        return _Days(exact_day, exact_day, Grain.DAY, about)
    if unit == "week":
        day = anchor - timedelta(weeks=number)
        monday = day - timedelta(days=day.weekday())
        return _Days(monday, monday + timedelta(days=6), Grain.WEEK, True)
    if unit == "month":
        index = anchor.year * 12 + anchor.month - 1 - number
        return _month(index // 12, index % 12 + 1, True)
    year = _year(anchor.year - number * (10 if unit == "decade" else 1))
    return _Days(year.first, year.last, Grain.YEAR, True)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four digits alone are a year: something before them must say so, and nothing after them count."""
    if _NOT_A_YEAR.match(text, match.end()):
        return False
    return _YEAR_CUE.search(text[max(0, match.start() - 16) : match.start()]) is not None


def _key(word: str) -> str:
    return word.rstrip(".").lower()


def _one_day(day: date) -> _Days:
    return _Days(day, day, Grain.DAY)


def _month(year: int, month: int, approximate: bool) -> _Days:
    return _Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Grain.MONTH, approximate)


def _months(year: int, first: int, count: int, approximate: bool = False) -> _Days:
    last = first + count - 1
    last_year, last_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return _Days(date(year, first, 1), date(last_year, last_month, monthrange(last_year, last_month)[1]), Grain.MONTH, approximate)


def _year(year: int) -> _Days:
    return _Days(date(year, 1, 1), date(year, 12, 31), Grain.YEAR)
