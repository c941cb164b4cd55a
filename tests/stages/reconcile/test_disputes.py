import pytest

from rashomon.model import ClaimKind, Lineage, MatchedClaim, Range
from rashomon.stages.match.statements import cut_statements
from rashomon.stages.reconcile.disputes import join_disputes
from rashomon.stages.reconcile.tellings import Background
from tests.stages.match.read_texts import read_texts

NOBODY = Lineage(derivations=(), origins=(), accounts=Range(low=1, best=1, high=1))

TEXTS = [
    ("The office logs the call at 14:26. A farmer says he rang at ten to two.", 1),
    ("Police counted 140 protesters in the square. The organisers counted 500 protesters.", 1),
    ("Police counted 140 protesters in the square. The protesters sang 12 songs.", 2),
    ("The league says 9,200 people came. It says the ground may hold 9,900 people.", 2),
    ("The office says the alarm rang at 3:10. The mayor says she left town at 9:40.", 2),
]


@pytest.mark.parametrize(("text", "count"), TEXTS)
def test_two_sources_answers_side_by_side_are_one_claim(text: str, count: int) -> None:
    readings, extracts = read_texts(text)
    told = [s for s in cut_statements(readings[0], extracts) if s.figures]
    claims = [MatchedClaim(kind=ClaimKind.FIGURE, statements=(s,), focus=(0,)) for s in told]
    assert len(claims) == 2
    assert len(join_disputes(claims, Background(readings, NOBODY, extracts))) == count
