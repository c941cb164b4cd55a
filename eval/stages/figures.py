"""Figures and dates, field by field and kind by kind, on the project's own tables of labelled sentences; spaCy's spans beside them.

The tables are tests/cases/figures.tsv and dates.tsv, written by us: they say what is read and what is not, and flatter whoever
mends the code by them. Rows marked as known failures count as the failures they are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from eval.measurement import ROOT, Case, Counts, Measurement, Rival, Sets, estimate, f1
from eval.rivals.spacy_entities import DATES, FIGURES, find_entities
from rashomon.model import Article, Bound, DateMention, Figure, Reading, Vectors
from rashomon.stages.extract.figures import extract_figures
from rashomon.text.dates import find_dates
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles

STAGE = "figures"
WEDNESDAY = date(2025, 6, 11)
"""The day of the article that the table of dates supposes."""
_BOUNDS = frozenset(b.value for b in Bound)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure or a date as the table writes it: its words, and its fields by name; a field that a row leaves out is not asked."""

    exact: str
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of a table: what should be found, what was, and the rival's spans."""

    text: str
    wanted: tuple[Told, ...]
    found: tuple[Told, ...]
    entities: tuple[str, ...]
    unseen: bool = False
    """Whether the row was written after the code was last mended, and has not been mended by since."""


def measure(_: Sets) -> Iterable[Measurement]:
    """Return spans, whole sentences, fields and kinds of figures; spans and whole sentences of dates."""
    yield from measure_figures(read_figures())
    yield from measure_dates(read_dates())


def read_figures() -> list[Row]:
    """Return the table of figures, read by the extract stage's own scan."""
    rows = [line.split("\t") for line in _lines("figures.tsv")]
    readings = _parse([text for _, text, _ in rows])
    return [
        Row(text, _wanted(told), tuple(_tell_figure(f) for f in extract_figures(r)), tuple(find_entities(r, FIGURES)), "unseen" in group)
        for (group, text, told), r in zip(rows, readings, strict=True)
    ]


def read_dates() -> list[Row]:
    """Return the table of dates, read against its Wednesday."""
    rows = [line.split("\t") for line in _lines("dates.tsv")]
    readings = _parse([row[0] for row in rows])
    return [
        Row(row[0], _wanted(row[1]), tuple(map(_tell_date, find_dates(row[0], WEDNESDAY))), tuple(find_entities(r, DATES)))
        for row, r in zip(rows, readings, strict=True)
    ]


def measure_figures(rows: Sequence[Row]) -> Iterator[Measurement]:
    """Yield the rows of figures: spans, whole sentences, each field where the span is found, each kind."""
    yield _measure_spans("own table of figures", rows)
    yield _measure_sentences("own table of figures", [r for r in rows if not r.unseen])
    yield _measure_sentences("own table of figures", [r for r in rows if r.unseen], "sentences right, unseen", _UNSEEN)
    yield _measure_negatives("own table of figures", rows)
    for field in ("kind", "value", "unit", "bound", "noun", "step"):
        yield _measure_field(rows, field)
    kinds = sorted({told.fields["kind"] for row in rows for told in row.wanted})
    for kind in kinds:
        own = [row for row in rows if any(t.fields["kind"] == kind for t in row.wanted)]
        yield _measure_sentences("own table of figures", own, f"sentences right: {kind}")


def measure_dates(rows: Sequence[Row]) -> Iterator[Measurement]:
    """Yield spans, whole sentences and the negatives of dates."""
    yield _measure_spans("own table of dates", rows)
    yield _measure_sentences("own table of dates", rows)
    yield _measure_negatives("own table of dates", rows)


def is_right(row: Row) -> bool:
    """Return whether a sentence's figures are found exactly, each field that the table tells right."""
    return len(row.wanted) == len(row.found) and all(_agrees(w, f) for w, f in zip(row.wanted, row.found, strict=True))


def _agrees(wanted: Told, found: Told) -> bool:
    return wanted.exact == found.exact and all(found.fields.get(k, "") == v for k, v in wanted.fields.items())


def _measure_spans(name: str, rows: Sequence[Row]) -> Measurement:
    ours = [_count([w.exact for w in r.wanted], [f.exact for f in r.found]) for r in rows]
    rival = [_count([w.exact for w in r.wanted], r.entities) for r in rows]
    return Measurement(
        stage=STAGE,
        set=name,
        metric="spans, F1",
        records=len(rows),
        ours=estimate(ours, f1),
        rivals=(Rival(name="spaCy's entities", figure=estimate(rival, f1), setting="small model; spans overlapping the wanted ones"),),
        note="a span counts where it overlaps the wanted one by half of the longer",
    )


