"""Whether a text reports or argues."""

import numpy as np
import pytest

from rashomon.stages.derive.voice import count_opinion_marks
from rashomon.text.words import find_words

ARGUING = ["Who paid for it? We did.", "Let us be clear: you were lied to!", "I have seen this before, and so have you."]
REPORTING = [
    "The council met on Monday and voted five to two for the bridge.",
    "US officials said the road was closed.",
    "The minister of mines, who came by air, left after an hour.",
]


def count(text: str) -> float:
    words = find_words(text)
    return count_opinion_marks(text, words, np.ones(len(words), dtype=bool))


@pytest.mark.parametrize("text", ARGUING)
def test_an_argument_has_marks_of_opinion(text: str) -> None:
    assert count(text) > 5


@pytest.mark.parametrize("text", REPORTING)
def test_a_report_has_none(text: str) -> None:
    assert count(text) == 0


def test_marks_inside_quotations_are_the_speakers() -> None:
    text = "The mayor said: We will not go!"
    words = find_words(text)
    assert count_opinion_marks(text, words, np.array([w.start < 16 for w in words])) == 0


def test_a_text_without_words_has_none() -> None:
    assert count("") == 0
