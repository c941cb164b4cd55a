"""Transcripts: paragraphs that open with who speaks and a colon."""

from __future__ import annotations

import re
from collections import Counter

from rashomon.model import Span
from rashomon.stages.extract.grammar import Grammar

_TURN = re.compile(r"(?P<label>[^\W\d_][^:\n]{0,90}?)\s*:\s+(?=\S)")
_ASKER = re.compile(r"(?i)(?:question|q|reporter|journalist|audience|moderator)s?$")
_NARRATOR = re.compile(r"(?i)(?:presenter|anchor(?:man|woman)?|newsreader|newscaster|host|narrator|announcer|voice-?over|studio)\d?$")
_LONGEST_LABEL = 9
_FEWEST_TURNS = 4
"""A press release or a list may open two or three paragraphs with a word and a colon."""


def find_turns(grammar: Grammar) -> list[tuple[Span, Span]]:
    """Return what each speaker says and the label that names the speaker; nothing when the article is no transcript.

    A paragraph without a label goes on where the last one ended.
    """
    paragraphs = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", grammar.text)]
    openings = [_find_label(grammar.text, p) for p in paragraphs]
    labels = Counter(_name_of(m).of(grammar.text) for m in openings if m)
    turns = sum(labels.values())
    if turns < _FEWEST_TURNS or turns < 0.4 * len(paragraphs) or max(labels.values()) < 2:
        return []
    found: list[tuple[Span, Span]] = []
    label: Span | None = None
    for paragraph, opening in zip(paragraphs, openings, strict=True):
        if opening is not None:
            label = _name_of(opening)
            found.append((Span(opening.end(), paragraph.end), label))
        elif label is not None:
            found.append((paragraph, label))
    return found


def narrated(grammar: Grammar, turns: list[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Return the turns that are no quote: the broadcast's voice, questions that nobody in particular asks, and who speaks without marks
    where others have them."""
    marked = {label.of(grammar.text) for span, label in turns if span.of(grammar.text)[0] in _MARKS}
    labelled = [(span, label, label.of(grammar.text).strip()) for span, label in turns]
    return [(s, n) for s, n, name in labelled if _NARRATOR.match(name) or _ASKER.match(name) or (marked and name not in marked)]


_MARKS = '“"«„'


def _find_label(text: str, paragraph: Span) -> re.Match[str] | None:
    opening = _TURN.match(text, paragraph.start, paragraph.end)
    return opening if opening and opening["label"][0].isupper() and len(opening["label"].split()) <= _LONGEST_LABEL else None


def _name_of(opening: re.Match[str]) -> Span:
    """Return the part of a label that names the speaker: "Radio Ostrel" of "Question (Radio Ostrel, by phone)"."""
    label, start = opening["label"], opening.start("label")
    before, bracket, inside = label.partition("(")
    if bracket and _ASKER.match(before.strip()):
        name = inside.split(",")[0].rstrip(") ")
        return Span(start + len(before) + 1, start + len(before) + 1 + len(name))
    name = before.split(",")[0].rstrip()
    return Span(start, start + len(name))
