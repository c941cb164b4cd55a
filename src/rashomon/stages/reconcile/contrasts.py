"""What two tellings say that cannot both hold, where no figure tells it: a "not", rose and fell, another day, another name.

A contrast is looked for only between passages worded alike, and it must stand in one slot: the same deed of the same
doer, denied in one and told in the other. Two free accounts of a thing differ in a hundred words without any conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.fuzz import ratio

from rashomon.stages.reconcile.days import is_named_day
from rashomon.stages.reconcile.openness import Openness
from rashomon.stages.reconcile.opposites import are_opposed, is_attitude
from rashomon.stages.reconcile.tellings import Told
from rashomon.stages.reconcile.terms import Term
from rashomon.stages.reconcile.wording import is_attributed, is_negated, share_of_words

_LEAST_FOR_NAMES = 2
"""Stems that two tellings must share before another name or day in one of them is another answer to one question."""
_NONE = re.compile(r"\bthere\b[^.;]{0,20}\b(?:none|nothing)\b", re.IGNORECASE)
"""What says, with hardly a word beside it, that there was nothing of what the others tell."""
_TIES = r"(?:of|for|to|in|on|at|with|from|about|by|than|more)\b"
"""What parts "no" from a noun behind it: "no copies of the mails" denies copies."""
_BARE = 2
_SHORT = 3
"""Words of matter of a telling up to which any verb in it is what it is about."""
_VERBATIM = 0.7
"""Share of words from which on a copy's sentence is its source's own, so that a "no" is all that is new in it."""
_ONE_SAYING = 0.4
"""Share of words from which on two passages may be one saying of one person, told otherwise by one of two articles."""
_DENIABLE = frozenset({"NOUN", "VERB", "ADJ"})
_BECOMING = frozenset({"becom", "turn", "resem", "match", "equal"})
_MEASURING = frozenset(
    {"raise", "cut", "incre", "reduc", "lower", "doubl", "halve", "cover", "pay", "save", "bear", "limit", "lift", "meet"}
)
"""Stems of verbs whose object is an amount and no deed: "raise the costs" gainsays no "cost nothing"."""
_PLACES = frozenset({"GPE", "LOC"})
_ACTING = frozenset({"subject", "poss", "compound", "nmod"})
_NAMED = frozenset({"PERSON", "GPE", "LOC"})
"""Sorts of names; what a firm or body is called varies too much from one text to the next."""
_ONE_SPELLING = 55.0
"""Likeness of two names, 0 to 100, from which on they may be two spellings of one."""


class Slot(StrEnum):
    """In what two tellings differ."""

    DENIAL = "denial"
    OPPOSITE = "opposite"
    DAY = "day"
    NAME = "name"
    ROLES = "roles"


@dataclass(frozen=True, slots=True)
class Contrast:
    """In what two tellings differ, and the words that show it."""

    slot: Slot
    one: str
    two: str
    denied_by_one: bool = False

    @property
    def why(self) -> str:
        """The contrast in words: ``two`` against ``one``."""
        match self.slot:
            case Slot.DENIAL:
                return f"“{self.two}” is denied in one and told in the other"
            case Slot.ROLES:
                return f"“{self.one}” and “{self.two}” have changed places"
        return f"“{self.two}” against “{self.one}”"


def find_contrast(one: Told, two: Told, alike: float) -> Contrast | None:
    """Return what keeps two tellings from both holding, null where nothing does or they are not worded alike.

    Args:
        one: a telling.
        two: another one.
        alike: the share of the shorter one's words of matter that both must have.
    """
    a, b = one.terms, two.terms
    if not a or not b or is_one_voice(one, two):
        return None
    common = {t.stem for t in a} & {t.stem for t in b}
    if _is_one_mouth(one, two):
        return None
    if share_of_terms(a, b) < alike:
        return None if _is_copy(one, two) else _find_denied_matter(one, two, common)
    finders = [_find_swap] if _are_of_two_days(one, two) else [_find_opposite, _find_swap]
    if not _is_copy(one, two):
        finders.append(_find_other_name)  # a copy's other name is one that was translated or swapped
    if is_negated(one.statement.exact) != is_negated(two.statement.exact) and not _is_one_wording(one, two):
        finders.append(_find_denial)  # the parse alone errs too often
        whole = is_negated(one.sentence) != is_negated(two.sentence)  # a "no" may stand in another part of the sentence
        if whole and _is_copy(one, two) and share_of_words(one.words, two.words) >= _VERBATIM:
            finders.append(_find_denied_word)
    found = next((found for find in finders if (found := next(find(a, b, common), None)) is not None), None)
    return found or (None if _is_copy(one, two) else _find_other_day(one, two, common) or _find_denied_matter(one, two, common))


def is_one_voice(one: Told, two: Told) -> bool:
    """Return whether both stand in one article, and not as the word of two: nobody gainsays himself, he weighs."""
    attributed = is_attributed(one.statement.exact) and is_attributed(two.statement.exact)
    return one.article == two.article and not attributed and (one.speaker is None or one.speaker == two.speaker)


def _is_one_mouth(one: Told, two: Told) -> bool:
    """Return whether one person says both in words unlike: that is two sayings of his, not one told in two ways."""
    same = one.speaker is not None and one.speaker == two.speaker and not _is_copy(one, two)
    return same and share_of_words(one.words, two.words) < _ONE_SAYING


def _is_one_wording(one: Told, two: Told) -> bool:
    """Return whether both stand in one sentence told by two articles, cut differently: what one denies the other does too."""
    alike = share_of_words(frozenset(one.sentence.lower().split()), frozenset(two.sentence.lower().split())) >= _VERBATIM
    return alike and not _is_copy(one, two) and is_negated(one.sentence) == is_negated(two.sentence)


def _find_denied_matter(one: Told, two: Told, common: set[str]) -> Contrast | None:
    """Return the deed or thing that one telling says was not and the other that it was: "no warning reached us", "a warning went out".

    The other words may differ. What one person says twice in other words is no contrast.
    """
    if is_negated(one.statement.exact) == is_negated(two.statement.exact) or (one.speaker and one.speaker == two.speaker):
        return None
    if _is_one_wording(one, two):
        return None
    bare = next((t for t in (one, two) if len(t.terms) <= _BARE and _NONE.search(t.statement.exact)), None)
    if bare is not None:
        return Contrast(Slot.DENIAL, one.statement.exact, two.statement.exact, bare is one)
    for x in (t for t in one.terms if t.stem in common):
        for y in (t for t in two.terms if t.stem == x.stem and t.denied != x.denied and _say_as_much(x, t)):
            told, term = (one, x) if x.denied else (two, y)
            if _is_denied_outright(told, term) and _name_one_deed(x, y, one.terms, two.terms) and _are_told_once(one, two, x.stem):
                return Contrast(Slot.DENIAL, x.word, y.word, x.denied)
    return None


def _are_told_once(one: Told, two: Told, stem: str) -> bool:
    return all(len({t.denied for t in told.terms if t.stem == stem}) == 1 for told in (one, two))


def _is_denied_outright(told: Told, term: Term) -> bool:
    """Return whether the denial is what a telling is about: its chief verb's, or "no warning" as who did it or what was done."""
    if term.kind == "VERB":
        return term.role in ("ROOT", "ccomp") or len(told.terms) <= _SHORT
    return (
        term.kind == "NOUN"
        and re.search(rf"\b(?:no|without|any)\s(?:(?!{_TIES})\w+\s){{0,2}}{re.escape(term.stem)}", told.statement.exact, re.I) is not None
    )


