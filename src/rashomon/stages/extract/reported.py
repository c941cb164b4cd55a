"""Reported words: what hangs from a reporting verb in the parse, or stands beside a phrase like "according to"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.stages.extract.attribution import Attribution, can_tell, find_owner, find_sources, find_subject
from rashomon.stages.extract.cues import (
    AVOIDING,
    COMPLEMENT,
    FINDING,
    GERUND,
    INFINITIVE,
    SPEECH,
    STATEMENTS,
    STRONG,
    Cue,
    find_verb_cues,
    is_document,
    lexicon,
)
from rashomon.stages.extract.grammar import FINAL, Grammar
from rashomon.stages.extract.nouns import BODY_NOUNS

_EMPTY = lexicon("so this that nothing goodbye hello what more something anything much it no yes which them him her us me you")
_MEASURED = lexicon("put count number call describe report estimate judge deem")
"""Verbs whose object tells nothing without a number or an "as" behind it."""
_JUDGING = lexicon("call judge deem describe")
"""Verbs that say what somebody thinks of a thing: "called the result disappointing"."""
_COUNTING = lexicon("say report state mention announce estimate")
_TURNING = lexicon("reject deny dispute refute rebut dismiss accuse blame charge criticize criticise condemn denounce praise hail defend")
"""Verbs that never stand behind the clause they report."""
_SILENT = lexicon(
    """speak talk discuss read sign address continue conclude post claim begin recite instruct introduce communicate boast smile grin nod
    shrug beam"""
)
"""Verbs of speech that take no clause by position: "who spoke on condition of anonymity"."""
_CIRCUMSTANCE = lexicon(", when while after before as during if because although though to of about with for by from")
_LITTLE = lexicon("little less goodbye sorry thanks hello yes no so")
_STOPS = frozenset({",", ";", ":", "—", "–", "-"})


@dataclass(frozen=True, slots=True)
class Reported:
    """Reported words and who is said to say them."""

    content: Span
    attribution: Attribution


def find_reported(grammar: Grammar, quoting: frozenset[Span] = frozenset()) -> list[Reported]:
    """Return the reported words of an article by place, quotations left to others.

    ``quoting`` are the cues that stand beside a quotation: for these only a clause that the parse gives counts.
    """
    cues = find_verb_cues(grammar)
    tellers = frozenset(c.token for c in cues if c.lemma in STRONG)
    found = [r for cue in cues for r in _report(grammar, cue, tellers, by_place=cue.span not in quoting)]
    found += [*_find_phrases(grammar), *_find_idioms(grammar), *_find_known(grammar), *_find_statements(grammar)]
    ordered = sorted({(r.content, r.attribution.cue_span): r for r in found}.values(), key=lambda r: (r.content, r.attribution.cue_span))
    return [r for n, r in enumerate(ordered) if not _is_retold(grammar, r, ordered[max(n - 4, 0) : n])]


def _is_retold(grammar: Grammar, reported: Reported, before: list[Reported]) -> bool:
    """Return whether a cue with a pronoun stands inside what is reported already ("X said she did not rule it out")."""
    subject = reported.attribution.subject
    if subject is None or grammar.tokens[subject].pos != "PRON":
        return False
    return any(r.content.contains(reported.content) and r.content.contains(reported.attribution.cue_span) for r in before)


def _report(grammar: Grammar, cue: Cue, tellers: frozenset[int], *, by_place: bool) -> Iterator[Reported]:
    ways = (find_subject(grammar, cue.token), _teller_taken_for_object(grammar, cue), _teller_before(grammar, cue))
    subject = next((s for s in ways if s is not None), None)
    if subject is None or _is_avoided(grammar, cue.token) or _is_asked_of(grammar, cue.token):
        return
    content = _clause_of(grammar, cue, subject)
    if content is None or _is_anothers(grammar, cue, tellers, *content):
        content = _object_of(grammar, cue)
    if content is None and by_place and cue.lemma in STRONG and cue.lemma not in _SILENT:
        content = _clause_beside(grammar, cue, subject)
    attribution = Attribution(cue.span, subject, firm=cue.lemma in SPEECH or (cue.lemma in FINDING and is_document(grammar, subject)))
    for part in (content, content and _clause_resumed(grammar, cue, subject, content)):
        part = part and _within_semicolons(grammar, cue, tellers, *_with_second_that(grammar, cue, *part))
        for piece in _split_clauses(grammar, cue, *_before_next_teller(grammar, cue, tellers, *part)) if part else ():
            span = _trim(grammar, *piece)
            if span and not _is_quoted(grammar, span):
                yield Reported(span, attribution)


def _is_avoided(grammar: Grammar, verb: int) -> bool:
    """Return whether a verb hangs from one that says that it was not done: "avoids condemning", "abstained from condemning"."""
    governor = grammar.tokens[verb].head if grammar.tokens[verb].dep in ("xcomp", "pcomp", "ccomp") else verb
    if grammar.tokens[governor].pos == "ADP":
        governor = grammar.tokens[governor].head
    return governor != verb and grammar.tokens[governor].lemma.lower() in AVOIDING


def _is_asked_of(grammar: Grammar, verb: int) -> bool:
    """Return whether somebody else asks or tells: "Asked whether he would go, the mayor replied"."""
    token = grammar.tokens[verb]
    return token.tag == "VBN" and token.dep == "advcl" and grammar.child(verb, "nsubj", "aux") is None


def _teller_taken_for_object(grammar: Grammar, cue: Cue) -> int | None:
    """Return the subject of "..., assures the trust", which the parse takes for an object."""
    taken = grammar.child(cue.token, "dobj")
    if taken is None or cue.lemma not in STRONG or taken < cue.token or grammar.words[cue.token - 1] != ",":
        return None
    return taken if can_tell(grammar, taken) else None


def _teller_before(grammar: Grammar, cue: Cue) -> int | None:
    """Return the name or human right before a verb for which the parse has no subject: "the host, Anna Berg, said that"."""
    has_subject = grammar.child(cue.token, "nsubj", "nsubjpass", "auxpass", "csubj") is not None
    if has_subject or cue.lemma not in STRONG or grammar.tokens[cue.token].tag not in ("VBD", "VBZ") or cue.token < 2:
        return None
    before = cue.token - 1 - (grammar.words[cue.token - 1] == ",")
    return before if can_tell(grammar, before) and not grammar.quoted[before] else None


def _is_anothers(grammar: Grammar, cue: Cue, tellers: frozenset[int], first: int, end: int) -> bool:
    """Return whether a semicolon and a teller stand between a stretch and the verb: "600 had come, Berg added; organisers said 5,000"."""
    parted = end <= cue.token and ";" in grammar.words[end : cue.token]
    return parted and any(t in tellers for t in range(first, cue.token) if not grammar.quoted[t])


def _split_clauses(grammar: Grammar, cue: Cue, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the things told in one breath each on its own: "that the road was shut | and that nobody had been warned"."""
    for index in range(max(first, cue.token + 1) + _LEAST_CLAUSE, end - _LEAST_CLAUSE):
        if grammar.words[index] in ("and", "but") and not grammar.quoted[index] and _tells_another(grammar, first, index):
            yield first, index
            first = index + 1
    yield first, end


