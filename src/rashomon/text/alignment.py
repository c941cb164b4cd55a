"""Two texts laid side by side: what of the one stands in the other, and in the same order.

Copies keep words or order, so there are two tools. Shared runs find the same words wherever they were moved to; the local
alignment finds what is told alike in the same order, however it is worded (Smith and Waterman 1981, over sentences).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
_MOST_PATHS = 12
_MOST_PLACES = 32
"""Places looked at for one beginning of a run: a page that says one word ten thousand times must not cost a minute."""


@dataclass(frozen=True, slots=True)
class Path:
    """Rows and columns matched in rising order, and what the match scores."""

    score: float
    steps: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """``length`` equal words from ``start`` in the one text and from ``other`` in the other."""

    start: int
    other: int
    length: int


def align_in_order(scores: Scores, gap: float, least: float) -> tuple[Path, ...]:
    """Return the best local alignments of rows with columns, the best first, none using a row or column of another.

    ``scores`` are positive where a row and a column match and negative where they do not; each row or column left out
    inside an alignment costs ``gap``; alignments that score under ``least`` are not given.

    >>> m = np.full((3, 4), -0.5, dtype=np.float32)
    >>> m[0, 1] = m[1, 2] = m[2, 3] = 0.5
    >>> align_in_order(m, gap=0.2, least=0.4)
    (Path(score=1.5, steps=((0, 1), (1, 2), (2, 3))),)
    """
    left = scores.astype(np.float64)
    paths: list[Path] = []
    while left.size and len(paths) < _MOST_PATHS:
        path = _best_path(left, gap)
        if path.score < least or not path.steps:
            break
        paths.append(path)
        left[[i for i, _ in path.steps], :] = -np.inf
        left[:, [j for _, j in path.steps]] = -np.inf
    return tuple(paths)


def score_in_order(scores: Scores, gap: float) -> float:
    """Return the score of the best local alignment alone; much cheaper than the alignment itself.

    >>> score_in_order(np.array([[0.5, -1.0], [-1.0, 0.25]], dtype=np.float32), gap=0.1)
    0.75
    """
    return float(_fill(scores.astype(np.float64), gap).max())


def find_shared_runs(words: Sequence[int], others: Sequence[int], least: int) -> tuple[Run, ...]:
    """Return the runs of ``least`` or more equal words, the longest at each place, none overlapping in ``words``.

    Finds moved passages too, since a run may stand anywhere in ``others``.

    >>> find_shared_runs([1, 2, 3, 9, 4, 5], [4, 5, 0, 1, 2, 3], least=2)
    (Run(start=0, other=3, length=3), Run(start=4, other=0, length=2))
    """
    places: dict[tuple[int, ...], list[int]] = {}
    for at in range(len(others) - least + 1):
        places.setdefault(tuple(others[at : at + least]), []).append(at)
    runs: list[Run] = []
    at = 0
    while at <= len(words) - least:
        found = places.get(tuple(words[at : at + least]))
        if not found:
            at += 1
            continue
        length, other = max((_run_length(words, others, at, o), -o) for o in found[:_MOST_PLACES])
        runs.append(Run(at, -other, length))
        at += length
    return tuple(runs)


def _run_length(words: Sequence[int], others: Sequence[int], at: int, other: int) -> int:
    length = 0
    while at + length < len(words) and other + length < len(others) and words[at + length] == others[other + length]:
        length += 1
    return length


def _fill(scores: npt.NDArray[np.float64], gap: float) -> npt.NDArray[np.float64]:
    """The table of best scores ending at each cell; a row at a time, gaps along the row by a running maximum."""
    rows, columns = scores.shape
    table = np.zeros((rows + 1, columns + 1))
    slope = gap * np.arange(columns + 1)
    for i in range(1, rows + 1):
        row = np.zeros(columns + 1)
        row[1:] = np.maximum(table[i - 1, :-1] + scores[i - 1], table[i - 1, 1:] - gap)
        table[i] = np.maximum(np.maximum.accumulate(np.maximum(row, 0.0) + slope) - slope, 0.0)
    return table


def _best_path(scores: npt.NDArray[np.float64], gap: float) -> Path:
    table = _fill(scores, gap)
    i, j = (int(x) for x in np.unravel_index(int(table.argmax()), table.shape))
    best, steps = float(table[i, j]), []
    while i > 0 and j > 0 and table[i, j] > 1e-9:
        if abs(table[i, j] - table[i - 1, j - 1] - scores[i - 1, j - 1]) < 1e-9:
            i, j = i - 1, j - 1
            if scores[i, j] > 0:
                steps.append((i, j))
        elif abs(table[i, j] - table[i - 1, j] + gap) < 1e-9:
            i -= 1
        else:
            j -= 1
    return Path(round(best, 6), tuple(reversed(steps)))
