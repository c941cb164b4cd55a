"""Findings made from a labelled story's gold, so that the report can be judged without the stages before it."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from eval.gold import GoldStory, load_stories
from rashomon.model import (
    Article,
    Claim,
    ClaimKind,
    Derivation,
    Extracts,
    Findings,
    FramingKind,
    FramingMark,
    How,
    Lineage,
    MapRun,
    Mention,
    Name,
    NameKind,
    Origin,
    Page,
    PassageKind,
    Quote,
    QuoteMode,
    Range,
    SharedPassage,
    Skip,
    SkipReason,
    Span,
    Stance,
    Story,
    StoryReport,
    Telling,
    Verdict,
)

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
CREATED = "2026-01-01T00:00:00Z"
_MEDIA = {".html": "text/html", ".txt": "text/plain"}


def make_findings(*names: str) -> Findings:
    """Return findings for the labelled stories called ``names`` (all of them where none is named)."""
    stories = [s for s in load_stories(EXAMPLES) if not names or s.name in names]
    pages = tuple(p for s in stories for p in _make_pages(s))
    texts = {p.id: p.text for p in pages}
    articles = tuple(_place(a, texts[a.page]) for s in stories for a in s.articles)
    empty = Page(
        id="skipped",
        uri="pages/empty.html",
        sha256=_hash(b""),
        size=0,
        media_type="text/html",
        encoding=None,
        text="",
        skipped=Skip(reason=SkipReason.EMPTY, detail="the file holds no bytes"),
    )
    return Findings(pages=(*pages, empty), articles=articles, stories=tuple(_make_story(s) for s in stories))


def _make_pages(story: GoldStory) -> Iterator[Page]:
    for path in sorted((EXAMPLES / story.name / "pages").iterdir()):
        raw = path.read_bytes()
        yield Page(
            id=f"{story.name}/{path.name}",
            uri=f"examples/{story.name}/pages/{path.name}",
            sha256=_hash(raw),
            size=len(raw),
            media_type=_MEDIA[path.suffix],
            encoding="utf-8",
            text=raw.decode(),
        )


def _hash(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _place(article: Article, page: str) -> Article:
    runs, at = [], 0
    for word in re.finditer(r"[^\s“”—–&]+", article.text):
        there = page.find(word.group(), at, at + 20_000)
        if there >= 0:
            runs.append(MapRun(word.start(), there, len(word.group())))
            at = there + len(word.group())
    return Article(**{f: getattr(article, f) for f in article.__slots__ if f != "map"}, map=tuple(runs))


def _make_story(gold: GoldStory) -> StoryReport:
    members = [a for a, g in zip(gold.articles, gold.gold["articles"], strict=True) if not g["stray"]]
    texts = {a.id: a.text for a in members}
    claims = tuple(c for g in gold.gold["claims"] if (c := _make_claim(gold, g, texts)))
    days = sorted(a.published[:10] for a in members if a.published)
    story = Story(id=gold.name, title=members[0].title, first=days[0], last=days[-1], articles=tuple(texts))
    return StoryReport(story=story, lineage=_make_lineage(gold), extracts=_make_extracts(gold, texts), claims=claims)


def _make_lineage(gold: GoldStory) -> Lineage:
    held = {}
    articles = defaultdict(list)
    derivations = []
    for g in gold.gold["articles"]:
        id = f"{gold.name}/{g['id']}"
        if g["stray"]:
            continue
        for origin in g["origins"]:
            articles[origin].append(id)
            if not g["parents"]:
                held.setdefault(origin, id)
        derivations += [_make_derivation(gold, g, parent) for parent in g["parents"]]
    origins = tuple(
        Origin(
            id=f"{gold.name}/{o['id']}",
            name=o["name"],
            held=held.get(o["id"]),
            articles=tuple(articles[o["id"]]),
            why=f"{len(articles[o['id']])} articles lead back to {o['name']}.",
        )
        for o in gold.gold["origins"]
        if articles[o["id"]]
    )
    return Lineage(
        derivations=tuple(d for d in derivations if "/" in d.source),
        origins=origins,
        accounts=Range(low=max(len(origins) - 1, 1), best=len(origins), high=len(origins) + 1),
    )


def _make_derivation(gold: GoldStory, article: dict[str, Any], parent: str) -> Derivation:
    texts = {a.id: a.text for a in gold.articles}
    id, source = f"{gold.name}/{article['id']}", f"{gold.name}/{parent}"
    how = How(article["how"]) if article["how"] in set(How) else How.EDITED
    passages = tuple(_find_shared(texts[id], texts.get(source, "")))
    why = "The two share long runs of the same words in the same order, and this one is the younger."
    return Derivation(article=id, source=source, how=how, share=0.83, confidence=0.94, direction_confidence=0.8, why=why, passages=passages)


def _find_shared(text: str, source: str) -> Iterator[SharedPassage]:
    for sentence in re.finditer(r"[^.\n]{40,}\.", text):
        there = source.find(sentence.group())
        if there >= 0:
            span = Span(there, there + len(sentence.group()))
            yield SharedPassage(span=Span(*sentence.span()), source_span=span, kind=PassageKind.VERBATIM)


def _find(text: str, passage: str, near: int = 0) -> Span | None:
    """Return where ``passage`` stands, from ``near`` on where it stands there, white space aside."""
    pattern = re.compile(r"\s+".join(map(re.escape, passage.split())))
    found = pattern.search(text, near) or pattern.search(text)
    return Span(*found.span()) if found else None


def _make_claim(gold: GoldStory, g: dict[str, Any], texts: dict[str, str]) -> Claim | None:
    tellings = tuple(t for raw in g["tellings"] if (t := _make_telling(gold, raw, texts)))
    if not tellings:
        return None
    told = {t.article for t in tellings}
    days = re.findall(r"\d{4}-\d{2}-\d{2}", " ".join(t.value or "" for t in tellings))
    return Claim(
        id=g["id"],
        text=tellings[0].exact,
        kind=ClaimKind(g["kind"]),
        speaker=g["speaker"],
        verdict=Verdict(g["verdict"]),
        independent=_count_origins(gold, told),
        why=g.get("note") or f"Told by {len(told)} articles.",
        tellings=tellings,
        silent=tuple(id for id in texts if id not in told),
        date=days[0] if days else None,
    )


def _make_telling(gold: GoldStory, raw: dict[str, Any], texts: dict[str, str]) -> Telling | None:
    id = f"{gold.name}/{raw['article']}"
    span = _find(texts.get(id, ""), raw["passage"])
    if span is None:
        return None
    why = raw["note"] or "It says the same as the plainest telling."
    return Telling(article=id, span=span, exact=span.of(texts[id]), stance=Stance(raw["stance"]), value=raw["value"], against=None, why=why)


def _count_origins(gold: GoldStory, told: set[str]) -> Range:
    best = len({o for a in gold.gold["articles"] if f"{gold.name}/{a['id']}" in told for o in a["origins"]})
    return Range(low=max(best - 1, 1), best=max(best, 1), high=best + 1)


def _make_extracts(gold: GoldStory, texts: dict[str, str]) -> Extracts:
    quotes = tuple(q for i, raw in enumerate(gold.gold["quotes"]) if (q := _make_quote(gold, raw, i, texts)))
    names = tuple(_make_name(gold, raw, texts) for raw in gold.gold["names"])
    framing = tuple(_make_framing(gold, texts))
    return Extracts(quotes=quotes, names=names, framing=framing)


def _make_quote(gold: GoldStory, raw: dict[str, Any], number: int, texts: dict[str, str]) -> Quote | None:
    id = f"{gold.name}/{raw['article']}"
    span = _find(texts.get(id, ""), raw["passage"])
    if span is None:
        return None
    group = raw["passage"][:24] if sum(q["passage"][:24] == raw["passage"][:24] for q in gold.gold["quotes"]) > 1 else None
    return Quote(
        id=f"q{number + 1}",
        article=id,
        span=span,
        exact=span.of(texts[id]),
        mode=QuoteMode(raw["mode"]),
        speaker=raw["speaker"],
        group=group,
    )


def _make_name(gold: GoldStory, raw: dict[str, Any], texts: dict[str, str]) -> Name:
    mentions = []
    for article, variants in raw["variants"].items():
        id = f"{gold.name}/{article}"
        mentions += [Mention(id, span, span.of(texts[id])) for v in variants if (span := _find(texts.get(id, ""), v))]
    return Name(canonical=raw["canonical"], kind=NameKind(raw["kind"]), mentions=tuple(mentions))


def _make_framing(gold: GoldStory, texts: dict[str, str]) -> Iterator[FramingMark]:
    for raw in gold.gold["framing"]:
        id = f"{gold.name}/{raw['article']}"
        span = _find(texts.get(id, ""), raw["passage"])
        if span:
            yield FramingMark(article=id, span=span, exact=span.of(texts[id]), kind=FramingKind(raw["kind"]))
