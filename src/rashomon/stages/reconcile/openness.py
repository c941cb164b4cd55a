"""Whether a clause says that something is so, or asks, supposes, demands or says what may be in some case.

"He will not talk until it reopens" and "talks may go on" gainsay one another as little as "the plan should cover it" and
"the plan covers it". So only what is told in one manner is held against each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from rashomon.model import Token

_OPENING = frozenset(
    [
        *("would", "could", "should", "may", "might", "can", "must", "to", "if", "whether", "unless", "until", "till"),
        *("who", "what", "which", "that", "where", "why", "how"),
    ]
)
_REPORTING = frozenset({"would", "that"})
"""What leaves a reported clause as it is: "he said that he would" is his "I will"."""
_CONDITIONS = frozenset({"if", "unless", "until", "till"})
"""What makes a deed hold only for a case or a time: "they will not talk until it reopens" denies no talks."""
_DUTIES = frozenset({"should", "must", "ought", "shall"})
_WISHING = frozenset(
    {"hope", "hop", "wish", "want", "expect", "fear", "urge", "demand", "propose", "recommend", "predict", "forecast", "imagine"}
)
"""What is wished or foreseen is not told; "hop" is what the parser makes of "hoping"."""
_SUPPOSED = frozenset({"alleged", "supposed", "purported", "so-called", "would-be", "possible", "potential", "hypothetical"})
"""What a text calls a thing by whose being it leaves open."""
_CLAUSES_WITHOUT_MARKS = frozenset({"xcomp", "ccomp", "pcomp"})
"""Clauses that are open where the one above is: "asked who ordered the gate locked"."""
_OPENS = frozenset({"aux", "mark", "nsubj", "nsubjpass", "advmod"})
_VERBS = frozenset({"VERB", "AUX"})
_STEPS = 12

Children = Mapping[int, Sequence[int]]


class Openness(StrEnum):
    """In which manner a clause tells what it tells."""

    TOLD = "told"
    OPEN = "open"
    """Asked, supposed, or said to be able to be."""
    DUE = "due"
    """Said to be what should be."""
    CASE = "case"
    """Told for a case or a time only, which may be another one elsewhere."""


def find_openness(tokens: Sequence[Token], i: int, children: Children, turning: frozenset[str]) -> Openness:
    """Return in which manner the clause of a word tells it; ``turning`` are verbs whose infinitive is as sure as they are."""
    if _is_supposed(tokens, i, children):
        return Openness.OPEN
    at = i
    for _ in range(_STEPS):
        if tokens[at].pos in _VERBS:
            if tokens[at].dep == "xcomp" and tokens[tokens[at].head].lemma.lower() in turning:
                at = tokens[at].head  # who refuses to go does not go
                continue
            found = _judge_clause(tokens, at, children)
            if found is not None:
                return found
        if tokens[at].head == at:
            break
        at = tokens[at].head
    return Openness.TOLD


def _is_supposed(tokens: Sequence[Token], i: int, children: Children) -> bool:
    head = tokens[i].head if tokens[i].dep in ("compound", "amod") else i
    return any(tokens[k].lemma.lower() in _SUPPOSED for at in (i, head) for k in children.get(at, ()))


def _judge_clause(tokens: Sequence[Token], verb: int, children: Children) -> Openness | None:
    """Return the manner of a verb's clause, null where it has that of the clause above."""
    if _has_condition(tokens, verb, children):
        return Openness.CASE
    marks = [tokens[k].lemma.lower() for k in children.get(verb, ()) if tokens[k].dep in _OPENS]
    head = tokens[verb].head
    if any(m in _DUTIES for m in marks) or (tokens[verb].dep == "xcomp" and _is_due(tokens, head, children)):
        return Openness.DUE
    reported = _REPORTING if tokens[verb].dep == "ccomp" else frozenset()
    wished = tokens[verb].dep == "ccomp" and tokens[head].lemma.lower() in _WISHING
    if wished or any(m in _OPENING and m not in reported for m in marks):
        return Openness.OPEN
    if tokens[verb].dep not in _CLAUSES_WITHOUT_MARKS or any(tokens[k].dep in ("aux", "mark") for k in children.get(verb, ())):
        return Openness.TOLD
    return None


def _is_due(tokens: Sequence[Token], verb: int, children: Children) -> bool:
    return any(tokens[k].dep == "aux" and tokens[k].lemma.lower() in _DUTIES for k in children.get(verb, ()))


def _has_condition(tokens: Sequence[Token], verb: int, children: Children) -> bool:
    """Return whether the deed holds for a case only; of one denied, "until" may hang on any word behind it."""
    if any(tokens[k].dep == "neg" for k in children.get(verb, ())) and _holds_until(tokens, verb, max(children)):
        return True
    clauses = [k for k in children.get(verb, ()) if tokens[k].dep == "advcl"]
    return any(tokens[m].lemma.lower() in _CONDITIONS for k in clauses for m in children.get(k, ()) if tokens[m].dep in ("mark", "advmod"))


def _holds_until(tokens: Sequence[Token], verb: int, last: int) -> bool:
    return any(
        tokens[k].lemma.lower() in _CONDITIONS and tokens[k].lemma.lower() != "if" and tokens[k].dep in ("mark", "advmod")
        for k in range(verb + 1, last + 1)
    )
