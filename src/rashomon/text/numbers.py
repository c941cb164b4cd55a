"""Figures of a text: every quantity that it tells, normalised where it stands.

One scan from left to right. What looks like a number and is none (a date, a telephone number, "Boeing 737", "Covid-19", "one of
the") is left out. Comparing two figures is the business of :mod:`rashomon.text.quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rashomon.model import Bound, Figure, FigureKind, Span
from rashomon.text.clock import find_times
from rashomon.text.dates import find_date_spans
from rashomon.text.numerals import Numeral, find_numerals
from rashomon.text.units import CURRENCY_SIGNS, CURRENCY_WORDS, ISO_CURRENCIES, UNIT_WORDS

_S = r"[ \u00a0\u2009\u202f]"
_LOOKBACK = 48
"""Characters before a numeral in which its currency sign and its qualifier are looked for."""

_SIGN_BEFORE = re.compile(
    rf"(?P<sign>(?<!\w)(?:{'|'.join(re.escape(s) for s in sorted(CURRENCY_SIGNS, key=len, reverse=True))})|(?<!\w)(?:{'|'.join(sorted(ISO_CURRENCIES))})){_S}?$"
)
_ATTACHED_SCALE = re.compile(r"(?P<scale>[mk]|bn|tn|M|B|K)\b")
_SCALES = {"m": 1e6, "k": 1e3, "bn": 1e9, "tn": 1e12, "M": 1e6, "B": 1e9, "K": 1e3}
_CURRENCY = "|".join(
    re.escape(w) + ("s?" if w[-1] not in "seni" or w in {"euro", "yen", "cent"} or w.endswith("an") else "")
    for w in sorted(CURRENCY_WORDS, key=len, reverse=True)
)
_CURRENCY_AFTER = re.compile(
    rf"(?:{_S}|-)?(?:(?P<sign>€|£|¥|₹|₽|₺|₴|zł|Kč|\$)|(?:of{_S})?(?P<word>{_CURRENCY})\b|(?P<iso>{'|'.join(sorted(ISO_CURRENCIES))})\b)",
    re.IGNORECASE,
)
_PERCENT_AFTER = re.compile(
    rf"(?:{_S}|-)?(?:(?P<points>(?:percentage|per{_S}?cent|%)(?:-|{_S})points?\b|p\.?p\.?(?!\w))|(?P<basis>basis(?:-|{_S})points?\b|bps?\b)"
    rf"|(?P<percent>%|per{_S}?cent\b|percent\b|pct\b\.?|p\.c\.?(?!\w)|pc\b))",
    re.IGNORECASE,
)
_UNIT = "|".join(re.escape(w) for w in sorted(UNIT_WORDS, key=len, reverse=True))
_UNIT_AFTER = re.compile(
    rf"(?P<gap>{_S}|-|‑)?(?:(?P<full>full|whole|solid|straight|consecutive){_S})?(?P<unit>{_UNIT})(?![\w²³])", re.IGNORECASE
)
_AGE_AFTER = re.compile(rf"(?:-|{_S})years?(?:-|{_S})olds?\b|(?:-|{_S})year-olds?\b|{_S}years{_S}of{_S}age\b", re.IGNORECASE)
_MONTHS_OLD = re.compile(rf"(?:-|{_S})(?:day|week|month)s?(?:-|{_S})olds?\b", re.IGNORECASE)
_PER_AFTER = re.compile(
    rf"{_S}(?P<per>(?:an?|per|each|every){_S}(?:share|day|night|week|month|year|hour|minute|person|head|passenger|household|barrel|tonne|ton"
    rf"|litre|liter|gallon|kilo|kilogram|vote|ticket|unit|ounce|mile)|apiece|each|annually|daily|weekly|monthly)\b",
    re.IGNORECASE,
)
_PLUS_AFTER = re.compile(
    rf"\+(?!\w)|{_S}(?:or|and){_S}(?:more|over|above)\b|{_S}upwards\b|{_S}at{_S}(?:the{_S})?least\b|{_S}plus\b", re.IGNORECASE
)
_SO_AFTER = re.compile(rf"{_S}or{_S}so\b|-odd\b|-ish\b|{_S}or{_S}thereabouts\b", re.IGNORECASE)
_LESS_AFTER = re.compile(rf"{_S}or{_S}(?:less|fewer|under|below)\b|{_S}at{_S}(?:the{_S})?most\b", re.IGNORECASE)
_RANGE_JOIN = re.compile(rf"(?P<dash>{_S}?[-–—‑]{_S}?)|{_S}(?P<word>to|and|or){_S}", re.IGNORECASE)

_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (Bound.AT_LEAST, r"at(?: the)? (?:very )?least|(?:no|not) (?:fewer|less) than|a minimum(?: of)?|minimum(?: of)?"),
    (Bound.AT_MOST, r"up to|at(?: the)? (?:very )?most|(?:no|not) more than|as (?:many|much|high|far|long|late) as|a maximum(?: of)?|maximum(?: of)?"),
    (Bound.MORE_THAN, r"(?:well |far |slightly |just |a little |little )?(?:more|higher|greater|larger|longer|better|older) than|(?:well |just |slightly |a little )?(?:over|above)|upwards? of|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|top(?:ped|ping)"),
    (Bound.LESS_THAN, r"(?:far |slightly |just |a little )?(?:fewer|less|lower|smaller|shorter|younger) than|(?:well |just |slightly |a little )?(?:under|below)|(?:just )?short of"),
    (Bound.ABOUT, r"about|around|some|roughly|approximately|approx\.?|circa|ca\.|c\.|an estimated|estimated(?: at)?|(?:very )?close to|nearly|almost|nearing|approaching|practically|virtually|perhaps|maybe|in the region of|of the order of|on the order of|somewhere around|give or take|~|≈"),
)  # fmt: skip
_BOUND_BEFORE = re.compile(
    r"(?<![\w'’-])(?:"
    + "|".join(f"(?P<b{i}>{p})" for i, (_, p) in enumerate(_BOUNDS))
    + r") (?:(?:a|an|the|another|some|about|around|its|their) )?$",
    re.IGNORECASE,
)
_MINUS_BEFORE = re.compile(r"(?:(?<=\s)|^)[-−–]$|\b(?:minus|negative) $", re.IGNORECASE)
_BETWEEN_BEFORE = re.compile(rf"\b(?P<how>between|from){_S}$", re.IGNORECASE)

_SKIP = re.compile(
    r"""
    https?://\S{1,500} | www\.\S{1,300} | \S{1,64}@\S{1,200}\.\w{2,10}
  | (?<![\w.])v?\d+(?:\.\d+){2,}(?!\w)                                     # versions, 3.11.2
  | (?<!\w)\bv\d+(?:\.\d+)?\b
  | (?<![\w$€£])\+\d[\d ()\-\u00a0]{6,20}\d                                    # +47 22 99 99 99
  | (?<![\w$€£.,])\(?\d{3,5}\)?[- ]\d{3}[- ]\d{4}(?!\d)                        # (555) 123-4567
  | (?<!\w)24/7(?!\w) | (?<!\w)9/11(?!\w)
  | ^[ \t]{0,8}\(?\d{1,2}[.)](?=\s)                                       # list numbering
    """,
    re.VERBOSE | re.MULTILINE,
)
_DESIGNATOR = re.compile(
    r"\b(?:act|apartment|article|annex|appendix|bus|chapter|channel|class|clause|flight|floor|gate|door|grade|group|highway|item|lane|level|line|lot|no\.?|nos\.?"
    r"|number|page|pp\.?|part|phase|platform|pier|point|reactor|resolution|road|room|route|section|sector|seed|stage|tank|terminal|track|type|unit"
    r"|volume|ward|zone|zip|postcode|vol\.?|version|chapter|verse|figure|fig\.?|table|protocol|stand|hall|building|block|tower|episode|season|tier|category|week|day|round|game|match|lap|question|step|rule|size|shirt) $",
    re.IGNORECASE,
)  # fmt: skip
_CAPITALISED_BEFORE = re.compile(r"(?P<lead>(?:^|[\n.!?:;—–“\"‘(]\s?)?)\b(?P<word>[A-Z][\w&'’-]*)[ \u00a0-]$")
_FUNCTION_WORDS = frozenset(
    [
        "A",
        "About",
        "Above",
        "Across",
        "After",
        "All",
        "Almost",
        "Also",
        "Although",
        "An",
        "And",
        "Another",
        "Any",
        "Approximately",
        "Around",
        "As",
        "At",
        "Before",
        "Below",
        "Between",
        "Both",
        "But",
        "By",
        "Close",
        "Despite",
        "During",
        "Each",
        "Either",
        "Even",
        "Every",
        "Exactly",
        "Except",
        "Five",
        "Following",
        "For",
        "From",
        "Further",
        "Given",
        "Half",
        "Has",
        "Have",
        "He",
        "Her",
        "His",
        "How",
        "However",
        "I",
        "If",
        "In",
        "Including",
        "Inside",
        "Into",
        "Is",
        "It",
        "Its",
        "Just",
        "Last",
        "Least",
        "Less",
        "Like",
        "More",
        "Most",
        "Nearly",
        "Next",
        "No",
        "Not",
        "Now",
        "Of",
        "On",
        "Once",
        "Only",
        "Or",
        "Other",
        "Our",
        "Out",
        "Over",
        "Perhaps",
        "Roughly",
        "Since",
        "So",
        "Some",
        "Still",
        "Such",
        "Than",
        "That",
        "The",
        "Their",
        "Then",
        "There",
        "These",
        "They",
        "This",
        "Those",
        "Through",
        "To",
        "Total",
        "Under",
        "Until",
        "Up",
        "Upon",
        "Was",
        "We",
        "Were",
        "What",
        "When",
        "Where",
        "Which",
        "While",
        "With",
        "Within",
        "Without",
        "Yet",
        "You",
        "Your",
    ]
)
_PLURAL_AFTER = re.compile(
    rf"(?:{_S}(?!(?:in|is|was|has|as|this|its|his|across|plus|perhaps|yes|us|thus|does|less|says|whose|towards|besides|always)\b)[a-z][a-z'’-]{{2,}}){{0,2}}?"
    rf"{_S}(?:people|persons|men|women|children|police|crew|staff|migrants|dead|others|[a-z][a-z-]+(?<![siu])s)\b"
)
_NOT_AFTER_ONE = frozenset(
    [
        "of",
        "another",
        "day",
        "thing",
        "who",
        "that",
        "which",
        "might",
        "must",
        "can",
        "could",
        "may",
        "should",
        "would",
        "is",
        "was",
        "has",
        "had",
        "will",
        "by",
        "and",
        "or",
        "to",
        "in",
        "on",
        "at",
        "a",
        "an",
        "the",
        "such",
        "side",
        "after",
        "more",
        "way",
        "point",
        "says",
        "said",
        "who's",
        "with",
        "as",
        "for",
    ]
)
_ONE_BEFORE = re.compile(
    r"\b(?:the|that|this|which|every|any|each|no|some|last|next|first|another|only|good|bad|new|old|right|wrong|big|small|latter|other|great|young|little) $",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(rf"{_S}(?P<word>[A-Za-z'’]+)")

_AGE_COMMA = re.compile(r"(?<=[\w.”\"’)]), (?:aged |now |then )?$")
_AGE_CLOSE = re.compile(r"(?=[,.;:)”\"\n]|$|\s(?:who|of|from|and|was|is|told|said|has|had|whose|died|when|with)\b)")
_AGE_WORD = re.compile(r"\b(?:aged|age|turned|turning|turns|ages) $", re.IGNORECASE)
_AGE_WAS = re.compile(r"\b[A-Z][\w'’-]+,? (?:was|is|has turned|would have been|who (?:was|is)) (?:only |just )?$")
_AGE_OF = re.compile(
    r"\b(?:girl|boy|man|woman|child|baby|youth|teenager|lad|student|pupil|widow|widower|pensioner|farmer|soldier|player|son|daughter|mother|father|[a-z]{2,}(?:er|or|ist|man|woman|ian|ant)) of $"
)  # fmt: skip
_SCORE = re.compile(r"(?<![\w.,:/–-])(?P<a>\d{1,3})\s?[-–‑]\s?(?P<b>\d{1,3})(?![\w%–‑-]|[.,:/]\d)")
_SCORE_WORDS = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|lead|leads|led|ahead|behind|victory|draw|drew|defeat|defeated|scored?|final|finished|tied?|trail(?:ed|ing)?|"
    r"vot(?:e|ed|es|ing)|majority|ruled|split|game|match|half-time|level|advanced?|cup|goals?|penalties)\b",
    re.IGNORECASE,
)  # fmt: skip
_VOTE_JOIN = re.compile(rf"(?:{_S}votes?)?{_S}(?:to|against|versus|v){_S}$|[-–]to[-–]$", re.IGNORECASE)
_ORDINALS = {
    w: i
    for i, w in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
}
_ORDINAL = re.compile(
    rf"(?<![\w.,])(?P<digits>\d{{1,4}})(?:st|nd|rd|th)\b|\b(?:the|its|his|her|their|our|my|a){_S}(?P<word>{'|'.join(_ORDINALS)})\b"
    rf"(?!-|{_S}(?:of|lady|half|light|thing|place|instance|sight|hand|aid|minister|name|class)\b)",
    re.IGNORECASE,
)
_FRACTION_WORDS = {
    "half": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "eighth": 8,
    "tenth": 10,
    "tenths": 10,
}
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_FRACTION = re.compile(
    rf"\b(?:(?P<n>an?|one|two|three|four|five|seven|nine)(?:{_S}|-)(?P<part>thirds?|quarters?|fifths?|sixths?|eighth|tenths?|half)(?=(?:{_S}of\b|{_S}the\b))"
    rf"|(?P<n2>two|three|four|five|seven|nine)(?:{_S}|-)(?P<part2>thirds|quarters|fifths|sixths|tenths)\b"
    rf"|(?P<half>half)(?={_S}(?:of|the|its|their|his|her|our|my|those|these|that|this)\b))",
    re.IGNORECASE,
)
_SMALL_PART = re.compile(
    rf"\b(?:(?P<half>(?:an?{_S})?half(?:{_S}|-)(?:an?{_S})?|half{_S}of{_S}an?{_S}|one-half{_S})|(?P<quarter>(?:a{_S}|one{_S})?quarter(?:(?:{_S}|-)of{_S}an?{_S}|{_S}|-)(?:an?{_S})?)"
    rf"|(?P<three>three{_S}quarters{_S}of{_S}an?{_S}))(?P<of>(?:percentage(?:-|{_S}))?points?|mile|kilometre|kilometer|hour|metre|meter|acre|hectare|tonne|ton|century|decade|minute|year|day|percent|per{_S}cent)\b",
    re.IGNORECASE,
)
_AN_AMOUNT = re.compile(
    rf"\b(?P<one>an?){_S}(?P<unit>hour|kilometre|kilometer|mile)(?P<half>{_S}and{_S}a{_S}half)?\b(?={_S}(?:after|before|later|earlier|apart|away|long|on)\b)|\b(?:an?|one){_S}(?P<unit2>hour|mile|year|day|kilometre|kilometer|month|week){_S}and{_S}a{_S}half\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?:(?P<bound>(?:more|less) than|nearly|almost|about|roughly) )?(?:(?P<verb>doubl|tripl|quadrupl)(?:ed|es|ing|e)|(?P<times>\w+) times (?:the|as|more|its|their|his|higher|larger|bigger)\b|(?P<twice>twice) (?:the|as|its|their)\b|(?P<fold>\w{2,9})-?fold)\b",
    re.IGNORECASE,
)
_FOLD_WORDS = {
    "doubl": 2,
    "tripl": 3,
    "quadrupl": 4,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_DECADE_OF_LIFE = re.compile(r"\b(?:his|her|their) (?:(?P<part>early|mid|late)[- ])?(?P<tens>[2-9]0)['’]?s\b", re.IGNORECASE)


def find_figures(text: str, article: str = "") -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order of place, none overlapping another.

    What is counted is left null: that takes a parse (stages/extract/figures.py adds it).

    >>> [(f.exact, f.kind.value, f.low, f.unit) for f in find_figures("Nearly 900 of them lost $25 million, or 7.4 percent.")]
    [('900', 'count', 900.0, None), ('$25 million', 'money', 25000000.0, 'USD'), ('7.4 percent', 'percent', 7.4, '%')]
    """
    taken = _Taken(len(text))
    for start, end in _find_skipped(text):
        taken.claim(start, end)
    found: list[Figure] = []
    for finder in (find_times, _find_small_parts, _find_decades_of_life, _find_multiples, _find_ordinals, _find_fractions, _find_scores):
        for figure in finder(text):
            if taken.is_free(figure.span.start, figure.span.end):
                taken.claim(figure.span.start, figure.span.end)
                found.append(figure)
    found.extend(_find_quantities(text, taken))
    return tuple(replace(f, article=article) for f in sorted(found, key=lambda f: f.span))


