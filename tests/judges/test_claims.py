"""What becomes of a judge's answers: stances, verdicts and reasons change, passages never."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from rashomon.judges.claims import judge_claims
from rashomon.model import Answer, Judging, Question, Stance, StoryReport, Verdict
from tests.judges.tell_stories import FELL, GAVE, STOOD, article, claim, story, tell

PAIR = story([claim("c", tell("a", FELL, None), tell("b", GAVE))])
ARTICLES = [article("a", "The Ledger", "2026-01-01"), article("b", "The Gazette", "2026-01-02"), article("c", "The Copy", "2026-01-02")]


class Fixed:
    """A judge that gives one answer and remembers what it was asked."""

    name = "a fixed judge"

    def __init__(self, answer: Answer | Callable[[Question], Answer], limit: int = 200) -> None:
        self.limit = limit
        self.asked: list[Question] = []
        self._answer = answer

    def describe(self) -> Mapping[str, object]:
        return {}

    def judge(self, question: Question) -> Answer:
        self.asked.append(question)
        return self._answer if isinstance(self._answer, Answer) else self._answer(question)


def say(stance: Stance | None, why: str = "It fell, or it stood.") -> Fixed:
    return Fixed(Answer(stance=stance, why=why))


def run(judge: Fixed, *stories: StoryReport) -> tuple[Sequence[StoryReport], Judging]:
    return judge_claims(stories or (PAIR,), ARTICLES, judge, lambda done, total: None)


@pytest.mark.parametrize(
    ("stance", "verdict"),
    [
        (Stance.AGREES, Verdict.CORROBORATED),
        (Stance.DIFFERS, Verdict.DISPUTED),
        (Stance.UPDATES, Verdict.UPDATED),
        (Stance.PART_OF, Verdict.CORROBORATED),
        (Stance.ROUNDED, Verdict.CORROBORATED),
    ],
)
def test_the_answer_becomes_the_stance_and_makes_the_verdict(stance: Stance, verdict: Verdict) -> None:
    (report,), _ = run(say(stance))
    (judged,) = report.claims
    assert (judged.tellings[1].stance, judged.verdict) == (stance, verdict)
    assert judged.tellings[1].why == "Judged by a fixed judge: It fell, or it stood."
    assert [(t.article, t.span, t.exact) for t in judged.tellings] == [(t.article, t.span, t.exact) for t in PAIR.claims[0].tellings]


def test_another_verdict_says_who_differs_and_who_judged() -> None:
    (report,), _ = run(say(Stance.DIFFERS))
    assert report.claims[0].why == "Accounts differ: The Ledger and The Gazette. Judged by a fixed judge: It fell, or it stood."


def test_the_same_verdict_keeps_its_reason() -> None:
    (report,), _ = run(say(Stance.AGREES))
    assert report.claims[0].why == PAIR.claims[0].why


def test_a_copy_stands_where_its_account_stands() -> None:
    copied = story([claim("c", tell("a", FELL, None), tell("b", GAVE), tell("c", GAVE.upper()))], {"o": ["a"], "p": ["b", "c"]})
    judge = say(Stance.DIFFERS)
    (report,), _ = run(
        Fixed(lambda q: Answer(stance=Stance.DIFFERS, why="x") if q.telling.text == GAVE else Answer(stance=None, why="?")), copied
    )
    assert [t.stance for t in report.claims[0].tellings] == [Stance.AGREES, Stance.DIFFERS, Stance.DIFFERS]
    assert report.claims[0].tellings[2].why == "In the words of The Gazette: Judged by a fixed judge: x"
    run(judge, copied)
    assert len(judge.asked) == 2


def test_no_answer_leaves_everything_as_it_was() -> None:
    (report,), judging = run(say(None, "it took too long"))
    assert report == PAIR
    assert judging == Judging(judge="a fixed judge", unsure=1, asked=1, answered=0, changed=0, unanswered=(("it took too long", 1),))


def fail(_: Question) -> Answer:
    raise RuntimeError("with the key sk-123 in it")


@pytest.mark.parametrize(
    ("judge", "why"),
    [
        (Fixed(fail), "the judge failed with RuntimeError"),
        (say(Stance.DAMAGED), "a stance that was not among the choices"),
    ],
)
def test_a_judge_that_fails_costs_nothing(judge: Fixed, why: str) -> None:
    (report,), judging = run(judge)
    assert report == PAIR
    assert judging.unanswered == ((why, 1),)


def test_a_reason_is_one_short_printable_line() -> None:
    (report,), _ = run(say(Stance.DIFFERS, "\x1b[2J\ud800two\nlines\u202e" + "x" * 5000))
    why = report.claims[0].tellings[1].why
    assert len(why) < 300
    assert why.isprintable()
    why.encode("utf-8")


def test_no_more_than_the_limit_is_asked_and_equal_pairs_once() -> None:
    twice = claim("d", tell("a", STOOD, None), tell("b", FELL))
    stories = (story([PAIR.claims[0], twice]), story([PAIR.claims[0], twice], id="t"))
    judge = say(Stance.DIFFERS)
    _, judging = run(judge, *stories)
    assert (judging.unsure, judging.asked, judging.changed) == (4, 2, 4)
    few = Fixed(Answer(stance=Stance.DIFFERS, why=""), limit=1)
    _, judging = run(few, *stories)
    assert (len(few.asked), judging.asked, judging.changed) == (1, 1, 2)


def test_the_order_of_questions_is_the_same_in_every_run() -> None:
    stories = tuple(
        story([replace(PAIR.claims[0], id=f"c{k}"), claim("d", tell("a", STOOD, None), tell("b", f"{GAVE} {k}"))]) for k in range(5)
    )
    first, second = say(None), say(None)
    run(first, *stories)
    run(second, *stories)
    assert first.asked == second.asked
    assert len(first.asked) == 6


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    judge_claims((PAIR,), ARTICLES, say(None), lambda done, total: told.append((done, total)))
    assert told == [(0, 1), (1, 1)]
