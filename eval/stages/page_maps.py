"""Whether every letter of an article keeps its place on the page: on real pages, those with odd letters first."""

from __future__ import annotations

import re
import statistics
from collections.abc import Callable, Iterable, Sequence

from eval.measurement import Case, Measurement, Sets, estimate
from eval.page_sets import make_page, read_benchmark, read_segments
from rashomon.model import Article, Page, Skip
from rashomon.stages.clean import clean
from rashomon.text.offsets import find_breach

STAGE, METRIC = "clean: map", "letters mapped to the page"
_ODD = re.compile(r"&(?!nbsp|amp)[a-zA-Z]{2,8};|&shy|&#|[\u00ad\u200b-\u200f\u2060\ufeff\ufb00-\ufb06]")
"""Entities other than the plainest, soft hyphens, invisible characters, ligatures."""
_EACH = 150


def measure(sets: Sets) -> Iterable[Measurement]:
    """Return the share of letters that the map accounts for, on the pages of each set with odd letters in them."""
    rows = []
    for name, read in (("article-extraction-benchmark", read_benchmark), ("trafilatura-eval", read_segments)):
        folder = sets.folder(name)
        pages = [(p.id, p.text) for p in read(folder)] if folder else []
        odd = [(id, text) for id, text in pages if _ODD.search(text)]
        rows.append(measure_pages(name, odd[:: max(1, len(odd) // _EACH)], clean) if folder else sets.absent(STAGE, name, METRIC))
    return rows


def measure_pages(name: str, pages: Sequence[tuple[str, str]], method: Callable[[Page], tuple[Article, ...] | Skip]) -> Measurement:
    """Return the row of one set for a way of cleaning."""
    cases = []
    for id, text in pages:
        page = make_page(text, "page.html")
        articles = method(page)
        shares = [] if isinstance(articles, Skip) else [find_share(a, page.text) for a in articles]
        breach = next((b for a in (() if isinstance(articles, Skip) else articles) if (b := find_breach(a.text, a.map, page.text))), "")
        cases.append(Case(id=id[:40], score=statistics.fmean(shares) if shares else 1.0, shown=breach[:160]))
    return Measurement(
        stage=STAGE,
        set=name,
        metric=METRIC,
        records=len(cases),
        ours=estimate([c.score for c in cases], statistics.fmean),
        aim=1.0,
        cases=tuple(cases),
        note=f"pages with entities, ligatures, soft hyphens or invisible characters; at most about {_EACH}",
    )


def find_share(article: Article, page: str) -> float:
    """Return the share of an article's letters that stand in a run that holds, or that the page writes as an entity there.

    >>> from rashomon.model import MapRun
    >>> find_share(Article(id="a", page="p", text="Fire", sha256="", map=(MapRun(0, 3, 2),)), "<p>Fix")
    0.5
    """
    letters = sum(not c.isspace() for c in article.text)
    if find_breach(article.text, article.map, page) is None:
        return 1.0
    held = [
        article.text[r.text_start : r.text_start + r.length]
        for r in article.map
        if _holds(article.text, page, r.text_start, r.page_start, r.length)
    ]
    return sum(not c.isspace() for c in "".join(held)) / letters if letters else 1.0


def _holds(text: str, page: str, start: int, page_start: int, length: int) -> bool:
    return text[start : start + length] == page[page_start : page_start + length]
