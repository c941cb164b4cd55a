"""Renderings: the quotes of a story that give one utterance, word for word, cut, reported or translated."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from rashomon.model import Name, NameKind, Quote, QuoteMode, Reading, Vectors
from rashomon.stages.extract.nouns import BODY_NOUNS, GENERIC_BODY, is_human
from rashomon.text.name_words import HER_NAMES, HIS_NAMES
from rashomon.text.names import fold_name
from rashomon.text.similarity import weigh_word
from rashomon.text.words import find_words

_SHARED = 9.0
"""Least weight of the words two renderings share: two rare words or three fair ones."""
_ALIKE = 0.5
"""Share of the shorter one's weighted words that the longer one holds, where nothing else ties them."""
_ALIKE_ONE_SPEAKER = 0.36
"""The same where both name one speaker: a translation keeps about that much."""
_ALIKE_TWO_SPEAKERS = 0.72
"""The same where they name different speakers: one of the articles gives the words to the wrong person."""
_MEANING = 0.62
"""Cosine of the sentences around them that ties two quotes of one speaker whose words differ (translated back, reported)."""
_ALIKE_IN_MEANING = 0.2
_WORST_CROWD = 60
"""A word that stands in more quotes than this is no lead."""


@dataclass(frozen=True, slots=True)
class _Pair:
    score: float
    first: int
    second: int


def group_renderings(quotes: Sequence[Quote], readings: Sequence[Reading], names: Sequence[Name] = ()) -> tuple[Quote, ...]:
    """Return the quotes with a group id for those that render one utterance; a quote alone keeps none.

    Pairs are joined from the most alike down. Two different things that one article quotes never come into one group, not even
    by way of a transcript that holds both. ``names``: those of the story, so that "the captain" of one article takes the name
    that the others give.
    """
    bags = [Counter({w.folded: 1 for w in find_words(q.exact)}) for q in quotes]
    weights = {word: weigh_word(word) for bag in bags for word in bag}
    vectors = _vectors(quotes, readings)
    pairs = sorted(_find_pairs(quotes, bags, weights, vectors), key=lambda p: (-p.score, p.first, p.second))
    groups = _join(pairs, quotes, bags, weights)
    numbers = {members: f"g{n}" for n, members in enumerate(sorted({m for m in groups.values() if len(m) > 1}), 1)}
    kinds = {n.canonical: n.kind for n in names}
    return _outvote(_name_silent(tuple(replace(q, group=numbers.get(groups[i])) for i, q in enumerate(quotes)), kinds), kinds)


def _outvote(quotes: tuple[Quote, ...], kinds: Mapping[str, NameKind]) -> tuple[Quote, ...]:
    """Give a rendering whose article says "he" or nothing the speaker whom most other articles of its group name outright.

    An article that gives the words to somebody else outright is left alone: that is what it tells.
    """
    groups: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.group:
            groups[quote.group].append(quote)
    return tuple(replace(q, speaker=_elect(q, groups[q.group], kinds)) if q.group and _is_open(q, kinds) else q for q in quotes)


def _is_open(quote: Quote, kinds: Mapping[str, NameKind]) -> bool:
    """Return whether who speaks was only inferred: from a pronoun, or, without a cue, from what the sentence before is about."""
    carried = quote.cue is None and kinds.get(quote.speaker or "") is not NameKind.PERSON
    return quote.mode is not QuoteMode.INDIRECT and (carried or (quote.speaker_exact or "he").lower() in _PRONOUNS)


def _elect(quote: Quote, group: Sequence[Quote], kinds: Mapping[str, NameKind]) -> str | None:
    """Return the speaker whom at least two other articles name outright, more than speak for another; else the quote's own."""
    others = [q for q in group if q.article != quote.article and q.speaker]
    outright = Counter(speaker for speaker, _ in {(str(q.speaker), q.article) for q in others if q.speaker in kinds and _is_outright(q)})
    if not outright:
        return quote.speaker
    first = min(outright, key=lambda s: (-outright[s], s))
    against = {q.article for q in others if q.speaker != first}
    given = (fold_name(first) or ("",))[0]
    unfit = {"he": HER_NAMES, "she": HIS_NAMES}.get((quote.speaker_exact or "").lower(), frozenset())
    return first if outright[first] >= max(_FEWEST_VOTES, len(against) + 1) and given not in unfit else quote.speaker


_FEWEST_VOTES = 2


def _is_outright(quote: Quote) -> bool:
    """Return whether a cue and a name or an office tell who speaks."""
    return quote.cue is not None and quote.speaker_exact is not None and quote.speaker_exact.lower() not in _PRONOUNS


_PRONOUNS = frozenset({"he", "she", "they", "it"})


def _name_silent(quotes: Sequence[Quote], kinds: Mapping[str, NameKind]) -> tuple[Quote, ...]:
    """Name the speaker of a rendering whose own article leaves the name open, where all others of its group name the same one."""
    named: dict[str, set[str]] = defaultdict(set)
    for quote in quotes:
        if quote.group and quote.speaker and (quote.speaker in kinds or not (quote.speaker.islower() or _may_be(quote, None))):
            named[quote.group].add(quote.speaker)
    described = {q.group: q.speaker for q in quotes if q.group and q.speaker and q.speaker.islower() and is_human(q.speaker)}
    found = []
    for quote in quotes:
        others = named[quote.group] if quote.group and quote.speaker not in kinds else set()
        if quote.group and not others and _is_swapped(quote):
            found.append(replace(quote, speaker=described.get(quote.group, quote.speaker)))
            continue
        other = next(iter(others)) if len(others) == 1 else None
        found.append(replace(quote, speaker=other) if other and (_is_swapped(quote) or _may_be(quote, kinds.get(other))) else quote)
    return tuple(found)


