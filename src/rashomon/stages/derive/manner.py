"""How a copy was made from its source, judged by what it kept: the words, the quotations, the order, the length."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from rashomon.model import How
from rashomon.stages.derive.explanation import Explanation
from rashomon.stages.derive.likeness import Likeness
from rashomon.stages.derive.wording import Wording

_WHOLE = 0.9
"""Of the wording of both: what a reprint keeps, its dateline or last line apart."""
_CUT_COVERED = 0.75
_CUT_CLEANLY = 0.88
_CUT_SHORT = 0.6
"""Of its source's length: down to here an editor comes too, so more of the wording must be kept for a cut."""
_CUT_LENGTH = 0.78
"""Of its source's length: a cut loses whole paragraphs and keeps the others; an editor changes more and drops less."""
_CHANGED = 0.97
_ONE_FOR_ONE = 0.75
"""Share of the changed sentences that have as many words as before: a word-swapper puts one word for another; editors cut and add."""
_MANY_CHANGED = 0.5
_WORD_SWAPPED = 0.27
"""Share of word triples that a word-swapper leaves (WMT translations of one text share as much, but reword the quotations)."""
_SHORT = 0.6
"""Of its source's length: what tells the same in less is a summary."""
_SUMMED_UP = 0.36
"""Of the length of all its sources together: a merger drops about half of what they tell twice, a summary more."""
_REWORDED = 0.3
"""Share of its wording that stands in all its sources together: a summary tells in words of its own."""
_SAME_ORDER = 0.2
_KEPT_SENTENCE = 0.9
_EDITED_WHOLE = 0.25
"""Share of the own words in sentences taken over whole: an editor leaves sentences alone, a word-swapper or translator few."""
_OWN_WORDS = 0.1
"""Share of its wording in the source below which nobody edited it: it tells the source's facts anew."""
_MANY_QUOTED = 0.1
"""Share of words in quotations: a merger keeps the voices of its sources, a column and a summary a phrase or two."""
_SOME_OPINION = 0.5
_MUCH_OPINION = 1.2
"""Marks of opinion in a hundred own words. News reports have none to speak of; where wording and order already rule out a
copy, few will do, unless it quotes nobody: a column takes somebody at his word, a digest tells the facts."""


def judge_manner(article: Wording, source: Wording, likeness: Likeness, explanation: Explanation) -> How:
    """Return how ``article`` was made from ``source`` (``likeness`` has the article first)."""
    length = article.size / max(source.size, 1)
    if min(likeness.first_covered, likeness.second_covered) >= _WHOLE:
        return How.VERBATIM
    if likeness.first_covered >= (_CUT_COVERED if length < _CUT_SHORT else _CUT_CLEANLY) and length < _CUT_LENGTH:
        return How.CUT
    if likeness.order >= _SAME_ORDER and _swaps_words(article, source, explanation):
        return How.SPUN
    if _share_kept_whole(explanation) >= _EDITED_WHOLE:
        return How.EDITED
    if likeness.order >= _SAME_ORDER:
        if length < _SHORT:
            return How.SUMMARISED
        return How.SPUN if _keeps_quotations(article, source, likeness) else How.MACHINE_TRANSLATED
    if article.opinion_marks >= (_SOME_OPINION if article.quotations else _MUCH_OPINION):
        return How.OPINION
    return How.SUMMARISED if length < _SHORT or likeness.first_covered < _OWN_WORDS else How.EDITED


def _swaps_words(article: Wording, source: Wording, explanation: Explanation) -> bool:
    """Whether most sentences were changed, and most of the changed ones word for word."""
    mine, theirs = _count_words(article), _count_words(source)
    changed = [(i, s.source_sentence) for i, s in enumerate(explanation.sentences) if s.source_sentence >= 0 and s.kept < _CHANGED]
    alike = sum(mine[i] == theirs[j] for i, j in changed)
    return len(changed) >= _MANY_CHANGED * len(explanation.sentences) and alike >= _ONE_FOR_ONE * len(changed)


def _count_words(wording: Wording) -> list[int]:
    inside = wording.sentence_of[wording.sentence_of >= 0]
    return [int(n) for n in np.bincount(inside, minlength=len(wording.reading.sentences))]


def judge_merger(article: Wording, sources: Sequence[Wording], covered: float) -> How:
    """Return how ``article`` was made from several sources: merged from them, summing them up, or arguing from them.

    ``covered`` is the share of its wording that stands in them, added up: a summary tells in words of its own.
    """
    if len(article.words) - article.size >= _MANY_QUOTED * len(article.words):
        return How.MERGED
    if article.size < _SUMMED_UP * sum(s.size for s in sources) and covered < _REWORDED:
        return How.SUMMARISED
    return How.OPINION if article.opinion_marks >= _MUCH_OPINION else How.MERGED


def _share_kept_whole(explanation: Explanation) -> float:
    """Share of the own words in sentences taken over whole: an editor keeps sentences, a word-swapper leaves none alone."""
    total = sum(explanation.own_words) or 1
    return sum(n for s, n in zip(explanation.sentences, explanation.own_words, strict=True) if s.kept >= _KEPT_SENTENCE) / total


def _keeps_quotations(article: Wording, source: Wording, likeness: Likeness) -> bool:
    """Word-swappers leave quotations alone, translators cannot; without quotations the wording left decides."""
    if not article.quotations:
        return likeness.wording >= _WORD_SWAPPED
    kept = sum(any(len(q & s) >= 0.9 * len(q) for s in source.quotations) for q in article.quotations)
    return kept >= 0.6 * len(article.quotations)
