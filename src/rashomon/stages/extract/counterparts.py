"""Names that a rewriter put into other words, found by what stands where they stand: "Free Bridge" for "Liberty Bridge".

A translator or a word-swapper renders names as if they were words, so that no spelling shows that they are one; but its sentences
tell what those of its source tell, in order. Where two sentences are each other's nearest and each has one name that the other article
does not know, these are one name in two forms (as bilingual word lists are drawn from parallel texts).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.model import NameKind, Reading, Vectors
from rashomon.stages.extract.sightings import Sighting
from rashomon.text.name_words import COUNTRIES
from rashomon.text.names import is_alike, is_generic, is_given_alike, person_words, telling_words

_RETOLD = 0.5
"""Mean likeness of an article's sentences to the nearest ones of another from which it retells that article.

On the labelled stories independent reports have 0.40 in the median, articles made from one another 0.71."""
_NEAR = 0.5
"""Cosine of two sentences that are each other's nearest and tell the same."""
_LEAST_ALIKE = 0.4
"""Evidence for two names that share a word or its cognate: one pair of sentences, perhaps with a second name in it."""
_LEAST_UNLIKE = 0.8
"""Evidence for two names of as many words without one in common: one close pair of sentences with nothing else to choose."""
_MOST_ARTICLES = 100
"""Articles of a story beyond which nothing is aligned: the cost grows with their square."""
_MOST_SENTENCES = 10_000
"""The same of all sentences: a hundred articles have five thousand; one table of likenesses then stays below 400 MB."""
_MOST_RIVALS = 50
"""Pairs of names of two sentences beyond which they show nothing: a list of names pairs each with each."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A name as this comparison sees it: its forms' words, its kind, and the sentences that write it, by article."""

    number: int
    forms: frozenset[tuple[str, ...]]
    kind: NameKind
    places: Mapping[int, frozenset[int]]


def join_counterparts(groups: Sequence[list[int]], sightings: Sequence[Sighting], readings: Sequence[Reading]) -> list[list[int]]:
    """Return the groups of sightings with those joined that retold sentences show to be one name in other words."""
    starts = [[s.span.start for s in r.sentences] for r in readings]
    known = [_describe(n, group, sightings, starts) for n, group in enumerate(groups)]
    evidence: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
    told_by: dict[int, list[_Known]] = defaultdict(list)
    for name in known:
        for article in name.places:
            told_by[article].append(name)
    for first, second in _find_retold(known, readings):
        for a, b, weight, rivals in _compare(first, second, told_by, readings):
            evidence[a, b].append((weight, rivals))
    scores = {pair: score for pair, told in sorted(evidence.items()) if (score := _judge(known[pair[0]], known[pair[1]], told)) > 0}
    partner: dict[int, int] = {}
    for lone, other in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if lone not in partner and other not in partner and lone not in partner.values():  # what others join stays where it is
            partner[lone] = other
    return [
        sorted([*group, *(i for lone, other in partner.items() if other == n for i in groups[lone])])
        for n, group in enumerate(groups)
        if n not in partner
    ]


def _describe(number: int, group: Sequence[int], sightings: Sequence[Sighting], starts: Sequence[Sequence[int]]) -> _Known:
    votes: dict[NameKind, float] = defaultdict(float)
    places: dict[int, set[int]] = defaultdict(set)
    for sighting in (sightings[i] for i in group):
        places[sighting.article].add(max(bisect_right(starts[sighting.article], sighting.span.start) - 1, 0))
        for kind, weight in sighting.votes:
            votes[kind] += weight
    kind = max(sorted(votes), key=lambda k: votes[k]) if votes else NameKind.ORGANISATION
    forms = frozenset(sightings[i].words for i in group if not sightings[i].anaphor)
    return _Known(number, forms, kind, {a: frozenset(s) for a, s in places.items()})


