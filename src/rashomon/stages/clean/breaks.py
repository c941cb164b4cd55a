"""Whether a page's text goes on with another article at some place: what the two sides have in common, weighed.

An article that goes on speaks of the same things: its rare words recur, people who were introduced are named by their surname
alone, a subhead takes up words of the text. A headline tells what the text below it tells, and that text opens with a day rather
than with somebody's words. The weights are those of logistic regressions, rounded, over pages glued and not glued out of
real articles (eval/stages/glued_pages.py makes such pages; those they were fitted on are of half of the events and other seeds).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from rashomon.text.similarity import weigh_word

_FULL_NAME = re.compile(r"\b(?:[A-ZÀ-Þ][\w’'-]{0,30} ){1,3}([A-ZÀ-Þ][\w’'-]{2,30})\b")
_NAME = re.compile(r"(?<![.!?…:“\"'‘’(]\s)(?<!^)(?<![“\"'‘(])\b[A-ZÀ-Þ][\w’'-]{2,}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDING = re.compile(r"(?:ing|ed|es|s|ly)$")
_GOES_ON = re.compile(
    r"[\"'“‘(]?(?:He|She|They|It|But|And|His|Her|Their|This|That|These|Those|So|Yet|Still|Also|Meanwhile|However|In addition|Another|Other"
    r"|Both|Q|A)\b"
)
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday|[Tt]onight"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{2,7}|\.)? \d"
    r"|\d (?:January|February|March|April|May|June|July|August|September|October|November|December))\b"
)
_QUOTES = "\"“‘«'"
_MAX_HEADING = 10
_LONG_HEADING, _LONGEST_HEADING = 16, 30
_MAX_BARE = 3
_MAX_NEW = 4
_SET_OTHERWISE = -2.2


class Mark(IntEnum):
    """What at a place says that an article ends there."""

    DOTS = 1
    """The text before trails off."""
    ORNAMENTS = 2
    """An ornament stands there and elsewhere on the page; their weights count together, see gluing.py."""
    WORDS = 3
    """The page says so: "read more", a number, a page that calls itself a digest, a new dateline."""


_PRIOR = {Mark.DOTS: -0.9, Mark.ORNAMENTS: 0.7, Mark.WORDS: 2.0}


@dataclass(frozen=True, slots=True)
class Side:
    """What a passage holds that the other side may know."""

    words: dict[str, float]
    """Words without their commonest endings, each with how rare it is in general English."""
    names: frozenset[str]
    surnames: frozenset[str]
    """Last words of names of two words or more."""


def read_side(text: str) -> Side:
    """Return the words, names and surnames of a passage."""
    return Side(_find_words(text), frozenset(_NAME.findall(text)), frozenset(_FULL_NAME.findall(text)))


def join_sides(sides: Sequence[Side]) -> Side:
    """Return what several passages hold together."""
    words: dict[str, float] = {}
    for side in sides:
        words.update(side.words)
    return Side(words, frozenset().union(*(s.names for s in sides)), frozenset().union(*(s.surnames for s in sides)))


def weigh_break(before: Side, after: Sequence[str], heading: str, mark: Mark, *, otherwise: bool = False) -> float:
    """Return how much speaks for another article's beginning at a mark, as log odds less those that are asked for: above 0 it begins.

    Args:
        before: what the article so far holds.
        after: the paragraphs behind the place, to the next one where an article may end.
        heading: the heading between the two, empty where none stands.
        mark: what at the place says that an article ends.
        otherwise: whether the heading is set otherwise than the headline of the article so far.

    >>> lake = read_side("The lake froze early and skaters crossed the frozen lake before the wardens closed the shore.")
    >>> weigh_break(lake, ["Skaters crossed again when wardens opened the shore of the lake."], "Lake opened", Mark.WORDS) < 0
    True
    >>> weigh_break(lake, ["Parliament voted for cheaper railway tickets.", "Fares drop in spring."], "", Mark.WORDS) > 0
    True
    """
    known = _compare(before, after)
    weight = _PRIOR[mark] + 0.3 * min(_MAX_HEADING, len(heading.split())) - 3.6 * known.shared - 3.2 * known.opening
    weight += -1.15 * known.bare + 0.45 * known.new - 0.9 * goes_on(after[0])
    return weight + _SET_OTHERWISE * (otherwise and mark is not Mark.WORDS)


def weigh_heading(before: Side, after: Sequence[str], heading: str, *, otherwise: bool = False) -> float:
    """Return how much speaks for another article's beginning where a heading alone stands, as :func:`weigh_break` does.

    >>> lake = read_side("The lake froze early and skaters crossed the frozen lake before the wardens closed the shore.")
    >>> fares = ["Parliament voted on Friday for cheaper railway tickets.", "Fares drop in spring."]
    >>> weigh_heading(lake, fares, "Parliament votes for cheaper tickets on all railways") > 0
    True
    >>> weigh_heading(lake, fares, "Parliament voted for cheaper tickets on all railways:") > 0
    False
    """
    if heading.endswith(":"):
        return -_MAX_HEADING
    known, words = _compare(before, after), len(heading.split())
    told = _find_words(heading)
    weight = -5.0 + 0.55 * min(_MAX_HEADING, words) - 0.28 * max(0, min(words, _LONGEST_HEADING) - _LONG_HEADING)
    weight += -1.6 * _share_of(told, before.words) + 2.8 * _share_of(told, known.words)
    weight += -5.9 * known.shared - 4.2 * known.opening - 0.3 * known.bare + 0.25 * known.new - 0.35 * goes_on(after[0])
    weight += 0.65 * tells_day(after[0]) - 1.0 * begins_quoted(after[0])
    return weight + _SET_OTHERWISE * otherwise


@dataclass(frozen=True, slots=True)
class _Comparison:
    """What a passage has in common with the text before it."""

    words: Mapping[str, float]
    shared: float
    opening: float
    """Of the first paragraph's rare words, the share that was said before."""
    bare: int
    """Surnames that stand alone because their bearer was introduced before."""
    new: int
    """Persons newly introduced."""


