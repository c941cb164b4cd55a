"""CPU seconds and peak memory of each stage while the whole runs: the pipeline's own verbs, each with a stopwatch around it."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any

import rashomon.pipeline
import rashomon.stages.acquire
import rashomon.stages.report

VERBS = {
    "acquire": (rashomon.stages.acquire, ("acquire",)),
    "clean": (rashomon.pipeline, ("learn_chrome", "clean")),
    "read": (rashomon.pipeline, ("read_articles",)),
    "cluster": (rashomon.pipeline, ("cluster",)),
    "derive": (rashomon.pipeline, ("derive",)),
    "extract": (rashomon.pipeline, ("extract",)),
    "match": (rashomon.pipeline, ("match",)),
    "reconcile": (rashomon.pipeline, ("reconcile",)),
    "report": (rashomon.stages.report, ("render_json", "render_html", "render_markdown")),
}
"""Where each stage's verbs are called from. ``read`` is no stage but their common reading: the parse and the sentence vectors."""
_PAGE = 4096


@dataclass(slots=True)
class Watch:
    """What the stopwatch saw: CPU seconds and peak resident bytes by stage."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    peak: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    stage: str = ""


@contextmanager
def watch_stages() -> Iterator[Watch]:
    """Give a `Watch` that fills while the pipeline runs in this process; the verbs are as before afterwards."""
    watch, over = Watch(), threading.Event()
    kept = [(module, verb, getattr(module, verb)) for module, verbs in VERBS.values() for verb in verbs]
    for stage, (module, verbs) in VERBS.items():
        for verb in verbs:
            setattr(module, verb, _timed(stage, getattr(module, verb), watch))
    sampler = threading.Thread(target=_sample, args=(watch, over), daemon=True)
    sampler.start()
    try:
        yield watch
    finally:
        over.set()
        sampler.join()
        for module, verb, function in kept:
            setattr(module, verb, function)


def _timed(stage: str, function: Callable[..., Any], watch: Watch) -> Callable[..., Any]:
    @wraps(function)
    def timed(*args: Any, **options: Any) -> Any:
        outer, watch.stage = watch.stage, stage
        begun = time.process_time()
        try:
            return function(*args, **options)
        finally:
            watch.seconds[stage] += time.process_time() - begun
            watch.peak[stage] = max(watch.peak[stage], _resident())
            watch.stage = outer

    return timed


def _sample(watch: Watch, over: threading.Event) -> None:
    while not over.wait(0.02):
        if stage := watch.stage:
            watch.peak[stage] = max(watch.peak[stage], _resident())


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
