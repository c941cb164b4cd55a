"""What befell the people that a text counts: killed, hurt, missing, arrested, evacuated. "Nobody" is a count as well: none.

News tells such tallies in a hundred ways ("nine deaths", "took the lives of nine", "the toll rose to nine", "dead: 9"), and they
are one question with one answer at a time. What is counted as a part of others is left to the caller.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.model import Figure, FigureKind, Span, Token
from rashomon.text.plight_words import COUNTS, DEPLOYING, NOUNS, PHRASES, PLACES, RESPONDERS, ROLES, STATES, VERBS, Plight

__all__ = ["Plight", "find_nobody", "find_plight", "is_plight_noun"]

_CASES = frozenset({"confirm", "report", "record", "register"})
"""What is done to cases of a disease; a case may be anything else as well."""
_PARTITIVE = frozenset({"the", "these", "its", "our", "his", "her", "their"})
_NONE = frozenset({"nobody", "none"})
_RELATIVE = frozenset({"who", "whom", "that", "which", "they", "it"})
_LINKS = frozenset(
    [
        *("acomp", "attr", "oprd", "prep", "pobj", "amod", "relcl", "acl", "xcomp", "advmod", "ccomp", "nmod", "dobj", "prt"),
        "pcomp",
    ]
)
_OBJECTS = frozenset({"dobj", "pobj"})
_COUNTED = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "prep", "attr", "nummod", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_IN = frozenset({"in", "into", "under", "on"})
_STANDING_AT = frozenset({"to", "at", "of"})
_LISTING = frozenset({":", ",", "(", "-", "–"})
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
    named = tokens[at].head if tokens[at].dep == "nummod" and first <= tokens[at].head < end else at
    return (
        _judge(tokens, first, end, named)
        or _judge_tally(tokens, first, end, at)
        or (_judge_list(tokens, first, at) if figure.noun is None else None)
    )


def _is_part(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether some of those told of before are counted: "two of the dead"."""
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
    return noun == "case" or any(noun in nouns for nouns in NOUNS.values())


def _judge(tokens: Sequence[Token], first: int, end: int, counted: int) -> Plight | None:
    """Return the one plight among the words that the counted people are linked to, null for none or several."""
    word = tokens[counted].lemma.lower()
    own = _find(NOUNS, word) or (_find_of(tokens[counted]) if tokens[counted].tag in ("VBG", "VBN", "JJ") else None)
    if own is not None:
        return own
    linked = [i for i in _follow(tokens, first, end, counted) if i != counted]
    sound = [i for i in linked if not _is_denied(tokens, i, first, end)]
    if any(tokens[i].lemma.lower() == "survive" for i in set(linked) - set(sound)):
        return Plight.DEAD
    words = {tokens[i].lemma.lower() for i in sound} | {word}
    if word == "case":
        return Plight.ILL if words & _CASES else None
    found = {p for i in sound for p in (_find_linked(tokens, i),) if p}
    if not found:
        found = {plight for plight, one, other in PHRASES if words & one and words & other}
    if not found and word in RESPONDERS and words & DEPLOYING:
        return Plight.DEPLOYED
    if not found and len(sound) == len(linked):
        return _find(ROLES, word)
    return found.pop() if len(found) == 1 else None


def _find_linked(tokens: Sequence[Token], i: int) -> Plight | None:
    """Return the plight that a word tells of those it is said of; a thing done by them or beside them tells none."""
    if tokens[i].dep not in _OBJECTS:
        return _find_of(tokens[i])
    return _find(PLACES, tokens[i].lemma.lower()) if tokens[tokens[i].head].lemma.lower() in _IN else None


