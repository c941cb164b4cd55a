"""The labelled stories as values: gold articles cut out of their pages, for judging one stage without the ones before it."""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.model import Article

DATA = Path(os.environ.get("RASHOMON_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
_BLOCK = r"(?i)</?(p|div|br|li|h\d|blockquote|section|article|td|tr|ul|figure|figcaption|main|aside|header|footer)\b[^>]*>"


@dataclass(frozen=True, slots=True)
class GoldStory:
    """One labelled story: its gold.json and its articles; article ids are "STORY/a1"."""

    name: str
    gold: dict[str, Any]
    articles: tuple[Article, ...]


def load_stories(root: Path | None = None) -> tuple[GoldStory, ...]:
    """Return the labelled stories under ``root`` (default: the tellings of the data folder)."""
    folder = root or DATA / "tellings"
    return tuple(_load_story(d) for d in sorted(folder.iterdir()) if (d / "gold.json").exists())


def _load_story(folder: Path) -> GoldStory:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    pages = {p.name: _page_lines(p) for p in (folder / "pages").iterdir()}
    articles = tuple(_gold_article(folder.name, a, pages[a["page"]]) for a in gold["articles"])
    return GoldStory(folder.name, gold, articles)


def _page_lines(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = re.sub(r"(?is)<(script|style)\b.*?</\1>", " ", text)
        text = re.sub(r"\s+", " ", text)
        text = html.unescape(re.sub(r"(?s)<[^>]+>", "", re.sub(_BLOCK, "\n", text)))
    return text


def _gold_article(story: str, gold: dict[str, Any], page: str) -> Article:
    parts, at = [], 0
    for run in gold["body"]:
        start = _flexible(run["start"]).search(page, at)
        if start is None:
            continue
        end = _flexible(run["end"]).search(page, start.start())
        if end is None:
            continue
        parts.append(page[start.start() : end.end()])
        at = end.end()
    lines = [re.sub(r"\s+", " ", line).strip() for line in "\n".join(parts).split("\n")]
    text = "\n".join(line for line in lines if line)
    return Article(
        id=f"{story}/{gold['id']}",
        page=f"{story}/{gold['page']}",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        map=(),
        title=gold["title"],
        outlet=gold["outlet"],
        byline=gold["byline"],
        published=gold["published"],
        credit=gold["credit"],
        language="en",
    )


def _flexible(anchor: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, anchor.split())))
