"""A small pile of invented pages with every kind of finding in it; ``word`` is put into every field that holds a page's text."""

from __future__ import annotations

import hashlib

from rashomon.model import (
    Article,
    Claim,
    ClaimKind,
    Dateline,
    Derivation,
    Extracts,
    Findings,
    FramingKind,
    FramingMark,
    How,
    Lineage,
    MapRun,
    Mention,
    Name,
    NameKind,
    Origin,
    Page,
    PassageKind,
    Quote,
    QuoteMode,
    Range,
    SharedPassage,
    Skip,
    SkipReason,
    Span,
    Stance,
    Story,
    StoryReport,
    Telling,
    Verdict,
)

CREATED = "2026-01-01T00:00:00Z"
SETTINGS = {"clean": {"shortest": 40}, "names": ("a", "b")}


def make_small(word: str = "word") -> Findings:
    """Return findings over three pages: a report, its copy, a stray beside the copy, and a page that was left out."""
    first = f"The bridge {word} fell at noon.\nTwo people died, said Ana Ruiz. “We heard it {word} go,” she said."
    second = f"The bridge {word} fell at noon.\nTen people died, the callous firm admits {word}."
    stray = f"Rain is expected {word} on Sunday."
    pages = (
        _page("p1", f"pages/{word}/one.txt", f"menu\n{first}\nfooter"),
        _page("p2", "pages/two.txt", f"menu\n{second}\n\n{stray}"),
        _skipped("p3", f"pages/{word}.bin", f"{word} is not text"),
    )
    a1 = _article("p1/1", pages[0], first, word, published="2025-03-01T12:30:00Z")
    a2 = _article("p2/1", pages[1], second, word, published="2025-03-02", split=f"{word} begins another story")
    a3 = _article("p2/2", pages[1], stray, word)
    return Findings(pages=pages, articles=(a1, a2, a3), stories=(_story(a1, a2, word),))


def _page(id: str, uri: str, text: str) -> Page:
    raw = text.encode("utf-8", "surrogatepass")
    return Page(id=id, uri=uri, sha256=hashlib.sha256(raw).hexdigest(), size=len(raw), media_type="text/plain", encoding="utf-8", text=text)


def _skipped(id: str, uri: str, detail: str) -> Page:
    skip = Skip(reason=SkipReason.BINARY, detail=detail)
    empty = hashlib.sha256(b"").hexdigest()
    return Page(id=id, uri=uri, sha256=empty, size=0, media_type="application/octet-stream", encoding=None, text="", skipped=skip)


def _article(id: str, page: Page, text: str, word: str, published: str | None = None, split: str | None = None) -> Article:
    return Article(
        id=id,
        page=page.id,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        map=(MapRun(0, page.text.index(text), len(text)),),
        title=f"Bridge {word} falls",
        outlet=f"The {word} Post",
        byline=f"By {word}",
        published=published,
        dateline=Dateline(place=word, date=None, agency=word),
        credit=f"{word} Agency",
        language="en",
        split=split,
    )


def _story(a1: Article, a2: Article, word: str) -> StoryReport:
    story = Story(id="s1", title=f"Bridge {word}", first="2025-03-01", last="2025-03-02", articles=(a1.id, a2.id))
    return StoryReport(story=story, lineage=_lineage(a1, a2, word), extracts=_extracts(a1, a2, word), claims=_claims(a1, a2, word))


def _lineage(a1: Article, a2: Article, word: str) -> Lineage:
    whole = SharedPassage(span=_find(a2, "The bridge"), source_span=_find(a1, "The bridge"), kind=PassageKind.VERBATIM)
    unheld = SharedPassage(span=_find(a2, "died"), source_span=None, kind=PassageKind.EDITED)
    return Lineage(
        derivations=(
            _derivation(a2.id, a1.id, f"They share {word}.", (whole,)),
            _derivation(a2.id, "o2", f"Credited to {word}.", (unheld,)),
        ),
        origins=(
            Origin(id="o1", name=None, held=a1.id, articles=(a1.id, a2.id), why=f"It names {word}."),
            Origin(id="o2", name=f"{word} Agency", held=None, articles=(a2.id,), why=f"Credited: {word}."),
        ),
        accounts=Range(low=1, best=2, high=2),
    )


def _derivation(article: str, source: str, why: str, passages: tuple[SharedPassage, ...]) -> Derivation:
    how = How.MERGED
    return Derivation(
        article=article, source=source, how=how, share=0.5, confidence=0.9, direction_confidence=0.8, why=why, passages=passages
    )


def _find(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def _claims(a1: Article, a2: Article, word: str) -> tuple[Claim, ...]:
    count = Range(low=1, best=2, high=2)
    dead = (
        _telling(a1, "Two people died", Stance.AGREES, f"2 {word}", None, word),
        _telling(a2, "Ten people died", Stance.DIFFERS, f"10 {word}", 0, word),
    )
    fell = (_telling(a1, "fell at noon", Stance.AGREES, None, None, word),)
    return (
        Claim(
            id="c1",
            text="Two people died",
            kind=ClaimKind.FIGURE,
            speaker=f"Ana {word}",
            verdict=Verdict.DISPUTED,
            independent=count,
            why=f"They differ: {word}.",
            tellings=dead,
            silent=(),
            date="2025-03-01",
        ),
        Claim(
            id="c2",
            text="fell at noon",
            kind=ClaimKind.EVENT,
            speaker=None,
            verdict=Verdict.SINGLE,
            independent=Range(low=1, best=1, high=1),
            why=f"One tells it: {word}.",
            tellings=fell,
            silent=(a2.id,),
        ),
    )


def _telling(article: Article, words: str, stance: Stance, value: str | None, against: int | None, word: str) -> Telling:
    return Telling(
        article=article.id, span=_find(article, words), exact=words, stance=stance, value=value, against=against, why=f"why {word}"
    )


def _extracts(a1: Article, a2: Article, word: str) -> Extracts:
    said = f"We heard it {word} go,"
    quote = Quote(
        id="q1",
        article=a1.id,
        span=_find(a1, said),
        exact=said,
        mode=QuoteMode.DIRECT,
        speaker=f"Ana {word} Ruiz",
        speaker_span=_find(a1, "she"),
        speaker_exact="she",
        cue="said",
        cue_span=_find(a1, "said"),
        group="g1",
        changes=f"“{word}” for “it”",
    )
    ana = Name(canonical=f"Ana {word} Ruiz", kind=NameKind.PERSON, mentions=(Mention(a1.id, _find(a1, "Ana Ruiz"), "Ana Ruiz"),), role=word)
    mark = FramingMark(article=a2.id, span=_find(a2, "callous"), exact="callous", kind=FramingKind.LOADED_WORD)
    return Extracts(quotes=(quote,), names=(ana,), framing=(mark,))
