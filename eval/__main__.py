"""How good a run is: the labelled stories through the whole pipeline, scored by the reference scorer.

Two sets: the eight stories of examples/, which were looked at while the stages were built, and the four of
eval/held_out/, written by people who had not seen the program. ``python -m eval [--misses] [--json FILE]``.
The folder with the scorer is named by RASHOMON_SHARED (default: ``shared`` beside the checkout); what is absent is
reported as absent, never as passed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import rashomon
from eval.yardstick import load_yardstick

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("RASHOMON_SHARED", ROOT.parent / "shared"))
SETS = {"8 stories, 80 pages": ROOT / "examples", "4 stories held out, 34 pages": ROOT / "eval" / "held_out"}
FLOORS = {
    "body": 0.95,
    "split": 0.95,
    "stories, B-cubed F1": 0.97,
    "derived, directed, F1": 0.75,
    "derived, pairs, F1": None,
    "derived, how": None,
    "same origin, pairs, F1": 0.75,
    "independent accounts, within one": 0.8,
    "independent accounts, exact": None,
    "quotes, direct, F1": 0.90,
    "quotes, direct, speaker": 0.85,
    "quotes, indirect, recall": None,
    "quotes, indirect, speaker": None,
    "names, pairs, F1": 0.85,
    "tellings found": 0.70,
    "claims, pairs, F1": 0.50,
    "verdict right": 0.50,
    "conflict raised, F1": None,
    "damage raised, F1": None,
    "framing, F1": None,
}


def main() -> int:
    """Print the table; return 1 when a figure lies under its floor, 2 when nothing could be measured."""
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print each case that was missed")
    parser.add_argument("--json", type=Path, help="write the figures there too")
    arguments = parser.parse_args()
    scorer = load_yardstick(SHARED)
    if scorer is None:
        print(f"absent: no scorer at {SHARED / 'score'}; set RASHOMON_SHARED to the folder that holds it")
        return 2
    figures = {}
    for name, stories in SETS.items():
        misses: list[str] | None = [] if arguments.misses else None
        figures[name] = scorer.score(stories, json.loads(rashomon.read(sorted(stories.glob("*/pages"))).to_json()), misses)
        for line in misses or ():
            print(line)
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return _print_table(figures)


def _print_table(figures: dict[str, dict[str, float]]) -> int:
    print(f"{datetime.now(UTC):%Y-%m-%d}, rashomon {rashomon.__version__}; every figure is between 0 and 1, higher is better\n")
    print(f"| measure | {' | '.join(figures)} | floor |")
    print(f"|---|{'---|' * (len(figures) + 1)}")
    low = 0
    for measure, floor in FLOORS.items():
        row = [scored.get(measure) for scored in figures.values()]
        low += floor is not None and any(f is None or f < floor for f in row)
        cells = ["absent" if f is None else f"{f:.3f}" for f in row] + ["" if floor is None else f"{floor:.2f}"]
        print(f"| {measure} | {' | '.join(cells)} |")
    return int(low > 0)


if __name__ == "__main__":
    sys.exit(main())
