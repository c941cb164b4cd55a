"""Jobs spread over processes of this machine."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

from rashomon.errors import SettingsError

Job = TypeVar("Job")
Result = TypeVar("Result")


class ProcessesEngine:
    """Runs jobs in ``workers`` processes (default: one a core). Each loads the models once, about 400 MB a process."""

    def __init__(self, workers: int | None = None) -> None:
        if workers is not None and workers < 1:
            raise SettingsError(f"an engine needs at least one worker, found {workers}: give a number from 1")
        self._workers = workers or os.cpu_count() or 1

    def map(self, function: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterable[Result]:
        """Yield ``function(job)`` for each job, in order. A single job runs in this process."""
        if len(jobs) < 2:
            yield from map(function, jobs)
            return
        # "spawn", since a fork of a process that holds onnxruntime's threads can hang.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(min(self._workers, len(jobs)), mp_context=context) as pool:
            yield from pool.map(function, jobs)
