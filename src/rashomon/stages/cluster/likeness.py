"""How likely two articles tell the same event: their rare words, their names, their meaning and their days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

import numpy as np

from rashomon.model import Reading
from rashomon.stages.cluster.settings import ClusterSettings
from rashomon.text.similarity import Matrix, compare_weighted, weigh_words
from rashomon.text.words import fold

_TELLING_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_NAME_ENTITIES = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG", "EVENT", "PRODUCT", "WORK_OF_ART", "NORP"})


def compare_articles(readings: Sequence[Reading], settings: ClusterSettings) -> Matrix:
    """Return the likeness of every two articles, about 0 to 1, as a square matrix."""
    words = [count_words(r) for r in readings]
    names = [count_names(r) for r in readings]
    word_likeness = compare_weighted(words, weigh_words(words, settings.background))
    name_likeness = compare_weighted(names, weigh_words(names, settings.background))
    likeness = settings.words * word_likeness + settings.names * name_likeness + settings.meaning * _compare_meaning(readings)
    result: Matrix = (likeness - _penalise_distance(readings, settings)).astype(np.float32)
    return result


def count_words(reading: Reading) -> Counter[str]:
    """Return how often each telling word stands in an article: nouns, names, verbs, adjectives and figures, by lemma."""
    text = reading.text
    return Counter(fold(text[t.start : t.end] if t.pos in ("PROPN", "NUM") else t.lemma) for t in reading.tokens if t.pos in _TELLING_POS)


def count_names(reading: Reading) -> Counter[str]:
    """Return how often each word of a name stands in an article: people, places, bodies; word by word, since titles vary."""
    text = reading.text
    return Counter(
        fold(text[t.start : t.end]) for t in reading.tokens if t.pos == "PROPN" or (t.entity in _NAME_ENTITIES and t.pos != "PUNCT")
    )


def _compare_meaning(readings: Sequence[Reading]) -> Matrix:
    means = np.stack([_mean_vector(r) for r in readings])
    cosines: Matrix = np.clip(means @ means.T, 0.0, 1.0)
    return cosines


def _mean_vector(reading: Reading) -> Matrix:
    mean: Matrix = reading.vectors.mean(axis=0) if len(reading.vectors) else np.zeros(reading.vectors.shape[1], dtype=np.float32)
    length = float(np.linalg.norm(mean))
    return mean / length if length else mean


def _penalise_distance(readings: Sequence[Reading], settings: ClusterSettings) -> Matrix:
    days = np.array([_find_day(r.article.published) for r in readings], dtype=np.float64)
    apart = np.abs(days[:, None] - days[None, :])
    penalty: Matrix = np.clip((apart - settings.near_days) * settings.far_penalty, 0.0, settings.most_penalty).astype(np.float32)
    return np.nan_to_num(penalty, nan=0.0)


def _find_day(published: str | None) -> float:
    try:
        return float(date.fromisoformat((published or "")[:10]).toordinal())
    except ValueError:
        return float("nan")
