"""Gained and lost: the same measures on another revision of the program, compared case by case."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.measurement import ROOT, Case, Measurement
from eval.table import from_json, show_figure

LEAST = 0.005
"""A case that moves by less neither won nor lost."""


def measure_revision(revision: str, modules: Sequence[str]) -> tuple[Measurement, ...]:
    """Return what this checkout's measures say of ``src/`` as it stood in ``revision`` (a worktree of its own, removed afterwards).

    Only the program is the other revision's; measures and sets are today's, so a difference is the program's. What the other
    revision cannot be asked (a function that it did not have) comes back as absent.
    """
    with tempfile.TemporaryDirectory(prefix="rashomon-against-") as folder:
        tree = Path(folder) / "tree"
        subprocess.run(["git", "worktree", "add", "--quiet", "--detach", str(tree), revision], check=True, cwd=ROOT)
        try:
            return _measure_tree(tree, Path(folder) / "figures.json", modules)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", str(tree)], check=True, cwd=ROOT)


def _measure_tree(tree: Path, figures: Path, modules: Sequence[str]) -> tuple[Measurement, ...]:
    command = [sys.executable, "-m", "eval", *modules, "--quiet", "--json", str(figures)]
    subprocess.run(command, check=False, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(tree / "src")})
    return from_json(figures.read_text(encoding="utf-8"))


def compare(before: Sequence[Measurement], after: Sequence[Measurement]) -> Iterator[str]:
    """Yield, for each row that moved, a line with both figures and then its cases lost and gained, each on a line.

    A case that one side does not tell was no miss there, and counts as right.
    """
    others = {(m.stage, m.set, m.metric): m for m in before}
    for row in after:
        other = others.get((row.stage, row.set, row.metric))
        if other is None or other.ours is None or row.ours is None:
            yield f"{_name(row)}: {_state(other)} -> {_state(row)}"
        elif moved := list(_moved_cases(other.cases, row.cases)) or abs(row.ours.value - other.ours.value) >= LEAST / 5:
            yield f"{_name(row)}: {show_figure(other.ours)} -> {show_figure(row.ours)}"
            yield from moved if isinstance(moved, list) else ()


def _name(row: Measurement) -> str:
    return f"{row.stage} / {row.set} / {row.metric}"


def _state(row: Measurement | None) -> str:
    if row is None:
        return "not measured"
    return show_figure(row.ours) if row.ours else f"absent ({row.absent})"


def _moved_cases(before: Sequence[Case], after: Sequence[Case]) -> Iterator[str]:
    old, new = {c.id: c for c in before}, {c.id: c for c in after}
    for id_ in sorted(old.keys() | new.keys()):
        was, now = old.get(id_), new.get(id_)
        change = (now.score if now else 1.0) - (was.score if was else 1.0)
        if abs(change) >= LEAST:
            shown = now.shown if change < 0 and now else was.shown if was else ""
            yield f"  {'lost  ' if change < 0 else 'gained'} {change:+.2f}  {id_}  {shown}".rstrip()
