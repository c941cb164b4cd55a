"""Article text, title, date and author out of pages, beside the extractors in use."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from eval.measurement import STORIES, Case, Counts, Measurement, Published, Rival, Sets, estimate, f1
from eval.page_sets import LabelledPage, make_page, read_benchmark, read_segments
from eval.rivals.extractors import Extracted, extract_precise, extract_readability, extract_resiliparse, extract_trafilatura
from eval.yardstick import load_yardstick
from rashomon.model import Article, Skip
from rashomon.stages.clean import clean

STAGE = "clean: text"
FIELDS = ("title", "date", "author")
Extractor = Callable[[str], Extracted]
RIVALS: dict[str, Extractor] = {
    "trafilatura": extract_trafilatura,
    "trafilatura, favor_precision": extract_precise,
    "readability-lxml": extract_readability,
    "resiliparse": extract_resiliparse,
}
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_BETWEEN_NAMES = re.compile(r"[;,/&|]|\b(?:and|und|y|et)\b")
_BY = re.compile(r"^(?:by|von|par|por)\s", re.IGNORECASE)
_AEB = Published(value=0.970, source="rs_trafilatura; README of article-extraction-benchmark")
_SEGMENTS = Published(value=0.924, source="trafilatura 2.2.0 standard; its documentation, 2026-08-04")


def measure(sets: Sets) -> Iterable[Measurement]:
    """Return the rows of the two benchmarks, and of the stories' own pages."""
    rows: list[Measurement] = []
    folder = sets.folder("article-extraction-benchmark")
    rows += (
        measure_benchmark(read_benchmark(folder), extract) if folder else [sets.absent(STAGE, "article-extraction-benchmark", "4-gram F1")]
    )
    folder = sets.folder("trafilatura-eval")
    rows += measure_segments(read_segments(folder), extract) if folder else [sets.absent(STAGE, "trafilatura-eval", "segment F1")]
    for name, root in STORIES.items():
        rows += measure_stories(sets, name, root)
    return rows


def extract(page: str) -> Extracted:
    """Return what the clean stage finds, the articles of a page joined: the benchmarks know one text a page."""
    articles = clean(make_page(page, "page.html"))
    if isinstance(articles, Skip):
        return Extracted()
    first, day = articles[0], articles[0].published
    return Extracted(text="\n".join(a.text for a in articles), title=first.title, author=first.byline, date=day[:10] if day else None)


# article-extraction-benchmark


@dataclass(frozen=True, slots=True)
class Shared:
    """Precision and recall of one text over its word 4-grams; null where nothing was found or wanted."""

    precision: float | None
    recall: float | None


def measure_benchmark(pages: Sequence[LabelledPage], method: Extractor) -> list[Measurement]:
    """Return the row of article-extraction-benchmark, scored as its evaluate.py scores."""
    texts = [page.text for page in pages]
    golds = [str(page.gold.get("articleBody", "")) for page in pages]
    scored = {
        name: [compare_shingles(way(text).text, gold) for text, gold in zip(texts, golds, strict=True)]
        for name, way in {"ours": method, **RIVALS}.items()
    }
    ours = scored.pop("ours")
    row = Measurement(
        stage=STAGE,
        set="article-extraction-benchmark",
        metric="4-gram F1",
        records=len(pages),
        ours=estimate(ours, combine_shares),
        rivals=tuple(Rival(name=name, figure=estimate(shares, combine_shares)) for name, shares in scored.items()),
        published=_AEB,
        aim=0.968,
        cases=tuple(
            Case(id=p.id[:12], score=combine_shares([s]), shown=f"P {s.precision} R {s.recall} {p.gold.get('url', '')}"[:160])
            for p, s in zip(pages, ours, strict=True)
        ),
    )
    return [row]


def compare_shingles(found: str, gold: str) -> Shared:
    """Return the precision and recall of one text as evaluate.py of article-extraction-benchmark counts them.

    >>> compare_shingles("a b c d e", "a b c d")
    Shared(precision=0.5, recall=1.0)
    """
    said, wanted = _count_shingles(found), _count_shingles(gold)
    right = sum((said & wanted).values())
    return Shared(
        precision=right / sum(said.values()) if said else None,
        recall=right / sum(wanted.values()) if wanted else None,
    )


