"""Small stories with claims as reconcile leaves them, for the tests of what is asked and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.model import (
    Article,
    Claim,
    ClaimKind,
    Extracts,
    Lineage,
    Origin,
    Range,
    Span,
    Stance,
    Story,
    StoryReport,
    Telling,
    Verdict,
)

FELL, GAVE, STOOD = "The old bridge fell into the river.", "Early in the day the crossing gave way.", "The bridge at the mill still stands."


def tell(article: str, exact: str, against: int | None = 0, stance: Stance = Stance.AGREES, value: str | None = None) -> Telling:
    why = "Reference telling" if against is None else "Told like it"
    return Telling(article=article, span=Span(0, len(exact)), exact=exact, stance=stance, value=value, against=against, why=why)


def claim(id: str, *tellings: Telling, best: int | None = None, verdict: Verdict = Verdict.CORROBORATED) -> Claim:
    count = best if best is not None else len({t.article for t in tellings})
    return Claim(
        id=id,
        text=tellings[0].exact,
        kind=ClaimKind.EVENT,
        speaker=None,
        verdict=verdict,
        independent=Range(low=count, best=count, high=count),
        why="Told alike",
        tellings=tellings,
        silent=(),
    )


def story(claims: Sequence[Claim], origins: Mapping[str, Sequence[str]] | None = None, id: str = "s") -> StoryReport:
    articles = tuple(sorted({t.article for c in claims for t in c.tellings}))
    groups = origins if origins is not None else {f"o-{a}": [a] for a in articles}
    return StoryReport(
        story=Story(id=id, title="A bridge", first=None, last=None, articles=articles),
        lineage=Lineage(
            derivations=(),
            origins=tuple(Origin(id=o, name=None, held=None, articles=tuple(members), why="") for o, members in groups.items()),
            accounts=Range(low=len(groups), best=len(groups), high=len(groups)),
        ),
        extracts=Extracts(),
        claims=tuple(claims),
    )


def article(id: str, outlet: str | None = None, published: str | None = None) -> Article:
    return Article(id=id, page=f"p-{id}", text="", sha256="", map=(), outlet=outlet, published=published)
