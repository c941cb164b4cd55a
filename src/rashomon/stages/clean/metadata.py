"""What a page tells about its article: title, outlet, byline, dates, dateline, credit, language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import Dateline, Page
from rashomon.stages.clean.gluing import Piece
from rashomon.stages.clean.markup import Markup
from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.settings import CleanSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known of one article; null for what the page does not tell."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    dateline: Dateline | None = None
    credit: str | None = None
    language: str | None = None


def read_metadata(
    page: Page, piece: Piece, markup: Markup | None, lines: Sequence[Judged], settings: CleanSettings, several: bool
) -> Metadata:
    """Return what the page tells about the article; the fields that came along with the page win."""
    headings = [j.block.text for j in piece.head if j.role is Role.HEADING]
    return Metadata(title=page.fields.title or (headings[-1] if headings else None), outlet=page.fields.outlet, byline=page.fields.byline, published=page.fields.published, language="en")