def _is_copy(one: Told, two: Told) -> bool:
    return one.article in two.sources or two.article in one.sources


def share_of_terms(a: Sequence[Term], b: Sequence[Term]) -> float:
    """Return the stems that two texts share, as a part of the poorer one's."""
    one, two = {t.stem for t in a}, {t.stem for t in b}
    return len(one & two) / min(len(one), len(two)) if one and two else 0.0


def _find_opposite(a: Sequence[Term], b: Sequence[Term], common: set[str]) -> Iterator[Contrast]:
    """Yield the words that exclude one another and hang on, or hold, the same words."""
    for x in (t for t in a if t.stem not in common):
        for y in (t for t in b if t.stem not in common):
            if not (_say_as_much(x, y) and x.denied == y.denied and are_opposed(x.word, y.word) and x.near & y.near & common):
                continue
            if is_attitude(x.word, y.word) and not _share_holder(a, b):
                continue
            if not _are_turned_round(a, b, x.near & y.near & common):  # who beat somebody is who somebody lost to
                yield Contrast(Slot.OPPOSITE, x.word.replace("_", " "), y.word.replace("_", " "))


def _share_holder(a: Sequence[Term], b: Sequence[Term]) -> bool:
    """Return whether both name one doer or bearer: of two people the one may be for it and the other against."""
    doers = [{t.stem for t in terms if t.role == "subject" or t.entity in ("PERSON", "ORG")} for terms in (a, b)]
    return bool(doers[0] & doers[1])


def _are_turned_round(a: Sequence[Term], b: Sequence[Term], held: frozenset[str] | set[str]) -> bool:
    """Return whether a doer in the one telling is in the other whom it was done to."""
    doers = [{t.stem for t in terms if t.role == "subject" and t.stem in held} for terms in (a, b)]
    return bool(doers[0] ^ doers[1]) and not doers[0] & doers[1] and len(held) > 1


def _find_denial(a: Sequence[Term], b: Sequence[Term], common: set[str]) -> Iterator[Contrast]:
    """Yield the deeds that one denies and the other tells: a verb or quality in both, or "no arrests" beside "was arrested"."""
    for x in a:
        for y in b:
            if x.stem != y.stem or not _say_as_much(x, y) or x.denied == y.denied or not _is_deed(x, y) or not _name_one_deed(x, y, a, b):
                continue
            if any(z.stem == x.stem and z.denied == y.denied for z in a) or any(z.stem == x.stem and z.denied == x.denied for z in b):
                continue
            if x.near & y.near & common or len(common) == 1:
                yield Contrast(Slot.DENIAL, x.word, y.word, x.denied)


