import random

import pytest

from rashomon.model import ClaimKind, MatchedClaim
from rashomon.stages.match import match
from rashomon.text.embedding import MiniLMEmbedder
from tests.stages.match.read_texts import read_texts

WIRE = (
    "A cargo train carrying 1,840 tonnes of fertiliser left the rails near Velm on Tuesday morning.\n"
    "Two engine drivers were taken to hospital, the railway said. The line to the coast stays closed until Friday.\n"
    "“Nobody warned us that the points were frozen,” said driver Petra Olm."
)
LOCAL = (
    "The mayor of Velm spent Tuesday handing out blankets in the school gym.\n"
    "Both drivers of the freight train that derailed in the morning are in hospital. Its wagons held 1,840 tonnes of fertiliser.\n"
    "Trains to the coast will not run before Friday."
)
RIVAL = (
    "The fertiliser train that derailed near Velm was loaded with 2,100 tonnes, inspectors say.\n"
    "Its two drivers were treated in hospital. Children were given the day off."
)


def find(*texts: str) -> tuple[MatchedClaim, ...]:
    readings, extracts = read_texts(*texts)
    return match(readings, extracts, MiniLMEmbedder().embed)


def claim_with(claims: tuple[MatchedClaim, ...], words: str) -> MatchedClaim:
    return next(c for c in claims if any(words in s.exact for s in c.statements))


@pytest.mark.parametrize(
    ("words", "articles"),
    [
        ("1,840 tonnes of fertiliser", {"a0", "a1"}),
        ("closed until Friday", {"a0", "a1"}),
        ("taken to hospital", {"a0", "a1"}),
    ],
)
def test_what_two_accounts_tell_is_one_claim(words: str, articles: set[str]) -> None:
    assert {s.article for s in claim_with(find(WIRE, LOCAL), words).statements} == articles


@pytest.mark.parametrize("words", ["handing out blankets", "points were frozen"])
def test_what_one_account_tells_is_joined_to_nothing(words: str) -> None:
    assert len({s.article for s in claim_with(find(WIRE, LOCAL), words).statements}) == 1


def test_a_claim_about_a_figure_names_the_figure() -> None:
    claim = claim_with(find(WIRE, LOCAL), "1,840 tonnes")
    assert claim.kind is ClaimKind.FIGURE
    told = {s.figures[f].exact for s, f in zip(claim.statements, claim.focus, strict=True) if f is not None}
    assert told == {"1,840 tonnes"}


def test_a_claim_about_words_names_their_speaker() -> None:
    claim = claim_with(find(WIRE, LOCAL), "points were frozen")
    assert claim.kind is ClaimKind.SPEECH
    assert claim.speaker is not None
    assert claim.speaker.endswith("Olm")


def test_every_statement_stands_in_one_claim_at_most() -> None:
    places = [(s.article, s.span) for c in find(WIRE, LOCAL, RIVAL) for s in c.statements]
    assert len(places) == len(set(places))


def test_a_claim_that_one_article_keeps_telling_is_no_claim() -> None:
    claims = find(WIRE, LOCAL, RIVAL)
    assert all(sum(s.article == a for s in c.statements) <= 4 for c in claims for a in ("a0", "a1", "a2"))


def test_the_order_of_the_articles_changes_nothing() -> None:
    readings, extracts = read_texts(WIRE, LOCAL, RIVAL)
    shuffled = list(readings)
    random.Random(4).shuffle(shuffled)
    embed = MiniLMEmbedder().embed
    assert match(shuffled, extracts, embed) == match(readings, extracts, embed)


def test_no_articles_tell_nothing() -> None:
    readings, extracts = read_texts(WIRE)
    assert match((), extracts, MiniLMEmbedder().embed) == ()
    assert all(len({s.article for s in c.statements}) == 1 for c in match(readings, extracts, MiniLMEmbedder().embed))


def test_a_total_is_joined_to_its_parts() -> None:
    claims = find(
        "The bank promised the region $40 million for new harbours on Monday.\nThe weather was fine.",
        "The bank announced $30 million of new money for harbours, on top of $10 million it had already promised the region.",
        "It promised $30 million more for harbours in the region, the bank announced.",
    )
    assert {s.article for s in claim_with(claims, "$40 million").statements} == {"a0", "a1", "a2"}
