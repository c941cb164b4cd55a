"""Piles of real articles with the events they tell, each out of its archive under data/: what clustering is measured on."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import lzma
import random
import re
import tarfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from pathlib import Path

from eval.gold import GoldStory, load_stories
from rashomon.model import Article
from rashomon.stages.acquire import acquire
from rashomon.stages.clean import clean, learn_chrome
from rashomon.text.words import find_words

_WINDOW = 14
"""Days of news drawn together, so that an event competes with its neighbours in time as it does in the whole set."""
_SEED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Articles clustered together, the event of each, and where people judged every pair, the pairs of one story."""

    name: str
    articles: tuple[Article, ...]
    events: Mapping[str, str]
    pairs: frozenset[tuple[str, str]] | None = None
    note: str = ""


def load_ecbplus(folder: Path, part: str) -> Pile:
    """Return the documents of the train or the test topics of ECB+ (part "train", "test"); two near-twin events a topic."""
    articles = []
    with tarfile.open(folder / "ecbplus_xml.tar.xz") as archive:
        files = [m for m in archive.getmembers() if m.isfile()]
        split = next(m for m in files if m.name.endswith("train_val_test_split.json"))
        topics = {str(t) for t in json.load(_open(archive, split))[part]}
        for member in files:
            name = Path(member.name)
            if name.suffix == ".xml" and name.parent.name in topics:
                articles.append(_make_article(name.stem, _join_tokens(ET.parse(_open(archive, member)).getroot())))
    articles.sort(key=lambda a: a.id)
    events = {a.id: re.sub(r"_\d+", "_", a.id) for a in articles}
    return Pile(name=f"ecbplus, {part} topics", articles=tuple(articles), events=events)


def load_basil(folder: Path) -> Pile:
    """Return the 300 articles of BASIL: 100 events, each told by three outlets."""
    articles, events = [], {}
    for row in _read_lines(folder / "basil.jsonl.xz"):
        name = f"{row['triplet-uuid']}/{row['source']}"
        text = "\n".join(" ".join(paragraph) for paragraph in row["body-paragraphs"])
        articles.append(_make_article(name, text, title=row["title"], published=row["date"]))
        events[name] = row["triplet-uuid"]
    return Pile(name="basil-triples", articles=tuple(articles), events=events)


def load_wikinews(folder: Path) -> Pile:
    """Return the sources of ten Wikinews reports."""
    with lzma.open(folder / "10E.json.xz") as file:
        stories = json.load(file)
    articles, events = [], {}
    for i, story in enumerate(stories):
        for j, source in enumerate(story["articles"]):
            name = f"{i}/{j}"
            day = datetime.fromtimestamp(source["published"], UTC).date().isoformat()
            articles.append(_make_article(name, source["body"], title=source["title"], published=day))
            events[name] = str(i)
    return Pile(name="wikinews-10events", articles=tuple(articles), events=events)


def load_ledes(folder: Path) -> Pile:
    """Return headline and opening of the articles that AllSides's round-ups name, test split."""
    articles, events = [], {}
    for row in _read_lines(folder / "headline_lede_triples.jsonl.xz"):
        for i, told in enumerate(row["articles"] if row["split"] == "test" else ()):
            name = f"{row['cluster']}/{i}"
            articles.append(_make_article(name, f"{told['title']}.\n{told['lede']}", title=told["title"]))
            events[name] = row["cluster"]
    return Pile(name="allsides, headline and lede, test", articles=tuple(articles), events=events)


def load_energy(folder: Path) -> Pile:
    """Return 100 trade-press articles of which people judged every pair."""
    with tarfile.open(folder / "energy_news.tar.xz") as archive:
        files = {Path(m.name).name: m for m in archive.getmembers() if m.isfile()}
        texts = next(m for name, m in files.items() if name.endswith("article_texts.csv"))
        labels = next(m for name, m in files.items() if re.fullmatch(r"gedikli.*\d\.csv", name))
        articles = [
            _make_article(row["url"], row["text"], title=row["title"], published=row["date"][:10])
            for row in csv.DictReader(io.TextIOWrapper(_open(archive, texts), "utf-8"))
        ]
        pairs = frozenset(
            (min(row["url1"], row["url2"]), max(row["url1"], row["url2"]))
            for row in csv.DictReader(io.TextIOWrapper(_open(archive, labels), "utf-8-sig"), delimiter=";")
            if row["relation"] == "1"
        )
    events = _chain((a.id for a in articles), pairs)
    return Pile(name="energy-news-story-pairs", articles=tuple(articles), events=events, pairs=pairs)


def load_tellings(*folders: Path) -> Pile:
    """Return the invented stories of the project in one pile; a stray is an event of its own."""
    stories = [story for folder in folders for story in load_stories(folder)]
    events = {
        f"{story.name}/{told['id']}": f"{story.name}/{told['id']}" if told["stray"] else story.name
        for story in stories
        for told in story.gold["articles"]
    }
    return Pile(name="the invented stories", articles=tuple(a for s in stories for a in s.articles), events=events)


def load_told_pages(*folders: Path) -> Pile:
    """Return the invented stories as the program cleans them out of their pages; what the gold does not count to a story stands alone."""
    stories = {story.name: story for folder in folders for story in load_stories(folder)}
    pages = [p for p in acquire([str(path) for f in folders for path in sorted(f.glob("*/pages"))]) if p.skipped is None]
    chrome, events, articles = learn_chrome(pages), {}, {}
    for page in pages:
        name, file = page.uri.split("/")[-3], page.uri.split("/")[-1]
        cleaned = clean(page, chrome=chrome)
        for article in cleaned if isinstance(cleaned, tuple) else ():
            articles[article.id] = article
            events[article.id] = name if _is_told(article, stories[name], file) else article.id
    return Pile(name="the invented stories, from pages", articles=tuple(articles[i] for i in sorted(articles)), events=events)


