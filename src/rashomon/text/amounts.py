"""What a numeral counts, read from the words around it: money, percentages, ages, measures."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Bound, Figure, FigureKind, Span
from rashomon.text.bounds import add_bound
from rashomon.text.numerals import SPACE, Numeral
from rashomon.text.units import CURRENCY_SIGNS, CURRENCY_WORDS, ISO_CURRENCIES, UNIT_WORDS

_S = SPACE  # short, since the patterns are long
LOOKBACK = 48
"""Characters before a numeral in which its currency sign and its qualifier are looked for."""
_SIGNS = "|".join(re.escape(s) for s in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_ISO = "|".join(sorted(ISO_CURRENCIES))
_SIGN_BEFORE = re.compile(rf"(?P<sign>(?<!\w)(?:{_SIGNS})|(?<!\w)(?:{_ISO})){_S}?$")
_THOUSANDS_AFTER = re.compile(rf"[kK](?={_S}(?!run|race|walk|course|event|route)[a-z]{{3}})")
_MILLIONS_AFTER = re.compile(
    rf"m{_S}(?:(?!(?:above|across|against|along|among|apart|at|away|before|behind|below|beneath|between|beyond|by|deep|down|for|from|high|in|inside"
    rf"|into|long|near|of|off|on|onto|over|past|tall|thick|through|to|under|until|up|via|wide|with|within)\b)[A-Za-z-]{{3,15}}{_S})?"
    r"(?:people|children|men|women|(?!(?:across|besides|always|perhaps|towards|upwards|downwards|backwards|sides|waves|swells|seas|walls|fences|cliffs"
    r"|boats|yachts|vessels|poles|masts|cables|trenches|tunnels|drops|hurdles|sprints|races|heats|finals|swimmers|runners|sprinters|breakers|rows"
    r"|lengths|depths|heights|gaps|holes|statues|towers|banners|drifts|ladders|steps|blades|ropes|pipes)\b)[a-z]{3,20}(?<![siu])s)\b"
)
"""Three "m people", 2.1 "m shares": what are many millions is not told by the metre; waves and walls are."""
_MANY_UNITS = re.compile(
    rf"[mk](?={_S}(?:square|cubic|metric|tonn?e?s|litres|liters|barrels|hectares|acres|gallons|kilometre|kilometer|miles)\b)"
)
ATTACHED_SCALE = re.compile(r"(?P<scale>[mk]|bn|tn|M|B|K)\b")
_SCALES = {"m": 1e6, "k": 1e3, "bn": 1e9, "tn": 1e12, "M": 1e6, "B": 1e9, "K": 1e3}
_CURRENCY = "|".join(re.escape(w) + "s?" for w in sorted(CURRENCY_WORDS, key=len, reverse=True))
CURRENCY_AFTER = re.compile(
    rf"(?:{_S}|-)?(?:(?P<sign>€|£|¥|₹|₽|₺|₴|zł|Kč|\$)|(?:of{_S})?(?P<whose>(?-i:[A-Z][a-z]{{3,12}}){_S})?(?P<word>{_CURRENCY})\b|(?P<pence>p)\b(?=(?:{_S}an?|{_S}per)\b)|(?P<iso>{_ISO})\b)",
    re.IGNORECASE,
)
_SHARED_NAMES = frozenset({"dollar", "pound", "franc", "krona", "crown", "peso", "dinar", "lira", "rupee", "riyal", "real", "leu", "won"})
"""Currencies of many lands: "Namibian dollars" are not the dollars of another."""
PERCENT_AFTER = re.compile(
    rf"(?:{_S}|-)?(?:(?P<points>(?:percentage|per{_S}?cent|%)(?:-|{_S})points?\b|p\.?p\.?(?!\w))|(?P<basis>basis(?:-|{_S})points?\b|bps?\b)"
    rf"|(?P<percent>%|per{_S}?cent\b|percent\b|pct\b\.?|p\.c\.?(?!\w)|pc\b))",
    re.IGNORECASE,
)
_POINTS_AFTER = re.compile(rf"(?:{_S}|-)(?:of{_S}a{_S})?points?\b", re.IGNORECASE)
_MOST_POINTS = 50
"""An index has thousands of points."""
_PERCENT_NEAR = re.compile(r"(?:%|\bper ?cent\b|\bpct\b)[^.!?\n]*(?:\.\d[^.!?\n]*)?$", re.IGNORECASE)
_UNIT = "|".join(re.escape(w).replace(r"\ ", "[ -]") for w in sorted(UNIT_WORDS, key=len, reverse=True))
UNIT_AFTER = re.compile(
    rf"(?P<gap>{_S}|-|‑)?(?:(?P<full>full|whole|solid|straight|consecutive){_S})?(?P<unit>{_UNIT})(?![\w²³])", re.IGNORECASE
)
_OF_UNIT_AFTER = re.compile(rf"{_S}of{_S}(?P<unit>(?:{_UNIT})(?<=\w\w\w\w))(?![\w²³])", re.IGNORECASE)
_RICHTER_AFTER = re.compile(rf"{_S}on{_S}the{_S}(?:open-ended{_S})?(?:Richter|moment)\b")
_AGE_AFTER = re.compile(rf"(?:-|{_S})years?(?:-|{_S})olds?\b|(?:-|{_S})year-olds?\b|{_S}years{_S}of{_S}age\b", re.IGNORECASE)
_MONTHS_OLD = re.compile(rf"(?:-|{_S})(?:day|week|month)s?(?:-|{_S})olds?\b", re.IGNORECASE)
_AGE_IN_WORDS = re.compile(r"(?:^|[\s(“\"])(?:[A-Z][\w'’.-]+ ){1,3}[A-Z][\w'’-]+, (?:aged |now |then )?$")
_PER_AFTER = re.compile(
    rf"(?:{_S}|(?=/))(?P<per>(?:(?:an?|per|each|every){_S}|/)(?:share|day|night|week|month|year|hour|minute|person|head"
    rf"|passenger|household|barrel|tonne|ton"
    rf"|litre|liter|gallon|kilo|kilogram|vote|ticket|unit|ounce|mile|(?:mega|kilo)watt[ -]hour|MWh|kWh|therm|pupil|child|family"
    rf"|patient|customer|game|match|employee|worker|acre|hectare|square{_S}(?:met(?:re|er)|foot))|apiece|each|annually|daily|weekly|monthly|per{_S}(?!cent|capita)[a-z]{{3,12}}(?=[.,;:)]|$|{_S}(?:and|in|on|for|to|at|from|since|by|with|but|than|or|was|is|were)\b))\b",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"\b[^\W\d_a-zà-öø-ÿ][\w'’.-]*[)”\"’]?(?:, (?:aged |now |then |both |all )?| \()$")
_CALENDAR_BEFORE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day), $"
)
_AGE_COMMA = re.compile(r"(?<=[\w.”\"’)])(?:, (?:aged |now |then |both |all )?| \()$")
_AGE_CLOSE = re.compile(r"(?=[,.;:)”\"\n]|$|\s(?:who|of|from|and|was|is|told|said|has|had|whose|died|when|with)\b)")
_AGE_YEARS = re.compile(rf"{_S}years?(?=[,;)])")
_AGE_WORD = re.compile(r"\b(?:aged|age|age of|turned|turning|turns|ages|aged between|aged from) $", re.IGNORECASE)
_AGE_WAS = re.compile(
    r"(?:\b[A-Z][\w'’-]+,? (?:was|is|has turned|would have been)|, who (?:was|is|would have been|had just turned)) (?:only |just )?$"
)
_AGE_AT_DEATH = re.compile(r"\b(?:died|dies|passed away|retired|married|widowed|orphaned)(?: [a-z]+ing| \w+ly| (?:on|last) [A-Z]\w+)? at $")
_AGE_LIMIT = re.compile(
    r"\b(?:children|kids|people|those|anyone|everyone|everybody|nobody|men|women|adults|girls|boys|pupils|patients|voters|residents|players|girl|boy"
    r"|drivers|citizens|persons|pensioners|teenagers|workers)(?: (?:aged|who are))? (?:under|over|above|below|older than|younger than) $",
    re.IGNORECASE,
)
_AGE_LIMIT_CLOSE = re.compile(r"(?=[,.;:)]|$|\s(?!years?|months?|weeks?|days?|minutes?|hours?)[a-z]{2,}(?<![^s]s)\b)")
_DEATH_CLOSE = re.compile(r"(?=[,.;:)”\"\n]|$|\s(?:who|of|from|and|after|in|on|following|surrounded|when|while|with|last)\b)")
_PARENT_OF = re.compile(r"\b(?:mother|father|parent|parents|widow|widower|grandmother|grandfather) of $")
_PERSON_BEFORE = re.compile(
    r"\b(?:(?:wo)?man|boy|girl|(?:grand|step|god)?(?:child|son|daughter|mother|father|parent)|grandpa|grandma|infant|toddler|newborn|baby"
    r"|teenager|brother|sister|husband|wife|couple|victim|suspect|student|pupil"
    r"|teenagers|men|women|boys|girls|twins|brothers|sisters|friends|siblings|patient|tourist|pensioner|widow|nurse|chef|coach|athlete|graduate"
    r"|spouse|partner|fiancé|fiancée|cousin|nephew|niece|uncle|aunt|citizen|pilot|captain|judge|priest|guard|cook|clerk|refugee|migrant|native"
    r"|king|queen|prince|princess|recruit|convict|defendant|accused|deceased"
    r"|(?!(?:number|order|water|river|other|paper|power|tower|quarter|center|letter|matter|error|floor|corridor|sector|factor|motor|december"
    r"|september|october|november|super|proper|chapter|computer|trailer|boiler|container|tanker|freighter|carrier|cruiser|bomber|fighter|shelter"
    r"|counter|meter|liter|summer|winter|weather|over|under|after|former|later|latter|earlier|higher|lower|larger|smaller|older|newer|per|barrier"
    r"|border|colour|color|door|minor|major|priest)\b)[a-z]{3,}(?:er|or|ist|man|woman|ian|ant))(?:, (?:aged |now |then |both |all )?| \()$"
)
_AGE_OF = re.compile(
    r"\b(?:girl|boy|man|woman|child|baby|youth|teenager|lad|student|pupil|widow|widower|pensioner|farmer|soldier|player|son"
    r"|daughter|mother|father|[a-z]{2,}(?:er|or|ist|man|woman|ian|ant)) of $"
)  # fmt: skip


def read_amount(text: str, numeral: Numeral) -> Figure | None:
    """The figure around one numeral: sign, unit, bound."""
    before = text[max(0, numeral.start - LOOKBACK) : numeral.start]
    figure = (
        _read_money(text, before, numeral)
        or _read_percent(text, numeral)
        or _read_bare_points(text, before, numeral)
        or _read_age(text, before, numeral)
        or _read_measure(text, before, numeral)
        or _read_count(text, numeral)
    )
    figure = replace(figure, round_to=_step(text, numeral, figure))
    if numeral.vague:
        figure = replace(figure, bound=Bound.ABOUT)
    return add_bound(text, figure)


def _step(text: str, numeral: Numeral, figure: Figure) -> float | None:
    """What a figure is rounded to, the scale that hangs on its digits counted in: "$300m" is told to the million."""
    if numeral.step is not None or not numeral.in_digits or figure.low <= numeral.low or not numeral.low:
        return numeral.step
    decimals = len(text[numeral.start : numeral.end].partition(".")[2])
    return float(f"{figure.low / numeral.low * 10.0**-decimals:.6g}")


def has_unit(text: str, before: str, end: int) -> bool:
    """Return whether a sign before a numeral, or a unit right behind its ``end``, says what it measures."""
    if _SIGN_BEFORE.search(before) or PERCENT_AFTER.match(text, end) or CURRENCY_AFTER.match(text, end) or _AGE_AFTER.match(text, end):
        return True
    return UNIT_AFTER.match(text, end) is not None


def to_figure(text: str, start: int, end: int, kind: FigureKind, low: float, high: float | None = None, **rest: object) -> Figure:
    """Return the figure that stands from ``start`` to ``end``."""
    figure = Figure(article="", span=Span(start, end), exact=text[start:end], kind=kind, low=low, high=low if high is None else high)
    return replace(figure, **rest) if rest else figure  # type: ignore[arg-type]


def _read_money(text: str, before: str, numeral: Numeral) -> Figure | None:
    sign = _SIGN_BEFORE.search(before)
    low, high, end, start = numeral.low, numeral.high, numeral.end, numeral.start
    attached = ATTACHED_SCALE.match(text, end) if numeral.in_digits and numeral.scale == 1 else None
    unit = None
    if sign:
        start -= len(before) - sign.start()
        written = sign["sign"]
        unit = CURRENCY_SIGNS.get(written, "CNY" if written == "RMB" else written)
        if attached:
            low, high, end = low * _SCALES[attached["scale"]], high * _SCALES[attached["scale"]], attached.end()
        after = re.compile(rf"{_S}?(?:US|USD|AUD|CAD|NZD|HKD|SGD)\b").match(text, end) if unit == "USD" else None
        if after:
            unit, end = "USD" if after.group().strip() == "US" else after.group().strip(), after.end()
    else:
        after = CURRENCY_AFTER.match(text, attached.end() if attached else end)
        if after is None or (after["word"] and _is_weight(text, after["word"], numeral)):
            return None
        if after["iso"] and not after["iso"].isupper():
            return None
        if attached:
            low, high = low * _SCALES[attached["scale"]], high * _SCALES[attached["scale"]]
        unit, end = _currency(after), after.end()
        if unit == "penny" or (unit == "cent" and _whose_cent(text)):
            low, high, unit = low / 100, high / 100, "GBP" if unit == "penny" else _whose_cent(text)
    return _per(text, to_figure(text, start, end, FigureKind.MONEY, low, high, unit=unit))


def _whose_cent(text: str) -> str | None:
    """The currency whose cents a page counts, where it names but one."""
    dollars, euros = "$" in text or "dollar" in text, "€" in text or " euro" in text
    return None if dollars == euros else "USD" if dollars else "EUR"


def _currency(after: re.Match[str]) -> str:
    if after["sign"]:
        return CURRENCY_SIGNS[after["sign"]]
    if after["iso"]:
        return "CNY" if after["iso"] == "RMB" else after["iso"]
    if after["pence"]:
        return "penny"
    word = re.sub(r"\s+", " ", after["word"].lower())
    if after["whose"] and word.removesuffix("s") in _SHARED_NAMES:
        whole = f"{after['whose'].strip().lower()} {word.removesuffix('s')}"
        return CURRENCY_WORDS.get(whole, whole)
    return CURRENCY_WORDS.get(word) or CURRENCY_WORDS[word.removesuffix("s")]


def _is_weight(text: str, word: str, numeral: Numeral) -> bool:
    """Whether "pounds" weighs: no scale word, and no pound sign anywhere on the page."""
    if not word.lower().startswith("pound") or "sterling" in word.lower():
        return word.lower() == "real" and numeral.high == 1
    return numeral.scale < 1e6 and "£" not in text


def _read_count(text: str, numeral: Numeral) -> Figure:
    """A bare count, with the "k" of "10k signatures" and the "m" of "3m people"."""
    end, scale = numeral.end, 1.0
    if numeral.in_digits and numeral.scale == 1 and (_THOUSANDS_AFTER.match(text, end) or _MILLIONS_AFTER.match(text, end)):
        end, scale = end + 1, _SCALES[text[end].lower()]
    return to_figure(text, numeral.start, end, FigureKind.COUNT, numeral.low * scale, numeral.high * scale)


def _read_percent(text: str, numeral: Numeral) -> Figure | None:
    match = PERCENT_AFTER.match(text, numeral.end)
    if match is None:
        return None
    end = match.end()
    if text[end - 1] == "." and match["percent"] and match["percent"].lower().startswith("p") and _ends_sentence(text, end):
        end -= 0 if match["percent"].lower().startswith("p.c") else 1
    if match["percent"]:
        return to_figure(text, numeral.start, end, FigureKind.PERCENT, numeral.low, numeral.high, unit="%")
    return to_figure(text, numeral.start, end, FigureKind.POINTS, numeral.low, numeral.high, unit="pp" if match["points"] else "bp")


def _read_bare_points(text: str, before: str, numeral: Numeral) -> Figure | None:
    """Points are percentage points where the same sentence has just told a percentage: "6.7 per cent, up 0.2 points"."""
    match = _POINTS_AFTER.match(text, numeral.end)
    if match is None or numeral.high > _MOST_POINTS or not _PERCENT_NEAR.search(before):
        return None
    return to_figure(text, numeral.start, match.end(), FigureKind.POINTS, numeral.low, numeral.high, unit="pp")


def _ends_sentence(text: str, at: int) -> bool:
    return re.compile(r"\s+[A-Z“\"]|\s*$").match(text, at) is not None


def _read_age(text: str, before: str, numeral: Numeral) -> Figure | None:
    value, end = numeral.low, numeral.end
    old = _AGE_AFTER.match(text, end)
    if old:
        return to_figure(text, numeral.start, old.end(), FigureKind.AGE, value, numeral.high, unit="year")
    years = _AGE_YEARS.match(text, end)
    if years and numeral.in_digits and _AGE_COMMA.search(before) and _is_after_name(before) and value >= 10:
        return to_figure(text, numeral.start, years.end(), FigureKind.AGE, value, unit="year")
    young = _MONTHS_OLD.match(text, end)
    if young:
        unit = next(u for u in ("day", "week", "month") if u in young.group().lower())
        return to_figure(text, numeral.start, young.end(), FigureKind.AGE, value, numeral.high, unit=unit)
    if not (0 < value <= 115 and value == int(value)) or numeral.scale > 1 or has_unit(text, before, end):
        return None
    named = numeral.in_digits and value >= 5 and _AGE_COMMA.search(before) and _is_after_name(before)
    spelled = not numeral.in_digits and _AGE_IN_WORDS.search(before) and text[end : end + 1] == ","
    between_commas = (named or spelled) and _AGE_CLOSE.match(text, end)
    told = (
        _AGE_WORD.search(before)
        or ((_AGE_WAS.search(before) or _is_age_of(before, value)) and _AGE_CLOSE.match(text, end))
        or (value > 12 and _AGE_AT_DEATH.search(before) and _DEATH_CLOSE.match(text, end))
        or (_AGE_LIMIT.search(before) and _AGE_LIMIT_CLOSE.match(text, end))
    )
    if between_commas or told:
        return to_figure(text, numeral.start, end, FigureKind.AGE, value, unit="year")
    return None


def _is_after_name(before: str) -> bool:
    """Whether the words before the comma end on a name or a person: "Amalia Roussou, 54", "the man, 54"."""
    if _PERSON_BEFORE.search(before):
        return True
    return _CALENDAR_BEFORE.search(before) is None and _NAME_BEFORE.search(before) is not None


def _is_age_of(before: str, value: float) -> bool:
    """Whether "a girl of 6" tells an age; a mother of two has two children."""
    return _AGE_OF.search(before) is not None and (value > 12 or _PARENT_OF.search(before) is None)


def _read_measure(text: str, before: str, numeral: Numeral) -> Figure | None:
    if numeral.vague and (of_unit := _OF_UNIT_AFTER.match(text, numeral.end)):
        return to_measure(text, numeral.start, of_unit.end("unit"), numeral.low, numeral.high, of_unit["unit"])
    if numeral.in_digits and _RICHTER_AFTER.match(text, numeral.end):
        return to_figure(text, numeral.start, numeral.end, FigureKind.MEASURE, numeral.low, numeral.high, unit="mag")
    magnitude = re.search(r"\b(?P<what>magnitude|force)(?: of)? $", before, re.IGNORECASE)
    if magnitude and numeral.in_digits and numeral.high <= 12 and not UNIT_AFTER.match(text, numeral.end):
        return to_figure(
            text,
            numeral.start,
            numeral.end,
            FigureKind.MEASURE,
            numeral.low,
            numeral.high,
            unit="mag" if magnitude["what"].lower() == "magnitude" else "bft",
        )
    if numeral.in_digits and numeral.scale == 1 and (many := _MANY_UNITS.match(text, numeral.end)):
        match, scale = UNIT_AFTER.match(text, many.end()), _SCALES[many.group()]
    elif numeral.in_digits and numeral.scale == 1 and _MILLIONS_AFTER.match(text, numeral.end):
        return None
    else:
        match, scale = UNIT_AFTER.match(text, numeral.end), 1.0
    if match is None or not _is_unit_here(match, numeral):
        return None
    figure = to_measure(text, numeral.start, match.end("unit"), numeral.low * scale, numeral.high * scale, match["unit"])
    return figure if figure.unit in {"°C", "°F"} else _per(text, figure)


def _is_unit_here(match: re.Match[str], numeral: Numeral) -> bool:
    """Whether a short or ambiguous word is the unit here: "5 m" and "38 C", yet not "two in five" or "3 M people"."""
    word = match["unit"]
    if word.lower() in {"in", "second", "min", "mi", "sec", "yard", "foot", "f"} and not (
        numeral.in_digits and word.lower() in {"min", "mi", "sec", "f", "yard", "foot"}
    ):
        return match["gap"] == "-" and word.lower() not in {"in", "min"} and not word.lower().startswith("second")
    if word.lower() == "in":
        return False
    if len(word) <= 2 and word.isalpha():
        if not numeral.in_digits or match["gap"] == "-":
            return False
        return (
            word[-1] in "CF"
            if word.lower() in {"c", "f"}
            else word in {"m", "g", "l", "t", "ha", "km", "kg", "cm", "mm", "ft", "lb", "oz", "mi", "MW", "GW", "kW", "kn", "hr"}
        )
    return True


def to_measure(text: str, start: int, end: int, low: float, high: float, word: str) -> Figure:
    """Return the measure or duration that stands from ``start`` to ``end``, in the unit that ``word`` names."""
    unit = UNIT_WORDS.get(word.lower()) or UNIT_WORDS[word.lower().replace("-", " ")]
    kind = FigureKind.DURATION if unit.dimension == "time" else FigureKind.MEASURE
    return to_figure(text, start, end, kind, low, high, unit=unit.symbol)


def _per(text: str, figure: Figure) -> Figure:
    match = _PER_AFTER.match(text, figure.span.end)
    if match is None:
        return figure
    per = re.sub(r"^(?:(?:an?|per|each|every)\s|/)", "", match["per"].lower())
    per = {"annually": "year", "daily": "day", "weekly": "week", "monthly": "month", "apiece": "each"}.get(per, per)
    return replace(figure, per=per)
