"""How likely two statements of different articles are to tell the same thing: the evidence, pair by pair.

Embeddings find what is alike in meaning, rare words and names what is alike in matter, and typed values what neither can
see: $25 million and $50 million are one slot with two values, 298 rescued and 298 passengers are one value in two slots.
Order is evidence of its own. A copy that was translated or put through a word-swapper keeps the order of what it tells, so
two sentences whose neighbours are alike as well are far likelier to be one another's renderings than their words say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np
import numpy.typing as npt

from rashomon.model import Extracts, Figure, FigureKind, Quote, QuoteMode, Reading, Statement, Vectors
from rashomon.stages.match.statements import is_telling_figure
from rashomon.text.counting import name_one_thing
from rashomon.text.quantities import Relation, compare
from rashomon.text.words import fold

Matrix = npt.NDArray[np.float32]

EVIDENCE: Final = (
    "meaning",
    "sentence",
    "words",
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
"""Names of the rows that :func:`weigh_evidence` returns, in order."""

_FEW = 20
"""Sentences from which on the mean of their vectors is more the story's topic than their own matter."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})


def weigh_evidence(statements: Sequence[Statement], vectors: Vectors, readings: Sequence[Reading], extracts: Extracts) -> Iterator[Matrix]:
    """Yield one square, symmetric matrix for each kind of :data:`EVIDENCE`, in that order.

    One at a time, since a story of thousands of statements has no room for all of them.

    Args:
        statements: the story's statements, article by article in order.
        vectors: one unit vector a statement.
        readings: the story's articles.
        extracts: the story's quotes.
    """
    story = _Story.of(statements, readings)
    between = np.ix_(story.sentence_rows, story.sentence_rows)
    meaning = _cosine_beside_topic(vectors)
    words = _cosine_of_words(_words_of_statements(statements, story))
    sentences = _cosine_beside_topic(story.sentence_vectors)
    alike: Matrix = ((sentences + _cosine_of_words(_words_of_sentences(story))) / 2).astype(np.float32)
    support, closeness = _find_order(alike, story)
    yield meaning
    yield sentences[between]
    yield words
    yield support[between]
    yield closeness[between]
    yield from _compare_figures(statements)
    yield _share_days(statements)
    yield from _compare_quoting(statements, extracts.quotes)
    yield _stand_out(meaning + words, story.articles)
    yield _stand_out(alike[between] + _share_place(statements, story), story.articles)


@dataclass(frozen=True, slots=True, eq=False)
class _Story:
    """Where each statement stands: its article and its sentence, both as row numbers of the story."""

    articles: npt.NDArray[np.int64]
    sentence_rows: npt.NDArray[np.int64]
    sentence_articles: npt.NDArray[np.int64]
    sentence_vectors: Vectors
    readings: tuple[Reading, ...]
    number: dict[str, int]

    @staticmethod
    def of(statements: Sequence[Statement], readings: Sequence[Reading]) -> _Story:
        number = {r.article.id: k for k, r in enumerate(readings)}
        starts = np.concatenate([[0], np.cumsum([len(r.sentences) for r in readings])])
        return _Story(
            articles=np.array([number[s.article] for s in statements], dtype=np.int64),
            sentence_rows=np.array([starts[number[s.article]] + s.sentence for s in statements], dtype=np.int64),
            sentence_articles=np.repeat(np.arange(len(readings)), [len(r.sentences) for r in readings]),
            sentence_vectors=np.concatenate([r.vectors for r in readings]),
            readings=tuple(readings),
            number=number,
        )


def _words_of_statements(statements: Sequence[Statement], story: _Story) -> list[frozenset[str]]:
    found = []
    for statement in statements:
        reading = story.readings[story.number[statement.article]]
        sentence = reading.sentences[statement.sentence]
        found.append(
            frozenset(
                fold(t.lemma)
                for t in reading.tokens[sentence.first_token : sentence.end_token]
                if t.pos in _CONTENT and statement.span.start <= t.start < statement.span.end
            )
        )
    return found


def _words_of_sentences(story: _Story) -> list[frozenset[str]]:
    return [
        frozenset(fold(t.lemma) for t in r.tokens[s.first_token : s.end_token] if t.pos in _CONTENT)
        for r in story.readings
        for s in r.sentences
    ]


