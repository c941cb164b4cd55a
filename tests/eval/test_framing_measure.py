from __future__ import annotations

from dataclasses import replace

from eval.stages.framing import Marked, count, is_near, measure_basil, measure_stories

ARTICLES = [
    Marked("s/a1", ("a shameless ploy", "no doubt it will sink"), ("shameless", "the boat"), ("shameless",), 100),
    Marked("s/a2", (), (), ("ploy",), 50),
    Marked("t/a1", ("the empress of ropes",), ("The empress of ropes",), (), 50),
]


def test_a_mark_within_the_passage_or_around_it_is_near():
    assert is_near("a shameless ploy", "shameless")
    assert is_near("the great ropes of it", "the great ropes, of all")
    assert not is_near("a shameless ploy", "the boat")


def test_counts_are_the_yardsticks():
    assert count(ARTICLES[0].wanted, ARTICLES[0].marked).right == 1
    assert count(ARTICLES[0].wanted, ARTICLES[0].marked).said == 2


def test_a_method_that_marks_nothing_or_everything_loses():
    f1, precision, recall = measure_stories("s", ARTICLES)
    nothing = list(measure_stories("s", [replace(a, marked=()) for a in ARTICLES]))
    everything = list(measure_stories("s", [replace(a, marked=("harbour", "and", "rain", "mud")) for a in ARTICLES]))
    assert f1.ours.value > max(nothing[0].ours.value, everything[0].ours.value)
    assert recall.ours.value > nothing[2].ours.value
    assert precision.ours.value > everything[1].ours.value


def test_basil_tells_recall_and_the_number_of_marks():
    recall, rate = measure_basil(ARTICLES)
    assert 0 < recall.ours.value < 1
    assert rate.ours.value == 1000 * 3 / 200
    assert rate.lower_is_better
