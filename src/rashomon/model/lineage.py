"""Who copied whom, and how many accounts that leaves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rashomon.model.span import Span


class How(StrEnum):
    """How an article was made from its source."""

    VERBATIM = "verbatim"
    CUT = "cut"
    EDITED = "edited"
    SPUN = "spun"
    MACHINE_TRANSLATED = "machine-translated"
    SUMMARISED = "summarised"
    MERGED = "merged"
    OPINION = "opinion"


class PassageKind(StrEnum):
    """How a passage of a derived article renders its source's passage."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class SharedPassage:
    """A passage of an article and the passage of its source that it renders; no source span where the source is unheld."""

    span: Span
    source_span: Span | None
    kind: PassageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """``article`` was made from ``source`` (an article's id, or the id of an unheld origin).

    ``share`` is the part of the article's own words, quotations left out, that comes from the source;
    ``confidence`` that there is a derivation, ``direction_confidence`` that it goes this way; all 0 to 1.
    """

    article: str
    source: str
    how: How
    share: float
    confidence: float
    direction_confidence: float
    why: str
    passages: tuple[SharedPassage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Somebody who was there or had it first. ``held`` is its article, null for an ancestor nobody handed in.

    ``articles`` are all articles of the story that lead back to it, its own among them.
    """

    id: str
    name: str | None
    held: str | None
    articles: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A count as a range with a best guess."""

    low: int
    best: int
    high: int

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.best <= self.high:
            raise ValueError(f"a range needs 0 <= low <= best <= high, found {self.low}, {self.best}, {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What derive says of one story."""

    derivations: tuple[Derivation, ...]
    origins: tuple[Origin, ...]
    accounts: Range
