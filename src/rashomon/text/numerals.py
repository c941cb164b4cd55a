"""Numerals in digits and in words: where one stands and what it is worth, without its unit.

"nine hundred and twenty", "480 million", "1.234,5", "half a million", "tens of thousands".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {
    "zero": 0,
    **{w: i for i, w in enumerate(_UNITS, 1)},
    **{w: i for i, w in enumerate(_TEENS, 10)},
    **{w: i * 10 for i, w in enumerate(_TENS, 2)},
    "fourty": 40,
}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "crore": 10**7}
_SHORT_SCALES = {"mln": 10**6, "mn": 10**6, "mio": 10**6, "bln": 10**9, "bn": 10**9, "mrd": 10**9, "tn": 10**12, "trn": 10**12}
_DOZENS = {"dozen": 12}
_VAGUE = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9}
_FEW = r"several|a[ ]few|a[ ]couple[ ]of|a[ ]couple|many"

SPACE = r"[ \u00a0\u2009\u202f]"
_DIGITS = (
    r"\d{1,3}(?:[,.’'\u00a0\u2009\u202f]\d{3})+(?![\d])(?:[.,]\d{1,6})?|\d{1,3}(?:[ ]\d{3})+(?!\d)(?:[.,]\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?"
)
_WORD = "|".join(sorted([*_SMALL, "hundred", *_SCALES, *_DOZENS], key=len, reverse=True))
_SCALE = "|".join(sorted(["hundred", *_SCALES, *_SHORT_SCALES, "dozen"], key=len, reverse=True))
_VAGUE_RE = "|".join(sorted(_VAGUE, key=len, reverse=True))

_START = re.compile(
    rf"""
    (?P<digits>(?<![\w.,/:]) (?:{_DIGITS}))
  | \b(?P<few>{_FEW}) {SPACE} (?P<fewscale>hundred|thousand|dozen|million|billion) \b (?!s)
  | \b(?P<vague>{_VAGUE_RE}) \b (?:{SPACE}of{SPACE}(?P<vague2>hundreds|thousands|millions|billions)\b)?
  | \b(?P<part>(?:three[ -]quarters|(?:a|one)[ -]quarter|two[ -]thirds|(?:a|one)[ -]third)
      {SPACE}of{SPACE}a{SPACE}(?:million|billion|trillion)) \b
  | \b(?P<half>half{SPACE}an?{SPACE}(?:dozen|hundred|thousand|million|billion|trillion)) \b
  | \b(?P<article>an?|1/2) {SPACE} (?=(?:hundred|thousand|million|billion|trillion|dozen)\b)
  | \b(?P<word>{_WORD}) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NEXT_WORD = re.compile(rf"(?P<gap>-|‑|{SPACE}|{SPACE}and{SPACE}|{SPACE}&{SPACE})(?P<word>{_WORD})\b", re.IGNORECASE)
_SCALE_AFTER = re.compile(rf"(?:{SPACE}|-)?(?P<scale>{_SCALE})\b(?!s\b)", re.IGNORECASE)
_HALF_AFTER = re.compile(rf"{SPACE}and{SPACE}(?:a{SPACE})?(?P<part>half|quarter|three{SPACE}quarters)\b", re.IGNORECASE)
_DECIMALS_AFTER = re.compile(rf"\.(?P<digits>\d{{1,3}})(?={SPACE}(?:{_SCALE})\b)", re.IGNORECASE)
_DIGIT_WORD = "|".join(["zero", "nought", "oh", *_UNITS])
_POINT_AFTER = re.compile(rf"{SPACE}point(?P<digits>(?:{SPACE}(?:{_DIGIT_WORD})){{1,4}})\b", re.IGNORECASE)
_GROUPS_AFTER = re.compile(r"(?:,\d{3}){1,3}(?![\d,])")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_VULGAR_AFTER = re.compile(rf"{SPACE}?(?P<sign>[½¼¾⅓⅔])|{SPACE}(?P<over>1/2|1/4|3/4)(?![\d/])")
_PARTS = {"half": 0.5, "quarter": 0.25, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral and its place. ``low`` and ``high`` differ for "dozens"; ``step`` is what it is rounded to, null when told exactly.

    ``base`` is the value before its scale word (1.92 in "1.92 billion"), ``scale`` the scale.
    """

    start: int
    end: int
    low: float
    high: float
    step: float | None
    scale: float = 1.0
    in_digits: bool = False
    vague: bool = False


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numerals of ``text`` in order, none overlapping another.

    >>> [(n.low, n.step) for n in find_numerals("480 million, nine hundred and twenty, 1,200")]
    [(480000000.0, 1000000.0), (920.0, None), (1200.0, None)]
    """
    comma_decimals = _writes_decimal_commas(text)
    at = 0
    while (match := _START.search(text, at)) is not None:
        numeral = _read(text, match, comma_decimals)
        yield numeral
        at = max(numeral.end, match.start() + 1)


def _writes_decimal_commas(text: str) -> bool:
    """Whether the page writes 7,4 and 1.480 for what English writes 7.4 and 1,480; only clear cases say so."""
    foreign = re.search(r"(?<![\w.,])\d{1,3}(?:\.\d{3})*,\d{1,2}(?![\d,.]\d|\d)|(?<![\w.,])\d{1,3}(?:\.\d{3}){2,}(?!\d)", text)
    native = re.search(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\w.,:])\d{1,3}\.\d{1,2}(?![\d.]\d|\d)", text)
    return foreign is not None and native is None