class _Taken:
    """Which characters are spoken for already."""

    def __init__(self, size: int) -> None:
        self._marks = bytearray(size)

    def claim(self, start: int, end: int) -> None:
        self._marks[start:end] = b"\x01" * (end - start)

    def is_free(self, start: int, end: int) -> bool:
        return not any(self._marks[start:end])


def _find_skipped(text: str) -> Iterator[tuple[int, int]]:
    for match in _SKIP.finditer(text):
        yield match.span()
    for span in find_date_spans(text):
        yield span.start, span.end


def _figure(text: str, start: int, end: int, kind: FigureKind, low: float, high: float | None = None, **rest: object) -> Figure:
    figure = Figure(article="", span=Span(start, end), exact=text[start:end], kind=kind, low=low, high=low if high is None else high)
    return replace(figure, **rest) if rest else figure  # type: ignore[arg-type]


def _find_small_parts(text: str) -> Iterator[Figure]:
    """Half a mile, a quarter of a percentage point, half-point, an hour and a half."""
    for match in _SMALL_PART.finditer(text):
        value = 0.5 if match["half"] else 0.25 if match["quarter"] else 0.75
        of = match["of"].lower()
        if "point" in of:
            if match["quarter"] or match["half"] or "percentage" in of:
                yield _bounded(text, _figure(text, *match.span(), FigureKind.POINTS, value, unit="pp"))
        elif "cent" in of:
            yield _bounded(text, _figure(text, *match.span(), FigureKind.PERCENT, value, unit="%"))
        else:
            yield _bounded(text, _with_unit(text, match.start(), match.end(), value, value, of))
    for match in _AN_AMOUNT.finditer(text):
        value = 1.5 if match["half"] or match["unit2"] else 1.0
        yield _bounded(text, _with_unit(text, match.start(), match.end(), value, value, (match["unit"] or match["unit2"]).lower()))


