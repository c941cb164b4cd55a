"""Denials of what was said just before: "the ministry denied it", "Nonsense, says the union", "nothing of the kind was promised".

Such words tell nothing by themselves. What they deny is the statement that they follow, in the same sentence or in the one
before. A denial with a content of its own, "she denied that gas was used", is no such thing: its content says what it denies.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import Reading, Span, Token

_DENYING = frozenset(
    [
        *("deny", "reject", "dispute", "dismiss", "refute", "contradict", "contest", "repudiate", "rebut", "disown", "disprove"),
        *("challenge", "question", "doubt", "deride", "rubbish"),
    ]
)
_REFUSING = frozenset({"reject", "dismiss", "oppose", "challenge", "contest", "question"})
"""What is done to an offer or a plan as well as to a statement."""
_DENYING_FLATLY = frozenset({"deny", "refute", "repudiate", "rebut", "disown"})
"""What leaves the words it stands in no statement that the next words could deny."""
_ALLEGATIONS = frozenset({"claim", "allegation", "accusation", "charge", "insinuation", "rumour", "rumor", "assertion", "contention"})
_UTTERING = frozenset(
    [
        *("say", "tell", "claim", "accuse", "allege", "charge", "suggest", "report", "blame", "call", "describe", "warn", "criticise"),
        *("criticize", "complain", "state", "argue", "assert", "contend", "insist", "write", "accord", "fault", "announce"),
        *("testify", "swear", "maintain", "believe", "speculate", "rumour", "rumor", "insinuate", "imply", "estimate"),
    ]
)
"""One of which stands where something is alleged; a sentence that only mentions allegations is not what is denied."""
_TIMES = frozenset({"after", "before", "when", "as", "since", "once", "until", "because", "if", "unless"})
"""What makes of a denial a circumstance of another deed: "she spoke after the office had denied it"."""
_ANAPHORS = frozenset({"it", "this", "that", "them", "these", "those", "which", "all", "both"})
_SAYINGS = frozenset(
    [
        *("claim", "allegation", "accusation", "account", "version", "suggestion", "story", "statement", "assertion", "rumour", "rumor"),
        *("insinuation", "explanation", "contention", "criticism", "finding", "description", "report", "assessment", "theory"),
    ]
)
_POINTING = frozenset({"the", "this", "that", "these", "those", "such", "any", "all", "both", "every", "its", "their", "his", "her"})
_UNTRUE = frozenset(
    [
        *("untrue", "false", "nonsense", "baseless", "unfounded", "groundless", "incorrect", "rubbish", "inaccurate", "lie"),
        *("fabrication", "invention", "slander", "fiction", "absurd", "ridiculous", "hogwash", "misleading", "mistaken", "preposterous"),
        *("invented", "fabricated", "fantasy", "propaganda", "drivel", "hearsay", "bunk", "bunkum", "tosh", "balderdash"),
    ]
)
_TRUE = frozenset({"true", "so", "correct", "right", "accurate", "case"})
_SAYING = frozenset(
    [
        *("say", "tell", "reply", "retort", "insist", "answer", "counter", "respond", "write", "add", "claim", "maintain", "declare"),
        *("state", "snap", "argue", "swear", "contend", "object", "protest", "assure"),
    ]
)
_NOBODY = frozenset({"nobody", "none", "no", "neither", "nothing", "who", "few"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "cannot", "without"})
_JOINTS = frozenset({";", ":", "—", "–"})
_CONTRASTS = frozenset({"but", "while", "although", "though", "whereas", "yet", "and"})
_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "i", "this", "that", "there"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FILLERS = frozenset(
    {"a", "an", "the", "pure", "utter", "complete", "simply", "quite", "plain", "all", "total", "absolute", "just", "is", "be"}
)
_OWN_CONTENT = frozenset({"ccomp", "csubj", "relcl"})
_LONGEST = 40
"""Tokens up to which a part of a sentence is read as a denial: what is longer tells something of its own."""
_SOME = frozenset({"any", "such"})
_KINDS = frozenset({"kind", "sort", "thing"})
_HAVING = frozenset({"want", "have", "believe", "accept", "hear"})


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that deny what stands before them, and the sentence that they deny or its part."""

    sentence: int
    span: Span
    denied: int
    """The sentence denied: the one before, or the denial's own where the denial follows within it."""
    nouns: frozenset[str] = frozenset()
    """What the denial names that it denies, "any warning"; then what told of it may stand a little further back."""


def find_denials(reading: Reading) -> Iterator[Denial]:
    """Yield the denials of an article in order."""
    for number, sentence in enumerate(reading.sentences):
        parts = _cut(reading.tokens, sentence.first_token, sentence.end_token)
        for k, (first, end) in enumerate(parts):
            if end - first > _LONGEST or (k == 0 and number == 0):
                continue
            nouns = _find_denied_nouns(reading.tokens, first, end)
            denied = number if k else number - 1
            before = parts[k - 1] if k else (reading.sentences[denied].first_token, reading.sentences[denied].end_token)
            if nouns or (_denies(reading.tokens, first, end) and _may_be_denied(reading.tokens, before, (first, end))):
                span = Span(reading.tokens[first].start, reading.tokens[end - 1].end)
                yield Denial(number, span, denied, nouns)


