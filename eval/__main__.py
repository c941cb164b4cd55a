"""How good it is, stage by stage, beside the rivals: ``python -m eval [STAGE...]``.

  python -m eval                          every stage on every set, as one table
  python -m eval copies stories           two of them
  python -m eval tellings --misses        with each case that went wrong
  python -m eval quotes --against HEAD~3  another revision's cases gained and lost
  python -m eval --json F --docs          the same as JSON; docs/quality.md and README.md brought up to date

The sets lie in ``../shared/data``; RASHOMON_SHARED names another folder. A set that is absent is told as absent, never as
passed. Exit status: 0 when every measure ran, 1 when one failed, 2 for a wrong call.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import rashomon
from eval import against, table
from eval.measurement import Measurement
from eval.running import list_modules, measure_all


def main() -> int:
    """Measure, print, and write what was asked for; return the exit status."""
    arguments = _parse(list_modules())
    modules = arguments.stages or list_modules()
    measured = measure_all(modules, arguments.jobs, arguments.quiet)
    if not arguments.quiet:
        print(table.write_markdown(measured))
        _print_summary(measured)
    if arguments.misses:
        _print_misses(measured)
    if arguments.json:
        about = {"rashomon": rashomon.__version__, "created": f"{datetime.now(UTC):%Y-%m-%d}"}
        arguments.json.write_text(table.to_json(measured, about), encoding="utf-8")
    if arguments.docs:
        made = f" on {datetime.now(UTC):%Y-%m-%d}, with rashomon {rashomon.__version__}"
        table.QUALITY.write_text(table.write_quality(measured, made), encoding="utf-8")
        table.replace_block(table.README, table.write_readme_table(measured))
    if arguments.against:
        print(f"\nAgainst {arguments.against}:")
        print("\n".join(against.compare(against.measure_revision(arguments.against, modules), measured)) or "no case moved")
    return int(any(m.absent.startswith("failed") for m in measured))


def _parse(known: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stages", nargs="*", metavar="STAGE", help=f"of {', '.join(known)} (default: all)")
    parser.add_argument("--misses", action="store_true", help="print each case that scored less than one half")
    parser.add_argument("--against", metavar="REV", help="list the cases gained and lost since that revision of src/")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the measurements there, with every case")
    parser.add_argument("--docs", action="store_true", help="write docs/quality.md and the table of README.md (only with every stage)")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1), help="measures at a time (default: %(default)s)")
    parser.add_argument("--quiet", action="store_true", help="no table")
    arguments = parser.parse_args()
    if unknown := set(arguments.stages) - set(known):
        parser.error(f"no measure named {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    if arguments.docs and arguments.stages:
        parser.error("--docs needs every stage: name none")
    return arguments


def _print_summary(measured: Sequence[Measurement]) -> None:
    aimed = [m for m in measured if m.aim is not None and m.ours]
    missed = sum(table.misses_aim(m) for m in aimed)
    absent = sum(m.ours is None for m in measured)
    print(f"{len(aimed) - missed} of {len(aimed)} aims reached (in bold: one that is not); {absent} rows absent")


def _print_misses(measured: Sequence[Measurement]) -> None:
    for row in measured:
        for case in row.cases:
            if case.score < 0.5:
                print(f"{row.stage} / {row.set} / {row.metric}: {case.id}  {case.shown}")


if __name__ == "__main__":
    sys.exit(main())
