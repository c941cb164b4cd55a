"""Framing: passages in the narrator's own voice that judge, guess or ascribe a motive instead of telling.

What a quoted person says is theirs, so nothing inside quotation marks counts, save marks that hold a word at arm's length.
Straight reports seldom frame: there only words that judge in any company are marked. A text that argues (first and second
person, rhetorical questions, exclamations, judging words) is read with wider lists. A word that half of a story's accounts use
is what the thing is called, and no framing. All lists are general English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.model import FramingKind, FramingMark, Quote, Span
from rashomon.stages.extract.attribution import is_sentence_like, is_title_like
from rashomon.stages.extract.bynames import Wording, find_bynames, read_wording
from rashomon.stages.extract.commentary import (
    Nearness,
    blank_quotations,
    compare_with_reports,
    find_own_passages,
    find_words,
    is_arguing,
)
from rashomon.stages.extract.grammar import Grammar
from rashomon.stages.extract.lexicons import (
    ACTING,
    ATTRIBUTED,
    COLOURING,
    COMPARING,
    DIMINISHING,
    EPITHET_NOUNS,
    EPITHETS,
    IDIOMS,
    JUDGING,
    LOADED,
    MOCK_TITLES,
    MOCKING,
    MOTIVES,
    PURPOSES,
    SAVING_FACE,
    SPECULATING,
    STRONG_SPECULATING,
    TABLOID,
    WAGES,
)
from rashomon.stages.extract.transcripts import find_turns

_LONGEST_SCARE = 4
"""Words in marks up to this many are held at arm's length in an arguing text where no cue stands."""
_LONGEST_IN_REPORT = 2
_LONGEST_QUOTED = 1
"""A single word that somebody is quoted with, in an arguing text, is seldom there for its information."""


_TOLD = 0.65
"""Nearness to a report's sentence from which a guess or a reason is the report's as well, and no framing."""
_SENSATIONAL = 15.0
"""Different words of the popular press, a thousand words, from which a text is written in its manner."""
_FEWEST_THRILLS = 5
"""A short report may have two or three such words in earnest."""


@dataclass(frozen=True, slots=True)
class _Narration:
    """An article's own voice: its text with everything in quotation marks blanked out, letter for letter."""

    grammar: Grammar
    text: str
    argues: bool
    is_tabloid: bool
    wording: Wording
    nearness: Nearness = None

    def is_told(self, place: int) -> bool:
        """Return whether a report has much the same sentence as the one at ``place``."""
        return self.nearness is not None and self.nearness[self.grammar.sentence_of[self.grammar.token_in(place)]] >= _TOLD


def find_framing(grammars: Sequence[Grammar], quotes: Sequence[Quote]) -> tuple[FramingMark, ...]:
    """Return the framing marks of a story's articles by place; of two that overlap the wider one of the same kind stays."""
    wording = read_wording(grammars)
    narrations = [_read_narration(g, wording) for g in grammars if not find_turns(g)]  # a transcript has no narrator
    reports = [n.grammar.reading for n in narrations if not n.argues]
    marks: list[FramingMark] = []
    for narration in narrations:
        if narration.argues:
            narration = replace(narration, nearness=compare_with_reports(narration.grammar.reading, reports))
        own = [q for q in quotes if q.article == narration.grammar.reading.article.id]
        marks += _distinct(narration.grammar, _find_marks(narration, own))
    return tuple(marks)


def _read_narration(grammar: Grammar, wording: Wording) -> _Narration:
    text = blank_quotations(grammar)

    def judges(index: int) -> bool:
        return not wording.is_common(grammar.tokens[index].lemma.lower()) and _judges(grammar, index, wide=True)

    argues = is_arguing(grammar, text, judges)
    return _Narration(grammar, text, argues, measure_sensation(grammar) >= _SENSATIONAL, wording)


