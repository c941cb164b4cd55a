"""Copies that depart from their own source: a value, a unit, a "not", a speaker that the source does not have.

Such a copy says nothing against the claim: whoever made it had nothing to go on but the source. Unless another account tells
what the copy tells: then the copy has it from there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from rashomon.model import DateMention, Figure
from rashomon.stages.reconcile.contrasts import find_contrast, share_of_terms
from rashomon.stages.reconcile.days import is_calendar_day, is_year
from rashomon.stages.reconcile.garbled import find_garbled, find_lost_doubt
from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.tellings import Told
from rashomon.stages.reconcile.times import is_newer
from rashomon.stages.reconcile.updates import is_news, is_update, says_moved
from rashomon.stages.reconcile.values import Match, compare_values, is_digit_slip, is_garbled, is_slip, is_vague, write_value
from rashomon.stages.reconcile.wording import are_two_people, is_negated, share_of_words
from rashomon.text.counting import name_one_thing


def find_damage(told: Sequence[Told], settings: ReconcileSettings) -> dict[int, tuple[int, str]]:
    """Return the damaged tellings, each with the source's telling that shows it and the reason.

    A figure that nobody would write is damage whether its source is held or not. A copy of a damaged copy is damaged as
    well, where it tells the same.
    """
    damaged: dict[int, tuple[int, str]] = {}
    for i in order_sources_first(told):
        found = _find_garbled_figure(i, told) or _hold_against_sources(i, told, damaged, settings)
        if found is not None:
            damaged[i] = found
    return damaged


def _hold_against_sources(
    i: int, told: Sequence[Told], damaged: dict[int, tuple[int, str]], settings: ReconcileSettings
) -> tuple[int, str] | None:
    """Return the source's telling that a copy departs from and the first reason found."""
    sources = find_sources(i, told)
    if not sources:
        return None
    passed_on = next((j for j in sources if j in damaged and tells_the_same(told[i], told[j])), None)
    if passed_on is not None:
        return passed_on, f"Copied from {told[passed_on].outlet}: {damaged[passed_on][1]}"
    judges = (
        _find_slip,
        _find_other_value,
        _find_other_day,
        _find_contrary,
        _find_other_speaker,
        _find_garbled_word,
        _find_lost_doubt,
    )
    return next((found for judge in judges if (found := judge(i, sources, told, settings)) is not None), None)


def _find_garbled_figure(i: int, told: Sequence[Told]) -> tuple[int, str] | None:
    """Return a telling with another figure of the same thing beside one told as nobody tells a figure; no source need be held."""
    mine = told[i].figure
    if mine is None or not is_garbled(mine):
        return None
    for j, other in enumerate(told):
        if other.figure is not None and not is_garbled(other.figure) and name_one_thing(mine, other.figure):
            return j, f"Nobody counts in “{mine.exact}”; {other.outlet} says {write_value(other.figure)}"
    return None


def find_other_versions(claims: Sequence[Sequence[Told]], settings: ReconcileSettings) -> frozenset[str]:
    """Return the articles that were made from another version of their source than the one at hand.

    An editor or summariser who departs from his source in one value made a slip; one who does in several had other values before him.
    """
    slips = Counter(
        told[i].article for told in claims for i in find_damage(told, settings) if told[i].is_edited and told[i].figure is not None
    )
    return frozenset(article for article, count in slips.items() if count >= settings.version_values)


def order_sources_first(told: Sequence[Told]) -> list[int]:
    """Return the tellings so that a copy comes after what it was made from."""
    order: list[int] = []
    left = list(range(len(told)))
    while left:
        held = {told[i].article for i in left}
        ready = [i for i in left if not (told[i].sources & held - {told[i].article})] or left[:1]
        order.extend(ready)
        left = [i for i in left if i not in ready]
    return order


def find_sources(i: int, told: Sequence[Told]) -> list[int]:
    """Return the tellings on its own side in the articles that the telling's own article was made from."""
    return [j for j, other in enumerate(told) if other.article in told[i].sources and other.is_contrary == told[i].is_contrary]


def tells_the_same(copy: Told, source: Told) -> bool:
    """Return whether a copy kept what its source tells: the figure, or, where there is none, the speaker and the "not"."""
    if copy.figure is not None and source.figure is not None:
        return compare_values(copy.figure, source.figure).match is Match.SAME
    if copy.figure is not None or source.figure is not None:
        return False
    if are_two_people(copy.speaker, source.speaker):
        return False
    return is_negated(copy.statement.exact) == is_negated(source.statement.exact)


def _find_slip(i: int, sources: Sequence[int], told: Sequence[Told], _: ReconcileSettings) -> tuple[int, str] | None:
    """Return a judgement where any figure of the copy is one of its source's with a digit too many or too few, or in another order.

    No other account can have told so: unless one did.
    """
    mine = told[i]
    own = (*mine.statement.figures, *mine.nearby)
    for j in sources:
        theirs = (*told[j].statement.figures, *told[j].nearby)
        kept = [f for f in theirs if any(_is_one_value(f, g) for g in own)]
        for figure in mine.statement.figures:
            slipped = next((f for f in theirs if f not in kept and is_digit_slip(figure, f)), None)
            told_so = (f for k, t in enumerate(told) if k != i and not t.sources & {mine.article} for f in t.statement.figures)
            if slipped is not None and not any(_is_one_value(figure, f) for f in (*theirs, *told_so)):
                return j, f"Its source, {told[j].outlet}, says {write_value(slipped)}"
    return None