def _measure_sentences(name: str, rows: Sequence[Row], metric: str = "sentences right", note: str = "") -> Measurement:
    cases = tuple(Case(id=r.text, score=float(is_right(r)), shown=f"{r.text[:50]} -> {', '.join(f.exact for f in r.found)}") for r in rows)
    return Measurement(
        stage=STAGE,
        set=name,
        metric=metric,
        records=len(rows),
        ours=estimate([c.score for c in cases], _mean),
        cases=cases,
        note=note or _NOTE,
    )


def _measure_negatives(name: str, rows: Sequence[Row]) -> Measurement:
    silent = [row for row in rows if not row.wanted]
    rival = Rival(name="spaCy's entities", figure=estimate([float(not r.entities) for r in silent], _mean), setting="small model")
    return Measurement(
        stage=STAGE,
        set=name,
        metric="nothing read where there is nothing",
        records=len(silent),
        ours=estimate([float(not r.found) for r in silent], _mean),
        rivals=(rival,),
    )


def _measure_field(rows: Sequence[Row], field: str) -> Measurement:
    """How often a field is right of those that the table tells, where the span itself is found."""
    right: list[float] = []
    for row in rows:
        found = {f.exact: f for f in row.found}
        right += [float(found[w.exact].fields.get(field) == w.fields[field]) for w in row.wanted if field in w.fields and w.exact in found]
    return Measurement(stage=STAGE, set="own table of figures", metric=f"{field} right", records=len(right), ours=estimate(right, _mean))


_NOTE = "our own table, by which the code was mended"
_UNSEEN = "rows written after the code was last mended: what to expect of new text"


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 1.0


def _count(wanted: Sequence[str], found: Sequence[str]) -> Counts:
    free = list(found)
    right = 0
    for words in wanted:
        match = next((f for f in free if _overlaps(words, f)), None)
        if match is not None:
            free.remove(match)
            right += 1
    return Counts(right=right, said=len(found), wanted=len(wanted))


def _overlaps(one: str, two: str) -> bool:
    return (one in two or two in one) and 2 * min(len(one), len(two)) >= max(len(one), len(two))


def _lines(name: str) -> list[str]:
    lines = (ROOT / "tests" / "cases" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _wanted(written: str) -> tuple[Told, ...]:
    return tuple(map(_read_told, written.split(" ; "))) if written else ()


def _read_told(written: str) -> Told:
    """Read "[$25 million] money 25000000 USD at-least of-road ~1000000" or "[Sunday] 2025-06-08 day about"."""
    exact, _, rest = written.removeprefix("[").partition("] ")
    first, *words = rest.split()
    if first[0].isdigit():
        return Told(exact, {"days": first, "grain": " ".join(words)})
    fields = {"kind": first, "value": words[0], "bound": "exact"}
    others = []
    for word in words[1:]:
        key = "noun" if word.startswith("of-") else "step" if word.startswith("~") else "bound" if word in _BOUNDS else ""
        if key:
            fields[key] = word.removeprefix("of-").removeprefix("~")
        else:
            others.append(word)
    return Told(exact, {**fields, "unit": " ".join(others)})


def _tell_figure(figure: Figure) -> Told:
    value = f"{figure.low:.10g}" if figure.low == figure.high else f"{figure.low:.10g}..{figure.high:.10g}"
    unit = [figure.unit, f"per-{figure.per}" if figure.per else None, "negative" if figure.negative else None]
    fields = {"kind": figure.kind.value, "value": value, "bound": figure.bound.value, "unit": " ".join(u for u in unit if u)}
    fields |= {"noun": figure.noun or "", "step": f"{figure.round_to:.10g}" if figure.round_to else ""}
    return Told(figure.exact, fields)


def _tell_date(mention: DateMention) -> Told:
    days = mention.first if mention.first == mention.last else f"{mention.first}..{mention.last}"
    return Told(mention.exact, {"days": days, "grain": f"{mention.grain}{' about' if mention.approximate else ''}"})


def _parse(texts: Sequence[str]) -> tuple[Reading, ...]:
    articles = [
        Article(id=f"{n:04}", page=f"{n:04}", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), map=())
        for n, text in enumerate(texts)
    ]
    return read_articles(articles, SpacyParser(), _NoVectors())


class _NoVectors:
    """Figures ask for no sentence vectors."""

    dimensions = 1

    def embed(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), self.dimensions), dtype=np.float32)