def _find_marks(narration: _Narration, quotes: Sequence[Quote]) -> list[tuple[Span, FramingKind]]:
    marks = [*_find_scare_quotes(narration, quotes), *_find_patterns(narration), *_find_words(narration)]
    if narration.argues:
        marks += _find_clauses(narration)
        marks += ((name, FramingKind.EPITHET) for name in find_bynames(narration.grammar, narration.wording))
        passages = find_own_passages(narration.grammar, narration.text, narration.nearness)
        marks += ((p, FramingKind.SPECULATION if _guesses(p.of(narration.text)) else FramingKind.LOADED_WORD) for p in passages)
    return marks


def measure_sensation(grammar: Grammar) -> float:
    """Return how many words of the popular press the narrator uses, a thousand words."""
    words = find_words(grammar)
    thrilling = {grammar.words[i] for i in words if _thrills(grammar, i)}
    return 1000 * len(thrilling) / max(len(words), 150) if len(thrilling) >= _FEWEST_THRILLS else 0.0


def _thrills(grammar: Grammar, index: int) -> bool:
    token = grammar.tokens[index]
    return (token.lemma.lower() in TABLOID or grammar.words[index] in TABLOID) and token.entity not in ("ORG", "GPE", "PERSON")


_PATTERNS = (
    (IDIOMS, FramingKind.LOADED_WORD),
    (STRONG_SPECULATING, FramingKind.SPECULATION),
    (PURPOSES, FramingKind.UNATTRIBUTED_MOTIVE),
    (SAVING_FACE, FramingKind.UNATTRIBUTED_MOTIVE),
)
_ARGUING_PATTERNS = (
    (DIMINISHING, FramingKind.LOADED_WORD),
    (COMPARING, FramingKind.LOADED_WORD),
    (MOCK_TITLES, FramingKind.EPITHET),
)


def _find_scare_quotes(narration: _Narration, quotes: Sequence[Quote]) -> Iterator[tuple[Span, FramingKind]]:
    """Yield short words in marks that nobody is quoted as saying, with a "so-called" before them."""
    grammar = narration.grammar
    said = {q.span for q in quotes}
    for quotation in grammar.quotations:
        inner = quotation.inner.of(grammar.text)
        if is_sentence_like(grammar, quotation) or is_title_like(grammar, quotation) or any(c.isdigit() for c in inner):
            continue
        words, quoted = len(inner.split()), quotation.inner in said
        so_called = re.search(r"(?i)\bso-called\s+$", grammar.text[max(quotation.outer.start - 20, 0) : quotation.outer.start])
        longest = _LONGEST_QUOTED if quoted else _LONGEST_SCARE if narration.argues else _LONGEST_IN_REPORT
        if so_called or (words <= longest and (narration.argues or not quoted)):
            start = quotation.outer.start - len(so_called.group()) if so_called else quotation.outer.start
            yield Span(start, quotation.outer.end), FramingKind.SCARE_QUOTES


def _find_patterns(narration: _Narration) -> Iterator[tuple[Span, FramingKind]]:
    """Yield the set phrases that frame wherever they stand, and in an arguing text those that may."""
    for pattern, kind in _PATTERNS:
        for match in pattern.finditer(narration.text):
            if kind is FramingKind.LOADED_WORD or narration.argues or not _is_attributed(narration, match.start()):
                yield Span(match.start(), match.end()), kind
    for pattern, kind in _ARGUING_PATTERNS if narration.argues else ():
        for match in pattern.finditer(narration.text):
            yield _shorten(narration.grammar, Span(match.start(), match.end())), kind
    for pattern in (EPITHETS, EPITHET_NOUNS, WAGES):
        for match in pattern.finditer(narration.text):
            yield Span(match.start(), match.end()), FramingKind.EPITHET


def _is_attributed(narration: _Narration, place: int) -> bool:
    """Whether a report's sentence says whose guess it tells."""
    grammar = narration.grammar
    sentence = grammar.reading.sentences[grammar.sentence_of[grammar.token_in(place)]]
    return ATTRIBUTED.search(narration.text, sentence.span.start, sentence.span.end) is not None


