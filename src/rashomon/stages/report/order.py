"""Findings in the one order in which they are reported, whatever order they came in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from rashomon.model import Article, Claim, Extracts, Findings, Lineage, Name, SharedPassage, Story, StoryReport, Telling

UNKNOWN_MOMENT = "\uffff"
_DIGITS = re.compile(r"(\d{1,15})")
NaturalKey = tuple[tuple[str, int], ...]


def put_in_order(findings: Findings) -> Findings:
    """Return ``findings`` with every list sorted, so that the same findings always give the same report."""
    pages = tuple(sorted(findings.pages, key=lambda p: (natural(p.uri), natural(p.id))))
    place = {p.id: i for i, p in enumerate(pages)}
    articles = tuple(sorted(findings.articles, key=lambda a: (place.get(a.page, len(place)), natural(a.id))))
    by_id = {a.id: a for a in articles}
    stories = tuple(_order_story(s, by_id) for s in findings.stories)
    return Findings(pages=pages, articles=articles, stories=tuple(sorted(stories, key=_story_key)))


@lru_cache(maxsize=1 << 16)
def natural(text: str) -> NaturalKey:
    """Return a sort key that puts ``a2`` before ``a10``.

    >>> sorted(["a10", "a2", "b1"], key=natural)
    ['a2', 'a10', 'b1']
    """
    parts = _DIGITS.split(text)
    return tuple((parts[i], int(parts[i + 1]) if i + 1 < len(parts) else -1) for i in range(0, len(parts), 2))


def find_moment(published: str | None) -> str:
    """Return a key that sorts publication times: zones made one, a bare day before its hours, unknown last.

    >>> sorted(["2025-06-08T06:10:00+03:00", "2025-06-08T04:22:00Z", "2025-06-08"], key=find_moment)
    ['2025-06-08', '2025-06-08T06:10:00+03:00', '2025-06-08T04:22:00Z']
    """
    if published is None:
        return UNKNOWN_MOMENT
    try:
        moment = datetime.fromisoformat(published)
        return published if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None).isoformat()
    except (ValueError, OverflowError):
        return published


def _story_key(report: StoryReport) -> tuple[int, str, NaturalKey]:
    """Put the story that most articles tell first."""
    return -len(report.story.articles), report.story.first or "\uffff", natural(report.story.id)


def _order_story(report: StoryReport, articles: Mapping[str, Article]) -> StoryReport:
    return StoryReport(
        story=_order_articles(report.story, articles),
        lineage=_order_lineage(report.lineage),
        extracts=_order_extracts(report.extracts),
        claims=tuple(sorted(map(_order_claim, report.claims), key=lambda c: natural(c.id))),
    )


def _order_articles(story: Story, articles: Mapping[str, Article]) -> Story:
    def published(id: str) -> tuple[str, NaturalKey]:
        article = articles.get(id)
        return find_moment(article.published if article else None), natural(id)

    return replace(story, articles=tuple(sorted(story.articles, key=published)))


def _order_lineage(lineage: Lineage) -> Lineage:
    derivations = [replace(d, passages=tuple(sorted(d.passages, key=_passage_key))) for d in lineage.derivations]
    origins = [replace(o, articles=tuple(sorted(o.articles, key=natural))) for o in lineage.origins]
    return Lineage(
        derivations=tuple(sorted(derivations, key=lambda d: (natural(d.article), natural(d.source), d.how))),
        origins=tuple(sorted(origins, key=lambda o: natural(o.id))),
        accounts=lineage.accounts,
    )


def _passage_key(passage: SharedPassage) -> tuple[int, int, int, int, str]:
    source = passage.source_span
    start, end = (source.start, source.end) if source else (-1, -1)
    return passage.span.start, passage.span.end, start, end, passage.kind


def _order_extracts(extracts: Extracts) -> Extracts:
    names = [replace(n, mentions=tuple(sorted(n.mentions, key=lambda m: (natural(m.article), m.span)))) for n in extracts.names]
    return Extracts(
        quotes=tuple(sorted(extracts.quotes, key=lambda q: (natural(q.article), q.span, q.mode, q.id))),
        figures=tuple(sorted(extracts.figures, key=lambda f: (natural(f.article), f.span, f.kind))),
        dates=tuple(sorted(extracts.dates, key=lambda d: (natural(d.article), d.span, d.first))),
        names=tuple(sorted(names, key=_name_key)),
        framing=tuple(sorted(extracts.framing, key=lambda f: (natural(f.article), f.span, f.kind))),
    )


def _name_key(name: Name) -> tuple[str, str, str, tuple[object, ...]]:
    first = name.mentions[:1]
    return name.canonical.casefold(), name.canonical, name.kind, tuple((natural(m.article), m.span) for m in first)


def _order_claim(claim: Claim) -> Claim:
    order = sorted(range(len(claim.tellings)), key=lambda i: _telling_key(claim.tellings[i]))
    place = {old: new for new, old in enumerate(order)}
    tellings = (claim.tellings[i] for i in order)
    moved = tuple(replace(t, against=None if t.against is None else place.get(t.against)) for t in tellings)
    return replace(claim, tellings=moved, silent=tuple(sorted(claim.silent, key=natural)))


def _telling_key(telling: Telling) -> tuple[NaturalKey, object, str, str, str]:
    return natural(telling.article), telling.span, telling.stance, telling.value or "", telling.why
