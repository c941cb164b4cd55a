"""Words in quotation marks tied to the cue that says whose they are, by position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Span
from rashomon.stages.extract.cues import STRONG, Cue, find_verb_cues, lexicon
from rashomon.stages.extract.grammar import DASHES, FINAL, Grammar
from rashomon.stages.extract.nouns import BODY_NOUNS, is_human
from rashomon.text.quotation import Quotation

_REACH = 14
"""How many tokens a cue may stand from the marks that it explains, where a whole sentence is quoted."""
_TAG = 5
"""Tokens up to which a sentence behind a quotation is its tag, whatever the punctuation: "“We go.” Novak said."."""
_FAR_REACH = 40
_ACCOUNT = lexicon("account estimate count view opinion word words phrase telling reckoning calculation version tally assessment")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue and the token at the head of the phrase that names the speaker.

    ``firm``: the cue alone shows that something is reported, even where the speaker stays unknown.
    """

    cue_span: Span
    subject: int | None
    firm: bool = True


def attribute_marks(grammar: Grammar) -> list[tuple[Quotation, Attribution | None]]:
    """Return each quotation that stands in no other with its attribution, null where no cue stands beside it."""
    cues = {c.token: c for c in find_verb_cues(grammar)}
    sources = list(find_sources(grammar))
    found: list[tuple[Quotation, Attribution | None]] = []
    for quotation in grammar.quotations:
        attribution = _attribute(grammar, quotation, cues, sources)
        if attribution is None and found and _continues(grammar, found[-1][0], quotation):
            attribution = found[-1][1]
        found.append((quotation, attribution))
    return found


def _continues(grammar: Grammar, previous: Quotation, quotation: Quotation) -> bool:
    """Return whether a piece in marks stands in the sentence of the piece before it ("called it 'x' and 'y'")."""
    between = range(grammar.first_at(previous.outer.end), grammar.first_at(quotation.outer.start))
    if is_title_like(grammar, quotation) or is_sentence_like(grammar, quotation) or previous.inner.of(grammar.text)[-1] in ".!?":
        return False
    return not any(grammar.words[i] in FINAL for i in between) and "\n" not in grammar.text[previous.outer.end : quotation.outer.start]


def _attribute(grammar: Grammar, quotation: Quotation, cues: dict[int, Cue], sources: list[Source]) -> Attribution | None:
    behind, before = _clause_behind(grammar, quotation), _clause_before(grammar, quotation)
    if is_title_like(grammar, quotation) and not _is_shouted(behind, before, cues):
        return None
    ahead = _cue_before(grammar, quotation, before, cues)
    leads_up = len(before) > 0 and grammar.words[before[-1]] == ":"
    completes = not is_sentence_like(grammar, quotation) and not (behind and grammar.words[behind[0]] == ",")
    if ahead is not None and completes and not leads_up and _is_doubted(grammar, quotation, ahead):
        return None
    if ahead is not None and (leads_up or completes):
        return _attribution(grammar, ahead, before)
    if _is_joined(grammar, quotation, behind) or (len(behind) <= _TAG and any(i in cues for i in behind)):
        after = _cue_behind(grammar, behind, cues)
        if after is not None:
            return _attribution(grammar, after, behind)
    for source in sources:
        if source.first in behind[:4] or source.first in before:
            return Attribution(grammar.span(source.first, source.end), source.subject)
    if ahead is None and leads_up:
        return _labelled(grammar, before)
    return None if ahead is None else _attribution(grammar, ahead, before)


def _is_shouted(behind: range, before: range, cues: dict[int, Cue]) -> bool:
    """Return whether a verb of shouting stands right beside the marks, so that even a word with a capital is a cry and no title."""
    near = [before[-1]] if before else []
    near += [i for i in behind[:3] if i in cues]
    return any(i in cues and cues[i].lemma in _SHOUTING for i in near)


_SHOUTING = lexicon("shout chant cry yell scream exclaim whisper reply answer")


def _labelled(grammar: Grammar, before: range) -> Attribution | None:
    """Return the speaker whom a name or trade and a colon show, without a verb: "Harbour master Anna Berg: “Two are missing.”"."""
    words = [i for i in before if grammar.tokens[i].pos not in ("PUNCT", "SPACE", "NUM")]
    if not words or len(words) > _LONGEST_LABEL:
        return None
    colon = grammar.span(before[-1], before[-1] + 1)
    if any(grammar.tokens[i].pos in ("VERB", "AUX") for i in words):  # "Anna Berg did not mince her words: “Fools.”"
        doer = next((i for i in words if grammar.tokens[i].dep == "nsubj" and grammar.tokens[grammar.tokens[i].head].dep == "ROOT"), None)
        return Attribution(colon, doer) if doer is not None and _is_person_like(grammar, doer) else None
    named = [i for i in words if grammar.tokens[i].pos == "PROPN" and grammar.tokens[i].entity not in ("DATE", "TIME")]
    last = named[-1] if named else words[-1]
    if not named and not is_human(grammar.words[last]):
        return None
    return Attribution(colon, last)


