"""What a run costs beside its peer: the spaCy pass and the sentence embedding of the same text, nothing else.

``python -m bench [PATH...]`` measures both in turn, each in a process of its own, several rounds. Cost is CPU time
after the models are loaded; memory is the peak of the whole process. Default input: the invented stories.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIMITS = {"ratio": 2.5, "memory_gb": 1.5}


def main() -> int:
    """Run the rounds, print the table, and return 1 when a limit is passed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    stories = sorted(map(str, (ROOT / "examples").glob("*/pages")))
    parser.add_argument("paths", nargs="*", default=stories, help="pages to read (default: the invented stories)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=["peer", "run"], help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.only:
        print(json.dumps(_measure(arguments.only, arguments.paths)))
        return 0
    rounds = [{side: _in_own_process(side, arguments.paths) for side in ("peer", "run")} for _ in range(arguments.rounds)]
    return _print_table(rounds)


def _in_own_process(side: str, paths: list[str]) -> dict[str, float]:
    command = [sys.executable, "-m", "bench", "--only", side, *paths]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": "src"})
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def _measure(side: str, paths: list[str]) -> dict[str, float]:
    work = _prepare_peer(paths) if side == "peer" else _prepare_run(paths)
    cpu, wall = time.process_time(), time.perf_counter()
    words = work()
    return {
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
        "memory_gb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,
        "words": words,
    }


def _prepare_peer(paths: list[str]) -> Callable[[], int]:
    from rashomon.text import embedding, language

    texts = [a.text for a in _read(paths).findings.articles]
    model = language._load_model()

    def work() -> int:
        sentences = [s.text for doc in model.pipe(texts, batch_size=64) for s in doc.sents]
        ordered = sorted(sentences, key=len)
        for start in range(0, len(ordered), 32):
            embedding._embed_batch(ordered[start : start + 32])
        return sum(len(t.split()) for t in texts)

    return work


def _prepare_run(paths: list[str]) -> Callable[[], int]:
    from rashomon.text.embedding import MiniLMEmbedder
    from rashomon.text.language import SpacyParser

    SpacyParser().parse(["The models are loaded before the clock starts."])
    MiniLMEmbedder().embed(["The models are loaded before the clock starts."])

    def work() -> int:
        report = _read(paths)
        for render in (report.to_json, report.to_html, report.to_markdown):
            render()
        return sum(len(a.text.split()) for a in report.findings.articles)

    return work


def _read(paths: list[str]):  # type: ignore[no-untyped-def]
    import rashomon

    return rashomon.read(paths)


def _print_table(rounds: list[dict[str, dict[str, float]]]) -> int:
    ratios = [r["run"]["cpu"] / r["peer"]["cpu"] for r in rounds]
    memory = max(r["run"]["memory_gb"] for r in rounds)
    print(f"{'':28}{'CPU s':>8}{'wall s':>8}{'peak GB':>9}")
    for side, name in (("peer", "spaCy + sentence vectors"), ("run", "rashomon read, 3 formats")):
        middle = {k: statistics.median(r[side][k] for r in rounds) for k in ("cpu", "wall", "memory_gb")}
        print(f"{name:28}{middle['cpu']:8.1f}{middle['wall']:8.1f}{middle['memory_gb']:9.2f}")
    ratio = statistics.median(ratios)
    print(f"\nwords read: {rounds[0]['run']['words']:.0f}; rounds: {len(rounds)}")
    print(f"cost against the peer: {ratio:.2f} times (rounds {min(ratios):.2f} to {max(ratios):.2f}; limit {LIMITS['ratio']})")
    print(f"peak memory: {memory:.2f} GB (limit {LIMITS['memory_gb']})")
    return int(ratio > LIMITS["ratio"] or memory > LIMITS["memory_gb"])


if __name__ == "__main__":
    sys.exit(main())
