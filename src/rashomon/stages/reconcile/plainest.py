"""The words a claim is shown by: its plainest telling's own."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Stance
from rashomon.stages.reconcile.stances import Judgement
from rashomon.stages.reconcile.tellings import Background, Told
from rashomon.text.clauses import balance_marks

_LONG = 40
"""Words beyond which a telling is no plain one."""
_PLAIN = (Stance.AGREES, Stance.ROUNDED)


def write_text(told: Sequence[Told], judged: Sequence[Judgement], background: Background) -> str:
    """Return the plainest telling, trimmed to what it tells.

    That is a whole clause before a shard, the reference before what agrees with it, an account's own words before a copy's.
    """
    reference = next((i for i, j in enumerate(judged) if j.against is None), 0)
    plain = [i for i, j in enumerate(judged) if j.stance in _PLAIN and (told[i].figure is None) == (told[reference].figure is None)]
    best = min(plain or [reference], key=lambda i: _rank(i, reference, told, background))
    return background.trim(told[best].statement) or told[best].statement.exact


def _rank(i: int, reference: int, told: Sequence[Told], background: Background) -> tuple[bool, bool, bool, bool, bool, int]:
    worded = background.word(told[i].statement)
    long = len(told[i].statement.exact.split()) > _LONG
    text = told[i].statement.exact
    return (worded.breaks_off or balance_marks(text) != text, not worded.is_clause, long, i != reference, bool(told[i].sources), i)
