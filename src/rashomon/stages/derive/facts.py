"""What only some of a story's articles tell: the names, figures and words by which an article betrays whose report it lives on."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.stages.derive.wording import Wording

_EXCLUSIVE = {1: 1.0, 2: 0.25}
"""What a fact tells that stands in so many other texts: nothing once three hold it."""


@dataclass(frozen=True, slots=True, eq=False)
class FactIndex:
    """The facts of each article of a story, and who holds each fact."""

    facts: tuple[Mapping[str, float], ...]
    holders: Mapping[str, Sequence[int]]


def index_facts(wordings: Sequence[Wording]) -> FactIndex:
    """Return who holds which fact."""
    holders: dict[str, list[int]] = {}
    for i, wording in enumerate(wordings):
        for fact in wording.facts:
            holders.setdefault(fact, []).append(i)
    return FactIndex(tuple(w.facts for w in wordings), holders)


def share_alone(index: FactIndex, texts: Sequence[int], article: int, facts: Mapping[str, float] | None = None) -> dict[int, float]:
    """Return how much of the facts of ``article`` each article of another text explains alone, as a share of their weight.

    Facts count the more the fewer texts hold them: what every report of the event tells says nothing about copying.
    ``facts`` narrows the question to some of the article's facts. Articles that explain nothing are left out.
    """
    asked = index.facts[article] if facts is None else facts
    shared: dict[int, list[float]] = {}
    for fact, weight in asked.items():
        holders, part = _find_tellers(index.holders[fact], texts, texts[article])
        for i in holders:
            shared.setdefault(i, []).append(weight * part)
    total = _weigh(index.facts[article])
    return {i: round(min(1.0, math.fsum(weights) / total), 6) for i, weights in sorted(shared.items())}


def _find_tellers(holders: Sequence[int], texts: Sequence[int], own: int) -> tuple[Sequence[int], float]:
    """Those of other texts that hold a fact, and what it tells; nobody where three texts do."""
    told: set[int] = set()
    for i in holders:
        if texts[i] != own:
            told.add(texts[i])
            if len(told) > len(_EXCLUSIVE):
                return (), 0.0
    return [i for i in holders if texts[i] != own], _EXCLUSIVE.get(len(told), 0.0)


def share_held(index: FactIndex, article: int, source: int) -> float:
    """Return the share of the telling words of ``article`` that ``source`` holds, whoever else does."""
    mine, theirs = index.facts[article], index.facts[source]
    return round(math.fsum(weight for fact, weight in mine.items() if " " not in fact and fact in theirs) / _weigh(mine), 6)


def _weigh(facts: Mapping[str, float]) -> float:
    return math.fsum(weight for fact, weight in facts.items() if " " not in fact) or 1.0