def _is_told(article: Article, story: GoldStory, file: str) -> bool:
    """Whether the gold article that a cleaned one shares most words with is no stray."""
    stray = {f"{story.name}/{told['id']}": told["stray"] for told in story.gold["articles"]}
    words = {w.folded for w in find_words(article.text)}
    shared = {}
    for told in story.articles:
        if told.page == f"{story.name}/{file}":
            own = {w.folded for w in find_words(told.text)}
            shared[told.id] = len(words & own) / max(1, len(words | own))
    return bool(shared) and not stray[max(shared, key=lambda i: shared[i])]


def load_fulltexts(folder: Path, wanted: int) -> tuple[Pile, Pile]:
    """Return a sample of AllSides's full texts twice: round-ups of one topic within two days merged, and as labelled.

    The sample is every dated round-up of some windows of two weeks, drawn with a fixed seed until ``wanted`` articles are there.
    """
    roundups: dict[str, list[dict[str, str]]] = {}
    for row in _read_lines(folder / "fulltext_clusters.jsonl.xz"):
        roundups.setdefault(row["cluster"], []).append(row)
    days = {name: day for name, rows in roundups.items() if (day := _find_middle_day(rows)) is not None}
    chosen = _draw_windows(days, {name: len(rows) for name, rows in roundups.items()}, wanted)
    articles = tuple(_read_fulltext(name, row) for name in chosen for row in roundups[name])
    topics = {name: Counter(sorted(row["topic"] for row in roundups[name])).most_common(1)[0][0] for name in chosen}
    merged = merge_roundups(chosen, days, topics)
    note = f"{len(articles)} of 3,214 articles: all dated round-ups of windows of {_WINDOW} days drawn with a fixed seed"
    roundup_of = {a.id: a.id.rpartition("/")[0] for a in articles}
    return (
        Pile(
            name="allsides, full texts",
            articles=articles,
            events={a: merged[r] for a, r in roundup_of.items()},
            note=note + "; round-ups of one topic within two days of the first are merged",
        ),
        Pile(name="allsides, full texts, as labelled", articles=articles, events=roundup_of, note=note),
    )


def merge_roundups(names: Sequence[str], days: Mapping[str, date], topics: Mapping[str, str]) -> dict[str, str]:
    """Return the event of each round-up: the first one of its topic that is no more than two days older.

    >>> days = {"a": date(2020, 1, 1), "b": date(2020, 1, 3), "c": date(2020, 1, 4)}
    >>> merge_roundups(["a", "b", "c"], days, dict.fromkeys("abc", "trade"))
    {'a': 'a', 'b': 'a', 'c': 'c'}
    """
    first: dict[str, str] = {}
    event: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (days[n], n)):
        opened = first.get(topics[name])
        if opened is None or days[name] - days[opened] > timedelta(days=2):
            first[topics[name]] = opened = name
        event[name] = opened
    return event


def _draw_windows(days: Mapping[str, date], sizes: Mapping[str, int], wanted: int) -> list[str]:
    first, last = min(days.values()), max(days.values())
    windows: dict[int, list[str]] = {}
    for name, day in sorted(days.items()):
        windows.setdefault((day - first).days // _WINDOW, []).append(name)
    order = list(range((last - first).days // _WINDOW + 1))
    random.Random(_SEED).shuffle(order)
    chosen: list[str] = []
    for window in order:
        if sum(sizes[name] for name in chosen) < wanted:
            chosen += windows.get(window, [])
    return sorted(chosen)


def _find_middle_day(rows: Sequence[Mapping[str, str]]) -> date | None:
    days = sorted(day for row in rows if (day := _read_day(row["date"])) is not None)
    return days[len(days) // 2] if days else None


def _read_day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return datetime.strptime(written, "%m/%d/%y").replace(tzinfo=UTC).date() if written else None


def _read_fulltext(cluster: str, row: Mapping[str, str]) -> Article:
    day = _read_day(row["date"])
    return _make_article(f"{cluster}/{row['position']}", row["text"], title=row["title"], published=day.isoformat() if day else None)


def _chain(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    event = {name: name for name in names}
    for a, b in sorted(pairs):
        old, new = event[b], event[a]
        event = {name: new if e == old else e for name, e in event.items()}
    return event


def list_pairs(pile: Pile) -> frozenset[tuple[str, str]]:
    """Return the pairs of articles, in the order of their ids, that tell one event."""
    if pile.pairs is not None:
        return pile.pairs
    members: dict[str, list[str]] = {}
    for article, event in sorted(pile.events.items()):
        members.setdefault(event, []).append(article)
    return frozenset(pair for group in members.values() for pair in combinations(group, 2))


def _join_tokens(root: ET.Element) -> str:
    sentences: dict[int, list[str]] = {}
    for token in root.iter("token"):
        sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    lines = (re.sub(r"([(\[$]) ", r"\1", re.sub(r" ([,.;:!?%)\]’'])", r"\1", " ".join(ws))) for _, ws in sorted(sentences.items()))
    return "\n".join(line for line in lines if not line.startswith("http"))


def _make_article(name: str, text: str, title: str | None = None, published: str | None = None) -> Article:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    text = "\n".join(line for line in lines if line)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=name, page=name, text=text, sha256=digest, map=(), title=title, published=published, language="en")


def _read_lines(path: Path) -> Iterator[dict]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _open(archive: tarfile.TarFile, member: tarfile.TarInfo) -> io.BufferedReader:
    file = archive.extractfile(member)
    assert file is not None
    return file
