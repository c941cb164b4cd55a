"""What the HTML and the Markdown report show: articles numbered, claims as rows, accounts as columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.model import (
    Article,
    Claim,
    Derivation,
    FramingMark,
    Mention,
    Name,
    NameKind,
    Origin,
    Page,
    Quote,
    Stance,
    StoryReport,
    Telling,
    Verdict,
)
from rashomon.stages.report.values import measure_value
from rashomon.text.escape import make_line

_SIDES = (Stance.AGREES, Stance.DIFFERS)
VERDICTS = (Verdict.DISPUTED, Verdict.UPDATED, Verdict.CORROBORATED, Verdict.REPEATED, Verdict.SINGLE)
"""The verdicts in the order in which a reader wants them: conflicts first."""


@dataclass(frozen=True, slots=True, eq=False)
class ArticleView:
    """An article under the number that the report gives it, with the letters of its accounts."""

    article: Article
    page: Page | None
    number: int
    anchor: str
    outlet: str
    when: str | None
    unnamed: bool = False
    """Whether no outlet is known and the article goes by its headline."""
    accounts: tuple[str, ...] = ()

    @property
    def headline(self) -> str:
        """Return the title, or the first words where the page gives none."""
        return self.article.title or make_line(self.article.text, 90) or self.article.id

    @property
    def subtitle(self) -> str:
        """Return what stands below the outlet: the headline, or the page where the article goes by its headline already."""
        return self.page.uri.rstrip("/").rsplit("/", 1)[-1] if self.unnamed and self.page else self.headline


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
    """A telling with its article, the telling it is judged against, and the letters of the accounts it stands for.

    A merged article's passage stands for the accounts that the passage comes from, not for all of the article's.
    """

    telling: Telling
    article: ArticleView
    against: ArticleView | None
    accounts: tuple[str, ...]
    value: str | None
    """Its value in words for a reader."""
    why: str


@dataclass(frozen=True, slots=True, eq=False)
class ClaimView:
    """A claim as a row of the table; ``silent`` are the accounts that do not tell it."""

    claim: Claim
    text: str
    """The claim's words; where they are too few to stand alone, with the words around them."""
    anchor: str
    number: int
    why: str
    tellings: tuple[TellingView, ...]
    silent: tuple[AccountView, ...]

    @property
    def wordings(self) -> tuple[tuple[TellingView, ...], ...]:
        """Return the tellings, those that are alike in words, stance and value together."""
        alike: dict[tuple[str, ...], list[TellingView]] = {}
        for view in self.tellings:
            telling = view.telling
            alike.setdefault((make_line(telling.exact), telling.stance, view.value or ""), []).append(view)
        return tuple(tuple(views) for views in alike.values())

    @property
    def said(self) -> tuple[tuple[Stance, str | None, tuple[str, ...]], ...]:
        """Return each stance and value that is taken, with the letters of the accounts that take it."""
        return tuple((stance, first.value, _letters(same)) for stance, first, same in self._taken)

    @property
    def sides(self) -> tuple[tuple[str, bool, tuple[tuple[str, tuple[int, ...]], ...]], ...]:
        """Return what stands against what: a value or else the words, whether it is words, and the letters of those who say so.

        An account whose articles differ among themselves stands on both sides, each time with the numbers of those articles.
        """
        sides = [(first, same) for stance, first, same in self._taken if stance in _SIDES and (first.value or not self._has_values)]
        stands = Counter(letter for _, same in sides for letter in _letters(same))
        told = []
        for first, same in sides:
            numbers = {x: tuple(sorted({t.article.number for t in same if x in t.accounts})) for x in _letters(same)}
            who = tuple((x, numbers[x] if stands[x] > 1 else ()) for x in _letters(same))
            told.append((first.value or make_line(first.telling.exact), first.value is None, who))
        return tuple(told)

    @property
    def garbled(self) -> tuple[tuple[TellingView, TellingView | None], ...]:
        """Return the first damaged telling of each value, with the one that it garbles."""
        by_telling = {t.telling: t for t in self.tellings}
        found = [same[0] for stance, _, same in self._taken if stance is Stance.DAMAGED]
        return tuple((t, None if t.telling.against is None else by_telling.get(self.claim.tellings[t.telling.against])) for t in found)

    @property
    def _has_values(self) -> bool:
        return any(t.value for t in self.tellings if t.telling.stance is Stance.DIFFERS)

    @property
    def _taken(self) -> Iterator[tuple[Stance, TellingView, tuple[TellingView, ...]]]:
        taken: dict[tuple[Stance, str | None], list[TellingView]] = {}
        for view in self.tellings:
            value = view.telling.value
            taken.setdefault((view.telling.stance, measure_value(value)[0] or value if value else None), []).append(view)
        for (stance, _), same in taken.items():
            yield stance, same[0], tuple(same)

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
        alike: dict[tuple[str, str, str], list[tuple[Quote, ArticleView]]] = {}
        for quote, article in self.quotes:
            alike.setdefault((make_line(quote.exact), quote.mode, quote.changes or ""), []).append((quote, article))
        return tuple(tuple(sorted(same, key=lambda s: s[1].number)) for same in alike.values())

    @property
    def first(self) -> Quote:
        """Return the rendering that is shown first: the one that the others are compared with, or else the longest in marks."""
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
        return tuple((v, counts[v]) for v in VERDICTS if counts[v])

    @property
    def disputed(self) -> tuple[ClaimView, ...]:
        """Return the claims in dispute."""
        return tuple(c for c in self.claims if c.claim.verdict is Verdict.DISPUTED)

    @property
    def garbled(self) -> tuple[ClaimView, ...]:
        """Return the claims that a copy garbles."""
        return tuple(c for c in self.claims if c.is_damaged)

    @property
    def damaged(self) -> int:
        """Return how many claims a copy garbles."""
        return len(self.garbled)

    @property
    def letters(self) -> Mapping[str, AccountView]:
        """Return the accounts by their letters."""
        return {a.letter: a for a in self.accounts}


@dataclass(frozen=True, slots=True, eq=False)
class ReportView:
    """The whole report, ready to be laid out."""

    headline: str
    accounts: str | None
    stories: tuple[StoryView, ...]
    strays: tuple[ArticleView, ...]
    skipped: tuple[Page, ...]
    split: tuple[ArticleView, ...]
    cut: tuple[ArticleView, ...]
    pages: tuple[Page, ...]
    created: str
    version: str
    settings: Mapping[str, object]


def _letters(tellings: Iterable[TellingView]) -> tuple[str, ...]:
    return tuple(sorted({letter for t in tellings for letter in t.accounts}, key=lambda x: (len(x), x)))
