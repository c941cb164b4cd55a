"""Claims that an article sets side by side as two people's answers to one question, brought together so that the conflict shows.

"The ministry counted 140. The organisers spoke of 500": match keeps such passages apart, since what each tells is found
elsewhere without the other. Two sentences running, each with its own source and its own value, are the sign of a dispute.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rashomon.model import Bound, FigureKind, MatchedClaim
from rashomon.stages.reconcile.tellings import Background, Told
from rashomon.stages.reconcile.values import Match, are_far_apart, compare_values, lie_minutes_apart
from rashomon.stages.reconcile.wording import is_attributed
from rashomon.text.counting import may_count_one_thing, name_one_thing

_MINUTES = 88.0
"""How far apart two people may put one moment."""


_MOMENTS = frozenset({FigureKind.TIME, FigureKind.DURATION})
_ELLIPTIC = 4
"""Words of matter up to which a telling leaves out what it counts."""
_SAME_SOURCE = re.compile(r"(?:it|they|the same|this)\b(?:\s\w+){0,2}\s(?:says?|said|adds?|added|puts?|counts?)\b", re.IGNORECASE)
"""How a sentence begins whose source is the one before."""


def join_disputes(matched: Sequence[MatchedClaim], background: Background) -> tuple[MatchedClaim, ...]:
    """Return the claims, two of them made one where an article tells the values of both as two sources' answers.

    Of three values, two are joined to the third; none is joined to what is joined already.
    """
    told = [background.tell(claim) for claim in matched]
    votes = Counter(pair for pair in _find_pairs(told) if not _stand_in_one_sentence(told[pair[0]], told[pair[1]]))
    owner: dict[int, int] = {}
    for a, b in sorted(votes, key=lambda pair: (-votes[pair], pair)):
        if a not in owner and b not in owner.values() and b not in owner:
            owner[b] = a
    joined = {k: [k] for k in range(len(matched)) if k not in owner}
    for k in sorted(owner):
        joined[owner[k]].append(k)
    return tuple(_join([matched[k] for k in members], background) for members in joined.values())


def _find_pairs(told: Sequence[Sequence[Told]]) -> list[tuple[int, int]]:
    """Return the pairs of claims, once for each article, that an article sets side by side."""
    places: dict[tuple[str, int], list[tuple[int, Told]]] = {}
    for number, claim in enumerate(told):
        for t in claim:
            if t.figure is not None:
                places.setdefault((t.article, t.statement.sentence), []).append((number, t))
    found = {
        (article, min(a, b), max(a, b))
        for (article, sentence), tellings in places.items()
        for a, one in tellings
        for b, two in (*tellings, *places.get((article, sentence + 1), ()))
        if a != b and stand_side_by_side(one, two)
    }
    return sorted((a, b) for _, a, b in found)


def stand_side_by_side(one: Told, two: Told) -> bool:
    """Return whether one article tells both as two sources' answers: in two sentences running, or in one with both sources named."""
    apart = abs(one.statement.sentence - two.statement.sentence)
    if one.figure is None or one.article != two.article or apart > 1 or not _are_two_answers(one, two):
        return False
    return apart == 1 or (one.figure.kind in _MOMENTS and all(is_attributed(t.statement.exact) for t in (one, two)))


def _are_two_answers(one: Told, two: Told) -> bool:
    if one.figure is None or two.figure is None or one.figure.kind is not two.figure.kind:
        return False
    if not may_count_one_thing(one.figure, two.figure) or are_far_apart(one.figure, two.figure):
        return False
    if one.figure.kind is FigureKind.TIME and not _are_two_times(one, two):
        return False
    if one.figure.kind not in _MOMENTS and not _share_matter(one, two):
        return False
    if compare_values(one.figure, two.figure, (*one.nearby, *two.nearby)).match is not Match.DIFFERS:
        return False
    if _SAME_SOURCE.match(max(one, two, key=lambda t: t.statement.sentence).sentence):
        return False
    attributed = is_attributed(one.sentence) + is_attributed(two.sentence)
    return attributed == 2 or (attributed == 1 and name_one_thing(one.figure, two.figure))


def _are_two_times(one: Told, two: Told) -> bool:
    """Return whether two times are told in the articles' own words, as such, and lie near enough to be one moment's."""
    if one.figure is None or two.figure is None or one.speaker or two.speaker:
        return False
    told_as_such = {one.figure.bound, two.figure.bound} <= {Bound.EXACT, Bound.ABOUT}
    return told_as_such and lie_minutes_apart(one.figure, two.figure) <= _MINUTES


def _share_matter(one: Told, two: Told) -> bool:
    """Return whether the later of two tellings names what the earlier one counts, or leaves it out: "the union says 52"."""
    first, later = sorted((one, two), key=lambda t: t.statement.span)
    elliptic = len(later.terms) <= _ELLIPTIC and is_attributed(later.statement.exact)
    return elliptic or bool({t.stem for t in first.terms} & {t.stem for t in later.terms})


def _stand_in_one_sentence(one: Sequence[Told], two: Sequence[Told]) -> bool:
    """Return whether one sentence tells both values: then they are two facts, unless told of for what they are."""
    places = {(t.article, t.statement.sentence) for t in one}
    return any(
        (t.article, t.statement.sentence) in places
        and not is_attributed(t.statement.exact)
        and not (t.figure and t.figure.kind in _MOMENTS)
        for t in two
    )


def _join(claims: Sequence[MatchedClaim], background: Background) -> MatchedClaim:
    if len(claims) == 1:
        return claims[0]
    tellings = sorted(
        ((s, f, k in c.contrary) for c in claims for k, (s, f) in enumerate(zip(c.statements, c.focus, strict=True))),
        key=lambda told: (background.place_article(told[0].article), told[0].span),
    )
    speakers = {c.speaker for c in claims}
    return replace(
        claims[0],
        statements=tuple(s for s, _, _ in tellings),
        focus=tuple(f for _, f, _ in tellings),
        contrary=tuple(k for k, (_, _, against) in enumerate(tellings) if against),
        speaker=claims[0].speaker if len(speakers) == 1 else None,
    )
