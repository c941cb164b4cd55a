"""How each telling of a claim stands to the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import Stance
from rashomon.stages.reconcile.damage import find_damage
from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.tellings import Told
from rashomon.stages.reconcile.updates import find_updates
from rashomon.stages.reconcile.values import Match, compare_values, write_value
from rashomon.stages.reconcile.wording import is_same_name, share_of_words


@dataclass(frozen=True, slots=True)
class Judgement:
    """The stance of one telling, the telling it was judged against, and why."""

    stance: Stance
    against: int | None
    why: str


def judge_tellings(told: Sequence[Told], settings: ReconcileSettings) -> tuple[Judgement, ...]:
    """Return a judgement for each telling, in order.

    First copies are held against their own sources: one that departs is damaged and counts no further. Then the values that
    remain are put in the order of their telling: a tally that grew is an update. What is left is compared with the reference.
    """
    judged: dict[int, Judgement] = {}
    for i, j, why in find_damage(told, settings):
        judged[i] = Judgement(Stance.DAMAGED, j, why)
    sound = [i for i in range(len(told)) if i not in judged]
    updates = find_updates([told[i] for i in sound], settings)
    for new, old in updates.items():
        i, j = sound[new], sound[old]
        judged[i] = Judgement(Stance.UPDATES, j, f"told later than {_says(told[j])}")
    reference = sound[next(iter(updates.values()))] if updates else choose_reference(told, sound)
    for i in sound:
        if i not in judged:
            judged[i] = _compare(i, reference, told, settings)
    return tuple(judged[i] for i in range(len(told)))


def choose_reference(told: Sequence[Told], among: Sequence[int]) -> int:
    """Return the telling that the others are judged against: of the value that most origins tell, the first that tells it exactly."""

    def rank(i: int) -> tuple[bool, int, int, int]:
        figure = told[i].figure
        if figure is None:
            return (True, 0, 0, i)
        matches = {j: compare_values(figure, f).match for j in among if (f := told[j].figure) is not None}
        alike = [j for j, m in matches.items() if m in (Match.SAME, Match.ROUNDED)]
        return (False, -len({o for j in alike for o in told[j].origins}), -sum(m is Match.SAME for m in matches.values()), i)

    return min(among, key=rank)


def _compare(i: int, reference: int, told: Sequence[Told], settings: ReconcileSettings) -> Judgement:
    mine, other = told[i], told[reference]
    if i == reference:
        return Judgement(Stance.AGREES, None, "the telling that the others are judged against")
    if mine.figure is None or other.figure is None:
        return _compare_speakers(i, reference, told, settings)
    near = [f for t in (mine, other) for f in t.nearby if f not in (mine.figure, other.figure)]
    found = compare_values(mine.figure, other.figure, near)
    match found.match:
        case Match.SAME:
            return Judgement(Stance.AGREES, reference, f"the same figure as {other.outlet}")
        case Match.ROUNDED:
            return Judgement(Stance.ROUNDED, reference, f"{_says(other)}: {found.why}")
        case Match.COMPATIBLE:
            return Judgement(Stance.ROUNDED, reference, f"{_says(other)}, and both can hold: {found.why}")
        case Match.PART:
            return Judgement(Stance.PART_OF, reference, f"{_says(other)}: {found.why}")
        case Match.UNLIKE:
            return Judgement(Stance.AGREES, reference, f"told beside {_says(other)}: {found.why}")
    return Judgement(Stance.DIFFERS, reference, _says(other))


def _says(told: Told) -> str:
    return f"{told.outlet} says {write_value(told.figure)}"


def _compare_speakers(i: int, reference: int, told: Sequence[Told], settings: ReconcileSettings) -> Judgement:
    """Return a difference where the same words are given to another speaker."""
    mine, other = told[i].statement, told[reference].statement
    if mine.speaker and other.speaker and not is_same_name(mine.speaker, other.speaker):
        if share_of_words(mine.exact, other.exact) >= settings.same_words:
            return Judgement(Stance.DIFFERS, reference, f"{told[reference].outlet} gives these words to {other.speaker}")
    return Judgement(Stance.AGREES, reference, f"tells the same as {told[reference].outlet}")
