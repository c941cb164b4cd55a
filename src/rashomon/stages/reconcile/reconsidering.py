"""A claim judged again: the verdict that other stances of its tellings make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Claim, Stance, Telling, Verdict


def reconsider(claim: Claim, tellings: Sequence[Telling], why: str) -> Claim:
    """Return the claim with these stances and the verdict that they make; ``why`` explains it where it is another one.

    The origins behind the claim, its words and its passages stay what they were.
    """
    verdict = _find_verdict(claim, {t.stance for t in tellings})
    return replace(claim, tellings=tuple(tellings), verdict=verdict, why=claim.why if verdict is claim.verdict else why)


def _find_verdict(claim: Claim, stances: set[Stance]) -> Verdict:
    if Stance.DIFFERS in stances:
        return Verdict.DISPUTED
    if Stance.UPDATES in stances:
        return Verdict.UPDATED
    if len({t.article for t in claim.tellings}) == 1:
        return Verdict.SINGLE
    return Verdict.REPEATED if claim.independent.best == 1 else Verdict.CORROBORATED