def _with_unit(text: str, start: int, end: int, low: float, high: float, word: str) -> Figure:
    unit = UNIT_WORDS[word.lower()]
    kind = FigureKind.DURATION if unit.dimension == "time" else FigureKind.MEASURE
    return _figure(text, start, end, kind, low, high, unit=unit.symbol)


def _find_decades_of_life(text: str) -> Iterator[Figure]:
    for match in _DECADE_OF_LIFE.finditer(text):
        low = float(match["tens"])
        yield _figure(text, match.start("tens"), match.end(), FigureKind.AGE, low, low + 9, unit="year", bound=Bound.ABOUT, round_to=10.0)


def _find_multiples(text: str) -> Iterator[Figure]:
    bounds = {"more than": Bound.MORE_THAN, "less than": Bound.LESS_THAN}
    for match in _MULTIPLE.finditer(text):
        word = (match["verb"] or match["times"] or match["fold"] or "two").lower()
        value = float(word) if word.isdigit() and len(word) < 6 else _FOLD_WORDS.get(word)
        if value is None:
            continue
        bound = bounds.get((match["bound"] or "").lower(), Bound.ABOUT if match["bound"] else Bound.EXACT)
        start = (
            match.start("verb")
            if match["verb"]
            else match.start("times")
            if match["times"]
            else match.start("twice")
            if match["twice"]
            else match.start("fold")
        )
        yield _figure(text, start, match.end(), FigureKind.RATIO, float(value), unit="x", bound=bound)


