"""The day on which a page was published, beside htmldate, on htmldate's own pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from eval.measurement import Case, Counts, Figure, Measurement, Published, Rival, Sets, estimate, f1, precision, recall
from eval.page_sets import LabelledPage, make_page, read_dated
from eval.rivals.extractors import find_date_extensively, find_date_fast
from rashomon.model import Skip
from rashomon.stages.clean import clean
from rashomon.stages.clean.head import read_head
from rashomon.stages.clean.markup import read_markup
from rashomon.stages.clean.searching import search_day

STAGE, SET = "clean: date", "htmldate-eval"
_README = "htmldate's README, 2026-06-01"
_PUBLISHED = {"F1": 0.949, "accuracy": 0.903, "precision": 0.908, "recall": 0.993}


@dataclass(frozen=True, slots=True)
class Dated:
    """The day found and the day wanted."""

    found: str | None
    wanted: str | None


def measure(sets: Sets) -> Iterable[Measurement]:
    """Return precision, recall, accuracy and F1 of the exact day, counted as htmldate's scorer counts them."""
    folder, shared_pages = sets.folder(SET), sets.folder("trafilatura-eval")
    if folder is None or shared_pages is None:
        return [sets.absent(STAGE, SET, metric) for metric in _PUBLISHED]
    return measure_pages(read_dated(folder, shared_pages), find_date)


def measure_pages(pages: Sequence[LabelledPage], method: Callable[[str], str | None]) -> list[Measurement]:
    """Return the rows for a way of finding dates."""
    texts = [page.text for page in pages]
    ways = {"ours": method, "htmldate extensive": find_date_extensively, "htmldate fast": find_date_fast}
    dated = {name: [Dated(way(t), p.gold.get("date") or None) for t, p in zip(texts, pages, strict=True)] for name, way in ways.items()}
    ours = dated.pop("ours")
    cases = tuple(
        Case(id=p.id, score=float(d.found == d.wanted), shown=f"{d.found}, gold {d.wanted}") for p, d in zip(pages, ours, strict=True)
    )
    figures: dict[str, Callable[[Sequence[Dated]], Figure]] = {
        "F1": lambda d: estimate([_count(x) for x in d], f1),
        "accuracy": lambda d: estimate([float(x.found == x.wanted) for x in d], lambda right: sum(right) / len(right)),
        "precision": lambda d: estimate([_count(x) for x in d], precision),
        "recall": lambda d: estimate([_count(x) for x in d], recall),
    }
    return [
        Measurement(
            stage=STAGE,
            set=SET,
            metric=metric,
            records=len(pages),
            ours=figure(ours),
            rivals=tuple(Rival(name=name, figure=figure(found), setting="original date") for name, found in dated.items()),
            published=Published(value=_PUBLISHED[metric], source=f"htmldate extensive, {_README}"),
            aim=0.949 if metric == "F1" else None,
            cases=cases if metric == "F1" else (),
            note="a wrong day costs no recall, as in htmldate's own scorer" if metric in ("F1", "recall") else "",
        )
        for metric, figure in figures.items()
    ]


def find_date(text: str) -> str | None:
    """Return the day that the clean stage gives the page's first article; of a page without one, what its head or its search tells.

    The set counts a day there too, and the stage skips such a page without saying when it was published.
    """
    articles = clean(make_page(text, "page.html"))
    published = _find_page_day(text) if isinstance(articles, Skip) else articles[0].published
    return published[:10] if published else None


def _find_page_day(text: str) -> str | None:
    markup = read_markup(text)
    return read_head(markup).published or search_day(text, markup)


def _count(day: Dated) -> Counts:
    """Return the counts of htmldate's scorer: a wrong day is a false positive, and only none at all a false negative."""
    right = day.found is not None and day.found == day.wanted
    return Counts(right=right, said=day.found is not None, wanted=right or (day.found is None and day.wanted is not None))
