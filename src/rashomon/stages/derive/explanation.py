"""Sentence by sentence, what of an article its source explains: the same words, or the same thing told in the same order."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from rashomon.model import PassageKind, SharedPassage, Span
from rashomon.stages.derive.likeness import MOST_SENTENCES
from rashomon.stages.derive.settings import DeriveSettings
from rashomon.stages.derive.wording import Flags, Numbers, Wording
from rashomon.text.alignment import align_in_order
from rashomon.text.similarity import weigh_word

Table = npt.NDArray[np.float64]

_LEAST_PATH = 0.3
_IN_ORDER = 0.9
_VERBATIM = 0.95
_EDITED = 0.5
_PARAPHRASED = 0.62
"""Likeness of meaning above which a sentence met in the same order renders the other, however it is worded."""


@dataclass(frozen=True, slots=True)
class Explained:
    """How a source explains one sentence: the source's sentence, or -1, the share of words it holds, and the likeness of meaning."""

    source_sentence: int
    kept: float
    meaning: float


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """What of an article its source explains. ``fit`` compares sources, ``share`` is for the report."""

    sentences: tuple[Explained, ...]
    own_words: tuple[int, ...]
    """The article's own words in each sentence."""

    @property
    def fit(self) -> float:
        """Share of the article's own words explained, paraphrases counted by their likeness: tells better sources from worse."""
        return self._sum(lambda s: max(s.kept, s.meaning * s.meaning))

    @property
    def share(self) -> float:
        """Share of the article's own words that come from the source: kept as they were, or in a sentence that renders one of its."""
        return self._sum(lambda s: 1.0 if s.kept < _EDITED and s.meaning >= _PARAPHRASED else s.kept if s.kept < _EDITED else 1.0)

    def _sum(self, value: object) -> float:
        assert callable(value)
        total = sum(self.own_words) or 1
        return float(sum(value(s) * n for s, n in zip(self.sentences, self.own_words, strict=True)) / total)

    @property
    def rendered(self) -> int:
        """Number of sentences that render one of the source."""
        return sum(s.source_sentence >= 0 for s in self.sentences)

    @property
    def in_order(self) -> bool:
        """Whether nearly all of those sentences stand in the source's order."""
        places = [s.source_sentence for s in self.sentences if s.source_sentence >= 0]
        rising = sum(a <= b for a, b in pairwise(places))
        return len(places) > 2 and rising >= _IN_ORDER * (len(places) - 1)


def explain(article: Wording, source: Wording, settings: DeriveSettings) -> Explanation:
    """Return how ``source`` explains ``article``, sentence by sentence."""
    kept_words = _find_kept(article, source)
    count = len(article.reading.sentences)
    inside = article.sentence_of >= 0
    totals = np.bincount(article.sentence_of[inside], minlength=count)
    kept = np.bincount(article.sentence_of[inside], weights=kept_words[inside], minlength=count) / np.maximum(totals, 1)
    meaning = (article.reading.vectors[:MOST_SENTENCES] @ source.reading.vectors[:MOST_SENTENCES].T).astype(np.float64)
    shared = _share_words(article, source)
    partner = _pair_sentences(meaning, shared, kept[:MOST_SENTENCES], settings) + [-1] * (count - len(meaning))
    own = np.bincount(article.sentence_of[inside], weights=article.own[inside], minlength=count).astype(int)
    return Explanation(
        sentences=tuple(
            Explained(p, round(float(kept[i]), 4), round(float(meaning[i, p]), 4) if p >= 0 else 0.0) for i, p in enumerate(partner)
        ),
        own_words=tuple(own.tolist()),
    )


def _find_kept(article: Wording, source: Wording) -> Flags:
    """Words in a row of three that the source has too, quoted ones included: passages show quotations, shares leave them out."""
    a, b = _all_shingles(article.numbers), _all_shingles(source.numbers)
    hits = np.isin(a, b)
    kept = np.zeros(len(article.numbers), dtype=bool)
    for shift in range(3):
        kept[shift : shift + len(hits)] |= hits
    return kept


