"""How likely two statements of different articles are to tell the same thing: the evidence, pair by pair.

Embeddings find what is alike in meaning, rare words and names what is alike in matter, and typed values what neither can
see: $25 million and $50 million are one slot with two values, 298 rescued and 298 passengers are one value in two slots.
Order is evidence of its own. A copy that was translated or put through a word-swapper keeps the order of what it tells, so
two sentences whose neighbours are alike as well are far likelier to be one another's renderings than their words say.

All evidence on a pair comes from its two articles and from what is known of every statement by itself, so the pairs are weighed
article by article, against all articles that come after: what is held at a time grows with the story and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt
from typing import Final

import numpy as np
import numpy.typing as npt

from rashomon.model import Extracts, QuoteMode, Reading, Statement, Vectors
from rashomon.stages.match.alignment import WordTable
from rashomon.stages.match.figures import FigureTable
from rashomon.stages.match.odds import Matrix, Places
from rashomon.text.clauses import find_tokens
from rashomon.text.words import fold

EVIDENCE: Final = (
    "meaning",
    "sentence",
    "words",
    "word by word",
    "order",
    "closeness",
    "value",
    "digits",
    "counted",
    "measured",
    "clash",
    "lone figure",
    "same day",
    "both quoted",
    "one quoted",
    "one speaker",
    "one utterance",
    "two utterances",
    "best",
    "best words",
)
"""Names of the rows of a :class:`Block`'s evidence, in order."""

_FEW = 20
"""Sentences from which on the mean of their vectors is more the story's topic than their own matter."""
_MOST_IN_BLOCK = 120
"""Sentences weighed against all others at a time; few articles are longer, and those are weighed in parts."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The evidence on the pairs of some statements of one article with all statements of the articles after it."""

    rows: slice
    columns: slice
    evidence: tuple[Matrix, ...]
    """One matrix for each kind of :data:`EVIDENCE`."""


def weigh_evidence(
    statements: Sequence[Statement],
    readings: Sequence[Reading],
    extracts: Extracts,
    figures: FigureTable,
    embed: Callable[[Sequence[str]], Vectors],
) -> Iterator[Block]:
    """Yield the evidence on all pairs of statements of two articles, each pair once.

    Args:
        statements: the story's statements, article by article in order.
        readings: the story's articles.
        extracts: the story's quotes.
        figures: the figures of the statements.
        embed: turns texts into unit vectors; asked where the readings tell no vectors of words.
    """
    if not statements:
        return
    story = _Story.of(statements, readings, extracts, embed)
    for part in story.parts:
        if part.after.start < part.after.stop and part.rows.start < part.rows.stop:
            yield Block(part.rows, part.after, tuple(_weigh_part(part, story, figures)))


def _weigh_part(part: _Part, story: _Story, figures: FigureTable) -> Iterator[Matrix]:
    rows, columns = part.rows, part.after
    above, beside = story.sentence_of[rows] - part.sentences.start, story.sentence_of[columns] - part.sentences_after.start
    between = np.ix_(above, beside)
    meaning = story.aligned.meaning[rows] @ story.aligned.meaning[columns].T
    aligned = story.aligned.align(rows, columns, meaning)
    words = story.words.compare(rows, columns)
    sentences = story.sentence_meaning[part.sentences] @ story.sentence_meaning[part.sentences_after].T
    alike: Matrix = ((sentences + story.sentence_words.compare(part.sentences, part.sentences_after)) / 2).astype(np.float32)
    parts_after = story.part_of_sentence[part.sentences_after]
    yield meaning
    yield sentences[between]
    yield words
    yield aligned
    yield _find_order(alike, parts_after)[between]
    yield np.broadcast_to(_find_closeness(alike, parts_after)[beside], meaning.shape)
    yield from figures.compare(rows, columns)
    yield story.days.share(rows, columns)
    yield from _compare_quoting(story, rows, columns)
    segments = story.part_of[columns]
    yield _stand_out(aligned, segments)
    yield _stand_out(alike[between] + _share_place(story, rows, columns), segments)


