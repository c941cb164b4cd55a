"""Groups that tell two values for one thing, joined so that the conflict shows.

Two accounts that give different figures lack the one piece of evidence that agreeing accounts have, the figure itself, so
grouping leaves them apart; and an article that tells both ("the company says 1.1 million, the court's expert 1.8") keeps
them apart on purpose. Two groups are rivals when their figures can fill one slot, each is the other's closest such group,
and not every article that tells the one tells the other beside it: that would be two facts, passengers and seats.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.model import Figure, FigureKind, Statement
from rashomon.stages.match.claims import find_focus
from rashomon.stages.match.odds import Odds
from rashomon.text.counting import may_count_one_thing, name_one_thing
from rashomon.text.quantities import Relation, canonical, compare
from rashomon.text.words import find_words

_SAYING = frozenset(
    [
        *("say", "says", "said", "saying", "according", "claim", "claims", "claimed", "put", "puts", "report", "reports", "reported"),
        *("estimate", "estimates", "estimated", "spoke", "speak", "speaks", "insists", "insisted", "counted", "count", "counts"),
        *(
            "give",
            "gives",
            "gave",
            "maintains",
            "maintained",
            "told",
            "official",
            "officially",
            "believe",
            "holds",
            "held",
            "log",
            "logs",
            "logged",
        ),
    ]
)
_FARTHEST_NAMED = 6.0
"""How many times one count may be its rival, when both name what they count: crowds by police and by organisers lie so far apart."""
_FARTHEST = 3.0
"""The same for all other figures."""
_MINUTES = 90.0
"""How far apart two times of one happening may lie."""
_ARTICLES = 2
"""How many articles must tell each of two rivals: one article's stray figure is seldom somebody's rival count."""


def join_rivals(groups: Sequence[Sequence[int]], odds: Odds, statements: Sequence[Statement], threshold: float) -> list[list[int]]:
    """Return the groups with rivals joined, each sorted, in the order of their first statement.

    Args:
        groups: statement numbers.
        odds: log-odds that two statements tell the same thing.
        statements: the story's statements.
        threshold: mean log-odds over the pairs of two rivals above which they are joined.
    """
    sides = [side for number, group in enumerate(groups) if (side := _find_side(number, group, statements)) is not None]
    close = _weigh_sides(sides, odds, statements)
    best = {a: max(sorted(others), key=lambda b: others[b]) for a, others in close.items()}
    owner = list(range(len(groups)))
    for a, b in sorted(best.items()):
        if a < b and best[b] == a and close[a][b] > threshold:
            owner[sides[b].group] = sides[a].group
    joined: dict[int, list[int]] = {}
    for number, group in enumerate(groups):
        joined.setdefault(owner[number], []).extend(group)
    return sorted((sorted(g) for g in joined.values()), key=lambda g: g[0])


@dataclass(frozen=True, slots=True)
class _Side:
    """A group about a figure: its statements that tell the figure, and the value that most of them tell."""

    group: int
    members: tuple[int, ...]
    figure: Figure
    articles: frozenset[str]


def _find_side(number: int, group: Sequence[int], statements: Sequence[Statement]) -> _Side | None:
    focus = find_focus([statements[i] for i in group])
    told = [(i, statements[i].figures[f]) for i, f in zip(group, focus, strict=True) if f is not None]
    if not told:
        return None
    values = Counter((f.kind, f.low, f.high, f.unit) for _, f in told)
    most = max(values.values())
    figure = next(f for _, f in told if values[(f.kind, f.low, f.high, f.unit)] == most)
    nouns = Counter(f.noun for _, f in told if f.noun)
    named = next((f for _, f in told if nouns and f.noun == nouns.most_common(1)[0][0]), figure)
    return _Side(
        number,
        tuple(i for i, _ in told),
        figure if figure.noun else _with_noun(figure, named),
        frozenset(statements[i].article for i, _ in told),
    )


def _with_noun(figure: Figure, named: Figure) -> Figure:
    return replace(figure, noun=named.noun)


def _weigh_sides(sides: Sequence[_Side], odds: Odds, statements: Sequence[Statement]) -> dict[int, dict[int, float]]:
    """Return the mean log-odds of every two sides that may be rivals; such sides have at least one pair that was kept."""
    close: dict[int, dict[int, float]] = {}
    owner = {i: k for k, side in enumerate(sides) for i in side.members}
    for a, one in enumerate(sides):
        near = {owner[j] for i in one.members for j in map(int, odds.get_row(i)[0]) if j in owner}
        for b in sorted(k for k in near if k > a):
            two = sides[b]
            if _fill_one_slot(one.figure, two.figure) and _are_told_apart(one, two, statements):
                mean = odds.mean_between(one.members, two.members)
                close.setdefault(a, {})[b] = close.setdefault(b, {})[a] = mean
    return close


def _fill_one_slot(one: Figure, two: Figure) -> bool:
    if compare(one, two).relation is not Relation.DIFFERS:
        return False
    if one.kind is FigureKind.TIME:
        cycle = 720.0 if "12h" in (one.unit, two.unit) else 1440.0
        gap = abs(one.low - two.low) % cycle
        return min(gap, cycle - gap) <= _MINUTES
    named = one.kind is FigureKind.COUNT and name_one_thing(one, two)
    if not may_count_one_thing(one, two):
        return False
    low, high = sorted((_size(one), _size(two)))
    return high <= (_FARTHEST_NAMED if named else _FARTHEST) * low


def _size(figure: Figure) -> float:
    size = canonical(figure)
    return max(abs(size[0]) if size else abs(figure.high), 1e-9)


def _are_told_apart(one: _Side, two: _Side, statements: Sequence[Statement]) -> bool:
    """Return whether the two values are told by different articles in the main, or by ones that name whose they are."""
    if min(len(one.articles), len(two.articles)) < _ARTICLES:
        return False
    both = one.articles & two.articles
    if 2 * min(len(one.articles - both), len(two.articles - both)) >= len(both):
        return True
    return all(any(_is_said(statements[i]) for i in side.members if statements[i].article in both) for side in (one, two))


def _is_said(statement: Statement) -> bool:
    return any(w.folded in _SAYING for w in find_words(statement.exact))