def _find_ordinals(text: str) -> Iterator[Figure]:
    for match in _ORDINAL.finditer(text):
        group = "digits" if match["digits"] else "word"
        value = float(match["digits"]) if match["digits"] else float(_ORDINALS[match["word"].lower()])
        yield _figure(text, match.start(group), match.end(), FigureKind.ORDINAL, value)


def _find_fractions(text: str) -> Iterator[Figure]:
    for match in _FRACTION.finditer(text):
        if match["half"]:
            value = 0.5
        else:
            value = _COUNTS[(match["n"] or match["n2"]).lower()] / _FRACTION_WORDS[(match["part"] or match["part2"]).lower()]
        yield _bounded(text, _figure(text, *match.span(), FigureKind.RATIO, float(f"{value:.6g}")))


def _find_scores(text: str) -> Iterator[Figure]:
    for match in _SCORE.finditer(text):
        a, b = int(match["a"]), int(match["b"])
        near = text[max(0, match.start() - 60) : match.end() + 40]
        after = text[match.end() : match.end() + 24]
        if _PERCENT_AFTER.match(after) or _UNIT_AFTER.match(after) or re.match(rf"{_S}?(?:hundred|thousand|million|billion)", after):
            continue
        if text[match.start() - 1 : match.start()] in "$€£" and match.start():
            continue
        if (a >= b or _SCORE_WORDS.search(near)) and max(a, b) <= 200:
            yield _figure(text, *match.span(), FigureKind.SCORE, float(min(a, b)), float(max(a, b)))


