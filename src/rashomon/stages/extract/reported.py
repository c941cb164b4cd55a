"""Reported words: what hangs from a reporting verb in the parse, or stands beside a phrase like "according to"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.stages.extract.attribution import Attribution, find_subject
from rashomon.stages.extract.cues import COMPLEMENT, INFINITIVE, SPEECH, STRONG, Cue, find_verb_cues
from rashomon.stages.extract.grammar import FINAL, Grammar

_ACCOUNT = frozenset(
    [
        "account",
        "estimate",
        "count",
        "view",
        "opinion",
        "word",
        "words",
        "telling",
        "reckoning",
        "calculation",
        "version",
        "tally",
        "assessment",
    ]
)
_EMPTY = frozenset(
    [
        "so",
        "this",
        "that",
        "nothing",
        "goodbye",
        "hello",
        "what",
        "more",
        "something",
        "anything",
        "much",
        "it",
        "no",
        "yes",
        "which",
        "them",
        "him",
        "her",
        "us",
        "me",
        "you",
    ]
)


@dataclass(frozen=True, slots=True)
class Reported:
    """Reported words and who is said to say them."""

    content: Span
    attribution: Attribution


def find_reported(grammar: Grammar) -> list[Reported]:
    """Return the reported words of an article by place, quotations left to others."""
    found = [r for cue in find_verb_cues(grammar) if (r := _report(grammar, cue)) is not None]
    found += _find_phrases(grammar)
    return sorted({(r.content, r.attribution.cue_span): r for r in found}.values(), key=lambda r: (r.content, r.attribution.cue_span))


def _report(grammar: Grammar, cue: Cue) -> Reported | None:
    subject = find_subject(grammar, cue.token)
    if subject is None:
        return None
    content = _clause_of(grammar, cue, subject) or _object_of(grammar, cue)
    if content is None and cue.lemma in STRONG:
        content = _clause_beside(grammar, cue, subject)
    span = None if content is None else _trim(grammar, *content)
    if span is None or _is_quoted(grammar, span):
        return None
    return Reported(span, Attribution(cue.span, subject, firm=cue.lemma in SPEECH))


def _clause_of(grammar: Grammar, cue: Cue, subject: int) -> tuple[int, int] | None:
    """Return the clause that completes the verb, or that the verb is put into ("The wind, he added, had turned")."""
    clause = grammar.child(cue.token, "ccomp")
    if clause is None and cue.lemma in INFINITIVE:
        clause = grammar.child(cue.token, "xcomp")
        if clause is not None and grammar.tokens[clause].pos not in ("VERB", "AUX"):
            clause = None
    if clause is not None and not grammar.quoted[clause]:
        return _without(grammar, clause, cue, subject)
    token = grammar.tokens[cue.token]
    if (
        token.dep in ("parataxis", "ccomp")
        and token.head != cue.token
        and cue.lemma in STRONG
        and grammar.child(cue.token, "ccomp", "dobj") is None
    ):
        if not grammar.quoted[token.head] and _set_off(grammar, cue.token):
            return grammar.reach(token.head)
    return None


def _without(grammar: Grammar, clause: int, cue: Cue, subject: int) -> tuple[int, int]:
    """Return the reach of a clause, cut where the cue and its subject stand before or behind it."""
    first, end = grammar.reach(clause)
    if clause > cue.token and first <= cue.token:
        first = cue.token + 1
    if clause < cue.token and end > cue.token:
        edge = min(subject, cue.token)
        while edge > first and grammar.words[edge - 1] != "," and edge > clause:
            edge -= 1
        return (first, edge) if edge > clause else (first, end)
    return first, end


def _set_off(grammar: Grammar, verb: int) -> bool:
    """Return whether commas or dashes set a short clause off from its sentence."""
    first, end = grammar.reach(verb)
    return end - first <= 12 and (
        (first > 0 and grammar.tokens[first - 1].pos == "PUNCT") or (end < len(grammar.tokens) and grammar.tokens[end].pos == "PUNCT")
    )


def _object_of(grammar: Grammar, cue: Cue) -> tuple[int, int] | None:
    """Return what "blamed", "put" or "denied" is about: the object and what follows it."""
    target = grammar.child(cue.token, "dobj", "oprd", "nummod")
    if target is None or target < cue.token or grammar.words[target] in _EMPTY:
        return None
    following = [
        c for c in grammar.children[cue.token] if c > target and grammar.tokens[c].dep in ("prep", "oprd", "advmod", "advcl", "xcomp")
    ]
    end = max([grammar.reach(target)[1], *(grammar.reach(c)[1] for c in following)])
    words = [grammar.words[i] for i in range(cue.token, end)]
    if cue.lemma == "say":
        return (grammar.reach(target)[0], end) if end - target > 1 or grammar.tokens[target].pos == "NUM" else None
    if cue.lemma not in COMPLEMENT:
        return None
    if cue.lemma in ("put", "count", "number", "call", "describe", "report") and not any(
        w in ("at", "as") or w[0].isdigit() for w in words
    ):
        return None
    return grammar.reach(target)[0], end


def _clause_beside(grammar: Grammar, cue: Cue, subject: int) -> tuple[int, int] | None:
    """Return the clause by position where the parse gives none: behind a colon, before "X said", or behind "X said (that)"."""
    sentence = grammar.sentence(cue.token)
    low, high = min(subject, cue.token), max(subject, cue.token)
    first, end = grammar.reach(subject)
    low, high = min(low, first if first >= sentence.start else low), max(high, min(end, sentence.stop) - 1 if subject > cue.token else high)
    for index in range(high + 1, min(high + 14, sentence.stop)):
        if grammar.words[index] == ":" and index + 3 < sentence.stop:
            return index + 1, sentence.stop
    if low - sentence.start > 3 and grammar.words[low - 1] == "," and _has_verb(grammar, sentence.start, low):
        return sentence.start, low - 1
    if sentence.stop - cue.token > 4 and subject < cue.token and _has_verb(grammar, cue.token + 1, sentence.stop):
        start = next((i + 1 for i in range(cue.token + 1, min(cue.token + 10, sentence.stop)) if grammar.words[i] == "that"), cue.token + 1)
        return (start, sentence.stop) if not grammar.words[start] == "," else None
    return None


def _has_verb(grammar: Grammar, first: int, end: int) -> bool:
    return any(grammar.tokens[i].pos in ("VERB", "AUX") and grammar.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in range(first, end))


def _find_phrases(grammar: Grammar) -> Iterator[Reported]:
    """Yield what stands beside "according to X", "by X's account", "in the words of X"."""
    for index, word in enumerate(grammar.words):
        if grammar.quoted[index]:
            continue
        if word == "according" and index + 2 < len(grammar.words) and grammar.words[index + 1] == "to":
            source, last = _pobj(grammar, index), index + 1
        elif word in ("by", "in") and (noun := grammar.child(index, "pobj")) and grammar.words[noun] in _ACCOUNT:
            source, last = _owner(grammar, noun), noun
        else:
            continue
        if source is None:
            continue
        content = _around(grammar, index, max(grammar.reach(source)[1], last + 1))
        span = None if content is None else _trim(grammar, *content)
        if span is not None and not _is_quoted(grammar, span):
            yield Reported(span, Attribution(grammar.span(index, last + 1), source))


def _pobj(grammar: Grammar, index: int) -> int | None:
    for inner in (index, index + 1):
        for child in (*grammar.children[inner],):
            if grammar.tokens[child].dep == "pobj":
                return child
            for grandchild in grammar.children[child]:
                if grammar.tokens[grandchild].dep == "pobj" and child == index + 1:
                    return grandchild
    return None


def _owner(grammar: Grammar, noun: int) -> int | None:
    owner = grammar.child(noun, "poss")
    if owner is None and (of := grammar.child(noun, "prep")) is not None:
        owner = grammar.child(of, "pobj")
    return None if owner is None or (grammar.words[owner] in ("his", "her", "its", "their", "my", "our") and False) else owner


def _around(grammar: Grammar, first: int, end: int) -> tuple[int, int] | None:
    """Return the part of the sentence that a source phrase speaks for."""
    sentence = grammar.sentence(first)
    lead = [i for i in range(sentence.start, first) if grammar.tokens[i].pos not in ("PUNCT", "SPACE", "CCONJ", "ADV")]
    if not lead:
        return (end, sentence.stop) if end < sentence.stop else None
    if _has_verb(grammar, sentence.start, first):
        return sentence.start, first
    return (sentence.start, sentence.stop) if end + 2 < sentence.stop else (sentence.start, first)


def _trim(grammar: Grammar, first: int, end: int) -> Span | None:
    """Return the stretch of text without "that", commas and marks at its edges; nothing for less than two words."""
    while first < end and (
        grammar.tokens[first].pos in ("PUNCT", "SPACE") or (grammar.words[first] == "that" and grammar.tokens[first].dep == "mark")
    ):
        if grammar.quoted[first]:
            break
        first += 1
    while end > first and (
        grammar.words[end - 1] in FINAL
        or grammar.words[end - 1] in (",", ";", ":", "—", "–", "-")
        or grammar.tokens[end - 1].pos == "SPACE"
    ):
        end -= 1
    return grammar.span(first, end) if end - first > 1 else None


def _is_quoted(grammar: Grammar, span: Span) -> bool:
    """Return whether most of a stretch stands in quotation marks."""
    members = range(grammar.first_at(span.start), grammar.first_at(span.end))
    return 2 * sum(grammar.quoted[i] for i in members) > len(members)
