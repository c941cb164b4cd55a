"""Whether an article reports or argues: what its own words, quotations left out, sound like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rashomon.text.asides import count_asides
from rashomon.text.words import Word

Flags = npt.NDArray[np.bool_]

_MARKS = re.compile(
    r"[!?]|\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]ours?)\b"
    r"|\b(?i:of course|so-called|supposedly|bravo|shame(?:ful)?|disgrace(?:ful)?|surely|alas)\b"
)
"""Who argues says I and we, asks and exclaims. "US" in capitals is a country."""


_ASIDES = 0.7
"""Asides in a hundred own words: with as many other marks, a column (labelled stories: 0.75 and more, reports 0.5, one 0.9)."""
_ARGUES = 2.05
"""Asides and other marks together: columns have 2.1 and more, what of reports has that many asides 2.0 at most."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What a text's own words sound like."""

    opinion_marks: float
    """Marks of opinion in a hundred own words."""
    is_column: bool
    """Whether it turns to its reader as columns do, with asides. A speech says I and we too, and has none."""


def read_voice(text: str, words: Sequence[Word], own: Flags) -> Voice:
    """Return what a text sounds like where it does not quote.

    >>> from rashomon.text.words import find_words
    >>> text = "Who paid? We did. “I will not,” said the mayor."
    >>> words = find_words(text)
    >>> round(read_voice(text, words, np.array([w.start < 18 or w.start > 31 for w in words])).opinion_marks)
    29
    >>> text = "So they sold it, of course. And who paid? We did, naturally. One wonders why."
    >>> read_voice(text, words := find_words(text), np.ones(len(words), dtype=bool)).is_column
    True
    """
    narration, hundreds = _blank_quoted(text, words, own), max(int(own.sum()), 1) / 100
    marks, asides = len(_MARKS.findall(narration)) / hundreds, count_asides(narration) / hundreds
    return Voice(marks, asides >= _ASIDES and marks + asides >= _ARGUES)


def _blank_quoted(text: str, words: Sequence[Word], own: Flags) -> str:
    letters = list(text)
    for word, is_own in zip(words, own.tolist(), strict=True):
        if not is_own:
            end = word.end + 1 if word.end < len(letters) and letters[word.end] in "!?" else word.end
            letters[word.start : end] = " " * (end - word.start)
    return "".join(letters)
