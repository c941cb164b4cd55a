"""What one article says: quotes, figures, dates, names, framing, each with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rashomon.model.span import Span


class QuoteMode(StrEnum):
    """Whether somebody's words stand in marks, are reported, or both in one."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's words. ``span`` covers the words without the outer marks; ``exact`` is that text.

    ``speaker`` is the canonical name (see :class:`Name`), ``speaker_span`` where the article names the
    speaker ("she", "the minister"); ``group`` is shared by the renderings of one utterance in a story, and
    ``changes`` tells in words how a rendering differs from the one of its group that the others are compared with.
    """

    id: str
    article: str
    span: Span
    exact: str
    mode: QuoteMode
    speaker: str | None = None
    speaker_span: Span | None = None
    speaker_exact: str | None = None
    cue: str | None = None
    cue_span: Span | None = None
    group: str | None = None
    changes: str | None = None


class Bound(StrEnum):
    """How a figure bounds what it counts."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"


class FigureKind(StrEnum):
    """What sort of quantity a figure is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    MEASURE = "measure"
    AGE = "age"
    DURATION = "duration"
    TIME = "time"
    ORDINAL = "ordinal"
    SCORE = "score"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity as the text tells it, normalised where it stands.

    ``low`` and ``high`` are in ``unit``'s own scale (25000000.0 for "$25 million") and are equal for a single value;
    "tens of thousands" is 20000 to 99999 with ``round_to`` 10000. ``unit`` is an ISO 4217 code for money ("USD"), an SI or
    common symbol for a measure ("km", "m3"), ``%``, "minute", ...; null for a bare count. A TIME figure counts minutes
    since midnight. ``noun`` is the lemma of what is counted ("passenger"), ``round_to`` the power of ten or unit the text
    rounds to (null: told exactly), ``per`` the "a day" or "per share" behind it.
    """

    article: str
    span: Span
    exact: str
    kind: FigureKind
    low: float
    high: float
    unit: str | None = None
    bound: Bound = Bound.EXACT
    round_to: float | None = None
    noun: str | None = None
    noun_span: Span | None = None
    per: str | None = None
    negative: bool = False


class Grain(StrEnum):
    """How finely a date is told."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as the text tells it, resolved against the article's own date: first and last day it may mean, ISO."""

    article: str
    span: Span
    exact: str
    first: str
    last: str
    grain: Grain
    approximate: bool = False


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place where an article writes a name."""

    article: str
    span: Span
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One person, organisation or place of a story under all its spellings."""

    canonical: str
    kind: NameKind
    mentions: tuple[Mention, ...]
    role: str | None = None
    """A title or role that the texts give it ("foreign minister"), null where they give none."""


class FramingKind(StrEnum):
    """How a passage frames what it tells."""

    LOADED_WORD = "loaded-word"
    SCARE_QUOTES = "scare-quotes"
    EPITHET = "epithet"
    SPECULATION = "speculation"
    UNATTRIBUTED_MOTIVE = "unattributed-motive"


@dataclass(frozen=True, slots=True, kw_only=True)
class FramingMark:
    """A passage that frames what it tells, and how."""

    article: str
    span: Span
    exact: str
    kind: FramingKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracts:
    """What the articles of one story say, each list sorted by article and place."""

    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    framing: tuple[FramingMark, ...] = ()
