"""How each telling of a claim stands to the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from rashomon.model import Figure, FigureKind, Stance
from rashomon.stages.reconcile.contrasts import Slot, find_contrast, is_one_voice, share_of_terms
from rashomon.stages.reconcile.damage import find_damage, find_sources, order_sources_first, tells_the_same
from rashomon.stages.reconcile.disputes import stand_side_by_side
from rashomon.stages.reconcile.frames import tell_two_things
from rashomon.stages.reconcile.settings import ReconcileSettings
from rashomon.stages.reconcile.tellings import Told
from rashomon.stages.reconcile.times import is_newer
from rashomon.stages.reconcile.updates import find_updates, is_news
from rashomon.stages.reconcile.values import Match, are_far_apart, compare_values, is_unit_swapped, is_vague, write_value
from rashomon.stages.reconcile.wording import are_two_people, find_matter, is_attributed, is_negated, names_speaker, share_of_words
from rashomon.text.clock import is_told_by_clock
from rashomon.text.counting import name_one_thing
from rashomon.text.quantities import is_sum

_KEPT_TERMS = 0.5
"""Share of the words of matter that a copy must have kept of its source's telling to stand where that stands."""
_MOST_IN_DISPUTE = 40
"""Tellings up to which every two are held against each other for what they deny."""
_ONE_NAME = 60.0
"""Likeness of two names, 0 to 100, from which on they may be one name in two spellings."""
_ONE_SAYING = 0.6
"""Share of words from which on two articles tell the same words of one person."""
_SAID = frozenset({Slot.DENIAL, Slot.OPPOSITE})
_SHARED_SLOTS = 0.15
"""Share of the pairs of two values' tellings that must name one thing or share a word of matter, to tell of one thing."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The stance of one telling, the telling it was judged against, and why."""

    stance: Stance
    against: int | None
    why: str
    belongs: bool = True
    """Whether the telling is about the claim's figure at all; if not, it is a claim of its own."""


def judge_tellings(told: Sequence[Told], settings: ReconcileSettings) -> tuple[Judgement, ...]:
    """Return a judgement for each telling, in order.

    First copies are held against their own sources: one that departs is damaged and counts no further. Then the values that
    remain are put in the order of their telling: a tally that grew is an update. What is left is compared with the reference,
    and a copy that kept what its source tells stands where its source stands.
    """
    judged = {i: Judgement(Stance.DAMAGED, j, why) for i, (j, why) in find_damage(told, settings).items()}
    if len(judged) == len(told):  # articles said to be made from one another: nothing is left to call the others damaged by
        judged = {}
    sound = [i for i in range(len(told)) if i not in judged]
    updates = find_updates([told[i] for i in sound], settings)
    for new, old in updates.items():
        judged[sound[new]] = Judgement(Stance.UPDATES, sound[old], _say_earlier(told[sound[old]]))
    reference = sound[next(iter(updates.values()))] if updates else choose_reference(told, sound, settings)
    latest = sound[list(updates)[-1]] if updates else reference
    for i in order_sources_first(told):
        if i not in judged:
            judged[i] = _inherit(i, told, judged) or _compare_all(i, (reference, latest), told, settings)
    _send_away(told, judged)
    _tell_versions_apart(told, judged)
    return tuple(judged[i] for i in range(len(told)))


def _send_away(told: Sequence[Told], judged: dict[int, Judgement]) -> None:
    """Mark the differing tellings that are about something else.

    Whoever differs stands in the same slot: he names the thing counted as another does, or shares a word of matter with one of
    those he differs from. And a value that only articles tell which tell the other one too, as nobody's in particular, is no
    rival of it: "1,200 held forgeries, 700 held nothing".
    """
    differing = [i for i, j in judged.items() if j.stance is Stance.DIFFERS and j.belongs and told[i].figure is not None]
    for i in differing:
        others = [k for k, j in judged.items() if j.stance in (Stance.AGREES, Stance.ROUNDED) and told[k].figure is not None]
        alike = [k for k in differing if _tell_one_value(told[i], told[k])]
        if any(stand_side_by_side(told[a], told[b]) for a in alike for b in others):
            continue
        shared = [_share_slot(told[a], told[b]) for a in alike for b in others]
        in_slot = sum(shared) > _SHARED_SLOTS * len(shared)
        beside = {told[a].article for a in alike} <= {told[b].article for b in others} or any(
            _tell_beside(told[b], told[i]) for b in others
        )
        if not in_slot or (beside and not any(is_attributed(told[k].statement.exact) for k in (*alike, *others))):
            judged[i] = replace(judged[i], belongs=False)