def _find_words(narration: _Narration) -> Iterator[tuple[Span, FramingKind]]:
    grammar = narration.grammar
    for index in range(len(grammar.tokens)):
        if grammar.quoted[index]:
            continue
        token = grammar.tokens[index]
        if narration.wording.is_common(token.lemma.lower()) or not (
            _judges(grammar, index, wide=narration.argues)
            or (narration.argues and _colours(grammar, index))
            or (narration.is_tabloid and _thrills(grammar, index))
        ):
            continue
        noun = token.pos in ("NOUN", "PROPN")
        yield _phrase(grammar, index), FramingKind.EPITHET if noun and narration.argues else FramingKind.LOADED_WORD


def _judges(grammar: Grammar, index: int, *, wide: bool) -> bool:
    lemma, word = grammar.tokens[index].lemma.lower(), grammar.words[index]
    if lemma in LOADED or word in LOADED:
        return True
    if lemma == "lie" and grammar.tokens[index].pos == "VERB":
        return False  # the village lies in a valley
    if lemma in MOCKING and grammar.tokens[index].pos == "VERB":
        return True
    if wide and lemma in ACTING:
        return grammar.tokens[index].pos == "VERB"
    return wide and (lemma in JUDGING or word in JUDGING) and grammar.tokens[index].entity not in ("ORG", "GPE", "PERSON")


def _colours(grammar: Grammar, index: int) -> bool:
    token = grammar.tokens[index]
    return (token.lemma.lower() in COLOURING or grammar.words[index] in COLOURING) and token.entity not in ("ORG", "GPE", "PERSON")


def _phrase(grammar: Grammar, index: int) -> Span:
    """Return a judging word with the article and adjectives before it, or the verb's short object behind it."""
    first = index
    while first > 0 and grammar.tokens[first - 1].head == index and grammar.tokens[first - 1].dep in ("det", "amod", "compound", "advmod"):
        first -= 1
    return grammar.span(first, index + 1)


def _find_clauses(narration: _Narration) -> Iterator[tuple[Span, FramingKind]]:
    """Yield the guesses and motives of an arguing text: the clause behind "because", the sentence that foretells."""
    grammar = narration.grammar
    for sentence in grammar.reading.sentences:
        text = narration.text[sentence.span.start : sentence.span.end]
        if text.count("\0") * 2 > len(text) or narration.is_told(sentence.span.start):
            continue
        for pattern in MOTIVES:
            if match := pattern.search(text):
                end = sentence.span.start + match.end()
                yield _shorten(grammar, Span(sentence.span.start + match.start(), end)), FramingKind.UNATTRIBUTED_MOTIVE
        if _guesses(text):
            yield _shorten(grammar, sentence.span), FramingKind.SPECULATION


def _guesses(text: str) -> bool:
    return any(pattern.search(text) for pattern in SPECULATING)


def _shorten(grammar: Grammar, span: Span) -> Span:
    end = span.end
    while end > span.start and grammar.text[end - 1] in " ,;:\0":
        end -= 1
    return Span(span.start, end)


def _distinct(grammar: Grammar, marks: Sequence[tuple[Span, FramingKind]]) -> tuple[FramingMark, ...]:
    kept: list[tuple[Span, FramingKind]] = []
    last: dict[FramingKind, int] = {}
    for span, kind in sorted(set(marks), key=lambda m: (m[0].start, -m[0].end, m[1])):
        before = last.get(kind)
        if before is None or not span.overlaps(kept[before][0]):
            last[kind] = len(kept)
            kept.append((span, kind))
        elif len(span) > len(kept[before][0]):
            kept[before] = span, kind
    article = grammar.reading.article.id
    return tuple(FramingMark(article=article, span=s, exact=s.of(grammar.text), kind=k) for s, k in sorted(kept))
