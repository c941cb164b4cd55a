"""Figures that grew while the story ran: the dead, the injured, the burned hectares. An update is no conflict.

Whether a later figure replaces an earlier one or contradicts it, no text says outright. What is asked for here is a tally
(people or things counted, or an area), told later, and larger than before; or smaller, where what is counted are the missing.
A figure that an article tells beside the current one is no update but somebody else's count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import FigureKind
from rashomon.stages.reconcile.contrasts import Contrast, Slot
from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.steps import find_steps
from rashomon.stages.reconcile.tellings import Told
from rashomon.stages.reconcile.times import is_newer
from rashomon.stages.reconcile.values import Match, compare_values, is_slip, is_vague
from rashomon.stages.reconcile.wording import is_attributed
from rashomon.text.words import find_words

_AREAS = frozenset({"ha", "acre", "km2", "mi2", "m2"})
_MOST_GROWTH = 6.0
"""How many times larger a tally may have become between two tellings: beyond that, another thing is counted."""
_DWINDLING = frozenset(
    [
        *("missing", "unaccounted", "trapped", "search", "searching", "remain", "remaining", "remained", "left", "lacking", "lost"),
        *("without", "still", "cut"),
    ]
)
_DATED = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.SCORE, FigureKind.RATIO, FigureKind.MEASURE})
_EARLY = re.compile(
    r"\b(?:first|initial(?:ly)?|early|earlier|preliminary|provisional|so far|at first|exit poll|until now|at (?:noon|midday|half.time))\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:now|since|revised|raised|risen|rose to|later|updated?|latest|final(?:ly)?|closed|ended|meanwhile|no longer|when polls closed)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:(?:later|longer|earlier|sooner|rather) than|instead of|postponed|put off|delayed|moved from|brought forward|pushed back)\b",
    re.IGNORECASE,
)
"""With what a text says that a day was another before."""
_PERFECT = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\bpercent of (?:the )?(?:votes?|ballots?|precincts?|districts?) (?:were |are )?counted\b", re.IGNORECASE)
"""What dates a figure to a state of things that passes."""


def find_updates(told: Sequence[Told], settings: ReconcileSettings) -> dict[int, int]:
    """Return for each telling of a later value a telling of the earliest one; empty where nothing was updated."""
    values = _group_values(told)
    chain = _find_chain(told, values, settings) if values else []
    if len(chain) < 2:
        return {} if any(t.figure for t in told) else find_steps(told, settings)
    first = chain[0].members[0]
    return {i: first for value in chain[1:] for i in value.members}


@dataclass(frozen=True, slots=True)
class _Value:
    """Tellings of one value, the first of them telling it first."""

    members: tuple[int, ...]
    articles: frozenset[str]


def is_news(contrast: Contrast, newer: Told) -> bool:
    """Return whether what a later telling says otherwise may have come about since: nobody was charged, one has been charged."""
    if contrast.slot is Slot.DENIAL:
        return contrast.denied_by_one
    if contrast.slot is Slot.DAY:
        return says_moved(newer)
    return contrast.slot is Slot.OPPOSITE and (_PERFECT.search(newer.statement.exact) or _LATE.search(newer.statement.exact)) is not None


def says_moved(newer: Told) -> bool:
    """Return whether the sentence of a telling says that what it tells of was to be on another day before."""
    return _MOVED.search(newer.sentence) is not None


def _group_values(told: Sequence[Told]) -> list[_Value]:
    """Return the values of the tallies told, each with its tellings, earliest first."""
    groups: list[list[int]] = []
    dated = any(_is_dated(t) for t in told)
    for i in sorted((i for i, t in enumerate(told) if _is_tally(t) or (dated and _may_be_dated(t))), key=lambda i: _first_told(told, i)):
        for group in groups:
            figure, other = told[i].figure, told[group[0]].figure
            if figure and other and compare_values(figure, other).match in (Match.SAME, Match.ROUNDED):
                group.append(i)
                break
        else:
            groups.append([i])
    return [_Value(tuple(g), frozenset(told[i].article for i in g)) for g in groups]


def _first_told(told: Sequence[Told], i: int) -> tuple[str, bool, int]:
    time = told[i].time
    return (time.isoformat() if time else "9999", bool(told[i].sources), i)


def _is_tally(told: Told) -> bool:
    figure = told.figure
    if figure is None or is_vague(figure):
        return False
    return figure.kind is FigureKind.COUNT or (figure.kind is FigureKind.MEASURE and figure.unit in _AREAS)


def _may_be_dated(told: Told) -> bool:
    return told.figure is not None and told.figure.kind in _DATED and not is_vague(told.figure)


def _is_dated(told: Told) -> bool:
    return any(words.search(told.statement.exact) for words in (_EARLY, _LATE, _COUNTED))


def _find_chain(told: Sequence[Told], values: Sequence[_Value], settings: ReconcileSettings) -> list[_Value]:
    """Return the values that replaced one another, earliest first."""
    chain = [values[0]]
    for value in values[1:]:
        last = chain[-1]
        if _are_set_beside(told, value, last) or not is_newer(told[value.members[0]], told[last.members[0]], settings):
            continue
        if any(_replaces(told[new], told[old], settings) for new in value.members for old in last.members):
            chain.append(value)
    return chain


def _are_set_beside(told: Sequence[Told], new: _Value, old: _Value) -> bool:
    """Return whether an article tells both values, and not the later one as what holds now, in its own voice."""
    beside = [told[i] for i in new.members for k in old.members if told[i].article == told[k].article]
    return bool(beside) and not any(_LATE.search(t.statement.exact) and not is_attributed(t.sentence) for t in beside)


def is_update(copy: Told, source: Told, settings: ReconcileSettings) -> bool:
    """Return whether an edited copy's other figure may be news rather than damage."""
    return copy.is_edited and (_is_tally(copy) or _is_dated(copy)) and _replaces(copy, source, settings)


def _replaces(new: Told, old: Told, settings: ReconcileSettings) -> bool:
    """Return whether the figure of ``new`` is told later than that of ``old`` and went the way a tally goes."""
    if new.figure is None or old.figure is None or not is_newer(new, old, settings):
        return False
    if compare_values(new.figure, old.figure).match not in (Match.DIFFERS, Match.COMPATIBLE) or is_slip(new.figure, old.figure):
        return False
    if is_dated_apart(new, old):
        return True
    if new.figure.low > _MOST_GROWTH * old.figure.low > 0:
        return False
    return new.figure.low > old.figure.low or _is_dwindling(old)


def is_dated_apart(new: Told, old: Told) -> bool:
    """Return whether the words say that the one figure was early or the other is the state of now."""
    if _COUNTED.search(new.statement.exact) and _COUNTED.search(old.statement.exact):
        return True
    return _EARLY.search(old.statement.exact) is not None or _LATE.search(new.statement.exact) is not None


def _is_dwindling(told: Told) -> bool:
    return any(w.folded in _DWINDLING for w in find_words(told.statement.exact))
