"""Denials put to the claims that they deny: "two of them crossed into Serbia, says the minister. Serbian police denied it."

Such words look like nothing that any article says, so likeness joins them with nothing but their own copies. Where they
stand says what they are about: the statement before them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.model import Reading, Span, Statement
from rashomon.text.denials import Denial, find_denials
from rashomon.text.words import find_words

_BACK = 2
"""Sentences that a denial may lie behind what it denies, those that are wholly somebody's words in between left out."""
_FAR_BACK = 4
"""The same for a denial that names what it denies."""
_STEM = 4
_LEAST_WORDS = 3


def add_denials(
    groups: Sequence[Sequence[Statement]], statements: Sequence[Statement], told: Sequence[Reading]
) -> list[tuple[list[Statement], frozenset[Statement]]]:
    """Return the groups with the denials of their statements added, each with those denials; a denial leaves the group it was in.

    Args:
        groups: statements that tell one thing.
        statements: all statements of the story.
        told: its articles.
    """
    owner = {s: number for number, group in enumerate(groups) for s in group}
    own: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        own[statement.article].append(statement)
    found: dict[int, list[Statement]] = defaultdict(list)
    gone: set[Statement] = set()
    for reading in told:
        for denial in find_denials(reading):
            denied = _find_denied(denial, own[reading.article.id], owner)
            if denied is not None:
                found[owner[denied]].append(_make_statement(denial, reading))
                gone.update(s for s in own[reading.article.id] if s.sentence == denial.sentence and _covers(denial.span, s.span))
    place = {r.article.id: k for k, r in enumerate(told)}
    kept = [([s for s in group if s not in gone], found[number]) for number, group in enumerate(groups)]
    return [(sorted((*group, *denials), key=lambda s: (place[s.article], s.span)), frozenset(denials)) for group, denials in kept if group]


def _find_denied(denial: Denial, told: Sequence[Statement], owner: Mapping[Statement, int]) -> Statement | None:
    """Return the statement that a denial follows: the weightiest of the sentence, sentences of mere quotation passed over."""
    back = _FAR_BACK if denial.nouns else _BACK
    for sentence in range(denial.denied, max(-1, denial.denied - back), -1):
        before = [s for s in told if s.sentence == sentence and s.span.start < denial.span.start and not _covers(denial.span, s.span)]
        held = [s for s in before if s in owner and _tells_of(s, denial)]
        if held:
            return max(held, key=lambda s: (_count_words(s), s.span.start))
        if not denial.nouns and (not before or any(s.quote is None for s in before)):
            return None
    return None


def _tells_of(statement: Statement, denial: Denial) -> bool:
    """Return whether a statement tells of what a denial names, "warned" of "any warning"; a denial that names nothing may mean any."""
    stems = {w.folded[:_STEM] for w in find_words(statement.exact)}
    return not denial.nouns or any(noun[:_STEM] in stems for noun in denial.nouns)


def _count_words(statement: Statement) -> int:
    return sum(len(w.folded) >= _LEAST_WORDS for w in find_words(statement.exact))


def _covers(denial: Span, statement: Span) -> bool:
    """Return whether a statement is the denial and hardly more."""
    return 2 * (min(denial.end, statement.end) - max(denial.start, statement.start)) > len(statement)


def _make_statement(denial: Denial, reading: Reading) -> Statement:
    return Statement(article=reading.article.id, span=denial.span, exact=denial.span.of(reading.text), sentence=denial.sentence)
