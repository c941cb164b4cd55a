"""Figures of a text: every quantity that it tells, normalised where it stands.

One scan from left to right. What looks like a number and is none (a date, a telephone number, "Boeing 737", "Covid-19", "one of
the") is left out. Comparing two figures is the business of :mod:`rashomon.text.quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rashomon.model import Figure, FigureKind
from rashomon.text.amounts import PERCENT_AFTER, UNIT_AFTER, read_amount, to_figure
from rashomon.text.clock import find_times
from rashomon.text.designations import find_skipped, is_quantity
from rashomon.text.numerals import SPACE, Numeral, find_numerals
from rashomon.text.worded import find_worded

_S = SPACE  # short, since the patterns are long
_RANGE_JOIN = re.compile(rf"(?P<dash>{_S}?[-–—‑]{_S}?)|{_S}(?P<word>to|and|or){_S}", re.IGNORECASE)
_BETWEEN_BEFORE = re.compile(rf"\b(?P<how>between|from){_S}$", re.IGNORECASE)
_SCORE = re.compile(r"(?<![\w.,:/–-])(?P<a>\d{1,3})\s?[-–‑]\s?(?P<b>\d{1,3})(?![\w%–‑-]|[.,:/]\d)")
_SCORE_WORDS = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|lead|leads|led|ahead|behind|victory|draw|drew"
    r"|defeat|defeated|scored?|final|finished|tied?|trail(?:ed|ing)?|"
    r"vot(?:e|ed|es|ing)|pass(?:ed|es)|approv(?:e|ed|es)|reject(?:ed|s)?|majority|ruled|split|game|match|half-time|level|advanced?|cup|goals?|penalties)\b",
    re.IGNORECASE,
)  # fmt: skip
_VOTE_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_VOTES = re.compile(
    rf"\b(?:split|divided|voted|(?:majority|vote|margin){_S}of|by){_S}(?P<a>\d{{1,3}}|{_VOTE_WORD})(?:{_S}votes?)?{_S}(?:to|against){_S}"
    rf"(?P<b>\d{{1,3}}|{_VOTE_WORD})\b(?!-|{_S}(?:hundred|thousand|million|billion|percent|per|years?|months?|weeks?|days?|hours?|minutes?|times)\b)",
    re.IGNORECASE,
)
_VOTING = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|pass(?:ed|es)|approv(?:e|ed|es|ing)|reject(?:ed|s|ing)|ballots?|lawmakers|chamber|house)\b", re.IGNORECASE
)
_MOST_VOTES, _MOST_GOALS = 999, 200
_SMALL = {word: value for value, word in enumerate(_VOTE_WORD.split("|"), 1)}
_STEP_BEFORE = re.compile(
    rf"\b(?:r[iao]se|risen|f[ae]ll|fallen|cut|drop(?:ped)?|climb(?:ed)?|increased?|decreased?|up|down|grow[ns]?|grew|jump(?:ed)?|shrank|slid|slip(?:ped)?"
    rf"|widen(?:ed)?|narrow(?:ed)?|lower(?:ed)?|raised?|reduced?|trim(?:med)?|edged \w+|soar(?:ed)?){_S}(?:it{_S})?by{_S}(?:\w+{_S})?$",
    re.IGNORECASE,
)
"""By how much something changed, and what it came to: "rose by 35 cents to $2.90" is no range."""
_FAR = 3
"""A range is seldom wider: "rose by 5 to 10 percent" is one, "by 12 to 40" a step and where it led."""
_AGAINST = re.compile(rf"(?:{_S}|-)(?:to|against|versus|v)(?:{_S}|-)", re.IGNORECASE)
_CLAUSE_END = re.compile(r"\s*(?:[.,;:)!?]|$)")
_RESTS = {("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("day", "hour"): 24}
"""How many of the smaller unit make the larger, in lengths of time told in two: "six hours and forty minutes"."""
_REST_JOIN = re.compile(rf"(?:,?{_S}and)?{_S}|,{_S}")
_VOTE_JOIN = re.compile(rf"(?:{_S}votes?)?{_S}(?:to|against|versus|v){_S}$|[-–]to[-–]$", re.IGNORECASE)


def find_figures(text: str, article: str = "") -> tuple[Figure, ...]:
    """Return the figures of ``text`` in order of place, none overlapping another.

    What is counted is left null: that takes a parse (stages/extract/figures.py adds it).

    >>> [(f.exact, f.kind.value, f.low, f.unit) for f in find_figures("Nearly 900 of them lost $25 million, or 7.4 percent.")]
    [('900', 'count', 900.0, None), ('$25 million', 'money', 25000000.0, 'USD'), ('7.4 percent', 'percent', 7.4, '%')]
    """
    taken = _Taken(len(text))
    for start, end in find_skipped(text):
        taken.claim(start, end)
    found: list[Figure] = []
    for finder in (_find_votes, find_times, find_worded, _find_scores):
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


def _find_votes(text: str) -> Iterator[Figure]:
    """Split eleven to one, by ten votes to two; "by ten to two" may be the time, where nothing speaks of a vote."""
    for match in _VOTES.finditer(text):
        a, b = (float(w) if w.isdigit() else float(_SMALL[w.lower()]) for w in (match["a"], match["b"]))
        sure = a > b and (not match.group().lower().startswith("by") or a > 10)
        if sure or (a > b and _SCORE_WORDS.search(text[max(0, match.start() - 60) : match.end() + 40])):
            yield to_figure(text, match.start("a"), match.end(), FigureKind.SCORE, b, a)


def _find_scores(text: str) -> Iterator[Figure]:
    for match in _SCORE.finditer(text):
        a, b = int(match["a"]), int(match["b"])
        near = text[max(0, match.start() - 60) : match.end() + 40]
        after = text[match.end() : match.end() + 24]
        if PERCENT_AFTER.match(after) or UNIT_AFTER.match(after) or re.match(rf"{_S}?(?:hundred|thousand|million|billion)", after):
            continue
        if text[match.start() - 1 : match.start()] in "$€£" and match.start():
            continue
        if (a >= b or _SCORE_WORDS.search(near)) and max(a, b) <= (_MOST_VOTES if _VOTING.search(near) else _MOST_GOALS):
            yield to_figure(text, *match.span(), FigureKind.SCORE, float(min(a, b)), float(max(a, b)))


def _find_quantities(text: str, taken: _Taken) -> list[Figure]:
    """Everything that is built around a numeral."""
    found: list[Figure] = []
    pending: tuple[Numeral, Figure] | None = None
    for numeral in find_numerals(text):
        if not taken.is_free(numeral.start, numeral.end) or not is_quantity(text, numeral):
            continue
        figure = read_amount(text, numeral)
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


def _join(text: str, pending: tuple[Numeral, Figure] | None, numeral: Numeral, figure: Figure) -> list[Figure] | None:
    """Two numerals as one range ("2 to 3 million"), one score ("nine to four"), or a pair with one unit ("from 6.5 to 7 percent")."""
    if pending is None:
        return None
    first_numeral, first = pending
    gap = text[first.span.end : figure.span.start]
    if len(gap) > 12:
        return None
    if _VOTE_JOIN.fullmatch(gap) and _is_score(text, first, figure):
        low, high = sorted((first.low, figure.low))
        return [to_figure(text, first.span.start, figure.span.end, FigureKind.SCORE, low, high)]
    if (
        (many := _RESTS.get((first.unit or "", figure.unit or "")))
        and _REST_JOIN.fullmatch(gap)
        and figure.high < many
        and first.low == first.high
    ):
        return [_add_rest(text, first, figure, many)]
    if rest := _read_rest_of_vote(text, first, gap, figure):
        return [first, rest]
    join = _RANGE_JOIN.fullmatch(gap)
    if join is None or first_numeral.vague or numeral.vague:
        return None
    before = text[max(0, first.span.start - 24) : first.span.start]
    lead = _BETWEEN_BEFORE.search(before)
    how = lead["how"].lower() if lead else ""
    word = (join["word"] or "-").lower()
    if word == "to" and figure.low > _FAR * first.high and _STEP_BEFORE.search(before):
        return None
    if (word == "and") != (how == "between") or (word == "or" and first.low >= figure.low):
        return None
    if second_bare := figure.kind is FigureKind.COUNT and first.kind in {FigureKind.MONEY, FigureKind.AGE}:
        figure = replace(figure, kind=first.kind, unit=first.unit, per=first.per)
    if second_bare and word == "or":
        return None
    shared = _share_unit(first_numeral, first, numeral, figure)
    if shared is None:
        return None
    if how == "from":
        return [shared, figure]
    if shared.low >= figure.high:
        return None
    whole = to_figure(text, first.span.start, figure.span.end, figure.kind, shared.low, figure.high, unit=figure.unit, per=figure.per)
    return [replace(whole, bound=first.bound, round_to=figure.round_to)]


def _read_rest_of_vote(text: str, first: Figure, gap: str, second: Figure) -> Figure | None:
    """The bare number that stands against a percentage as a percentage: "54 percent to 46"."""
    if first.kind is not FigureKind.PERCENT or second.kind is not FigureKind.COUNT or first.low + second.low > 100:
        return None
    if not _AGAINST.fullmatch(gap) or not _CLAUSE_END.match(text, second.span.end):
        return None
    if _BETWEEN_BEFORE.search(text[max(0, first.span.start - 12) : first.span.start]):
        return None
    return replace(second, kind=first.kind, unit=first.unit)


def _add_rest(text: str, first: Figure, rest: Figure, many: int) -> Figure:
    """Return one length of time told in two units, in the smaller of them."""
    low, high = first.low * many + rest.low, first.high * many + rest.high
    whole = to_figure(text, first.span.start, rest.span.end, FigureKind.DURATION, low, high, unit=rest.unit)
    return replace(whole, bound=first.bound)


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