def _may_be_denied(tokens: Sequence[Token], before: tuple[int, int], denial: tuple[int, int]) -> bool:
    """Return whether the words before a denial tell something to deny: no "if true", no denial, and an allegation where it denies one."""
    words = [tokens[i].lemma.lower() for i in range(*before)]
    doubted = any(a == "if" and b in ("true", "prove", "confirm", "so") for a, b in pairwise(words))
    if doubted or set(words) & (_DENYING_FLATLY | _UNTRUE):
        return False
    return not _is_of_a_saying(tokens, before, denial) or bool(set(words) & _UTTERING)


def _is_of_a_saying(tokens: Sequence[Token], before: tuple[int, int], denial: tuple[int, int]) -> bool:
    """Return whether allegations are denied, or the "which" behind such a word; "the allegation" is what was told just before."""
    last = next((tokens[i].lemma.lower() for i in range(before[1] - 1, before[0] - 1, -1) if tokens[i].pos == "NOUN"), "")
    if tokens[denial[0]].lemma.lower() == "which":
        return last in _ALLEGATIONS
    plural = (i for i in range(*denial) if tokens[i].tag == "NNS" and tokens[i].dep in (*_SUBJECTS, "dobj"))
    return any(tokens[i].lemma.lower() in _ALLEGATIONS for i in plural)


def _find_denied_nouns(tokens: Sequence[Token], first: int, end: int) -> frozenset[str]:
    """Return what somebody denies any of: "the firm denied that it had received any warning", told of just before."""
    verbs = [i for i in range(first, end) if tokens[i].lemma.lower() == "deny" and tokens[i].pos == "VERB"]
    if len(verbs) != 1 or any(tokens[k].lemma.lower() in ("neither", "nor") for k in range(first, end)):
        return frozenset()
    if any(tokens[k].head == verbs[0] and tokens[k].lemma.lower() in _NEGATIONS | _NOBODY for k in range(first, end)):
        return frozenset()
    return frozenset(
        tokens[tokens[k].head].lemma.lower()
        for k in range(verbs[0] + 1, end)
        if tokens[k].lemma.lower() in _SOME and tokens[k].dep in ("det", "amod", "predet") and tokens[tokens[k].head].pos == "NOUN"
    )


