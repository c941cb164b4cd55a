"""The whole: the labelled stories through every stage, scored by the reference scorer that stands beside the sets.

Three sets: the stories of examples/, which were looked at while the stages were built; those of eval/stories/, written by
people who had not seen the program, and looked at since; those of eval/held_out/, written so too, and not looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import rashomon
from eval.measurement import STORIES, Case, Figure, Measurement, Sets, estimate
from eval.yardstick import load_yardstick

AIMS: dict[str, float | None] = {
    "body": 0.975,
    "split": 0.98,
    "stories, B-cubed F1": 0.985,
    "derived, directed, F1": 0.92,
    "derived, pairs, F1": 0.95,
    "derived, how": 0.80,
    "same origin, pairs, F1": 0.92,
    "independent accounts, within one": 1.0,
    "independent accounts, exact": 0.80,
    "quotes, direct, F1": 0.97,
    "quotes, direct, speaker": 0.95,
    "quotes, indirect, recall": 0.80,
    "quotes, indirect, speaker": 0.90,
    "names, pairs, F1": 0.95,
    "tellings found": 0.90,
    "claims, pairs, F1": 0.75,
    "verdict right": 0.75,
    "verdict right, corroborated": None,
    "verdict right, repeated": 0.65,
    "verdict right, single": None,
    "verdict right, disputed": 0.65,
    "verdict right, updated": 0.65,
    "conflict raised, F1": 0.70,
    "conflict raised, P": 0.80,
    "damage raised, F1": 0.60,
    "damage raised, P": None,
    "framing, F1": 0.45,
    "framing, P": 0.60,
}
ABOUT = {
    "stories held out": "a story is the unit of the interval: four of them make it wide",
}


def measure(sets: Sets) -> Iterator[Measurement]:
    """Yield every figure of the reference scorer on both sets of stories."""
    for name, folder in STORIES.items():
        scorer = load_yardstick(sets.shared)
        if scorer is None:
            yield Measurement(stage="whole", set=name, metric="all", absent=f"no scorer in {sets.shared.name}/score")
        else:
            yield from measure_stories(name, folder, scorer)


def measure_stories(name: str, folder: Path, scorer: ModuleType) -> Iterable[Measurement]:
    """Return a row for each figure of the scorer on the stories in ``folder``, read all at once."""
    report = json.loads(rashomon.read(sorted(folder.glob("*/pages"))).to_json())
    misses: list[str] = []
    found = scorer.score(folder, report, misses)
    intervals = _resample(folder, report, scorer)
    records = sum(len(list(pages.iterdir())) for pages in folder.glob("*/pages"))
    for metric, aim in AIMS.items():
        if metric not in found:
            yield Measurement(stage="whole", set=name, metric=metric, aim=aim, absent="the scorer gave no such figure")
            continue
        figure = Figure(value=found[metric], low=intervals[metric].low, high=intervals[metric].high)
        cases = tuple(_miss_to_case(line) for line in dict.fromkeys(misses) if _is_about(line, metric))
        yield Measurement(
            stage="whole", set=name, metric=metric, records=records, ours=figure, aim=aim, cases=cases, note=ABOUT.get(name, "")
        )


def _resample(folder: Path, report: dict[str, Any], scorer: ModuleType) -> dict[str, Figure]:
    """Return the interval of every figure: the scorer itself on stories drawn again and again, its slow parts remembered."""
    gold = scorer.load_gold(folder)
    aligned = {story["_dir"]: scorer.align_articles(story, report) for story in gold}
    scorer.align_articles = lambda story, _: aligned[story["_dir"]]
    scorer.same_passage = lru_cache(maxsize=None)(scorer.same_passage)
    rounds: list[dict[str, float]] = []

    def score_again(stories: Any) -> float:
        scorer.load_gold = lambda _: stories
        rounds.append(scorer.score(folder, report))
        return 0.0

    estimate(gold, score_again, rounds=100)  # half the usual number: the scorer takes its time
    return {metric: _percentiles([r[metric] for r in rounds[1:] if metric in r]) for metric in AIMS}


def _percentiles(values: list[float]) -> Figure:
    values.sort()
    ends = (values[round(0.025 * (len(values) - 1))], values[round(0.975 * (len(values) - 1))]) if values else (None, None)
    return Figure(value=0.0, low=ends[0], high=ends[1])


LINES = {
    "body": r"\S+ body ",
    "derived, directed, F1": r"\S+ derivation missed",
    "derived, pairs, F1": r"\S+ derivation wrong",
    "independent accounts, exact": r"\S+ accounts ",
    "quotes, direct, F1": r"\S+ quotes, direct missed",
    "quotes, direct, speaker": r"\S+ quotes, direct speaker",
    "quotes, indirect, recall": r"\S+ quotes, indirect missed",
    "quotes, indirect, speaker": r"\S+ quotes, indirect speaker",
    "verdict right": r"\S+ verdict ",
}
"""How the scorer's line about a miss begins, for each figure that it tells misses of; what it does not tell is right."""


def _is_about(line: str, metric: str) -> bool:
    return metric in LINES and re.match(LINES[metric], line) is not None


def _miss_to_case(line: str) -> Case:
    return Case(id=re.sub(r" (?:got|accounts \d+ gold) .*", "", line), score=0.0, shown=line[:200])
