"""What of an article tells its event: its words, names and figures, its meaning and its day. All that a comparison keeps of a reading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

import numpy as np

from rashomon.model import Reading, Vectors
from rashomon.text.words import fold

_TELLING_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_NAME_ENTITIES = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG", "EVENT", "PRODUCT", "WORK_OF_ART", "NORP"})


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """One article as it is compared with others; small beside its reading, so that a stream can keep it."""

    id: str
    words: Counter[str]
    """How often each telling word stands in it: nouns, names, verbs, adjectives and figures, by lemma."""
    names: Counter[str]
    """How often each word of a name stands in it: people, places, bodies; word by word, since titles vary."""
    figures: Counter[str]
    """Its numbers as written: ages, tolls and sums part two events of one kind."""
    meaning: Vectors
    """The mean of its sentence vectors, of length 1; zeros for an article without sentences."""
    day: float
    """The day it was published as an ordinal, not a number where the page does not tell."""


def make_profile(reading: Reading) -> Profile:
    """Return what a comparison needs of a reading."""
    text = reading.text
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    figures: Counter[str] = Counter()
    for token in reading.tokens:
        if token.pos in _TELLING_POS:
            words[fold(text[token.start : token.end] if token.pos in ("PROPN", "NUM") else token.lemma)] += 1
        if token.pos == "PROPN" or (token.entity in _NAME_ENTITIES and token.pos != "PUNCT"):
            names[fold(text[token.start : token.end])] += 1
        if token.pos == "NUM":
            figures[fold(text[token.start : token.end])] += 1
    return Profile(reading.article.id, words, names, figures, _find_mean(reading.vectors), _find_day(reading.article.published))


def _find_mean(vectors: Vectors) -> Vectors:
    mean: Vectors = vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], dtype=np.float32)
    length = float(np.linalg.norm(mean))
    return mean / length if length else mean


def _find_day(published: str | None) -> float:
    try:
        return float(date.fromisoformat((published or "")[:10]).toordinal())
    except ValueError:
        return float("nan")
