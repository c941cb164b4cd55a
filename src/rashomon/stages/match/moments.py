"""Times of day joined to the moment that a story turns on: "the clock on the stove stood at twenty to five" and "at 5:12 a.m.".

A witness who gives a time by a clock seldom says what happened in the words of others, or at all. Such a time is taken for
another one of the moment nearest to it that more articles tell, if no other moment as well told lies as near.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import Figure, FigureKind, Reading, Statement
from rashomon.stages.match.claims import find_focus
from rashomon.stages.match.slots import MINUTES
from rashomon.text.clock import count_minutes_between, is_told_by_clock
from rashomon.text.quantities import Relation, compare

_ABOUT = 10.0
"""Minutes by which a time told without looking may be off: whoever lies so near tells no other moment."""
_TELLERS = 2
"""How many articles must tell the moment itself."""


@dataclass(frozen=True, slots=True)
class _Moment:
    """A group about a time of day, with the time that most of it tells."""

    group: int
    figure: Figure
    articles: frozenset[str]
    by_clock: bool
    days: frozenset[str]


def join_moments(groups: Sequence[Sequence[int]], statements: Sequence[Statement], told: Sequence[Reading]) -> list[list[int]]:
    """Return the groups with each witness's time put to the moment that it is told of, in the order of their first statement."""
    readings = {r.article.id: r for r in told}
    moments = [m for number, group in enumerate(groups) if (m := _find_moment(number, group, statements, readings)) is not None]
    owner = list(range(len(groups)))
    for moment in moments:
        home = _find_home(moment, moments) if moment.by_clock else None
        if home is not None:
            owner[moment.group] = home.group
    joined: dict[int, list[int]] = {}
    for number, group in enumerate(groups):
        joined.setdefault(owner[number], []).extend(group)
    return sorted((sorted(g) for g in joined.values()), key=lambda g: g[0])


def _find_moment(number: int, group: Sequence[int], statements: Sequence[Statement], readings: dict[str, Reading]) -> _Moment | None:
    focus = find_focus([statements[i] for i in group])
    timed = [(i, statements[i].figures[f]) for i, f in zip(group, focus, strict=True) if f is not None]
    if not timed or any(f.kind is not FigureKind.TIME for _, f in timed):
        return None
    values = Counter((f.low, f.unit) for _, f in timed)
    figure = max((f for _, f in timed), key=lambda f: values[f.low, f.unit])
    return _Moment(
        number,
        figure,
        frozenset(statements[i].article for i, _ in timed),
        any(is_told_by_clock(_find_sentence(statements[i], readings)) for i, _ in timed),
        frozenset(d.first for i, _ in timed for d in statements[i].dates if d.first == d.last),
    )


def _find_sentence(statement: Statement, readings: dict[str, Reading]) -> str:
    reading = readings[statement.article]
    return reading.sentences[statement.sentence].span.of(reading.text)


def _find_home(moment: _Moment, moments: Sequence[_Moment]) -> _Moment | None:
    """Return the moment that a witness's time is told of: the best told of those near, null where two are told as well."""
    near = [
        m
        for m in moments
        if m.group != moment.group
        and not m.by_clock
        and len(m.articles) >= max(_TELLERS, len(moment.articles))
        and not m.articles & moment.articles
        and (not m.days or not moment.days or m.days & moment.days)
        and compare(m.figure, moment.figure).relation is not Relation.UNLIKE
        and count_minutes_between(m.figure, moment.figure) <= MINUTES
    ]
    alike = [m for m in near if count_minutes_between(m.figure, moment.figure) <= _ABOUT] or near
    ranked = sorted(alike, key=lambda m: (-len(m.articles), m.group))
    if len(ranked) > 1 and len(ranked[0].articles) == len(ranked[1].articles):
        return None
    return ranked[0] if ranked else None
