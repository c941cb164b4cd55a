"""What the HTML and the Markdown report show, put together once: articles numbered, claims as rows, accounts as columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.model import (
    Article,
    Claim,
    Derivation,
    Findings,
    FramingMark,
    Mention,
    Name,
    NameKind,
    Origin,
    Page,
    Quote,
    QuoteMode,
    Range,
    Span,
    Stance,
    StoryReport,
    Telling,
    Verdict,
)
from rashomon.stages.report import strings
from rashomon.stages.report.order import natural, put_in_order
from rashomon.text.escape import make_line

COLOURS = 8
_HOST = re.compile(r"https?://(?:www\.)?([^/?#]{1,253})", re.IGNORECASE)
_MODE_ORDER = (QuoteMode.DIRECT, QuoteMode.MIXED, QuoteMode.INDIRECT)
_VERDICT_ORDER = (Verdict.DISPUTED, Verdict.UPDATED, Verdict.CORROBORATED, Verdict.REPEATED, Verdict.SINGLE)


@dataclass(frozen=True, slots=True, eq=False)
class ArticleView:
    """An article under the number that the report gives it, with the letters of its accounts."""

    article: Article
    page: Page | None
    number: int
    anchor: str
    outlet: str
    when: str | None
    accounts: tuple[str, ...] = ()

    @property
    def headline(self) -> str:
        """Return the title, or the first words where the page gives none."""
        return self.article.title or make_line(self.article.text, 90) or self.article.id


@dataclass(frozen=True, slots=True, eq=False)
class AccountView:
    """An account under its letter."""

    origin: Origin
    letter: str
    colour: int
    name: str
    held: ArticleView | None
    articles: tuple[ArticleView, ...]


@dataclass(frozen=True, slots=True, eq=False)
class DerivationView:
    """How one article was made: from an article, or from an account nobody handed in."""

    derivation: Derivation
    article: ArticleView
    source: ArticleView | None
    account: AccountView | None


@dataclass(frozen=True, slots=True, eq=False)
class TellingView:
    """A telling with the article it stands in and the telling it is judged against."""

    telling: Telling
    anchor: str
    article: ArticleView
    against: ArticleView | None
    label: str
    """The article's number, with a letter where the article tells the claim more than once."""


