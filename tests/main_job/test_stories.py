"""The invented stories through the whole pipeline: the floors of the yardstick, and a report that holds."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

import rashomon
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
    spec = importlib.util.spec_from_file_location("score_tellings", SHARED / "score" / "score_tellings.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
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
