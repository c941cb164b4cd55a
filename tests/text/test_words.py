"""Words are folded for comparison and keep their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.words import find_words, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Drašnik", "drasnik"), ("GOIÂNIA", "goiania"), ("the minister’s", "the minister's"), ("", ""), ("1,480", "1,480")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in find_words(text):
        assert fold(text[word.start : word.end]) == word.folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
