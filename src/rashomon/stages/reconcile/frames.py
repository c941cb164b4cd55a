"""What a figure is a figure of, beside the noun it counts: whose age, seats held or seats lost, votes there or votes needed.

One noun is counted of many things in one story. Two figures of different frames are no two answers to one question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.fuzz import ratio

from rashomon.model import DateMention, Figure, FigureKind, Grain, Token

_ONE_SPELLING = 60.0
"""Likeness of two names, 0 to 100, from which on they may be one name in two spellings."""
_STEPS = 6
_OTHERS = frozenset({"other", "more", "further", "additional", "another", "else", "fellow"})
_FEW_APART = 2
"""How many fewer "other" people there may be than people in all: "three other women" beside one who was named."""
_NEEDED = frozenset({"need", "require", "necessary", "threshold", "sufficient", "enough", "supermajority", "quorum", "must"})
_HELD = frozenset({"have", "hold", "keep", "retain", "remain", "control", "occupy", "own", "possess", "total", "there"})
_GAINED = frozenset({"gain", "add", "pick_up", "pickup", "pick", "gather", "win", "increase", "rise", "grow", "join", "hire", "create"})
_LOST = frozenset({"lose", "shed", "drop", "fall", "decrease", "decline", "cut", "fire", "axe", "loss", "reduction"})
_SUPERLATIVES = frozenset(
    {"first", "most", "worst", "biggest", "largest", "highest", "lowest", "longest", "deadliest", "best", "only", "last"}
)
_SUPPOSING = frozenset({"would", "could", "might"})
_COUNTED = frozenset({FigureKind.COUNT, FigureKind.MONEY})


class Frame(StrEnum):
    """How a quantity stands to what it is a quantity of."""

    NEEDED = "needed"
    HELD = "held"
    GAINED = "gained"
    LOST = "lost"
    SINCE = "since"
    """What has passed since the last time: "the first in 22 days"."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a figure and says what it is a figure of."""

    holder: str
    """The surname of whom it is told of last before it, empty where nobody is named."""
    frame: Frame | None
    is_of_others: bool
    is_supposed: bool
    """Whether its passage tells what would be in some case: "the plan would cut 800 million"."""
    years: tuple[str, str] | None
    """The first and last day of the years its passage names, null where it names none."""


def read_setting(tokens: Sequence[Token], first: int, end: int, figure: Figure, dates: Sequence[DateMention]) -> Setting:
    """Return what stands around a figure of the sentence whose tokens run from ``first`` to ``end``."""
    own = [i for i in range(first, end) if tokens[i].end > figure.span.start and tokens[i].start < figure.span.end]
    if not own:
        return Setting("", None, False, False, None)
    noun = figure.noun_span
    behind = [i for i in range(first, end) if noun and tokens[i].start >= noun.start and tokens[i].end <= noun.end]
    around = range(own[0], min(end, (behind or own)[-1] + (1 if behind else 2)))
    return Setting(
        _find_holder(tokens, first, own[0]),
        _find_frame(tokens, first, end, (behind or own)[-1]),
        any(tokens[i].lemma.lower() in _OTHERS for i in around),
        _is_supposed(tokens, first, end, own[0]),
        _find_years(dates),
    )


def tell_two_things(one: Figure, a: Setting, two: Figure, b: Setting) -> bool:
    """Return whether two figures are surely of two things: two people's ages, what is had and what is needed, two spans of years."""
    if one.kind is FigureKind.AGE:
        return _name_two_holders(a.holder, b.holder) or (one.low == one.high) != (two.low == two.high)
    if a.frame is not b.frame and (Frame.SINCE in (a.frame, b.frame) or None not in (a.frame, b.frame)):
        return True
    if one.kind in _COUNTED and a.years and b.years and a.years != b.years:
        return True
    if a.is_supposed is not b.is_supposed:
        return True
    fewer, more = sorted(((one.low, a), (two.low, b)), key=lambda told: told[0])
    return one.kind is FigureKind.COUNT and fewer[1].is_of_others and not more[1].is_of_others and more[0] - fewer[0] <= _FEW_APART


def _name_two_holders(one: str, two: str) -> bool:
    return bool(one and two) and ratio(one, two) < _ONE_SPELLING


def _find_holder(tokens: Sequence[Token], first: int, at: int) -> str:
    return next((tokens[i].lemma.lower() for i in range(at - 1, first - 1, -1) if tokens[i].entity == "PERSON"), "")


def _find_frame(tokens: Sequence[Token], first: int, end: int, at: int) -> Frame | None:
    """Return the frame that the words above a quantity, or one that hangs on it, set it in."""
    if at > first and any(tokens[i].lemma.lower() == "in" for i in range(max(first, at - 2), at)):
        before = {tokens[i].lemma.lower() for i in range(max(first, at - 6), at)}
        if before & _SUPERLATIVES:
            return Frame.SINCE
    if any(tokens[i].head == at and tokens[i].lemma.lower() in _NEEDED for i in range(first, end)):
        return Frame.NEEDED
    for _ in range(_STEPS):
        head = tokens[at].head
        if head == at or not first <= head < end:
            return None
        at = head
        found = next((frame for frame, words in _FRAMES if _name(tokens, at, first, end) in words), None)
        if found is not None:
            return found
        if tokens[at].pos == "VERB":
            return None
    return None


def _is_supposed(tokens: Sequence[Token], first: int, end: int, at: int) -> bool:
    """Return whether the clause's verb is a "would" or "could" of its own, and no reported "will"."""
    for _ in range(_STEPS):
        if tokens[at].pos == "VERB":
            held = (k for k in range(first, end) if tokens[k].head == at and tokens[k].dep == "aux")
            modal = any(tokens[k].lemma.lower() in _SUPPOSING for k in held)
            return modal and tokens[at].dep != "ccomp"
        if tokens[at].head == at or not first <= tokens[at].head < end:
            break
        at = tokens[at].head
    return False


def _name(tokens: Sequence[Token], at: int, first: int, end: int) -> str:
    particle = next((tokens[i].lemma.lower() for i in range(first, end) if tokens[i].head == at and tokens[i].dep == "prt"), "")
    return "_".join(filter(None, (tokens[at].lemma.lower(), particle)))


def _find_years(dates: Sequence[DateMention]) -> tuple[str, str] | None:
    years = [d for d in dates if d.grain is Grain.YEAR]
    return (min(d.first for d in years)[:4], max(d.last for d in years)[:4]) if years else None


_FRAMES = ((Frame.NEEDED, _NEEDED), (Frame.HELD, _HELD), (Frame.GAINED, _GAINED), (Frame.LOST, _LOST))