_LEAST_CLAUSE = 3


def _tells_another(grammar: Grammar, first: int, joiner: int) -> bool:
    """Return whether a clause with a subject of its own stands behind an "and", beside the one that the stretch begins with."""
    if grammar.words[joiner + 1] == "that" and grammar.tokens[joiner + 1].dep == "mark":
        return True
    clause = next((c for c in grammar.children[grammar.tokens[joiner].head] if c > joiner and grammar.tokens[c].dep == "conj"), None)
    if clause is None or grammar.tokens[clause].pos not in ("VERB", "AUX") or grammar.tokens[grammar.tokens[joiner].head].dep != "ccomp":
        return False
    subject = grammar.child(clause, "nsubj", "nsubjpass")
    return subject is not None and joiner < grammar.reach(subject)[0] <= joiner + 2 and first <= grammar.tokens[joiner].head


def _within_semicolons(grammar: Grammar, cue: Cue, tellers: frozenset[int], first: int, end: int) -> tuple[int, int]:
    """Return a reported stretch without what stands beyond a semicolon where somebody else tells it ("X said so; not so, said Y")."""
    for index in (i for i in range(first, end) if grammar.words[i] == ";" and not grammar.quoted[i]):
        beyond = range(first, index) if cue.token > index else _positional_sentence(grammar, index)
        others = (t for t in beyond if t in tellers and t != cue.token and (t > index) is (cue.token < index))
        if any(grammar.tokens[t].dep not in _LOOSE or grammar.child(t, "nsubj") is not None for t in others):
            return (index + 1, end) if cue.token > index else (first, index)
    return first, end


