"""What came of a thing since it was first told: who was suspended has been dismissed, who was questioned has been charged.

Some courses go one way, step by step. A later telling of the same person or thing that is a step further on is an update.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.tellings import Told
from rashomon.stages.reconcile.times import is_newer

_COURSES = (
    (
        frozenset({"suspend", "step_aside", "stand_aside"}),
        frozenset({"dismiss", "dismissal", "sack", "oust", "resign", "resignation", "quit", "step_down", "stand_down"}),
    ),
    (
        frozenset({"investigate", "probe", "suspect", "investigation", "inquiry"}),
        frozenset({"question", "interview", "summon"}),
        frozenset({"arrest", "detain"}),
        frozenset({"charge", "indict"}),
        frozenset({"convict", "acquit"}),
        frozenset({"sentence", "jail", "imprison"}),
    ),
    (
        frozenset({"propose", "offer", "draft"}),
        frozenset({"agree", "accept", "approve"}),
        frozenset({"sign"}),
        frozenset({"ratify"}),
    ),
    (frozenset({"suspend", "halt", "pause"}), frozenset({"end", "scrap", "axe", "abolish", "cancel", "discontinue"})),
)
"""Steps that follow one another and are not taken back, as lemmas."""
_SHARED = 2
"""Words of matter beside the steps that two tellings share to be told of one thing; a name alone is enough."""


def find_steps(told: Sequence[Told], settings: ReconcileSettings) -> dict[int, int]:
    """Return for each telling of a later step a telling of the first; empty where the tellings take no two steps of a course."""
    for course in _COURSES:
        steps = {i: step for i, t in enumerate(told) if (step := _find_step(t, course)) is not None}
        if len(set(steps.values())) == 1 or not steps:
            continue
        first = min(steps, key=lambda i: (t.timestamp() if (t := told[i].time) is not None else float("inf"), i))
        later = {i: first for i in steps if steps[i] > steps[first] and _follows(told[i], told[first], course, settings)}
        if later:
            return later
    return {}


def _find_step(told: Told, course: Sequence[frozenset[str]]) -> int | None:
    taken = [k for k, words in enumerate(course) for t in told.terms if t.word in words and not t.denied and t.kind in ("VERB", "NOUN")]
    return max(taken, default=None)


def _follows(new: Told, old: Told, course: Sequence[frozenset[str]], settings: ReconcileSettings) -> bool:
    """Return whether a telling is told later than another, and of the same person or thing."""
    if new.article == old.article or not is_newer(new, old, settings):
        return False
    words = frozenset().union(*course)
    one, two = ({t.stem: t.entity for t in told.terms if t.word not in words} for told in (new, old))
    shared = one.keys() & two.keys()
    return len(shared) >= _SHARED or any(one[stem] in ("PERSON", "ORG") and two[stem] in ("PERSON", "ORG") for stem in shared)