def _find_quantities(text: str, taken: _Taken) -> list[Figure]:
    """Everything that is built around a numeral."""
    found: list[Figure] = []
    pending: tuple[Numeral, Figure] | None = None
    for numeral in find_numerals(text):
        if not taken.is_free(numeral.start, numeral.end) or not _is_quantity(text, numeral):
            continue
        figure = _read_quantity(text, numeral)
        if figure is None:
            continue
        joined = _join(text, pending, numeral, figure) if pending else None
        if joined:
            found[-1:] = joined
            pending = None
        elif not _repeats(text, found, figure):
            found.append(figure)
            pending = (numeral, figure)
    return found


def _is_quantity(text: str, numeral: Numeral) -> bool:
    start, end = numeral.start, numeral.end
    before = text[max(0, start - _LOOKBACK) : start]
    written = text[start:end].lower()
    if numeral.in_digits:
        if (
            start
            and (text[start - 1] == "-" and text[max(0, start - 2)].isalpha() and not _is_joined_bound(before))
            and not before.endswith("-to-")
        ):
            return False
        if start and text[start - 1] in "#№":
            return False
        following = text[end : end + 1]
        if following.isalpha() and not (
            _UNIT_AFTER.match(text, end)
            or _PERCENT_AFTER.match(text, end)
            or _CURRENCY_AFTER.match(text, end)
            or _ATTACHED_SCALE.match(text, end)
        ):
            return False
        if numeral.scale == 1 and not _has_unit(text, before, end) and _is_designation(text, before, numeral):
            return False
        return not _is_year(text, before, numeral)
    if written == "one":
        return _is_counting_one(text, before, end)
    if written in {"hundred", "thousand", "million", "billion", "trillion", "dozen"}:
        return (
            bool(re.search(r"\b(?:few|the|per|every|several|first|last|next|some|many) $", before, re.IGNORECASE)) is False
            and before[-1:] != "-"
        )
    if written in {"ten", "two", "three", "four", "five"} and re.search(r"\b(?:top|number|round|chapter|phase) $", before, re.IGNORECASE):
        return False
    return not (written in {"scores", "tens"} and not re.match(rf"{_S}(?:of|more)\b", text[end : end + 8]))


