"""What sort of claim it is, where that hangs on when and by whom it is told: history, or an author's own view."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rashomon.model import ClaimKind, How
from rashomon.stages.reconcile.tellings import Told

_LONG_BEFORE = timedelta(days=45)
"""How long before its telling a day lies that is history rather than a part of the event."""
_OPEN = frozenset({ClaimKind.EVENT, ClaimKind.DATE})


def judge_kind(kind: ClaimKind, told: Sequence[Told]) -> ClaimKind:
    """Return the kind that match found, or a nearer one for what it took for an event or a date.

    Opinion is what only opinion pieces tell in their own voice; background what most tellings date long before they were
    published. Figures and speech stay what they are.
    """
    if kind not in _OPEN:
        return kind
    if all(_is_own_view(t) for t in told):
        return ClaimKind.OPINION
    if 2 * sum(_is_history(t) for t in told) > len(told):
        return ClaimKind.BACKGROUND
    return kind


def _is_own_view(told: Told) -> bool:
    return told.statement.quote is None and any(d.how is How.OPINION for d in told.derivations)


def _is_history(told: Told) -> bool:
    if told.time is None or not told.statement.dates:
        return False
    latest = max(d.last for d in told.statement.dates)
    try:
        return date.fromisoformat(latest[:10]) < told.time.date() - _LONG_BEFORE
    except ValueError:
        return False
