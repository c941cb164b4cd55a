"""A claim's statements with what is needed to judge them: the figure in focus, the article's sources, the time of telling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rashomon.model import Derivation, Extracts, Figure, How, Lineage, MatchedClaim, NameKind, QuoteMode, Reading, Span, Statement
from rashomon.stages.reconcile.frames import Setting, read_setting
from rashomon.stages.reconcile.shares import find_shares, may_add
from rashomon.stages.reconcile.terms import Term, find_terms
from rashomon.text.clauses import Wording, balance_marks, read_wording, trim_links
from rashomon.text.counting import is_change
from rashomon.text.words import find_words

_TITLE_WORDS = 7
"""As many words of a title, or of a text without one, as a reader needs to find the article."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One statement of a claim, ready to be judged."""

    statement: Statement
    figure: Figure | None
    is_contrary: bool
    """Whether its article sets it against what the claim's other tellings say."""
    origins: frozenset[str]
    derivations: tuple[Derivation, ...]
    """How its article was made, if it was made from others of the story."""
    time: datetime | None
    """When its article was published, null where the page does not say."""
    to_the_day: bool
    outlet: str
    speaker: str | None
    """Who says it, where it is somebody's own words."""
    is_person: bool
    """Whether that is a person: a report, a house or "the senator" speaks another's words."""
    words: frozenset[str]
    sentence: str
    """The whole sentence that it is a part of."""
    around: str
    """That sentence with the one before and the one after it."""
    terms: tuple[Term, ...]
    """Its words that carry matter, as the parse has them."""
    is_other_version: bool
    """Whether its article was made from another version of its source than the one at hand."""
    nearby: tuple[Figure, ...]
    """The other figures of the sentence it stands in and of the sentences beside that."""
    addends: tuple[Figure, ...]
    """Those of them that may add up with its own: not "two of them", nor a small count of another sentence."""
    shares: tuple[tuple[Figure, Figure], ...]
    """The figures of its sentence that are told as parts of a larger one, each with that one."""
    setting: Setting | None
    """What stands around the figure and says what it is a figure of."""

    @property
    def before(self) -> Figure | None:
        """The figure that the one in focus replaced, where the statement tells so: "from fourteen to 31"."""
        at = next((k for k, f in enumerate(self.statement.figures) if f is self.figure), 0)
        if self.figure is None or at == 0:
            return None
        earlier = self.statement.figures[at - 1]
        return earlier if is_change(self.statement.exact, self.statement.span.start, earlier, self.figure) else None

    @property
    def article(self) -> str:
        """The article's id."""
        return self.statement.article

    @property
    def sources(self) -> frozenset[str]:
        """The articles that its article was made from."""
        return frozenset(d.source for d in self.derivations)

    @property
    def is_edited(self) -> bool:
        """Whether somebody worked on the text of its article and may have known more than its source."""
        return any(d.how in (How.EDITED, How.MERGED, How.SUMMARISED) for d in self.derivations)


