"""What several tellings tell alike or differently."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rashomon.model.extract import DateMention, Figure
from rashomon.model.lineage import Range
from rashomon.model.span import Span


class ClaimKind(StrEnum):
    """What a claim is about."""

    EVENT = "event"
    FIGURE = "figure"
    DATE = "date"
    PLACE = "place"
    SPEECH = "speech"
    BACKGROUND = "background"
    OPINION = "opinion"


class Stance(StrEnum):
    """How a telling stands to the claim's plainest telling."""

    AGREES = "agrees"
    DIFFERS = "differs"
    UPDATES = "updates"
    DAMAGED = "damaged"
    PART_OF = "part-of"
    ROUNDED = "rounded"


class Verdict(StrEnum):
    """What the accounts together hold of a claim; never what is true."""

    CORROBORATED = "corroborated"
    REPEATED = "repeated"
    SINGLE = "single"
    DISPUTED = "disputed"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A part of a sentence that tells one thing, with the typed values that stand in it. What match compares."""

    article: str
    span: Span
    exact: str
    sentence: int
    """Index of the sentence in its Reading."""
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quote: str | None = None
    """Id of the quote that the statement lies in or reports."""
    speaker: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedClaim:
    """Statements of a story that tell the same thing, alike or differently: what match hands to reconcile.

    ``focus`` gives, statement by statement, the typed value that the claim is about (index into the
    statement's figures), or null where the claim is about no figure. ``contrary`` are the statements (as indices)
    that an article sets against the others: "the police denied it".
    """

    kind: ClaimKind
    statements: tuple[Statement, ...]
    focus: tuple[int | None, ...]
    speaker: str | None = None
    contrary: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article's passage for one claim. ``against`` is the index, in the claim, of the telling it is judged against."""

    article: str
    span: Span
    exact: str
    stance: Stance
    value: str | None
    against: int | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What several tellings tell alike or differently, judged."""

    id: str
    text: str
    kind: ClaimKind
    speaker: str | None
    verdict: Verdict
    independent: Range
    why: str
    tellings: tuple[Telling, ...]
    silent: tuple[str, ...]
    date: str | None = None
    """The day the claim is about, ISO, where the tellings name one: what the timeline is made from."""
