"""Figures that are told without a numeral: fractions, halves of units, ordinals, multiples, decades of a life."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.model import Bound, Figure, FigureKind
from rashomon.text.amounts import to_figure, to_measure
from rashomon.text.bounds import add_bound
from rashomon.text.numerals import SPACE

_S = SPACE  # short, since the patterns are long
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINAL = re.compile(
    rf"\b(?P<tens>{'|'.join(_TENS)})-(?P<ones>{'|'.join(list(_ORDINALS)[:9])})\b|(?<![\w.,])(?P<digits>\d{{1,4}})(?:st|nd|rd|th)\b|(?:\b(?:the|its|his|her|their|our|my|a)|(?<=\w)['’]s){_S}(?P<word>{'|'.join(_ORDINALS)})\b"
    rf"(?!-|{_S}(?:of|lady|half|light|thing|place|instance|sight|hand|aid|minister|name|class)\b)(?!(?<=\ba{_S}second)(?:[.,;:!?]|$))",
    re.IGNORECASE,
)
_WRITTEN_FRACTION = re.compile(r"(?<![\w.,/$€£-])(?P<n>[1-9])/(?P<d>[2-9]|10)(?![\w/]|[.,]\d)(?= (?:of|the|majority)\b)")
_FRACTION_WORDS = {
    **dict.fromkeys(("half",), 2), **dict.fromkeys(("third", "thirds"), 3), **dict.fromkeys(("quarter", "quarters"), 4),
    **dict.fromkeys(("fifth", "fifths"), 5), **dict.fromkeys(("sixth", "sixths"), 6), "eighth": 8, **dict.fromkeys(("tenth", "tenths"), 10),
}  # fmt: skip
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_OF_SCALE = rf"{_S}of{_S}a{_S}[mbt]r?illion\b"
_FRACTION = re.compile(
    rf"\b(?:(?P<n>an?|one|two|three|four|five|seven|nine)(?:{_S}|-)(?P<part>thirds?|quarters?|fifths?|sixths?|eighth|tenths?"
    rf"|half)(?=(?:{_S}of\b|{_S}the\b))(?!{_OF_SCALE})"
    rf"|(?P<n2>two|three|four|five|seven|nine)(?:{_S}|-)(?P<part2>thirds|quarters|fifths|sixths|tenths)\b(?!{_OF_SCALE})"
    rf"|(?:(?<=\bby{_S})|(?<=\bup{_S})|(?<=\bdown{_S})|(?<=\b(?:rose|fell|grew|lost|than){_S})|(?<=\b(?:risen|grown|about){_S})"
    rf"|(?<=\b(?:gained|fallen|jumped|almost|nearly){_S}))(?P<n3>an?|one){_S}(?P<part3>half|third|quarter|fifth|sixth|tenth)\b"
    rf"(?=[.,;:]|$|{_S}(?:in|to|from|since|over|on|this|last|after|compared|and|but|as|at|by|for|year|within|during|when|while)\b)"
    rf"|(?P<half>half)(?={_S}(?:of|the|its|their|his|her|our|my|those|these|that|this)\b))",
    re.IGNORECASE,
)
_SMALL_PART = re.compile(
    rf"\b(?:(?P<half>(?:an?{_S})?half(?:{_S}|-)(?:an?{_S})?|half{_S}of{_S}an?{_S}|one-half{_S})|(?P<quarter>(?:a{_S}"
    rf"|one{_S})?quarter(?:(?:{_S}|-)of{_S}an?{_S}|{_S}|-)(?:an?{_S})?)"
    rf"|(?P<three>three{_S}quarters{_S}of{_S}an?{_S}))(?P<of>(?:percentage(?:-|{_S}))?points?|mile|kilometre|kilometer|hour"
    rf"|metre|meter|acre|hectare|tonne|ton|century|decade|minute|year|day|percent|per{_S}cent)\b",
    re.IGNORECASE,
)
_A_WHILE = re.compile(
    rf"\b(?:(?:in|within|for){_S}(?P<amount>an?{_S}(?P<unit>hour|fortnight|decade|century|mile(?={_S}of\b)))"
    rf"|(?:nearly|almost|over|about|around|under|than|least|lasted|took){_S}(?P<amount2>an?{_S}(?P<unit2>hour|day|week|fortnight|month|year"
    rf"|decade|century)))\b(?!{_S}(?:and{_S}a{_S}half|ago)\b|(?<!mile){_S}of\b|-|['’])",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"\b(?P<some>\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine){_S}(?P<how>in|out{_S}of)(?:{_S}every)?{_S}"
    rf"(?P<all>\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten|twenty)(?![\w,.:%/-]\w|{_S}(?:hundred|thousand|million|percent|per|minutes?"
    rf"|hours?|days?|weeks?|months?|years?|decades?|seasons?|matches|games|attempts|starts|outings|a\.?m|p\.?m|of{_S}(?:the|its|their))\b)",
    re.IGNORECASE,
)
_SMALL = {w: i for i, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)} | {"twenty": 20}
_AN_AMOUNT = re.compile(
    rf"\b(?P<one>an?){_S}(?P<unit>hour|kilometre|kilometer|mile)(?P<half>{_S}and{_S}a{_S}half)?\b(?={_S}(?:after|before|later"
    rf"|earlier|apart|away|long|on)\b)|\b(?:an?|one){_S}(?P<unit2>hour|mile|year|day|kilometre|kilometer|month"
    rf"|week){_S}and{_S}a{_S}half\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?:(?P<bound>(?:more|less) than|nearly|almost|about|roughly) )?"
    r"(?:(?P<verb>doubl|tripl|quadrupl|halv)(?:ed|es|ing|e(?= (?:the|its|their|that|what)\b))(?! (?:down|up|back|over|as|agent)\b)"
    r"|(?P<times>\d{1,4}\.\d|\w+) times (?:the|as|more|its|their|his|higher|larger|bigger|normal|average|usual"
    r"|earnings|annual|sales|over)\b|(?P<twice>twice) (?:the|as|its|their)\b"
    r"|(?P<fold>\w{2,9})-?fold)\b",
    re.IGNORECASE,
)
_FOLD_WORDS = {
    "doubl": 2, "tripl": 3, "quadrupl": 4, "halv": 0.5,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_DECADE_OF_LIFE = re.compile(r"\b(?:his|her|their) (?:(?P<part>early|mid|late)[- ])?(?P<tens>[2-9]0)['’]?s\b", re.IGNORECASE)


def find_worded(text: str) -> Iterator[Figure]:
    """Yield the figures that ``text`` tells without a numeral, kind by kind; they may overlap.

    >>> [(f.exact, f.low) for f in find_worded("Two-thirds of them doubled it.")]
    [('doubled', 2.0), ('Two-thirds', 0.666667)]
    """
    for finder in (
        _find_small_parts,
        _find_decades_of_life,
        _find_multiples,
        _find_fractions,
        _find_ordinals,
        _find_written_fractions,
        _find_shares,
    ):
        yield from finder(text)


def _find_small_parts(text: str) -> Iterator[Figure]:
    """Half a mile, a quarter of a percentage point, half-point, an hour and a half."""
    for match in _SMALL_PART.finditer(text):
        value = 0.5 if match["half"] else 0.25 if match["quarter"] else 0.75
        of = match["of"].lower()
        if "point" in of:
            if match["quarter"] or match["half"] or "percentage" in of:
                yield add_bound(text, to_figure(text, *match.span(), FigureKind.POINTS, value, unit="pp"))
        elif of.endswith("cent"):
            yield add_bound(text, to_figure(text, *match.span(), FigureKind.PERCENT, value, unit="%"))
        else:
            yield add_bound(text, to_measure(text, match.start(), match.end(), value, value, of))
    for match in _AN_AMOUNT.finditer(text):
        value = 1.5 if match["half"] or match["unit2"] else 1.0
        yield add_bound(text, to_measure(text, match.start(), match.end(), value, value, (match["unit"] or match["unit2"]).lower()))

    for match in _A_WHILE.finditer(text):
        start, end = match.span("amount" if match["amount"] else "amount2")
        unit = (match["unit"] or match["unit2"]).lower()
        value, unit = (2.0, "week") if unit == "fortnight" else (1.0, unit)
        yield add_bound(text, to_measure(text, start, end, value, value, unit))


def _find_shares(text: str) -> Iterator[Figure]:
    """One in five, nine out of ten; "two in three days" is none."""
    for match in _SHARE.finditer(text):
        some, every = (float(w) if w.isdigit() else float(_SMALL[w]) for w in (match["some"].lower(), match["all"].lower()))
        if 0 < some < every:
            yield add_bound(text, to_figure(text, *match.span(), FigureKind.RATIO, float(f"{some / every:.6g}")))


def _find_decades_of_life(text: str) -> Iterator[Figure]:
    for match in _DECADE_OF_LIFE.finditer(text):
        low = float(match["tens"])
        yield to_figure(text, match.start("tens"), match.end(), FigureKind.AGE, low, low + 9, unit="year", bound=Bound.ABOUT, round_to=10.0)


def _find_multiples(text: str) -> Iterator[Figure]:
    bounds = {"more than": Bound.MORE_THAN, "less than": Bound.LESS_THAN}
    for match in _MULTIPLE.finditer(text):
        word = (match["verb"] or match["times"] or match["fold"] or "two").lower()
        value = float(word) if word[0].isdigit() and len(word) < 7 and word.replace(".", "").isdigit() else _FOLD_WORDS.get(word)
        if value is None:
            continue
        bound = bounds.get((match["bound"] or "").lower(), Bound.ABOUT if match["bound"] else Bound.EXACT)
        group = next(g for g in ("verb", "times", "twice", "fold") if match[g])
        end = match.end() if group in {"verb", "fold"} else match.end(group) + (len(" times") if group == "times" else 0)
        yield to_figure(text, match.start(group), end, FigureKind.RATIO, float(value), unit="x", bound=bound)


def _find_ordinals(text: str) -> Iterator[Figure]:
    for match in _ORDINAL.finditer(text):
        if match["tens"]:
            tens, ones = _TENS[match["tens"].lower()], _ORDINALS[match["ones"].lower()]
            yield to_figure(text, *match.span(), FigureKind.ORDINAL, float(tens + ones))
            continue
        group = "digits" if match["digits"] else "word"
        value = float(match["digits"]) if match["digits"] else float(_ORDINALS[match["word"].lower()])
        yield to_figure(text, match.start(group), match.end(), FigureKind.ORDINAL, value)


def _find_fractions(text: str) -> Iterator[Figure]:
    for match in _FRACTION.finditer(text):
        if match["half"]:
            value = 0.5
        else:
            value = _COUNTS[(match["n"] or match["n2"] or match["n3"]).lower()]
            value /= _FRACTION_WORDS[(match["part"] or match["part2"] or match["part3"]).lower()]
        yield add_bound(text, to_figure(text, *match.span(), FigureKind.RATIO, float(f"{value:.6g}")))


def _find_written_fractions(text: str) -> Iterator[Figure]:
    for match in _WRITTEN_FRACTION.finditer(text):
        value = int(match["n"]) / int(match["d"])
        if value < 1:
            yield add_bound(text, to_figure(text, *match.span(), FigureKind.RATIO, float(f"{value:.6g}")))
