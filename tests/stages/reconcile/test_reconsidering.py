"""Other stances make another verdict, by the same order of rules as the first one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from rashomon.model import Claim, ClaimKind, Range, Span, Stance, Telling, Verdict
from rashomon.stages.reconcile import reconsider

AGREES, DIFFERS, UPDATES, DAMAGED = Stance.AGREES, Stance.DIFFERS, Stance.UPDATES, Stance.DAMAGED


def tell(stances: Sequence[Stance], articles: str) -> tuple[Telling, ...]:
    return tuple(
        Telling(article=a, span=Span(0, 4), exact="fell", stance=s, value=None, against=None, why="")
        for s, a in zip(stances, articles, strict=True)
    )


@pytest.mark.parametrize(
    ("stances", "articles", "origins", "verdict"),
    [
        ((AGREES, DIFFERS), "ab", 2, Verdict.DISPUTED),
        ((AGREES, UPDATES, DIFFERS), "abc", 3, Verdict.DISPUTED),
        ((AGREES, UPDATES), "ab", 2, Verdict.UPDATED),
        ((AGREES, AGREES), "ab", 2, Verdict.CORROBORATED),
        ((AGREES, DAMAGED), "ab", 1, Verdict.REPEATED),
        ((AGREES, AGREES), "aa", 1, Verdict.SINGLE),
    ],
)
def test_the_stances_make_the_verdict(stances: tuple[Stance, ...], articles: str, origins: int, verdict: Verdict) -> None:
    before = tell([AGREES] * len(stances), articles)
    claim = Claim(
        id="c",
        text="fell",
        kind=ClaimKind.EVENT,
        speaker=None,
        verdict=Verdict.CORROBORATED,
        independent=Range(low=origins, best=origins, high=origins),
        why="as before",
        tellings=before,
        silent=(),
    )
    after = reconsider(claim, tell(stances, articles), "something new")
    assert (after.verdict, after.why) == (verdict, "as before" if verdict is claim.verdict else "something new")
    assert (after.id, after.text, after.independent) == (claim.id, claim.text, claim.independent)