@dataclass(frozen=True, slots=True)
class _Part:
    """An article, or a part of a very long one: its sentences and statements, and all those of the articles after it."""

    sentences: slice
    sentences_after: slice
    rows: slice
    after: slice


@dataclass(frozen=True, slots=True, eq=False)
class _Story:
    """What is known of every statement by itself."""

    parts: tuple[_Part, ...]
    part_of: Places
    part_of_sentence: Places
    sentence_of: Places
    aligned: WordTable
    sentence_meaning: Matrix
    words: _Words
    sentence_words: _Words
    days: _Days
    place: Matrix
    """Where in its sentence each statement begins and ends, as parts of its length."""
    quoted: npt.NDArray[np.bool_]
    speakers: Places
    utterances: Places

    @staticmethod
    def of(
        statements: Sequence[Statement], readings: Sequence[Reading], extracts: Extracts, embed: Callable[[Sequence[str]], Vectors]
    ) -> _Story:
        number = {r.article.id: k for k, r in enumerate(readings)}
        starts = np.concatenate([[0], np.cumsum([len(r.sentences) for r in readings])]).astype(np.int64)
        sentence_of = np.array([starts[number[s.article]] + s.sentence for s in statements], dtype=np.int64)
        parts = _part_story(starts, sentence_of)
        direct = {q.id for q in extracts.quotes if q.mode is not QuoteMode.INDIRECT}
        groups = {q.id: q.group for q in extracts.quotes if q.group is not None}
        bounds = np.array([p.sentences.start for p in parts], dtype=np.int64)
        of_sentence = np.searchsorted(bounds, np.arange(starts[-1]), side="right") - 1
        return _Story(
            parts=parts,
            part_of=of_sentence[sentence_of],
            part_of_sentence=of_sentence,
            sentence_of=sentence_of,
            aligned=WordTable.of(statements, readings, embed),
            sentence_meaning=_take_topic_away(np.concatenate([r.vectors for r in readings])),
            words=_Words([_find_words(readings[number[s.article]], s) for s in statements]),
            sentence_words=_Words([_find_words_of_sentence(r, k) for r in readings for k in range(len(r.sentences))]),
            days=_Days(statements),
            place=_find_places(statements, readings, number),
            quoted=np.array([s.quote in direct for s in statements], dtype=np.bool_),
            speakers=_number_labels([s.speaker for s in statements]),
            utterances=_number_labels([groups.get(s.quote) if s.quote else None for s in statements]),
        )


def _part_story(starts: Places, sentence_of: Places) -> tuple[_Part, ...]:
    """Return the articles that have sentences, the long ones in parts; what comes after is of other articles only."""
    last, parts = int(starts[-1]), []
    for first, end in pairwise(int(s) for s in starts):
        for begin in range(first, end, _MOST_IN_BLOCK):
            stop = min(end, begin + _MOST_IN_BLOCK)
            at, to, behind = (int(k) for k in np.searchsorted(sentence_of, (begin, stop, end)))
            parts.append(_Part(slice(begin, stop), slice(end, last), slice(at, to), slice(behind, len(sentence_of))))
    return tuple(parts)


def _find_words(reading: Reading, statement: Statement) -> frozenset[str]:
    return _gather_content(reading, *find_tokens(reading, statement.sentence, statement.span))


def _find_words_of_sentence(reading: Reading, number: int) -> frozenset[str]:
    sentence = reading.sentences[number]
    return _gather_content(reading, sentence.first_token, sentence.end_token)


def _gather_content(reading: Reading, first: int, end: int) -> frozenset[str]:
    return frozenset(fold(t.lemma) for t in reading.tokens[first:end] if t.pos in _CONTENT)


def _take_topic_away(vectors: Vectors) -> Matrix:
    """Return the vectors without what all of them share, of length 1.

    Every sentence of a story is about the story, and the wider its subject the more alike all its sentences look; what tells
    two statements to be one claim is what they share beyond that. A few sentences show little of what a story's all share.
    """
    shared = vectors.mean(axis=0, keepdims=True) * (len(vectors) / (len(vectors) + _FEW))
    rest = vectors - shared
    return np.asarray(rest / np.maximum(np.linalg.norm(rest, axis=1, keepdims=True), 1e-9), dtype=np.float32)


