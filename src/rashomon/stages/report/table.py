"""The claims of a story as rows, conflicts first, and which accounts each telling stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import Claim, Span, Stance, StoryReport, Telling
from rashomon.stages.report.order import natural
from rashomon.stages.report.views import VERDICTS, AccountView, ArticleView, ClaimView, TellingView
from rashomon.stages.report.wording import word_reason, word_value, word_values
from rashomon.text.escape import make_line

_FEWEST_WORDS = 4
"""A claim of fewer words ("38 kilometres") says nothing without its neighbours."""
_AROUND = 90
"""Letters shown on either side of it."""
_SENTENCE = 600
"""Letters before it in which its sentence may begin."""
_DATELINE = re.compile(r"^(?=[A-Z]{3})[^—–\n]{0,70}?\s[—–-]{1,2}\s")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s+(?=[\W\d]{0,2}[A-Z])")


def view_claims(report: StoryReport, story: str, accounts: Sequence[AccountView], views: Mapping[str, ArticleView]) -> Iterator[ClaimView]:
    """Yield the rows: conflicts first, then what most accounts tell."""
    places = _Places({a.letter: a.origin.id for a in accounts}, _find_taken(report), views)
    for number, claim in enumerate(sorted(report.claims, key=_claim_rank), 1):
        tellings = tuple(sorted(_view_tellings(claim, places), key=lambda t: (t.article.number, t.telling.span)))
        telling = {letter for t in tellings for letter in t.accounts}
        silent = tuple(a for a in accounts if a.letter not in telling)
        why = word_reason(claim.why, word_values((t.value, t.exact) for t in claim.tellings))
        yield ClaimView(claim, _write_text(claim, views), f"{story}-c{number}", number, why, tellings, silent)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a story's tellings may stand: the origin of each letter, what is taken from whom, the articles."""

    origins: Mapping[str, str]
    taken: Mapping[str, Sequence[tuple[Span, frozenset[str]]]]
    articles: Mapping[str, ArticleView]


def _view_tellings(claim: Claim, places: _Places) -> Iterator[TellingView]:
    values = word_values((t.value, t.exact) for t in claim.tellings)
    for telling in claim.tellings:
        article = places.articles.get(telling.article)
        if article is not None:
            taken = places.taken.get(telling.article, ())
            owners = tuple(x for x in article.accounts if _is_own(telling, places.origins[x], taken))
            value = None if telling.value is None else word_value(telling.value, telling.exact)
            against = _judged_against(claim, telling, places.articles)
            yield TellingView(telling, article, against, owners, value, word_reason(telling.why, values))


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
    """Return the claim's own words; a figure alone, or words that begin inside a sentence, with what stands before and after."""
    telling = next((t for t in claim.tellings if t.article in views and make_line(t.exact) == make_line(claim.text)), None)
    is_short = len(claim.text.split()) < _FEWEST_WORDS
    if telling is None or not (is_short or claim.text[:1].islower()):
        return claim.text
    text, span = views[telling.article].article.text, telling.span
    before = _find_before(text, span.start)
    return before + claim.text + (_find_after(text, span.end) if is_short else "")


def _find_before(text: str, at: int) -> str:
    """Return the words of the sentence that stand before a passage, the nearest ones of many."""
    line = text[max(text.rfind("\n", 0, at) + 1, at - _SENTENCE) : at]
    begun = max((m.end() for m in _SENTENCE_END.finditer(line)), default=0)
    sentence = _DATELINE.sub("", line) if not begun else line[begun:]
    return sentence if len(sentence) <= _AROUND else "…" + sentence[-_AROUND:].partition(" ")[2]


def _find_after(text: str, at: int) -> str:
    line_end = text.find("\n", at)
    end = min(line_end if line_end >= 0 else len(text), at + _AROUND)
    after = text[at:end]
    if sentence := _SENTENCE_END.search(after):
        return after[: sentence.end()].rstrip()
    return after.rpartition(" ")[0] + "…" if end < len(text) and text[end] != "\n" else after


def _claim_rank(claim: Claim) -> tuple[int, int, int, object]:
    damaged = any(t.stance is Stance.DAMAGED for t in claim.tellings)
    verdict = VERDICTS.index(claim.verdict)
    rank = verdict if verdict < 2 else 2 if damaged else verdict + 1
    return rank, -claim.independent.best, -len(claim.tellings), natural(claim.id)


def _judged_against(claim: Claim, telling: Telling, views: Mapping[str, ArticleView]) -> ArticleView | None:
    if telling.against is None or telling.against >= len(claim.tellings):
        return None
    return views.get(claim.tellings[telling.against].article)


def _is_own(telling: Telling, origin: str, taken: Sequence[tuple[Span, frozenset[str]]]) -> bool:
    """Return whether a telling may come from ``origin``: no passage says that it comes from other accounts alone."""
    behind = [origins for span, origins in taken if span.overlaps(telling.span)]
    return not behind or any(origin in origins for origins in behind)