def _find_denied_word(a: Sequence[Term], b: Sequence[Term], common: set[str]) -> Iterator[Contrast]:
    """Yield the words of one sentence that are denied in one of its two versions: "an inquiry", "no inquiry"."""
    for x in (t for t in a if t.stem in common and t.kind in _DENIABLE):
        for y in (t for t in b if t.stem == x.stem and t.denied != x.denied):
            yield Contrast(Slot.DENIAL, x.word, y.word, x.denied)


def _say_as_much(x: Term, y: Term) -> bool:
    return x.open is y.open is not Openness.CASE


def _is_deed(x: Term, y: Term) -> bool:
    kinds = {x.kind, y.kind}
    predicative = all(t.kind != "ADJ" or t.role != "amod" for t in (x, y))
    return predicative and (kinds <= {"VERB", "ADJ"} or kinds == {"NOUN", "VERB"})


def _name_one_deed(x: Term, y: Term, a: Sequence[Term], b: Sequence[Term]) -> bool:
    """Return whether a noun beside a verb is the deed itself: "arrests were made", and not "raise the costs" beside "cost nothing"."""
    return {x.kind, y.kind} != {"NOUN", "VERB"} or not (_is_measured(x, a) or _is_measured(y, b))


def _is_measured(term: Term, told: Sequence[Term]) -> bool:
    verbs = {t.stem for t in told if t.kind == "VERB" and t.stem in term.near}
    return term.kind == "NOUN" and term.role == "object" and not term.denied and bool(verbs & _MEASURING)


def _find_swap(a: Sequence[Term], b: Sequence[Term], common: set[str]) -> Iterator[Contrast]:
    """Yield two words that have changed places: who hit whom, from where to where."""
    mine = {t.stem: t for t in a if t.stem in common and t.kind in ("NOUN", "PROPN")}
    theirs = {t.stem: t for t in b if t.stem in mine}
    for x in mine.values():
        for y in mine.values():
            if x.stem >= y.stem or y.stem not in theirs or x.stem not in theirs:
                continue
            if x.near & y.near & _BECOMING:  # what became of what is told either way round
                continue
            roles = (x.role, y.role)
            moved = x.near & theirs[x.stem].near and y.near & theirs[y.stem].near
            if moved and roles == (theirs[y.stem].role, theirs[x.stem].role) and x.role != y.role and _are_places_for(roles):
                yield Contrast(Slot.ROLES, x.word, y.word)


def _find_other_name(a: Sequence[Term], b: Sequence[Term], common: set[str]) -> Iterator[Contrast]:
    """Yield two names of one sort in one place of the sentence, where neither telling has the other's."""
    mine = [t for t in a if _is_name(t) and t.stem not in common]
    theirs = [t for t in b if _is_name(t) and t.stem not in common]
    if len(common) < _LEAST_FOR_NAMES or len(mine) != 1 or len(theirs) != 1:
        return
    x, y = mine[0], theirs[0]
    if x.entity == y.entity and x.role == y.role and x.near & y.near & common and ratio(x.word, y.word) < _ONE_SPELLING:
        yield Contrast(Slot.NAME, x.word.title(), y.word.title())


def _is_name(term: Term) -> bool:
    """Return whether the term names whom or where; a capital that does something stands for its country, "Moscow" for "Russia"."""
    if term.entity in _PLACES and term.role in _ACTING:
        return False
    return term.entity in _NAMED or (term.kind == "PROPN" and not term.entity and term.role == "subject")


def _find_other_day(one: Told, two: Told, common: set[str]) -> Contrast | None:
    """Return the days where each telling names one and the same thing cannot have been on both."""
    days = [d for t in (one, two) for d in t.statement.dates if not d.approximate and d.first == d.last and is_named_day(d)]
    if len(days) != 2 or any(len(t.statement.dates) != 1 for t in (one, two)) or days[0].first[:10] == days[1].first[:10]:
        return None
    if days[0].exact.lower() == days[1].exact.lower():  # "Thursday" of two articles whose own day is not sure
        return None
    deeds = [{t.stem for t in told.terms if t.kind == "VERB"} for told in (one, two)]
    if (deeds[0] or deeds[1]) and not deeds[0] & deeds[1]:
        return None
    if len(common) < _LEAST_FOR_NAMES or any(_is_dateline(t.statement.exact) for t in (one, two)):
        return None
    return Contrast(Slot.DAY, days[0].exact, days[1].exact)


def _are_of_two_days(one: Told, two: Told) -> bool:
    """Return whether each names a day and none the other's: who met in the morning may have met on another day's evening."""
    days = [{d.first[:10] for d in t.statement.dates if is_named_day(d)} for t in (one, two)]
    return all(days) and not days[0] & days[1] and not _is_copy(one, two)


def _is_dateline(text: str) -> bool:
    """Return whether the text is made of names and figures alone: "Aalborg, Denmark, 4 June 2026"."""
    return not any(word.islower() for word in text.split())


def _are_places_for(roles: tuple[str, str]) -> bool:
    return set(roles) in ({"subject", "object"}, {"from", "to"}, {"from", "in"}, {"before", "subject"}, {"after", "subject"})
