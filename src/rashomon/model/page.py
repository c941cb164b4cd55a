"""What was handed in, and what had to be left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class SkipReason(StrEnum):
    """Why a page, or a record in a file, could not be read. The word itself stands in report.json."""

    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    UNSUPPORTED = "unsupported"
    BROKEN_RECORD = "broken-record"
    DUPLICATE = "duplicate"
    NO_ARTICLE = "no-article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """A page that was left out: the reason, and the detail a person needs to mend it."""

    reason: SkipReason
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFields:
    """What came along with a page rather than in it: a JSONL record's fields, say. Dates as written."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    other: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as handed in. ``text`` is the decoded page, which every offset into a page refers to.

    ``sha256`` and ``size`` are of the page's own bytes (of an archive's or JSONL file's record, of a
    ``.gz`` file's unpacked content). ``id`` comes from the content alone, so it is the same in every run.
    """

    id: str
    uri: str
    sha256: str
    size: int
    media_type: str
    encoding: str | None
    text: str
    captured: str | None = None
    fields: PageFields = field(default_factory=PageFields)
    skipped: Skip | None = None