def _is_swapped(quote: Quote) -> bool:
    """Return whether a quote's speaker is one common word that is nobody's trade and no body: what a word-swapper left of "the judge"."""
    word = quote.speaker or ""
    return quote.mode is not QuoteMode.INDIRECT and word.isalpha() and word.islower() and not is_human(word) and word not in BODY_NOUNS


def _may_be(quote: Quote, kind: NameKind | None) -> bool:
    """Return whether an article gives words to nobody, or to one person or firm without the name: "a minister", "the company"."""
    if quote.mode is QuoteMode.INDIRECT:
        return False
    if quote.speaker is None:
        return True
    if re.fullmatch(r"[A-Z][a-z]+", quote.speaker):
        return kind in (NameKind.PERSON, None)  # a surname that nobody in the story bears: a translator took it for a word
    noun = re.split(r" (?:of|from|in|at|who|with|for)\b", quote.speaker)[0].split()[-1].lower()
    if noun in GENERIC_BODY:
        return kind is not NameKind.PERSON
    return is_human(noun) and not noun.endswith("s") and kind in (NameKind.PERSON, None)


def _find_pairs(quotes: Sequence[Quote], bags: Sequence[Counter[str]], weights: Mapping[str, float], vectors: Vectors) -> Iterable[_Pair]:
    for first, second in sorted(_candidates(bags, weights)):
        a, b = quotes[first], quotes[second]
        if a.span.overlaps(b.span) and a.article == b.article:
            continue
        shared, alike, jaccard = _compare(bags[first], bags[second], weights)
        one_speaker = None if a.speaker is None or b.speaker is None else a.speaker == b.speaker
        near = float(vectors[first] @ vectors[second])
        if _is_rendering(shared, alike, near, one_speaker) and (a.article != b.article or alike > 0.75):
            yield _Pair(jaccard + 0.2 * bool(one_speaker) + 0.1 * near, first, second)


def _candidates(bags: Sequence[Counter[str]], weights: Mapping[str, float]) -> set[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, bag in enumerate(bags):
        for word in bag:
            if weights[word] > 1.5:
                holders[word].append(number)
    return {pair for members in holders.values() if len(members) <= _WORST_CROWD for pair in combinations(members, 2)}


def _compare(a: Counter[str], b: Counter[str], weights: Mapping[str, float]) -> tuple[float, float, float]:
    """Return the weight of the shared words, its part of the shorter quote, and its part of both together."""
    shared = sum(weights[w] for w in a.keys() & b.keys())
    of_a, of_b = sum(weights[w] for w in a), sum(weights[w] for w in b)
    return shared, shared / max(min(of_a, of_b), 1e-9), shared / max(of_a + of_b - shared, 1e-9)


def _is_rendering(shared: float, alike: float, near: float, one_speaker: bool | None) -> bool:
    least = {True: _ALIKE_ONE_SPEAKER, None: _ALIKE, False: _ALIKE_TWO_SPEAKERS}[one_speaker]
    if shared >= _SHARED and alike >= least:
        return True
    if not one_speaker or shared < 0.5 * _SHARED:
        return False
    return alike >= 0.9 or (near >= _MEANING and alike >= _ALIKE_IN_MEANING)


def _join(
    pairs: Sequence[_Pair], quotes: Sequence[Quote], bags: Sequence[Counter[str]], weights: Mapping[str, float]
) -> dict[int, tuple[int, ...]]:
    groups: dict[int, tuple[int, ...]] = {i: (i,) for i in range(len(quotes))}
    for pair in pairs:
        first, second = groups[pair.first], groups[pair.second]
        if first == second or _clash(first, second, quotes, bags, weights):
            continue
        merged = tuple(sorted(first + second))
        for member in merged:
            groups[member] = merged
    return groups


def _clash(
    first: Sequence[int], second: Sequence[int], quotes: Sequence[Quote], bags: Sequence[Counter[str]], weights: Mapping[str, float]
) -> bool:
    """Return whether two groups hold two different quotes of one article."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for member in first:
        by_article[quotes[member].article].append(member)
    return any(
        _compare(bags[other], bags[member], weights)[1] < _ALIKE
        for member in second
        for other in by_article.get(quotes[member].article, ())
    )


def _vectors(quotes: Sequence[Quote], readings: Sequence[Reading]) -> Vectors:
    """Return, for each quote, the mean vector of the sentences that it stands in, of length 1."""
    by_article = {r.article.id: r for r in readings}
    starts = {r.article.id: [s.span.start for s in r.sentences] for r in readings}
    rows = []
    for quote in quotes:
        reading = by_article[quote.article]
        first = max(bisect_right(starts[quote.article], quote.span.start) - 1, 0)
        touched = list(range(first, bisect_right(starts[quote.article], max(quote.span.end - 1, quote.span.start))))
        rows.append(reading.vectors[touched].sum(axis=0) if touched else np.zeros(reading.vectors.shape[1], dtype=np.float32))
    if not rows:
        return np.zeros((0, 1), dtype=np.float32)
    stacked = np.stack(rows).astype(np.float32)
    unit: Vectors = stacked / np.maximum(np.linalg.norm(stacked, axis=1, keepdims=True), 1e-9)
    return unit
