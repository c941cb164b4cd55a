"""What the HTML and the Markdown report show: articles numbered, claims as rows, accounts as columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
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
    """A telling with its article, the telling it is judged against, and the letters of the accounts it stands for.

    A merged article's passage stands for the accounts that the passage comes from, not for all of the article's.
    """

    telling: Telling
    article: ArticleView
    against: ArticleView | None
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ClaimView:
    """A claim as a row of the table; ``silent`` are the accounts that do not tell it."""

    claim: Claim
    text: str
    """The claim's words; where they are too few to stand alone, with the words around them."""
    anchor: str
    number: int
    tellings: tuple[TellingView, ...]
    silent: tuple[AccountView, ...]

    @property
    def wordings(self) -> tuple[tuple[TellingView, ...], ...]:
        """Return the tellings, those that are alike in words, stance and value together."""
        alike: dict[tuple[str, ...], list[TellingView]] = {}
        for view in self.tellings:
            telling = view.telling
            alike.setdefault((make_line(telling.exact), telling.stance, telling.value or ""), []).append(view)
        return tuple(tuple(views) for views in alike.values())

    @property
    def said(self) -> tuple[tuple[Stance, str | None, tuple[str, ...]], ...]:
        """Return each stance and value that is taken, with the letters of the accounts that take it."""
        said: dict[tuple[Stance, str | None], dict[str, None]] = {}
        words: dict[tuple[Stance, str | None], str | None] = {}
        for view in self.tellings:
            value = view.telling.value
            key = view.telling.stance, measure_value(value)[0] or value if value else None
            words.setdefault(key, value)
            said.setdefault(key, {}).update(dict.fromkeys(view.accounts))
        return tuple((key[0], words[key], tuple(sorted(letters, key=lambda x: (len(x), x)))) for key, letters in said.items())

    @property
    def sides(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the values that stand against each other, with the letters of those who give them; empty where none are given."""
        sides = (Stance.AGREES, Stance.DIFFERS)
        return tuple((value, letters) for stance, value, letters in self.said if stance in sides and value and letters)

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
        return tuple((v, counts[v]) for v in VERDICTS if counts[v])

    @property
    def disputed(self) -> tuple[ClaimView, ...]:
        """Return the claims in dispute."""
        return tuple(c for c in self.claims if c.claim.verdict is Verdict.DISPUTED)

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
    cut: tuple[ArticleView, ...]
    pages: tuple[Page, ...]
    created: str
    version: str
    settings: Mapping[str, object]