def _is_person_like(grammar: Grammar, head: int) -> bool:
    return grammar.tokens[head].entity == "PERSON" or grammar.words[head] in ("he", "she") or is_human(grammar.words[head])


_LONGEST_LABEL = 9


def _is_doubted(grammar: Grammar, quotation: Quotation, cue: Cue) -> bool:
    """Return whether a word or two in marks stand too deep in the narrator's sentence to be what the verb tells: a doubted word."""
    first, end = grammar.first_at(quotation.inner.start), grammar.first_at(quotation.inner.end)
    if end - first > _FEW_WORDS:
        return False
    index, steps = end - 1, 0
    while index != cue.token and steps < _DEEP:
        token = grammar.tokens[index]
        if token.dep in ("advcl", "relcl") and token.head != cue.token:
            return True
        index, steps = token.head, steps + 1
    return False


_FEW_WORDS = 2
_DEEP = 6
"""Steps up the parse from a piece in marks to the verb that tells it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase that names whose words a sentence gives ("according to X"): its first token, its end, and X."""

    first: int
    end: int
    subject: int


def find_sources(grammar: Grammar) -> Iterator[Source]:
    """Yield the phrases outside quotation marks that say "according to X", "by X's account", "in the words of X"."""
    for index, word in enumerate(grammar.words):
        if word in ("was", "were", "is", "came") and (answer := _find_answer(grammar, index)) is not None:
            yield answer
        if word not in ("according", "by", "in") or grammar.quoted[index] or not grammar.is_readable(index):
            continue
        if word == "according" and grammar.words[index + 1 : index + 2] == ("to",):
            subject, end = _source_of(grammar, index), index + 2
        elif word != "according" and (noun := grammar.child(index, "pobj")) and grammar.words[noun] in _ACCOUNT:
            subject, end = find_owner(grammar, noun), noun + 1
        else:
            continue
        if subject is not None:
            yield Source(index, end, subject)


def _find_answer(grammar: Grammar, verb: int) -> Source | None:
    """Return the source of "“Soon,” was Anna Berg’s answer" and "“Soon,” came the reply from the mayor"."""
    if not verb or not grammar.quoted[verb - 1] or grammar.quoted[verb]:
        return None
    answer = next((i for i in range(verb + 1, min(verb + 8, len(grammar.words))) if grammar.words[i] in _ANSWERS), None)
    owner = None if answer is None else find_owner(grammar, answer)
    return None if answer is None or owner is None or grammar.quoted[answer] else Source(verb, answer + 1, owner)


_ANSWERS = lexicon("answer reply response verdict comment message words word reaction retort explanation advice plea")


def _source_of(grammar: Grammar, according: int) -> int | None:
    """Return the head of the phrase behind "according to"."""
    for parent in (according + 1, according):
        if (found := grammar.child(parent, "pobj")) is not None and found > according:
            return found
    return None


def find_owner(grammar: Grammar, noun: int) -> int | None:
    """Return whose account or words they are: "the mayor's account", "a warning from the mayor"."""
    owner = grammar.child(noun, "poss")
    if owner is None and grammar.words[noun] == "view" and grammar.child(noun, "det") is None:
        return None  # "in view of the weather"
    if owner is None and (of := grammar.child(noun, "prep")) is not None and grammar.words[of] in ("of", "from", "by"):
        owner = grammar.child(of, "pobj")
    return owner


def _clause_behind(grammar: Grammar, quotation: Quotation) -> range:
    """Return the narrator's tokens behind a quotation, up to the sentence's end, the paragraph's, or the next quotation."""
    first = grammar.first_at(quotation.outer.end)
    limit = grammar.text.find("\n", quotation.outer.end)
    end = first
    while end < len(grammar.tokens) and not grammar.quoted[end] and (limit < 0 or grammar.tokens[end].start < limit):
        if grammar.words[end] in FINAL:
            break
        end += 1
    return range(first, end)


