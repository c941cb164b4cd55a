"""How a copy was made from its source, judged by what it kept: the words, the quotations, the order, the length."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import How
from rashomon.stages.derive.explanation import Explanation
from rashomon.stages.derive.likeness import Likeness
from rashomon.stages.derive.wording import Wording

_WHOLE = 0.9
"""Of the wording of both: what a reprint keeps, its dateline or last line apart."""
_CUT_COVERED = 0.75
_CUT_LENGTH = 0.78
"""Of its source's length: a cut loses whole paragraphs and keeps the others; an editor changes more and drops less."""
_WORD_SWAPPED = 0.27
"""Share of word triples that a word-swapper leaves (WMT translations of one text share as much, but reword the quotations)."""
_SHORT = 0.6
"""Of its source's length: what tells the same in less is a summary."""
_SUMMED_UP = 0.36
"""Of the length of all its sources together: a merger drops about half of what they tell twice, a summary more."""
_SAME_ORDER = 0.2
_KEPT_SENTENCE = 0.9
_EDITED_WHOLE = 0.25
"""Share of the own words in sentences taken over whole: an editor leaves sentences alone, a word-swapper or translator few."""
_SOME_OPINION = 0.5
_MUCH_OPINION = 1.2
"""Marks of opinion in a hundred own words. News reports have none to speak of; where wording and order already rule out a
copy, few will do."""


def judge_manner(article: Wording, source: Wording, likeness: Likeness, explanation: Explanation) -> How:
    """Return how ``article`` was made from ``source`` (``likeness`` has the article first)."""
    length = article.size / max(source.size, 1)
    if min(likeness.first_covered, likeness.second_covered) >= _WHOLE:
        return How.VERBATIM
    if likeness.first_covered >= (_CUT_COVERED if length < _CUT_LENGTH else _WHOLE):
        return How.CUT
    if _share_kept_whole(explanation) >= _EDITED_WHOLE:
        return How.EDITED
    if likeness.order >= _SAME_ORDER:
        if length < _SHORT:
            return How.SUMMARISED
        return How.SPUN if _keeps_quotations(article, source, likeness) else How.MACHINE_TRANSLATED
    if article.opinion_marks >= _SOME_OPINION:
        return How.OPINION
    return How.SUMMARISED if length < _SHORT else How.EDITED


def judge_merger(article: Wording, sources: Sequence[Wording]) -> How:
    """Return how ``article`` was made from several sources: merged from them, summing them up, or arguing from them."""
    if article.size < _SUMMED_UP * sum(s.size for s in sources):
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
