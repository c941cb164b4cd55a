"""How much two articles share: wording wherever it stands, what they tell in the same order, and facts no other tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.stages.derive.settings import DeriveSettings
from rashomon.stages.derive.wording import Wording
from rashomon.text.alignment import score_in_order

EXCLUSIVE = {1: 1.0, 2: 0.25}
"""What a fact shared with one article tells when so many other families hold it: nothing once three do."""
_SAME_QUOTATION = 0.6


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
    return Likeness(max(first_covered, second_covered), first_covered, second_covered, _compare_order(first, second, settings))


def _compare_order(first: Wording, second: Wording, settings: DeriveSettings) -> float:
    rows, columns = list(first.own_sentences), list(second.own_sentences)
    if not rows or not columns:
        return 0.0
    scores = first.reading.vectors[rows] @ second.reading.vectors[columns].T - settings.sentence_match
    return score_in_order(scores, settings.gap) / min(len(rows), len(columns))


@dataclass(frozen=True, slots=True)
class Facts:
    """How much of an article's facts a source explains: alone, and in all; and the words quoted that stand nowhere else."""

    alone: float
    held: float


def compare_facts(wordings: Sequence[Wording], families: Sequence[int]) -> dict[tuple[int, int], Facts]:
    """Return, for each article and each other outside its family, the share of its facts that the other explains.

    Facts count the more the fewer families hold them: what every report of the event tells says nothing about copying.
    """
    spread = _count_families(wordings, families)
    found: dict[tuple[int, int], Facts] = {}
    for a, article in enumerate(wordings):
        total = sum(weight for fact, weight in article.facts.items() if " " not in fact) or 1.0
        for b, source in enumerate(wordings):
            if families[a] != families[b]:
                found[a, b] = _explain_facts(article.facts, source.facts, spread, total)
    return found


def _count_families(wordings: Sequence[Wording], families: Sequence[int]) -> Counter[str]:
    held: dict[int, set[str]] = {}
    for wording, family in zip(wordings, families, strict=True):
        held.setdefault(family, set()).update(wording.facts)
    return Counter(fact for facts in held.values() for fact in facts)


def _explain_facts(facts: Mapping[str, float], source: Mapping[str, float], spread: Mapping[str, int], total: float) -> Facts:
    shared = [fact for fact in facts if fact in source]
    alone = sum(facts[fact] * EXCLUSIVE.get(spread[fact] - 1, 0.0) for fact in shared)
    return Facts(alone / total, sum(facts[fact] for fact in shared if " " not in fact) / total)


def share_quoted_elsewhere(article: Wording, others: Sequence[Wording]) -> float:
    """Return the share of an article's quoted words that other articles quote too; 1 where it quotes nobody.

    Whoever was there brings words of their own home; an article without any lives on others' reporting.
    """
    total = sum(len(q) for q in article.quotations)
    if not total:
        return 1.0
    heard = [q for other in others for q in other.quotations]
    return sum(len(q) for q in article.quotations if any(len(q & h) >= _SAME_QUOTATION * len(q) for h in heard)) / total
