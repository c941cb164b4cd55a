"""Where excerpts were glued with nothing between them: an article begins that no mark, heading or ornament announces.

One sign alone misleads: lists and verse drop their full stops, and every long article turns to other matter. So they are weighed
together: that the text before stops in the middle of a sentence, that rare words do not recur, that what follows opens like a
report (a day, new people) and holds together. The weights are those of a logistic regression, rounded, over articles glued with
nothing between them, cut off or not, and over whole ones, some without their ends or full stops (eval/stages/glued_pages.py
makes such pages; those it was fitted on are of other events). What a page's end says of its seams is for gluing.py to ask.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from rashomon.stages.clean.breaks import Side, begins_quoted, goes_on, read_side, share, tells_day, total

_FUNCTION_WORDS = frozenset(
    """
    a an the of to in on at by for with from into onto about as than that which who whose whom and or nor but if because while when where
    whether after before until since between among against during through without within toward towards upon via per its his her their
    our your my is are was were be been being has have had will would can could should may might must shall do does did no every
    """.split()  # noqa: SIM905
)
_MIN_WORDS = 12
"""A shorter line without a full stop is a label, a caption or an entry of a list."""
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_NAMED = re.compile(r"(?!The )(?:[A-ZÀ-Þ][\w’'-]+ ){2}")
_RARE = 3.5
"""A word of this weight tells of the matter: rarer than "minister"."""
_PRIOR = -5.1
_SHARED_WORDS = -6.1
_OPENING_WORDS = -6.6
_RARE_WORD = -0.74
_MAX_RARE = 8
_NEW_PERSON = 0.33
_MAX_NEW = 4
_TOLD_DAY = 1.5
_NAME_FIRST = 0.7
_QUOTE_FIRST = -1.4
_GOING_ON = -0.8
_HOLDS_TOGETHER = 2.5
_READ_BEFORE, _MUCH_BEFORE = 4.6, 300.0
_READ_AFTER, _MUCH_AFTER = 2.0, 200.0
"""That no words recur tells the more, the more was read."""


class Ending(IntEnum):
    """How a paragraph stops."""

    FINISHED = 0
    OPEN = 1
    """Without a full stop: cut off, or no sentence."""
    MID_PHRASE = 2
    """On a word that asks for another ("switched off to"): cut off. One real page in 250 ends so."""


_ENDING = {Ending.FINISHED: 0.0, Ending.OPEN: 1.25, Ending.MID_PHRASE: 4.1}


def judge_ending(paragraph: str) -> Ending:
    """Return how a paragraph stops.

    >>> [judge_ending("A spokesman said that the lamp of one of the two boats had been " + end).name for end in ("lit.", "lit", "lit by")]
    ['FINISHED', 'OPEN', 'MID_PHRASE']
    """
    if not (paragraph[-1:].isalnum() or paragraph.endswith((",", "-", "–", "—"))) or len(paragraph.split()) < _MIN_WORDS:
        return Ending.FINISHED
    last = _LAST_WORD.search(paragraph, max(0, len(paragraph) - 20))
    return Ending.MID_PHRASE if last and last[0].lower() in _FUNCTION_WORDS else Ending.OPEN


def weigh_seam(before: Side, last: str, after: Sequence[str]) -> float:
    """Return how much speaks for another article's beginning where nothing parts two paragraphs, as log odds.

    Args:
        before: what the article so far holds.
        last: its last paragraph.
        after: the paragraphs behind the place, to the next one that stops unfinished; three tell enough.

    >>> lake = "The lake froze early and skaters crossed it on Monday before the wardens of Ostrel closed the shore to all who"
    >>> trams = ["Parliament in Velde voted on Friday for cheaper railway tickets.", "Railway fares in Velde drop in spring."]
    >>> weigh_seam(read_side(lake), lake, trams) > weigh_seam(read_side(lake), lake + " came.", trams)
    True
    """
    new, first = read_side("\n".join(after)), read_side(after[0])
    weight = _PRIOR + _ENDING[judge_ending(last)]
    weight += _SHARED_WORDS * share(new.words, before.words, min(total(new.words), total(before.words)))
    weight += _OPENING_WORDS * share(first.words, before.words, total(first.words))
    weight += _RARE_WORD * min(_MAX_RARE, sum(rarity >= _RARE for word, rarity in new.words.items() if word in before.words))
    weight += _NEW_PERSON * min(_MAX_NEW, len(new.surnames - before.surnames - before.names))
    weight += _READ_BEFORE * min(1.0, total(before.words) / _MUCH_BEFORE) + _READ_AFTER * min(1.0, total(new.words) / _MUCH_AFTER)
    return weight + _weigh_opening(after[0]) + _HOLDS_TOGETHER * _find_cohesion(first, after)


def _weigh_opening(paragraph: str) -> float:
    """Return how much a paragraph opens like a report rather than goes on with one."""
    return (
        _TOLD_DAY * tells_day(paragraph)
        + _NAME_FIRST * (_NAMED.match(paragraph) is not None)
        + _QUOTE_FIRST * begins_quoted(paragraph)
        + _GOING_ON * goes_on(paragraph)
    )


def _find_cohesion(first: Side, after: Sequence[str]) -> float:
    """Return how much the paragraph behind the place shares with the one behind it."""
    if len(after) < 2:
        return 0.0
    second = read_side(after[1]).words
    return share(first.words, second, min(total(first.words), total(second)))
