"""How well names are grouped: pairs of variants in the labelled stories, and persons' spellings in name-bench.

``python -m eval.score_names READINGS.pickle [--misses]`` prints precision, recall and F1 of both.
"""

from __future__ import annotations

import argparse
import csv
import io
import pickle
import sys
import tarfile
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from eval.gold import DATA, load_stories
from rashomon.model import Name, Reading
from rashomon.stages.extract.names import group_names
from rashomon.text.names import is_same_person
from rashomon.text.words import fold

Variant = tuple[str, str]
Counts = tuple[int, int, int]


def score_stories(readings: Iterable[Reading], *, misses: bool = False) -> dict[str, Counts]:
    """Return true positives, false positives and misses of each story, counted as the yardstick counts them."""
    by_story: dict[str, list[Reading]] = {}
    for reading in readings:
        by_story.setdefault(reading.article.id.split("/")[0], []).append(reading)
    result = {}
    for story in load_stories():
        main = {f"{story.name}/{a['id']}" for a in story.gold["articles"] if not a["stray"]}
        names = group_names([r for r in by_story[story.name] if r.article.id in main])
        wanted = _gold_pairs(story.name, story.gold, main)
        known = {v for pair in wanted for v in pair}
        found = _pairs([{v for m in n.mentions if (v := (m.article, fold(m.exact.replace("’", "’")))) in known} for n in names])
        if misses:
            _print_misses(story.name, story.gold, names, main)
        result[story.name] = (len(wanted & found), len(found - wanted), len(wanted - found))
    return result


def score_bench() -> Counts:
    """Return true positives, false positives and misses over name-bench's pairs of persons."""
    with tarfile.open(DATA / "name-bench" / "name_bench.tar.xz") as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("cases.csv"))
        file = archive.extractfile(member)
        assert file is not None
        rows = list(csv.DictReader(io.TextIOWrapper(file, encoding="utf-8")))
    tp = fp = fn = 0
    for row in rows:
        if row["schema"] != "Person":
            continue
        same, said = row["is_match"].lower() == "true", bool(is_same_person(row["name1"], row["name2"]))
        tp, fp, fn = tp + (same and said), fp + (said and not same), fn + (same and not said)
    return tp, fp, fn


def _gold_pairs(name: str, gold: dict[str, Any], main: set[str]) -> set[tuple[Variant, Variant]]:
    return _pairs(
        [{(f"{name}/{i}", fold(v)) for i, vs in n["variants"].items() for v in vs if f"{name}/{i}" in main} for n in gold["names"]]
    )


def _pairs(groups: Iterable[set[Variant]]) -> set[tuple[Variant, Variant]]:
    return {pair for g in groups for pair in combinations(sorted(g), 2)}


def _print_misses(story: str, gold: dict[str, Any], names: tuple[Name, ...], main: set[str]) -> None:
    home: dict[Variant, set[str]] = {}
    for name in names:
        for m in name.mentions:
            home.setdefault((m.article, fold(m.exact)), set()).add(f"{name.canonical}/{name.kind.value[:3]}")
    for entry in gold["names"]:
        placed: dict[str, list[str]] = {}
        for i, variants in sorted(entry["variants"].items()):
            for v in variants:
                if f"{story}/{i}" in main:
                    placed.setdefault(",".join(sorted(home.get((f"{story}/{i}", fold(v)), {"-"}))), []).append(f"{i}:{v}")
        if len(placed) > 1 or "-" in placed:
            print(story, "|", entry["canonical"], "|", placed)


def _print_row(label: str, counts: Counts) -> None:
    tp, fp, fn = counts
    precision, recall = tp / max(1, tp + fp), tp / max(1, tp + fn)
    print(f"{label:32} P {precision:.3f} R {recall:.3f} F1 {2 * tp / max(1, 2 * tp + fp + fn):.3f}  (tp {tp} fp {fp} fn {fn})")


def main(arguments: list[str]) -> None:
    """Print both scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args(arguments)
    loaded = pickle.loads(options.readings.read_bytes())
    readings = list(loaded.values()) if isinstance(loaded, dict) else list(loaded)
    scores = score_stories(readings, misses=options.misses)
    for story, counts in scores.items():
        _print_row(story, counts)
    _print_row("stories, all", (sum(c[0] for c in scores.values()), sum(c[1] for c in scores.values()), sum(c[2] for c in scores.values())))
    _print_row("name-bench, persons", score_bench())


if __name__ == "__main__":
    main(sys.argv[1:])