def _compare(before: Side, after: Sequence[str]) -> _Comparison:
    new = read_side("\n".join(after))
    return _Comparison(
        words=new.words,
        shared=share(new.words, before.words, min(total(new.words), total(before.words))),
        opening=_share_of(_find_words(after[0]), before.words),
        bare=min(_MAX_BARE, len((new.names - new.surnames) & before.surnames)),
        new=min(_MAX_NEW, len(new.surnames - before.surnames - before.names)),
    )


def tells_day(paragraph: str) -> bool:
    """Return whether a paragraph says on which day something happened, as a report's first one does."""
    return _DAY.search(paragraph) is not None


def begins_quoted(paragraph: str) -> bool:
    """Return whether a paragraph opens with somebody's words."""
    return paragraph.startswith(tuple(_QUOTES))


def goes_on(paragraph: str) -> bool:
    """Return whether a paragraph opens with a word that takes up what was said before it."""
    return _GOES_ON.match(paragraph) is not None


def share(words: Mapping[str, float], known: Mapping[str, float], whole: float) -> float:
    """Return how much of ``whole`` the words that are known weigh."""
    return sum(weight for word, weight in words.items() if word in known) / max(1.0, whole)


def total(words: Mapping[str, float]) -> float:
    """Return what the words weigh together."""
    return sum(words.values())


def _find_words(text: str) -> dict[str, float]:
    words: dict[str, float] = {}
    for word in _WORD.findall(text.lower()):
        words.setdefault(_ENDING.sub("", word), weigh_word(word))
    return words


def _share_of(words: Mapping[str, float], known: Mapping[str, float]) -> float:
    return share(words, known, total(words))
