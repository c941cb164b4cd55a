"""Findings put together for a reader: stories with their accounts, claims, quotes, names and framing, and what was left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rashomon.model import Article, Findings, FramingMark, Mention, Name, NameKind, Origin, Page, Quote, QuoteMode, Range, StoryReport
from rashomon.stages.report import strings
from rashomon.stages.report.order import natural, put_in_order
from rashomon.stages.report.table import view_claims
from rashomon.stages.report.views import AccountView, ArticleView, DerivationView, NameView, QuoteView, ReportView, StoryView
from rashomon.text.escape import make_line

_COLOURS = 8
_HOST = re.compile(r"https?://(?:www\.)?([^/?#]{1,253})", re.IGNORECASE)
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
_MODES = (QuoteMode.DIRECT, QuoteMode.MIXED, QuoteMode.INDIRECT)


def view_findings(findings: Findings, settings: Mapping[str, object], created: str, version: str) -> ReportView:
    """Return what the reports show of ``findings``."""
    ordered = put_in_order(findings)
    pages = {p.id: p for p in ordered.pages}
    articles = {a.id: a for a in ordered.articles}
    stories = tuple(_view_story(s, n, articles, pages) for n, s in enumerate(ordered.stories, 1))
    told = {a.article.id for s in stories for a in s.articles}
    alone = (a for a in ordered.articles if a.id not in told)
    strays = tuple(_view_article(a, pages, n, f"stray-a{n}") for n, a in enumerate(alone, 1))
    everything = [a for s in stories for a in s.articles] + list(strays)
    skipped = tuple(p for p in ordered.pages if p.skipped)
    return ReportView(
        headline=strings.write_headline(len(pages) - len(skipped), len(articles), [len(s.articles) for s in stories], len(strays)),
        accounts=strings.write_accounts(_sum_ranges([s.report.lineage.accounts for s in stories])) if stories else None,
        stories=stories,
        strays=strays,
        skipped=skipped,
        split=tuple(a for a in everything if a.article.split),
        cut=tuple(a for a in everything if a.article.cut),
        pages=ordered.pages,
        created=created,
        version=version,
        settings=settings,
    )


def _sum_ranges(ranges: Sequence[Range]) -> Range:
    return Range(low=sum(r.low for r in ranges), best=sum(r.best for r in ranges), high=sum(r.high for r in ranges))


def _view_article(article: Article, pages: Mapping[str, Page], number: int, anchor: str, accounts: Sequence[str] = ()) -> ArticleView:
    page = pages.get(article.page)
    named = article.outlet or article.credit or _find_host(page)
    outlet = named or strings.call_by_headline(article.title or make_line(article.text, 90) or article.id)
    when = strings.write_moment(article.published)
    return ArticleView(article, page, number, anchor, outlet, when, named is None, tuple(accounts))


def _find_host(page: Page | None) -> str | None:
    found = _HOST.match(page.uri) if page else None
    return found[1] if found else None


def _view_story(report: StoryReport, number: int, articles: Mapping[str, Article], pages: Mapping[str, Page]) -> StoryView:
    anchor, origins = f"s{number}", _order_origins(report)
    letters = {o.id: _letter(i) for i, o in enumerate(origins)}
    members = [articles[id] for id in report.story.articles if id in articles]
    views = {
        a.id: _view_article(a, pages, n, f"{anchor}-a{n}", [letters[o.id] for o in origins if a.id in o.articles])
        for n, a in enumerate(members, 1)
    }
    accounts = tuple(_view_account(o, i, views) for i, o in enumerate(origins))
    claims = tuple(view_claims(report, anchor, accounts, views))
    by_id = {c.claim.id: c for c in claims}
    dated = sorted((c for c in report.claims if c.date), key=lambda c: (c.date or "", natural(c.id)))
    return StoryView(
        report=report,
        number=number,
        anchor=anchor,
        title=report.story.title or next((v.headline for v in views.values()), report.story.id),
        days=strings.write_days(report.story.first, report.story.last),
        articles=tuple(views.values()),
        accounts=accounts,
        derivations=tuple(_view_derivations(report, accounts, views)),
        claims=claims,
        speakers=_view_speakers(report, views),
        names=_view_names(report, views),
        framing=_view_framing(report, views),
        timeline=tuple((c.date or "", by_id[c.id]) for c in dated),
    )


def _order_origins(report: StoryReport) -> tuple[Origin, ...]:
    """Return the origins in the order in which their first articles appeared: A is the first to tell the story."""
    place = {id: n for n, id in enumerate(report.story.articles)}
    return tuple(sorted(report.lineage.origins, key=lambda o: min((place[id] for id in o.articles if id in place), default=len(place))))


def _letter(index: int) -> str:
    """Return A to Z, then AA, AB, ..."""
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


def _view_account(origin: Origin, index: int, views: Mapping[str, ArticleView]) -> AccountView:
    held = views.get(origin.held or "")
    members = [views[id] for id in origin.articles if id in views]
    name = origin.name or (held.outlet if held else "a source that nobody handed in")
    return AccountView(origin, _letter(index), index % _COLOURS, name, held, tuple(sorted(members, key=lambda a: a.number)))


def _view_derivations(report: StoryReport, accounts: Sequence[AccountView], views: Mapping[str, ArticleView]) -> Iterator[DerivationView]:
    by_id = {a.origin.id: a for a in accounts}
    known = [d for d in report.lineage.derivations if d.article in views]
    for derivation in sorted(known, key=lambda d: (views[d.article].number, -d.share, natural(d.source))):
        yield DerivationView(derivation, views[derivation.article], views.get(derivation.source), by_id.get(derivation.source))


def _view_speakers(report: StoryReport, views: Mapping[str, ArticleView]) -> tuple[tuple[str | None, tuple[QuoteView, ...]], ...]:
    """Return the quotes by speaker, the most quoted first and those without a speaker last; one entry an utterance."""
    utterances: dict[tuple[str | None, str], list[Quote]] = {}
    for quote in report.extracts.quotes:
        if quote.article in views:
            utterances.setdefault((quote.speaker, quote.group or f"\0{quote.id}"), []).append(quote)
    speakers: dict[str | None, list[QuoteView]] = {}
    for (speaker, _), quotes in utterances.items():
        quotes.sort(key=lambda q: (q.changes is not None, _MODES.index(q.mode), -len(q.exact), views[q.article].number))
        speakers.setdefault(speaker, []).append(QuoteView(tuple((q, views[q.article]) for q in quotes)))
    for said in speakers.values():
        said.sort(key=lambda u: (-len({a.number for _, a in u.quotes}), u.quotes[0][1].number, u.first.span))
    ranked = sorted(speakers.items(), key=lambda s: (s[0] is None, -sum(len(u.quotes) for u in s[1]), s[0] or ""))
    return tuple((speaker, tuple(said)) for speaker, said in ranked)


def _view_names(report: StoryReport, views: Mapping[str, ArticleView]) -> tuple[tuple[NameKind, tuple[NameView, ...]], ...]:
    """Return the names by kind: those of several spellings first, then the most widely told."""
    names = [_view_name(n, views) for n in report.extracts.names]
    names.sort(key=lambda n: (len(n.spellings) < 2, -len({a.number for _, who in n.spellings for _, a in who}), n.name.canonical))
    return tuple((kind, found) for kind in NameKind if (found := tuple(n for n in names if n.name.kind is kind and n.spellings)))


def _view_name(name: Name, views: Mapping[str, ArticleView]) -> NameView:
    spellings: dict[str, list[Mention]] = {}
    for mention in name.mentions:
        if mention.article in views:
            spellings.setdefault(_ARTICLE.sub("", make_line(mention.exact)).casefold(), []).append(mention)
    ranked = sorted(spellings.values(), key=lambda mentions: (-len({m.article for m in mentions}), mentions[0].exact))
    return NameView(name, tuple((_pick_spelling(mentions), _in_order(mentions, views)) for mentions in ranked))


def _pick_spelling(mentions: Sequence[Mention]) -> str:
    """Return the commonest of spellings that differ in their capitals alone."""
    counts = Counter(_ARTICLE.sub("", make_line(m.exact)) for m in mentions)
    return min(counts, key=lambda spelling: (-counts[spelling], spelling.isupper(), spelling))


def _in_order(mentions: Sequence[Mention], views: Mapping[str, ArticleView]) -> tuple[tuple[Mention, ArticleView], ...]:
    """Return the first mention in each article."""
    first = {m.article: m for m in sorted(mentions, key=lambda m: m.span, reverse=True)}
    return tuple(sorted(((mention, views[id]) for id, mention in first.items()), key=lambda p: p[1].number))


def _view_framing(report: StoryReport, views: Mapping[str, ArticleView]) -> tuple[tuple[ArticleView, tuple[FramingMark, ...]], ...]:
    marks = report.extracts.framing
    found = ((a, tuple(m for m in marks if m.article == a.article.id)) for a in views.values())
    return tuple((article, mine) for article, mine in found if mine)