def combine_shares(shares: Sequence[Shared]) -> float:
    """Return the harmonic mean of the mean precision and the mean recall, each over the pages where it is defined."""
    precisions = [s.precision for s in shares if s.precision is not None]
    recalls = [s.recall for s in shares if s.recall is not None]
    if not precisions or not recalls:
        return 0.0
    p, r = statistics.mean(precisions), statistics.mean(recalls)
    return 2 * p * r / (p + r) if p + r else 0.0


def _count_shingles(text: str, n: int = 4) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[i : i + n]) for i in range(max(1, len(words) - n + 1)) if words)


# trafilatura-eval


def measure_segments(pages: Sequence[LabelledPage], method: Extractor) -> list[Measurement]:
    """Return the rows of trafilatura-eval: segments that must and must not appear, and title, date and author."""
    texts = [page.text for page in pages]
    found = {name: [way(text) for text in texts] for name, way in {"ours": method, **RIVALS}.items()}
    counts = {name: [count_segments(e.text, p.gold) for e, p in zip(extracted, pages, strict=True)] for name, extracted in found.items()}
    ours = counts.pop("ours")
    rows = [
        Measurement(
            stage=STAGE,
            set="trafilatura-eval",
            metric="segment F1",
            records=len(pages),
            ours=estimate(ours, f1),
            rivals=tuple(Rival(name=name, figure=estimate(c, f1)) for name, c in counts.items()),
            published=_SEGMENTS,
            aim=0.924,
            cases=tuple(
                Case(id=p.id, score=f1([c]), shown=f"{c.right:g} right, {c.said:g} said, {c.wanted:g} wanted")
                for p, c in zip(pages, ours, strict=True)
            ),
        )
    ]
    rows += [_measure_field(field, pages, found["ours"], found["trafilatura"]) for field in FIELDS]
    return rows


def count_segments(text: str, gold: dict[str, list[str]]) -> Counts:
    """Return the counts of trafilatura's scorer: wanted segments that appear, and unwanted ones that do.

    >>> count_segments("Fire  burns. Menu", {"with": ["Fire burns.", "Gone"], "without": ["Menu"]})
    Counts(right=1, said=2, wanted=2)
    """
    flat = _squash(text)
    right = sum(_squash(segment) in flat for segment in gold["with"])
    wrong = sum(_squash(segment) in flat for segment in gold["without"])
    return Counts(right=right, said=right + wrong, wanted=len(gold["with"]))


def _squash(text: str) -> str:
    """Return a text with single spaces, without soft hyphens and other letters of no width: extractors may keep or drop them."""
    return re.sub(r"\s+", " ", _INVISIBLE.sub("", text)).strip()


def _measure_field(field: str, pages: Sequence[LabelledPage], ours: Sequence[Extracted], rival: Sequence[Extracted]) -> Measurement:
    labelled = [i for i, page in enumerate(pages) if page.gold.get(field)]
    counted = [count_field(field, getattr(ours[i], field), pages[i].gold[field]) for i in labelled]
    others = [count_field(field, getattr(rival[i], field), pages[i].gold[field]) for i in labelled]
    return Measurement(
        stage=f"clean: {field}",
        set="trafilatura-eval",
        metric=f"{field} exact, F1",
        records=len(labelled),
        ours=estimate(counted, f1),
        rivals=(Rival(name="trafilatura", figure=estimate(others, f1)),),
        cases=tuple(
            Case(id=pages[i].id, score=c.right, shown=f"{getattr(ours[i], field)!r}, gold {pages[i].gold[field]!r}"[:200])
            for i, c in zip(labelled, counted, strict=True)
        ),
        note="letters and digits alone are compared; an author's names in any order",
    )


