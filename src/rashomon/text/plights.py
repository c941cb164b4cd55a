"""What befell the people that a text counts: killed, hurt, ill, missing, arrested, charged. "Nobody" is a count as well: none.

News tells such tallies in a hundred ways ("nine deaths", "took the lives of nine", "nine patients who have died"), and they
are one question with one answer at a time. General vocabulary; what is counted as a part of others is left to the caller.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from rashomon.model import Figure, FigureKind, Span, Token


class Plight(StrEnum):
    """What befell people."""

    DEAD = "dead"
    HURT = "hurt"
    ILL = "ill"
    MISSING = "missing"
    HELD = "held"
    CHARGED = "charged"
    INTENSIVE = "in intensive care"


_VERBS = {
    Plight.DEAD: frozenset({"die", "kill", "perish", "drown"}),
    Plight.HURT: frozenset({"injure", "wound", "hurt"}),
    Plight.ILL: frozenset({"infect", "sicken", "diagnose"}),
    Plight.HELD: frozenset({"arrest", "detain"}),
    Plight.CHARGED: frozenset({"charge", "indict"}),
}
"""What is done to, or by, the people counted."""
_NOUNS = {
    Plight.DEAD: frozenset({"death", "fatality", "dead"}),
    Plight.HURT: frozenset({"injury", "injured", "wounded", "casualty"}),
    Plight.ILL: frozenset({"infection", "sick"}),
    Plight.MISSING: frozenset({"missing"}),
    Plight.HELD: frozenset({"arrest", "detention", "detainee"}),
    Plight.CHARGED: frozenset({"charge", "indictment"}),
}
"""What is counted itself."""
_STATES = {
    Plight.DEAD: frozenset({"dead"}),
    Plight.HURT: frozenset({"hurt", "injured", "wounded"}),
    Plight.ILL: frozenset({"ill", "sick", "unwell"}),
    Plight.MISSING: frozenset({"missing", "unaccounted"}),
    Plight.HELD: frozenset({"custody", "detention", "arrest", "guard"}),
    Plight.INTENSIVE: frozenset({"intensive"}),
}
"""What they are, or are in."""
_CASES = frozenset({"confirm", "report", "record", "register"})
"""What is done to cases of a disease; a case may be anything else as well."""
_PARTITIVE = frozenset({"the", "them", "those", "these", "its", "our", "his", "her", "their"})
_TAKEN = frozenset({"life"})
_TAKING = frozenset({"take", "claim", "lose"})
_NONE = frozenset({"nobody", "none"})
_LINKS = frozenset({"acomp", "attr", "oprd", "prep", "pobj", "amod", "relcl", "acl", "xcomp", "advmod", "ccomp", "nmod", "dobj"})
_COUNTED = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "prep", "attr", "nummod", "nmod"})
_DEEPEST = 3
"""Links from the word for the people to the word for their plight."""


def find_plight(tokens: Sequence[Token], first: int, end: int, figure: Figure) -> Plight | None:
    """Return what befell the people that a figure counts, null where the words from ``first`` to ``end`` do not say."""
    if figure.kind is not FigureKind.COUNT:
        return None
    place = figure.noun_span if figure.noun_span is not None and figure.noun_span.start >= figure.span.start else figure.span
    counted = [i for i in range(first, end) if place.start <= tokens[i].start < place.end]
    if not counted or _is_part(tokens, counted[-1], end):
        return None
    at = counted[-1]
    return _judge(tokens, first, end, tokens[at].head if tokens[at].dep == "nummod" else at)


def _is_part(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether some of those told of before are counted: "two of them"."""
    return at + 2 < end and tokens[at + 1].lemma.lower() == "of" and tokens[at + 2].lemma.lower() in _PARTITIVE


def find_nobody(tokens: Sequence[Token], first: int, end: int) -> Iterator[tuple[Span, Plight]]:
    """Yield the places where the words say that a plight befell nobody: "nobody was hurt", "no arrests"."""
    for i in range(first, end):
        if not _says_none(tokens, i, first):
            continue
        is_word = tokens[i].lemma.lower() in _NONE
        plight = _judge(tokens, first, end, i)
        if plight is not None:
            yield Span(tokens[i if is_word else i - 1].start, tokens[i].end), plight


def _says_none(tokens: Sequence[Token], i: int, first: int) -> bool:
    if tokens[i].lemma.lower() in _NONE:
        return True
    return i > first and tokens[i - 1].lemma.lower() == "no" and tokens[i].pos in ("NOUN", "PRON", "NUM")


def is_plight_noun(noun: str | None) -> bool:
    """Return whether a noun counts what befell people, not the people: "nine deaths".

    >>> is_plight_noun("death"), is_plight_noun("firefighter")
    (True, False)
    """
    return noun == "case" or any(noun in nouns for nouns in _NOUNS.values())


def _judge(tokens: Sequence[Token], first: int, end: int, counted: int) -> Plight | None:
    """Return the one plight among the words that the counted people are linked to, null for none or several."""
    own = _find(_NOUNS, tokens[counted].lemma.lower())
    if own is not None:
        return own
    linked = [i for i in _follow(tokens, first, end, counted) if not _is_denied(tokens, i, first, end)]
    words = [tokens[i].lemma.lower() for i in linked]
    if any(w in _TAKEN for w in words) and any(w in _TAKING for w in words):
        return Plight.DEAD
    if tokens[counted].lemma.lower() == "case":
        return Plight.ILL if any(w in _CASES for w in words) else None
    found = {p for i in linked if i != counted for p in (_find_of(tokens[i]),) if p}
    return found.pop() if len(found) == 1 else None


def _find_of(token: Token) -> Plight | None:
    word = token.lemma.lower()
    if word == "miss" and token.tag == "VBG":
        return Plight.MISSING
    return _find(_VERBS if token.pos == "VERB" else _STATES, word)


def _find(table: dict[Plight, frozenset[str]], word: str) -> Plight | None:
    return next((p for p, words in table.items() if word in words), None)


def _follow(tokens: Sequence[Token], first: int, end: int, start: int) -> list[int]:
    """Return the words that say what the counted people did or are: their verb, its complements, their own clauses."""
    found = {start, *_climb(tokens, first, end, start)}
    edge = sorted(found)
    if tokens[start].dep in ("attr", "acomp"):  # "the dead were twelve"
        found.update(i for i in range(first, end) if tokens[i].head == tokens[start].head and tokens[i].dep == "nsubj")
    for _ in range(_DEEPEST):
        edge = [i for i in range(first, end) if tokens[i].head in edge and i not in found and tokens[i].dep in _LINKS]
        found.update(edge)
    return sorted(found)


def _climb(tokens: Sequence[Token], first: int, end: int, start: int) -> Iterator[int]:
    """Yield what the word for the people hangs on: up to its verb, by way of "the lives of" and "as of noon nine"."""
    at = start
    for _ in range(_DEEPEST):
        head = tokens[at].head
        if tokens[at].dep not in _COUNTED or head == at or not first <= head < end:
            return
        yield head
        if tokens[head].pos == "VERB" or (tokens[head].pos == "ADP" and tokens[head].lemma.lower() not in ("of", "as")):
            return
        at = head


def _is_denied(tokens: Sequence[Token], verb: int, first: int, end: int) -> bool:
    return any(tokens[i].head == verb and tokens[i].dep == "neg" for i in range(first, end))