def _all_shingles(numbers: Numbers) -> Numbers:
    base = np.int64(1 << 21)
    return (numbers[:-2] * base + numbers[1:-1]) * base + numbers[2:] if len(numbers) > 2 else np.zeros(0, dtype=np.int64)


def _share_words(article: Wording, source: Wording) -> Table:
    """Cosine of the weighted words of every two sentences."""
    common = np.intersect1d(article.numbers, source.numbers)
    weights = {n: weigh_word(w.folded) for w, n in zip(article.words, article.numbers.tolist(), strict=True)}
    weight = np.array([weights[n] for n in common.tolist()])
    a, b = _count_words(article, common), _count_words(source, common)
    lengths = np.sqrt(np.outer(_lengths(article), _lengths(source)))
    cosines: Table = (a * weight) @ (b * weight).T / np.maximum(lengths, 1e-9)
    return cosines


def _count_words(wording: Wording, common: Numbers) -> Table:
    table = np.zeros((min(len(wording.reading.sentences), MOST_SENTENCES), len(common)))
    known = np.isin(wording.numbers, common) & (wording.sentence_of >= 0) & (wording.sentence_of < len(table))
    table[wording.sentence_of[known], np.searchsorted(common, wording.numbers[known])] = 1.0
    return table


def _lengths(wording: Wording) -> Table:
    squares = np.zeros(min(len(wording.reading.sentences), MOST_SENTENCES))
    seen: set[tuple[int, int]] = set()
    for word, number, sentence in zip(wording.words, wording.numbers.tolist(), wording.sentence_of.tolist(), strict=True):
        if 0 <= sentence < len(squares) and (number, sentence) not in seen:
            seen.add((number, sentence))
            squares[sentence] += weigh_word(word.folded) ** 2
    return squares


def _pair_sentences(meaning: Table, shared: Table, kept: Table, settings: DeriveSettings) -> list[int]:
    """The source's sentence for each of the article's, -1 for none: in order first, then by wording wherever it was moved to."""
    partner = [-1] * len(meaning)
    if not meaning.size:
        return partner
    scores = (0.6 * meaning + 0.4 * shared - settings.sentence_match + 0.1).astype(np.float32)
    for path in align_in_order(scores, settings.gap, _LEAST_PATH):
        for row, column in path.steps:
            partner[row] = column
    for row in np.flatnonzero(kept >= _EDITED).tolist():
        best = int(shared[row].argmax())
        if partner[row] < 0 or shared[row, best] > shared[row, partner[row]] + 0.2:
            partner[row] = best
    return partner


def show_passages(article: Wording, source: Wording, explanation: Explanation) -> tuple[SharedPassage, ...]:
    """Return the passages that render the source's, neighbours of one kind joined where they stand side by side in both."""
    passages: list[tuple[int, int, int, int, PassageKind]] = []
    for row, sentence in enumerate(explanation.sentences):
        if sentence.source_sentence < 0:
            continue
        kind = _name_kind(sentence)
        if kind is None:
            continue
        column = sentence.source_sentence
        last = passages[-1] if passages else None
        if last and last[4] is kind and last[1] == row - 1 and last[3] == column - 1:
            passages[-1] = (last[0], row, last[2], column, kind)
        else:
            passages.append((row, row, column, column, kind))
    return tuple(
        SharedPassage(span=_cover(article, first, last), source_span=_cover(source, begin, end), kind=kind)
        for first, last, begin, end, kind in passages
    )


def _name_kind(sentence: Explained) -> PassageKind | None:
    if sentence.kept >= _VERBATIM:
        return PassageKind.VERBATIM
    if sentence.kept >= _EDITED:
        return PassageKind.EDITED
    return PassageKind.PARAPHRASED if sentence.meaning >= _EDITED else None


def _cover(wording: Wording, first: int, last: int) -> Span:
    sentences = wording.reading.sentences
    return Span(sentences[first].span.start, sentences[last].span.end)