def _read(text: str, match: re.Match[str], comma_decimals: bool) -> Numeral:
    if match["digits"]:
        return _read_digits(text, match, comma_decimals)
    if match["few"]:
        scale = float({**_SCALES, "hundred": 100, "dozen": 12}[match["fewscale"].lower()])
        few = match["few"].lower()
        low, high = (2 * scale, 2 * scale) if "couple" in few else (2 * scale, 10 * scale - 1)
        return Numeral(match.start(), match.end(), low, high, scale, scale, vague=True)
    if match["vague"]:
        return _read_vague(match)
    if match["half"]:
        scale = float({**_SCALES, **_DOZENS, "hundred": 100}[match["half"].split()[-1].lower()])
        return Numeral(match.start(), match.end(), scale / 2, scale / 2, scale / 2 if scale > 12 else None, scale)
    if match["part"]:
        part, scale_word = match["part"].lower().split()[0], match["part"].split()[-1].lower()
        share = {"three": 0.75, "two": 2 / 3}.get(part[:5].rstrip("- "), 0.25 if "quarter" in match["part"].lower() else 1 / 3)
        scale = float(_SCALES[scale_word])
        return Numeral(match.start(), match.end(), _clean(share * scale), _clean(share * scale), scale / 4, scale)
    if match["article"]:
        half = match["article"] == "1/2"
        numeral = _read_words(text, match.start(), match.end(), 1)
        return numeral if not half else _times(numeral, 0.5)
    return _read_words(text, match.start(), match.start("word"), None)


def _read_vague(match: re.Match[str]) -> Numeral:
    scale = float(_VAGUE[match["vague"].lower()]) * (_VAGUE[match["vague2"].lower()] if match["vague2"] else 1)
    few = match["vague"].lower() in {"tens", "hundreds", "thousands", "millions", "billions"}
    low, high = (2 * scale, 10 * scale - 1) if few else (2 * scale, 100.0)
    return Numeral(match.start(), match.end(), low, max(low, high), scale, scale, vague=True)


def _read_digits(text: str, match: re.Match[str], comma_decimals: bool) -> Numeral:
    raw, end = match["digits"], match.end("digits")
    value, decimals = _to_number(raw, comma_decimals)
    scale, end = _scale_after(text, end, short=True)
    part = _VULGAR_AFTER.match(text, end) if not decimals else None
    if part:
        value += _VULGAR[part["sign"]] if part["sign"] else _PARTS[part["over"]]
        end = part.end()
        scale2, end = _scale_after(text, end, short=True)
        scale *= scale2
    half = _HALF_AFTER.match(text, end) if not decimals else None
    if half:
        value += _PARTS.get(half["part"].lower(), 0.75)
        end = half.end()
        scale2, end = _scale_after(text, end, short=False)
        scale *= scale2
    step = scale * 10.0**-decimals if scale > 1 else None
    exact = _clean(value * scale)
    return Numeral(match.start(), end, exact, exact, step, scale, in_digits=True)


def _to_number(raw: str, comma_decimals: bool) -> tuple[float, int]:
    """The value of a written number and its decimal places."""
    raw = re.sub(r"[ \u00a0\u2009\u202f’']", "", raw)
    point, comma = raw.rfind("."), raw.rfind(",")
    if point >= 0 and comma >= 0:
        decimal = "." if point > comma else ","
    elif comma >= 0:
        groups = raw.split(",")
        decimal = "" if all(len(g) == 3 for g in groups[1:]) and not (comma_decimals and len(groups) == 2 and raw.startswith("0")) else ","
    elif point >= 0:
        groups = raw.split(".")
        thousands = all(len(g) == 3 for g in groups[1:]) and (len(groups) > 2 or comma_decimals)
        decimal = "" if thousands else "."
    else:
        decimal = ""
    other = raw.replace("." if decimal == "," else ",", "")
    if not decimal:
        return float(re.sub(r"[.,]", "", raw)), 0
    whole, _, fraction = other.replace(",", ".").partition(".")
    return float(f"{whole or '0'}.{fraction.replace('.', '') or '0'}"), len(fraction)


