"""How much two articles share: wording wherever it stands, and what they tell in the same order."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from rashomon.stages.derive.settings import DeriveSettings
from rashomon.stages.derive.wording import Wording
from rashomon.text.alignment import find_shared_runs, score_in_order

_MOST_OF_IT = 0.5
_BESIDE_BLOCK = 0.5
"""Of the threshold: what must be shared beside the longest block. An agency's background paragraph or a release set without
quotation marks is one block; edited copies share sentences all over."""
_RUN = 3
MOST_SENTENCES = 400
"""Sentences aligned: more make no news article, and the table grows with the square."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two articles share; ``first`` and ``second`` are their places in the story."""

    wording: float
    """Shared word triples as a share of those of the shorter article."""
    first_covered: float
    """Share of the first article's word triples that the second holds."""
    second_covered: float
    order: float
    """Score of the best alignment in sequence, for each sentence of the shorter article."""


UNLIKE = Likeness(0.0, 0.0, 0.0, 0.0)
"""What two articles share that are not worth comparing."""


def compare(first: Wording, second: Wording, settings: DeriveSettings) -> Likeness:
    """Return what two articles share in wording and in order, quotations left out."""
    a, b = (w.shingles[w.shingles >= 0] for w in (first, second))
    first_covered = float(np.isin(a, b).mean()) if len(a) else 0.0
    second_covered = float(np.isin(b, a).mean()) if len(b) else 0.0
    wording, order = max(first_covered, second_covered), _compare_order(first, second, settings)
    if wording >= settings.shared_wording and order < settings.shared_order:
        wording = max(_share_uncited(first, second), _share_uncited(second, first))
    if settings.shared_wording <= wording < _MOST_OF_IT:
        wording = _discount_block(wording, first, second, settings)
    return Likeness(wording, first_covered, second_covered, order)


def _share_uncited(article: Wording, other: Wording) -> float:
    """Share of the article's word triples that the other has too, both saying who says so, or neither.

    Who adds "the statement said" to a sentence cites it; a copy keeps the attribution that its source has, or the lack of it.
    """
    shared = 0
    for said in (True, False):
        mine, theirs = (w.shingles[(w.shingles >= 0) & (w.attributed == said)] for w in (article, other))
        shared += int(np.isin(mine, theirs).sum())
    return shared / max(int((article.shingles >= 0).sum()), 1)


def judge_one_text(likeness: Likeness) -> float:
    """Return how likely it is, 0 to 1, that two articles are one text: one made from the other, or both from a third.

    >>> judge_one_text(Likeness(0.02, 0.01, 0.02, 0.0)) < 0.1 < 0.9 < judge_one_text(Likeness(0.5, 0.5, 0.4, 0.5))
    True
    """
    return 1 / (1 + math.exp(-8 * (likeness.wording / 0.15 + likeness.order / 0.2 - 1.5)))


def _discount_block(wording: float, first: Wording, second: Wording, settings: DeriveSettings) -> float:
    """The shared wording, kept under the threshold where it is one block and little else: boilerplate, or a release that both quote."""
    shorter, longer = (first, second) if len(first.numbers) <= len(second.numbers) else (second, first)
    runs = find_shared_runs(_number_own(shorter, -1), _number_own(longer, -2), _RUN)
    longest = max((run.length - 2 for run in runs), default=0)
    beside = wording - longest / max(int((shorter.shingles >= 0).sum()), 1)
    return wording if beside >= _BESIDE_BLOCK * settings.shared_wording else min(wording, 0.99 * settings.shared_wording)


def _number_own(wording: Wording, quoted: int) -> list[int]:
    """The article's words by number; quoted ones get a number that the other article does not have."""
    return [number if own else quoted for number, own in zip(wording.numbers.tolist(), wording.own.tolist(), strict=True)]


def _compare_order(first: Wording, second: Wording, settings: DeriveSettings) -> float:
    rows, columns = (list(w.own_sentences[:MOST_SENTENCES]) for w in (first, second))
    if not rows or not columns:
        return 0.0
    scores = first.reading.vectors[rows] @ second.reading.vectors[columns].T - settings.sentence_match
    shorter = min(len(rows), len(columns))
    bound = float(np.clip(scores.max(axis=1), 0.0, None).sum()) / shorter
    return score_in_order(scores, settings.gap) / shorter if bound >= settings.shared_order / 2 else 0.0
