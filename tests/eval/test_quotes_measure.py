"""What the measures of quotes and names count, on invented records; a method that always says the same must fail."""

from __future__ import annotations

import pytest

from eval.measurement import f1
from eval.polnear import Annotated, Attribution, Record, _find, _read_notes, _runs, to_content, to_runs
from eval.rivals.name_strings import compare_plain_letters, compare_sorted_words
from eval.rivals.nearest_name import quote_by_nearest_name
from eval.stages.names import _judged, _Pair
from eval.stages.quotes import _count_overlap, _count_runs, _Runs
from rashomon.model import Article, Quote, QuoteMode, Reading, Span, Token
from rashomon.stages.extract.grammar import read_grammar

TEXT = "“We will mend the dam,” said Ada Berg. Otto Lind said that it was late."
WORDS = (
    "“",
    "We",
    "will",
    "mend",
    "the",
    "dam",
    ",",
    "”",
    "said",
    "Ada",
    "Berg",
    ".",
    "Otto",
    "Lind",
    "said",
    "that",
    "it",
    "was",
    "late",
    ".",
)


def _spans() -> tuple[Span, ...]:
    at, found = 0, []
    for word in WORDS:
        at = TEXT.index(word, at)
        found.append(Span(at, at + len(word)))
        at += len(word)
    return tuple(found)


def _reading() -> Reading:
    article = Article(id="a", page="a", text=TEXT, sha256="", map=())
    people = {"Ada", "Otto"}, {"Berg", "Lind"}
    tokens = tuple(
        Token(s.start, s.end, w, "X", "X", "dep", 0, "PERSON" if w in people[0] | people[1] else "", w in people[0])
        for w, s in zip(WORDS, _spans(), strict=True)
    )
    return Reading(article, tokens, (), None)  # type: ignore[arg-type]


def test_labels_become_runs_of_words() -> None:
    labels = ["B-content", "I-content", "B-cue", "O", "B-source", "B-source", "I-source"]
    assert set(_runs(labels)) == {("content", 0, 2), ("cue", 2, 3), ("source", 4, 5), ("source", 5, 7)}


def test_stand_off_notes_become_attributions() -> None:
    notes = "T1\tContent 0 4;6 9\tx\nT2\tSource 10 12\tx\nT3\tCue 13 15\tx\nE1\tAttribution:T1 Content1:T1 Source:T2 Cue:T3\n"
    assert list(_read_notes(notes)) == [Attribution((Span(0, 4), Span(6, 9)), (Span(10, 12),), (Span(13, 15),))]


@pytest.mark.parametrize(
    ("token", "text", "found"),
    [("``", ' "We', (1, 2)), ("-LRB-", "(AP)", (0, 1)), ("dam", "the dam", (4, 7)), (".", "a b c d e f.", (0, 0))],
)
def test_treebank_tokens_are_found_in_the_text(token: str, text: str, found: tuple[int, int]) -> None:
    assert _find(text, token, 0) == Span(*found)


def _record() -> Record:
    gold = frozenset({("content", 0, 8), ("cue", 8, 9), ("source", 9, 11), ("content", 15, 19), ("source", 12, 14), ("cue", 14, 15)})
    return Record(_spans(), gold)


def test_a_quote_is_widened_to_the_bounds_of_the_corpus() -> None:
    grammar = read_grammar(_reading())
    direct = Quote(id="", article="a", span=Span(1, 22), exact=TEXT[1:22], mode=QuoteMode.DIRECT)
    start = TEXT.index("it was")
    indirect = Quote(id="", article="a", span=Span(start, len(TEXT) - 1), exact="it was late", mode=QuoteMode.INDIRECT)
    spans = [*to_content(grammar, direct), *to_content(grammar, indirect)]
    assert to_runs(_record(), "content", spans) == {("content", 0, 8), ("content", 15, 19)}


def test_right_bounds_score_one_and_a_constant_scores_nothing() -> None:
    right = _Runs((Span(0, 23), Span(TEXT.index("that"), len(TEXT) - 1)), (), (), ())
    constant = _Runs((Span(0, len(TEXT)),), (), (), ())
    assert f1([_count_runs("content", [_record()], right)]) == 1.0
    assert f1([_count_runs("content", [_record()], constant)]) == 0.0


def test_half_of_a_stretch_is_enough_for_an_overlap_but_a_word_is_not() -> None:
    article = Annotated("a_1", TEXT, (Attribution((Span(0, 23),), (), ()),))
    assert _count_overlap(article, _Runs((Span(1, 15),), (), (), ())).right == 1
    assert _count_overlap(article, _Runs((Span(1, 4),), (), (), ())).right == 0


def test_the_rival_takes_the_nearest_person() -> None:
    (found,) = quote_by_nearest_name(_reading())
    assert found.inner.of(TEXT) == "We will mend the dam,"
    assert found.speaker is not None
    assert found.speaker.of(TEXT) == "Ada Berg"
    assert not list(quote_by_nearest_name(_reading(), fewest_words=9))


PAIRS = [_Pair("0", ("Ada Berg", "Berg, Ada"), True, True), _Pair("1", ("Ada Berg", "Otto Lind"), True, False)]


def test_judging_all_pairs_alike_is_no_perfect_score() -> None:
    assert f1(_judged(PAIRS, [True, False])) == 1.0
    assert f1(_judged(PAIRS, [True, True])) < 1.0
    assert f1(_judged(PAIRS, [False, False])) == 0.0


def test_name_rivals_compare_letters_only() -> None:
    assert compare_sorted_words([p.names for p in PAIRS])[0] == 1.0
    assert compare_plain_letters([("Žagar", "zagar"), ("Ada", "Ida")]) == [1.0, 0.0]