def _before_next_teller(grammar: Grammar, cue: Cue, tellers: frozenset[int], first: int, end: int) -> tuple[int, int]:
    """Return a reported stretch without the last clause behind a comma if somebody else tells something there (", while others say")."""
    for teller in range(max(first, cue.token + 1), end):
        if teller in tellers and grammar.tokens[teller].dep in _LOOSE and not grammar.quoted[teller]:
            opening, closing = grammar.reach(teller)
            if first + 2 < opening and closing >= end - 1 and "," in grammar.words[opening - 1 : opening + 1]:
                return first, opening
    return first, end


def _with_second_that(grammar: Grammar, cue: Cue, first: int, end: int) -> tuple[int, int]:
    """Return a reported clause with the next one that "and that" or "but that" puts beside it."""
    at = end + (grammar.words[end : end + 1] == (",",))
    if first <= cue.token or grammar.words[at : at + 1] not in (("and",), ("but",)) or grammar.words[at + 1 : at + 2] != ("that",):
        return first, end
    sentence = _positional_sentence(grammar, cue.token)
    return (first, sentence.stop) if at in sentence else (first, end)


_LOOSE = frozenset({"advcl", "conj", "relcl", "acl"})


def _clause_of(grammar: Grammar, cue: Cue, subject: int) -> tuple[int, int] | None:
    """Return the clause that completes the verb, or that the verb is put into ("The wind, he added, had turned")."""
    clauses = [c for c in grammar.children[cue.token] if grammar.tokens[c].dep == "ccomp" and grammar.tokens[c].pos in ("VERB", "AUX")]
    clauses = [c for c in clauses if not grammar.quoted[c] and not _is_by_the_way(grammar, cue, c)]
    clause = next((c for c in clauses if c > cue.token), None)
    if clause is None and cue.lemma not in _TURNING:
        clause = clauses[-1] if clauses else None
    if clause is None:
        clause = _unfinished_clause(grammar, cue)
    if clause is not None and not grammar.quoted[clause]:
        return _with_object(grammar, cue, clause, _without_cue(grammar, clause, cue, subject))
    token = grammar.tokens[cue.token]
    as_told = token.dep == "advcl" and any(grammar.words[c] == "as" for c in grammar.children[cue.token])
    put_in = (token.dep in ("parataxis", "ccomp") or as_told) and token.head != cue.token and not grammar.quoted[token.head]
    put_in = put_in and (token.head > cue.token or grammar.tokens[token.head].lemma not in SPEECH)  # "Berg says he wrote to them"
    if put_in and cue.lemma in STRONG and grammar.child(cue.token, "dobj") is None and _is_set_off(grammar, cue.token):
        return grammar.reach(token.head)
    return None


def _is_by_the_way(grammar: Grammar, cue: Cue, clause: int) -> bool:
    """Return whether a participle behind a comma only tells how it was said: "she said, her voice breaking"."""
    is_bare = grammar.tokens[clause].tag == "VBG" and grammar.child(clause, "aux") is None
    return is_bare and clause > cue.token and grammar.words[cue.token + 1] == ","


def _unfinished_clause(grammar: Grammar, cue: Cue) -> int | None:
    """Return the infinitive or gerund that tells what was said: "promised to pay", "denied having paid", a translator's "said to owe"."""
    clause = grammar.child(cue.token, "xcomp")
    if clause is None or grammar.tokens[clause].pos not in ("VERB", "AUX"):
        return None
    is_gerund = cue.lemma in GERUND and "VBG" in (grammar.tokens[clause].tag, grammar.tokens[cue.token + 1].tag)
    is_active = cue.lemma in _SAID_TO and grammar.child(cue.token, "auxpass", "nsubjpass") is None
    has_to = any(grammar.words[c] == "to" for c in grammar.children[clause])
    return clause if cue.lemma in INFINITIVE or is_gerund or (is_active and has_to) else None


_SAID_TO = lexicon("say affirm declare assert")


def _with_object(grammar: Grammar, cue: Cue, clause: int, content: tuple[int, int]) -> tuple[int, int]:
    """Return "the firm to pay" of "urged the firm to pay": who is to do it belongs to what is asked; a pronoun or who is told does not."""
    asked = grammar.child(cue.token, "dobj")
    is_asked = cue.lemma in _ASKING and grammar.tokens[clause].dep in ("xcomp", "ccomp") and grammar.tokens[clause].tag == "VB"
    if not is_asked or asked is None or not cue.token < asked < content[0] or grammar.tokens[asked].pos == "PRON":
        return content
    first, end = grammar.reach(asked)
    return (first, content[1]) if first > cue.token and end <= content[0] else content


