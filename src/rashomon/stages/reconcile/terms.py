"""The words of a statement that carry matter: what each hangs on, in which role, and whether it is denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.model import Span, Token
from rashomon.stages.reconcile.openness import Openness, find_openness
from rashomon.stages.reconcile.opposites import has_opposite

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_EMPTY = frozenset(
    [
        *("say", "tell", "accord", "report", "add", "state", "claim", "be", "have", "do", "make", "get", "put", "also"),
        *("now", "then", "there", "here", "so", "still", "just", "only", "already", "again", "very", "about", "around", "more", "most"),
        *("as", "well", "later", "however", "meanwhile", "nearly", "almost", "yet", "even", "too", "while", "mr", "mrs", "ms", "dr"),
    ]
)
_DENIERS = frozenset({"not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing", "nowhere", "without", "hardly"})
_TURNING = frozenset(
    [
        *("fail", "refuse", "decline", "avoid", "prevent", "stop", "lack", "unable", "cancel", "forget", "cease", "abandon"),
        *("premature", "impossible", "unwilling"),
        *("stem", "curb", "halt", "slow", "reverse", "combat", "tackle", "block", "avert", "oppose", "resist"),
    ]
)
"""What turns its complement into its contrary: who refuses to go does not go."""
_CIRCUMSTANCES = frozenset({"during", "after", "before", "since", "despite", "amid", "following", "because", "at", "on", "in", "over"})
_TURNING_CLAUSES = frozenset({"deny", "rule_out", "exclude", "reject", "dismiss"})
"""The same, also before a clause of its own: "denied that he was there"."""
_ENDINGS = ("ations", "ation", "itions", "ition", "ments", "ment", "ings", "ing", "ions", "ion", "ance", "ence", "al", "ed")
_ROLES = {"nsubj": "subject", "agent": "subject", "csubj": "subject", "nsubjpass": "object", "dobj": "object", "attr": "object"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "attr"})
_ARGUMENTS = _SUBJECTS | _OBJECTS | {"acomp", "oprd"}
_MOST_ARGUMENTS = 4
_VERBS = frozenset({"VERB", "AUX"})
_MERELY = frozenset(
    [
        *("only", "just", "merely", "simply", "alone", "necessarily", "so", "too", "very", "quite", "entirely", "fully", "wholly"),
        *("always", "exactly", "completely", "least", "totally"),
    ]
)
"""What makes of "not" no denial of the deed: "not only criticised" criticises, "not so calm" may be calm."""
_STEPS = 12
"""How far up the parse a word's head is looked for: parses of hostile text may be chains."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that carries matter."""

    word: str
    """Its lemma, with the particle of a verb: "turn_down"."""
    stem: str
    kind: str
    """Its part of speech."""
    entity: str
    """Its entity type, empty for no name."""
    role: str
    """Subject or object (of the deed, so the passive's subject is an object), "in" or "from" for what stands behind such a word."""
    near: frozenset[str]
    """Stems of what it hangs on and of what hangs on it."""
    denied: bool
    open: Openness
    """In which manner its clause tells it."""


def find_terms(tokens: Sequence[Token], first: int, end: int, span: Span) -> tuple[Term, ...]:
    """Return the terms of ``span`` in order. The tokens from ``first`` to ``end`` are its sentence: what denies may stand outside."""
    inside = range(first, end)
    children: dict[int, list[int]] = {i: [] for i in inside}
    for i in inside:
        if tokens[i].head != i and tokens[i].head in children:
            children[tokens[i].head].append(i)
    words = {i: _word(tokens, i, children) for i in inside}
    held = [i for i in inside if _carries_matter(tokens[i], words[i])]
    near: dict[int, set[str]] = {i: set() for i in held}
    for i in held:
        head = _find_head(tokens, i, near)
        if head is not None:
            near[i].add(stem(words[head]))
            near[head].add(stem(words[i]))
    for i, k in _find_pairs(tokens, held):
        near[i].add(stem(words[k]))
        near[k].add(stem(words[i]))
    return tuple(
        Term(
            words[i],
            stem(words[i]),
            tokens[i].pos,
            tokens[i].entity if tokens[i].pos == "PROPN" else "",
            _role(tokens, i),
            frozenset(near[i]),
            _is_denied(tokens, i, words, children),
            find_openness(tokens, i, children, _TURNING),
        )
        for i in held
        if span.start <= tokens[i].start < span.end
    )


def stem(word: str) -> str:
    """Return what a noun and its verb share: "arrest" of arrests and arrested, "warn" of warning.

    >>> [stem(w) for w in ("warning", "warn", "agreement", "agree", "evacuation", "evacuate")]
    ['warn', 'warn', 'agree', 'agree', 'evacu', 'evacu']
    """
    word = word.partition("_")[0]
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 4), "")
    return word[: len(word) - len(ending)][:5]


