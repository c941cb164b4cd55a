"""What an article says in its own words: the text made ready for comparison, quotations marked and left out.

People in one room hear the same words, so shared quotations say nothing about copying. What is compared is the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rashomon.model import Reading
from rashomon.stages.derive.voice import read_voice
from rashomon.text.quotation import find_quotations
from rashomon.text.similarity import weigh_word
from rashomon.text.words import Word, find_words, fold

Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_SHINGLE = 3
_SHORT_QUOTATION = 5
"""Fewer words between marks are a term or a scare quote, not somebody's sentence: they stay among the article's own words."""
_FACT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_QUOTED_SENTENCE = 0.6
_SAY = frozenset(["say", "tell", "state", "add", "announce", "write", "explain", "note", "declare", "inform", "report", "accord"])


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """One article ready for comparison; words are numbered alike in all articles of the story."""

    reading: Reading
    words: tuple[Word, ...]
    numbers: Numbers
    """One number a word."""
    own: Flags
    """Whether the word stands outside quotations."""
    sentence_of: Numbers
    """Index of the sentence that each word stands in."""
    shingles: Numbers
    """One number for each three own words in a row; -1 where one of the three is quoted."""
    attributed: Flags
    """Whether each of the ``shingles`` begins in a sentence that says who says so."""
    pairs: Numbers
    """One number for each two own words in a row that the article has, sorted."""
    own_sentences: tuple[int, ...]
    """Sentences that are mostly the article's own words."""
    facts: dict[str, float]
    """Telling words and pairs of them, with what each weighs: names, figures, nouns, verbs."""
    opinion_marks: float
    """Marks of opinion in a hundred own words."""
    is_column: bool
    """Whether it turns to its reader as columns do."""
    folded: str
    """All words as folded, a space before, between and behind them: for looking names up."""
    quotations: tuple[frozenset[str], ...]
    """The words of each quotation of some length."""

    @property
    def id(self) -> str:
        """The article's id."""
        return self.reading.article.id

    @property
    def size(self) -> int:
        """Number of the article's own words."""
        return int(self.own.sum())


def read_wordings(readings: Sequence[Reading]) -> tuple[Wording, ...]:
    """Return the wording of each article, in order."""
    words = [find_words(r.text) for r in readings]
    lexicon = {w: i + 1 for i, w in enumerate(sorted({w.folded for ws in words for w in ws}))}
    return tuple(_read_wording(r, ws, lexicon) for r, ws in zip(readings, words, strict=True))


def _read_wording(reading: Reading, words: tuple[Word, ...], lexicon: dict[str, int]) -> Wording:
    quotations = [q.outer for q in find_quotations(reading.text) if q.depth == 0]
    starts = np.array([w.start for w in words], dtype=np.int64)
    own, quoted = np.ones(len(words), dtype=bool), []
    for span in quotations:
        inside = (starts >= span.start) & (starts < span.end)
        if inside.sum() >= _SHORT_QUOTATION:
            own &= ~inside
            quoted.append(frozenset(words[i].folded for i in np.flatnonzero(inside)))
    numbers = np.array([lexicon[w.folded] for w in words], dtype=np.int64)
    voice = read_voice(reading.text, words, own)
    sentence_of = np.searchsorted(np.array([s.span.start for s in reading.sentences], dtype=np.int64), starts, side="right") - 1
    return Wording(
        reading=reading,
        words=words,
        numbers=numbers,
        own=own,
        sentence_of=sentence_of,
        shingles=_number_shingles(numbers, own, len(lexicon) + 1),
        attributed=_find_attributed(reading, sentence_of[:-2]),
        pairs=_number_pairs(numbers, own, len(lexicon) + 1),
        own_sentences=_find_own_sentences(own, sentence_of, len(reading.sentences)),
        facts=_weigh_facts(reading),
        opinion_marks=voice.opinion_marks,
        is_column=voice.is_column,
        folded=f" {' '.join(w.folded for w in words)} ",
        quotations=tuple(quoted),
    )


def _number_shingles(numbers: Numbers, own: Flags, base: int) -> Numbers:
    if len(numbers) < _SHINGLE:
        return np.zeros(0, dtype=np.int64)
    shingles = (numbers[:-2] * base + numbers[1:-1]) * base + numbers[2:]
    return np.where(own[:-2] & own[1:-1] & own[2:], shingles, -1)


def _find_attributed(reading: Reading, sentence_of: Numbers) -> Flags:
    """Whether each word stands in a sentence that has a verb of saying."""
    says = [any(t.lemma in _SAY and t.pos == "VERB" for t in reading.tokens[s.first_token : s.end_token]) for s in reading.sentences]
    return np.array([*says, False], dtype=bool)[sentence_of]


def _number_pairs(numbers: Numbers, own: Flags, base: int) -> Numbers:
    return np.unique((numbers[:-1] * base + numbers[1:])[own[:-1] & own[1:]])


def _find_own_sentences(own: Flags, sentence_of: Numbers, count: int) -> tuple[int, ...]:
    inside = sentence_of[sentence_of >= 0]
    total = np.bincount(inside, minlength=count)
    quoted = np.bincount(inside, weights=~own[sentence_of >= 0], minlength=count)
    return tuple(int(i) for i in np.flatnonzero((total > 0) & (quoted < _QUOTED_SENTENCE * total)))


def _weigh_facts(reading: Reading) -> dict[str, float]:
    """Telling words and neighbours among them; a pair weighs half its words, for it tells little beyond them."""
    facts: dict[str, float] = {}
    for sentence in reading.sentences:
        before: tuple[str, float] | None = None
        for token in reading.tokens[sentence.first_token : sentence.end_token]:
            raw = reading.text[token.start : token.end]
            if token.pos in _FACT_POS or any(c.isdigit() for c in raw):
                word = fold(raw if token.pos in ("PROPN", "NUM") else token.lemma)
                if not word or not word[0].isalnum():
                    continue
                weight = weigh_word(word)
                facts[word] = weight
                if before:
                    facts[f"{before[0]} {word}"] = 0.5 * (before[1] + weight)
                before = (word, weight)
            elif raw in ".!?;:":
                before = None
    return facts
