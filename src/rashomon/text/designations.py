"""Numbers that are no figures: those of names, years, telephones, addresses, versions and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.text.amounts import ATTACHED_SCALE, CURRENCY_AFTER, LOOKBACK, PERCENT_AFTER, UNIT_AFTER, has_unit
from rashomon.text.dates import find_date_spans
from rashomon.text.numerals import SPACE, Numeral

_S = SPACE  # short, since the patterns are long
_SKIP = re.compile(
    r"""
    https?://\S{1,500} | www\.\S{1,300} | \S{1,64}@\S{1,200}\.\w{2,10}
  | (?<![\w.])(?!\d{1,3}(?:\.\d{3})+(?!\d))v?\d+(?:\.\d+){2,}(?!\w)                                     # versions, 3.11.2
  | (?<!\w)\bv\d+(?:\.\d+)?\b
  | (?<![\w$€£])\+\d[\d ()\-\u00a0]{6,20}\d                                    # +47 22 99 99 99
  | (?<![\w$€£.,])\(?\d{3,5}\)?[- ]\d{3}[- ]\d{4}(?!\d)                        # (555) 123-4567
  | (?<!\w)24/7(?!\w) | (?<!\w)9/11(?!\w)
  | \b0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}(?!\d)                                     # 020 7946 0018
  | (?:(?<=[Cc]all[ ])|(?<=phone[ ]))\d{3}-\d{4}\b
  | (?<![\w.])\d{1,6}(?:-\d{1,6}){1,4}/\d{2,4}\b | (?<!\w)\d{1,6}(?:-\d{1,6}){3,6}(?!\w)   # files, ISBNs
  | \b(?:[Pp]ages?|pp\.|[Ss]ections|[Cc]hapters|[Aa]rticles|[Vv]erses|[Pp]aragraphs?|[Cc]lauses)\ \d{1,4}
    (?:(?:[-–]|,\ |\ and\ |\ to\ )\d{1,4}\b){0,6}
  | \b(?:[Jj]unctions|[Gg]ates|[Pp]latforms|[Rr]ooms|[Rr]outes|[Rr]eactors|[Zz]ones|[Ww]ards|[Tt]erminals|[Ff]lights|[Ee]xits
    |[Ll]ots|[Ll]anes|[Hh]ighways|[Ll]ines|[Bb]locks|[Uu]nits|[Tt]racks|[Bb]ays|[Pp]hases|[Tt]iers|[Gg]rades)\ \d{1,4}[A-Za-z]?
    (?:(?:[-–]|,\ |,?\ and\ |\ to\ )\d{1,4}[A-Za-z]?\b){1,6}
  | \b(?:H\.\ ?R\.|S\.|H\.\ ?Res\.|HR|[HS]B|LD|L\.D\.)\ ?\d{1,5}\b(?!\ (?:million|billion|percent|per\ cent))   # bills
  | (?<=[Cc]alled\ )911\b | (?<=[Dd]ialled\ )999\b | \b\d{1,3}(?:st|nd|rd|th)\ (?:Street|St\.|Avenue|Ave\.|Congressional|Amendment|Infantry)
  | \bGround\ Zero\b | \b(?:Final|Big)\ (?:Four|Three|Five|Six|Ten|Twelve)\b | \b\d{3}\ ?\(c\)(?:\([3-6]\))?|\b501\ ?c\d\b
  | \b\d{1,5}[A-Za-z]?\ (?:[A-Z][\w'’]{1,20}\ ){1,3}
    (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|Place|Terrace|Crescent|Row|Quay)\b
  | \b(?:\d{1,2}(?:st|nd|rd|th)|(?:[A-Za-z]{3,6}ty-)?[A-Za-z]{3,8}(?:st|nd|rd|th|ond))[ -]centur(?:y|ies)\b
  | \b(?:Group|Gang)\ of\ (?:[A-Z][a-z]{2,7}|\d{1,2})\b | (?<![\w$€£.,])[2-6][GD]\b
  | \b(?:First|Second|Third|Fourth|Fifth)(?=\ [A-Z][a-z])                        # First World War
  | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|single|double)-(?:figure|digit|way|star|sided|party|faced|time|pronged|wheel)\b
  | ^[ \t]{0,8}\(?\d{1,2}[.)](?=\s)                                       # list numbering
    """,
    re.VERBOSE | re.MULTILINE,
)
_DESIGNATOR = re.compile(
    r"\b(?:act|apartment|article|annex|appendix|bus|junction|chapter|channel|class|clause|flight|floor|gate|door|grade|group|highway"
    r"|item|lane|level|line|lot|no\.?|nos\.?"
    r"|number|page|pp\.?|part|phase|platform|pier|point|reactor|resolution|road|room|route|section|sector|seed|stage|tank"
    r"|terminal|track|type|unit"
    r"|volume|ward|zone|zip|postcode|vol\.?|version|chapter|verse|figure|fig\.?|table|protocol|stand|hall|building|block"
    r"|tower|episode|season|tier|category|week|day|round|game|match|lap|question|step|rule|size|shirt|formula|note|exhibit|suite|studio) $",
    re.IGNORECASE,
)  # fmt: skip
_CAPITALISED_BEFORE = re.compile(r"(?P<lead>(?:^|[\n.!?:;—–“\"‘(]\s?)?)\b(?P<word>[A-Z][\w&'’-]*)[ \u00a0-]$")
_FUNCTION_WORDS = frozenset(
    """
    A About Above Across After All Almost Also Although An And Another Any Approximately Around As At Before Below Between Both
    But By Close Despite During Each Either Even Every Exactly Except Five Following For From Further Given Half Has Have He Her
    His How However I If In Including Inside Into Is It Its Just Last Least Less Like More Most Nearly Next No Not Now Of On Once
    Only Or Other Our Out Over Perhaps Roughly Since So Some Still Such Than That The Their Then There These They This Those
    Through To Total Under Until Up Upon Was We Were What When Where Which While With Within Without Yet You Your
    """.split()  # noqa: SIM905
)
_NO_NOUN = (
    r"(?!(?:in|is|was|has|as|this|its|his|across|plus|perhaps|yes|us|thus|does|less|says|whose|towards|besides|always|for|of"
    r"|and|or|that|who|with|on|at|to)\b)"
)
_PLURAL_AFTER = re.compile(
    rf"(?:[-–]\d{{1,3}}(?!\d))?(?:{_S}{_NO_NOUN}[a-z][a-z'’-]{{2,}}){{0,2}}?"
    rf"{_S}(?:people|persons|men|women|children|police|crew|staff|migrants|dead|others|{_NO_NOUN}[a-z][a-z-]+(?<![siu])s)\b"
)
_NOT_AFTER_ONE = frozenset(
    """
    a after an and another as at by can could day for had has in is may might more must of on or point said says should side such
    that the there thing to was way when where which who whom whose who's will with would
    """.split()  # noqa: SIM905
)
_ONE_BEFORE = re.compile(
    r"\b(?:the|that|this|which|every|any|each|no|some|last|next|first|another|only|good|bad|new|old|right|wrong|big|small"
    r"|latter|other|great|young|little|number) $",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(rf"{_S}(?P<word>[A-Za-z'’]+)")


def find_skipped(text: str) -> Iterator[tuple[int, int]]:
    """Yield where figures are not looked for: dates, addresses, telephone numbers, versions, list numbering."""
    for match in _SKIP.finditer(text):
        yield match.span()
    for span in find_date_spans(text):
        yield span.start, span.end


def is_quantity(text: str, numeral: Numeral) -> bool:
    """Return whether a numeral tells a quantity, and is not part of a name, a year or a pronoun."""
    start, end = numeral.start, numeral.end
    before = text[max(0, start - LOOKBACK) : start]
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
        if re.compile(r"\+\d|/\d").match(text, end) or (
            start and text[start - 1] in "/+" and text[max(0, start - 2) : start - 1].isdigit()
        ):
            return False
        if following.isalpha() and not (
            UNIT_AFTER.match(text, end)
            or PERCENT_AFTER.match(text, end)
            or CURRENCY_AFTER.match(text, end)
            or ATTACHED_SCALE.match(text, end)
        ):
            return False
        if numeral.scale == 1 and not has_unit(text, before, end) and _is_designation(text, before, numeral):
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


def _is_designation(text: str, before: str, numeral: Numeral) -> bool:
    """Whether the number belongs to a name: Boeing 737, Gate 14, bus 12."""
    if _DESIGNATOR.search(before):
        return True
    capital = _CAPITALISED_BEFORE.search(before)
    if capital is None or capital["word"] in _FUNCTION_WORDS:
        return False
    return not _PLURAL_AFTER.match(text, numeral.end)


def _is_year(text: str, before: str, numeral: Numeral) -> bool:
    written = text[numeral.start : numeral.end]
    if not (len(written) == 4 and written.isdigit() and 1000 <= int(written) <= 2100) or has_unit(text, before, numeral.end):
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