def _is_joined_bound(before: str) -> bool:
    return before.endswith("mid-")


def _has_unit(text: str, before: str, end: int) -> bool:
    if _SIGN_BEFORE.search(before) or _PERCENT_AFTER.match(text, end) or _CURRENCY_AFTER.match(text, end) or _AGE_AFTER.match(text, end):
        return True
    return _UNIT_AFTER.match(text, end) is not None


def _is_designation(text: str, before: str, numeral: Numeral) -> bool:
    """Whether the number belongs to a name: Boeing 737, Gate 9, bus 12."""
    if _DESIGNATOR.search(before) and not _PLURAL_AFTER.match(text, numeral.end):
        return True
    capital = _CAPITALISED_BEFORE.search(before)
    if capital is None or capital["word"] in _FUNCTION_WORDS:
        return False
    return not _PLURAL_AFTER.match(text, numeral.end)


def _is_year(text: str, before: str, numeral: Numeral) -> bool:
    written = text[numeral.start : numeral.end]
    if not (len(written) == 4 and written.isdigit() and 1000 <= int(written) <= 2100) or _has_unit(text, before, numeral.end):
        return False
    if re.search(r"\b(?:about|around|some|nearly|almost|over|than|least|to|roughly|of|estimated)\s$", before, re.IGNORECASE):
        return not _PLURAL_AFTER.match(text, numeral.end)
    if not 1800 <= int(written) <= 2100:
        return False
    return not re.match(
        rf"{_S}(?:people|persons|men|women|children|others|troops|soldiers|passengers|residents|workers|homes|houses|votes|jobs)\b",
        text[numeral.end : numeral.end + 14],
    )


def _is_counting_one(text: str, before: str, end: int) -> bool:
    """Whether "one" counts something: "one frigate", and not "the one", "one of them", "one day"."""
    if _ONE_BEFORE.search(before) or text[end : end + 1] in "'’-":
        return False
    following = _WORD_AFTER.match(text, end)
    return following is not None and following["word"].lower() not in _NOT_AFTER_ONE and following["word"][0].islower()


def _read_quantity(text: str, numeral: Numeral) -> Figure | None:
    """The figure around one numeral: sign, unit, bound."""
    before = text[max(0, numeral.start - _LOOKBACK) : numeral.start]
    figure = (
        _read_money(text, before, numeral)
        or _read_percent(text, numeral)
        or _read_age(text, before, numeral)
        or _read_measure(text, before, numeral)
        or _figure(text, numeral.start, numeral.end, FigureKind.COUNT, numeral.low, numeral.high)
    )
    figure = replace(figure, round_to=numeral.step)
    if numeral.vague:
        figure = replace(figure, bound=Bound.ABOUT)
    return _bounded(text, figure)


def _read_money(text: str, before: str, numeral: Numeral) -> Figure | None:
    sign = _SIGN_BEFORE.search(before)
    low, high, end, start = numeral.low, numeral.high, numeral.end, numeral.start
    attached = _ATTACHED_SCALE.match(text, end) if numeral.in_digits and numeral.scale == 1 else None
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
        after = _CURRENCY_AFTER.match(text, attached.end() if attached else end)
        if after is None or (after["word"] and _is_weight(text, after["word"], numeral)):
            return None
        if after["iso"] and not after["iso"].isupper():
            return None
        if attached:
            low, high = low * _SCALES[attached["scale"]], high * _SCALES[attached["scale"]]
        unit, end = _currency(after), after.end()
        if unit in {"cent", "penny"}:
            low, high, unit = low / 100, high / 100, "USD" if unit == "cent" and "€" not in text else "EUR" if unit == "cent" else "GBP"
    return _per(text, _figure(text, start, end, FigureKind.MONEY, low, high, unit=unit))


