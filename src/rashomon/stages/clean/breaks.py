"""Whether a page's text goes on with another article at some place: what the two sides have in common, weighed.

An article that goes on speaks of the same things: its rare words recur, people who were introduced are named by their surname
alone, a subhead takes up words of the text. The weights are those of a logistic regression, rounded, over pages glued and
not glued out of real articles (eval/stages/glued_pages.py makes such pages; those it was fitted on are of other events and
other seeds) and over the headings of 90 real pages with one article each.
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
_SHARED_WORDS = -3.6
_OPENING_WORDS = -3.2
_BARE_SURNAME = -1.15
_NEW_PERSON = 0.45
_GOING_ON = -0.9
_HEADING_KNOWN = -3.2
_MAX_HEADING = 10
_MAX_BARE = 3
_MAX_NEW = 4


class Mark(IntEnum):
    """What at a place says that an article ends there."""

    NONE = 0
    """Nothing, or a heading alone."""
    DOTS = 1
    """The text before trails off."""
    ORNAMENTS = 2
    """An ornament stands there and elsewhere on the page; their weights count together, see gluing.py."""
    WORDS = 3
    """The page says so: "read more", a number, a page that calls itself a digest, a new dateline."""


_PRIOR = {Mark.NONE: -6.8, Mark.DOTS: -0.9, Mark.ORNAMENTS: 0.7, Mark.WORDS: 2.0}
_HEADING_WORD = {Mark.NONE: 0.82, Mark.DOTS: 0.3, Mark.ORNAMENTS: 0.3, Mark.WORDS: 0.3}
"""A headline has more words than a subhead; beside a mark that tells less."""


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


def weigh_break(before: Side, after: Sequence[str], heading: str, mark: Mark) -> float:
    """Return how much speaks for another article's beginning, as log odds less those that are asked for: above 0 it begins.

    Args:
        before: what the article so far holds.
        after: the paragraphs behind the place, to the next one where an article may end.
        heading: the heading between the two, empty where none stands.
        mark: what at the place says that an article ends.

    >>> lake = read_side("The lake froze early and skaters crossed the frozen lake before the wardens closed the shore.")
    >>> weigh_break(lake, ["Skaters crossed again when wardens opened the shore of the lake."], "Lake opened", Mark.WORDS) < 0
    True
    >>> weigh_break(lake, ["Parliament voted for cheaper railway tickets.", "Fares drop in spring."], "", Mark.WORDS) > 0
    True
    """
    new = read_side("\n".join(after))
    weight = _PRIOR[mark] + _HEADING_WORD[mark] * min(_MAX_HEADING, len(heading.split()))
    weight += _SHARED_WORDS * share(new.words, before.words, min(total(new.words), total(before.words)))
    weight += _OPENING_WORDS * _share_of(_find_words(after[0]), before.words)
    weight += _BARE_SURNAME * min(_MAX_BARE, len((new.names - new.surnames) & before.surnames))
    weight += _NEW_PERSON * min(_MAX_NEW, len(new.surnames - before.surnames - before.names))
    weight += _GOING_ON * goes_on(after[0])
    return weight if mark else weight + _HEADING_KNOWN * _share_of(_find_words(heading), before.words)


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
