"""What a part of a sentence is worth by itself: whether it is a clause, whether it breaks off, what it may lose at its ends."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import Reading, Span, Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_COMPLEMENTS = frozenset({"acl", "ccomp", "xcomp", "pcomp", "pobj", "dobj", "attr", "oprd"})
_DEEPEST = 12
"""Steps up the parse after which a word is taken to belong to no subject."""
_OPEN_ENDS = frozenset({"DET", "SCONJ", "CCONJ", "PART"})
_LINKS = frozenset({"that", "as", "while", "although", "though", "because", "since", "whereas", "so", "but", "and", "or", "whilst", "if"})
_DISCOURSE = frozenset(
    [
        *("however", "so", "meanwhile", "thus", "therefore", "nevertheless", "nonetheless", "moreover", "furthermore", "instead"),
        *("also", "still", "then", "indeed", "besides", "additionally", "consequently", "hence", "yet", "well", "now", "overall"),
    ]
)


@dataclass(frozen=True, slots=True)
class Wording:
    """How a passage is worded.

    ``content`` counts the words that carry matter; ``is_clause`` says whether a subject stands with its finite verb, and
    ``breaks_off`` whether the passage ends before what its last word or its verb calls for: "she said", "support for".
    """

    content: int
    is_clause: bool
    breaks_off: bool


def read_wording(reading: Reading, sentence: int, span: Span) -> Wording:
    """Return how the part of a sentence that ``span`` covers is worded."""
    first, end = find_tokens(reading, sentence, span)
    content = sum(t.pos in _CONTENT for t in reading.tokens[first:end])
    place = reading.sentences[sentence]
    breaks_off = _breaks_off(reading.tokens, first, end, place.first_token, place.end_token)
    return Wording(content, _is_clause(reading.tokens, first, end), breaks_off)


def find_tokens(reading: Reading, sentence: int, span: Span) -> tuple[int, int]:
    """Return the first token of the sentence inside ``span`` and the one after the last."""
    place = reading.sentences[sentence]
    inside = [i for i in range(place.first_token, place.end_token) if span.start <= reading.tokens[i].start < span.end]
    return (inside[0], inside[-1] + 1) if inside else (place.first_token, place.first_token)


def count_own_words(
    reading: Reading, sentence: int, span: Span, saying: Collection[str], vague: Collection[str], taken: Sequence[Span]
) -> int:
    """Return how many words of matter the passage has beside who says it: "she puts it at half an hour" has none.

    Not counted are the words of ``saying`` with their subjects, the lemmas of ``vague``, names, and what stands in ``taken``.
    """
    first, end = find_tokens(reading, sentence, span)
    tokens = reading.tokens
    return sum(
        tokens[i].pos in ("NOUN", "VERB", "ADJ")
        and tokens[i].lemma.lower() not in saying
        and tokens[i].lemma.lower() not in vague
        and not any(t.start <= tokens[i].start < t.end for t in taken)
        and not stands_in_subject(tokens, i, first, end, saying)
        for i in range(first, end)
    )


def stands_in_subject(tokens: Sequence[Token], at: int, first: int, end: int, verbs: Collection[str]) -> bool:
    """Return whether a word belongs to the subject of one of ``verbs``: "three nurses on two wards say"."""
    for _ in range(_DEEPEST):
        head = tokens[at].head
        if tokens[at].dep in _SUBJECTS:
            return tokens[head].lemma.lower() in verbs
        if head == at or not first <= head < end:
            return False
        at = head
    return False


def trim_links(reading: Reading, sentence: int, span: Span) -> Span:
    """Return ``span`` without the words that only tie it to its neighbours: "that", "and", "However,"."""
    first, end = find_tokens(reading, sentence, span)
    tokens = reading.tokens
    start, stop = first, end
    while stop - start > 1 and (tokens[start].pos in ("PUNCT", "SPACE") or _is_link(tokens, start, stop)):
        start += 1
    while stop - start > 1 and tokens[stop - 1].pos in ("PUNCT", "SPACE", "CCONJ", "SCONJ") and tokens[stop - 1].tag != "-RRB-":
        stop -= 1
    if start >= stop or (start, stop) == (first, end):
        return span
    left = tokens[start].start if start > first else span.start
    right = tokens[stop - 1].end if stop < end else span.end
    return Span(left, right) if left < right else span


def balance_marks(text: str) -> str:
    """Return the longest part of ``text`` that no lone quotation mark cuts off.

    >>> balance_marks("free” society"), balance_marks("a “free” society"), balance_marks('he calls it "done')
    ('society', 'a “free” society', 'he calls it')
    """
    cuts = [-1, *_find_lonely(text), len(text)]
    parts = [text[a + 1 : b].strip() for a, b in pairwise(cuts)]
    return max(parts, key=len)


def _find_lonely(text: str) -> list[int]:
    """Return the places of the quotation marks that have no partner."""
    lonely = [text.rindex('"')] if text.count('"') % 2 else []
    opened: list[int] = []
    for place, mark in enumerate(text):
        if mark in "“„«‟":
            opened.append(place)
        elif mark in "”»":
            if opened:
                opened.pop()
            else:
                lonely.append(place)
    return sorted([*lonely, *opened])


def _is_clause(tokens: Sequence[Token], first: int, end: int) -> bool:
    for i in range(first, end):
        head = tokens[i].head
        if tokens[i].dep not in _SUBJECTS or tokens[i].tag in _RELATIVE or not first <= head < end:
            continue
        hangs_on = tokens[head].dep == "relcl" and not first <= tokens[head].head < end
        if not hangs_on and _is_finite(tokens, head, first, end):
            return True
    return False


def _is_finite(tokens: Sequence[Token], verb: int, first: int, end: int) -> bool:
    return tokens[verb].tag in _FINITE or any(
        tokens[i].head == verb and tokens[i].dep in _AUXILIARIES and tokens[i].tag in _FINITE for i in range(first, end)
    )


def _breaks_off(tokens: Sequence[Token], first: int, end: int, begin: int, stop: int) -> bool:
    words = [i for i in range(first, end) if tokens[i].pos not in ("PUNCT", "SPACE")]
    if not words:
        return True
    last = words[-1]
    if tokens[last].pos in _OPEN_ENDS or (tokens[last].pos == "ADP" and tokens[last].dep != "prt"):
        return True
    if end <= tokens[last].head < stop and tokens[last].dep not in _SUBJECTS | {"advmod", "npadvmod", "ROOT", "ccomp", "advcl", "csubj"}:
        return True
    after = range(end, stop)
    if any(tokens[i].head == last and tokens[i].dep in _COMPLEMENTS for i in after):
        return True
    tops = [i for i in words if tokens[i].pos == "VERB" and not (first <= tokens[i].head < end and tokens[i].head != i)]
    return any(tokens[i].dep in ("ccomp", "xcomp") and tokens[i].head in tops for i in (*range(begin, first), *after))


def _is_link(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[at]
    word = token.lemma.lower()
    if token.pos == "CCONJ" or (word in _LINKS and token.dep in ("mark", "cc")):
        return True
    return word in _DISCOURSE and token.pos in ("ADV", "SCONJ", "CCONJ", "INTJ") and at + 1 < end and tokens[at + 1].lemma == ","
