"""A witness's time goes to the moment that the others tell."""

from __future__ import annotations

import pytest

from rashomon.stages.match.moments import join_moments
from rashomon.stages.match.statements import cut_statements
from tests.stages.match.read_texts import read_texts

MAIN = ("The bridge fell at 5:12 a.m.", "It came down at 5:12 a.m., the county said.")
JOINED = ["The clock on her stove stood at 4:40 a.m.", "It happened at 5:30 a.m.", "By his watch it was 5:25 a.m."]
APART = [
    "A crane reached the river at 5:55 a.m.",  # no witness's time: something else happened then
    "The clock on her stove stood at 9:40 a.m.",  # too far off
    "They watched it until 5:25 a.m.",
]


def join(*texts: str) -> list[list[int]]:
    readings, extracts = read_texts(*texts)
    statements = [s for r in readings for s in cut_statements(r, extracts)]
    main = [i for i, s in enumerate(statements) if s.article in ("a0", "a1")]
    return join_moments([main, *([i] for i in range(len(statements)) if i not in main)], statements, readings)


@pytest.mark.parametrize("text", JOINED)
def test_a_time_by_a_clock_is_told_of_the_moment_near_it(text: str) -> None:
    assert len(join(*MAIN, text)) == 1


@pytest.mark.parametrize("text", APART)
def test_another_time_stays_apart(text: str) -> None:
    assert len(join(*MAIN, text)) > 1
