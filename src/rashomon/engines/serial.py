"""One job after the other, in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


class SerialEngine:
    """Runs each job in turn: the yardstick for every other engine.

    >>> list(SerialEngine().map(str.upper, ["a", "b"]))
    ['A', 'B']
    """

    def map(self, function: Callable[[Job], Result], jobs: Sequence[Job]) -> Iterable[Result]:
        """Yield ``function(job)`` for each job, in order."""
        return map(function, jobs)