def count_field(field: str, found: str | None, gold: Any) -> Counts:
    """Return whether a value is right: days exactly, titles by their letters and digits, authors as a set of names.

    >>> count_field("author", "Tom Li and Ana Prado", "ANA PRADO; Tom Li").right
    True
    """
    if field == "date":
        right = found == gold
    elif field == "author":
        right = found is not None and _read_names(found) == _read_names(gold)
    else:
        right = found is not None and _fold(found) == _fold(gold)
    return Counts(right=right, said=found is not None, wanted=1)


def _read_names(text: str | list[str]) -> frozenset[str]:
    """Return the names in an author line; some golds are lists."""
    line = _BY.sub("", text if isinstance(text, str) else ";".join(text))
    return frozenset(name for name in map(_fold, _BETWEEN_NAMES.split(line)) if name)


def _fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


# the stories


def measure_stories(sets: Sets, name: str, root: Path) -> list[Measurement]:
    """Return the rows of the labelled stories: body F1 as the yardstick measures it, on pages with tags and without; outlets."""
    yardstick = load_yardstick(sets.shared)
    if yardstick is None:
        return [Measurement(stage=STAGE, set=name, metric="body F1", absent=f"no scorer in {sets.shared.name}/score")]
    rows, outlets = [], []
    for suffix, kind in ((".txt", "pages without tags"), (".html", "pages with tags")):
        scored = []
        for gold in yardstick.load_gold(root):
            pages = {n: (root / gold["story"] / "pages" / n).read_text(encoding="utf-8") for n in gold["_texts"] if n.endswith(suffix)}
            articles = {n: clean_page(text, n) for n, text in pages.items()}
            for entry in (a for a in gold["articles"] if a["page"] in pages):
                body = yardstick.gold_body(gold["_texts"][entry["page"]], entry["body"])
                best, share = find_best(articles[entry["page"]], body, yardstick)
                scored.append(Case(id=f"{gold['story']}/{entry['id']}", score=share, shown=entry["page"]))
                outlets.append(judge_outlet(f"{gold['story']}/{entry['id']}", best.outlet if best else None, entry["outlet"]))
        rows.append(_measure_bodies(name, kind, scored))
    return [*rows, _measure_outlets(name, outlets)]


def clean_page(text: str, name: str) -> tuple[Article, ...]:
    """Return the articles of a story's page; none for a page that the stage skips."""
    articles = clean(make_page(text, name, "text/html" if name.endswith(".html") else "text/plain"))
    return () if isinstance(articles, Skip) else articles


def find_best(articles: Sequence[Article], body: str, yardstick: ModuleType) -> tuple[Article | None, float]:
    """Return the article that has most of a gold body, and their F1 over folded word 4-grams."""
    gold = yardstick.shingles(yardstick.words(body))
    best: tuple[Article | None, float] = (None, 0.0)
    for article in articles:
        own = yardstick.shingles(yardstick.words(article.text))
        right = sum((own & gold).values())
        share = yardstick.prf(right, sum(own.values()) - right, sum(gold.values()) - right)[2]
        best = max(best, (article, share), key=lambda x: x[1])
    return best


def _measure_bodies(name: str, kind: str, cases: Sequence[Case]) -> Measurement:
    return Measurement(
        stage=STAGE,
        set=name,
        metric=f"body F1, {kind}",
        records=len(cases),
        ours=estimate([c.score for c in cases], statistics.fmean),
        aim=0.975,
        cases=tuple(cases),
    )


def judge_outlet(id: str, found: str | None, gold: str | None) -> tuple[Case, Counts]:
    """Return the case of one outlet: names are the same when their letters are; where gold has none, none is right."""
    right = found is not None and gold is not None and _fold(found) == _fold(gold)
    counts = Counts(right=right, said=found is not None, wanted=gold is not None)
    return Case(id=id, score=float(right or found is gold is None), shown=f"{found!r}, gold {gold!r}"), counts


def _measure_outlets(name: str, judged: Sequence[tuple[Case, Counts]]) -> Measurement:
    return Measurement(
        stage="clean: outlet",
        set=name,
        metric="outlet exact, F1",
        records=len(judged),
        ours=estimate([counts for _, counts in judged], f1),
        cases=tuple(case for case, _ in judged),
    )