def _cut(tokens: Sequence[Token], first: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of a sentence between its semicolons, colons and dashes, and before a contrasting word behind a comma."""
    cuts = [first]
    for i in range(first + 1, end - 1):
        word = tokens[i].lemma.lower()
        if word in _JOINTS:
            cuts.append(i + 1)
        elif (word in _CONTRASTS and tokens[i - 1].lemma == ",") or (word == "which" and tokens[i - 1].lemma == ","):
            cuts.append(i)
    cuts.append(end)
    parts = [_trim(tokens, a, b) for a, b in pairwise(cuts)]
    return [(a, b) for a, b in parts if a < b]


def _trim(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int]:
    while first < end and (tokens[first].pos in ("PUNCT", "SPACE") or tokens[first].lemma.lower() in _CONTRASTS):
        first += 1
    while end > first and tokens[end - 1].pos in ("PUNCT", "SPACE"):
        end -= 1
    return first, end


def _denies(tokens: Sequence[Token], first: int, end: int) -> bool:
    words = [tokens[i].lemma.lower() for i in range(first, end)]
    return (
        any(_is_denying_verb(tokens, i, first, end) for i in range(first, end) if words[i - first] in _DENYING)
        or _begins_with_nonsense(tokens, words, first)
        or _is_called_untrue(tokens, first, end)
        or _is_mere_auxiliary(tokens, words, first)
        or _says_nothing_of_the_kind(words)
    )


def _is_denying_verb(tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
    """Return whether a verb denies what a pronoun or a word for a saying stands for: "denied it", "rejects the allegation"."""
    if tokens[at].pos != "VERB":
        return False
    held = [k for k in range(first, end) if tokens[k].head == at and k != at]
    if any(tokens[k].lemma.lower() in _NEGATIONS for k in held):
        return False
    subjects = [k for k in held if tokens[k].dep in _SUBJECTS and k < at]
    if _is_aside(tokens, at, held) or (subjects and _tells_before(tokens, first, min(subjects), at)):
        return False
    if any(tokens[k].lemma.lower() in ("neither", "nor") for k in range(first, at)):
        return False
    if any(tokens[k].lemma.lower() in _NOBODY for k in subjects):
        return False
    passive = [k for k in subjects if tokens[k].dep == "nsubjpass" and tokens[k].lemma.lower() != "which"]  # a bid that was rejected
    denied = passive or [k for k in held if tokens[k].dep == "dobj"]
    return bool(subjects) and any(_points_back(tokens, k, first, end) for k in denied)


def _is_aside(tokens: Sequence[Token], verb: int, held: Sequence[int]) -> bool:
    """Return whether the verb's clause only says when or why something else was done."""
    return tokens[verb].dep in ("advcl", "acl", "pcomp") and any(tokens[k].lemma.lower() in _TIMES for k in held)


def _tells_before(tokens: Sequence[Token], first: int, end: int, verb: int) -> bool:
    """Return whether a clause of its own stands before a denial in one part of a sentence: then it is that which is denied.

    The clause of whoever says so, and one that says who denies, are no such clause.
    """
    above, at = {verb}, verb
    while tokens[at].head not in above:
        at = tokens[at].head
        above.add(at)
    return any(
        tokens[k].pos in ("VERB", "AUX")
        and tokens[k].dep not in ("aux", "auxpass")
        and k not in above
        and tokens[k].dep not in ("relcl", "acl")
        and any(tokens[m].head == k and tokens[m].dep in (*_SUBJECTS, "mark") for m in range(first, end))
        for k in range(first, end)
    )


def _points_back(tokens: Sequence[Token], at: int, first: int, end: int) -> bool:
    word = tokens[at].lemma.lower()
    held = [k for k in range(first, end) if tokens[k].head == at and k != at]
    if word in _ANAPHORS:
        may_be_an_offer = word in ("it", "them") and tokens[tokens[at].head].lemma.lower() in _REFUSING
        return not may_be_an_offer and not any(tokens[k].dep in ("relcl", "prep", "acl") for k in held)
    if word not in _SAYINGS or any(tokens[k].dep in ("relcl", "acl", "prep", "ccomp") for k in held):
        return False
    return any(tokens[k].lemma.lower() in _POINTING for k in held)


def _begins_with_nonsense(tokens: Sequence[Token], words: Sequence[str], first: int) -> bool:
    """Return whether the words open with a mere "nonsense", "not true" or "untrue", as somebody's word or as a whole sentence."""
    at = 0
    while at < len(words) and (words[at] in _FILLERS or tokens[first + at].pos == "PUNCT"):
        at += 1
    turned = at < len(words) and words[at] == "not"
    at += turned
    if at >= len(words) or words[at] not in (_TRUE - {"case"} if turned else _UNTRUE):
        return False
    rest = [k for k in range(at + 1, len(words)) if tokens[first + k].pos not in ("PUNCT", "SPACE")]
    if not rest:
        return True
    return (rest[0] > at + 1 and words[rest[0]] in _SAYING) or (rest[0] > at + 1 and any(words[k] in _SAYING for k in rest))


def _is_called_untrue(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether "it", or a word for a saying, is called untrue: "that is false", "the claim was baseless, she said"."""
    for i in range(first, end):
        if tokens[i].lemma.lower() != "be" or tokens[i].pos not in ("AUX", "VERB"):
            continue
        held = [k for k in range(first, end) if tokens[k].head == i and k != i]
        subjects = [k for k in held if tokens[k].dep in _SUBJECTS]
        if subjects and _tells_before(tokens, first, min(subjects), i):
            continue
        if not any(tokens[k].lemma.lower() in ("this", "that", "it") or _points_back(tokens, k, first, end) for k in subjects):
            continue
        named = [k for k in held if tokens[k].dep in ("acomp", "attr", "advmod")]
        if any(tokens[k].dep in _OWN_CONTENT and tokens[k].head in (i, *named) for k in range(i + 1, end)):
            continue
        called = {tokens[k].lemma.lower() for k in named}
        turned = any(tokens[k].lemma.lower() in _NEGATIONS for k in held)
        if (called & _TRUE and turned) or (called & _UNTRUE and not turned):
            return True
    return False


def _is_mere_auxiliary(tokens: Sequence[Token], words: Sequence[str], first: int) -> bool:
    """Return whether the words end in a bare "they may not", "it did not", "he had not" of somebody's word."""
    negated = len(words) > 2 and words[-1] in ("not", "n't")
    if not negated or tokens[first + len(words) - 2].pos != "AUX" or words[-3] not in _PRONOUNS:
        return False
    return any(w in _SAYING for w in words[:-3])


def _says_nothing_of_the_kind(words: Sequence[str]) -> bool:
    """Return whether "nothing of the kind", "no such thing" or "none of it" stands in for what was said."""
    for k in range(len(words) - 2):
        if words[k] == "nothing" and words[k + 1] == "of" and any(w in _KINDS for w in words[k + 2 : k + 4]):
            return True
        if words[k] == "no" and words[k + 1] == "such" and words[k + 2] in _KINDS | _SAYINGS:
            return True
        if k and words[k - 1] in _HAVING and words[k : k + 2] == ["none", "of"] and words[k + 2] in ("it", "this", "that"):
            return True
    return False
