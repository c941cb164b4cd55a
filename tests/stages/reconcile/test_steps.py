"""A step further on in one course of things is an update."""

from __future__ import annotations

import pytest

from rashomon.model import Stance, Verdict
from tests.stages.reconcile.tell_claims import Says, tell

LATER = "2031-05-02T08:00:00Z"
FURTHER = [
    ("The head of the port, Ada Brenk, has been suspended.", "The head of the port, Ada Brenk, was dismissed."),
    ("The port's cashier is being questioned by detectives.", "The port's cashier was charged by detectives."),
]
NO_FURTHER = [
    ("The head of the port, Ada Brenk, was dismissed.", "The head of the port, Ada Brenk, has been suspended."),
    ("The head of the port was suspended.", "A cashier resigned."),
    ("The head of the port has been suspended.", "The head of the port has not been dismissed."),
]


def judge(one: str, other: str) -> tuple[Stance, Verdict]:
    claim = tell(Says("first", one), Says("second", other, published=LATER))
    stance = next((t.stance for t in claim.tellings if t.article == "second"), Stance.AGREES)
    return stance, claim.verdict


@pytest.mark.parametrize(("one", "other"), FURTHER)
def test_a_later_step_is_an_update(one: str, other: str) -> None:
    assert judge(one, other) == (Stance.UPDATES, Verdict.UPDATED)


@pytest.mark.parametrize(("one", "other"), NO_FURTHER)
def test_no_step_further_is_no_update(one: str, other: str) -> None:
    assert judge(one, other)[0] is not Stance.UPDATES