def _scale_after(text: str, at: int, *, short: bool) -> tuple[float, int]:
    scale = 1.0
    while (match := _SCALE_AFTER.match(text, at)) is not None:
        word = match["scale"].lower()
        if word in _SHORT_SCALES and not short:
            break
        scale *= {**_SCALES, **_SHORT_SCALES, "hundred": 100, "dozen": 12}[word]
        at = match.end()
        if scale > 1e15:
            break
    return scale, at


def _read_words(text: str, start: int, at: int, given: int | None) -> Numeral:
    """Read "nine hundred and twenty-six thousand" as far as its grammar carries."""
    total, current, last, end = 0.0, float(given or 0), "unit" if given else "", at
    scale = biggest = float("inf")
    first = re.compile(rf"(?P<word>{_WORD})\b", re.IGNORECASE).match(text, at)
    match, gap = first, ""
    seen_scale = 1.0
    while match is not None:
        word = match["word"].lower()
        value = float(_SMALL.get(word, 0))
        if word in _SMALL and _may_follow(current, last, value, gap):
            current, last = current + value, "unit" if value < 10 else "teen" if value < 20 else "tens"
        elif word in {"hundred", "dozen"} and 0 < current < 100 and "and" not in gap:
            current, last = current * (100 if word == "hundred" else 12), "hundred"
            seen_scale = max(seen_scale, 100.0 if word == "hundred" else 1.0)
        elif word in _SCALES and current > 0 and _SCALES[word] < biggest and "and" not in gap:
            scale = biggest = float(_SCALES[word])
            total, current, last = total + current * scale, 0.0, "scale"
            seen_scale = max(seen_scale, scale)
        elif last == "":  # a bare "hundred" or "million" with nothing before it counts as one
            return Numeral(start, match.end(), *_bare(word), float(_bare(word)[0]))
        else:
            break
        end = match.end()
        match = _NEXT_WORD.match(text, end)
        gap = match["gap"].lower() if match else ""
    value = total + current
    decimals = _DECIMALS_AFTER.match(text, end)
    if decimals and value < 100:  # "two.4 million": a word-swapper was here
        value += float(f"0.{decimals['digits']}")
        seen_scale, end = _scale_after(text, decimals.end(), short=False)
        value = _clean(value * seen_scale)
        return Numeral(start, end, value, value, seen_scale * 10.0 ** -len(decimals["digits"]), seen_scale)
    point = _POINT_AFTER.match(text, end)
    if point and value < 100:
        return _read_point(text, start, value, point)
    groups = _GROUPS_AFTER.match(text, end)
    if groups and 0 < value < 1000:  # "three,460": the same word-swapper
        value = value * 1000.0 ** (len(groups.group()) // 4) + float(groups.group().replace(",", ""))
        return Numeral(start, groups.end(), value, value, None)
    half = _HALF_AFTER.match(text, end)
    if half and value < 100:
        value += _PARTS.get(half["part"].lower(), 0.75)
        seen_scale, end = _scale_after(text, half.end(), short=False)
        value *= seen_scale
    step = seen_scale if seen_scale >= 1000 and value % seen_scale == 0 else None
    return Numeral(start, end, value, value, step, seen_scale)


def _read_point(text: str, start: int, whole: float, point: re.Match[str]) -> Numeral:
    """Read "one point nine million" from its point on."""
    digits = "".join(str(_SMALL.get(word, 0)) for word in point["digits"].lower().split())
    scale, end = _scale_after(text, point.end(), short=False)
    value = _clean((whole + float(f"0.{digits}")) * scale)
    return Numeral(start, end, value, value, scale * 10.0 ** -len(digits) if scale > 1 else None, scale)


def _bare(word: str) -> tuple[float, float, float]:
    value = float({**_SCALES, "hundred": 100, "dozen": 12}[word])
    return value, value, value


def _may_follow(current: float, last: str, value: float, gap: str) -> bool:
    if "and" in gap or "&" in gap:
        return last in {"hundred", "scale"}
    if last in {"", "scale", "hundred"}:
        return True
    return last == "tens" and 0 < value < 10 and current % 10 == 0


def _times(numeral: Numeral, factor: float) -> Numeral:
    return Numeral(numeral.start, numeral.end, numeral.low * factor, numeral.high * factor, numeral.step, numeral.scale, numeral.in_digits)


def _clean(value: float) -> float:
    """Undo the noise of binary fractions: 1.92 times a billion is 1920000000."""
    return float(round(value)) if abs(value - round(value)) < 1e-6 * max(1.0, abs(value)) and abs(value) >= 1000 else float(f"{value:.10g}")
