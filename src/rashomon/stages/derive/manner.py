"""How a copy was made from its source, judged by what it kept: the words, the quotations, the order, the length."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

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
_MANY_CHANGED = 0.35
"""Of all sentences; an editor changes a quarter at most so (made copies: edited 0.22 at most, swapped 0.38 and more)."""
_DISPLACED = 0.08
"""Share of the source's own words that stand in no word's place, or have none in theirs: a word-swapper leaves 0.05 at most, whatever
it does to the quotations; a translation there and back turns sentences round and has 0.11 and more
(labelled stories; Debian's apertium by way of Catalan and Spanish 0.09 and more, one of 18 apart)."""
_LONGEST_SENTENCE = 100
"""Words; a longer one is no sentence, and comparing it would cost the square."""
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
_REPRINTED = 0.15
"""Share of its wording in the source from which an article is a version of it, however loud: a second release of one house says we too."""
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
        return How.SPUN if _share_displaced(article, source, explanation) < _DISPLACED else How.MACHINE_TRANSLATED
    if likeness.first_covered < _REPRINTED and _comments(article):
        return How.OPINION
    return How.SUMMARISED if length < _SHORT or likeness.first_covered < _OWN_WORDS else How.EDITED


def _comments(article: Wording) -> bool:
    return article.is_column or article.opinion_marks >= (_SOME_OPINION if article.quotations else _MUCH_OPINION)


def _swaps_words(article: Wording, source: Wording, explanation: Explanation) -> bool:
    """Whether many sentences were changed, and most of the changed ones word for word."""
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
    if article.is_column:
        return How.OPINION
    if article.size < _SUMMED_UP * sum(s.size for s in sources) and covered < _REWORDED:
        return How.SUMMARISED
    return How.OPINION if article.opinion_marks >= _MUCH_OPINION else How.MERGED


def _share_kept_whole(explanation: Explanation) -> float:
    """Share of the own words in sentences taken over whole: an editor keeps sentences, a word-swapper leaves none alone."""
    total = sum(explanation.own_words) or 1
    return sum(n for s, n in zip(explanation.sentences, explanation.own_words, strict=True) if s.kept >= _KEPT_SENTENCE) / total


def _share_displaced(article: Wording, source: Wording, explanation: Explanation) -> float:
    """Share of the words of the rendered sentences that were put in or left out, rather than one put in another's place."""
    mine, theirs = _list_own(article), _list_own(source)
    displaced = total = 0
    for own, sentence in zip(mine, explanation.sentences, strict=True):
        other = theirs[sentence.source_sentence] if sentence.source_sentence >= 0 else []
        if not own or not other or max(len(own), len(other)) > _LONGEST_SENTENCE:
            continue
        total += len(other)
        changes = SequenceMatcher(None, other, own, autojunk=False).get_opcodes()
        displaced += sum((i2 - i1) + (j2 - j1) for tag, i1, i2, j1, j2 in changes if tag in ("insert", "delete"))
    return displaced / max(total, 1)


def _list_own(wording: Wording) -> list[list[int]]:
    """The numbers of the article's own words, sentence by sentence."""
    sentences: list[list[int]] = [[] for _ in wording.reading.sentences]
    for number, sentence, own in zip(wording.numbers.tolist(), wording.sentence_of.tolist(), wording.own.tolist(), strict=True):
        if own and sentence >= 0:
            sentences[sentence].append(number)
    return sentences