def _clause_before(grammar: Grammar, quotation: Quotation) -> range:
    """Return the narrator's tokens before a quotation, from the sentence's start, the paragraph's, or the last quotation's end."""
    end = grammar.first_at(quotation.outer.start)
    limit = grammar.text.rfind("\n", 0, quotation.outer.start)
    first = end
    while first > 0 and not grammar.quoted[first - 1] and grammar.tokens[first - 1].start > limit:
        if grammar.words[first - 1] in FINAL:
            break
        first -= 1
    return range(first, end)


def _is_joined(grammar: Grammar, quotation: Quotation, behind: range) -> bool:
    """Return whether the narrator's clause behind a quotation belongs to it: a comma, a question, or no new sentence."""
    if not behind:
        return False
    last = quotation.inner.of(grammar.text)[-1]
    opening = next((i for i in behind if grammar.tokens[i].pos not in ("PUNCT", "SPACE")), None)
    if opening is None:
        return False
    first = grammar.text[grammar.tokens[opening].start]
    return last in ",?!…—–-" or grammar.words[behind[0]] == "," or grammar.words[behind[0]] in DASHES or (first.islower())


def _cue_behind(grammar: Grammar, behind: range, cues: dict[int, Cue]) -> Cue | None:
    near = [cues[i] for i in behind[:_REACH] if i in cues]
    main = [c for c in near if grammar.tokens[c.token].dep not in ("relcl", "acl")]
    return next(iter(main or near), None)


def _cue_before(grammar: Grammar, quotation: Quotation, before: range, cues: dict[int, Cue]) -> Cue | None:
    """Return the cue that leads up to a quotation: close to its opening mark, or governing the clause it completes."""
    reach = _REACH if is_sentence_like(grammar, quotation) else _FAR_REACH
    near = [cues[i] for i in reversed(before[-reach:]) if i in cues]
    return next((c for c in near if c.lemma in STRONG), next(iter(near), None))


def _attribution(grammar: Grammar, cue: Cue, clause: range) -> Attribution:
    subject = find_subject(grammar, cue.token)
    if subject is not None and _is_further_on(grammar, subject, cue.token, clause):
        subject = None
    if subject is None or not (clause.start <= subject < clause.stop or _is_doer_before(grammar, subject, cue.token)):
        beside = _subject_beside(grammar, cue, clause)
        subject = subject if beside is None else beside
    if subject is not None and cue.lemma in _DATIVE and clause.start <= cue.token < subject:
        subject = _teller_behind(grammar, subject, clause) or subject
    return Attribution(cue.span, subject)


def _is_further_on(grammar: Grammar, subject: int, verb: int, clause: range) -> bool:
    """Return whether the parse takes the subject of a clause behind the teller for the teller: "said Berg, whose members had"."""
    if clause.start < verb < subject and all(grammar.tokens[i].pos in ("PUNCT", "SPACE", "ADV") for i in range(clause.start, verb)):
        return any(grammar.words[i] in ("whose", "who", "which", "where") for i in range(verb + 1, subject + 1))
    return False


def _is_doer_before(grammar: Grammar, subject: int, verb: int) -> bool:
    """Return whether a participle's subject stands before it in one sentence, be there a piece in marks between them."""
    return grammar.tokens[verb].tag == "VBG" and subject < verb and grammar.sentence_of[subject] == grammar.sentence_of[verb]


def _teller_behind(grammar: Grammar, told: int, clause: range) -> int | None:
    """Return the head of the phrase right behind those who are told: "told Nordpress the commissioner Anna Berg"."""
    index = told + 1
    if index not in clause or not (grammar.words[index] == "the" or is_human(grammar.words[index])):
        return None
    while index in clause and grammar.tokens[index].pos in ("DET", "ADJ"):
        index += 1
    last = None
    while index in clause and grammar.tokens[index].pos in ("NOUN", "PROPN"):
        last, index = index, index + 1
    return last


