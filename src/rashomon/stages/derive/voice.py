"""Whether an article reports or argues: what its own words, quotations left out, sound like."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rashomon.text.words import Word

Flags = npt.NDArray[np.bool_]

_MARKS = re.compile(
    r"[!?]|\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]ours?)\b"
    r"|\b(?i:of course|so-called|supposedly|bravo|shame(?:ful)?|disgrace(?:ful)?|surely|alas)\b"
)
"""Who argues says I and we, asks and exclaims. "US" in capitals is a country."""


def count_opinion_marks(text: str, words: Sequence[Word], own: Flags) -> float:
    """Return the marks of opinion in a hundred of the own words of a text.

    >>> text = "Who paid? We did. “I will not,” said the mayor."
    >>> from rashomon.text.words import find_words
    >>> words = find_words(text)
    >>> round(count_opinion_marks(text, words, np.array([w.start < 18 or w.start > 31 for w in words])))
    29
    """
    letters = list(text)
    for word, is_own in zip(words, own.tolist(), strict=True):
        if not is_own:
            end = word.end + 1 if word.end < len(letters) and letters[word.end] in "!?" else word.end
            letters[word.start : end] = " " * (end - word.start)
    return 100 * len(_MARKS.findall("".join(letters))) / max(int(own.sum()), 1)