class Background:
    """What is known of the story's articles beside the claims: who made which from what, and when."""

    def __init__(self, readings: Sequence[Reading], lineage: Lineage, extracts: Extracts) -> None:
        self.other_versions: frozenset[str] = frozenset()
        self._figures = {r.article.id: tuple(f for f in extracts.figures if f.article == r.article.id) for r in readings}
        self._direct = {q.id: q for q in extracts.quotes if q.mode is not QuoteMode.INDIRECT}
        self._bodies = frozenset(
            w.folded for n in extracts.names if n.kind is not NameKind.PERSON for w in find_words(n.canonical) if len(w.folded) > 2
        )
        self._readings = {r.article.id: r for r in readings}
        self._sentences = {r.article.id: r.sentences for r in readings}
        self._articles = {r.article.id: r.article for r in readings}
        self._origins = {a: frozenset(o.id for o in lineage.origins if a in o.articles) or frozenset({a}) for a in self._articles}
        self._derivations: Mapping[str, tuple[Derivation, ...]] = {
            a: tuple(d for d in lineage.derivations if d.article == a and d.source in self._articles) for a in self._articles
        }

    def word(self, statement: Statement) -> Wording:
        """Return how the statement is worded."""
        return read_wording(self._readings[statement.article], statement.sentence, statement.span)

    def trim(self, statement: Statement) -> str:
        """Return the statement's text without the words that only tie it to its neighbours, and without lone quotation marks."""
        reading = self._readings[statement.article]
        span = trim_links(reading, statement.sentence, statement.span)
        return balance_marks(span.of(reading.text)).strip(" ,;:–—-\n")

    def tell(self, claim: MatchedClaim) -> tuple[Told, ...]:
        """Return the claim's statements with their figures, origins, sources and times, in the claim's order."""
        pairs = zip(claim.statements, claim.focus, strict=True)
        return tuple(self._tell(s, f, is_contrary=k in claim.contrary) for k, (s, f) in enumerate(pairs))

    def _tell(self, statement: Statement, focus: int | None, *, is_contrary: bool) -> Told:
        article = self._articles[statement.article]
        text, nearby, around = article.text, self._nearby(statement), self._find_around(statement)
        sentence = self._sentences[statement.article][statement.sentence].span
        time, to_the_day = read_time(article.published)
        derivations = self._derivations[statement.article]
        figure = None if focus is None else statement.figures[focus]
        speaker = statement.speaker if statement.quote in self._direct else None
        return Told(
            statement=statement,
            figure=figure,
            is_contrary=is_contrary,
            origins=_origins_of_passage(statement, derivations, self._origins) or self._origins[statement.article],
            derivations=derivations,
            time=time,
            to_the_day=to_the_day,
            outlet=self.name_article(statement.article),
            speaker=speaker,
            is_person=speaker is not None and not any(w.folded in self._bodies for w in find_words(speaker)),
            words=frozenset(w.folded for w in find_words(self._own_words(statement))),
            sentence=sentence.of(text),
            around=around.of(text),
            terms=self._find_terms(statement),
            is_other_version=statement.article in self.other_versions,
            nearby=nearby,
            addends=tuple(f for f in nearby if may_add(text, sentence, f)),
            setting=None if figure is None else self._read_setting(statement, figure),
            shares=find_shares(text, sentence, [f for f in self._figures[statement.article] if sentence.contains(f.span)]),
        )

    def place_article(self, article: str) -> tuple[str, str]:
        """Return what puts the articles in the order of their publication."""
        told = self._articles.get(article)
        return (told.published or "9999" if told else "9999", article)

    def name_article(self, article: str) -> str:
        """Return what a reader knows an article by: its outlet, its title, or the words it begins with."""
        told = self._articles.get(article)
        if told is None:
            return "an article"
        if told.outlet and sum(a.outlet == told.outlet for a in self._articles.values()) == 1:
            return told.outlet
        if told.outlet and told.title:
            return f"{told.outlet} (“{_shorten(told.title)}”)"
        return told.outlet or f"“{_shorten(told.title or told.text)}”"

    def _own_words(self, statement: Statement) -> str:
        """Return the quoted words alone where the statement is a quotation: "she said" is not part of the utterance."""
        quote = self._direct.get(statement.quote or "")
        if quote is None:
            return statement.exact
        start, end = max(quote.span.start, statement.span.start), min(quote.span.end, statement.span.end)
        return statement.exact[start - statement.span.start : end - statement.span.start] if start < end else statement.exact

    def _find_terms(self, statement: Statement) -> tuple[Term, ...]:
        reading = self._readings[statement.article]
        sentence = reading.sentences[statement.sentence]
        return find_terms(reading.tokens, sentence.first_token, sentence.end_token, statement.span)

    def _read_setting(self, statement: Statement, figure: Figure) -> Setting:
        reading = self._readings[statement.article]
        sentence = reading.sentences[statement.sentence]
        return read_setting(reading.tokens, sentence.first_token, sentence.end_token, figure, statement.dates)

    def _nearby(self, statement: Statement) -> tuple[Figure, ...]:
        whole = self._find_around(statement)
        return tuple(f for f in self._figures[statement.article] if whole.contains(f.span) and not statement.span.contains(f.span))

    def _find_around(self, statement: Statement) -> Span:
        sentences = self._sentences[statement.article]
        first, last = max(0, statement.sentence - 1), min(len(sentences) - 1, statement.sentence + 1)
        return Span(sentences[first].span.start, sentences[last].span.end)


def _shorten(text: str) -> str:
    """Return the first words of a text."""
    words = text.split(maxsplit=_TITLE_WORDS)
    return " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")


def _origins_of_passage(statement: Statement, derivations: Sequence[Derivation], origins: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the origins of the one source that the statement's passage comes from, where the article was merged from several."""
    if len(derivations) < 2:
        return frozenset()
    shares = [(sum(p.span.overlaps(statement.span) for p in d.passages), d.source) for d in derivations]
    holders = [source for overlaps, source in shares if overlaps]
    return origins.get(holders[0], frozenset()) if len(holders) == 1 else frozenset()


def read_time(published: str | None) -> tuple[datetime | None, bool]:
    """Return the time of an ISO date or timestamp, and whether it is known to the day only (then: noon).

    >>> read_time("2025-06-08T04:22:00Z")[0].hour, read_time("2025-06-08")[1], read_time(None)
    (4, True, (None, False))
    """
    if not published:
        return None, False
    try:
        time = datetime.fromisoformat(published.replace("Z", "+00:00"))
    except ValueError:
        return None, False
    to_the_day = len(published) <= 10
    if to_the_day:
        time += timedelta(hours=12)
    return (time if time.tzinfo else time.replace(tzinfo=UTC)), to_the_day