def _currency(after: re.Match[str]) -> str:
    if after["sign"]:
        return CURRENCY_SIGNS[after["sign"]]
    if after["iso"]:
        return "CNY" if after["iso"] == "RMB" else after["iso"]
    word = re.sub(r"\s+", " ", after["word"].lower())
    return CURRENCY_WORDS.get(word) or CURRENCY_WORDS[word.removesuffix("s")]


def _is_weight(text: str, word: str, numeral: Numeral) -> bool:
    """Whether "pounds" weighs: no scale word, and no pound sign anywhere on the page."""
    if not word.lower().startswith("pound") or "sterling" in word.lower():
        return word.lower() == "real" and numeral.high == 1
    return numeral.scale < 1e6 and "£" not in text


def _read_percent(text: str, numeral: Numeral) -> Figure | None:
    match = _PERCENT_AFTER.match(text, numeral.end)
    if match is None:
        return None
    end = match.end()
    if text[end - 1] == "." and match["percent"] and match["percent"].lower().startswith("p") and _ends_sentence(text, end):
        end -= 0 if match["percent"].lower().startswith("p.c") else 1
    if match["percent"]:
        return _figure(text, numeral.start, end, FigureKind.PERCENT, numeral.low, numeral.high, unit="%")
    return _figure(text, numeral.start, end, FigureKind.POINTS, numeral.low, numeral.high, unit="pp" if match["points"] else "bp")


def _ends_sentence(text: str, at: int) -> bool:
    return re.compile(r"\s+[A-Z“\"]|\s*$").match(text, at) is not None


def _read_age(text: str, before: str, numeral: Numeral) -> Figure | None:
    value, end = numeral.low, numeral.end
    old = _AGE_AFTER.match(text, end)
    if old:
        return _figure(text, numeral.start, old.end(), FigureKind.AGE, value, numeral.high, unit="year")
    young = _MONTHS_OLD.match(text, end)
    if young:
        unit = next(u for u in ("day", "week", "month") if u in young.group().lower())
        return _figure(text, numeral.start, young.end(), FigureKind.AGE, value, numeral.high, unit=unit)
    if not (0 < value <= 115 and value == int(value)) or numeral.scale > 1 or _has_unit(text, before, end):
        return None
    between_commas = (
        numeral.in_digits and value >= 5 and _AGE_COMMA.search(before) and _is_after_name(before) and _AGE_CLOSE.match(text, end)
    )
    told = _AGE_WORD.search(before) or ((_AGE_WAS.search(before) or _AGE_OF.search(before)) and _AGE_CLOSE.match(text, end))
    if between_commas or told:
        return _figure(text, numeral.start, end, FigureKind.AGE, value, unit="year")
    return None


def _is_after_name(before: str) -> bool:
    """Whether the words before the comma end on a name: "Stelios Mavros, 54"."""
    return re.search(r"\b[^\W\d_a-zà-öø-ÿ][\w'’.-]*[)”\"’]?, (?:aged |now |then )?$", before) is not None


def _read_measure(text: str, before: str, numeral: Numeral) -> Figure | None:
    magnitude = re.search(r"\b(?P<what>magnitude|force)(?: of)? $", before, re.IGNORECASE)
    if magnitude and numeral.in_digits:
        return _figure(
            text,
            numeral.start,
            numeral.end,
            FigureKind.MEASURE,
            numeral.low,
            numeral.high,
            unit="mag" if magnitude["what"].lower() == "magnitude" else "bft",
        )
    match = _UNIT_AFTER.match(text, numeral.end)
    if match is None or not _is_unit_here(text, match, numeral):
        return None
    figure = _with_unit(text, numeral.start, match.end("unit"), numeral.low, numeral.high, match["unit"])
    return figure if figure.unit in {"°C", "°F"} else _per(text, figure)


def _is_unit_here(text: str, match: re.Match[str], numeral: Numeral) -> bool:
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
            else word in {"m", "g", "l", "ha", "km", "kg", "cm", "mm", "ft", "lb", "oz", "mi", "MW", "GW", "kW", "kn", "hr"}
        )
    return True


def _per(text: str, figure: Figure) -> Figure:
    match = _PER_AFTER.match(text, figure.span.end)
    if match is None:
        return figure
    per = re.sub(r"^(?:an?|per|each|every)\s", "", match["per"].lower())
    per = {"annually": "year", "daily": "day", "weekly": "week", "monthly": "month", "apiece": "each"}.get(per, per)
    return replace(figure, per=per)