def find_subject(grammar: Grammar, verb: int, depth: int = 4) -> int | None:
    """Return the token that heads the phrase naming who does what a verb says, by the parse."""
    token = grammar.tokens[verb]
    opening = grammar.paragraph_opening(verb)
    subjects = [c for c in grammar.children[verb] if grammar.tokens[c].dep == "nsubj" and not grammar.quoted[c] and c >= opening]
    if subjects:
        subject = _teller_behind_verb(grammar, verb, _main_subject(grammar, subjects, verb))
        if grammar.words[subject] not in ("who", "which", "that"):
            return subject
        return token.head if grammar.tokens[token.head].pos in ("NOUN", "PROPN", "PRON") else None
    if any(grammar.tokens[c].dep == "nsubj" and c < opening for c in grammar.children[verb]):
        return _phrase_head(grammar, verb - 1, range(opening, verb))  # the parse took a dateline for the subject
    if (agent := grammar.child(verb, "agent")) is not None:
        return grammar.child(agent, "pobj")
    if grammar.child(verb, "nsubjpass") is not None or depth == 0:
        return None
    if (quoted := _quoted_as_saying(grammar, verb)) is not None:
        return quoted
    if token.head == verb:  # "She did not rule it out, but said ...", read back to front
        before = grammar.child(verb, "ccomp")
        return grammar.child(before, "nsubj") if before is not None and before < verb and not grammar.quoted[before] else None
    if token.dep == "acl" and token.tag == "VBN" and _tells_that(grammar, verb):
        return token.head
    if token.dep in ("acl", "relcl") and grammar.tokens[token.head].pos in ("NOUN", "PROPN", "PRON") and token.tag == "VBG":
        return _doer_behind_comma(grammar, verb, depth) or _issuer(grammar, token.head, depth) or token.head
    if (
        token.dep == "conj" and grammar.quoted[token.head] and grammar.tokens[token.head].dep == "ccomp"
    ):  # "said it was “idle” but could not say why"
        return find_subject(grammar, grammar.tokens[token.head].head, depth - 1)
    if token.dep in ("conj", "advcl", "xcomp", "pcomp", "prep", "acl", "dep") and not grammar.quoted[token.head]:
        return find_subject(grammar, token.head, depth - 1)
    return None


def _quoted_as_saying(grammar: Grammar, verb: int) -> int | None:
    """Return who is "quoted as saying" something, by whomever."""
    preposition = grammar.tokens[verb].head
    quoting = grammar.tokens[preposition].head
    if grammar.words[preposition] != "as" or grammar.tokens[quoting].lemma.lower() not in ("quote", "cite", "report"):
        return None
    return grammar.child(quoting, "nsubjpass", "dobj")


def _issuer(grammar: Grammar, paper: int, depth: int) -> int | None:
    """Return who gives out what tells something: the office of "its office issued a statement saying that"."""
    token = grammar.tokens[paper]
    if token.dep != "dobj" or token.lemma.lower() not in _GIVEN_OUT or grammar.tokens[token.head].lemma.lower() not in _ISSUING:
        return None
    return find_subject(grammar, token.head, depth - 1)


_GIVEN_OUT = lexicon(
    "statement letter email e-mail message tweet post note memo release notice bulletin communique warning advisory petition"
)
_ISSUING = lexicon("issue release put send publish post write make give circulate distribute tweet sign deliver email share")


def _teller_behind_verb(grammar: Grammar, verb: int, subject: int) -> int:
    """Return who stands behind the verb where the parse takes what is said for the subject: "Nonsense, says the union"."""
    said_first = subject < verb - 1 and grammar.words[verb - 1] == "," and grammar.reach(subject)[1] >= verb - 1
    if not said_first or grammar.tokens[subject].pos == "PRON" or can_tell(grammar, subject):
        return subject
    behind = _phrase_head(grammar, verb + 1, range(verb + 1, min(verb + _TAG + 1, len(grammar.tokens))))
    return behind if behind is not None and can_tell(grammar, behind) else subject


def can_tell(grammar: Grammar, head: int) -> bool:
    """Return whether a noun names somebody or a body: who may tell something."""
    token = grammar.tokens[head]
    return token.pos == "PROPN" or is_human(token.lemma.lower()) or token.lemma.lower() in BODY_NOUNS


def _tells_that(grammar: Grammar, verb: int) -> bool:
    """Return whether a verb that the parse takes for a participle has "that" and a clause: "the mayor repeated on Monday that"."""
    clause = grammar.child(verb, "ccomp")
    return clause is not None and any(grammar.words[m] == "that" for m in grammar.children[clause])


def _doer_behind_comma(grammar: Grammar, participle: int, depth: int) -> int | None:
    """Return the subject of the verb that a participle behind a comma goes with: "Berg left with a smile, saying ..."."""
    if not participle or grammar.words[participle - 1] != ",":
        return None
    governor = grammar.tokens[participle].head
    for _ in range(_CLIMB):
        if grammar.tokens[governor].pos == "VERB" or grammar.tokens[governor].head == governor:
            break
        governor = grammar.tokens[governor].head
    is_verb = grammar.tokens[governor].pos == "VERB" and not grammar.quoted[governor]
    return find_subject(grammar, governor, depth - 1) if is_verb and governor < participle else None


