"""What one article sets against each other, and what merely stands side by side."""

import pytest

from rashomon.stages.match.disputes import find_disputes
from rashomon.stages.match.statements import cut_statements
from tests.stages.match.read_texts import read_texts


def find(text: str) -> set[frozenset[str]]:
    """Return the pairs set against each other, each as the figures told."""
    readings, extracts = read_texts(text)
    statements = [s for r in readings for s in cut_statements(r, extracts)]
    return {frozenset(f.exact for k in pair for f in statements[k].figures) for pair in find_disputes(statements, readings)}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Police were there 14 minutes after the call, they say. A neighbour puts it at half an hour.",
            {"14 minutes", "half an hour"},
        ),
        ("Police counted 140 people at the gate. The organisers spoke of 500.", {"140", "500"}),
        (
            "The dam lost 620,000 cubic metres, the ministry says. An engineer said it was closer to 900,000 cubic metres.",
            {"620,000 cubic metres", "900,000 cubic metres"},
        ),
        ("The pipeline broke at 3:40 a.m., the owner says. Two guards say it was a quarter past two.", {"3:40 a.m.", "a quarter past two"}),
        pytest.param(
            "The first call came at 5.12 a.m. The keeper’s clock stood at 4:40. The council insists on 5.12.",
            {"4:40", "5.12"},
            marks=pytest.mark.xfail(strict=True, reason="a bare 5.12 is read as a count"),
        ),
    ],
)
def test_two_sources_on_one_figure_are_set_against_each_other(text: str, figures: set[str]) -> None:
    assert any(figures <= told for told in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died, the mayor said. Another 26 were treated in two hospitals, doctors said.",
        "The alarm went off at 3:12 a.m., police said. The guard was found tied up at 3:40 a.m. by officers, they said.",
        "The number of arrests has gone from fourteen to 31, police say.",
        "The bridge cost 40 million euros. The road cost 60 million euros.",
        "The ferry carried 280 passengers and 31 crew, the owner said.",
        "The firm says it spent 2 million dollars. A bridge of 300 metres was built, says the mayor.",
    ],
)
def test_figures_about_two_things_are_not(text: str) -> None:
    assert find(text) == set()


def test_the_value_that_one_article_disputes_brings_the_accounts_together() -> None:
    from rashomon.stages.match import match
    from rashomon.text.embedding import MiniLMEmbedder

    readings, extracts = read_texts(
        "Rangers counted 140 people at the gate of the quarry on Sunday. The campaigners spoke of 500.",
        "About 500 marched to the quarry, according to the campaigners.\nThe weather was fine.",
    )
    claims = match(readings, extracts, MiniLMEmbedder().embed)
    assert any({"140", "500"} <= {w for s in c.statements for w in s.exact.split()} for c in claims)
