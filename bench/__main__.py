"""What it costs: ``python -m bench [PART...]``.

  python -m bench                    every part, some fifteen minutes on two cores
  python -m bench whole              a whole run beside the bare language models, and its limits
  python -m bench stages growth      pages a second by stage beside a named peer; cost against input size
  python -m bench page               the report's page in a browser, beside a plain table of the same rows
  python -m bench --json F --docs    the same as JSON; docs/speed.md brought up to date

Cost is CPU time after the models are loaded; memory is the peak of the process. Exit status: 0 when all ran and the whole
run kept its limits, 1 when a limit was passed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import rashomon
from bench import document, jobs
from bench.page import measure_pages
from bench.start import time_start
from eval.measurement import ROOT

PARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "whole": (("run_beside_models",),),
    "stages": (
        ("read_stories",),
        ("clean_beside_trafilatura",),
        ("read_beside_spacy",),
        ("cluster_beside_tfidf",),
        ("derive_beside_near_duplicates",),
    ),
    "growth": (
        *(("read_pile", str(n)) for n in (10, 100, 1000)),
        *(("clean_pile", str(n)) for n in (10, 100, 1000, 10_000)),
        *(("cluster_pile", str(n)) for n in (10, 100, 1000, 10_000)),
        *(("group_profiles", str(n)) for n in (1000, 10_000, 100_000)),
        *(("compare_story", str(n)) for n in (10, 100, 500)),
    ),
}

LARGEST_FIRST = {("read_pile", "1000"): 4, ("group_profiles", "100000"): 3, ("compare_story", "500"): 2, ("clean_pile", "10000"): 1}
"""Begun before the others, so that no core stands idle at the end."""
IN_PROCESS: dict[str, Callable[[], Any]] = {"start": time_start, "page": measure_pages}
"""The parts that time processes of their own, or a browser's."""


def main() -> int:
    """Run the parts, print the document, and return 1 when a limit is passed."""
    arguments = _parse()
    if arguments.job:
        print(json.dumps(getattr(jobs, arguments.job[0])(*arguments.job[1:])))
        return 0
    results = _run_parts(arguments.parts or [*PARTS, *IN_PROCESS])
    text = document.write_speed(results, f" on {datetime.now(UTC):%Y-%m-%d}, with rashomon {rashomon.__version__}")
    print(text)
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if arguments.docs:
        document.SPEED.write_text(text, encoding="utf-8")
    return int(document.passes_limit(results))


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join([*PARTS, *IN_PROCESS])} (default: all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    parser.add_argument("--docs", action="store_true", help="write docs/speed.md (only with every part)")
    parser.add_argument("--job", nargs="+", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if unknown := set(arguments.parts) - {*PARTS, *IN_PROCESS}:
        parser.error(f"no part named {', '.join(sorted(unknown))}; there are {', '.join([*PARTS, *IN_PROCESS])}")
    if arguments.docs and arguments.parts:
        parser.error("--docs needs every part: name none")
    return arguments


def _run_parts(parts: list[str]) -> dict[str, Any]:
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for part in parts:
            if part in IN_PROCESS:
                print(f"{part} ...", file=sys.stderr, flush=True)
                results[part] = IN_PROCESS[part]()
                continue
            results[part] = _run_jobs(part, Path(folder) / "readings.pickle")
    return results


def _run_jobs(part: str, kept: Path) -> dict[str, Any]:
    """Return the figures of a part's jobs, in order; those of growth run two at a time, the largest first, as they are held to no peer."""

    def run(job: tuple[str, ...]) -> dict[str, Any]:
        print(f"{part}: {' '.join(job)} ...", file=sys.stderr, flush=True)
        return _in_own_process(job, kept)

    jobs_of_part = PARTS[part]
    with ThreadPoolExecutor(2 if part == "growth" else 1) as pool:
        running = {job: pool.submit(run, job) for job in sorted(jobs_of_part, key=lambda job: LARGEST_FIRST.get(job, 0), reverse=True)}
        return {" ".join(job): running[job].result() for job in jobs_of_part}


def _in_own_process(job: tuple[str, ...], kept: Path) -> dict[str, Any]:
    environment = {**os.environ, jobs.KEPT: str(kept), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "bench", "--job", *job], check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    )
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    sys.exit(main())