_CLIMB = 6
"""Steps from a noun phrase up to its verb."""


def _main_subject(grammar: Grammar, subjects: list[int], verb: int) -> int:
    """Return the subject nearest to its verb, or the name that it stands in apposition to ("X, a teacher from Y, said")."""
    nearest = min(subjects, key=lambda c: (abs(c - verb), c))
    for other in subjects:
        apposed = grammar.child(nearest, "det") is not None and "," in grammar.words[other + 1 : nearest]
        if other < nearest < verb and grammar.tokens[other].pos == "PROPN" and apposed:
            return other
    return nearest


_DATIVE = frozenset({"tell", "inform", "remind", "assure", "ask", "advise", "warn", "notify"})


def _subject_beside(grammar: Grammar, cue: Cue, clause: range) -> int | None:
    """Return the head of the noun phrase next to a verb: "said Ms X" first where the verb opens the clause, else "X said"."""
    verb = cue.token
    behind = _phrase_head(grammar, verb + 1, range(verb + 1, clause.stop))
    ahead = _phrase_head(grammar, verb - 1, range(clause.start, verb))
    opens = all(grammar.tokens[i].pos in ("PUNCT", "ADV", "SPACE", "CCONJ") for i in range(clause.start, verb))
    if opens and grammar.words[verb + 1 : verb + 2] in (("at",), ("to",), ("in",), ("on",), ("during",)):
        return _teller_behind_place(grammar, range(verb + 2, clause.stop))
    if opens and cue.lemma in _DATIVE:  # "told the journalists ..., Minister X"
        return next((i for i in clause if grammar.tokens[i].entity == "PERSON" and grammar.tokens[i].pos == "PROPN" and i > verb), None)
    if not opens and grammar.words[verb - 1] == ",":  # "X, long said to covet it, told ..."
        first = next((i for i in clause if grammar.tokens[i].dep in ("nsubj", "nsubjpass") and i < verb), None)
        ahead = ahead if first is None else first
    return (behind if behind is not None else ahead) if opens else (ahead if ahead is not None else behind)


def _teller_behind_place(grammar: Grammar, behind: range) -> int | None:
    """Return who speaks behind where or to whom it was said: "said at the press conference the president Anna Berg"."""
    for index in behind:
        token = grammar.tokens[index]
        is_one = token.tag == "NN" and is_human(token.lemma.lower()) and grammar.words[index - 1] not in ("of", "for")
        if is_one or (token.pos == "PROPN" and token.entity == "PERSON"):
            return index
    return None


def _phrase_head(grammar: Grammar, index: int, within: range) -> int | None:
    step = 1 if index == within.start else -1
    while index in within and (grammar.tokens[index].pos in ("ADV", "AUX", "PART") or grammar.words[index] in (",",)):
        index += step
    if index not in within or grammar.tokens[index].pos not in ("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"):
        return None
    while grammar.tokens[index].head in within and grammar.tokens[index].head != index:
        if grammar.tokens[grammar.tokens[index].head].pos not in ("NOUN", "PROPN", "PRON", "ADP", "NUM", "ADJ"):
            break
        index = grammar.tokens[index].head
    return index if grammar.tokens[index].pos in ("NOUN", "PROPN", "PRON") else None


def is_sentence_like(grammar: Grammar, quotation: Quotation) -> bool:
    """Return whether words in marks are a sentence of their own rather than a piece of the narrator's."""
    words = quotation.inner.of(grammar.text)
    first = next((c for c in words if c.isalpha()), "")
    if first.isupper():
        return True
    before = grammar.text[: quotation.outer.start][-40:].rstrip()
    return before.endswith((":", ",")) and words[-1] in ".!?"


_LITTLE = lexicon("a an the of and or in on at for to de la le du von van der des da do di y e")


def is_title_like(grammar: Grammar, quotation: Quotation) -> bool:
    """Return whether words in marks are a name or a title: short, capitals throughout, no sentence's end."""
    inner = quotation.inner.of(grammar.text)
    words = re.findall(r"[\w'’&-]+", inner)
    heavy = [w for w in words if w.lower() not in _LITTLE]
    if not words or len(words) > 10 or inner[-1] in "!?" or (inner[-1] in ".," and len(heavy) < 3):
        return False
    return bool(heavy) and all(w[0].isupper() or w[0].isdigit() for w in heavy) and not (len(words) > 1 and heavy[0] in ("I", "We"))
