"""What the words around a name say of its kind: the noun that governs it, what it is said to be, what it owns, who it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.model import NameKind, Span
from rashomon.stages.extract.nouns import AGENTS, BODY_NOUNS, PLACE_NOUNS, VESSEL_NOUNS, is_human

_REACH = 90
_WORD_BEFORE = re.compile(r"\b(?P<word>[a-z][a-z-]+)[ \u00a0][“\"]?$")
_NOUN_BEFORE = re.compile(r"\b(?P<word>[a-z]+), $")
_OF_BEFORE = re.compile(r"\b(?P<word>[a-z]+) (?P<joiner>of|in|with|for|at|from) (?:the )?$")
_SAID_TO_BE = re.compile(
    r"(?:[”\"]?, | is | was )(?:the|a|an|its|one of the|[A-Z][\w-]+[’']s)(?P<phrase>(?: [\w’'-]+){1,6}?)"
    r"(?=[,.;:)]| (?:of|in|for|that|which|who|on|at|with|to|based|whose|from|near)\b)"
)
_WITHOUT_ARTICLE = re.compile(r"[”\"]?, (?P<phrase>[a-z][a-z'’-]+(?: [a-z'’-]+){0,3}?)(?= (?:of|for|at|in|with)\b|[,.;])")
_WHICH = re.compile(r"[”\"]?, which\b")
_WHO = re.compile(r"[”\"]?, (?:who|whom)\b")
_SAYS_IT = re.compile(r" [a-z]+(?:ed|id|ays|nies|nces)(?: [a-z]+){0,4}? (?:it|its) (?!(?:was|is) [a-z]+ing\b)[a-z]")
_ITS_OWN = re.compile(r"(?: (?!(?:the|an?|this|that|their|which|who|and|but)\b)[a-z0-9][a-z0-9,.%-]{0,20}){1,6}? (?:its|itself)\b")
_OWNS = re.compile(r"(?P<mark>[’']s?)? (?P<word>[a-z]+(?: executive)?)\b")

_HIS_OWN = re.compile(r" [^.;:?!\n“”\"A-Z]{1,60}?\b(?:he|she|his|her|himself|herself)\b")
_AND_MORE = re.compile(r" and [A-Z]")
_TRADE = re.compile(r"(?:er|or|ist|ian|man|woman|men|women|old)s?$")
_HAS_SOMEBODY = re.compile(r"[’']s? [A-Z][^\W\d_]+ [A-Z]")

_FIRMS_OWN = frozenset(
    """share shares stock shareholder shareholders headquarters subsidiary board customer customers staff employee employees fans supporters
    players website offices spokesman spokeswoman spokesperson profits operations engineers management fleet factory workers executives
    members investors creditors bondholders lenders shares managers contract
    """.split()  # noqa: SIM905
)
_PLACES_OWN = frozenset(
    """capital government president parliament border borders coast economy port airport streets population residents suburbs outskirts
    harbour harbor waterfront constitution currency neighbours neighbors citizens voters army airspace prime foreign
    """.split()  # noqa: SIM905
)
_PEOPLE_OWN = frozenset(
    """wife husband mother father son daughter brother sister widow parents lawyer house hand hands voice eyes face arrest death
    predecessor successor resignation family
    """.split()  # noqa: SIM905
)
_OF_FIRMS = frozenset(
    """shares stake stakes stock unit subsidiary division customers employees shareholders board executive chairman chairwoman spokesman
    spokeswoman headquarters owners fans supporters goalkeeper striker midfielder players contract
    """.split()  # noqa: SIM905
)
_OF_PLACES = frozenset(
    """residents people mayor outskirts north south east west northeast northwest southeast southwest streets centre center coast hills
    kilometres kilometers miles metres city town village island port suburb state province municipality county district region republic
    """.split()  # noqa: SIM905
)


def vote_by_surroundings(text: str, span: Span, *, modifies: bool, stays: bool = False) -> Iterator[tuple[NameKind, float]]:
    """Yield what the words around a name vote for, each with its weight.

    ``modifies``: the name stands before the noun that it describes ("the Ostrel chief"). ``stays``: it tells where somebody is from.

    >>> [(k.value, v) for k, v in vote_by_surroundings("It sold the bank Karlova, which fell.", Span(17, 24), modifies=False)]
    [('organisation', 2.5), ('organisation', 1.5)]
    """
    before, after = text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + _REACH]
    yield from _vote_before(before)
    if after[:1] == "," and (noun := _NOUN_BEFORE.search(before)) is not None:  # "her brother, Femi,"
        yield from _vote_by_noun(noun["word"])
    if not modifies and re.search(r"\b[Tt]he [“\"]?$", before) and not _AND_MORE.match(after):
        yield NameKind.ORGANISATION, 1.2  # a person takes no article
    if not modifies and not stays and _HIS_OWN.match(after):
        yield NameKind.PERSON, 0.7
    yield from (v for v in _vote_behind(after) if not (stays and v[0] is NameKind.PERSON))


def _vote_before(before: str) -> Iterator[tuple[NameKind, float]]:
    if (word := _WORD_BEFORE.search(before)) is not None:
        yield from _vote_by_noun(word["word"])
    if (of := _OF_BEFORE.search(before)) is not None:
        if of["word"] in _OF_FIRMS:
            yield NameKind.ORGANISATION, 1.2
        from_there = of["joiner"] == "from" and (is_human(of["word"]) or bool(_TRADE.search(of["word"])))
        if from_there or (of["word"] in _OF_PLACES and of["joiner"] in ("of", "in", "from")):
            yield NameKind.PLACE, 1.5


def _vote_behind(after: str) -> Iterator[tuple[NameKind, float]]:
    if (said := _SAID_TO_BE.match(after)) is not None:
        yield from _vote_by_noun(said["phrase"].split()[-1])
    elif (told := _WITHOUT_ARTICLE.match(after)) is not None:  # "Berg, mayor of Halden,"
        yield from _vote_by_noun(told["phrase"].split()[-1])
    if _WHICH.match(after):
        yield NameKind.ORGANISATION, 1.5
    elif _WHO.match(after):
        yield NameKind.PERSON, 2.0
    if _SAYS_IT.match(after):
        yield NameKind.ORGANISATION, 1.5
    if _ITS_OWN.match(after):
        yield NameKind.ORGANISATION, 0.8
    if _HAS_SOMEBODY.match(after):
        yield NameKind.ORGANISATION, 0.7  # "Rangers' Karl Berg"
    if (owned := _OWNS.match(after)) is not None:
        word = owned["word"].split()[0]
        if word in _FIRMS_OWN or owned["word"] == "chief executive":
            yield NameKind.ORGANISATION, 1.2
        elif owned["mark"] and word in _PLACES_OWN:
            yield NameKind.PLACE, 1.5
        elif owned["mark"] and word in _PEOPLE_OWN:
            yield NameKind.PERSON, 1.0


def _vote_by_noun(noun: str) -> Iterator[tuple[NameKind, float]]:
    word = noun.lower()
    if word in BODY_NOUNS or word in VESSEL_NOUNS or word in AGENTS:
        yield NameKind.ORGANISATION, 1.2 if word in AGENTS else 2.5
    elif word in PLACE_NOUNS:
        yield NameKind.PLACE, 2.5
    elif is_human(word):
        yield NameKind.PERSON, 2.0
