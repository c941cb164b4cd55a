"""A group of statements made a claim: what sort it is, which figure it is about, who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from rashomon.model import ClaimKind, Figure, FigureKind, MatchedClaim, Statement
from rashomon.stages.match.statements import is_telling_figure
from rashomon.text.counting import complete_ellipsis, is_change, name_one_thing
from rashomon.text.quantities import Relation, compare


def make_claim(statements: Sequence[Statement], denials: Set[Statement] = frozenset()) -> MatchedClaim:
    """Return the claim that the statements make together; they keep their order. ``denials`` are those that deny the others."""
    plain = [s for s in statements if s not in denials]
    found = iter(focus := find_focus(plain))
    return MatchedClaim(
        kind=_judge_kind(plain, focus),
        statements=tuple(statements),
        focus=tuple(None if s in denials else next(found) for s in statements),
        speaker=_find_speaker(plain),
        contrary=tuple(k for k, s in enumerate(statements) if s in denials),
    )


def find_focus(statements: Sequence[Statement]) -> tuple[int | None, ...]:
    """Return, statement by statement, which of its figures the claim is about.

    That is the figure which most other statements have something like: the same value, or the same thing counted. A group of
    which fewer than half tell such a figure is about no figure.
    """
    candidates = [(i, k, f) for i, s in enumerate(statements) for k, f in enumerate(s.figures) if is_telling_figure(f)]
    if not candidates:
        return (None,) * len(statements)
    support = _count_support(candidates, statements)
    best = min(support, key=lambda ik: (-support[ik], ik))
    anchor = statements[best[0]].figures[best[1]]
    focus = tuple(_follow(s, best[1] if i == best[0] else _choose(s.figures, anchor)) for i, s in enumerate(statements))
    return focus if 2 * sum(f is not None for f in focus) >= len(statements) else (None,) * len(statements)


def _count_support(candidates: Sequence[tuple[int, int, Figure]], statements: Sequence[Statement]) -> dict[tuple[int, int], float]:
    """Return for each figure how much the other statements tell that is like it; copies of one statement are compared once."""
    told = [tuple(_identify(f) for f in s.figures) for s in statements]
    tally = Counter(told)
    examples = {key: s.figures for key, s in zip(told, statements, strict=True)}
    best = {
        (_identify(figure), key): _best_match(figure, examples[key])
        for figure in {_identify(f): f for _, _, f in candidates}.values()
        for key in tally
    }
    total = {one: sum(tally[key] * best[one, key] for key in tally) for one in {_identify(f) for _, _, f in candidates}}
    return {(i, k): total[_identify(f)] - best[_identify(f), told[i]] for i, k, f in candidates}


def _identify(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.low, figure.high, figure.unit, figure.bound, figure.round_to, figure.per, figure.noun, figure.negative


def _follow(statement: Statement, focus: int | None) -> int | None:
    """Return the figure that the one in focus became, where the statement tells a change: "from fourteen to 31"."""
    if focus is None or focus + 1 >= len(statement.figures):
        return focus
    one, two = statement.figures[focus : focus + 2]
    return focus + 1 if is_change(statement.exact, statement.span.start, one, two) else focus


def _choose(figures: Sequence[Figure], anchor: Figure) -> int | None:
    score, place = max(((_likeness(anchor, f), -k) for k, f in enumerate(figures)), default=(0.0, 0))
    return -place if score > 0 else None


def _best_match(figure: Figure, others: Sequence[Figure]) -> float:
    return max((_likeness(figure, f) for f in others), default=0.0)


def _likeness(one: Figure, two: Figure) -> float:
    """Return how far two figures may stand in one slot: most for one value, less for two values of one thing."""
    if not is_telling_figure(two):
        return 0.0
    one, two = complete_ellipsis(one, two)
    relation = compare(one, two).relation
    if relation is Relation.UNLIKE:
        return 0.5 if one.low == two.low and one.kind is two.kind else 0.0
    if relation is not Relation.DIFFERS:
        return 3.0
    if one.kind is not FigureKind.COUNT:
        return 1.5
    return 2.0 if name_one_thing(one, two) else 1.0 if one.noun is None or two.noun is None else 0.2


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
