"""Pages that hold several articles, parted; and long articles of all sorts, left whole.

The pages are made here, with a fixed seed, out of real articles of the sets: two to five excerpts of different events on one page, with
and without marks that say that they were cut; and one article in the shapes that look like several (subheads, questions and
answers, a live blog, readers' letters). The texts stay where they are: only their making is ours.
"""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from eval.measurement import Case, Counts, Measurement, Sets, estimate, f1, precision, recall
from eval.page_sets import make_page
from rashomon.model import Article, Page, Skip
from rashomon.stages.clean import clean

STAGE, SET = "clean: glued pages", "basil-triples, allsides-roundups, glued"
EACH = 60
"""Pages of each sort."""
_CAPTION = re.compile(r"(?:Image|Media) (?:copyright|caption)|Media playback|Play video")
"""What the sets' scrapers took for a first paragraph now and then: an article may be said to begin behind it too."""
Cleaner = Callable[[Page], tuple[Article, ...] | Skip]


@dataclass(frozen=True, slots=True)
class Source:
    """A real article: the event it tells, its title and paragraphs."""

    event: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page made here, and where on it each article after the first may begin: its headline or its first words."""

    id: str
    sort: str
    page: Page
    openings: tuple[tuple[int, int], ...]


def measure(sets: Sets) -> Iterable[Measurement]:
    """Return how well glued pages are parted and, of each sort, how many single articles are wrongly parted."""
    basil, allsides = sets.folder("basil-triples"), sets.folder("allsides-roundups")
    if basil is None or allsides is None:
        return [sets.absent(STAGE, SET, "split F1"), sets.absent(STAGE, SET, "false splits")]
    return measure_pages(make_pages(_read_sources(basil, allsides)), clean)


def measure_pages(pages: Sequence[MadePage], method: Cleaner) -> list[Measurement]:
    """Return the rows for a way of cleaning: each sort of page, and the two kinds as a whole."""
    judged = [(page, *judge_page(page, method)) for page in pages]
    glued = [(p, counts) for p, counts, _ in judged if p.openings]
    whole = [(p, parts) for p, _, parts in judged if not p.openings]
    rows = [_measure_glued("split F1, all", glued)]
    rows += [_measure_glued(f"split F1, {sort}", [g for g in glued if g[0].sort == sort]) for sort in sorted({p.sort for p, _ in glued})]
    rows += [_measure_whole("false splits, all", whole)]
    rows += [
        _measure_whole(f"false splits, {sort}", [w for w in whole if w[0].sort == sort]) for sort in sorted({p.sort for p, _ in whole})
    ]
    return rows


def judge_page(made: MadePage, method: Cleaner) -> tuple[Counts, int]:
    """Return the counts of the openings found, and how many articles the page was taken for."""
    articles = method(made.page)
    starts = [] if isinstance(articles, Skip) else [a.map[0].page_start for a in articles[1:]]
    right = sum(any(first <= start < last for start in starts) for first, last in made.openings)
    return Counts(right=right, said=len(starts), wanted=len(made.openings)), len(starts) + 1


def _measure_glued(metric: str, judged: Sequence[tuple[MadePage, Counts]]) -> Measurement:
    counts = [c for _, c in judged]
    return Measurement(
        stage=STAGE,
        set=SET,
        metric=metric,
        records=len(counts),
        ours=estimate(counts, f1),
        cases=()
        if "all" in metric
        else tuple(Case(id=p.id, score=f1([c]), shown=f"{c.right} of {c.wanted} openings found, {c.said} said") for p, c in judged),
        note=f"precision {precision(counts):.3f}, recall {recall(counts):.3f} of the places where an article begins",
    )


def _measure_whole(metric: str, judged: Sequence[tuple[MadePage, int]]) -> Measurement:
    wrong = [float(parts > 1) for _, parts in judged]
    return Measurement(
        stage=STAGE,
        set=SET,
        metric=metric,
        records=len(wrong),
        ours=estimate(wrong, lambda w: sum(w) / len(w)),
        aim=0.02,
        lower_is_better=True,
        cases=() if "all" in metric else tuple(Case(id=p.id, score=float(parts == 1), shown=f"{parts} articles") for p, parts in judged),
    )


def _read_sources(basil: Path, allsides: Path) -> list[Source]:
    with lzma.open(basil / "basil.jsonl.xz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    found = [Source(r["triplet-uuid"], r["title"], tuple(" ".join(p) for p in r["body-paragraphs"])) for r in records]
    with lzma.open(allsides / "fulltext_clusters.jsonl.xz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    found += [Source(r["cluster"], r["title"], tuple(p for p in r["text"].split("\n") if p.strip())) for r in records]
    return sorted((s for s in found if len(s.paragraphs) >= 6 and s.title), key=lambda s: (s.event, s.title))


# the making

_MORE = ("...", "…", " [...]", "... [read more]", ".....More below", "… Continue reading", "... Read the full story »")
_SIGNS = ("Morning Briefing", "The Week in Brief", "Daily Digest", "News Roundup", "Evening Edition")
_QUESTIONS = (
    "What happened next?",
    "How did it come to this?",
    "Why does it matter?",
    "And what do the others say?",
    "Were you surprised?",
    "What would you change?",
    "Who decides?",
    "Is that enough?",
)
_SIGNERS = ("Ana Prado, Wexcombe", "T. Li, Ostrel", "Margit Olsen", "J. R. Peck, Low Harbour", "Name withheld", "Dr. Femi Adu, Carrow")
Lines = list[tuple[str, str]]
"""The lines of a page to be: a tag and a text each."""


def make_pages(sources: Sequence[Source]) -> list[MadePage]:
    """Return the pages, the same in every run, each sort drawn by itself; every other one comes with tags."""
    pages = []
    for sort, glue in GLUED.items():
        draw = random.Random(f"20 {sort}")
        pages += [_lay_out(f"{sort} {n}", sort, glue(draw, _draw_events(draw, sources, draw.randint(2, 5))), n) for n in range(EACH)]
    for sort, make in WHOLE.items():
        draw = random.Random(f"20 {sort}")
        pages += [_lay_out(f"{sort} {n}", sort, [make(draw, sources)], n) for n in range(EACH)]
    return pages


def _draw_events(draw: random.Random, sources: Sequence[Source], count: int) -> list[Source]:
    drawn: dict[str, Source] = {}
    while len(drawn) < count:
        source = draw.choice(sources)
        drawn.setdefault(source.event, source)
    return list(drawn.values())


def _lay_out(id: str, sort: str, parts: Sequence[Lines], number: int) -> MadePage:
    """Write the parts down one behind the other, remembering where each opens: up to the end of its first paragraph."""
    tagged = number % 2 == 1
    text = "<html><head><title>News</title></head><body>\n" if tagged else ""
    openings = []
    for part in parts:
        start, opened = len(text), False
        for tag, line in part:
            text += f"<{tag}>{escape(line)}</{tag}>\n" if tagged else f"{line}\n\n"
            if tag == "p" and not opened and not _CAPTION.match(line):
                openings.append((start, len(text)))
                opened = True
    text += "</body></html>\n" if tagged else ""
    return MadePage(id, sort, make_page(text, id, "text/html" if tagged else "text/plain"), tuple(openings[1:]))


def _excerpt(draw: random.Random, source: Source) -> list[str]:
    return list(source.paragraphs[: draw.randint(2, 6)])


def _cut(draw: random.Random, paragraphs: list[str], mark: str) -> list[str]:
    """Cut the last paragraph off in mid sentence, and mark it."""
    words = paragraphs[-1].split()
    kept = words[: max(min(len(words), 14), draw.randint(len(words) // 2, len(words)) - 1)]
    return [*paragraphs[:-1], " ".join(kept).rstrip(".,;") + mark]


def _glue_cut(draw: random.Random, sources: Sequence[Source]) -> list[Lines]:
    mark = draw.choice(_MORE)
    return [[("p", p) for p in _cut(draw, _excerpt(draw, s), mark)] for s in sources]


def _glue_cut_titled(draw: random.Random, sources: Sequence[Source]) -> list[Lines]:
    mark = draw.choice(_MORE)
    return [[("h2", s.title), *(("p", p) for p in _cut(draw, _excerpt(draw, s), mark))] for s in sources]


def _glue_digest(draw: random.Random, sources: Sequence[Source]) -> list[Lines]:
    parts: list[Lines] = [[("h2", s.title), *(("p", p) for p in _excerpt(draw, s))] for s in sources]
    return [[("h1", draw.choice(_SIGNS)), *parts[0]], *parts[1:]]


def _glue_titled(draw: random.Random, sources: Sequence[Source]) -> list[Lines]:
    return [[("h2", s.title), *(("p", p) for p in _excerpt(draw, s))] for s in sources]


def _glue_bare(draw: random.Random, sources: Sequence[Source]) -> list[Lines]:
    return [[("p", p) for p in _excerpt(draw, s)] for s in sources]


def _glue_unmarked(draw: random.Random, sources: Sequence[Source]) -> list[Lines]:
    """Excerpts cut off in mid sentence without a mark: all of them, or by chance; the last always."""
    chance = draw.choice((0.5, 1.0))
    excerpts = [_excerpt(draw, s) for s in sources]
    return [[("p", p) for p in (_cut(draw, e, "") if e is excerpts[-1] or draw.random() < chance else e)] for e in excerpts]


def _glue_unmarked_titled(draw: random.Random, sources: Sequence[Source]) -> list[Lines]:
    return [[("h2", s.title), *part] for s, part in zip(sources, _glue_unmarked(draw, sources), strict=True)]


def _write_long(draw: random.Random, sources: Sequence[Source]) -> Lines:
    source = _draw_long(draw, sources)
    return [("h1", source.title), *(("p", p) for p in source.paragraphs)]


def _write_subheads(draw: random.Random, sources: Sequence[Source]) -> Lines:
    """A subhead every few paragraphs, made of words of the paragraph below it, as subheads are."""
    source = _draw_long(draw, sources)
    lines: Lines = [("h1", source.title)]
    for i, paragraph in enumerate(source.paragraphs):
        if i and i % 5 == 0:
            lines.append(("h3", _name_paragraph(draw, paragraph)))
        lines.append(("p", paragraph))
    return lines


def _name_paragraph(draw: random.Random, paragraph: str) -> str:
    words = paragraph.replace("“", "").replace("”", "").replace('"', "").split()
    length = draw.randint(3, 6)
    start = draw.randint(0, max(0, min(len(words) - length, 6)))
    return " ".join(words[start : start + length]).strip(" .,;:—-").capitalize()


def _write_interview(draw: random.Random, sources: Sequence[Source]) -> Lines:
    source = _draw_long(draw, sources)
    asks = draw.choice((("Q: ", "A: "), ("", ""), ("Interviewer: ", "Answer: ")))
    tag = draw.choice(("p", "h3"))
    lines: Lines = [("h1", source.title), ("p", source.paragraphs[0])]
    for paragraph in source.paragraphs[1:]:
        lines += [(tag, asks[0] + draw.choice(_QUESTIONS)), ("p", asks[1] + paragraph)]
    return lines


def _write_live_blog(draw: random.Random, sources: Sequence[Source]) -> Lines:
    """Entries of up to three outlets on one event, each under its time of day, the latest first."""
    event = _draw_long(draw, sources).event
    told = [s for s in sources if s.event == event][:3]
    entries = [p for i in range(8) for s in told for p in s.paragraphs[2 * i : 2 * i + 1]]
    minute, lines = 20 * 60, [("h1", told[0].title + " - live updates")]
    titled = draw.random() < 0.5
    for paragraph in entries:
        minute -= draw.randint(4, 40)
        lines.append(("p", f"{minute // 60}:{minute % 60:02}"))
        lines += [("h3", _name_paragraph(draw, paragraph))] if titled else []
        lines.append(("p", paragraph))
    return lines


def _write_letters(draw: random.Random, sources: Sequence[Source]) -> Lines:
    event = _draw_long(draw, sources).event
    told = [s for s in sources if s.event == event][:3]
    lines: Lines = [("h1", "Letters to the editor")]
    for source in told:
        for i in range(0, min(6, len(source.paragraphs) - 1), 2):
            lines += [("p", p) for p in source.paragraphs[i : i + 2]]
            lines.append(("p", draw.choice(_SIGNERS)))
    return lines


def _write_trailing(draw: random.Random, sources: Sequence[Source]) -> Lines:
    """A long article two of whose paragraphs trail off in dots, as speech does."""
    source = _draw_long(draw, sources)
    trail = draw.choice(("...", "…"))
    return [
        ("h1", source.title),
        *(("p", p.rstrip('.”"') + trail if i in (3, 9) else p) for i, p in enumerate(source.paragraphs)),
    ]


def _write_broken_off(draw: random.Random, sources: Sequence[Source]) -> Lines:
    """An article that stops in mid sentence, as behind a paywall; every other one with subheads."""
    write = draw.choice((_write_long, _write_subheads))
    lines = write(draw, sources)[: draw.randint(5, 16)]
    kept = max(i for i, (tag, _) in enumerate(lines) if tag == "p")
    return [*lines[:kept], ("p", _cut(draw, [lines[kept][1]], "")[0])]


def _write_without_stops(draw: random.Random, sources: Sequence[Source]) -> Lines:
    """A long article a tenth of whose paragraphs have lost their full stops."""
    return [(tag, text.rstrip(".") if draw.random() < 0.1 else text) for tag, text in _write_long(draw, sources)]


def _draw_long(draw: random.Random, sources: Sequence[Source]) -> Source:
    while True:
        source = draw.choice(sources)
        if len(source.paragraphs) >= 14:
            return source


GLUED = {
    "cut": _glue_cut,
    "cut, each with its headline": _glue_cut_titled,
    "digest": _glue_digest,
    "headlines alone": _glue_titled,
    "nothing between": _glue_bare,
    "cut without a mark": _glue_unmarked,
    "cut without a mark, each with its headline": _glue_unmarked_titled,
}
WHOLE = {
    "long": _write_long,
    "subheads": _write_subheads,
    "interview": _write_interview,
    "live blog": _write_live_blog,
    "letters": _write_letters,
    "trailing off": _write_trailing,
    "broken off": _write_broken_off,
    "full stops lost": _write_without_stops,
}