def _bounded(text: str, figure: Figure) -> Figure:
    """The figure with the bound that stands before or behind it."""
    before = text[max(0, figure.span.start - _LOOKBACK) : figure.span.start]
    bound, negative = figure.bound, False
    match = _BOUND_BEFORE.search(before.replace("\u00a0", " "))
    if match:
        bound = next(b for i, (b, _) in enumerate(_BOUNDS) if match[f"b{i}"])
    elif _PLUS_AFTER.match(text, figure.span.end):
        bound = Bound.AT_LEAST
    elif _LESS_AFTER.match(text, figure.span.end):
        bound = Bound.AT_MOST
    elif _SO_AFTER.match(text, figure.span.end):
        bound = Bound.ABOUT
    if figure.kind in {FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.MONEY, FigureKind.COUNT}:
        negative = _MINUS_BEFORE.search(before) is not None
    step = figure.round_to
    if step is None and bound is Bound.ABOUT and figure.low == figure.high:
        step = _grain(figure.low)
    return replace(figure, bound=bound, round_to=step, negative=negative)


def _grain(value: float) -> float | None:
    """The power of ten to which a value looks rounded: 900 to a hundred, 12 to one."""
    if value <= 0 or value != int(value):
        return None
    step = 1
    while int(value) % (step * 10) == 0 and step < 10**12:
        step *= 10
    return float(step)


def _join(text: str, pending: tuple[Numeral, Figure] | None, numeral: Numeral, figure: Figure) -> list[Figure] | None:
    """Two numerals as one range ("2 to 3 million"), one score ("nine to four"), or a pair that shares its unit ("from 6.5 to 7 percent")."""
    if pending is None:
        return None
    first_numeral, first = pending
    gap = text[first.span.end : figure.span.start]
    if len(gap) > 12:
        return None
    if _VOTE_JOIN.fullmatch(gap) and _is_score(text, first, figure):
        low, high = sorted((first.low, figure.low))
        return [_figure(text, first.span.start, figure.span.end, FigureKind.SCORE, low, high)]
    join = _RANGE_JOIN.fullmatch(gap)
    if join is None or first_numeral.vague or numeral.vague:
        return None
    before = text[max(0, first.span.start - 24) : first.span.start]
    lead = _BETWEEN_BEFORE.search(before)
    how = lead["how"].lower() if lead else ""
    word = (join["word"] or "-").lower()
    if (word == "and") != (how == "between") or (word == "or" and first.low >= figure.low):
        return None
    shared = _share_unit(first_numeral, first, numeral, figure)
    if shared is None:
        return None
    if how == "from":
        return [shared, figure]
    if shared.low >= figure.high:
        return None
    whole = _figure(text, first.span.start, figure.span.end, figure.kind, shared.low, figure.high, unit=figure.unit, per=figure.per)
    return [replace(whole, bound=first.bound, round_to=figure.round_to)]


def _is_score(text: str, first: Figure, second: Figure) -> bool:
    if first.kind is not FigureKind.COUNT or second.kind is not FigureKind.COUNT or max(first.low, second.low) > 1000:
        return False
    near = text[max(0, first.span.start - 60) : second.span.end + 30]
    return _SCORE_WORDS.search(near) is not None and not re.search(r"\bfrom\s$", text[max(0, first.span.start - 6) : first.span.start])


def _share_unit(first_numeral: Numeral, first: Figure, numeral: Numeral, second: Figure) -> Figure | None:
    """The first of two figures with the scale and unit that only the second tells; null when they do not go together."""
    bare = first.kind is FigureKind.COUNT
    scale = numeral.scale if first_numeral.scale == 1 and numeral.scale >= 1000 and first.low * numeral.scale <= second.high else 1.0
    if first.kind is second.kind and first.unit == second.unit:
        return replace(first, low=first.low * scale, high=first.high * scale)
    if bare and second.kind not in {FigureKind.SCORE, FigureKind.TIME}:
        return replace(first, kind=second.kind, unit=second.unit, per=second.per, low=first.low * scale, high=first.high * scale)
    if first.kind is FigureKind.MONEY and second.kind is FigureKind.COUNT:
        return None
    return None


def _repeats(text: str, found: list[Figure], figure: Figure) -> bool:
    """Whether the figure only repeats the one before it in brackets: "six (06) persons"."""
    if not found:
        return False
    last = found[-1]
    gap = text[last.span.end : figure.span.start]
    return (
        gap in {" (", "("}
        and text[figure.span.end : figure.span.end + 1] == ")"
        and last.low == figure.low
        and figure.kind is FigureKind.COUNT
    )
