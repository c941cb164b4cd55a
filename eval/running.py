"""The measures run: each module of eval/stages in a process of its own, a failure told as a row."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from tempfile import TemporaryDirectory

from eval import stages
from eval.measurement import Measurement, Sets
from eval.readings import share_readings

ORDER = (
    "tellings",
    "article_text",
    "dates",
    "glued_pages",
    "stories",
    "credits",
    "copies",
    "accounts",
    "quotes",
    "names",
    "figures",
    "statements",
    "claims",
    "stances",
    "framing",
)
"""The order of the tables: the whole, then as the data flows."""
LONGEST_FIRST = ("stories", "copies", "article_text", "tellings", "claims", "statements", "quotes")
"""Begun first, so that no process stands idle at the end."""


def list_modules() -> list[str]:
    """Return the names of the measures, in the order of the tables."""
    names = {module.name for module in pkgutil.iter_modules(stages.__path__)}
    return [name for name in ORDER if name in names] + sorted(names - set(ORDER))


def measure_all(modules: Sequence[str], jobs: int, quiet: bool = False) -> tuple[Measurement, ...]:
    """Return every measurement in the order of ``modules``; each module runs in a process of its own."""
    # The reference scorer breaks ties by the hash of strings: one seed, and the figures are the same from run to run.
    os.environ["PYTHONHASHSEED"] = "0"
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    begun = time.monotonic()
    with (
        TemporaryDirectory(prefix="readings-") as folder,
        ProcessPoolExecutor(
            jobs, mp_context=get_context("spawn"), max_tasks_per_child=1, initializer=share_readings, initargs=(folder,)
        ) as pool,
    ):
        queue = sorted(modules, key=lambda m: LONGEST_FIRST.index(m) if m in LONGEST_FIRST else len(LONGEST_FIRST))
        running = {pool.submit(measure_module, module): module for module in queue}
        found: dict[str, list[Measurement]] = {}
        for done in as_completed(running):
            module = running[done]
            found[module], seconds = done.result()
            if not quiet:
                print(
                    f"{module}: {len(found[module])} figures, {seconds:.0f} s ({time.monotonic() - begun:.0f} s since the start)",
                    file=sys.stderr,
                )
    return tuple(row for module in modules for row in found[module])


def measure_module(name: str) -> tuple[list[Measurement], float]:
    """Return the rows of one module and its seconds; one that fails is a row that says so, and the others go on."""
    begun = time.monotonic()
    try:
        rows = list(importlib.import_module(f"eval.stages.{name}").measure(Sets()))
    except Exception as error:  # whatever a measure breaks on, above all with another revision's src: told, never passed over
        traceback.print_exc()
        rows = [Measurement(stage=name, set="all", metric="all", absent=f"failed: {type(error).__name__}: {error}"[:300])]
    return rows, time.monotonic() - begun
