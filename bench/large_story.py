"""A story as large as one wants it, made of nothing: what the report's page must open and filter without freezing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from rashomon.model import (
    Article,
    Claim,
    ClaimKind,
    Derivation,
    Extracts,
    Findings,
    How,
    Lineage,
    MapRun,
    Origin,
    Page,
    PassageKind,
    Quote,
    QuoteMode,
    Range,
    SharedPassage,
    Span,
    Stance,
    Story,
    StoryReport,
    Telling,
    Verdict,
)

_SENTENCES, _TOLD_BY, _FAMILY = 60, 12, 10
_STANCES = {Verdict.DISPUTED: Stance.DIFFERS, Verdict.UPDATED: Stance.UPDATES}
_NOUNS = ("bridge", "council", "ferry", "harbour", "minister", "river", "school", "station", "tower", "union")


def make_large(articles: int, claims: int) -> Findings:
    """Return one story told by ``articles`` articles in ``claims`` claims: every tenth article is an account's own report."""
    texts = [_write_article(number) for number in range(articles)]
    pages = tuple(_make_page(number, text) for number, text in enumerate(texts))
    made = tuple(_make_article(number, text) for number, text in enumerate(texts))
    story = Story(id="s1", title="A story of many articles", first="2025-03-01", last="2025-03-28", articles=tuple(a.id for a in made))
    report = StoryReport(
        story=story,
        lineage=_make_lineage(made),
        extracts=Extracts(quotes=tuple(_make_quotes(made))),
        claims=tuple(_make_claim(n, made) for n in range(claims)),
    )
    return Findings(pages=pages, articles=made, stories=(report,))


def _write_article(number: int) -> str:
    family = number // _FAMILY
    return "\n".join(
        f"The {_NOUNS[(line + family) % 10]} of line {line} counted {line + 100} people, said the speaker of house {line % 17}, "
        f"in the words of desk {number}."
        for line in range(_SENTENCES)
    )


def _make_page(number: int, text: str) -> Page:
    raw = text.encode()
    sha256 = hashlib.sha256(raw).hexdigest()
    return Page(
        id=f"p{number}",
        uri=f"pages/{number}.txt",
        sha256=sha256,
        size=len(raw),
        media_type="text/plain",
        encoding="utf-8",
        text=text,
    )


def _make_article(number: int, text: str) -> Article:
    return Article(
        id=f"p{number}/1",
        page=f"p{number}",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        map=(MapRun(0, 0, len(text)),),
        title=f"Headline of desk {number}",
        outlet=f"Outlet {number}",
        published=f"2025-03-{1 + number // _FAMILY % 18 + number % _FAMILY:02}T{number % 24:02}:00:00Z",
    )


def _find_line(article: Article, line: int) -> Span:
    start = article.text.index(f"of line {line} ")
    start = article.text.rfind("\n", 0, start) + 1
    end = article.text.find("\n", start)
    return Span(start, end if end >= 0 else len(article.text))


def _make_lineage(articles: tuple[Article, ...]) -> Lineage:
    families = [articles[i : i + _FAMILY] for i in range(0, len(articles), _FAMILY)]
    origins = tuple(
        Origin(id=f"o{n}", name=None, held=family[0].id, articles=tuple(a.id for a in family), why="Made from no other article.")
        for n, family in enumerate(families)
    )
    derivations = tuple(_derive(copy, family[0]) for family in families for copy in family[1:])
    return Lineage(derivations=derivations, origins=origins, accounts=Range(low=len(origins), best=len(origins), high=len(origins) + 2))


def _derive(copy: Article, source: Article) -> Derivation:
    shared = SharedPassage(span=_find_line(copy, 3), source_span=_find_line(source, 3), kind=PassageKind.EDITED)
    why = "They share long runs of the same words in the same order."
    return Derivation(
        article=copy.id,
        source=source.id,
        how=How.EDITED,
        share=0.9,
        confidence=0.95,
        direction_confidence=0.9,
        why=why,
        passages=(shared,),
    )


def _make_claim(number: int, articles: tuple[Article, ...]) -> Claim:
    line, first = number % _SENTENCES, number * 7 % len(articles)
    told = [articles[(first + i) % len(articles)] for i in range(min(1 + number % _TOLD_BY, len(articles)))]
    verdict = (Verdict.DISPUTED, Verdict.CORROBORATED, Verdict.REPEATED, Verdict.UPDATED)[number % 4] if len(told) > 1 else Verdict.SINGLE
    tellings = tuple(_tell(article, line, n, verdict) for n, article in enumerate(told))
    mine = {a.id for a in told}
    return Claim(
        id=f"c{number}",
        text=tellings[0].exact,
        kind=ClaimKind.FIGURE,
        speaker=f"Speaker {number % 17}",
        verdict=verdict,
        independent=Range(low=1, best=2, high=3),
        why="Two accounts tell it.",
        tellings=tellings,
        silent=tuple(a.id for a in articles if a.id not in mine),
        date="2025-03-01" if number % 50 == 0 else None,
    )


def _tell(article: Article, line: int, number: int, verdict: Verdict) -> Telling:
    span = _find_line(article, line)
    stance = (
        {Verdict.DISPUTED: Stance.DIFFERS, Verdict.UPDATED: Stance.UPDATES}.get(verdict, Stance.AGREES) if number % 3 else Stance.AGREES
    )
    value = f"{line + 100 + (0 if stance is Stance.AGREES else number)} people"
    against = 0 if number else None
    return Telling(
        article=article.id, span=span, exact=span.of(article.text), stance=stance, value=value, against=against, why="It says so."
    )


def _make_quotes(articles: tuple[Article, ...]) -> Iterator[Quote]:
    for number, article in enumerate(articles):
        for line in (1, 2):
            span = _find_line(article, line)
            yield Quote(
                id=f"q{number}-{line}",
                article=article.id,
                span=span,
                exact=span.of(article.text),
                mode=QuoteMode.INDIRECT,
                speaker=f"Speaker {line}",
                group=f"g{line}",
            )
