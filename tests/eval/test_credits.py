"""The measure of credits: what it counts, and that a constant in place of the method fails it."""

import pytest

from eval.rivals.credit_line import find_wire
from eval.stages import credits as measure
from eval.stages.credits import Credited, measure_articles, read_wire

BODY = "Talks on the river dam began on Monday and neither side is ready to move, officials of both said.\n\nThey go on until Friday."
ARTICLES = [
    Credited(name="wire", text=f"Dam talks begin.\n\nOSTREL (Reuters) - {BODY}", publisher="daily", author=None, wire="reuters"),
    Credited(name="own", text=f"Dam talks begin.\n\n{BODY}", publisher="daily", author="Ana Brix", wire=None),
]


def test_an_agency_in_a_dateline_is_found_and_none_made_up() -> None:
    measured = measure_articles(ARTICLES, "invented")
    assert measured.ours is not None
    assert measured.ours.value == 1.0
    assert [r.figure.value for r in measured.rivals] == [1.0, 1.0]


@pytest.mark.parametrize("constant", [None, "ap"])
def test_a_constant_in_place_of_the_method_fails(monkeypatch: pytest.MonkeyPatch, constant: str | None) -> None:
    monkeypatch.setattr(measure, "find_our_wire", lambda article: constant)
    measured = measure_articles(ARTICLES, "invented")
    assert measured.ours is not None
    assert measured.ours.value == 0.0


@pytest.mark.parametrize(
    ("name", "wire"), [("The Associated Press", "ap"), ("Reuters.", "reuters"), ("AP", "ap"), ("Ana Brix", None), (None, None)]
)
def test_names_of_wires_are_told_from_others(name: str | None, wire: str | None) -> None:
    assert read_wire(name) == wire


def test_the_rival_looks_at_the_opening_only() -> None:
    assert find_wire("x" * 700 + " (AP)") is None
