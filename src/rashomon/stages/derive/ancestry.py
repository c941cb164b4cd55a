"""Which articles were made from which: candidates, the nearest source of each, further sources of merged ones."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice

import numpy as np

from rashomon.stages.derive.direction import Direction, compare_plainness, is_credited, is_same_house, judge_direction
from rashomon.stages.derive.explanation import Explanation, explain
from rashomon.stages.derive.facts import FactIndex, index_facts, share_alone, share_held
from rashomon.stages.derive.hearing import Hearers, brings_quotations, find_hearers
from rashomon.stages.derive.likeness import UNLIKE, Likeness, compare
from rashomon.stages.derive.neighbours import find_neighbours
from rashomon.stages.derive.settings import DeriveSettings
from rashomon.stages.derive.wording import Wording

_SAME_FIT = 0.03
"""Sources that explain an article this equally are copies of one another: the original among them is named."""
_SAME_COVER = 0.15
"""Of the source's wording in the article: a reprint of a cut was made from the cut rather than from the whole text."""
_REPRINT = 0.9
"""Of the wording of both."""
_NO_FACTS: Mapping[tuple[int, int], float] = {}
_NEARLY = 0.7
"""Of a threshold: what reaches it is no copy, but widens the range of accounts."""
_ARGUES = 1.2
_SHORT = 0.6
_OPINION_EASE = 0.8
"""Who argues in an article without words of its own from anyone lives on somebody's report: less is asked for to say whose.
A speech says I and we too, but quotes nobody."""
_COLUMN_EASE = 0.7
"""Who turns to the reader with asides was seldom there, and adds more words of his own."""
_MOST_OTHERS = 40
"""Reports that show how things are said; more cost time and change nothing."""
_UNDECIDED = 0.05
"""About even odds: nothing but third texts can tell which of two was first."""
_MOST_MERGED = 4
_MOST_SOURCES = 8
"""Candidates looked at sentence by sentence; a page copied a hundred times has as many sources that explain it alike."""


@dataclass(frozen=True, slots=True, eq=False)
class Descent:
    """An article, its source (places in the story), and what speaks for it. ``likeness`` has the article first."""

    article: int
    source: int
    likeness: Likeness
    direction: Direction
    explanation: Explanation
    alone: float | None
    """Share of the article's telling words that it has in common with this source alone; null where wording or order speak."""
    further: bool = False
    """Whether this is a second source of a merged article."""


@dataclass(frozen=True, slots=True)
class Ancestry:
    """Who was made from whom, and which of the rest may yet be copies: they fall short of the thresholds by little."""

    descents: tuple[Descent, ...]
    doubtful: tuple[int, ...]
    nearest: tuple[float, ...]
    """For each article, the most of its wording that an article of another text has: what speaks for an account of its own."""


