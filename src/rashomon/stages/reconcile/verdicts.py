"""What the accounts together hold of a claim, and how many of them stand behind it."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Lineage, Range, Stance, Verdict
from rashomon.stages.reconcile.stances import Judgement
from rashomon.stages.reconcile.tellings import Told


def judge_claim(told: Sequence[Told], judged: Sequence[Judgement]) -> tuple[Verdict, str]:
    """Return the verdict and the reason for it."""
    count = count_origins(told)
    articles = len({t.article for t in told})
    if any(j.stance is Stance.DIFFERS for j in judged):
        return Verdict.DISPUTED, "accounts differ"
    if any(j.stance is Stance.UPDATES for j in judged):
        return Verdict.UPDATED, "later tellings replace an earlier figure"
    if articles == 1:
        return Verdict.SINGLE, "told by one article only"
    if count == 1:
        return Verdict.REPEATED, f"{articles} articles tell it, and all lead back to one origin"
    return Verdict.CORROBORATED, f"told alike by {count} origins in {articles} articles"


def count_origins(told: Sequence[Told]) -> int:
    """Return how many origins the tellings need at least: an article with several counts for one that is counted already."""
    sure = {o for t in told if len(t.origins) == 1 for o in t.origins}
    for t in sorted(told, key=lambda t: (len(t.origins), sorted(t.origins))):
        if not t.origins & sure:
            sure.add(min(t.origins))
    return len(sure)


def find_range(told: Sequence[Told], lineage: Lineage) -> Range:
    """Return how many independent origins stand behind the tellings; as unsure as the lineage is of the accounts."""
    best = count_origins(told)
    accounts = lineage.accounts
    low = max(1, best - (accounts.best - accounts.low))
    high = max(best, min(len({t.article for t in told}), best + accounts.high - accounts.best))
    return Range(low=low, best=best, high=high)
