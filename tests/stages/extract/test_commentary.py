"""Commentary: which texts argue with their reader, and which of their sentences no report tells."""

from dataclasses import replace

import numpy as np
import pytest

from rashomon.model import FramingKind
from rashomon.stages.extract import extract
from rashomon.stages.extract.commentary import blank_quotations, find_own_passages, is_arguing
from rashomon.stages.extract.grammar import read_grammar
from tests.stages.extract.read_text import read

COLUMN = (
    "So this is how you lose a bridge. Let us be clear: who pays? You do, of course, as ever. Spare us the tears. "
    "The bridge fell on Monday. No doubt the mayor was asleep. One wonders who will tell him."
)
RELEASE = "We regret the closure of our bridge. We have asked our engineers for a report. We will keep our customers informed. " * 4
WITNESS = "I was on the bridge with my dog. I let go of my bag, I think, and perhaps I ought to have run. I can say that I prayed. " * 4
REPORT = "The bridge fell on Monday. Police closed the road. The mayor was in Vienna, his office said. It will be rebuilt. " * 4


@pytest.mark.parametrize(("text", "argues"), [(COLUMN, True), (RELEASE, False), (WITNESS, False), (REPORT, False)])
def test_a_column_argues_and_others_do_not(text, argues):
    (reading,) = read(text)
    grammar = read_grammar(reading)
    assert is_arguing(grammar, blank_quotations(grammar), lambda index: False) is argues


SUBJECT = "The gang wanted a ransom. No ransom was paid, the insurer said. The ransom note was found on Monday. " * 3
JUDGED = "The greedy gang wanted a ransom. A shameful farce, a shabby circus and a scandal, and now this. So who pays? " * 2


@pytest.mark.parametrize(("text", "argues"), [(SUBJECT, False), (JUDGED, True)])
def test_a_word_told_again_and_again_is_the_subject_and_counts_once(text, argues):
    (reading,) = read(text)
    grammar = read_grammar(reading)
    judging = {"ransom", "gang", "greedy", "shameful", "farce", "circus", "scandal"}
    assert is_arguing(grammar, blank_quotations(grammar), lambda i: grammar.tokens[i].lemma.lower() in judging) is argues


def find_passages(text, nearness):
    (reading,) = read(text)
    grammar = read_grammar(reading)
    assert len(reading.sentences) == len(nearness)
    return [p.of(text) for p in find_own_passages(grammar, blank_quotations(grammar), nearness)]


OWN = [
    ("The bridge fell on Monday. He was never much of an engineer.", (0.9, 0.3), ["He was never much of an engineer."]),
    (
        "It had a fine view once. It has a finer one now. The road is shut.",
        (0.3, 0.3, 0.9),
        ["It had a fine view once. It has a finer one now."],
    ),
    ("It had a fine view once.\nIt has a finer one now.", (0.3, 0.3), ["It had a fine view once.", "It has a finer one now."]),
    ("How modest. And the mayor? Consider the sums. Two hours.", (0.1, 0.1, 0.1, 0.1), ["How modest."]),
    ("“I was never much of an engineer,” he said.", (0.3,), []),
    ("The bridge fell on Monday at noon.", (0.5,), []),
]


@pytest.mark.parametrize(("text", "nearness", "passages"), OWN)
def test_what_no_report_comes_near_is_the_writers_own(text, nearness, passages):
    assert find_passages(text, nearness) == passages


def test_without_vectors_or_reports_nothing_is_told_to_be_the_writers_own():
    (reading,) = read(COLUMN)
    grammar = read_grammar(reading)
    assert list(find_own_passages(grammar, blank_quotations(grammar), None)) == []


def test_the_same_sentence_is_framing_until_a_report_tells_it():
    column, report = read(COLUMN, REPORT)
    turn = np.eye(8, dtype=np.float32)
    rows = [turn[i % 4] for i in range(len(column.sentences))]
    alone = replace(column, vectors=np.stack(rows))
    apart = replace(report, vectors=np.stack([turn[5]] * len(report.sentences)))
    alike = replace(report, vectors=np.stack([turn[i % 4] for i in range(len(report.sentences))]))
    passages = {m.exact for m in extract((alone, apart)).framing if m.kind in (FramingKind.LOADED_WORD, FramingKind.SPECULATION)}
    assert any("Spare us the tears." in p for p in passages)
    assert not any("Spare us the tears." in m.exact for m in extract((alone, alike)).framing)
