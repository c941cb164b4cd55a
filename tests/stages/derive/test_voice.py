"""Whether a text reports or argues."""

import numpy as np
import pytest

from rashomon.stages.derive.voice import read_voice
from rashomon.text.words import find_words

ARGUING = ["Who paid for it? We did.", "Let us be clear: you were lied to!", "I have seen this before, and so have you."]
REPORTING = [
    "The council met on Monday and voted five to two for the bridge.",
    "US officials said the road was closed.",
    "The minister of mines, who came by air, left after an hour.",
]


def count(text: str) -> float:
    words = find_words(text)
    return read_voice(text, words, np.ones(len(words), dtype=bool)).opinion_marks


@pytest.mark.parametrize("text", ARGUING)
def test_an_argument_has_marks_of_opinion(text: str) -> None:
    assert count(text) > 5


@pytest.mark.parametrize("text", REPORTING)
def test_a_report_has_none(text: str) -> None:
    assert count(text) == 0


def test_marks_inside_quotations_are_the_speakers() -> None:
    text = "The mayor said: We will not go!"
    words = find_words(text)
    assert read_voice(text, words, np.array([w.start < 16 for w in words])).opinion_marks == 0


def test_a_text_without_words_has_none() -> None:
    assert count("") == 0


COLUMN = "So we sold the bridge, of course. And who paid? You did, naturally. One wonders why. It wasn't the mayor."
SPEECH = "We sold the bridge on Monday. We paid what we owed, and we thank all who came. You will hear from us in May."


@pytest.mark.parametrize(("text", "is_column"), [(COLUMN, True), (SPEECH, False), (" ".join(REPORTING), False)])
def test_a_column_turns_to_its_reader_with_asides(text: str, is_column: bool) -> None:
    words = find_words(text)
    assert read_voice(text, words, np.ones(len(words), dtype=bool)).is_column is is_column
    assert not read_voice(text, words, np.zeros(len(words), dtype=bool)).is_column
