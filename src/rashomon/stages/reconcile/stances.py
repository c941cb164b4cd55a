"""How each telling of a claim stands to the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.model import Stance
from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.tellings import Told
from rashomon.stages.reconcile.values import Relation, compare_figures, write_value
from rashomon.stages.reconcile.wording import is_negated, share_of_words


@dataclass(frozen=True, slots=True)
class Judgement:
    """The stance of one telling, the telling it was judged against, and why."""

    stance: Stance
    against: int | None
    why: str


def judge_tellings(told: Sequence[Told], settings: ReconcileSettings) -> tuple[Judgement, ...]:
    """Return a judgement for each telling, in order."""
    reference = choose_reference(told)
    judged: dict[int, Judgement] = {}
    for i in _sources_first(told):
        judged[i] = _judge(i, told, reference, judged, settings)
    return tuple(judged[i] for i in range(len(told)))


def choose_reference(told: Sequence[Told]) -> int:
    """Return the telling that the others are judged against: the value that most origins tell, in its first exact telling."""

    def rank(i: int) -> tuple[int, int, int, int]:
        figure = told[i].figure
        if figure is None:
            alike = [t for t in told if t.figure is None]
            return (0, 0, -len({o for t in alike for o in t.origins}), i)
        alike = [t for t in told if t.figure and compare_figures(figure, t.figure) in (Relation.SAME, Relation.ROUNDED)]
        same = sum(t.figure is not None and compare_figures(figure, t.figure) is Relation.SAME for t in told)
        return (-1, -len({o for t in alike for o in t.origins}), -same, i)

    return min(range(len(told)), key=rank)


def _sources_first(told: Sequence[Told]) -> list[int]:
    """Return the tellings so that a copy comes after what it was made from."""
    order: list[int] = []
    left = list(range(len(told)))
    while left:
        held = {told[i].article for i in left}
        ready = [i for i in left if not (told[i].sources & held - {told[i].article})] or left[:1]
        order.extend(ready)
        left = [i for i in left if i not in ready]
    return order


def _judge(i: int, told: Sequence[Told], reference: int, judged: dict[int, Judgement], settings: ReconcileSettings) -> Judgement:
    if i == reference:
        return Judgement(Stance.AGREES, None, "the telling that the others are judged against")
    sources = [j for j in judged if told[j].article in told[i].sources]
    if sources:
        damage = _find_damage(i, sources, told, settings)
        if damage is not None:
            return damage
    return _compare_values(i, reference, told, settings)


def _find_damage(i: int, sources: Sequence[int], told: Sequence[Told], settings: ReconcileSettings) -> Judgement | None:
    """Return a judgement where a copy departs from its own source, null where it does not."""
    mine = told[i]
    figures = [(j, f) for j in sources if (f := told[j].figure) is not None]
    if mine.figure is not None and figures:
        relations = [compare_figures(mine.figure, f) for _, f in figures]
        if all(r is Relation.DIFFERS for r in relations):
            j = figures[0][0]
            if _is_newer(mine, told[j], settings) and mine.is_edited:
                return Judgement(Stance.UPDATES, j, f"a later version of {told[j].outlet}, which said {write_value(told[j].figure)}")
            return Judgement(Stance.DAMAGED, j, f"its source, {told[j].outlet}, says {write_value(told[j].figure)}")
    for j in sources:
        if share_of_words(mine.statement.exact, told[j].statement.exact) >= settings.alike_words and is_negated(
            mine.statement.exact
        ) != is_negated(told[j].statement.exact):
            return Judgement(Stance.DAMAGED, j, f"its source, {told[j].outlet}, says the reverse: “{told[j].statement.exact}”")
    return None


def _compare_values(i: int, reference: int, told: Sequence[Told], settings: ReconcileSettings) -> Judgement:
    mine, other = told[i], told[reference]
    if mine.figure is None or other.figure is None:
        return Judgement(Stance.AGREES, reference, f"tells the same as {other.outlet}")
    relation = compare_figures(mine.figure, other.figure)
    theirs = f"{other.outlet} says {write_value(other.figure)}"
    if relation is Relation.SAME:
        return Judgement(Stance.AGREES, reference, f"the same figure as {other.outlet}")
    if relation is Relation.ROUNDED:
        return Judgement(Stance.ROUNDED, reference, f"rounder or more exact, not other: {theirs}")
    if relation is Relation.UNLIKE:
        return Judgement(Stance.AGREES, reference, f"not to be compared in figures: {theirs}")
    return Judgement(Stance.DIFFERS, reference, theirs)


def _is_newer(one: Told, two: Told, settings: ReconcileSettings) -> bool:
    if one.time is None or two.time is None:
        return False
    return (one.time - two.time).total_seconds() >= 3600 * settings.update_hours
