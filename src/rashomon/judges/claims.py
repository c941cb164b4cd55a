"""Claims with the stances that a judge gave where the rules were unsure. Opens nothing itself: the judge does, if anybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from rashomon.judges.unsure import ALIKE_WORDS, Unsure, find_accounts, find_unsure, share_of_words
from rashomon.model import Answer, Article, Claim, Judge, Judging, Question, Stance, StoryReport, Telling
from rashomon.stages.reconcile import reconsider
from rashomon.text.escape import make_line

_LONGEST_WHY = 240
_LONGEST_NAME = 60

Stories = tuple[StoryReport, ...]


def judge_claims(
    stories: Sequence[StoryReport], articles: Sequence[Article], judge: Judge, tell: Callable[[int, int], None]
) -> tuple[Stories, Judging]:
    """Return the stories with the judge's stances in their claims, and what came of asking in numbers.

    At most ``judge.limit`` questions are put, in an order that only the findings decide; pairs with the same words count as one. Where
    there is no answer the rules' judgement stays, and nothing that the judge does ends the run. Passages, and their places, stay.
    """
    unsure = find_unsure(stories, articles)
    questions = list(dict.fromkeys(u.question for u in unsure))[: judge.limit]
    answers: dict[Question, Answer] = {}
    tell(0, len(questions))
    for done, question in enumerate(questions, start=1):
        answers[question] = _ask(judge, question)
        tell(done, len(questions))
    names = {a.id: make_line(a.outlet or a.title or "an article", _LONGEST_NAME) for a in articles}
    judged = tuple(_answer_story(k, report, unsure, answers, judge.name, names) for k, report in enumerate(stories))
    failed = Counter(a.why for a in answers.values() if a.stance is None)
    counts = Judging(
        judge=judge.name,
        unsure=len(unsure),
        asked=len(questions),
        answered=len(questions) - failed.total(),
        changed=_count_changes(stories, judged),
        unanswered=tuple(sorted(failed.items(), key=lambda f: (-f[1], f[0]))),
    )
    return judged, counts


def _ask(judge: Judge, question: Question) -> Answer:
    """Return the judge's answer in a form that can be trusted: one of the choices, a reason of one line; or none."""
    try:
        answer = judge.judge(question)
    except Exception as error:  # the judge is the user's: whatever breaks there must not cost him the rules' report
        return Answer(stance=None, why=f"the judge failed with {type(error).__name__}")
    if answer.stance is not None and answer.stance not in question.choices:
        return Answer(stance=None, why="a stance that was not among the choices")
    return Answer(stance=answer.stance, why=make_line(answer.why, _LONGEST_WHY))


def _answer_story(
    story: int, report: StoryReport, unsure: Sequence[Unsure], answers: Mapping[Question, Answer], judge: str, names: Mapping[str, str]
) -> StoryReport:
    accounts = find_accounts(report)
    claims = list(report.claims)
    for c in sorted({u.claim for u in unsure if u.story == story}):
        answered = {u.telling: a for u in unsure if (u.story, u.claim) == (story, c) and (a := answers.get(u.question)) and a.stance}
        if answered:
            claims[c] = _answer_claim(claims[c], answered, judge, accounts, names)
    return replace(report, claims=tuple(claims))


def _answer_claim(
    claim: Claim, answered: Mapping[int, Answer], judge: str, accounts: Mapping[str, frozenset[str]], names: Mapping[str, str]
) -> Claim:
    tellings = [_take_answer(t, answered[i], judge) if i in answered else t for i, t in enumerate(claim.tellings)]
    for i, telling in enumerate(tellings):
        source = _find_same_words(i, claim, answered, accounts)
        if i not in answered and source is not None:
            judged = tellings[source]
            tellings[i] = replace(telling, stance=judged.stance, why=f"In the words of {names[judged.article]}: {judged.why}")
    return reconsider(claim, tellings, _say_why(tellings, answered, names))


def _take_answer(telling: Telling, answer: Answer, judge: str) -> Telling:
    assert answer.stance is not None
    return replace(telling, stance=answer.stance, why=f"Judged by {judge}: {answer.why}")


def _find_same_words(i: int, claim: Claim, answered: Mapping[int, Answer], accounts: Mapping[str, frozenset[str]]) -> int | None:
    """Return the telling of the same account that was asked about and has the words of telling ``i``: a copy stands where it stands."""
    mine = claim.tellings[i]
    if mine.stance is not Stance.AGREES or mine.against is None or mine.value is not None:
        return None
    for k in answered:
        other = claim.tellings[k]
        is_kin = mine.against == other.against and accounts[mine.article] & accounts[other.article]
        if is_kin and share_of_words(mine.exact, other.exact) >= ALIKE_WORDS:
            return k
    return None


def _say_why(tellings: Sequence[Telling], answered: Mapping[int, Answer], names: Mapping[str, str]) -> str:
    """Return what another verdict is explained with: the first telling that differs, or else that updates, by the judge's word."""
    turned = [tellings[i] for stance in (Stance.DIFFERS, Stance.UPDATES) for i in answered if tellings[i].stance is stance]
    if not turned or turned[0].against is None:
        return ""
    one, two = names[tellings[turned[0].against].article], names[turned[0].article]
    how = f"Accounts differ: {one} and {two}" if turned[0].stance is Stance.DIFFERS else f"{two} tells later what replaces what {one} told"
    return f"{how}. {turned[0].why}"


def _count_changes(before: Sequence[StoryReport], after: Sequence[StoryReport]) -> int:
    stances = [[t.stance for report in stories for claim in report.claims for t in claim.tellings] for stories in (before, after)]
    return sum(one is not two for one, two in zip(*stances, strict=True))
