"""docs/speed.md: the figures of the bench as tables."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bench.start import spread
from eval.measurement import ROOT

SPEED = ROOT / "docs" / "speed.md"
LIMITS = {"ratio": 2.5, "gigabytes": 1.5}
"""What a whole run may cost, as many times its peer, and hold."""
OPENING = """# What it costs

`make bench` wrote this page{made}. Cost is CPU time after the models are loaded, unless a row says wall. It was taken on shared
cores, where an absolute time means little: read the ratios, taken in turn with a named peer in the same run (median, and the
least and greatest of the rounds), and the growth. Memory is the peak of a process.
"""
STAGES = ("acquire", "clean", "read", "cluster", "derive", "extract", "match", "reconcile", "report")


def write_speed(results: Mapping[str, Any], made: str) -> str:
    """Return the document of the parts that ran."""
    parts = [OPENING.format(made=made)]
    if "whole" in results:
        parts.append(_write_whole(results["whole"]["run_beside_models"]))
    if "stages" in results:
        parts.append(_write_stages(results["stages"]))
    if "growth" in results:
        parts.append(_write_growth(results["growth"]))
    if "start" in results:
        parts.append(_write_start(results["start"]))
    if "page" in results:
        parts.append(_write_page(results["page"]))
    return "\n".join(parts)


def passes_limit(results: Mapping[str, Any]) -> bool:
    """Tell whether the whole run cost or held more than it may."""
    if "whole" not in results:
        return False
    run = results["whole"]["run_beside_models"]
    ratio = statistics.median(next(iter(run["ratios"].values())))
    return bool(ratio > LIMITS["ratio"] or run["peak"] / 1e9 > LIMITS["gigabytes"])


def _write_whole(run: Mapping[str, Any]) -> str:
    name, ratios = next(iter(run["ratios"].items()))
    return (
        f"## A whole run\n\nThe eight stories ({run['pages']} articles), every stage, three formats written: {_ratio(ratios)} times\n"
        f"the cost of {name} over the same text (limit {LIMITS['ratio']}); peak {run['peak'] / 1e9:.2f} GB (limit {LIMITS['gigabytes']}).\n"
    )


def _write_stages(jobs: Mapping[str, Any]) -> str:
    run = jobs["read_stories"]
    spent = sum(run["seconds"].values())
    rows = [
        (stage, f"{run['pages'] / run['seconds'][stage]:,.0f}", f"{run['seconds'][stage] / spent:.0%}", f"{run['peak'][stage] / 1e6:,.0f}")
        for stage in STAGES
    ]
    peers = [
        (job.replace("_", " "), f"{figures['pages']:,}", name, _ratio(ratios))
        for job, figures in jobs.items()
        for name, ratios in figures.get("ratios", {}).items()
    ]
    return "\n".join(
        (
            f"## By stage\n\nOver the {run['pages']} pages ({run['words']:,} words) of the project's stories in one run. `read` is the",
            "parse and the sentence vectors that all later stages share.\n",
            *_table(("stage", "pages a CPU-second", "share of the run", "peak MB while it ran"), rows),
            "\nBeside a named peer, on the same input, in turn:\n",
            *_table(("job", "articles", "peer", "our cost, times the peer's"), peers),
            "",
        )
    )


def _write_growth(jobs: Mapping[str, Any]) -> str:
    headings = {
        "read_pile": "A pile of natural stories, a whole run: CPU seconds by stage",
        "clean_pile": "Acquire and clean alone",
        "cluster_pile": "Cluster alone, ever more events",
        "group_profiles": "Candidates found and grouped among articles already read (all that a pile of this size must be compared by)",
        "compare_story": "One story that holds all the articles",
    }
    parts = [
        "## Cost against input size\n\nPiles are made from the stories' and a labelled set's pages; past those, of replicas whose content\n"
        "words were exchanged, so that they tell of other events (in one story: a fifth of the words). The exponent is the slope of\n"
        "log cost over log size between the two greatest sizes: 1 is linear, 2 quadratic. Two of these jobs run at a time.\n"
    ]
    for kind, heading in headings.items():
        sizes = {int(job.split()[1]): figures for job, figures in jobs.items() if job.split()[0] == kind}
        if sizes:
            parts.append(f"### {heading}\n\n" + "\n".join(_growth_table(sizes)) + "\n")
    return "\n".join(parts)


def _growth_table(sizes: Mapping[int, Any]) -> Iterator[str]:
    stages = [s for s in STAGES if any(s in f["seconds"] for f in sizes.values())]
    rows = [
        (stage, *(f"{f['seconds'][stage]:.2f}" for f in sizes.values()), _exponent({n: f["seconds"][stage] for n, f in sizes.items()}))
        for stage in stages
    ]
    peaks = [max(f["peak"].values(), default=0) for f in sizes.values()]
    rows.append(("peak MB", *(f"{p / 1e6:,.0f}" for p in peaks), _exponent(dict(zip(sizes, peaks, strict=True)))))
    yield from _table(("stage", *(f"{n:,} pages" for n in sizes), "exponent"), rows)


def _exponent(costs: Mapping[int, float]) -> str:
    """Return the slope between the two greatest sizes; nothing where the cost is too small for the clock.

    >>> _exponent({10: 1.0, 100: 100.0})
    '2.00'
    """
    (small, low), (large, high) = sorted(costs.items())[-2:]
    return f"{math.log(high / low) / math.log(large / small):.2f}" if low > 0.005 and high > 0 else ""


def _write_start(start: Mapping[str, Mapping[str, Sequence[float]]]) -> str:
    rows = [
        (what, f"{statistics.median(walls['ours']):.2f}", name, "{:.2f} ({:.2f} to {:.2f})".format(*spread(walls["ours"], peer)))
        for what, walls in start.items()
        for name, peer in walls.items()
        if name != "ours"
    ]
    return "\n".join(("## What a person waits for\n", *_table(("what", "wall seconds", "peer", "times the peer's"), rows), ""))


def _write_page(costs: Sequence[Mapping[str, Any]]) -> str:
    told = [
        "## The page in a browser\n\nreport.html of an invented story, beside a plain table of the same rows (a row a claim, a cell an",
        "account) with a search field: size, milliseconds until it is drawn, and until a first and a second search are drawn.\n",
    ]
    if skipped := next((cost["skipped"] for cost in costs if cost["skipped"]), None):
        told.append(f"Only the sizes: {skipped}.\n")
    rows = [
        (f"{cost['articles']:,}", f"{cost['claims']:,}", name, f"{opened['bytes'] / 1e6:.2f}", *_write_opened(opened))
        for cost in costs
        for name, opened in (("report.html", cost["page"]), ("plain table", cost["plain"]))
    ]
    head = ("articles", "claims", "page", "MB", "drawn, ms", "elements", "search, ms", "again, ms")
    return "\n".join((*told, *_table(head, rows), ""))


def _write_opened(opened: Mapping[str, Any]) -> Iterator[str]:
    for name in ("ready_ms", "nodes", "filter_ms", "filter_again_ms"):
        yield "" if opened[name] is None else f"{opened[name]:,.0f}"


def _ratio(ratios: Sequence[float]) -> str:
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
