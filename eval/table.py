"""The table of measurements: on the terminal, in docs/quality.md, in README.md."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from eval.measurement import ROOT, Case, Figure, Measurement, Published, Rival

QUALITY = ROOT / "docs" / "quality.md"
README = ROOT / "README.md"
WRONG_GOLD = ROOT / "eval" / "wrong_gold.tsv"
COLUMNS = ("set", "metric", "records", "ours (95 % interval)", "aim", "rivals, same records", "best published")
OPENING = """# How good it is

`make eval` wrote this page{made}. Every figure lies between 0 and 1, and higher is better, unless its row says otherwise. In brackets:
the 95 % interval of a bootstrap over the records (fixed seed); where records hang together (an event and its articles), whole events are
drawn. A rival ran in the same run on the same records, set up as its users would, at its best setting; where that setting was chosen on
the labels themselves the row says so, and flatters the rival, not us. A figure in print is copied from its source and was often taken on
other records. An aim that is not reached is printed in bold. A set that is absent is told as absent.
"""


def to_json(measurements: Iterable[Measurement], about: dict[str, str]) -> str:
    """Return the measurements as JSON, cases included: what ``--against`` compares and the documents are made from."""
    return json.dumps({**about, "measurements": [asdict(m) for m in measurements]}, indent=1, ensure_ascii=False) + "\n"


def from_json(text: str) -> tuple[Measurement, ...]:
    """Return the measurements that `to_json` wrote."""
    return tuple(_measurement(row) for row in json.loads(text)["measurements"])


def _measurement(row: dict[str, Any]) -> Measurement:
    known = {f.name: row[f.name] for f in fields(Measurement) if f.name in row}
    known["ours"] = _figure(row["ours"])
    known["rivals"] = tuple(Rival(name=r["name"], figure=_figure(r["figure"]), setting=r["setting"]) for r in row["rivals"])  # type: ignore[arg-type]
    known["published"] = Published(**row["published"]) if row["published"] else None
    known["cases"] = tuple(Case(**case) for case in row["cases"])
    return Measurement(**known)


def _figure(row: dict[str, Any] | None) -> Figure | None:
    return Figure(**row) if row else None


def write_markdown(measurements: Sequence[Measurement]) -> str:
    """Return a Markdown table for each stage, in the order in which the stages first come."""
    stages = dict.fromkeys(m.stage for m in measurements)
    parts = [f"## {stage[:1].upper()}{stage[1:]}\n\n{_markdown_table([m for m in measurements if m.stage == stage])}" for stage in stages]
    return "\n\n".join(parts) + "\n"


def _markdown_table(rows: Sequence[Measurement]) -> str:
    lines = [f"| {' | '.join(COLUMNS)} |", f"|{'---|' * len(COLUMNS)}"]
    lines += [f"| {' | '.join(_cell(cell) for cell in _cells(row))} |" for row in rows]
    notes = _gather_notes(rows)
    return "\n".join(lines + (["", *notes] if notes else []))


def _gather_notes(rows: Sequence[Measurement]) -> list[str]:
    """Return the notes, each said once: of which sets, and of which measure where it is one alone."""
    said: dict[str, list[Measurement]] = {}
    for row in rows:
        if row.note:
            said.setdefault(row.note, []).append(row)
    return [f"- {_name_rows(about)}: {note}" for note, about in said.items()]


def _name_rows(rows: Sequence[Measurement]) -> str:
    metrics = list(dict.fromkeys(row.metric for row in rows))
    return "; ".join(dict.fromkeys(row.set for row in rows)) + (f" ({metrics[0]})" if len(metrics) == 1 else "")


def _cells(row: Measurement) -> tuple[str, ...]:
    metric = _name_metric(row)
    if row.ours is None:
        return (row.set, metric, "", f"absent: {row.absent}", _number(row.aim), "", _published(row))
    ours = show_figure(row.ours)
    return (
        row.set,
        metric,
        f"{row.records:,}",
        f"**{ours}**" if misses_aim(row) else ours,
        _number(row.aim),
        _rivals(row),
        _published(row),
    )


def _name_metric(row: Measurement) -> str:
    return row.metric + (" (lower is better)" if row.lower_is_better else "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def misses_aim(row: Measurement) -> bool:
    """Tell whether the figure, as printed, lies on the wrong side of its aim."""
    if row.ours is None or row.aim is None:
        return False
    value = round(row.ours.value, 3)
    return value > row.aim if row.lower_is_better else value < row.aim


def show_figure(figure: Figure) -> str:
    """Return "0.966 (0.957 to 0.974)".

    >>> show_figure(Figure(value=0.5, low=0.25, high=0.75))
    '0.500 (0.250 to 0.750)'
    """
    ends = "" if figure.low is None or figure.high is None else f" ({figure.low:.3f} to {figure.high:.3f})"
    return f"{figure.value:.3f}{ends}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _rivals(row: Measurement) -> str:
    return "; ".join(f"{r.name}{f' ({r.setting})' if r.setting else ''} {r.figure.value:.3f}" for r in row.rivals)


def _published(row: Measurement) -> str:
    return f"{row.published.value:g} ({row.published.source})" if row.published else ""


def write_quality(measurements: Sequence[Measurement], made: str) -> str:
    """Return docs/quality.md: the tables, and the gold found wrong or missing."""
    return "\n".join((OPENING.format(made=made), write_markdown(measurements), _wrong_gold()))


def _wrong_gold() -> str:
    rows = [line.split("\t") for line in WRONG_GOLD.read_text(encoding="utf-8").splitlines()[1:]] if WRONG_GOLD.exists() else []
    lines = [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    return "\n".join(
        (
            "## Gold that is wrong or missing",
            "",
            "Found while reading what the program got wrong. Nothing was worked around: the figures above count these against it.",
            "",
            "| set | record | what is wrong |",
            "|---|---|---|",
            *lines,
            "",
        )
    )


def write_readme_table(measurements: Sequence[Measurement]) -> str:
    """Return the README's two tables: the whole on each set of stories, and each stage's first row on a set beside its best rival."""
    whole = [m for m in measurements if m.stage == "whole" and m.ours]
    return f"{_whole_table(whole)}\n\n{_stages_table([m for m in measurements if m.stage != 'whole' and m.ours])}"


def _whole_table(whole: Sequence[Measurement]) -> str:
    names = list(dict.fromkeys(m.set for m in whole))
    figures = {(m.set, m.metric): m for m in whole}
    lines = [f"| measure | {' | '.join(names)} | aim |", f"|---|{'---|' * (len(names) + 1)}"]
    for metric in dict.fromkeys(m.metric for m in whole):
        rows = [figures.get((name, metric)) for name in names]
        values = [f"{row.ours.value:.3f}" if row and row.ours else "absent" for row in rows]
        lines.append(f"| {metric} | {' | '.join(values)} | {_number(next((r.aim for r in rows if r), None))} |")
    return "\n".join(lines)


def _stages_table(rows: Sequence[Measurement]) -> str:
    lines = ["| stage | set | measure | ours | best rival, same run | best published |", "|---|---|---|---|---|---|"]
    first = {(m.stage, m.set): m for m in reversed(rows) if m.rivals or m.published}
    for row in sorted(first.values(), key=rows.index):
        best = _best_rival(row)
        rival = f"{best.name} {best.figure.value:.3f}" if best else ""
        value = f"{row.ours.value:.3f}" if row.ours else ""
        metric = _name_metric(row)
        lines.append(f"| {' | '.join(map(_cell, (row.stage, row.set, metric, value, rival, _published(row).split(' (')[0])))} |")
    return "\n".join(lines)


def _best_rival(row: Measurement) -> Rival | None:
    choose = min if row.lower_is_better else max
    return choose(row.rivals, key=lambda r: r.figure.value, default=None)


def replace_block(path: Path, block: str) -> None:
    """Write ``block`` between the file's marks ``<!-- figures -->`` and ``<!-- /figures -->``; raises ValueError where they are not."""
    text = path.read_text(encoding="utf-8")
    head, opening, rest = text.partition("<!-- figures -->\n")
    _, closing, tail = rest.partition("<!-- /figures -->\n")
    if not opening or not closing:
        raise ValueError(f"{path.name} has no lines '<!-- figures -->' and '<!-- /figures -->' to write the figures between")
    path.write_text(f"{head}{opening}{block}\n{closing}{tail}", encoding="utf-8")