def find_ancestry(wordings: Sequence[Wording], settings: DeriveSettings) -> Ancestry:
    """Return who was made from whom: each article's nearest source, and further ones where it is merged from several.

    Copies by wording or order come first; what they make one text then counts as one telling, when the remaining articles
    are asked whether they live on facts that one telling alone has.
    """
    pile = _lay_out(wordings, settings)
    nearest = _choose_sources(pile, [pair for pair in sorted(pile.likeness) if _is_copy(*pair, pile)])
    texts = find_texts(len(wordings), nearest)
    borrowed = {(a, b): found for a in range(len(wordings)) if a not in nearest for b, found in _find_livings(a, pile, texts).items()}
    for a, descent in _choose_sources(pile, list(borrowed), borrowed).items():
        nearest[a] = descent
        _break_circle(a, nearest)
    texts = find_texts(len(wordings), nearest)
    further = [found for d in nearest.values() for found in _find_further(d, pile, nearest, texts)]
    return Ancestry(
        descents=tuple(sorted([*nearest.values(), *further], key=lambda d: (d.article, d.further, d.source))),
        nearest=tuple(_find_most_shared(a, pile, texts) for a in range(len(wordings))),
        doubtful=tuple(a for a in range(len(wordings)) if a not in nearest and _is_doubtful(a, pile, texts)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Pile:
    """The articles of a story with what neighbours among them share; ``likeness`` has the article first."""

    wordings: Sequence[Wording]
    likeness: Mapping[tuple[int, int], Likeness]
    near: Sequence[Sequence[int]]
    """The articles that each one was compared with."""
    facts: FactIndex
    hearers: Hearers
    settings: DeriveSettings

    def liken(self, article: int, other: int) -> Likeness:
        return self.likeness.get((article, other), UNLIKE)

    def brings_quotations(self, article: int, others: Container[int]) -> bool:
        return brings_quotations(self.wordings[article], self.hearers[article], others)

    def judge(self, article: int, source: int) -> Direction:
        pair, (first, second) = self.liken(source, article), (self.wordings[source], self.wordings[article])
        if pair.order < self.settings.shared_order:
            return judge_direction(first, second, pair, merging=self._compare_beyond(article, source))
        plainness = self._compare_plainness(article, source)
        direction = judge_direction(first, second, pair, plainness=plainness)
        if abs(direction.sure - 0.5) >= _UNDECIDED:
            return direction
        return judge_direction(first, second, pair, plainness=plainness, faithful=self._compare_beyond(source, article))

    def explain(self, article: int, source: int) -> Explanation:
        return explain(self.wordings[article], self.wordings[source], self.settings)

    def _compare_plainness(self, article: int, source: int) -> float:
        """Of the two against reports that are copies of neither."""
        family = {article, source, *self._find_family(article), *self._find_family(source)}
        others = islice((w for i, w in enumerate(self.wordings) if i not in family), _MOST_OTHERS)
        return compare_plainness(self.wordings[source], self.wordings[article], list(others))

    def _compare_beyond(self, one: int, other: int) -> float:
        """How much more of the one than of the other third texts have, what the two share left out."""
        return self._share_beyond(one, other) - self._share_beyond(other, one)

    def _share_beyond(self, article: int, other: int) -> float:
        """Share of the article's wording that ``other`` lacks and third texts of its family have: high in a merger."""
        family = [self.wordings[i].shingles for i in self._find_family(article) if i != other]
        mine = self.wordings[article].shingles
        if not family or not len(mine):
            return 0.0
        beyond = np.isin(mine, np.concatenate(family)) & ~np.isin(mine, self.wordings[other].shingles) & (mine >= 0)
        return float(beyond.sum() / max(int((mine >= 0).sum()), 1))

    def _find_family(self, article: int) -> list[int]:
        return [i for i in self.near[article] if is_one_text(self.likeness[article, i], self.settings, _NEARLY)]


def _lay_out(wordings: Sequence[Wording], settings: DeriveSettings) -> _Pile:
    near: list[list[int]] = [[] for _ in wordings]
    likeness: dict[tuple[int, int], Likeness] = {}
    for a, b in find_neighbours(wordings, settings.neighbours):
        likeness[a, b] = compare(wordings[a], wordings[b], settings)
        likeness[b, a] = turn(likeness[a, b])
        near[a].append(b)
        near[b].append(a)
    return _Pile(wordings, likeness, near, index_facts(wordings), find_hearers(wordings), settings)


def turn(likeness: Likeness) -> Likeness:
    """Return the likeness with its two articles in the other order."""
    return Likeness(likeness.wording, likeness.second_covered, likeness.first_covered, likeness.order)


def is_one_text(likeness: Likeness, settings: DeriveSettings, ease: float = 1.0) -> bool:
    """Return whether two articles share so much wording or order that one was made from the other or both from a third."""
    return likeness.wording >= ease * settings.shared_wording or likeness.order >= ease * settings.shared_order


def _is_copy(a: int, b: int, pile: _Pile) -> bool:
    """Whether article ``a`` shares enough with ``b`` to be made from it.

    Where the shared wording is no more than a release quoted at length would give, an article with quotations of its own is
    a report that used ``b``, unless it credits it or is a later take of the same house. What its own copies quote it may have
    brought; what other sources quote a merger has from them.
    """
    pair, settings = pile.likeness[a, b], pile.settings
    if not is_one_text(pair, settings):
        return False
    if pair.order >= settings.shared_order or (pair.wording >= settings.clear_wording and pair.order >= settings.clear_order):
        return True
    if is_credited(pile.wordings[a], pile.wordings[b]) or is_same_house(pile.wordings[a], pile.wordings[b]):
        return True
    return not pile.brings_quotations(a, {i for i in range(len(pile.wordings)) if i != a and not _is_likely_copy(i, a, pile)})


def _is_likely_copy(a: int, b: int, pile: _Pile) -> bool:
    return is_one_text(pile.liken(a, b), pile.settings) and pile.judge(a, b).sure > 0.5


def find_texts(count: int, nearest: dict[int, Descent]) -> list[int]:
    """Return, for each article, the one that it leads back to over its nearest sources: its text."""
    return [_find_head(article, nearest) for article in range(count)]


def _find_head(article: int, nearest: dict[int, Descent]) -> int:
    while article in nearest:
        article = nearest[article].source
    return article


def _choose_sources(
    pile: _Pile, pairs: Sequence[tuple[int, int]], facts: Mapping[tuple[int, int], float] = _NO_FACTS
) -> dict[int, Descent]:
    """The nearest source of each article among the pairs (article, source) that speak for a descent."""
    found: dict[int, list[tuple[int, Direction]]] = {}
    for a, b in pairs:
        direction = pile.judge(a, b)
        if direction.sure > 0.5 or (direction.sure == 0.5 and b < a):
            found.setdefault(a, []).append((b, direction))
    nearest = {}
    for a, sources in sorted(found.items()):
        likely = sorted(sources, key=lambda s: (-_sum_likeness(pile.liken(a, s[0])), s[0] in found, s[0]))[:_MOST_SOURCES]
        mine = [Descent(a, b, pile.liken(a, b), direction, pile.explain(a, b), facts.get((a, b))) for b, direction in likely]
        nearest[a] = _choose_nearest(mine, set(found), pile)
    for a in sorted(nearest):
        _break_circle(a, nearest)
    return nearest


def _sum_likeness(likeness: Likeness) -> float:
    return round(likeness.first_covered + likeness.order, 2)


def _choose_nearest(mine: Sequence[Descent], copies: set[int], pile: _Pile) -> Descent:
    """The source that explains most of the article; of equals the one that holds least beside it; of copies the original.

    Reprints of one text are equals whatever they explain: a line that one of them lacks moves the alignment of the rest.
    """
    best = max(c.explanation.fit for c in mine)
    near = [c for c in mine if c.explanation.fit >= best - _SAME_FIT]
    closest = max(c.likeness.second_covered for c in near)
    near = [c for c in near if c.likeness.second_covered >= closest - _SAME_COVER]
    near += [c for c in mine if c not in near and any(_is_reprint(c.source, n.source, pile) for n in near)]
    return min(near, key=lambda c: (c.source in copies, -c.direction.sure, -c.explanation.fit, pile.wordings[c.source].id))


def _is_reprint(a: int, b: int, pile: _Pile) -> bool:
    pair = pile.liken(a, b)
    return min(pair.first_covered, pair.second_covered) >= _REPRINT


def _break_circle(start: int, nearest: dict[int, Descent]) -> None:
    """Drop the descent whose direction is least sure from the circle through ``start``, if there is one."""
    ring: list[Descent] = []
    at = start
    while at in nearest and nearest[at] not in ring:
        ring.append(nearest[at])
        at = nearest[at].source
    if at == start and ring:
        del nearest[min(ring, key=lambda d: (d.direction.sure, d.article)).article]


def _find_most_shared(a: int, pile: _Pile, texts: Sequence[int]) -> float:
    return max((pile.likeness[a, b].first_covered for b in pile.near[a] if texts[b] != texts[a]), default=0.0)


def _find_livings(a: int, pile: _Pile, texts: Sequence[int], ease: float = 1.0) -> dict[int, float]:
    """The articles that ``a`` lives on, with the share of its facts that they and their copies alone tell; it brings no words home.

    A merged article may live on two texts so, but the next one must explain it much worse: a second text that explains enough to
    be a further source is no sign against the first. Where no third text is there to
    compare with, what two articles share may be the event itself: then there are none.
    """
    others = {i for i in range(len(pile.wordings)) if texts[i] != texts[a]}
    if not others or pile.brings_quotations(a, others):
        return {}
    alone = share_alone(pile.facts, texts, a)
    best = dict.fromkeys((texts[i] for i in sorted(others)), 0.0)
    for i, share in alone.items():
        best[texts[i]] = max(best[texts[i]], share)
    ease *= _judge_ease(pile.wordings[a])
    return {b: share for b, share in alone.items() if _stands_out(a, b, share, texts[b], best, pile, ease)}


def _judge_ease(article: Wording) -> float:
    if article.is_column:
        return _COLUMN_EASE
    return _OPINION_EASE if article.quotations and article.opinion_marks >= _ARGUES else 1.0


def _stands_out(a: int, b: int, alone: float, text: int, best: Mapping[int, float], pile: _Pile, ease: float) -> bool:
    settings = pile.settings
    rest = nlargest(2, (share for other, share in best.items() if other != text))
    if not rest or alone < ease * settings.own_facts or share_held(pile.facts, a, b) < ease * settings.all_facts:
        return False
    if len(rest) == 1:
        return alone >= settings.lone_contrast * rest[0] and _argues_or_sums_up(pile.wordings[a], pile.wordings[b])
    second = rest[1] if rest[0] >= settings.second_source else rest[0]
    return best[text] >= settings.contrast * second


def _argues_or_sums_up(article: Wording, source: Wording) -> bool:
    """Whether it is of the kinds that live on another's facts: of three reports, two may tell of one half of the event."""
    return article.is_column or article.opinion_marks >= _ARGUES or article.size < _SHORT * source.size


def _is_doubtful(a: int, pile: _Pile, texts: Sequence[int]) -> bool:
    """Whether an article that is held to be independent comes near to being a copy of one published before it."""
    living = _find_livings(a, pile, texts, _NEARLY)
    near = [
        b
        for b in sorted({*living, *pile.near[a]})
        if texts[b] != a and (b in living or is_one_text(pile.liken(a, b), pile.settings, _NEARLY))
    ]
    return any(pile.judge(a, b).sure >= 0.5 for b in near)


def _find_further(first: Descent, pile: _Pile, nearest: dict[int, Descent], texts: Sequence[int]) -> list[Descent]:
    """Sources beside the first: each explains a good part of what those before it leave open. Whoever quotes somebody whom no
    earlier text quotes reports too, and has no further source but that.
    """
    a, found = first.article, [first]
    others = {i for i in range(len(pile.wordings)) if i != a and not _leads_back(i, a, nearest)}
    if pile.brings_quotations(a, others):
        return []
    while len(found) < _MOST_MERGED:
        best = _find_next(a, found, pile, nearest, texts)
        if best is None:
            break
        found.append(best)
    return found[1:]


def _leads_back(article: int, ancestor: int, nearest: dict[int, Descent]) -> bool:
    while article in nearest:
        article = nearest[article].source
        if article == ancestor:
            return True
    return False


def _find_next(a: int, found: Sequence[Descent], pile: _Pile, nearest: dict[int, Descent], texts: Sequence[int]) -> Descent | None:
    """The source that explains most of the facts that those found do not hold."""
    known = {texts[d.source] for d in found}
    held = set().union(*(pile.wordings[d.source].facts for d in found))
    rest = {fact: weight for fact, weight in pile.wordings[a].facts.items() if fact not in held}
    options = [
        (-alone, b in nearest, pile.wordings[b].id, b)
        for b, alone in share_alone(pile.facts, texts, a, rest).items()
        if texts[b] not in known and alone >= pile.settings.second_source and _is_rendered(a, b, known, pile, texts)
    ]
    for alone, *_, b in sorted(options):
        direction = pile.judge(a, b)
        if direction.sure > 0.5:
            return Descent(a, b, pile.liken(a, b), direction, pile.explain(a, b), -alone, further=True)
    return None


def _is_rendered(a: int, b: int, known: Container[int], pile: _Pile, texts: Sequence[int]) -> bool:
    """Whether the article has wording of ``b``, or quotes what of the texts looked at so far only ``b`` quotes."""
    if pile.liken(a, b).first_covered >= pile.settings.second_wording:
        return True
    return any(b in heard and not any(texts[i] in known for i in heard) for heard in pile.hearers[a])
