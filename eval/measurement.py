"""What one measure of one stage on one set is: our figure, the rivals' on the same records, and the cases behind them.

A module of eval/stages exports ``measure(sets) -> Iterable[Measurement]``. It calls the program's stages as values, runs
its rivals (eval/rivals) on the very same records, and tells every record as a `Case`: two revisions are compared case by
case, so an id must mean the same record in both. A set that is absent is a measurement too, with its reason.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("RASHOMON_SHARED", ROOT.parent / "shared"))
LOOKED_AT = (ROOT / "examples", ROOT / "eval" / "stories")
HELD_OUT = ROOT / "eval" / "held_out"
STORIES = {"stories": LOOKED_AT[0], "stories written later": LOOKED_AT[1], "stories held out": HELD_OUT}
"""The invented stories, set by set: the first were looked at from the beginning, the second since their first figures, the third never."""
ROUNDS = 200
"""Resamples of an interval: the ends of a 95 % interval move by less than 0.005 beyond this number on our sets."""

Unit = TypeVar("Unit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One record: its id (the same in every revision), how well it went from 0 to 1, and in a line what was wanted and what came."""

    id: str
    score: float
    shown: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with the 95 % interval of its bootstrap; null ends where nothing was averaged."""

    value: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another way, run on the same records at its best setting; ``setting`` says which, and whether it saw the labels."""

    name: str
    figure: Figure
    setting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The best figure in print for this measure on this set, and where it stands; a note where the records are not the same."""

    value: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One row of the table. ``ours`` is null and ``absent`` says why where the set, or a tool that it needs, is not there."""

    stage: str
    set: str
    metric: str
    records: int = 0
    ours: Figure | None = None
    rivals: tuple[Rival, ...] = ()
    published: Published | None = None
    aim: float | None = None
    lower_is_better: bool = False
    cases: tuple[Case, ...] = ()
    note: str = ""
    absent: str = ""


@dataclass(frozen=True, slots=True)
class Sets:
    """Where the labelled sets lie."""

    shared: Path = SHARED

    def folder(self, name: str) -> Path | None:
        """Return the folder of the set, null where it is absent."""
        path = self.shared / "data" / name
        return path if path.is_dir() else None

    def absent(self, stage: str, name: str, metric: str) -> Measurement:
        """Return the row that says that a set is absent: reported, never passed over."""
        return Measurement(
            stage=stage, set=name, metric=metric, absent=f"no {self.shared.name}/data/{name}; RASHOMON_SHARED names the folder"
        )


def estimate(units: Sequence[Unit], figure: Callable[[Sequence[Unit]], float], rounds: int = ROUNDS) -> Figure:
    """Return the figure of ``units`` with its 95 % percentile bootstrap interval (Efron 1979); the seed is fixed.

    A unit is what was drawn: an article, a page, an event with its articles. Resample events, not pairs, where pairs share articles.

    >>> estimate([1.0, 0.0, 1.0, 1.0], lambda u: sum(u) / len(u)).value
    0.75
    """
    value = figure(units)
    if len(units) < 2 or rounds < 1:
        return Figure(value=value)
    draw = random.Random(0)
    values = sorted(figure(draw.choices(units, k=len(units))) for _ in range(rounds))
    return Figure(value=value, low=values[round(0.025 * (rounds - 1))], high=values[round(0.975 * (rounds - 1))])


@dataclass(frozen=True, slots=True)
class Counts:
    """What was right, what was said and what should have been said, of one record; counts add up."""

    right: float
    said: float
    wanted: float


def f1(counts: Sequence[Counts]) -> float:
    """Return the F1 of the counts added up (micro average); 1.0 where nothing was wanted and nothing said."""
    said_or_wanted = sum(c.said + c.wanted for c in counts)
    return 2 * sum(c.right for c in counts) / said_or_wanted if said_or_wanted else 1.0


def precision(counts: Sequence[Counts]) -> float:
    """Return the share of what was said that was right; 1.0 where nothing was said."""
    said = sum(c.said for c in counts)
    return sum(c.right for c in counts) / said if said else 1.0


def recall(counts: Sequence[Counts]) -> float:
    """Return the share of what was wanted that was said; 1.0 where nothing was wanted."""
    wanted = sum(c.wanted for c in counts)
    return sum(c.right for c in counts) / wanted if wanted else 1.0
