"""Statements put together into claims: the pairs that most surely tell the same thing first.

Greedy additive edge contraction (Keuper et al., "Efficient decomposition of image and mesh graphs by lifted multicuts",
ICCV 2015) on the log-odds of the pairs, with the mean over all pairs of two groups in the place of the sum, so that one
doubtful likeness does not join two large groups. And many doubtful ones do not either: two groups need at least one pair
that is likelier than not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np

from rashomon.stages.match.odds import Odds

_OTHERS = 2
"""Articles that make a group a claim of several."""


def group_statements(
    odds: Odds, are_apart: Callable[[int, int], bool], *, threshold: float, surest: float, most_of_one_article: int
) -> list[list[int]]:
    """Return the groups, each a sorted list of statement numbers, in the order of their first statement.

    Args:
        odds: log-odds that two statements tell the same thing.
        are_apart: whether two statements of one article may not stand in one group.
        threshold: mean log-odds over the pairs of two groups above which they are joined.
        surest: log-odds that the surest pair of two groups must have.
        most_of_one_article: how many statements of one article a group may hold.
    """
    state = _Groups(odds, threshold, surest)
    while (pair := state.find_closest()) is not None:
        if state.may_join(*pair, are_apart, most_of_one_article):
            state.join(*pair)
        else:
            state.keep_apart(*pair)
    return sorted((sorted(m) for m in state.members.values()), key=lambda m: m[0])


def resettle(groups: Sequence[Sequence[int]], odds: Odds, sentences: Sequence[int], threshold: float) -> list[list[int]]:
    """Return the groups with each second part of one sentence moved to a claim that its article does not tell yet, if there is one.

    Two parts of one sentence are somebody's words alike, and both are drawn to the claim that reports them: "He said that although
    they share a border, he saw no threat". The weaker of the two goes where the border is told.
    """
    joined = [list(group) for group in groups]
    owner = {i: number for number, group in enumerate(joined) for i in group}
    for number, group in enumerate(groups):
        for i in _find_seconds(group, odds, sentences):
            home = _find_other_home(i, number, joined, owner, odds)
            if home is not None and odds.mean_between([i], joined[home]) > threshold:
                joined[number].remove(i)
                joined[home].append(i)
                owner[i] = home
    return sorted((sorted(group) for group in joined if group), key=lambda g: g[0])


def _find_seconds(group: Sequence[int], odds: Odds, sentences: Sequence[int]) -> list[int]:
    """Return the statements of whose sentence the group holds another part that is nearer to the others."""
    by_sentence: dict[tuple[int, int], list[int]] = defaultdict(list)
    for i in group:
        by_sentence[int(odds.articles[i]), sentences[i]].append(i)
    if len({article for article, _ in by_sentence}) < _OTHERS:
        return []
    ranked = [sorted(parts, key=lambda i: (-odds.mean_between([i], group), i)) for parts in by_sentence.values()]
    return sorted(i for parts in ranked for i in parts[1:])


def _find_other_home(i: int, number: int, groups: Sequence[Sequence[int]], owner: Mapping[int, int], odds: Odds) -> int | None:
    """Return the group nearest to a statement that several other articles tell and its own does not."""
    near = {owner[int(j)] for j in odds.get_row(i)[0]} - {number}
    tellers = {k: {int(odds.articles[j]) for j in groups[k]} for k in sorted(near)}
    open_to = [k for k, articles in tellers.items() if int(odds.articles[i]) not in articles and len(articles) >= _OTHERS]
    return max(open_to, key=lambda k: odds.mean_between([i], groups[k]), default=None)


@dataclass(slots=True)
class _Link:
    """What the kept pairs of two groups amount to."""

    total: float
    kept: int
    pairs: int


class _Groups:
    """The groups while they are being joined, with a link for every two of them that have a pair likely enough.

    A queue holds the links by their mean; what has been joined since it was queued is passed over.
    """

    def __init__(self, odds: Odds, threshold: float, surest: float) -> None:
        self._odds, self._threshold = odds, threshold
        count = len(odds.articles)
        self.members: dict[int, list[int]] = {k: [k] for k in range(count)}
        self._tally: dict[int, Counter[int]] = {k: Counter([int(odds.articles[k])]) for k in range(count)}
        self._links: dict[int, dict[int, _Link]] = {k: {} for k in range(count)}
        self._queue: list[tuple[float, int, int]] = []
        for a in range(count):
            columns, values = odds.get_row(a)
            for place in np.flatnonzero((values > surest) & (columns > a)):
                self._link(a, int(columns[place]), _Link(float(values[place]), 1, 1))

    def find_closest(self) -> tuple[int, int] | None:
        """Return the two groups that are most alike, null where none are alike enough."""
        while self._queue:
            distance, a, b = heappop(self._queue)
            link = self._links.get(a, {}).get(b)
            if link is not None and -distance == self._weigh(link):
                return a, b
        return None

    def may_join(self, a: int, b: int, are_apart: Callable[[int, int], bool], most_of_one_article: int) -> bool:
        """Return whether nothing forbids that the two groups are one."""
        both = self._tally[a].keys() & self._tally[b].keys()
        if any(self._tally[a][k] + self._tally[b][k] > most_of_one_article for k in both):
            return False
        articles = self._odds.articles
        mine = [i for i in self.members[a] if int(articles[i]) in both]
        return not any(articles[i] == articles[j] and are_apart(i, j) for i in mine for j in self.members[b])

    def keep_apart(self, a: int, b: int) -> None:
        """See that the two groups are not joined as they are; a group that holds both can be joined with neither."""
        del self._links[a][b], self._links[b][a]

    def join(self, a: int, b: int) -> None:
        """Put group ``b`` into group ``a``."""
        mine, theirs = self._links.pop(a), self._links.pop(b)
        del mine[b], theirs[a]
        joined = {c: self._add(c, a, b, mine.get(c), theirs.get(c)) for c in sorted(mine.keys() | theirs.keys())}
        self.members[a].extend(self.members.pop(b))
        self._tally[a].update(self._tally.pop(b))
        self._links[a] = {}
        for c, link in joined.items():
            self._links[c].pop(a, None)
            self._links[c].pop(b, None)
            self._link(a, c, link)

    def _add(self, c: int, a: int, b: int, one: _Link | None, two: _Link | None) -> _Link:
        one = one or self._count(a, c)
        two = two or self._count(b, c)
        return _Link(one.total + two.total, one.kept + two.kept, one.pairs + two.pairs)

    def _count(self, a: int, c: int) -> _Link:
        """Return the link of two groups that no pair likely enough has linked yet."""
        total, kept, _ = self._odds.sum_between(self.members[a], self.members[c])
        few, many = sorted((self._tally[a], self._tally[c]), key=len)
        shared = sum(number * many[article] for article, number in few.items())
        return _Link(total, kept, len(self.members[a]) * len(self.members[c]) - shared)

    def _link(self, a: int, b: int, link: _Link) -> None:
        self._links[a][b] = self._links[b][a] = link
        mean = self._weigh(link)
        if mean > self._threshold:
            heappush(self._queue, (-mean, min(a, b), max(a, b)))

    def _weigh(self, link: _Link) -> float:
        return (link.total + self._odds.rest * (link.pairs - link.kept)) / link.pairs