def _cosine_beside_topic(vectors: Vectors) -> Matrix:
    """Return the cosines of the vectors without what all of them share.

    Every sentence of a story is about the story, and the wider its subject the more alike all its sentences look; what tells
    two statements to be one claim is what they share beyond that. A few sentences show little of what a story's all share.
    """
    shared = vectors.mean(axis=0, keepdims=True) * (len(vectors) / (len(vectors) + _FEW))
    rest = vectors - shared
    rest = rest / np.maximum(np.linalg.norm(rest, axis=1, keepdims=True), 1e-9)
    cosines: Matrix = rest @ rest.T
    return cosines


def _cosine_of_words(bags: Sequence[frozenset[str]]) -> Matrix:
    """Return the cosine of the bags, each word weighed by how few bags hold it."""
    frequency: dict[str, int] = defaultdict(int)
    for bag in bags:
        for word in bag:
            frequency[word] += 1
    column = {word: k for k, word in enumerate(sorted(frequency))}
    table = np.zeros((len(bags), max(1, len(column))), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word in bag:
            table[row, column[word]] = log(1 + len(bags) / frequency[word])
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    product: Matrix = table @ table.T
    return product


def _find_order(alike: Matrix, story: _Story) -> tuple[Matrix, Matrix]:
    """Return, sentence by sentence, how alike the neighbours on the same side are, and how close the two articles are at large."""
    support = np.zeros_like(alike)
    closeness = np.zeros_like(alike)
    count = len(story.readings)
    ranges = [np.flatnonzero(story.sentence_articles == k) for k in range(count)]
    for a in range(count):
        for b in range(a + 1, count):
            if not len(ranges[a]) or not len(ranges[b]):
                continue
            block = np.ix_(ranges[a], ranges[b])
            part = alike[block]
            near = (_best_step(part) + _best_step(part[::-1, ::-1])[::-1, ::-1]) / 2
            support[block] = near
            support[block[1].T, block[0].T] = near.T
            close = (part.max(axis=1).mean() + part.max(axis=0).mean() + max(part.max(axis=1).mean(), part.max(axis=0).mean())) / 3
            closeness[block] = close
            closeness[block[1].T, block[0].T] = close
    return support, closeness


def _best_step(part: Matrix) -> Matrix:
    """Return for each sentence pair the likeness of the best pair one or two steps before both."""
    rows, columns = part.shape
    padded = np.zeros((rows + 2, columns + 2), dtype=part.dtype)
    padded[2:, 2:] = part
    steps = [padded[2 - i : 2 - i + rows, 2 - j : 2 - j + columns] for i, j in ((1, 1), (1, 2), (2, 1))]
    best: Matrix = np.maximum.reduce(steps)
    return best


def _share_place(statements: Sequence[Statement], story: _Story) -> Matrix:
    """Return how far two statements take up the same part of their sentences, 0 to 1."""
    spans = []
    for statement in statements:
        whole = story.readings[story.number[statement.article]].sentences[statement.sentence].span
        length = max(1, len(whole))
        spans.append(((statement.span.start - whole.start) / length, (statement.span.end - whole.start) / length))
    start, end = np.array(spans, dtype=np.float32).reshape(-1, 2).T
    common = np.minimum(end[:, None], end[None, :]) - np.maximum(start[:, None], start[None, :])
    joint = np.maximum(end[:, None], end[None, :]) - np.minimum(start[:, None], start[None, :])
    shared: Matrix = np.clip(common, 0, None) / np.maximum(joint, 1e-6)
    return shared


def _compare_figures(statements: Sequence[Statement]) -> Iterator[Matrix]:
    """Yield: one value; how telling that value is; two counts of one thing; two measures of one sort; nothing to compare; a lone figure."""
    told = [tuple(f for f in s.figures if is_telling_figure(f)) for s in statements]
    number: dict[tuple[object, ...], int] = {}
    examples: list[tuple[Figure, ...]] = []
    kinds = np.zeros(len(statements), dtype=np.int64)
    for i, figures in enumerate(told):
        key = tuple((f.kind, f.low, f.high, f.unit, f.bound, f.round_to, f.per, f.noun, f.negative) for f in figures)
        if key not in number:
            number[key] = len(examples)
            examples.append(figures)
        kinds[i] = number[key]
    rows = np.zeros((5, len(examples), len(examples)), dtype=np.float32)
    holders = [k for k, figures in enumerate(examples) if figures]
    for position, i in enumerate(holders):
        for j in holders[position:]:
            rows[:, i, j] = rows[:, j, i] = _compare_told(examples[i], examples[j])
    has = np.array([bool(t) for t in told], dtype=np.bool_)
    for row in rows:
        yield row[np.ix_(kinds, kinds)]
    yield (has[:, None] != has[None, :]).astype(np.float32)


def _compare_told(one: Sequence[Figure], two: Sequence[Figure]) -> tuple[float, float, float, float, float]:
    digits = counted = measured = 0.0
    alike = comparable = False
    for a in one:
        for b in two:
            relation = compare(a, b).relation
            if relation is Relation.UNLIKE:
                continue
            if relation is not Relation.DIFFERS:
                alike = True
                digits = max(digits, min(_count_digits(a.low), _count_digits(b.low)) / 4)
            elif a.kind is not FigureKind.COUNT:
                measured = 1.0
            elif a.noun is not None and b.noun is not None:
                comparable = True
                counted = max(counted, float(name_one_thing(a, b)))
    if alike:
        return 1.0, digits, 0.0, 0.0, 0.0
    return 0.0, 0.0, counted, measured, float(not (counted or measured or comparable))


def _count_digits(value: float) -> int:
    """Return how many digits a value has before its closing noughts, 4 at most: many places say "two", few say 2,184."""
    return min(4, len(f"{value:.4f}".replace(".", "").strip("0")) or 1)


def _share_days(statements: Sequence[Statement]) -> Matrix:
    """Return where two statements name a day in common."""
    count = len(statements)
    same: Matrix = np.zeros((count, count), dtype=np.float32)
    holders = [i for i in range(count) if statements[i].dates]
    for position, i in enumerate(holders):
        for j in holders[position + 1 :]:
            common = any(a.first <= b.last and b.first <= a.last for a in statements[i].dates for b in statements[j].dates)
            same[i, j] = same[j, i] = float(common)
    return same


def _compare_quoting(statements: Sequence[Statement], quotes: Sequence[Quote]) -> tuple[Matrix, ...]:
    """Return: both somebody's own words, one of them only; one speaker; one utterance or two."""
    direct = {q.id for q in quotes if q.mode is not QuoteMode.INDIRECT}
    groups = {q.id: q.group for q in quotes if q.group is not None}
    quoted = np.array([s.quote in direct for s in statements], dtype=np.bool_)
    both = (quoted[:, None] & quoted[None, :]).astype(np.float32)
    one = (quoted[:, None] != quoted[None, :]).astype(np.float32)
    speaker, _ = _compare_labels([s.speaker for s in statements])
    group = _compare_labels([groups.get(s.quote) if s.quote else None for s in statements])
    return both, one, speaker, *group


def _compare_labels(labels: Sequence[str | None]) -> tuple[Matrix, Matrix]:
    """Return where two statements have one label, and where they have two; nothing where either has none."""
    number = {label: k for k, label in enumerate(sorted({label for label in labels if label is not None}))}
    codes = np.array([-1 if label is None else number[label] for label in labels], dtype=np.int64)
    known = (codes[:, None] >= 0) & (codes[None, :] >= 0)
    same = codes[:, None] == codes[None, :]
    return (known & same).astype(np.float32), (known & ~same).astype(np.float32)


def _stand_out(base: Matrix, articles: npt.NDArray[np.int64]) -> Matrix:
    """Return how far a pair stands out among all pairs that either statement makes with the other's article."""
    ahead = np.empty_like(base)
    for article in range(int(articles.max()) + 1 if len(articles) else 0):
        columns = np.flatnonzero(articles == article)
        if not len(columns):
            continue
        part = base[:, columns]
        if len(columns) == 1:
            ahead[:, columns] = part
            continue
        order = np.sort(part, axis=1)
        best, second = order[:, -1:], order[:, -2:-1]
        ahead[:, columns] = part - np.where(part == best, second, best)
    mutual: Matrix = np.minimum(ahead, ahead.T)
    return mutual


def find_apart(statements: Sequence[Statement]) -> npt.NDArray[np.bool_]:
    """Return the pairs of one article whose figures differ: an article that tells two figures tells two things.

    Save where it names both as somebody's ("the company says 1.1 million, the court's expert 1.8"), for then it tells a conflict.
    """
    apart = np.zeros((len(statements), len(statements)), dtype=np.bool_)
    told = [tuple(f for f in s.figures if is_telling_figure(f)) for s in statements]
    for i, one in enumerate(statements):
        for j in range(i + 1, len(statements)):
            if statements[j].article != one.article:
                break
            if told[i] and told[j] and _is_apart(told[i], told[j]):
                apart[i, j] = apart[j, i] = True
    return apart


def _is_apart(one: Sequence[Figure], two: Sequence[Figure]) -> bool:
    return all(compare(a, b).relation in (Relation.DIFFERS, Relation.UNLIKE) for a in one for b in two)
