"""Claims and origins made verdicts: the seventh stage, after match and derive, before report.

Each telling of a claim is judged against the others, facet by facet: the figure by rules, a copy against its own source.
What comes out says what the accounts hold, never what is true.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from rashomon.model import Claim, Extracts, Lineage, MatchedClaim, Reading, Stance, Story, Telling
from rashomon.stages.reconcile.damage import find_other_versions
from rashomon.stages.reconcile.days import find_day
from rashomon.stages.reconcile.disputes import join_disputes
from rashomon.stages.reconcile.kinds import judge_kind
from rashomon.stages.reconcile.plainest import write_text
from rashomon.stages.reconcile.reconsidering import reconsider
from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.stances import Judgement, judge_tellings
from rashomon.stages.reconcile.tellings import Background, Told
from rashomon.stages.reconcile.values import write_value
from rashomon.stages.reconcile.verdicts import find_range, judge_claim, name_origins

__all__ = ["ReconcileSettings", "reconcile", "reconsider"]


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
    names = name_origins(lineage, background)
    background.other_versions = find_other_versions([background.tell(claim) for claim in matched], settings)
    parted = [part for claim in join_disputes(matched, background) for part in part_strangers(claim, background, settings)]
    return tuple(_reconcile_claim(claim, story, background, lineage, names, settings) for claim in parted)


def part_strangers(claim: MatchedClaim, background: Background, settings: ReconcileSettings) -> tuple[MatchedClaim, ...]:
    """Return the claim without the tellings whose figure is about something else, and these as claims of their own."""
    judged = judge_tellings(background.tell(claim), settings)
    strange = {i for i, j in enumerate(judged) if not j.belongs}
    if not strange:
        return (claim,)
    strange |= {i for i, j in enumerate(judged) if j.stance is Stance.DAMAGED and j.against in strange}
    kept = [i for i in range(len(judged)) if i not in strange]
    return (*(_select(claim, kept),), *part_strangers(_select(claim, sorted(strange)), background, settings))


def _select(claim: MatchedClaim, which: Sequence[int]) -> MatchedClaim:
    return replace(
        claim,
        statements=tuple(claim.statements[i] for i in which),
        focus=tuple(claim.focus[i] for i in which),
        contrary=tuple(k for k, i in enumerate(which) if i in claim.contrary),
    )


def _reconcile_claim(
    claim: MatchedClaim, story: Story, background: Background, lineage: Lineage, names: Mapping[str, str], settings: ReconcileSettings
) -> Claim:
    told = background.tell(claim)
    judged = judge_tellings(told, settings)
    verdict, why = judge_claim(told, judged, names)
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
        text=write_text(told, judged, background),
        kind=judge_kind(claim.kind, told),
        speaker=_find_speaker(claim, told, judged),
        verdict=verdict,
        independent=find_range(told, lineage),
        why=why,
        tellings=tellings,
        silent=tuple(a for a in story.articles if a not in tellers),
        date=find_day(told),
    )


def _find_speaker(claim: MatchedClaim, told: Sequence[Told], judged: Sequence[Judgement]) -> str | None:
    """Return who says what is claimed; null where those who agree with the claim have it from others than those who differ."""
    agreeing = {t.speaker for t, j in zip(told, judged, strict=True) if j.stance is not Stance.DIFFERS}
    return claim.speaker if claim.speaker in agreeing else None


def _name_claim(story: Story, tellings: Sequence[Telling]) -> str:
    """Return an id that comes from what is told and where, so that it is the same in every run."""
    places = "\n".join(f"{t.article} {t.span.start} {t.span.end} {t.value}" for t in tellings)
    return "c" + sha256(f"{story.id}\n{places}".encode()).hexdigest()[:12]
