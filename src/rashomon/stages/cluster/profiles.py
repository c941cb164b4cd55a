"""What of an article tells its event: words, names, figures, days, meaning. All that a comparison keeps of a reading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

import numpy as np

from rashomon.model import Reading, Vectors
from rashomon.text.dates import find_anchor, find_dates
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
    days: Counter[str]
    """How often each calendar day is told in it, "on Tuesday" reckoned from the day it was published, and that day once: accounts
    that share hardly a word still say when it happened."""
    meaning: Vectors
    """The mean of its sentence vectors, of length 1; zeros for an article without sentences."""
    day: float
    """The day it was published as an ordinal, not a number where the page does not tell."""


def make_profile(reading: Reading) -> Profile:
    """Return what a comparison needs of a reading."""
    text, anchor = reading.text, find_anchor(reading.article.published)
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
    return Profile(
        id=reading.article.id,
        words=words,
        names=names,
        figures=figures,
        days=_count_days(text, anchor),
        meaning=_find_mean(reading.vectors),
        day=_find_day(anchor),
    )


def _count_days(text: str, anchor: date | None) -> Counter[str]:
    days = Counter(mention.first for mention in find_dates(text, anchor) if mention.first == mention.last)
    if anchor:
        days[anchor.isoformat()] += 1
    return days


def _find_mean(vectors: Vectors) -> Vectors:
    mean: Vectors = vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], dtype=np.float32)
    length = float(np.linalg.norm(mean))
    return mean / length if length else mean


def _find_day(anchor: date | None) -> float:
    return float(anchor.toordinal()) if anchor else float("nan")
