"""The claims table: claims as rows, conflicts first; accounts as columns; in each cell what the account's articles say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rashomon.model import Claim, Span, Stance, StoryReport, Telling
from rashomon.stages.report.order import natural
from rashomon.stages.report.views import VERDICTS, AccountView, ArticleView, Cell, CellGroup, ClaimView, TellingView
from rashomon.text.escape import make_line

_FEWEST_WORDS = 4
"""A claim of fewer words ("38 kilometres") says nothing without its neighbours."""
_AROUND = 60
"""Letters shown on either side of it."""


def view_claims(report: StoryReport, story: str, accounts: Sequence[AccountView], views: Mapping[str, ArticleView]) -> Iterator[ClaimView]:
    """Yield the rows: conflicts first, then what most accounts tell."""
    taken = _find_taken(report)
    for number, claim in enumerate(sorted(report.claims, key=_claim_rank), 1):
        anchor = f"{story}-c{number}"
        tellings = tuple(sorted(_view_tellings(claim, anchor, views), key=lambda t: (t.article.number, t.telling.span)))
        yield ClaimView(
            claim, _write_text(claim, views), anchor, number, tuple(_view_cell(claim, a, tellings, taken) for a in accounts), tellings
        )


def _view_tellings(claim: Claim, anchor: str, views: Mapping[str, ArticleView]) -> Iterator[TellingView]:
    seen: Counter[str] = Counter()
    for place, telling in enumerate(claim.tellings):
        if telling.article in views:
            article, nth = views[telling.article], seen[telling.article]
            letter = chr(ord("a") + min(nth, 25)) if nth else ""
            seen[telling.article] += 1
            yield TellingView(telling, f"{anchor}-t{place}", article, _judged_against(claim, telling, views), f"{article.number}{letter}")


def _find_taken(report: StoryReport) -> dict[str, list[tuple[Span, frozenset[str]]]]:
    """Return, for each article that leads back to several accounts, which of its passages come from which of them."""
    origins = report.lineage.origins
    behind = {id: frozenset(o.id for o in origins if id in (o.id, *o.articles)) for id in _all_sources(report)}
    taken: dict[str, list[tuple[Span, frozenset[str]]]] = {}
    for derivation in report.lineage.derivations:
        if len(behind.get(derivation.article, ())) > 1:
            shared = [(p.span, behind[derivation.source]) for p in derivation.passages]
            taken.setdefault(derivation.article, []).extend(shared)
    return taken


def _all_sources(report: StoryReport) -> set[str]:
    derivations = report.lineage.derivations
    return {d.source for d in derivations} | {d.article for d in derivations}


def _write_text(claim: Claim, views: Mapping[str, ArticleView]) -> str:
    """Return the claim's own words, a figure alone with the rest of its line around it."""
    whole = (t for t in claim.tellings if t.article in views and make_line(t.exact) == make_line(claim.text))
    telling = next(whole, None)
    if telling is None or len(claim.text.split()) >= _FEWEST_WORDS:
        return claim.text
    text, span = views[telling.article].article.text, telling.span
    line_end = text.find("\n", span.end)
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    end = min(line_end if line_end >= 0 else len(text), span.end + _AROUND)
    before, after = text[start : span.start], text[span.end : end]
    if start and text[start - 1] != "\n":
        before = "…" + before.partition(" ")[2]
    if end < len(text) and text[end] != "\n":
        after = after.rpartition(" ")[0] + "…"
    return before + claim.text + after


def _claim_rank(claim: Claim) -> tuple[int, int, int, object]:
    damaged = any(t.stance is Stance.DAMAGED for t in claim.tellings)
    verdict = VERDICTS.index(claim.verdict)
    rank = verdict if verdict < 2 else 2 if damaged else verdict + 1
    return rank, -claim.independent.best, -len(claim.tellings), natural(claim.id)


def _judged_against(claim: Claim, telling: Telling, views: Mapping[str, ArticleView]) -> ArticleView | None:
    if telling.against is None or telling.against >= len(claim.tellings):
        return None
    return views.get(claim.tellings[telling.against].article)


def _view_cell(
    claim: Claim, account: AccountView, tellings: Sequence[TellingView], taken: Mapping[str, Sequence[tuple[Span, frozenset[str]]]]
) -> Cell:
    members = {a.article.id for a in account.articles}
    mine = sorted((t for t in tellings if t.telling.article in members), key=lambda t: (t.article is not account.held, t.article.number))
    own = [t for t in mine if _is_own(t.telling, account.origin.id, taken.get(t.telling.article, ()))]
    groups: dict[tuple[Stance, str | None], list[TellingView]] = {}
    for telling in own:
        groups.setdefault((telling.telling.stance, telling.telling.value), []).append(telling)
    silent = tuple(a for a in account.articles if a.article.id in claim.silent)
    lent = {t.article.number: t.article for t in mine if t not in own}
    return Cell(account, tuple(CellGroup(stance, value, tuple(ts)) for (stance, value), ts in groups.items()), silent, tuple(lent.values()))


def _is_own(telling: Telling, origin: str, taken: Sequence[tuple[Span, frozenset[str]]]) -> bool:
    """Return whether a telling may come from ``origin``: no passage says that it comes from other accounts alone."""
    behind = [origins for span, origins in taken if span.overlaps(telling.span)]
    return not behind or any(origin in origins for origins in behind)