class _Words:
    """Bags of words, each word weighed by how few bags hold it, and for every word the bags that do."""

    def __init__(self, bags: Sequence[frozenset[str]]) -> None:
        holders: dict[str, list[int]] = defaultdict(list)
        for row, bag in enumerate(bags):
            for word in bag:
                holders[word].append(row)
        weight = {word: log(1 + len(bags) / len(rows)) for word, rows in holders.items()}
        length: Matrix = np.array([sqrt(sum(weight[w] ** 2 for w in sorted(bag))) or 1.0 for bag in bags], dtype=np.float32)
        self._bags = [sorted(bag) for bag in bags]
        self._rows = {word: np.array(rows, dtype=np.int64) for word, rows in holders.items() if len(rows) > 1}
        self._shares = {word: np.asarray(weight[word] / length[rows], dtype=np.float32) for word, rows in self._rows.items()}

    def compare(self, rows: slice, columns: slice) -> Matrix:
        """Return the cosine of each bag of ``rows`` with each of ``columns``, which come after them."""
        found = np.zeros((rows.stop - rows.start, columns.stop - columns.start), dtype=np.float32)
        for row in range(rows.start, rows.stop):
            for word in self._bags[row]:
                holders = self._rows.get(word)
                if holders is None:
                    continue
                first, end = np.searchsorted(holders, (columns.start, columns.stop))
                if first < end:
                    own = self._shares[word][np.searchsorted(holders, row)]
                    found[row - rows.start, holders[first:end] - columns.start] += own * self._shares[word][first:end]
        return found


def _find_order(alike: Matrix, parts: Places) -> Matrix:
    """Return, sentence by sentence, how alike the neighbours on both sides are; the neighbours lie in the same two articles."""
    before, after = _best_step(alike, parts), _best_step(alike[::-1, ::-1], parts[::-1])[::-1, ::-1]
    return np.asarray((before + after) / 2, dtype=np.float32)


def _best_step(alike: Matrix, parts: Places) -> Matrix:
    """Return for each sentence pair the likeness of the best pair one or two steps before both."""
    padded = np.zeros((alike.shape[0] + 2, alike.shape[1] + 2), dtype=alike.dtype)
    padded[2:, 2:] = alike
    before = np.concatenate([[-1, -1], parts])
    best = np.zeros_like(alike)
    for up, left in ((1, 1), (1, 2), (2, 1)):
        step = padded[2 - up : 2 - up + alike.shape[0], 2 - left : 2 - left + alike.shape[1]]
        inside = before[2 - left : 2 - left + len(parts)] == parts
        np.maximum(best, step, out=best, where=inside[None, :])
    return best


def _find_closeness(alike: Matrix, parts: Places) -> Matrix:
    """Return for each sentence after how close its article is at large to the one the rows stand in."""
    starts, back = _find_segments(parts)
    lengths = np.diff([*starts, len(parts)]).astype(np.float32)
    theirs = np.maximum.reduceat(alike, starts, axis=1).mean(axis=0)
    mine = np.add.reduceat(alike.max(axis=0), starts) / lengths
    close: Matrix = (mine + theirs + np.maximum(mine, theirs)) / np.float32(3)
    return np.asarray(close[back], dtype=np.float32)


def _find_segments(parts: Places) -> tuple[Places, Places]:
    """Return where each run of one number begins, and for every place which run it stands in."""
    starts = np.flatnonzero(np.diff(parts, prepend=-1))
    return starts, np.repeat(np.arange(len(starts)), np.diff([*starts, len(parts)]))