@dataclass(frozen=True, slots=True, eq=False)
class CellGroup:
    """The tellings of one account that say the same with the same stance."""

    stance: Stance
    value: str | None
    tellings: tuple[TellingView, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """What one account says of one claim; no groups at all is silence.

    ``lent`` are its articles that tell the claim in a passage taken from another account, as merged articles do.
    """

    account: AccountView
    groups: tuple[CellGroup, ...]
    silent: tuple[ArticleView, ...]
    lent: tuple[ArticleView, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ClaimView:
    """A claim as a row of the table."""

    claim: Claim
    anchor: str
    number: int
    cells: tuple[Cell, ...]
    tellings: tuple[TellingView, ...]

    @property
    def wordings(self) -> tuple[tuple[TellingView, ...], ...]:
        """Return the tellings, those that are alike in words, stance and reason together."""
        alike: dict[tuple[str, ...], list[TellingView]] = {}
        for view in self.tellings:
            telling = view.telling
            alike.setdefault((make_line(telling.exact), telling.stance, telling.value or "", telling.why), []).append(view)
        return tuple(tuple(sorted(views, key=lambda v: v.article.number)) for views in alike.values())

    @property
    def silent(self) -> tuple[Cell, ...]:
        """Return the cells of the accounts that do not tell it."""
        return tuple(c for c in self.cells if not c.groups)

    @property
    def is_damaged(self) -> bool:
        """Return whether a copy garbles it."""
        return any(t.telling.stance is Stance.DAMAGED for t in self.tellings)

    @property
    def is_conflict(self) -> bool:
        """Return whether it is disputed, updated or damaged: what a reader looks for first."""
        return self.claim.verdict in (Verdict.DISPUTED, Verdict.UPDATED) or self.is_damaged


@dataclass(frozen=True, slots=True, eq=False)
class QuoteView:
    """One utterance in all its renderings."""

    quotes: tuple[tuple[Quote, ArticleView], ...]

    @property
    def wordings(self) -> tuple[tuple[tuple[Quote, ArticleView], ...], ...]:
        """Return the renderings, those in the same words together."""
        alike: dict[tuple[str, str], list[tuple[Quote, ArticleView]]] = {}
        for quote, article in self.quotes:
            alike.setdefault((make_line(quote.exact), quote.mode), []).append((quote, article))
        return tuple(tuple(sorted(same, key=lambda s: s[1].number)) for same in alike.values())

    @property
    def first(self) -> Quote:
        """Return the rendering that is shown first: the longest one in marks."""
        return self.quotes[0][0]


@dataclass(frozen=True, slots=True, eq=False)
class NameView:
    """A name and who writes it how: each spelling with its first place in each article."""

    name: Name
    spellings: tuple[tuple[str, tuple[tuple[Mention, ArticleView], ...]], ...]


@dataclass(frozen=True, slots=True, eq=False)
class StoryView:
    """One story as a section of the report."""

    report: StoryReport
    number: int
    anchor: str
    title: str
    days: str | None
    articles: tuple[ArticleView, ...]
    accounts: tuple[AccountView, ...]
    derivations: tuple[DerivationView, ...]
    claims: tuple[ClaimView, ...]
    speakers: tuple[tuple[str | None, tuple[QuoteView, ...]], ...]
    names: tuple[tuple[NameKind, tuple[NameView, ...]], ...]
    framing: tuple[tuple[ArticleView, tuple[FramingMark, ...]], ...]
    timeline: tuple[tuple[str, ClaimView], ...]

    @property
    def verdicts(self) -> tuple[tuple[Verdict, int], ...]:
        """Return how many claims have each verdict, conflicts first, absent ones left out."""
        counts = Counter(c.claim.verdict for c in self.claims)
        return tuple((v, counts[v]) for v in _VERDICT_ORDER if counts[v])

    @property
    def damaged(self) -> int:
        """Return how many claims a copy garbles."""
        return sum(c.is_damaged for c in self.claims)


@dataclass(frozen=True, slots=True, eq=False)
class ReportView:
    """The whole report, ready to be laid out."""

    headline: str
    accounts: str | None
    stories: tuple[StoryView, ...]
    strays: tuple[ArticleView, ...]
    skipped: tuple[Page, ...]
    split: tuple[ArticleView, ...]
    pages: tuple[Page, ...]
    created: str
    version: str
    settings: Mapping[str, object]


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
        pages=ordered.pages,
        created=created,
        version=version,
        settings=settings,
    )


def _sum_ranges(ranges: Sequence[Range]) -> Range:
    return Range(low=sum(r.low for r in ranges), best=sum(r.best for r in ranges), high=sum(r.high for r in ranges))


def _view_article(article: Article, pages: Mapping[str, Page], number: int, anchor: str, accounts: Sequence[str] = ()) -> ArticleView:
    page = pages.get(article.page)
    outlet = article.outlet or article.credit or _name_page(page) or article.id
    return ArticleView(article, page, number, anchor, outlet, strings.write_moment(article.published), tuple(accounts))


def _name_page(page: Page | None) -> str | None:
    """Return what to call a page whose outlet is unknown: its host, or the tail of its path."""
    if page is None:
        return None
    found = _HOST.match(page.uri)
    return found[1] if found else page.uri.rstrip("/").rsplit("/", 1)[-1] or None


def _view_story(report: StoryReport, number: int, articles: Mapping[str, Article], pages: Mapping[str, Page]) -> StoryView:
    anchor, origins = f"s{number}", _order_origins(report)
    letters = {o.id: _letter(i) for i, o in enumerate(origins)}
    members = [articles[id] for id in report.story.articles if id in articles]
    views = {
        a.id: _view_article(a, pages, n, f"{anchor}-a{n}", [letters[o.id] for o in origins if a.id in o.articles])
        for n, a in enumerate(members, 1)
    }
    accounts = tuple(_view_account(o, i, views) for i, o in enumerate(origins))
    claims = tuple(_view_claims(report, anchor, accounts, views))
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
    return AccountView(origin, _letter(index), index % COLOURS, name, held, tuple(sorted(members, key=lambda a: a.number)))


def _view_derivations(report: StoryReport, accounts: Sequence[AccountView], views: Mapping[str, ArticleView]) -> Iterator[DerivationView]:
    by_id = {a.origin.id: a for a in accounts}
    known = [d for d in report.lineage.derivations if d.article in views]
    for derivation in sorted(known, key=lambda d: (views[d.article].number, -d.share, natural(d.source))):
        yield DerivationView(derivation, views[derivation.article], views.get(derivation.source), by_id.get(derivation.source))


def _view_claims(report: StoryReport, story: str, accounts: Sequence[AccountView], views: Mapping[str, ArticleView]) -> Iterator[ClaimView]:
    """Yield the rows of the claims table: conflicts first, then what most accounts tell."""
    taken = _find_taken(report)
    for number, claim in enumerate(sorted(report.claims, key=_claim_rank), 1):
        anchor = f"{story}-c{number}"
        tellings = tuple(sorted(_view_tellings(claim, anchor, views), key=lambda t: (t.article.number, t.telling.span)))
        yield ClaimView(claim, anchor, number, tuple(_view_cell(claim, a, tellings, taken) for a in accounts), tellings)


def _view_tellings(claim: Claim, anchor: str, views: Mapping[str, ArticleView]) -> Iterator[TellingView]:
    seen: Counter[str] = Counter()
    for place, telling in enumerate(claim.tellings):
        if telling.article in views:
            article, nth = views[telling.article], seen[telling.article]
            label = f"{article.number}{_letter(nth).lower() if nth else ''}"
            seen[telling.article] += 1
            yield TellingView(telling, f"{anchor}-t{place}", article, _judged_against(claim, telling, views), label)


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


def _claim_rank(claim: Claim) -> tuple[int, int, int, object]:
    damaged = any(t.stance is Stance.DAMAGED for t in claim.tellings)
    verdict = _VERDICT_ORDER.index(claim.verdict)
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


def _view_speakers(report: StoryReport, views: Mapping[str, ArticleView]) -> tuple[tuple[str | None, tuple[QuoteView, ...]], ...]:
    """Return the quotes by speaker, the most quoted first and those without a speaker last; one entry an utterance."""
    utterances: dict[tuple[str | None, str], list[Quote]] = {}
    for quote in report.extracts.quotes:
        if quote.article in views:
            utterances.setdefault((quote.speaker, quote.group or f"\0{quote.id}"), []).append(quote)
    speakers: dict[str | None, list[QuoteView]] = {}
    for (speaker, _), quotes in utterances.items():
        quotes.sort(key=lambda q: (_MODE_ORDER.index(q.mode), -len(q.exact), views[q.article].number))
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
    spellings: dict[str, dict[str, Mention]] = {}
    for mention in name.mentions:
        if mention.article in views:
            spellings.setdefault(make_line(mention.exact), {}).setdefault(mention.article, mention)
    ranked = sorted(spellings.items(), key=lambda s: (-len(s[1]), s[0]))
    return NameView(name, tuple((spelling, _in_order(places, views)) for spelling, places in ranked))


def _in_order(places: Mapping[str, Mention], views: Mapping[str, ArticleView]) -> tuple[tuple[Mention, ArticleView], ...]:
    return tuple(sorted(((mention, views[id]) for id, mention in places.items()), key=lambda p: p[1].number))


def _view_framing(report: StoryReport, views: Mapping[str, ArticleView]) -> tuple[tuple[ArticleView, tuple[FramingMark, ...]], ...]:
    marks = report.extracts.framing
    found = ((a, tuple(m for m in marks if m.article == a.article.id)) for a in views.values())
    return tuple((article, mine) for article, mine in found if mine)
