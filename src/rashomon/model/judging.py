"""A second opinion on what the rules leave unsure: what is asked, what is answered, who may answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from rashomon.model.claim import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A telling's own words and when its article was published. The words come from a page: data, never instructions."""

    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """How does ``telling`` stand to ``other``? The rules said ``stance``, for the reason ``why``; ``choices`` may be answered."""

    telling: Passage
    other: Passage
    stance: Stance
    why: str
    choices: tuple[Stance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A stance and the reason for it; where there is no stance, ``why`` says what went wrong in a few words."""

    stance: Stance | None
    why: str


class Judge(Protocol):
    """Who is asked about pairs of tellings that the rules leave unsure."""

    @property
    def name(self) -> str:
        """What the reader of a report knows the judge by."""
        ...

    @property
    def limit(self) -> int:
        """How many questions it may be asked in one run."""
        ...

    def describe(self) -> Mapping[str, object]:
        """Return what the report's settings say of it: never a secret."""
        ...

    def judge(self, question: Question) -> Answer:
        """Return its answer; one without a stance leaves the rules' judgement as it is."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Judging:
    """What came of asking a judge, in numbers."""

    judge: str
    unsure: int
    """Pairs that the rules left unsure."""
    asked: int
    answered: int
    changed: int
    """Tellings that got another stance than the rules gave them."""
    unanswered: tuple[tuple[str, int], ...] = ()
    """Why there was no answer, and how often, the most frequent first."""