def _word(tokens: Sequence[Token], i: int, children: dict[int, list[int]]) -> str:
    lemma = tokens[i].lemma.lower()
    if tokens[i].pos == "VERB":
        particle = next((tokens[k].lemma.lower() for k in children[i] if tokens[k].dep == "prt"), None)
        return f"{lemma}_{particle}" if particle else lemma
    return lemma


def _carries_matter(token: Token, word: str) -> bool:
    if word in _DENIERS or word in _EMPTY or not word.replace("_", "").replace("-", "").isalpha():
        return False
    return token.pos in _CONTENT or (token.pos in ("ADP", "SCONJ", "PRON", "DET") and has_opposite(word))


def _find_head(tokens: Sequence[Token], i: int, held: dict[int, set[str]]) -> int | None:
    at = i
    for _ in range(_STEPS):
        head = tokens[at].head
        if head == at:
            return None
        if head in held:
            return head
        at = head
    return None


def _find_pairs(tokens: Sequence[Token], held: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the words that stand to one verb as who and what: in "the signal was green" and "they made a loss" the verb says little."""
    arguments: dict[int, list[int]] = {}
    for i in held:
        if tokens[i].dep in _ARGUMENTS and tokens[i].head != i:
            arguments.setdefault(tokens[i].head, []).append(i)
    for members in arguments.values():
        yield from combinations(members[:_MOST_ARGUMENTS], 2)


def _role(tokens: Sequence[Token], i: int) -> str:
    token = tokens[i]
    if token.dep == "pobj":
        prep = tokens[token.head]
        return "subject" if prep.dep == "agent" else prep.lemma.lower()
    if token.dep == "compound":
        return _role(tokens, token.head) if token.head != i and tokens[token.head].dep != "compound" else "compound"
    return _ROLES.get(token.dep, token.dep)


def _is_denied(tokens: Sequence[Token], i: int, words: dict[int, str], children: dict[int, list[int]]) -> bool:
    """Return whether an odd number of denials bear on the word: its clause's, "without", and those of a verb that turns it."""
    own = {tokens[k].lemma.lower() for k in children[i]}
    count = int((tokens[i].dep == "pobj" and "no" in own) or (tokens[i].pos == "ADJ" and "not" in own))
    at = i
    for _ in range(_STEPS):
        if tokens[at].pos in _VERBS:
            if _is_condition(tokens, at, children):
                return False  # "if we did not act" denies no act
            count += _count_denials(tokens, at, children)
        head = tokens[at].head
        if head == at or head not in words:
            break
        count += tokens[head].lemma.lower() == "without" or _is_split_without(tokens, head)
        count += _is_turned(tokens[at].dep, words[head])
        if tokens[at].pos in _VERBS and tokens[at].dep not in ("xcomp", "pcomp", "acomp"):
            break  # a clause of its own
        if tokens[at].dep == "prep" and tokens[at].lemma.lower() in _CIRCUMSTANCES:
            break  # who said nothing during the visit does not deny the visit
        at = head
    return count % 2 == 1


def _is_turned(dep: str, head: str) -> bool:
    if head in _TURNING_CLAUSES:
        return dep not in _SUBJECTS and dep not in ("conj", "advcl", "parataxis")
    return head in _TURNING and dep in ("xcomp", "pcomp", "dobj", "prep", "pobj")


def _is_split_without(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word-swapper wrote "with out"."""
    words = [t.lemma.lower() for t in tokens[max(0, at - 1) : at + 2]]
    return words[:2] == ["with", "out"] or words[-2:] == ["with", "out"]


def _is_condition(tokens: Sequence[Token], verb: int, children: dict[int, list[int]]) -> bool:
    return any(tokens[k].dep == "mark" and tokens[k].lemma.lower() in ("if", "unless") for k in children[verb])


def _is_merely(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lemma.lower() in _MERELY


def _is_set_against(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """Return whether a "not" behind its verb and a comma denies the words behind it alone: "they want peace, not war"."""
    return at > verb and tokens[at].lemma.lower() == "not" and tokens[at - 1].pos in ("PUNCT", "CCONJ") and tokens[at].head == verb


def _count_denials(tokens: Sequence[Token], verb: int, children: dict[int, list[int]]) -> int:
    """Return how many denials stand in the verb's own clause: "not", "never", "nobody", "no warning", "yet to".

    "Without" denies what stands behind it, not what was done so; "not only" denies nothing.
    """
    count = 0
    for k in children[verb]:
        lemma = tokens[k].lemma.lower()
        count += lemma in _DENIERS and lemma != "without" and not _is_merely(tokens, k) and not _is_set_against(tokens, k, verb)
        if tokens[k].dep in _SUBJECTS | _OBJECTS:
            count += any(tokens[m].lemma.lower() in _DENIERS for m in children[k] if m < k)  # "respect, not a seat" is respect
        count += lemma == "yet" and any(tokens[m].dep == "xcomp" for m in children[verb])
    return count