def _tell_one_value(one: Told, two: Told) -> bool:
    return one.figure is not None and two.figure is not None and compare_values(one.figure, two.figure).match in (Match.SAME, Match.ROUNDED)


def _tell_beside(one: Told, two: Told) -> bool:
    """Return whether ``one`` tells the value of ``two`` next to its own."""
    return two.figure is not None and any(
        name_one_thing(f, two.figure) and compare_values(f, two.figure).match is Match.SAME for f in one.nearby
    )


def _share_slot(one: Told, two: Told) -> bool:
    if one.figure is None or two.figure is None:
        return False
    if one.figure.kind is FigureKind.AGE:
        return _may_be_one_person(one, two)
    if one.figure.kind is FigureKind.TIME and (is_told_by_clock(one.sentence) or is_told_by_clock(two.sentence)):
        return True
    shares_matter = bool(find_matter(one.statement.exact) & find_matter(two.statement.exact))
    return shares_matter or (one.figure.kind is FigureKind.COUNT and name_one_thing(one.figure, two.figure))


def _may_be_one_person(one: Told, two: Told) -> bool:
    """Return whether two tellings of an age name somebody both, or one of them names nobody; names may be misspelt."""
    names = [{t.word for t in told.terms if t.entity == "PERSON"} for told in (one, two)]
    return not all(names) or any(ratio(x, y) >= _ONE_NAME for x in names[0] for y in names[1])


def _tell_versions_apart(told: Sequence[Told], judged: dict[int, Judgement]) -> None:
    """Make updates of differences within one account: nobody disputes a figure with himself, he corrects it.

    An article that tells both values is left alone: it tells of a dispute.
    """
    differing = [i for i, j in judged.items() if j.stance is Stance.DIFFERS]
    others = [i for i, j in judged.items() if j.stance is not Stance.DIFFERS and j.stance is not Stance.DAMAGED]
    if not differing or {told[i].article for i in differing} & {told[i].article for i in others}:
        return
    if len({o for i in (*differing, *others) for o in told[i].origins}) == 1:
        for i in differing:
            judged[i] = replace(judged[i], stance=Stance.UPDATES, why=f"Another version of one account: {judged[i].why}")


def choose_reference(told: Sequence[Told], among: Sequence[int], settings: ReconcileSettings) -> int:
    """Return the telling that the others are judged against.

    Of the value that most origins tell, and of two such values the one that articles which tell both tell first, that is the
    first exact telling; where there are no figures, the telling that shares most words with the others of its side.
    """
    among = [i for i in among if not told[i].is_contrary] or list(among)
    figures = [i for i in among if (f := told[i].figure) is not None and not is_vague(f)] or [
        i for i in among if told[i].figure is not None
    ]
    if figures:
        return min(figures, key=lambda i: _rank_value(i, told, among))
    side = _find_side(told, among, settings)
    return min(side, key=lambda i: _rank_words(i, told, side))


def _find_side(told: Sequence[Told], among: Sequence[int], settings: ReconcileSettings) -> Sequence[int]:
    """Return the tellings on the side of a dispute in words that most origins are on, of two such the one told first."""
    free = [i for i in among if not told[i].sources & {told[j].article for j in among}]  # a copy's words are garbled too often
    if len(free) > _MOST_IN_DISPUTE or len({is_negated(told[i].statement.exact) for i in free}) < 2:
        return among
    against = {i: {j for j in free if j != i and find_contrast(told[i], told[j], settings.alike_terms)} for i in free}
    sides = [[j for j in free if j == i or against[j] & against[i]] for i in free if against[i]]
    return min(sides, key=lambda side: _rank_side(side, told), default=among)


def _rank_side(side: Sequence[int], told: Sequence[Told]) -> tuple[int, float, float]:
    denying = sum(is_negated(told[i].statement.exact) for i in side) / len(side)
    first = min((t.timestamp() for i in side if (t := told[i].time) is not None), default=float("inf"))
    return -len({o for i in side for o in told[i].origins}), first, denying


