"""The invented stories through the whole pipeline: the floors of the yardstick, and a report that holds."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import rashomon
from eval.yardstick import load_yardstick
from rashomon.model import FigureKind
from rashomon.text.numbers import find_figures
from rashomon.text.quantities import Relation, compare
from tests.shared_data import SHARED, needs_shared

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PAGES = sorted(EXAMPLES.glob("*/pages"))
FLOORS = {
    "body": 0.95,
    "split": 0.95,
    "stories, B-cubed F1": 0.97,
    "derived, directed, F1": 0.75,
    "same origin, pairs, F1": 0.75,
    "independent accounts, within one": 0.8,
    "quotes, direct, F1": 0.90,
    "quotes, direct, speaker": 0.85,
    "names, pairs, F1": 0.85,
    "tellings found": 0.70,
    "claims, pairs, F1": 0.50,
    "verdict right": 0.50,
}


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rashomon.read(PAGES, created="2026-01-01T00:00:00Z").to_json())
    return found


@pytest.fixture(scope="module")
def figures(report: dict[str, Any]) -> dict[str, float]:
    scorer = load_yardstick(SHARED)
    assert scorer is not None
    scored: dict[str, float] = scorer.score(EXAMPLES, report)
    return scored


@needs_shared
@pytest.mark.parametrize("measure", FLOORS)
def test_no_figure_lies_under_its_floor(figures: dict[str, float], measure: str) -> None:
    assert figures[measure] >= FLOORS[measure]


def test_every_passage_of_the_report_holds(report: dict[str, Any]) -> None:
    checked = rashomon.verify(report, pages=PAGES)
    assert checked.breaches == ()


def test_no_page_vanishes(report: dict[str, Any]) -> None:
    handed_in = sorted(f"{folder.parent.name}/pages/{p.name}" for folder in PAGES for p in folder.iterdir())
    assert len(handed_in) == 80
    assert sorted("/".join(p["uri"].split("/")[-3:]) for p in report["pages"] if p["skipped"] is None) == handed_in


def test_what_agrees_has_the_value_of_the_telling_it_is_held_against(report: dict[str, Any]) -> None:
    tellings = [(c, t) for s in report["stories"] for c in s["claims"] for t in c["tellings"] if t["stance"] == "agrees" and t["value"]]
    pairs = [(t["value"], c["tellings"][t["against"]]["value"]) for c, t in tellings if t["against"] is not None]
    assert len(pairs) > 100
    assert [pair for pair in pairs if not is_one_value(*pair)] == []


def is_one_value(one: str, other: str | None) -> bool:
    """Return whether two values of a report are one, as the rules for figures see it: "14:26" may be "02:26"."""
    if other is None or one.split()[0] == other.split()[0]:
        return other is not None
    figures = [find_figures(re.sub(r"^(\S+ )?(\S+) \(?per .*", r"\1\2", value)) for value in (one, other)]
    if not all(figures):
        return False
    first, second = (replace(f[0], unit="12h") if f[0].kind is FigureKind.TIME else f[0] for f in figures)
    return compare(first, second).relation in (Relation.SAME, Relation.ROUNDED)
