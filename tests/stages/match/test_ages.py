"""Ages: two numbers for one person are one claim, those of two persons are two."""

from __future__ import annotations

import pytest

from rashomon.stages.match.ages import join_ages
from rashomon.stages.match.statements import cut_statements
from tests.stages.match.read_texts import read_texts

CASES = [
    ("Peter Holloway, 79, ran the mill.", "Mr Holloway was 78 years old.", True),
    ("Peter Holloway, 79, ran the mill.", "Mary Jenkins, 78, ran the shop.", False),
    ("Peter Holloway, 79, ran the mill.", "A man aged 78 ran the shop.", False),
    ("Peter Holloway, 79, ran the mill.", "Peter Holloway had 78 cows.", False),
]


@pytest.mark.parametrize(("one", "other", "joined"), CASES)
def test_ages_of_one_person_are_one_claim(one: str, other: str, joined: bool) -> None:
    readings, extracts = read_texts(one, other)
    statements = [s for r in readings for s in cut_statements(r, extracts)]
    groups = join_ages([[i] for i in range(len(statements))], statements, readings)
    assert any({statements[i].article for i in group} == {"a0", "a1"} for group in groups) is joined
