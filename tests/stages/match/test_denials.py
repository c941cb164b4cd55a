"""Denials are put to the claim that they deny, and stand there as contrary."""

import pytest

from rashomon.model import MatchedClaim
from rashomon.stages.match import match
from rashomon.text.embedding import MiniLMEmbedder
from tests.stages.match.read_texts import read_texts

OTHER = "Two of the escaped men crossed into Norland before noon, the justice minister told reporters."


def find(*texts: str) -> tuple[MatchedClaim, ...]:
    readings, extracts = read_texts(*texts)
    return match(readings, extracts, MiniLMEmbedder().embed)


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("The minister says two of the men crossed into Norland. Norland’s border police denied it.", "Norland’s border police denied it"),
        ("The minister says two of the men crossed into Norland; its border police reject that.", "its border police reject that"),
        ("Two of the men crossed into Norland, says the minister. “Nonsense,” said a guard there.", "Nonsense,” said a guard there"),
    ],
)
def test_a_denial_stands_in_the_claim_that_it_denies(text: str, denial: str) -> None:
    held = [c for c in find(text, OTHER) if c.contrary]
    assert [c.statements[k].exact for c in held for k in c.contrary] == [denial]
    assert {s.article for c in held for s in c.statements} == {"a0", "a1"}
    assert all(len(c.focus) == len(c.statements) and c.focus[k] is None for c in held for k in c.contrary)


def test_a_denial_that_names_what_it_denies_may_stand_further_back() -> None:
    told = "Every hut on the glacier was warned by radio on Friday. The path is closed. The club denies that it received any warning."
    held = [c for c in find(told, "The huts on the glacier were warned by radio on Friday, the service said.") if c.contrary]
    assert [c.statements[k].exact for c in held for k in c.contrary] == ["The club denies that it received any warning"]
    told = "Every hut on the glacier was closed on Friday. The path is closed. The club denies that it received any warning."
    assert all(not c.contrary for c in find(told, "The huts on the glacier were closed on Friday, the service said."))


def test_a_denial_stands_nowhere_else() -> None:
    claims = find("The minister says two of the men crossed into Norland. Norland’s border police denied it.", OTHER)
    assert sum("denied it" in s.exact for c in claims for s in c.statements) == 1


def test_without_a_denial_nothing_is_contrary() -> None:
    claims = find("The minister says two of the men crossed into Norland. The border police are looking for them.", OTHER)
    assert all(not c.contrary for c in claims)
