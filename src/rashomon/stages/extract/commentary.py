"""Commentary: which texts argue with their reader, and which of their sentences tell nothing that a report tells.

A column lives on the reports' facts and puts sentences of its own between them. A release and a witness say "we" and "I" as
often as a columnist does, but turn to no reader: asides and judging words tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from rashomon.model import Reading, Span
from rashomon.stages.extract.grammar import Grammar
from rashomon.stages.extract.lexicons import ARGUING, JUDGING_TURNS
from rashomon.text.asides import count_asides, is_aside

_ARGUES = 20.0
"""Points a thousand words from which a text counts as arguing; reports stay under 15, columns begin at 25."""
_ASIDES = 8.0
"""Of these, asides and judging words, a thousand words."""
_FEWEST_ASIDES = 4
_FEWEST_WORDS = 150
_WITNESS = 30.0
"""Words like "I" and "my", a thousand words, from which a text is a witness's own story, however it is told."""
_OF_ONESELF = frozenset({"i", "me", "my", "mine", "myself"})
_OWN = 0.5
"""Nearness to the nearest sentence of any report below which a sentence is the writer's own."""
_LONGEST_OWN = 30
"""Words; a longer sentence has facts in it, and its parts are looked at one by one."""
_QUOTED = 0.25
"""Share of a sentence's letters in quotation marks above which it is somebody else's."""
_SHORTEST = 4
"""Words; of shorter sentences only asides say something ("How modest.")."""
_SHORTEST_QUESTION = 7
"""Words; a shorter question leads to the next fact ("And the others?"), and so does a shorter summons ("Consider the sums.")."""

_SUMMONS = re.compile(r"(?i)(?:consider|look|remember|read|listen|take|note|recall|let us|let’s|let's|so|and)\b")

Nearness = Sequence[float] | None
"""For each sentence of an article, how near the nearest sentence of any report comes; null where that cannot be told."""


def blank_quotations(grammar: Grammar) -> str:
    """Return an article's own voice: its text with everything in quotation marks blanked out, letter for letter."""
    parts, at = [], 0
    for quotation in grammar.quotations:
        if quotation.outer.start < at:
            continue
        parts += [grammar.text[at : quotation.outer.start], "\0" * len(quotation.outer)]
        at = quotation.outer.end
    return "".join([*parts, grammar.text[at:]])


def is_arguing(grammar: Grammar, narration: str, judges: Callable[[int], bool]) -> bool:
    """Return whether a text argues with its reader. ``judges`` says whether the word at an index does.

    A word counts once, however often it stands: what a report names in every sentence is its subject.
    """
    words = find_words(grammar)
    judging = len({grammar.tokens[i].lemma.lower() for i in words if judges(i)})
    thousands = max(len(words), _FEWEST_WORDS) / 1000
    if sum(grammar.words[i] in _OF_ONESELF for i in words) > _WITNESS * thousands:
        return False
    asides = judging + count_asides(narration) + _count(JUDGING_TURNS, narration)
    points = judging + _count(ARGUING, narration)
    return asides >= max(_FEWEST_ASIDES, _ASIDES * thousands) and points >= _ARGUES * thousands


def _count(patterns: Sequence[re.Pattern[str]], text: str) -> int:
    return sum(len(pattern.findall(text)) for pattern in patterns)


def find_words(grammar: Grammar) -> list[int]:
    """Return the indexes of the words in an article's own voice."""
    return [i for i, t in enumerate(grammar.tokens) if not grammar.quoted[i] and t.pos not in ("PUNCT", "SPACE")]


def compare_with_reports(article: Reading, reports: Sequence[Reading]) -> Nearness:
    """Return how near each of the article's sentences comes to what the reports tell."""
    told = [r.vectors for r in reports if len(r.vectors)]
    if not told or not len(article.vectors) or not article.vectors.any():
        return None
    return tuple(float(n) for n in (article.vectors @ np.vstack(told).T).max(axis=1))


def find_own_passages(grammar: Grammar, narration: str, nearness: Nearness) -> Iterator[Span]:
    """Yield the stretches of an arguing text that are the writer's own: sentences on end that no report comes near."""
    if nearness is None:
        return
    passage: Span | None = None
    for sentence, near in zip(grammar.reading.sentences, nearness, strict=True):
        span = _trim(grammar.text, sentence.span)
        if near >= _OWN or not _is_comment(narration[span.start : span.end]):
            continue
        if passage and not grammar.text[passage.end : span.start].strip(" "):
            passage = Span(passage.start, span.end)
            continue
        if passage:
            yield passage
        passage = span
    if passage:
        yield passage


def _is_comment(text: str) -> bool:
    words = len(text.split())
    if words > _LONGEST_OWN or text.count("\0") > _QUOTED * len(text):
        return False
    if words < _SHORTEST and not is_aside(text):
        return False
    return words >= _SHORTEST_QUESTION or not (text.endswith("?") or _SUMMONS.match(text))


def _trim(text: str, span: Span) -> Span:
    inner = span.of(text)
    return Span(span.start + len(inner) - len(inner.lstrip()), span.end - len(inner) + len(inner.rstrip()))