def _is_one_value(one: Figure, two: Figure) -> bool:
    return compare_values(one, two).match in (Match.SAME, Match.ROUNDED) and not is_slip(one, two)


def _find_other_value(i: int, sources: Sequence[int], told: Sequence[Told], settings: ReconcileSettings) -> tuple[int, str] | None:
    mine = told[i]
    if mine.figure is None or mine.is_other_version or any(_tells_value(told[j], mine) for j in sources):
        return None
    for j in sources:
        theirs = told[j].figure
        if theirs is None or (is_vague(mine.figure) and not is_vague(theirs)):
            continue
        match = compare_values(mine.figure, theirs).match
        if match in (Match.DIFFERS, Match.COMPATIBLE) or is_slip(mine.figure, theirs):
            if is_update(mine, told[j], settings) or _is_told_elsewhere(mine, told):
                return None
            return j, f"Its source, {told[j].outlet}, says {write_value(theirs)}"
    return None


def _tells_value(source: Told, mine: Told) -> bool:
    return mine.figure is not None and any(
        compare_values(mine.figure, f, source.nearby).match in (Match.SAME, Match.ROUNDED, Match.PART) and not is_slip(mine.figure, f)
        for f in (*source.statement.figures, *source.nearby)
    )


def _is_told_elsewhere(mine: Told, told: Sequence[Told]) -> bool:
    """Return whether an account that the copy does not come from tells the copy's value."""
    return mine.figure is not None and any(
        not t.origins & mine.origins and t.figure is not None and compare_values(mine.figure, t.figure).match is Match.SAME for t in told
    )


def _find_other_day(i: int, sources: Sequence[int], told: Sequence[Told], settings: ReconcileSettings) -> tuple[int, str] | None:
    """Return a judgement where a copy names another calendar day; weekdays and "yesterday" hang on when each was written."""
    if says_moved(told[i]) and told[i].is_edited and any(is_newer(told[i], told[j], settings) for j in sources):
        return None
    return _find_date_not_in(i, sources, told, is_calendar_day) or _find_date_not_in(i, sources, told, is_year)


def _find_date_not_in(
    i: int, sources: Sequence[int], told: Sequence[Told], is_sort: Callable[[DateMention], bool]
) -> tuple[int, str] | None:
    mine = [d for d in told[i].statement.dates if is_sort(d)]
    theirs = [(j, d) for j in sources for d in told[j].statement.dates if is_sort(d)]
    if len(mine) != 1 or not theirs or any(d.first <= mine[0].last and mine[0].first <= d.last for _, d in theirs):
        return None
    j, date = theirs[0]
    return j, f"Its source, {told[j].outlet}, says {date.exact}"


def _find_contrary(i: int, sources: Sequence[int], told: Sequence[Told], settings: ReconcileSettings) -> tuple[int, str] | None:
    """Return a judgement where the copy tells the contrary of what every like-worded passage of its source tells."""
    near = [j for j in sources if share_of_terms(told[i].terms, told[j].terms) >= settings.alike_terms]
    contrasts = [find_contrast(told[j], told[i], settings.alike_terms) for j in near]
    if not near or contrasts[0] is None or not all(contrasts):
        return None
    nobody = any(f.high == 0 for f in told[near[0]].statement.figures)  # and then somebody: that is news, where there was an editor
    if nobody and told[i].is_edited and is_newer(told[i], told[near[0]], settings) and is_news(contrasts[0], told[i]):
        return None
    return near[0], f"Its source, {told[near[0]].outlet}, says otherwise: {contrasts[0].why}"


def _find_garbled_word(i: int, sources: Sequence[int], told: Sequence[Told], settings: ReconcileSettings) -> tuple[int, str] | None:
    near = [j for j in sources if share_of_terms(told[i].terms, told[j].terms) >= settings.alike_terms]
    garbled = [find_garbled(told[j].terms, told[i].terms) for j in near]
    if not near or garbled[0] is None:
        return None
    return near[0], f"Its source, {told[near[0]].outlet}, has “{garbled[0][0]}” for “{garbled[0][1]}”"


def _find_lost_doubt(i: int, sources: Sequence[int], told: Sequence[Told], settings: ReconcileSettings) -> tuple[int, str] | None:
    near = [j for j in sources if share_of_terms(told[i].terms, told[j].terms) >= settings.same_terms]
    lost = [find_lost_doubt(told[j].statement.exact, told[i].statement.exact) for j in near]
    if not near or lost[0] is None or not all(lost):
        return None
    return near[0], f"Its source, {told[near[0]].outlet}, is less sure: “{lost[0]}”"


def _find_other_speaker(i: int, sources: Sequence[int], told: Sequence[Told], settings: ReconcileSettings) -> tuple[int, str] | None:
    speaker = told[i].speaker
    if speaker is None:
        return None
    near = [j for j in sources if told[j].speaker and share_of_words(told[i].words, told[j].words) >= settings.same_words]
    if not near or not all(are_two_people(told[j].speaker, speaker) for j in near):
        return None
    return near[0], f"Its source, {told[near[0]].outlet}, gives these words to {told[near[0]].speaker}"
