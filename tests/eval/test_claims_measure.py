"""The measures of claims and of single pairs, on records of our own: a method that always answers the same must do badly."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest

from eval.gold import GoldStory
from eval.rivals.embedding_claims import group_vectors
from eval.rivals.pair_likeness import compare_tfidf, share_words
from eval.stages.claims import Said, report, score_said
from eval.stages.statements import Judged, Opinion, Pair, accuracy, f1_of_disagree, find_best_threshold, macro_f1_of_stance, report_same
from rashomon.model import Article, Verdict

TEXTS = {
    "a1": "Two people died in the fire. The quay was closed for a week.",
    "a2": "The fire killed two people. The quay reopened on Monday.",
    "a3": "The fire killed five people. Ships could not land for a week.",
}
CLAIMS = [
    {
        "id": "c1",
        "text": "Two died",
        "verdict": "disputed",
        "tellings": [
            {"article": "a1", "passage": "Two people died in the fire", "stance": "agrees"},
            {"article": "a2", "passage": "The fire killed two people", "stance": "agrees"},
            {"article": "a3", "passage": "The fire killed five people", "stance": "differs"},
        ],
    },
    {
        "id": "c2",
        "text": "The quay was closed",
        "verdict": "corroborated",
        "tellings": [
            {"article": "a1", "passage": "The quay was closed for a week", "stance": "agrees"},
            {"article": "a3", "passage": "Ships could not land for a week", "stance": "agrees"},
        ],
    },
]


def make_story() -> GoldStory:
    articles = tuple(
        Article(id=f"s/{i}", page=f"s/{i}", text=t, sha256=hashlib.sha256(t.encode()).hexdigest(), map=()) for i, t in TEXTS.items()
    )
    return GoldStory("s", {"event": "fire", "claims": CLAIMS, "articles": [{"id": i, "stray": False} for i in TEXTS]}, articles)


def say(*, joined: bool) -> list[Said]:
    """Return the gold as an answer, or everything in one claim."""
    return [
        Said(f"s/{t['article']}", t["passage"], "all" if joined else c["id"], "agrees" if joined else t["stance"])
        for c in CLAIMS
        for t in c["tellings"]
    ]


def test_the_gold_itself_scores_one() -> None:
    score = score_said(make_story(), say(joined=False), {"c1": Verdict.DISPUTED, "c2": Verdict.CORROBORATED})
    assert {m.metric: m.ours.value for m in report([score]) if m.ours} == {
        "tellings found": 1.0,
        "verdict right": 1.0,
        "claims, pairs, F1": 1.0,
        "conflict raised, F1": 1.0,
        "conflict raised, precision": 1.0,
        "conflict raised, recall": 1.0,
        "damage raised, F1": 1.0,
    }


def test_one_claim_for_everything_is_no_good_answer() -> None:
    figures = {m.metric: m.ours.value for m in report([score_said(make_story(), say(joined=True), {"all": Verdict.REPEATED})]) if m.ours}
    assert figures["claims, pairs, F1"] < 0.8
    assert figures["verdict right"] == figures["conflict raised, F1"] == 0.0


def test_a_silent_method_finds_nothing() -> None:
    score = score_said(make_story(), [], {})
    assert score.counts["pairs"].right == 0
    assert score.counts["pairs"].wanted == 4
    assert all(c.score == 0 for c in (*score.found, *score.verdicts))


def judge(answers: list[bool]) -> list[Judged]:
    labels = [True, False] * 4
    return [
        Judged(Pair(f"p{k}", "one", "two", label, f"u{k}"), Opinion(float(said), said, "agree"), {"word overlap": float(label)})
        for k, (label, said) in enumerate(zip(labels, answers, strict=True))
    ]


@pytest.mark.parametrize(("answers", "value"), [([True, False] * 4, 1.0), ([True] * 8, 0.5), ([False] * 8, 0.5)])
def test_a_constant_answer_is_right_by_chance_only(answers: list[bool], value: float) -> None:
    row = report_same(judge(answers), "set", "accuracy", accuracy)
    assert row.ours is not None
    assert row.ours.value == value
    assert row.rivals[0].figure.value == 1.0


def test_stances_weigh_what_they_stand_for() -> None:
    rows = [("unrelated", "unrelated", 6), ("discuss", "discuss", 1), ("agree", "agree", 1), ("disagree", "agree", 1)]
    assert f1_of_disagree(rows) == 0.0
    assert macro_f1_of_stance(rows) == pytest.approx((1 + 1 + 2 / 3 + 0) / 4)


def test_the_best_threshold_parts_what_can_be_parted() -> None:
    threshold = find_best_threshold([0.1, 0.2, 0.8, 0.9], [False, False, True, True], accuracy)
    assert 0.2 < threshold <= 0.8


def test_rivals_rank_a_rewording_over_another_sentence() -> None:
    pairs = [("the ferry burned at sea", "the ferry burned off the coast"), ("the ferry burned at sea", "a bank raised its rate")]
    assert share_words(pairs)[0] > share_words(pairs)[1]
    assert compare_tfidf(pairs)[0] > compare_tfidf(pairs)[1]


def test_a_bag_of_vectors_joins_neighbours_only() -> None:
    rows = np.array([[1, 0], [0.995, 0.0999], [0, 1], [0.0999, 0.995]], dtype=np.float32)
    assert sorted(group_vectors(rows, 0.9)) == [[0, 1], [2, 3]]
    assert group_vectors(rows, 0.9999) == []
