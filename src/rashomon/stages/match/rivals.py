"""Groups that tell two values for one thing, joined so that the conflict shows.

Two accounts that give different figures lack the one piece of evidence that agreeing accounts have, the figure itself, so
grouping leaves them apart; and an article that tells both ("the company says 1.1 million, the court's expert 1.8") keeps
them apart on purpose. Two groups are rivals when their figures can fill one slot, each is the other's closest such group,
and not every article that tells the one tells the other beside it: that would be two facts, passengers and seats.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.model import Figure, Statement
from rashomon.stages.match.claims import find_focus
from rashomon.stages.match.odds import Odds
from rashomon.stages.match.slots import fill_one_slot
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
_ROUNDS = 3
"""Rivals of rivals: of three values two are joined first, and the third is then the rival of both."""
_SET_AGAINST = 6.0
"""Log-odds that an article adds which sets two values against each other: more than any likeness of wording does."""
_ARTICLES = 2
"""How many articles must tell each of two rivals: one article's stray figure is seldom somebody's rival count."""


def join_rivals(
    groups: Sequence[Sequence[int]], odds: Odds, statements: Sequence[Statement], disputes: Sequence[tuple[int, int]], threshold: float
) -> list[list[int]]:
    """Return the groups with rivals joined, each sorted, in the order of their first statement.

    Args:
        groups: statement numbers.
        odds: log-odds that two statements tell the same thing.
        statements: the story's statements.
        disputes: pairs of statements that one article sets against each other.
        threshold: mean log-odds over the pairs of two rivals above which they are joined, where no article sets them so.
    """
    joined = [list(group) for group in groups]
    for _ in range(_ROUNDS):
        before = len(joined)
        joined = _join_once(joined, odds, statements, disputes, threshold)
        if len(joined) == before:
            break
    return joined


def _join_once(
    groups: Sequence[Sequence[int]], odds: Odds, statements: Sequence[Statement], disputes: Sequence[tuple[int, int]], threshold: float
) -> list[list[int]]:
    """Return the groups with every two joined that are each other's likeliest rival."""
    sides = [side for number, group in enumerate(groups) if (side := _find_side(number, group, statements)) is not None]
    close = _weigh_sides(sides, odds, statements, disputes)
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


def _weigh_sides(
    sides: Sequence[_Side], odds: Odds, statements: Sequence[Statement], disputes: Sequence[tuple[int, int]]
) -> dict[int, dict[int, float]]:
    """Return how likely every two sides are rivals: the mean log-odds of their pairs, and more where an article sets them so.

    Two sides have a pair that was kept, or are set against each other; no others are looked at.
    """
    close: dict[int, dict[int, float]] = defaultdict(dict)
    owner = {i: k for k, side in enumerate(sides) for i in side.members}
    against = Counter(
        (min(owner[i], owner[j]), max(owner[i], owner[j])) for i, j in disputes if i in owner and j in owner and owner[i] != owner[j]
    )
    for a, one in enumerate(sides):
        near = {owner[j] for i in one.members for j in map(int, odds.get_row(i)[0]) if j in owner}
        for b in sorted({k for k in near if k > a} | {k for first, k in against if first == a}):
            two, set_against = sides[b], against[a, b]
            if not fill_one_slot(one.figure, two.figure, set_against=set_against > 0):
                continue
            if set_against or _are_told_apart(one, two, statements):
                close[a][b] = close[b][a] = odds.mean_between(one.members, two.members) + _SET_AGAINST * min(1, set_against)
    return close


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
