"""A value as a reader writes it, "54 years" for "54 year": in the text's own form of the word counted, units and currencies by name.

Only the pages for people say it so; report.json keeps the value that programs compare.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rashomon.model import FigureKind
from rashomon.stages.report import strings
from rashomon.text.numbers import find_figures

_VALUE = re.compile(
    r"(?P<bound>(?:(?:about|at least|more than|at most|less than) )?)(?P<low>-?\d[\d,.]*)(?: to (?P<high>-?\d[\d,.]*))?"
    r"(?P<scale>(?: (?:million|billion|trillion)(?: to [\d,.]+ (?:million|billion|trillion))?)?)"
    r"(?: (?!per )(?P<noun>\S.{0,80}?))?(?P<per> per \S.{0,40})?"
)
_CLOCK = re.compile(r"(more than|less than|at least|at most)(?= \d\d:\d\d)")
_ADJOINED = frozenset("°")
_SCALES = {"million": "millions", "billion": "billions", "trillion": "trillions"}


@lru_cache(maxsize=8192)
def word_value(value: str, exact: str = "") -> str:
    """Return ``value`` in words for a reader; ``exact`` is the passage that gives it. What it cannot read stays as it is.

    >>> word_value("640 passenger", "for 640 passengers"), word_value("54 year", "the captain, 54,"), word_value("2 billion USD")
    ('640 passengers', 'aged 54', '2 billion US dollars')
    """
    if clock := _CLOCK.match(value):
        return strings.CLOCK_BOUNDS[clock[1]] + value[clock.end(1) :]
    found = _VALUE.fullmatch(value)
    if found is None:
        return value
    bound, low, scale, per = found["bound"], found["low"], found["scale"], found["per"] or ""
    noun = found["noun"] or ""
    vague = _word_vague(low, found["high"], scale)
    if vague:
        return f"{vague}{f' of {_word_noun(noun, 2, exact)}' if noun else ''}{per}"
    if noun == "year" and _is_age(low, exact):
        return f"{bound}aged {low}"
    if noun == "hour" and not found["high"] and 0 < _read(low) < 1:
        low, noun = f"{_read(low) * 60:g}", "minute"
    number = low + (f" to {found['high']}" if found["high"] else "")
    counted = _word_noun(noun, _read(low) if not scale and not found["high"] else 2, exact)
    gap = "" if counted in _ADJOINED or not counted else " "
    return f"{bound}{number}{scale}{gap}{counted}{per}"


def word_reason(why: str, values: Mapping[str, str]) -> str:
    """Return a reason with the ``values`` in it, longest first, worded as the page words them.

    >>> word_reason("One says 2 hour, one more than 2 hour", {"2 hour": "2 hours", "more than 2 hour": "more than 2 hours"})
    'One says 2 hours, one more than 2 hours'
    """
    changed = sorted((v for v, worded in values.items() if v != worded), key=len, reverse=True)
    if not changed:
        return why
    pattern = r"(?<![\w.,])(?:" + "|".join(map(re.escape, changed)) + r")(?!\w)"
    return re.sub(pattern, lambda m: values[m[0]], why)


def word_values(told: Iterable[tuple[str | None, str]]) -> dict[str, str]:
    """Return each value that is told with its words, those of the first passage that gives it."""
    worded: dict[str, str] = {}
    for value, exact in told:
        if value is not None:
            worded.setdefault(value, word_value(value, exact))
    return worded


def _word_vague(low: str, high: str | None, scale: str) -> str | None:
    """Return what "20,000 to 99,999" stands for: tens of thousands."""
    if " to " in scale:
        first, _, last = scale.partition(" to ")
        number, _, unit = last.partition(" ")
        return _SCALES[unit] if (_read(low), _read(number), unit) == (2, 10, first.strip()) else None
    return strings.VAGUE.get((low, high or ""))


def _is_age(number: str, exact: str) -> bool:
    return any(f.kind is FigureKind.AGE and f"{f.low:g}" == number for f in find_figures(exact))


def _word_noun(noun: str, number: float, exact: str) -> str:
    """Return what is counted: a unit by its name, any other word as the passage writes it or else in the plural."""
    if noun == "one":
        return ""
    if noun in strings.UNITS:
        one, many = strings.UNITS[noun]
        return one if abs(number) == 1 else many
    if not noun or abs(number) == 1:
        return noun
    many = make_plural(noun)
    written = re.search(rf"\b{re.escape(many)}\b", exact, re.IGNORECASE) or _find_alone(noun, exact)
    if written and not (noun.endswith("ing") and written[0].casefold() == noun):
        return written[0] if written[0][1:].islower() else many
    inside = re.search(rf"\b{re.escape(noun)}\b", exact, re.IGNORECASE)  # "two-section": not what is counted
    return "" if inside else many


def _find_alone(noun: str, exact: str) -> re.Match[str] | None:
    """Return where the text counts by a word that has no plural: "44 crew", but not "two-section" and not "three whom the sea"."""
    return re.search(rf"(?<!-)(?<!\bthe )(?<!\ba )(?<!\ban )\b{re.escape(noun)}\b", exact, re.IGNORECASE)


def make_plural(noun: str) -> str:
    """Return the plural of an English noun by the common rules; a word that has none, or is one already, as it is.

    >>> [make_plural(n) for n in ("railwayman", "child", "body", "crew member", "people", "bus")]
    ['railwaymen', 'children', 'bodies', 'crew members', 'people', 'buses']
    """
    head, gap, last = noun.rpartition(" ")
    return head + gap + _pluralise(last)


def _pluralise(word: str) -> str:
    folded = word.casefold()
    if folded in strings.NO_PLURAL or (folded.endswith("s") and not folded.endswith(("ss", "us", "is"))):
        return word
    if folded in strings.PLURALS:
        return strings.PLURALS[folded]
    if folded.endswith("man") and not folded.endswith(("human", "german", "roman", "ottoman", "shaman", "norman")):
        return word[:-2] + "en"
    if folded.endswith("y") and folded[-2:-1] not in tuple("aeiou"):
        return word[:-1] + "ies"
    if folded.endswith(("ss", "us", "x", "z", "ch", "sh")):
        return word + "es"
    return word[:-2] + "es" if folded.endswith("is") else word + "s"


def _read(number: str) -> float:
    try:
        return float(number.replace(",", ""))
    except ValueError:
        return 2.0
