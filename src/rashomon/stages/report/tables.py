"""Claims, tellings, derivations and quotes as flat tables, for a spreadsheet or a data frame.

Every row names its story and, for a passage, its article, outlet, page and offsets, so that a line taken out of the table can
still be checked against the page.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.model import Article, Findings, Page, Range, StoryReport
from rashomon.stages.report.order import put_in_order
from rashomon.text.escape import make_printable, replace_surrogates

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its columns, and rows of as many cells; a number is a number, what is unknown is None."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


PASSAGE = ("article", "outlet", "published", "page", "start", "end", "exact")
CLAIMS = (
    "story",
    "claim",
    "text",
    "kind",
    "speaker",
    "verdict",
    "accounts_low",
    "accounts_best",
    "accounts_high",
    "tellings",
    "silent",
    "why",
)
TELLINGS = ("story", "claim", "verdict", "number", *PASSAGE, "stance", "value", "against", "why")
DERIVATIONS = ("story", "article", "outlet", "source", "source_outlet", "how", "share", "confidence", "direction_confidence", "why")
QUOTES = ("story", "quote", *PASSAGE, "speaker", "speaker_exact", "cue", "mode", "group")


def make_tables(findings: Findings) -> tuple[Table, ...]:
    """Return the tables of ``findings``: claims, tellings, derivations, quotes, in the order of report.json."""
    ordered = put_in_order(findings)
    place = _Places(ordered)
    return (
        Table("claims", CLAIMS, tuple(row for s in ordered.stories for row in _list_claims(s))),
        Table("tellings", TELLINGS, tuple(row for s in ordered.stories for row in _list_tellings(s, place))),
        Table("derivations", DERIVATIONS, tuple(row for s in ordered.stories for row in _list_derivations(s, place))),
        Table("quotes", QUOTES, tuple(row for s in ordered.stories for row in _list_quotes(s, place))),
    )


class _Places:
    """Where an article came from: outlet, date, page."""

    def __init__(self, findings: Findings) -> None:
        self._articles: Mapping[str, Article] = {a.id: a for a in findings.articles}
        self._pages: Mapping[str, Page] = {p.id: p for p in findings.pages}

    def outlet(self, article: str) -> str | None:
        """Return the outlet; None for an origin that nobody handed in."""
        return self._articles[article].outlet if article in self._articles else None

    def passage(self, article: str, start: int, end: int, exact: str) -> tuple[Cell, ...]:
        """Return the cells of `PASSAGE`."""
        held = self._articles[article]
        return (article, held.outlet, held.published, self._pages[held.page].uri, start, end, exact)


def _list_claims(report: StoryReport) -> Iterator[tuple[Cell, ...]]:
    for claim in report.claims:
        counts = (*_list_range(claim.independent), len(claim.tellings), " ".join(claim.silent))
        yield (report.story.id, claim.id, claim.text, str(claim.kind), claim.speaker, str(claim.verdict), *counts, claim.why)


def _list_range(count: Range) -> tuple[int, int, int]:
    return count.low, count.best, count.high


def _list_tellings(report: StoryReport, place: _Places) -> Iterator[tuple[Cell, ...]]:
    for claim in report.claims:
        for number, telling in enumerate(claim.tellings):
            where = place.passage(telling.article, telling.span.start, telling.span.end, telling.exact)
            judged = (str(telling.stance), telling.value, telling.against, telling.why)
            yield (report.story.id, claim.id, str(claim.verdict), number, *where, *judged)


def _list_derivations(report: StoryReport, place: _Places) -> Iterator[tuple[Cell, ...]]:
    unheld = {origin.id: origin.name for origin in report.lineage.origins if origin.held is None}
    for d in report.lineage.derivations:
        source = place.outlet(d.source) or unheld.get(d.source)
        measures = (round(d.share, 4), round(d.confidence, 4), round(d.direction_confidence, 4))
        yield (report.story.id, d.article, place.outlet(d.article), d.source, source, str(d.how), *measures, d.why)


def _list_quotes(report: StoryReport, place: _Places) -> Iterator[tuple[Cell, ...]]:
    for quote in report.extracts.quotes:
        where = place.passage(quote.article, quote.span.start, quote.span.end, quote.exact)
        yield (report.story.id, quote.id, *where, quote.speaker, quote.speaker_exact, quote.cue, str(quote.mode), quote.group)


_FORMULA_OPENERS = tuple("=+-@\t\r\n＝＋－＠")


def write_csv(table: Table) -> str:
    """Return the table as CSV (RFC 4180) that a spreadsheet opens and never computes.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises ("CSV injection"); control
    characters are replaced. Numbers stay numbers.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([make_safe(cell) for cell in row] for row in table.rows)
    return text.getvalue()


def make_safe(cell: Cell) -> Cell:
    """Return a cell that is no formula in any spreadsheet.

    >>> make_safe("=HYPERLINK(1)"), make_safe(-4), make_safe(None)
    ("'=HYPERLINK(1)", -4, '')
    """
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    text = make_printable(replace_surrogates(cell))
    return f"'{text}" if text.lstrip(" \u00a0\u200b\ufeff").startswith(_FORMULA_OPENERS) else text
