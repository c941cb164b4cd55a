import pytest

from rashomon.model import Span
from rashomon.text.clauses import balance_marks, read_wording, trim_links
from tests.stages.match.read_texts import read_texts

WORDED = [
    # text, the passage, is it a clause, does it break off
    ("The mayor resigned on Monday.", "The mayor resigned on Monday", True, False),
    ("The mayor said that the bridge had fallen twice.", "The mayor said", True, True),
    ("She praised the pact that opened the border last year.", "that opened the border last year", False, False),
    ("They reiterated their firm support for the northern towns.", "reiterated their firm support for", False, True),
]


@pytest.mark.parametrize(("text", "passage", "clause", "breaks_off"), WORDED)
def test_a_shard_is_told_from_a_clause(text: str, passage: str, clause: bool, breaks_off: bool) -> None:
    readings, _ = read_texts(text)
    start = text.index(passage)
    worded = read_wording(readings[0], 0, Span(start, start + len(passage)))
    assert (worded.is_clause, worded.breaks_off) == (clause, breaks_off)


TRIMMED = [
    ("However, the bridge fell on Monday.", "the bridge fell on Monday"),
    ("The road was shut and the bridge fell on Monday.", "The road was shut and the bridge fell on Monday"),
    ("And the bridge fell on Monday.", "the bridge fell on Monday"),
]


@pytest.mark.parametrize(("text", "trimmed"), TRIMMED)
def test_words_that_only_tie_are_trimmed(text: str, trimmed: str) -> None:
    readings, _ = read_texts(text)
    assert trim_links(readings[0], 0, Span(0, len(text))).of(text).strip(" .") == trimmed


@pytest.mark.parametrize("junk", ["“" * 20_000, "”" * 20_000, '"' * 20_001, "“a” " * 20_000, ""])
def test_junk_is_balanced_in_bounded_time(junk: str) -> None:
    assert len(balance_marks(junk)) <= len(junk)