_ASKING = lexicon("ask urge request call beg press order command demand invite forbid")


def _without_cue(grammar: Grammar, clause: int, cue: Cue, subject: int) -> tuple[int, int]:
    """Return the reach of a clause, cut where the cue and its subject stand before or behind it."""
    first, end = grammar.reach(clause)
    if clause > cue.token:
        return _behind_time(grammar, max(first, cue.token + 1), clause), end
    if end > cue.token:
        edge = min(subject, cue.token)
        while edge > clause and grammar.words[edge - 1] != ",":
            edge -= 1
        end = edge if edge > clause else end
    return first, end


def _behind_time(grammar: Grammar, first: int, clause: int) -> int:
    """Return where a clause begins behind "on Wednesday" or "late on Monday that", which tell when it was said."""
    for index in range(first, min(first + 8, clause)):
        if grammar.words[index] == "that" and grammar.tokens[index].dep == "mark":
            return index + 1
    index = first
    while index < clause and (grammar.tokens[index].entity in ("DATE", "TIME") or grammar.words[index] in ("on", "late", "early")):
        index += 1
    return index if index < clause and grammar.tokens[index - 1].entity else first


def _is_set_off(grammar: Grammar, verb: int) -> bool:
    """Return whether commas or dashes set a short clause off from its sentence."""
    first, end = grammar.reach(verb)
    edges = {first - 1, first, end - 1, end} & set(range(len(grammar.tokens)))
    return end - first <= 12 and any(grammar.tokens[i].pos == "PUNCT" for i in edges)


def _object_of(grammar: Grammar, cue: Cue) -> tuple[int, int] | None:
    """Return what "blamed", "put" or "denied" is about: the object and what follows it."""
    ruled_out = cue.lemma == "rule" and grammar.child(cue.token, "prt") is not None
    kinds = ("dobj", "oprd", "nummod", "xcomp", "pcomp") if ruled_out else ("dobj", "oprd", "nummod")
    targets = [c for c in grammar.children[cue.token] if c > cue.token and grammar.tokens[c].dep in kinds]
    target = next((c for c in targets if grammar.words[c] not in _EMPTY or cue.lemma in _MEASURED), None)
    if target is None and cue.lemma in _TAKING:
        return _called_for(grammar, cue, _TAKING[cue.lemma])
    if target is None or (cue.lemma == "rule" and not ruled_out):
        return None
    first = grammar.reach(target)[0]
    trailing = ("prep", "oprd", "advmod", "xcomp") if cue.lemma in _MEASURED else ("prep", "oprd", "advmod", "advcl", "xcomp")
    following = [c for c in grammar.children[cue.token] if c > target and grammar.tokens[c].dep in trailing]
    end = max([grammar.reach(target)[1], *(grammar.reach(c)[1] for c in following)])
    if cue.lemma in ("put", "place"):
        end = _up_to_number(grammar, cue.token, end)
    if cue.lemma == "say":
        return (first, end) if end - target > 1 or grammar.tokens[target].pos == "NUM" else None
    words = grammar.words[cue.token : end]
    telling = cue.lemma in _JUDGING and target + 1 < end and grammar.child(cue.token, "oprd") not in (None, target)
    telling = telling or any(
        w in ("at", "as", "near", "nearer", "below", "above") or (grammar.tokens[i].pos == "NUM" and cue.lemma != "put")
        for i, w in enumerate(words, cue.token)
    )
    return (first, end) if cue.lemma in COMPLEMENT and (telling or cue.lemma not in _MEASURED) else None


def _up_to_number(grammar: Grammar, verb: int, end: int) -> int:
    """Return where "at 52" ends behind "put the number of those turned away", be the parse as it may."""
    for index in range(end, min(end + _REACH, _positional_sentence(grammar, verb).stop - 1)):
        if grammar.words[index] in (",", ";") or grammar.quoted[index]:
            break
        if grammar.words[index] == "at" and (grammar.tokens[index + 1].pos == "NUM" or grammar.words[index + 1] in "$€£"):
            return max(grammar.reach(index)[1], index + 2)
    return end