def _find_retold(known: Sequence[_Known], readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    """Yield each article that has a name of its own, with each other that it retells or that retells it."""
    lone = {next(iter(k.places)) for k in known if len(k.places) == 1}
    if not 2 <= len(readings) <= _MOST_ARTICLES or any(not len(r.vectors) for r in readings):
        return
    if sum(len(r.vectors) for r in readings) > _MOST_SENTENCES:
        return
    everything = np.concatenate([r.vectors for r in readings])
    starts = np.cumsum([0, *(len(r.vectors) for r in readings[:-1])])
    for article in sorted(lone):
        near = np.maximum.reduceat(readings[article].vectors @ everything.T, starts, axis=1).mean(axis=0)
        yield from ((article, other) for other in range(len(readings)) if other != article and near[other] >= _RETOLD)


def _compare(
    first: int, second: int, told_by: Mapping[int, Sequence[_Known]], readings: Sequence[Reading]
) -> Iterator[tuple[int, int, float, int]]:
    """Yield a name that only the first article has and one that only the second of the two has, where they stand in like sentences."""
    unknown = _place((k for k in told_by[first] if second not in k.places), first)
    others = _place((k for k in told_by[second] if first not in k.places), second)
    for here, there, likeness in _pair_sentences(readings[first].vectors, readings[second].vectors):
        rivals = len(unknown[here]) * len(others[there])
        if rivals <= _MOST_RIVALS:
            yield from ((k.number, o.number, likeness, rivals) for k in unknown[here] if len(k.places) == 1 for o in others[there])


def _place(names: Iterable[_Known], article: int) -> Mapping[int, Sequence[_Known]]:
    """Return the names that each sentence of an article writes."""
    placed: dict[int, list[_Known]] = defaultdict(list)
    for name in names:
        for sentence in name.places[article]:
            placed[sentence].append(name)
    return placed


def _pair_sentences(first: Vectors, second: Vectors) -> Iterator[tuple[int, int, float]]:
    """Yield the sentences of two articles that are each other's nearest."""
    likeness = first @ second.T
    nearest, back = likeness.argmax(axis=1), likeness.argmax(axis=0)
    for here, there in enumerate(nearest):
        if back[there] == here and likeness[here, there] >= _NEAR:
            yield here, int(there), float(likeness[here, there])


def _judge(a: _Known, b: _Known, told: Sequence[tuple[float, int]]) -> float:
    """Return how much speaks for two names being one; nothing where too little does."""
    if any(" ".join(w) in COUNTRIES for w in a.forms | b.forms) or _numbers(a) != _numbers(b):
        return 0.0
    weight = sum(likeness / rivals for likeness, rivals in told)
    if any(_is_put_otherwise(x, y, a.kind, b.kind) for x in a.forms for y in b.forms):
        return weight + 1.0 if weight >= _LEAST_ALIKE else 0.0
    if a.kind is not b.kind or a.kind is NameKind.PERSON or not any(len(x) == len(y) > 1 for x in a.forms for y in b.forms):
        return 0.0
    return sum(likeness for likeness, rivals in told if rivals == 1 and likeness >= _LEAST_UNLIKE)


def _numbers(name: _Known) -> set[str]:
    return {w for form in name.forms for w in form if w.isdigit()}


def _is_put_otherwise(x: tuple[str, ...], y: tuple[str, ...], kind: NameKind, other: NameKind) -> bool:
    """Whether two forms have a word or its cognate in common; two people need the given name, too."""
    if NameKind.PERSON in (kind, other):
        first, second = person_words(" ".join(x)), person_words(" ".join(y))
        if len(first) != len(second) or not first:
            return False
        return is_given_alike(first[0], second[0]) and min(len(first[0]), len(second[0])) > 1
    first, second = telling_words(" ".join(x)), telling_words(" ".join(y))
    shared = [(v, w) for v in first for w in second if v == w or _is_cognate(v, w)]
    return len(shared) > 0 and abs(len(first) - len(second)) <= 1 and not (len(shared) == 1 and _is_bare_sort(shared[0], first, second))


def _is_cognate(a: str, b: str) -> bool:
    return min(len(a), len(b)) >= _COGNATE and (is_alike(a, b, 0.7) or a[:_COGNATE] == b[:_COGNATE])


_COGNATE = 5


def _is_bare_sort(shared: tuple[str, str], first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether all that two names share is what sort of thing one of them is called without any other word: "the Hospital"."""
    return is_generic(shared[0]) and min(len(first), len(second)) == 1
