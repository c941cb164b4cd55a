"""How far two statements can be laid word by word beside one another: what the one tells, is it in the other?

Each word looks for the word of the other statement that is nearest to it in meaning, as both stand in their sentences, and
rare words of the story count for more than those that all its sentences share. So "the jury is out" and "no verdict has been
reached" are near, while two sentences on one topic are not. The method is BERTScore's (Zhang et al., 2020), with weights by
rarity as there, but squared, and with the story's mean word taken away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
import numpy.typing as npt

from rashomon.model import Reading, Statement, Vectors
from rashomon.stages.match.odds import Matrix, Places
from rashomon.text.clauses import find_tokens
from rashomon.text.words import fold

MOST_ALIGNED = 250
"""Statements that each one is laid beside, the likeliest first: a dozen articles; so time grows with the story, not its square."""
_MOST_WORDS = 128
"""Words of a statement that are looked at: no more were embedded, and a "sentence" of a hostile page has thousands."""
_APART = 0.12
"""What pairs that are not laid beside one another are taken to have: the mean of unlike ones."""
_MARKS = frozenset({"PUNCT", "SPACE", "SYM"})


@dataclass(frozen=True, slots=True, eq=False)
class WordTable:
    """The words of a story's statements, statement by statement."""

    vectors: Matrix
    """One unit row a word, without what all words of the story share."""
    weights: Matrix
    """The same of rarity; those of one statement add up to 1."""
    starts: Places
    """Where the words of each statement begin, and the end of the last."""
    meaning: Matrix
    """One unit vector a statement: the mean of its words, each by its weight."""

    @staticmethod
    def of(statements: Sequence[Statement], readings: Sequence[Reading], embed: Callable[[Sequence[str]], Vectors]) -> WordTable:
        """Return the table; ``embed`` gives the words of readings whose embedder told none, each by itself."""
        number = {r.article.id: k for k, r in enumerate(readings)}
        places = [(number[s.article], _find_words(readings[number[s.article]], s)) for s in statements]
        lemmas = [[fold(readings[k].tokens[i].lemma) for i in words] for k, words in places]
        starts = np.concatenate([[0], np.cumsum([len(words) for _, words in places])]).astype(np.int64)
        rows = _find_rows(places, lemmas, readings, embed)
        known = rows.any(axis=1, keepdims=True)  # words past the end of what was embedded have no vector and are like no other
        rows = _make_unit(np.where(known, rows - rows.sum(axis=0) / max(int(known.sum()), 1), np.float32(0)))
        holders = Counter(lemma for own in lemmas for lemma in set(own))
        weights = np.array([log(1 + len(statements) / holders[lemma]) ** 2 for own in lemmas for lemma in own], dtype=np.float32)
        weights /= np.repeat(np.add.reduceat(weights, starts[:-1]), np.diff(starts))
        return WordTable(rows, weights, starts, _make_unit(np.add.reduceat(rows * weights[:, None], starts[:-1], axis=0)))

    def align(self, rows: slice, columns: slice, likely: Matrix) -> Matrix:
        """Return how much of each statement of ``rows`` stands in each of ``columns`` and the other way round, the mean of both.

        Only the likeliest of each row by ``likely`` are laid beside it.
        """
        found = np.full(likely.shape, _APART, dtype=np.float32)
        for row in range(rows.start, rows.stop):
            chosen = np.arange(columns.start, columns.stop)
            if len(chosen) > MOST_ALIGNED:
                chosen = chosen[np.sort(np.argpartition(-likely[row - rows.start], MOST_ALIGNED)[:MOST_ALIGNED])]
            if len(chosen):
                found[row - rows.start, chosen - columns.start] = self._lay_beside(row, chosen)
        return found

    def _lay_beside(self, row: int, chosen: Places) -> Matrix:
        lengths = self.starts[chosen + 1] - self.starts[chosen]
        begins = np.cumsum(lengths) - lengths
        words = np.repeat(self.starts[chosen] - begins, lengths) + np.arange(int(lengths.sum()))
        own = slice(int(self.starts[row]), int(self.starts[row + 1]))
        alike = self.vectors[own] @ self.vectors[words].T
        there = self.weights[own] @ np.maximum.reduceat(alike, begins, axis=1)
        back = np.add.reduceat(alike.max(axis=0) * self.weights[words], begins)
        both: Matrix = (there + back) / np.float32(2)
        return both


def _find_words(reading: Reading, statement: Statement) -> list[int]:
    """Return the places of a statement's words; a statement without any has its first mark."""
    first, end = find_tokens(reading, statement.sentence, statement.span)
    return [i for i in range(first, end) if reading.tokens[i].pos not in _MARKS][:_MOST_WORDS] or [first]


def _find_rows(
    places: Sequence[tuple[int, Sequence[int]]],
    lemmas: Sequence[Sequence[str]],
    readings: Sequence[Reading],
    embed: Callable[[Sequence[str]], Vectors],
) -> Matrix:
    given = [r.words for r in readings]
    if all(r.words is not None for r in readings if r.sentences):
        return np.concatenate([given[k][list(words)] for k, words in places]).astype(np.float32)  # type: ignore[index]
    told = [lemma for own in lemmas for lemma in own]
    distinct = sorted(set(told))
    number = {lemma: k for k, lemma in enumerate(distinct)}
    return np.asarray(embed(distinct)[[number[lemma] for lemma in told]], dtype=np.float32)


def _make_unit(rows: npt.NDArray[np.float32]) -> Matrix:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)
