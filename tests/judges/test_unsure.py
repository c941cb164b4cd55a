"""What the rules leave unsure: different accounts, no value, other words."""

from __future__ import annotations

import pytest

from rashomon.judges.unsure import find_unsure
from rashomon.model import Stance
from tests.judges.tell_stories import FELL, GAVE, STOOD, article, claim, story, tell

AGREES, DIFFERS, UPDATES = Stance.AGREES, Stance.DIFFERS, Stance.UPDATES


def test_two_accounts_that_agree_in_other_words_are_unsure() -> None:
    (unsure,) = find_unsure([story([claim("c", tell("a", FELL, None), tell("b", GAVE))])], [])
    assert (unsure.question.telling.text, unsure.question.other.text, unsure.question.stance) == (GAVE, FELL, AGREES)


@pytest.mark.parametrize(
    "sure",
    [
        claim("same words", tell("a", FELL, None), tell("b", "the old bridge FELL into the river")),
        claim("a value", tell("a", FELL, None, value="3 people"), tell("b", GAVE, value="3 people")),
        claim("a value in one", tell("a", FELL, None), tell("b", GAVE, value="3 people")),
        claim("differs by rule", tell("a", FELL, None), tell("b", STOOD, stance=DIFFERS)),
        claim("damaged by rule", tell("a", FELL, None), tell("b", STOOD, stance=Stance.DAMAGED)),
        claim("told once", tell("a", FELL, None)),
    ],
    ids=lambda c: c.id,
)
def test_what_the_rules_are_sure_of_is_not_asked(sure: object) -> None:
    assert find_unsure([story([sure])], []) == ()


@pytest.mark.parametrize("origins", [{"o": ["a", "b"]}, {"o": ["a"], "p": ["b"], "q": ["a", "b"]}], ids=["copy", "merged"])
def test_one_account_is_not_held_against_itself(origins: dict[str, list[str]]) -> None:
    assert find_unsure([story([claim("c", tell("a", FELL, None), tell("b", GAVE))], origins)], []) == ()


def test_claims_of_few_accounts_come_first() -> None:
    many = claim("many", tell("a", FELL, None), tell("b", GAVE), tell("c", STOOD))
    few = claim("few", tell("a", STOOD, None), tell("b", FELL))
    found = find_unsure([story([many]), story([many, few])], [])
    assert [(u.story, u.claim, u.telling) for u in found] == [(1, 1, 1), (0, 0, 1), (0, 0, 2), (1, 0, 1), (1, 0, 2)]


@pytest.mark.parametrize(
    ("earlier", "later", "may_update"),
    [
        ("2026-01-01T08:00:00Z", "2026-01-01T09:00:00+00:00", True),
        ("2026-01-01T08:00:00+02:00", "2026-01-01T07:00:00Z", True),
        ("2026-01-01", "2026-01-02", True),
        ("2026-01-01T09:00:00Z", "2026-01-01T08:00:00Z", False),
        ("2026-01-01", "2026-01-01T08:00:00Z", False),
        (None, "2026-01-02", False),
        ("2026-01-01", "soon", False),
    ],
)
def test_only_what_is_known_to_be_later_may_update(earlier: str | None, later: str | None, may_update: bool) -> None:
    articles = [article("a", published=earlier), article("b", published=later)]
    (unsure,) = find_unsure([story([claim("c", tell("a", FELL, None), tell("b", GAVE))])], articles)
    assert (UPDATES in unsure.question.choices) is may_update
    assert Stance.DAMAGED not in unsure.question.choices