_TAKING = {
    **dict.fromkeys(("call", "appeal", "plead", "apologize", "apologise"), ("for",)),
    **dict.fromkeys(("warn", "complain", "boast"), ("of", "about", "against")),
    **dict.fromkeys(("insist", "reckon"), ("on",)),
    **dict.fromkeys(("object",), ("to",)),
    **dict.fromkeys(("hint",), ("at",)),
}
"""Verbs whose word with a preposition tells what was said: "called for an inquiry", "warned of floods"."""


def _called_for(grammar: Grammar, cue: Cue, taking: tuple[str, ...]) -> tuple[int, int] | None:
    """Return what somebody "called for" or "warned of": the thing, without the preposition."""
    called = next((c for c in grammar.children[cue.token] if c == cue.token + 1 and grammar.words[c] in taking), None)
    thing = None if called is None else grammar.child(called, "pobj", "pcomp")
    if called is None or thing is None or grammar.tokens[thing].pos == "PRON" or grammar.tokens[thing].entity == "PERSON":
        return None
    end = grammar.reach(called)[1]
    bare = end == called + 2 and end in grammar.children[cue.token] and grammar.tokens[end].dep == "prep"  # "floods | in the valley"
    return called + 1, grammar.reach(end)[1] if bare else end


def _clause_beside(grammar: Grammar, cue: Cue, subject: int) -> tuple[int, int] | None:
    """Return the clause by position where the parse gives none: behind a colon, before "X said", or behind "X said (that)"."""
    is_whose = any(grammar.words[c] == "whose" for c in grammar.children[subject])
    if grammar.tokens[cue.token].dep in ("relcl", "acl") and (is_whose or subject == grammar.tokens[cue.token].head):
        return None
    clause = _positional_sentence(grammar, cue.token)
    reach = grammar.reach(subject)
    low = min(cue.token, max(reach[0], clause.start) if subject < cue.token else cue.token)
    high = max(cue.token, min(reach[1], clause.stop) - 1 if subject > cue.token else cue.token)
    for index in range(high + 1, min(high + 14, clause.stop)):
        if grammar.words[index] == ":" and index + 3 < clause.stop:
            return None if _is_told_anew(grammar, range(index + 1, min(index + _REACH, clause.stop))) else (index + 1, clause.stop)
    ends_on_teller = cue.token < subject and high + 1 >= clause.stop and low - clause.start > 2  # "Half an hour, says Ms X."
    tells = ends_on_teller or (low - clause.start > 3 and _has_verb(grammar, range(clause.start, low)))
    if tells and grammar.words[low - 1] == ",":
        return clause.start, low - 1
    return _clause_behind(grammar, cue, clause) if subject < cue.token else None


def _is_told_anew(grammar: Grammar, behind: range) -> bool:
    """Return whether a clause behind a colon has a teller of its own: "Nonsense, says the union: its head told Radio Ostrel that"."""
    return any(grammar.tokens[i].lemma in ("say", "tell") and grammar.tokens[i].tag in ("VBD", "VBZ") for i in behind)


_REACH = 14


def _clause_behind(grammar: Grammar, cue: Cue, clause: range) -> tuple[int, int] | None:
    first = cue.token + 1
    unsaid = grammar.child(cue.token, "neg") is not None  # "could not say when it began"
    if first >= clause.stop or grammar.words[first] in _EMPTY | _LITTLE or (grammar.words[first] in _CIRCUMSTANCE and not unsaid):
        return None
    if cue.lemma in _COUNTING and (grammar.tokens[first].pos == "NUM" or grammar.words[first] in "$€£"):
        stop = next((i for i in range(first, clause.stop) if grammar.words[i] in (",", ";")), clause.stop)
        return first, stop
    if clause.stop - cue.token > 4 and _has_verb(grammar, range(first, clause.stop)):
        that = next((i + 1 for i in range(first, min(first + 9, clause.stop)) if grammar.words[i] == "that"), first)
        return that, clause.stop
    return None


def _clause_resumed(grammar: Grammar, cue: Cue, subject: int, content: tuple[int, int]) -> tuple[int, int] | None:
    """Return what goes on behind "..., X said, and ..." in the tense of reported speech: a second thing told."""
    if content[0] > cue.token or content[1] > cue.token:
        return None
    clause = _positional_sentence(grammar, cue.token)
    for index in range(max(cue.token, subject) + 1, min(max(cue.token, subject) + 12, clause.stop - 3)):
        if grammar.words[index] == "," and grammar.words[index + 1] in ("and", "but"):
            ahead = grammar.words[index + 2 : index + 10]
            goes_on = grammar.tokens[index + 2].pos == "AUX"  # the subject is the told clause's own
            return (index + 2, clause.stop) if goes_on or _HELPING & set(ahead) else None
    return None


