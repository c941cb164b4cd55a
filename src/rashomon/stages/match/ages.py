"""What two accounts give as one person's age, joined: "Ana Kost, 79" and "Mrs Kost was 78" share a name and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.model import Figure, FigureKind, Reading, Statement, Token
from rashomon.stages.match.claims import find_focus
from rashomon.text.clauses import find_tokens
from rashomon.text.words import fold

_BEFORE = 6
"""Words between a name and the age told after it: "Ana Kost, who is now, 79"."""
_AFTER = 4
"""Words between an age and the name told after it: "the 79-year-old Ana Kost"."""


def join_ages(groups: Sequence[Sequence[int]], statements: Sequence[Statement], told: Sequence[Reading]) -> list[list[int]]:
    """Return the groups with those that give the age of one surname joined, in the order of their first statement."""
    readings = {r.article.id: r for r in told}
    first: dict[str, int] = {}
    joined: dict[int, list[int]] = {}
    for number, group in enumerate(groups):
        name = _find_name([statements[i] for i in group], readings)
        joined.setdefault(first.setdefault(name, number) if name else number, []).extend(group)
    return sorted((sorted(g) for g in joined.values()), key=lambda g: g[0])


def _find_name(group: Sequence[Statement], readings: dict[str, Reading]) -> str | None:
    """Return the surname of the one person whose age the group tells, null where it tells nobody's or many's."""
    focus = [(s, s.figures[f]) for s, f in zip(group, find_focus(group), strict=True) if f is not None]
    if not focus or any(f.kind is not FigureKind.AGE for _, f in focus):
        return None
    names = Counter(name for s, f in focus if (name := _find_surname(s, f, readings[s.article])))
    name, count = names.most_common(1)[0] if names else (None, 0)
    return name if 2 * count > len(focus) else None


def _find_surname(statement: Statement, figure: Figure, reading: Reading) -> str | None:
    first, end = find_tokens(reading, statement.sentence, statement.span)
    tokens = reading.tokens
    before = [i for i in range(first, end) if tokens[i].end <= figure.span.start][-_BEFORE:]
    after = [i for i in range(first, end) if tokens[i].start >= figure.span.end][:_AFTER]
    for places in (before[::-1], after):
        at = next((i for i in places if _is_name(tokens[i])), None)
        if at is not None:
            while at + 1 < end and _is_name(tokens[at + 1]):
                at += 1
            return fold(reading.text[tokens[at].start : tokens[at].end])
    return None


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.entity == "PERSON"
