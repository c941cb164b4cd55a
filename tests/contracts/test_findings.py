"""The whole run gives the same report whatever the engine and whatever the order of the input."""

import random
from pathlib import Path

import pytest

import rashomon
from rashomon.engines import ProcessesEngine, SerialEngine

STORY = Path(__file__).resolve().parents[2] / "examples" / "velaris-corrib-bid" / "pages"
CREATED = "2026-01-01T00:00:00Z"


@pytest.fixture(scope="module")
def serial() -> str:
    return rashomon.read(sorted(STORY.iterdir()), created=CREATED, engine=SerialEngine()).to_json()


def test_processes_agree_with_serial(serial: str) -> None:
    assert rashomon.read(sorted(STORY.iterdir()), created=CREATED, engine=ProcessesEngine(2)).to_json() == serial


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_paths_changes_nothing(serial: str, seed: int) -> None:
    paths = sorted(STORY.iterdir())
    random.Random(seed).shuffle(paths)
    assert rashomon.read(paths, created=CREATED).to_json() == serial