def _judge_tally(tokens: Sequence[Token], first: int, end: int, at: int) -> Plight | None:
    """Return the plight whose tally is said to be the figure: "the death toll rose to six", "the number of injured is 60"."""
    verb = tokens[at].head
    if tokens[at].dep == "pobj" and tokens[verb].lemma.lower() in _STANDING_AT:
        verb = tokens[verb].head
    counts = [i for i in range(first, end) if tokens[i].lemma.lower() in COUNTS and tokens[i].pos == "NOUN" and i != at]
    told = [i for i in counts if i == verb or (tokens[i].head == verb and tokens[i].dep in _SUBJECTS)]
    if not told:
        return None
    parts = [i for i in range(first, end) if i != at and (tokens[i].head == told[0] or tokens[tokens[i].head].head == told[0])]
    words = [tokens[i] for i in parts if i not in counts]
    found = {p for t in words for p in (_find(NOUNS, t.lemma.lower()) or _find_of(t),) if p}
    if not found and tokens[told[0]].lemma.lower() == "toll":
        return Plight.DEAD
    return found.pop() if len(found) == 1 else None


def _judge_list(tokens: Sequence[Token], first: int, at: int) -> Plight | None:
    """Return the plight that a list names before the figure: "dead, 4; missing: 3"."""
    if at < first + 2 or tokens[at - 1].lemma not in _LISTING:
        return None
    if at > first + 2 and tokens[at - 3].pos not in ("PUNCT", "SPACE", "CCONJ"):
        return None
    word = tokens[at - 2]
    return _find(NOUNS, word.lemma.lower()) or _find(STATES, word.lemma.lower()) or _find_of(word)


def _find_of(token: Token) -> Plight | None:
    word = token.lemma.lower()
    if word == "miss" and token.tag == "VBG":
        return Plight.MISSING
    return _find(VERBS if token.pos == "VERB" else STATES, word)


def _find(table: dict[Plight, frozenset[str]], word: str) -> Plight | None:
    return next((p for p, words in table.items() if word in words), None)


def _follow(tokens: Sequence[Token], first: int, end: int, start: int) -> list[int]:
    """Return the words that say what the counted people did or are: their verb, its complements, their own clauses."""
    found = {start, *_climb(tokens, first, end, start)}
    edge = sorted(found)
    if tokens[start].dep in ("attr", "acomp"):  # "the dead were twelve"
        found.update(i for i in range(first, end) if tokens[i].head == tokens[start].head and tokens[i].dep == "nsubj")
    for _ in range(_DEEPEST):
        edge = [i for i in range(first, end) if tokens[i].head in edge and i not in found and _leads_on(tokens, i, first, end, start)]
        found.update(edge)
    return sorted(found)


def _leads_on(tokens: Sequence[Token], i: int, first: int, end: int, start: int) -> bool:
    """Return whether a word says more of those counted, and not of somebody beside them: "officers said the man was dead"."""
    if tokens[i].dep not in _LINKS:
        return False
    if tokens[i].dep == "amod":
        return tokens[i].head == start or tokens[i].lemma.lower() in STATES[Plight.INTENSIVE]
    others = (k for k in range(first, end) if tokens[k].head == i and tokens[k].dep in ("nsubj", "nsubjpass"))
    return tokens[i].dep not in ("relcl", "ccomp") or all(k == start or tokens[k].lemma.lower() in _RELATIVE for k in others)


def _climb(tokens: Sequence[Token], first: int, end: int, start: int) -> Iterator[int]:
    """Yield what the word for the people hangs on: up to its verb, by way of "the lives of" and "as of noon nine"."""
    at = start
    for _ in range(_DEEPEST):
        head = tokens[at].head
        if tokens[at].dep not in _COUNTED or head == at or not first <= head < end:
            return
        if tokens[at].lemma.lower() == "of" and tokens[head].pos in ("VERB", "AUX"):  # "of the 14, four died"
            return
        yield head
        if tokens[head].pos == "VERB" or (tokens[head].pos == "ADP" and tokens[head].lemma.lower() not in ("of", "as")):
            return
        at = head


def _is_denied(tokens: Sequence[Token], verb: int, first: int, end: int) -> bool:
    return any(tokens[i].head == verb and tokens[i].dep == "neg" for i in range(first, end))
