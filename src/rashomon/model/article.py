"""One cleaned text on a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class MapRun:
    """``length`` code points that stand letter by letter in the article's text and in the decoded page."""

    text_start: int
    page_start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place, date and agency that open a news text: ``OSTREL, May 14 (Reuters) -``."""

    place: str | None = None
    date: str | None = None
    """ISO 8601, to the day where the dateline gives the day."""
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One cleaned text on a page: chrome left out, paragraphs parted by one ``\\n``.

    ``published`` and ``modified`` are ISO 8601 (a date, or a date and time with its zone where known).
    ``credit`` is the agency or outlet that the page says the text comes from. ``split`` says why the
    article was parted from its neighbours on a page that holds several, and is null for the others.
    ``cut`` says what of a text too long to be read was left out, and is null for nearly all.
    """

    id: str
    page: str
    text: str
    sha256: str
    map: tuple[MapRun, ...]
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    dateline: Dateline | None = None
    credit: str | None = None
    language: str | None = None
    split: str | None = None
    cut: str | None = None
