"""A group of statements made a claim: what sort it is, which figure it is about, who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.model import ClaimKind, Figure, MatchedClaim, Statement
from rashomon.stages.match.statements import is_telling_figure


def make_claim(statements: Sequence[Statement]) -> MatchedClaim:
    """Return the claim that the statements make together; they keep their order."""
    focus = find_focus(statements)
    return MatchedClaim(kind=_judge_kind(statements, focus), statements=tuple(statements), focus=focus, speaker=_find_speaker(statements))


def find_focus(statements: Sequence[Statement]) -> tuple[int | None, ...]:
    """Return, statement by statement, which of its figures the claim is about.

    That is the figure which most other statements have something like: of the same kind, counting the same thing, or of
    the same value. A group whose figures have nothing to do with one another is about no figure.
    """
    candidates = [(i, k, f) for i, s in enumerate(statements) for k, f in enumerate(s.figures) if is_telling_figure(f)]
    if not candidates:
        return (None,) * len(statements)
    support = {(i, k): sum(_best_match(f, s.figures) for j, s in enumerate(statements) if j != i) for i, k, f in candidates}
    anchor_at = min(support, key=lambda ik: (-support[ik], ik))
    anchor = statements[anchor_at[0]].figures[anchor_at[1]]
    if support[anchor_at] == 0 and len(statements) > 1:
        return (None,) * len(statements)
    return tuple(_choose(s.figures, anchor, anchor_at[1] if i == anchor_at[0] else None) for i, s in enumerate(statements))


def _choose(figures: Sequence[Figure], anchor: Figure, known: int | None) -> int | None:
    if known is not None:
        return known
    scored = [(_likeness(anchor, f), -k) for k, f in enumerate(figures)]
    score, place = max(scored, default=(0.0, 0))
    return -place if score > 0 else None


def _best_match(figure: Figure, others: Sequence[Figure]) -> float:
    return max((_likeness(figure, f) for f in others), default=0.0)


def _likeness(one: Figure, two: Figure) -> float:
    """Return how far two figures may stand in one slot: nothing across kinds, most for one value of one thing."""
    if one.kind is not two.kind or not is_telling_figure(two):
        return 0.0
    same_unit = one.unit == two.unit
    same_noun = one.noun is not None and one.noun == two.noun
    same_value = one.low <= two.high and two.low <= one.high
    return 1.0 + 2.0 * same_value + 1.0 * same_noun + 0.5 * same_unit


def _judge_kind(statements: Sequence[Statement], focus: Sequence[int | None]) -> ClaimKind:
    count = len(statements)
    if 2 * sum(f is not None for f in focus) >= count:
        return ClaimKind.FIGURE
    if 2 * sum(s.quote is not None for s in statements) >= count:
        return ClaimKind.SPEECH
    if 2 * sum(bool(s.dates) for s in statements) > count:
        return ClaimKind.DATE
    return ClaimKind.EVENT


def _find_speaker(statements: Sequence[Statement]) -> str | None:
    speakers = Counter(s.speaker for s in statements if s.speaker)
    if not speakers or 2 * sum(speakers.values()) < len(statements):
        return None
    return min(speakers, key=lambda name: (-speakers[name], name))
