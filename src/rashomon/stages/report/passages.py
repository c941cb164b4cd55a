"""Articles as the HTML report shows them: paragraphs cut into pieces wherever a mark begins or ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import Span
from rashomon.stages.report.views import ArticleView, ClaimView, StoryView


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph under one set of marks; ``opens`` are the claims whose passages begin here."""

    text: str
    marks: tuple[str, ...]
    opens: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article with its place in the article's text."""

    number: int
    start: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Mark:
    span: Span
    name: str
    claim: ClaimView | None = None


def cut_article(article: ArticleView, story: StoryView | None) -> tuple[Paragraph, ...]:
    """Return the paragraphs of an article, with its tellings, quotes and framing marked."""
    marks = sorted(_find_marks(article, story), key=lambda m: (m.span, m.name)) if story else []
    text = article.article.text
    return tuple(
        Paragraph(number, span.start, tuple(_cut(text, span, [m for m in marks if m.span.overlaps(span)])))
        for number, span in enumerate(find_paragraphs(text))
    )


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the lines of a text; empty ones too, so that every offset has its paragraph.

    >>> find_paragraphs("One.\\nTwo.")
    (Span(start=0, end=4), Span(start=5, end=9))
    """
    starts = [0, *(i + 1 for i, letter in enumerate(text) if letter == "\n")]
    ends = [*(s - 1 for s in starts[1:]), len(text)]
    return tuple(Span(s, e) for s, e in zip(starts, ends, strict=True))


def find_paragraph(starts: Sequence[int], offset: int) -> int:
    """Return the number of the paragraph that ``offset`` stands in, given where each paragraph starts."""
    return max(bisect_right(starts, offset) - 1, 0)


def _find_marks(article: ArticleView, story: StoryView) -> Iterator[_Mark]:
    mine = article.article.id
    for claim in story.claims:
        for telling in claim.tellings:
            if telling.telling.article == mine:
                yield _Mark(telling.telling.span, "x" if claim.is_conflict else "t", claim)
    for quote in story.report.extracts.quotes:
        if quote.article == mine:
            yield _Mark(quote.span, "q")
    for mark in story.report.extracts.framing:
        if mark.article == mine:
            yield _Mark(mark.span, "f")


def _cut(text: str, paragraph: Span, marks: Sequence[_Mark]) -> Iterator[Piece]:
    edges = (edge for mark in marks for edge in (mark.span.start, mark.span.end))
    cuts = {paragraph.start, paragraph.end, *(e for e in edges if paragraph.start <= e <= paragraph.end)}
    for start, end in pairwise(sorted(cuts)):
        active = [m for m in marks if m.span.start <= start and end <= m.span.end]
        opening = {m.claim.number: m.claim for m in active if m.claim and max(m.span.start, paragraph.start) == start}
        yield Piece(text[start:end], tuple(sorted({m.name for m in active})), tuple(opening[n] for n in sorted(opening)))
