"""The measures of copies tell a method from a constant."""

from collections.abc import Sequence

import numpy as np
import pytest

from eval.copies_graded import GradedCopy
from eval.copies_made import MadeCase
from eval.rivals.containment import contain
from eval.stages.copies import (
    Answer,
    Judged,
    Pair,
    find_auc,
    find_calibration_error,
    find_edges,
    find_line,
    find_recall,
    judge_edges,
    make_article,
    measure_confidence,
    measure_graded,
    measure_made,
    measure_reports,
    measure_rewriting,
    measure_versions,
)
from rashomon.model import Derivation, How, Lineage, Origin, Range, Reading, Story

WIRE = "The ferry left the quay at noon with ninety people on board and ran aground an hour later off the northern cape."
COPY = "The ferry left the quay at midday with ninety people on board and ran aground one hour later off the northern cape."
REPORT = "Passengers waited until evening for tugs, said a teacher who had taken her class to see the islands in the spring."


def read(name: str, text: str) -> Reading:
    vectors = np.zeros((1, 4), dtype=np.float32)
    vectors[0, len(text) % 4] = 1.0
    return Reading(make_article(name, text), (), (), vectors)


def pairs() -> list[Pair]:
    return [
        Pair(
            unit=f"{same} {i}",
            one=read(f"{same}{i}/human a", WIRE),
            other=read(f"{same}{i}/b", COPY if same else REPORT),
            same=same,
            human=same,
        )
        for i in range(4)
        for same in (True, False)
    ]


def test_a_score_that_tells_copies_from_reports_is_told_from_a_constant() -> None:
    good = measure_versions(pairs(), lambda a, b: contain(a.text, b.text, 2))
    dull = measure_versions(pairs(), lambda a, b: 0.7)
    assert [m.ours.value for m in good if m.ours] == [1.0] * 4
    assert [m.ours.value for m in dull if m.ours] == [0.5, 0.0] * 2


def test_one_report_in_a_hundred_may_pass_the_line() -> None:
    assert find_line([i / 200 for i in range(200)]) == 197 / 200
    assert find_recall([(True, 0.99), (True, 0.5), *((False, i / 200) for i in range(200))]) == 0.5


def test_ties_count_half() -> None:
    assert find_auc([(True, 1.0), (False, 1.0)]) == 0.5


def lineage(*edges: tuple[str, str, How], articles: Sequence[str], confidence: float = 0.9) -> Lineage:
    return Lineage(
        derivations=tuple(
            Derivation(
                article=a, source=b, how=how, share=1.0, confidence=confidence, direction_confidence=0.8, why="It does.", passages=()
            )
            for a, b, how in edges
        ),
        origins=(Origin(id="o", name=None, held=None, articles=tuple(articles), why="It is."),),
        accounts=Range(low=1, best=1, high=1),
    )


CASES = [
    MadeCase(
        id="cut/0",
        kind="cut",
        articles=(make_article("0/report0", WIRE), make_article("0/copy", COPY)),
        parents={("0/copy", "0/report0"): How.CUT},
    ),
    MadeCase(
        id="background/1", kind="background", articles=(make_article("1/report0", WIRE), make_article("1/report1", REPORT)), parents={}
    ),
]
READINGS = {a.id: read(a.id, a.text) for case in CASES for a in case.articles}


def right(story: Story, _: Sequence[Reading]) -> Lineage:
    edges = [("0/copy", "0/report0", How.CUT)] if "0/copy" in story.articles else []
    return lineage(*edges, articles=story.articles)


def constant(story: Story, _: Sequence[Reading]) -> Lineage:
    return lineage((story.articles[0], story.articles[1], How.EDITED), articles=story.articles)


@pytest.mark.parametrize(("method", "directed", "apart"), [(right, 1.0, 1.0), (constant, 0.0, 0.0)])
def test_a_constant_finds_no_parents_and_merges_reports(method: object, directed: float, apart: float) -> None:
    assert callable(method)
    rows = {m.metric: m.ours.value for m in measure_made(CASES, READINGS, method) if m.ours}
    assert rows["derived, directed, F1"] == directed
    assert rows["reports that share quotations, a release or background kept apart"] == apart


@pytest.mark.parametrize(("judge", "right"), [(lambda c, _: How.CUT if len(c.text) < 60 else How.EDITED, 1.0), (lambda *_: How.CUT, 0.5)])
def test_a_constant_tells_only_one_way_of_copying(judge: object, right: float) -> None:
    assert callable(judge)
    wire = make_article("wire", WIRE)
    graded = [
        GradedCopy(grade=how, copy=make_article(how, text), sources=(wire,), how=how)
        for how, text in ((How.CUT, WIRE[:50]), (How.EDITED, COPY))
    ]
    readings = {a.id: read(a.id, a.text) for g in graded for a in (g.copy, wire)}
    row = measure_graded(graded, readings, judge)
    assert row.ours is not None
    assert row.ours.value == right


def test_a_method_that_merges_every_event_keeps_no_reports_apart() -> None:
    event = [read("a", WIRE), read("b", REPORT)]
    apart, merged = measure_reports([event], lambda s, r: lineage(articles=s.articles)), measure_reports([event], constant)
    assert apart.ours
    assert merged.ours
    assert (apart.ours.value, merged.ours.value) == (1.0, 0.0)


def test_features_that_say_nothing_classify_no_better_than_the_commonest_class() -> None:
    answers = [
        Answer(id=f"{task}{label}{i}", task=task, label=label, text=read(label, text), source=read("orig", WIRE))
        for task in "ab"
        for label, text, count in (("cut", WIRE, 2), ("non", REPORT, 3))
        for i in range(count)
    ]
    four, _ = measure_rewriting(answers, lambda a, s: (contain(a.text, s.text, 2),))
    dull, _ = measure_rewriting(answers, lambda a, s: (1.0,))
    assert four.ours
    assert dull.ours
    assert (four.ours.value, dull.ours.value) == (1.0, 0.6)


def test_a_copy_of_a_copy_is_of_the_family_but_has_no_direction_to_get_right() -> None:
    parents = {("c", "b"): How.SPUN, ("b", "a"): How.CUT}
    case = MadeCase(id="x", kind="cut", articles=tuple(make_article(i, WIRE) for i in "abc"), parents=parents)
    told = lineage(("c", "a", How.SPUN), ("b", "c", How.CUT), articles="abc")
    assert [(j.right, j.directed) for j in judge_edges(case, told)] == [(True, None), (True, False)]
    assert set(find_edges(told)) == {("c", "a"), ("b", "c")}


def test_a_belief_that_is_right_as_often_as_it_says_has_no_error() -> None:
    told = [(str(i), 0.9, i > 0) for i in range(10)]
    assert find_calibration_error(told) == pytest.approx(0.0)
    assert find_calibration_error([(i, 0.5, right) for i, _, right in told]) == pytest.approx(0.4)


def test_the_table_of_beliefs_stands_in_the_note() -> None:
    edges = [Judged(id="e", confidence=0.92, right=True, direction=0.7, directed=None)]
    sure, direction = measure_confidence("derive", "set", edges)
    assert sure.note == "0.92 right 1.00 (1)"
    assert direction.records == 0
