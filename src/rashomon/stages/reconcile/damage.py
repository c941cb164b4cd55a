"""Copies that depart from their own source: a value, a unit, a "not", a speaker that the source does not have.

Such a copy says nothing against the claim: whoever made it had nothing to go on but the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model import Figure
from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.tellings import Told
from rashomon.stages.reconcile.updates import is_update
from rashomon.stages.reconcile.values import Match, compare_values, is_unit_swapped, write_value
from rashomon.stages.reconcile.wording import is_negated, is_same_name, share_of_words


def find_damage(told: Sequence[Told], settings: ReconcileSettings) -> Iterator[tuple[int, int, str]]:
    """Yield the tellings that are damaged, each with the source's telling that shows it and the reason."""
    for i, mine in enumerate(told):
        sources = [j for j, other in enumerate(told) if other.article in mine.sources]
        if not sources:
            continue
        for judge in (_find_other_value, _find_lost_negation, _find_other_speaker):
            found = judge(mine, [(j, told[j]) for j in sources], settings)
            if found is not None:
                yield i, found[0], found[1]
                break


def _find_other_value(mine: Told, sources: Sequence[tuple[int, Told]], settings: ReconcileSettings) -> tuple[int, str] | None:
    if mine.figure is None:
        return None
    departs = None
    for j, source in sources:
        for figure in _figures(source):
            match = compare_values(mine.figure, figure).match
            if match in (Match.SAME, Match.ROUNDED, Match.PART):
                return None
        if source.figure is not None and departs is None:
            match = compare_values(mine.figure, source.figure).match
            swapped = match is Match.UNLIKE and is_unit_swapped(mine.figure, source.figure)
            if swapped or match in (Match.DIFFERS, Match.COMPATIBLE):
                departs = j, source
    if departs is None or is_update(mine, departs[1], settings):
        return None
    return departs[0], f"its source, {departs[1].outlet}, says {write_value(departs[1].figure)}"


def _figures(told: Told) -> tuple[Figure, ...]:
    return told.statement.figures + told.nearby


def _find_lost_negation(mine: Told, sources: Sequence[tuple[int, Told]], settings: ReconcileSettings) -> tuple[int, str] | None:
    text = mine.statement.exact
    near = [(j, s) for j, s in sources if share_of_words(text, s.statement.exact) >= settings.alike_words]
    if not near or any(is_negated(s.statement.exact) == is_negated(text) for _, s in near):
        return None
    return near[0][0], f"its source, {near[0][1].outlet}, says the reverse: “{near[0][1].statement.exact}”"


def _find_other_speaker(mine: Told, sources: Sequence[tuple[int, Told]], settings: ReconcileSettings) -> tuple[int, str] | None:
    text, speaker = mine.statement.exact, mine.statement.speaker
    if speaker is None:
        return None
    near = [
        (j, s) for j, s in sources if s.statement.speaker is not None and share_of_words(text, s.statement.exact) >= settings.same_words
    ]
    if not near or any(is_same_name(s.statement.speaker or "", speaker) for _, s in near):
        return None
    return near[0][0], f"its source, {near[0][1].outlet}, gives these words to {near[0][1].statement.speaker}"
