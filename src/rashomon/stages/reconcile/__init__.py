"""Claims and origins made verdicts: the seventh stage, after match and derive, before report.

Each telling of a claim is judged against the others, facet by facet: the figure by rules, a copy against its own source.
What comes out says what the accounts hold, never what is true.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from rashomon.model import Claim, Extracts, Lineage, MatchedClaim, Reading, Story, Telling
from rashomon.stages.reconcile.days import find_day
from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.stances import Judgement, judge_tellings
from rashomon.stages.reconcile.tellings import Background
from rashomon.stages.reconcile.values import write_value
from rashomon.stages.reconcile.verdicts import find_range, judge_claim

__all__ = ["ReconcileSettings", "reconcile"]


def reconcile(
    matched: Sequence[MatchedClaim],
    story: Story,
    readings: Sequence[Reading],
    lineage: Lineage,
    extracts: Extracts,
    settings: ReconcileSettings = ReconcileSettings(),  # noqa: B008 - frozen
) -> tuple[Claim, ...]:
    """Return the claims of one story with a stance for each telling and a verdict for each claim, in the order of ``matched``.

    Args:
        matched: what match found.
        story: the story; its articles that do not tell a claim are silent on it.
        readings: the articles of the story.
        lineage: what derive says of the story.
        extracts: quotes, figures, dates and names of the story.
        settings: see :class:`ReconcileSettings`.
    """
    background = Background(readings, lineage, extracts)
    return tuple(_reconcile_claim(claim, story, background, lineage, settings) for claim in matched)


def _reconcile_claim(claim: MatchedClaim, story: Story, background: Background, lineage: Lineage, settings: ReconcileSettings) -> Claim:
    told = background.tell(claim)
    judged = judge_tellings(told, settings)
    verdict, why = judge_claim(told, judged)
    tellings = tuple(
        Telling(
            article=t.article,
            span=t.statement.span,
            exact=t.statement.exact,
            stance=j.stance,
            value=write_value(t.figure),
            against=j.against,
            why=j.why,
        )
        for t, j in zip(told, judged, strict=True)
    )
    tellers = {t.article for t in told}
    return Claim(
        id=_name_claim(story, tellings),
        text=tellings[_find_plainest(judged)].exact,
        kind=claim.kind,
        speaker=claim.speaker,
        verdict=verdict,
        independent=find_range(told, lineage),
        why=why,
        tellings=tellings,
        silent=tuple(a for a in story.articles if a not in tellers),
        date=find_day(told),
    )


def _find_plainest(judged: Sequence[Judgement]) -> int:
    return next((i for i, j in enumerate(judged) if j.against is None), 0)


def _name_claim(story: Story, tellings: Sequence[Telling]) -> str:
    """Return an id that comes from what is told and where, so that it is the same in every run."""
    places = "\n".join(f"{t.article} {t.span.start} {t.span.end} {t.value}" for t in tellings)
    return "c" + sha256(f"{story.id}\n{places}".encode()).hexdigest()[:12]