class _Days:
    """The days that the statements name, each as a first and a last one."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        named = [(i, d.first, d.last) for i, s in enumerate(statements) for d in s.dates]
        rank = {day: k for k, day in enumerate(sorted({day for _, first, last in named for day in (first, last)}))}
        self._owners = np.array([i for i, _, _ in named], dtype=np.int64)
        self._first = np.array([rank[first] for _, first, _ in named], dtype=np.int64)
        self._last = np.array([rank[last] for _, _, last in named], dtype=np.int64)

    def share(self, rows: slice, columns: slice) -> Matrix:
        """Return where two statements name a day in common."""
        same = np.zeros((rows.stop - rows.start, columns.stop - columns.start), dtype=np.float32)
        a, b, c, d = np.searchsorted(self._owners, (rows.start, rows.stop, columns.start, columns.stop))
        common = (self._first[a:b, None] <= self._last[None, c:d]) & (self._first[None, c:d] <= self._last[a:b, None])
        one, two = np.nonzero(common)
        same[self._owners[a:b][one] - rows.start, self._owners[c:d][two] - columns.start] = 1.0
        return same


def _find_places(statements: Sequence[Statement], readings: Sequence[Reading], number: dict[str, int]) -> Matrix:
    places = np.zeros((len(statements), 2), dtype=np.float32)
    for row, statement in enumerate(statements):
        whole = readings[number[statement.article]].sentences[statement.sentence].span
        places[row] = (statement.span.start - whole.start, statement.span.end - whole.start)
        places[row] /= max(1, len(whole))
    return places


def _share_place(story: _Story, rows: slice, columns: slice) -> Matrix:
    """Return how far two statements take up the same part of their sentences, 0 to 1."""
    (start, end), (begin, stop) = story.place[rows].T[:, :, None], story.place[columns].T[:, None, :]
    common = np.minimum(end, stop) - np.maximum(start, begin)
    joint = np.maximum(end, stop) - np.minimum(start, begin)
    shared: Matrix = np.clip(common, 0, None) / np.maximum(joint, 1e-6)
    return shared


def _compare_quoting(story: _Story, rows: slice, columns: slice) -> tuple[Matrix, ...]:
    """Return: both somebody's own words, one of them only; one speaker; one utterance or two."""
    above, beside = story.quoted[rows][:, None], story.quoted[columns][None, :]
    speaker, _ = _compare_labels(story.speakers, rows, columns)
    return (
        (above & beside).astype(np.float32),
        (above != beside).astype(np.float32),
        speaker,
        *_compare_labels(story.utterances, rows, columns),
    )


def _number_labels(labels: Sequence[str | None]) -> Places:
    number = {label: k for k, label in enumerate(sorted({label for label in labels if label is not None}))}
    return np.array([-1 if label is None else number[label] for label in labels], dtype=np.int64)


def _compare_labels(labels: Places, rows: slice, columns: slice) -> tuple[Matrix, Matrix]:
    """Return where two statements have one label, and where they have two; nothing where either has none."""
    above, beside = labels[rows][:, None], labels[columns][None, :]
    known, same = (above >= 0) & (beside >= 0), above == beside
    return (known & same).astype(np.float32), (known & ~same).astype(np.float32)


def _stand_out(base: Matrix, parts: Places) -> Matrix:
    """Return how far a pair stands out among all pairs that either statement makes with the other's article."""
    starts, back = _find_segments(parts)
    best = np.maximum.reduceat(base, starts, axis=1)[:, back]
    second = np.maximum.reduceat(np.where(base == best, -np.inf, base), starts, axis=1)[:, back]
    tied = np.add.reduceat((base == best).astype(np.int64), starts, axis=1)[:, back] > 1
    ahead = base - np.where((base == best) & ~tied, second, best)
    alone = np.diff([*starts, len(parts)])[back] == 1
    ahead[:, alone] = base[:, alone]
    mutual: Matrix = np.minimum(ahead, _stand_out_below(base))
    return mutual


def _stand_out_below(base: Matrix) -> Matrix:
    """Return how far each pair stands out in its column."""
    if len(base) == 1:
        return base
    order = np.partition(base, len(base) - 2, axis=0)
    best, second = order[-1:], order[-2:-1]
    ahead: Matrix = base - np.where(base == best, second, best)
    return ahead
