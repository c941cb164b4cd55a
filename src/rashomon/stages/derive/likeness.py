"""How much two articles share: wording wherever it stands, what they tell in the same order, and facts no other tells."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.stages.derive.settings import DeriveSettings
from rashomon.stages.derive.wording import Wording
from rashomon.text.alignment import find_shared_runs, score_in_order

_EXCLUSIVE = {1: 1.0, 2: 0.25}
"""What a fact tells that stands in so many other texts: nothing once three hold it."""
_MOST_OF_IT = 0.5
_BESIDE_BLOCK = 0.5
"""Of the threshold: what must be shared beside the longest block. An agency's background paragraph or a release set without
quotation marks is one block; edited copies share sentences all over."""
_RUN = 3
_SAME_QUOTATION = 0.6
_FEW_WORDS = 8
"""A phrase between marks may be the writer's own irony; a quotation of one's own is longer."""
_LITTLE = 0.2
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


def compare(first: Wording, second: Wording, settings: DeriveSettings) -> Likeness:
    """Return what two articles share in wording and in order, quotations left out."""
    a, b = (w.shingles[w.shingles >= 0] for w in (first, second))
    first_covered = float(np.isin(a, b).mean()) if len(a) else 0.0
    second_covered = float(np.isin(b, a).mean()) if len(b) else 0.0
    wording = max(first_covered, second_covered)
    if settings.shared_wording <= wording < _MOST_OF_IT:
        wording = _discount_block(wording, first, second, settings)
    return Likeness(wording, first_covered, second_covered, _compare_order(first, second, settings))


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


@dataclass(frozen=True, slots=True)
class Facts:
    """How much of an article's facts a source explains: those that no third telling has, and all."""

    alone: float
    held: float


def compare_facts(
    wordings: Sequence[Wording], texts: Sequence[int], article: int, facts: Mapping[str, float] | None = None
) -> dict[int, Facts]:
    """Return, for each article of another text, how much of the facts of ``article`` it explains, as a share of their weight.

    Facts count the more the fewer texts hold them: what every report of the event tells says nothing about copying.
    ``facts`` narrows the question to some of the article's facts.
    """
    mine = wordings[article].facts
    total = sum(weight for fact, weight in mine.items() if " " not in fact) or 1.0
    asked = mine if facts is None else facts
    spread = _count_texts(wordings, texts, texts[article], asked)
    return {i: _explain_facts(asked, other.facts, spread, total) for i, other in enumerate(wordings) if texts[i] != texts[article]}


def _count_texts(wordings: Sequence[Wording], texts: Sequence[int], but: int, asked: Mapping[str, float]) -> Counter[str]:
    """In how many texts, ``but`` left out, each fact stands."""
    holders: dict[int, set[str]] = {}
    for wording, text in zip(wordings, texts, strict=True):
        if text != but:
            holders.setdefault(text, set()).update(wording.facts.keys() & asked.keys())
    return Counter(fact for facts in holders.values() for fact in facts)


def _explain_facts(facts: Mapping[str, float], source: Mapping[str, float], spread: Mapping[str, int], total: float) -> Facts:
    shared = facts.keys() & source.keys()
    alone = math.fsum(facts[fact] * _EXCLUSIVE.get(spread[fact], 0.0) for fact in shared)
    return Facts(round(min(1.0, alone / total), 6), round(math.fsum(facts[fact] for fact in shared if " " not in fact) / total, 6))


def share_quoted_elsewhere(article: Wording, others: Sequence[Wording]) -> float:
    """Return the share of an article's quoted words that other articles quote too; 1 where it quotes nobody.

    Whoever was there brings words of their own home; an article without any lives on others' reporting.
    """
    total = sum(len(q) for q in article.quotations)
    return 1.0 - count_quoted_alone(article, others) / total if total else 1.0


def brings_quotations(article: Wording, others: Sequence[Wording]) -> bool:
    """Return whether an article quotes somebody at some length whom no other quotes so: then it was there, or asked."""
    return count_quoted_alone(article, others) > max(_FEW_WORDS, _LITTLE * sum(len(q) for q in article.quotations))


def count_quoted_alone(article: Wording, others: Sequence[Wording]) -> int:
    """Return the number of words in the article's quotations that no other article renders."""
    heard = [q for other in others for q in other.quotations]
    return sum(len(q) for q in article.quotations if not any(len(q & h) >= _SAME_QUOTATION * len(q) for h in heard))