def _rank_value(i: int, told: Sequence[Told], among: Sequence[int]) -> tuple[int, int, float, int, bool, int]:
    figure = told[i].figure
    assert figure is not None
    exact = [j for j in among if (f := told[j].figure) is not None and (j == i or not is_vague(f))]
    matches = {j: compare_values(figure, f).match for j in exact if (f := told[j].figure) is not None}
    alike = [j for j, m in matches.items() if m in (Match.SAME, Match.ROUNDED)]
    same = sum(m is Match.SAME for m in matches.values())
    first = min((t.timestamp() for j in alike if (t := told[j].time) is not None), default=float("inf"))
    behind = sum(_stands_behind(told[j], [told[k] for k in matches if k not in alike]) for j in alike)
    return (-len({o for j in alike for o in told[j].origins}), behind, first, -same, bool(told[i].sources), i)


def _stands_behind(one: Told, others: Sequence[Told]) -> bool:
    return any(o.article == one.article and o.statement.span.start < one.statement.span.start for o in others)


def _rank_words(i: int, told: Sequence[Told], among: Sequence[int]) -> tuple[float, int]:
    return (-sum(share_of_words(told[i].words, told[j].words) for j in among if j != i), i)


def _inherit(i: int, told: Sequence[Told], judged: dict[int, Judgement]) -> Judgement | None:
    """Return the stance of the source for a copy that kept what its source tells, where that stance is no mere agreement."""
    for j in find_sources(i, told):
        if j in judged and judged[j].stance in (Stance.DIFFERS, Stance.UPDATES) and _kept(told[i], told[j]):
            return replace(judged[j], why=f"As its source, {told[j].outlet}: {judged[j].why}")
    return None


def _kept(copy: Told, source: Told) -> bool:
    if copy.figure is None and not (copy.speaker and source.speaker) and share_of_terms(copy.terms, source.terms) < _KEPT_TERMS:
        return False
    return tells_the_same(copy, source)


def _compare_all(i: int, references: Sequence[int], told: Sequence[Told], settings: ReconcileSettings) -> Judgement:
    """Compare a telling with the reference, and where the figure was updated with its last state as well; the milder answer holds."""
    found = [_compare(i, reference, told, settings) for reference in dict.fromkeys(references)]
    mild = next((j for j in found if j.stance in (Stance.AGREES, Stance.ROUNDED)), None)
    return mild or found[-1]


def _compare(i: int, reference: int, told: Sequence[Told], settings: ReconcileSettings) -> Judgement:
    mine, other = told[i], told[reference]
    if i == reference:
        return Judgement(Stance.AGREES, None, "Reference telling")
    if mine.is_contrary != other.is_contrary:
        return Judgement(Stance.DIFFERS, reference, _tell_denial(mine, other))
    if mine.figure is None or other.figure is None:
        return _compare_words(i, reference, told, settings)
    share = _find_share(mine, other)
    if share is not None:
        return Judgement(Stance.PART_OF, reference, f"{share[0].exact} is a part of the {share[1].exact} that {other.outlet} tells")
    near = [f for t in (mine, other) for f in t.addends if f not in (mine.figure, other.figure)]
    found = compare_values(mine.figure, other.figure, near)
    match found.match:
        case Match.SAME:
            return _find_word_against(i, reference, told, settings) or Judgement(
                Stance.AGREES, reference, f"The same figure as {other.outlet}"
            )
        case Match.ROUNDED:
            return Judgement(Stance.ROUNDED, reference, f"Fits, for {_says(other)}: {found.why}")
        case Match.COMPATIBLE:
            return Judgement(Stance.ROUNDED, reference, f"Fits, for {_says(other)}, and both can hold: {found.why}")
        case Match.PART:
            return Judgement(Stance.PART_OF, reference, f"{_says(other)}: {found.why}")
    if (earlier := mine.before) is not None and compare_values(earlier, other.figure).match in (Match.SAME, Match.ROUNDED):
        return Judgement(Stance.UPDATES, reference, f"Says it went from {earlier.exact} to {mine.figure.exact}")
    summed = _find_parts(mine.figure, other.figure, told)
    if summed is not None:
        return Judgement(Stance.PART_OF, reference, f"{_says(other)}; {summed}")
    strange = found.match is Match.UNLIKE and not is_unit_swapped(mine.figure, other.figure)
    if mine.setting and other.setting and not mine.sources & {other.article}:
        strange = strange or tell_two_things(mine.figure, mine.setting, other.figure, other.setting)
    if strange or (are_far_apart(mine.figure, other.figure) and not _are_one_sentence(mine, other, settings)):
        return Judgement(Stance.DIFFERS, reference, f"{_says(other)}: not the same thing", belongs=False)
    return Judgement(Stance.DIFFERS, reference, _says(other))


