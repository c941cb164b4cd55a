"""The tallies of a story, each put into one claim: the dead, the hurt, the arrested. Two, then nine, then twelve; or nobody, then two.

How many people a plight befell is one question that a story asks again and again, and its answers share next to no words:
"killed at least seven people", "the dead were twelve". So the plight stands for the words. Of each article its first tally
counts, as news tells it: what comes further down may be another happening's, or a part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import Figure, FigureKind, Reading, Span, Statement
from rashomon.text.counting import name_one_thing
from rashomon.text.plights import Plight, find_plight, is_plight_noun

_ANYBODY = Figure(article="", span=Span(0, 0), exact="", kind=FigureKind.COUNT, low=0.0, high=0.0, noun="people")
_FARTHEST = 6.0
"""How many times one tally may be the other: beyond that, another happening is told of. From none, it may be any."""


@dataclass(frozen=True, slots=True)
class _Tally:
    """An article's first statement of how many people a plight befell."""

    statement: int
    article: str
    figure: Figure


def join_tallies(groups: Sequence[Sequence[int]], statements: Sequence[Statement], told: Sequence[Reading]) -> list[list[int]]:
    """Return the groups with the tallies of each plight moved to where most of them stand, in the order of their first statement."""
    owner = {i: number for number, group in enumerate(groups) for i in group}
    taken: set[int] = set()
    new = len(groups)
    found = find_tallies(statements, {r.article.id: r for r in told})
    for plight in sorted(found, key=lambda p: (-len(found[p]), p)):
        homes = Counter(owner[t.statement] for t in found[plight])
        home = min(homes, key=lambda k: (-homes[k], k))
        stay = [t for t in found[plight] if owner[t.statement] == home]
        others = {t.statement for other in found if other is not plight for t in found[other]}
        moved = _choose_movers(found[plight], stay, {statements[i].article for i in groups[home] if i not in others})
        if home in taken:
            home, moved, new = new, [*stay, *moved], new + 1
        taken.add(home)
        owner.update((t.statement, home) for t in moved)
    joined: dict[int, list[int]] = {}
    for i in sorted(owner):
        joined.setdefault(owner[i], []).append(i)
    return sorted(joined.values(), key=lambda g: g[0])


def _choose_movers(tallies: Sequence[_Tally], stay: Sequence[_Tally], articles: set[str]) -> list[_Tally]:
    """Return the tallies that may be one with those that stay, of articles which tell none there."""
    return [t for t in tallies if t not in stay and t.article not in articles and any(_is_one_tally(t.figure, s.figure) for s in stay)]


def find_tallies(statements: Sequence[Statement], readings: Mapping[str, Reading]) -> dict[Plight, list[_Tally]]:
    """Return by plight each article's first tally of it; what a statement dates to a year before its article is left out."""
    found: dict[Plight, dict[str, _Tally]] = {}
    for i in sorted(range(len(statements)), key=lambda i: (statements[i].article, statements[i].span)):
        statement = statements[i]
        reading = readings[statement.article]
        place = reading.sentences[statement.sentence]
        for figure in statement.figures:
            if figure.kind is not FigureKind.COUNT or figure.low == figure.high == 1 or _is_past(statement, reading):
                continue
            plight = find_plight(reading.tokens, place.first_token, place.end_token, figure)
            if plight is not None:
                found.setdefault(plight, {}).setdefault(statement.article, _Tally(i, statement.article, figure))
    return {plight: list(tallies.values()) for plight, tallies in found.items()}


def _is_past(statement: Statement, reading: Reading) -> bool:
    """Return whether the statement names a year before its article's own."""
    published = reading.article.published
    return published is not None and any(d.last[:4] < published[:4] for d in statement.dates)


def _is_one_tally(one: Figure, two: Figure) -> bool:
    """Return whether two tallies of a plight may be one at two times: they count the same people, and are not too far apart."""
    if not _may_be_the_same(one, two):
        return False
    low, high = sorted((one.low, two.low))
    return high <= _FARTHEST * low or low == 0


def _may_be_the_same(one: Figure, two: Figure) -> bool:
    """Return whether two figures may count the same people: "people" and "patients" may, residents and firefighters are two tallies."""
    if any(f.noun is None or is_plight_noun(f.noun) or name_one_thing(f, _ANYBODY) for f in (one, two)):
        return True
    return name_one_thing(one, two)