_HELPING = lexicon("would could might had will shall must has have is are was were")


def _positional_sentence(grammar: Grammar, index: int) -> range:
    """Return the sentence around a token by its full stops, its paragraph and dateline, whatever the parser made of it."""
    tokens, opening = grammar.tokens, grammar.paragraph_opening(index)
    closing = grammar.text.find("\n", tokens[index].start)
    first = index
    while first > opening and grammar.words[first - 1] not in FINAL:
        first -= 1
    end = index
    while end < len(tokens) and grammar.words[end] not in FINAL and (closing < 0 or tokens[end].start < closing):
        end += 1
    return range(first, end)


def _has_verb(grammar: Grammar, within: range) -> bool:
    return any(grammar.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") or grammar.tokens[i].dep == "ROOT" for i in within)


def _find_phrases(grammar: Grammar) -> Iterator[Reported]:
    """Yield what stands beside "according to X", "by X's account", "in the words of X"."""
    for source in find_sources(grammar):
        content = _around(grammar, source.first, max(grammar.reach(source.subject)[1], source.end))
        span = content and _trim(grammar, *content)
        if span and not _is_quoted(grammar, span):
            yield Reported(span, Attribution(grammar.span(source.first, source.end), source.subject))


def _around(grammar: Grammar, first: int, end: int) -> tuple[int, int] | None:
    """Return the part of the sentence that a source phrase speaks for."""
    clause = _positional_sentence(grammar, first)
    if all(grammar.tokens[i].pos in ("PUNCT", "SPACE", "CCONJ", "ADV") for i in range(clause.start, first)):
        return (end, clause.stop) if end < clause.stop else None
    runs_through = grammar.words[end : end + 1] == (",",) and grammar.tokens[end + 1].pos in ("AUX", "VERB")
    if _has_verb(grammar, range(clause.start, first)) and not runs_through and first - clause.start > _LOST:
        return clause.start, first
    return (clause.start, clause.stop) if end + 2 < clause.stop else (clause.start, first)


_IDIOMS = {
    **dict.fromkeys(("known", "clear", "plain", "doubt"), ("let", "make", "leave")),
    **dict.fromkeys(
        ("adamant", "confident", "certain", "sure", "convinced", "hopeful", "insistent", "positive", "optimistic"), ("be", "remain")
    ),
}
"""Words of a phrase that tells what somebody holds, each with the verbs that belong to it."""


def _find_idioms(grammar: Grammar) -> Iterator[Reported]:
    """Yield what follows "let it be known that", "made it clear that", "left no doubt that", "is adamant that"."""
    for index in range(1, len(grammar.words) - 3):
        if grammar.words[index] not in _IDIOMS or grammar.quoted[index] or not grammar.is_readable(index):
            continue
        verb = next((i for i in range(index - 1, max(index - 5, -1), -1) if grammar.tokens[i].lemma in _IDIOMS[grammar.words[index]]), None)
        that = next((i for i in range(index + 1, min(index + 8, len(grammar.words))) if grammar.words[i] == "that"), None)
        subject = None if verb is None else find_subject(grammar, verb)
        if verb is None or that is None or subject is None or (grammar.words[subject] in ("it", "there") and verb + 1 == index):
            continue
        span = _trim(grammar, that + 1, _positional_sentence(grammar, index).stop)
        if span:
            yield Reported(span, Attribution(grammar.span(verb, index + 1), subject))


def _find_statements(grammar: Grammar) -> Iterator[Reported]:
    """Yield the clause of "the ministry's claim that", "a warning from the mayor that"."""
    for index, token in enumerate(grammar.tokens):
        if token.pos != "NOUN" or token.lemma.lower() not in STATEMENTS or grammar.quoted[index] or not grammar.is_readable(index):
            continue
        clause = next((c for c in grammar.children[index] if c > index and grammar.tokens[c].dep in ("acl", "ccomp", "relcl")), None)
        owner = find_owner(grammar, index)
        if clause is None or owner is None or not any(grammar.words[m] == "that" for m in grammar.children[clause]):
            continue
        is_told = any(grammar.words[m] == "that" and grammar.tokens[m].dep == "mark" for m in grammar.children[clause])
        span = _trim(grammar, *grammar.reach(clause)) if is_told else None
        if span and not _is_quoted(grammar, span):
            yield Reported(span, Attribution(grammar.span(index, index + 1), owner, firm=False))


def _find_known(grammar: Grammar) -> Iterator[Reported]:
    """Yield "The company knows of nine fires", "is aware of nine": a body that knows a number has told it."""
    for index in range(1, len(grammar.words) - 2):
        if grammar.words[index] not in _KNOWING or grammar.words[index + 1] not in ("of", "about") or grammar.quoted[index]:
            continue
        verb = index if grammar.tokens[index].pos == "VERB" else grammar.tokens[index].head
        subject = grammar.child(verb, "nsubj")
        first, end = grammar.reach(verb)
        is_body = subject is not None and (grammar.tokens[subject].lemma.lower() in BODY_NOUNS or grammar.tokens[subject].entity == "ORG")
        counted = any(grammar.tokens[i].pos == "NUM" for i in range(index, min(index + _LEAST_CLAUSE + 3, end)))
        if subject is not None and is_body and counted and (span := _trim(grammar, first, end)):
            yield Reported(span, Attribution(grammar.span(verb, index + 1), subject))


_KNOWING = frozenset({"know", "knows", "knew", "known", "aware"})


def _trim(grammar: Grammar, first: int, end: int) -> Span | None:
    """Return the stretch of text without "that", commas and joining words at its edges; nothing for less than two words."""
    while first < end and not grammar.quoted[first] and _is_edge(grammar, first):
        first += 1
    end = _with_last_words(grammar, first, _before_bracket(grammar, first, end))
    while end > first and (grammar.words[end - 1] in FINAL | _STOPS | _DANGLING or grammar.tokens[end - 1].pos == "SPACE"):
        end -= 1
    if first < end and (marks := _marks_around(grammar, end - 1)) is not None:
        end = max(end, min(grammar.first_at(marks.end), end + _LOST))
    is_number = end - first == 1 and grammar.tokens[first].pos == "NUM"  # "organisers said 5,000"
    return grammar.span(first, end) if end - first > 1 or is_number else None


def _marks_around(grammar: Grammar, index: int) -> Span | None:
    """Return the quotation that a token is the last word of, with its marks."""
    at = bisect_right(grammar.quotations, grammar.starts[index], key=lambda q: q.outer.start) - 1
    if at < 0 or not grammar.quoted[index]:
        return None
    outer, end = grammar.quotations[at].outer, grammar.tokens[index].end
    return None if grammar.text[end : min(outer.end, end + _LOST)].strip(".,!?;:…”\"’' ") else outer


_DANGLING = lexicon("as though although because and but or while whether )")
"""Words that lead to more: where a stretch ends on one, the rest is the narrator's."""


def _before_bracket(grammar: Grammar, first: int, end: int) -> int:
    """Return the end of a stretch without a bracket that does not close in it."""
    opening = next((i for i in range(end - 1, first + 1, -1) if grammar.words[i] in "()"), None)
    return opening if opening is not None and grammar.words[opening] == "(" else end


def _with_last_words(grammar: Grammar, first: int, end: int) -> int:
    """Return the end of a stretch with the word or two that the parse has lost before the full stop."""
    behind = range(end, min(end + _LOST + 1, len(grammar.tokens)))
    stop = next((i for i in behind if grammar.words[i] in FINAL), None)
    lost = range(end, end if stop is None else stop)
    if end - first < 2 or any(grammar.tokens[i].pos in ("PUNCT", "SPACE", "VERB", "AUX", "CCONJ") or grammar.quoted[i] for i in lost):
        return end
    return end if grammar.tokens[end - 1].pos == "PUNCT" else end + len(lost)


_LOST = 3
"""Tokens between a clause and the full stop that can hardly be anything but its last words."""


def _is_edge(grammar: Grammar, index: int) -> bool:
    return grammar.tokens[index].pos in ("PUNCT", "SPACE") or (grammar.words[index] == "that" and grammar.tokens[index].dep == "mark")


def _is_quoted(grammar: Grammar, span: Span) -> bool:
    """Return whether most of a stretch stands in quotation marks."""
    members = range(grammar.first_at(span.start), grammar.first_at(span.end))
    return 2 * sum(grammar.quoted[i] for i in members) > len(members)