def _tell_denial(mine: Told, other: Told) -> str:
    denying, denied = (mine, other) if mine.is_contrary else (other, mine)
    return f"{denying.outlet} tells that it is denied: “{denying.statement.exact}” against “{denied.statement.exact}”"


def _find_share(mine: Told, other: Told) -> tuple[Figure, Figure] | None:
    """Return the part that a telling gives of a figure which the other tells whole, and that figure; null where it tells both."""
    if mine.figure is None or mine.shares:
        return None
    own = (mine.figure, *mine.statement.figures)
    for part, whole in other.shares:
        if compare_values(mine.figure, part).match is Match.SAME and not any(compare_values(f, whole).match is Match.SAME for f in own):
            return part, whole
    return None


def _are_one_sentence(one: Told, two: Told, settings: ReconcileSettings) -> bool:
    """Return whether two tellings name what they count alike and are worded alike: then the value alone was changed."""
    if one.figure is None or two.figure is None or not name_one_thing(one.figure, two.figure):
        return False
    return share_of_words(one.words, two.words) >= settings.one_sentence_words


def _find_parts(one: Figure, two: Figure, told: Sequence[Told]) -> str | None:
    """Return in words where some telling gives the smaller of two figures beside another that makes it up to the larger."""
    part, whole = sorted((one, two), key=lambda f: f.high)
    for t in told:
        if t.figure is not None and compare_values(t.figure, part).match is Match.SAME:
            rest = next((f for f in t.addends if is_sum(whole, (t.figure, f))), None)
            if rest is not None:
                return f"{whole.exact} is the sum of {t.figure.exact} and {rest.exact}, as {t.outlet} tells them"
    return None


def _say_earlier(told: Told) -> str:
    return f"Told later; earlier, {_says(told)}" if told.figure is not None else f"Told later, and a step further than by {told.outlet}"


def _says(told: Told) -> str:
    return f"{told.outlet} says {write_value(told.figure)}"


def _compare_words(i: int, reference: int, told: Sequence[Told], settings: ReconcileSettings) -> Judgement:
    """Return a difference where the same words are given to another speaker, or cannot both hold."""
    mine, other = told[i], told[reference]
    if (
        _name_two_speakers(mine, other)
        and are_two_people(mine.speaker, other.speaker)
        and share_of_words(mine.words, other.words) >= settings.same_words
    ):
        return Judgement(Stance.DIFFERS, reference, f"{other.outlet} gives these words to {other.speaker}")
    return _find_word_against(i, reference, told, settings) or Judgement(Stance.AGREES, reference, f"Told like {other.outlet}")


def _weighs_both(one: Told, other: Told, told: Sequence[Told]) -> bool:
    """Return whether the article of ``one`` tells what ``other`` tells as well, and in one voice: then it sees no contradiction."""
    beside = (t for t in told if t.article == one.article and t is not one and is_one_voice(one, t))
    return any(is_negated(t.statement.exact) == is_negated(other.statement.exact) and _say_one_thing(t, other) for t in beside)


def _say_one_thing(one: Told, two: Told) -> bool:
    return share_of_words(one.words, two.words) >= _ONE_SAYING


def _name_two_speakers(one: Told, two: Told) -> bool:
    """Return whether each telling names its own speaker near the words, and not the other's: who names both may have been misread.

    Two accounts hardly ever give one utterance to two people; a speaker found by a pronoun or further up errs more often than that.
    """
    own = one.is_person and two.is_person and names_speaker(one.around, one.speaker) and names_speaker(two.around, two.speaker)
    return own and not names_speaker(one.around, two.speaker) and not names_speaker(two.around, one.speaker)


def _find_word_against(i: int, reference: int, told: Sequence[Told], settings: ReconcileSettings) -> Judgement | None:
    """Return the difference that the words make, or the update where they were told later."""
    mine, other = told[i], told[reference]
    contrast = find_contrast(other, mine, settings.alike_terms)
    if contrast is None or (contrast.slot in _SAID and (_weighs_both(mine, other, told) or _weighs_both(other, mine, told))):
        return None
    if is_newer(mine, other, settings) and is_news(contrast, mine):
        return Judgement(Stance.UPDATES, reference, f"Told later than by {other.outlet}: {contrast.why}")
    return Judgement(Stance.DIFFERS, reference, f"{other.outlet} tells it otherwise: {contrast.why}")
