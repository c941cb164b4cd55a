"""How well stories are found and copies traced, each stage by itself on the labelled articles, by the yardstick's formulas.

``python -m eval.score_lineage READINGS.pickle [--misses] [--real]``; ``--real`` adds independent reports (BASIL) and versions
of one text (WMT 2021), which takes some minutes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import sys
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from eval.gold import DATA, GoldStory, load_readings, load_stories
from rashomon.model import Article, Lineage, Reading, Story
from rashomon.stages.cluster import cluster
from rashomon.stages.derive import DeriveSettings, derive
from rashomon.stages.derive.likeness import compare
from rashomon.stages.derive.wording import read_wordings

Pair = tuple[str, str]
_WMT_DOCUMENTS = 30
_WMT_VERSIONS = 6
_WMT_LEAST = 800


@dataclass(slots=True)
class Tally:
    """Hits, false alarms and misses of each measure, and the means."""

    counts: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    means: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, gold: set[Pair], found: set[Pair], allowed: Iterable[Pair] = ()) -> None:
        """Count pairs; those in ``allowed`` are no false alarms."""
        for i, part in enumerate((gold & found, found - gold - set(allowed), gold - found)):
            self.counts[name][i] += len(part)


def main() -> int:
    """Print the figures of both stages."""
    parser = argparse.ArgumentParser(prog="python -m eval.score_lineage", description=__doc__)
    parser.add_argument("readings", type=Path)
    parser.add_argument("--misses", action="store_true", help="print each derivation missed or wrong")
    parser.add_argument("--real", action="store_true", help="score BASIL and WMT 2021 too")
    arguments = parser.parse_args()
    readings = load_readings(arguments.readings)
    stories = load_stories()
    print(f"{score_clusters(stories, readings):6.3f}  stories, B-cubed F1")
    tally = score_lineages(stories, readings, misses=arguments.misses)
    for name, values in tally.means.items():
        print(f"{sum(values) / len(values):6.3f}  {name}")
    for name, (hits, false, missed) in tally.counts.items():
        print(f"{2 * hits / (2 * hits + false + missed):6.3f}  {name}, F1 (P {hits / (hits + false):.3f}, R {hits / (hits + missed):.3f})")
    if arguments.real:
        print_real()
    return 0


def score_clusters(stories: Sequence[GoldStory], readings: dict[str, Reading]) -> float:
    """Return B-cubed F1 of the articles of all stories in one pile."""
    gold = {f"{s.name}/{a['id']}": s.name + (f"/{a['id']}" if a["stray"] else "") for s in stories for a in s.gold["articles"]}
    found = {a: story.id for story in cluster(tuple(readings[i] for i in gold)) for a in story.articles}
    return b_cubed(gold, {i: found.get(i, i) for i in gold})


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> float:
    """Return B-cubed F1 of one grouping against another over the same items."""
    both, mine, theirs = Counter(zip(gold.values(), (found[i] for i in gold), strict=True)), Counter(found.values()), Counter(gold.values())
    precision = sum(n * n / mine[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / theirs[g] for (g, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def score_lineages(stories: Sequence[GoldStory], readings: dict[str, Reading], *, misses: bool = False) -> Tally:
    """Return the figures of derive over all stories, each told by its gold articles."""
    tally = Tally()
    for story in stories:
        articles = {a["id"]: a for a in story.gold["articles"] if not a["stray"]}
        members = [readings[f"{story.name}/{i}"] for i in articles]
        _score_lineage(story, articles, derive(_as_story(members), members), tally, misses)
    return tally


def _as_story(members: Sequence[Reading]) -> Story:
    return Story(id="s", title=None, first=None, last=None, articles=tuple(r.article.id for r in members))


def _score_lineage(story: GoldStory, articles: dict[str, Any], lineage: Lineage, tally: Tally, misses: bool) -> None:
    how = {(_short(d.article), _short(d.source)): str(d.how) for d in lineage.derivations}
    found = {edge for edge in how if edge[1] in articles}
    gold = {(i, p) for i, a in articles.items() for p in a["parents"] if p in articles}
    origins = [[i for i, a in articles.items() if o["id"] in a["origins"]] for o in story.gold["origins"]]
    siblings = _pairs([[i for i, a in articles.items() if p in a["parents"]] + [p] for p in articles]) | _pairs(origins)
    tally.add("derived, directed", gold, found)
    tally.add("derived, pairs", _undirected(gold), _undirected(found), siblings)
    tally.add("same origin, pairs", _pairs(origins), _pairs([[_short(a) for a in o.articles] for o in lineage.origins]))
    tally.means["derived, how"].extend(float(how[e] == articles[e[0]]["how"]) for e in gold & found)
    accounts = len({o for a in articles.values() for o in a["origins"]})
    tally.means["independent accounts, within one"].append(float(abs(lineage.accounts.best - accounts) <= 1))
    tally.means["independent accounts, exact"].append(float(lineage.accounts.best == accounts))
    tally.means["independent accounts, in range"].append(float(lineage.accounts.low <= accounts <= lineage.accounts.high))
    if misses:
        for edge in sorted(gold ^ found):
            print(story.name, "missed" if edge in gold else "wrong", edge, articles[edge[0]]["how"])
        for edge in sorted(e for e in gold & found if how[e] != articles[e[0]]["how"]):
            print(story.name, "how", edge, how[edge], "gold", articles[edge[0]]["how"])


def _short(identity: str) -> str:
    return identity.split("/")[-1]


def _undirected(edges: set[Pair]) -> set[Pair]:
    return {(min(e), max(e)) for e in edges}


def _pairs(groups: Iterable[Iterable[str]]) -> set[Pair]:
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


def print_real() -> None:
    """Print how often independent reports are merged, and how well versions of one text are told from them."""
    events, documents = _read(load_basil()), _read(load_versions())
    false = sum(len(derive(_as_story(members), members).derivations) for members in events)
    print(f"{false:6d}  false derivations among {3 * len(events)} pairs of independent reports (BASIL)")
    whole = sum(len(derive(_as_story(members), members).origins) == 1 for members in documents)
    print(f"{whole:6d}  of {len(documents)} texts in {_WMT_VERSIONS} versions are one account (WMT 2021)")
    apart, together = _likenesses(events), _likenesses(documents)
    for name, column in (("wording", 0), ("order", 1), ("both", 2)):
        print(f"{_auc(together[:, column], apart[:, column]):6.3f}  area under ROC, {name}")


def _likenesses(piles: Iterable[Sequence[Reading]]) -> np.ndarray[Any, Any]:
    settings = DeriveSettings()
    rows = []
    for members in piles:
        for a, b in combinations(read_wordings(members), 2):
            found = compare(a, b, settings)
            rows.append((found.wording, found.order, found.wording + found.order))
    return np.array(rows)


def _auc(positive: np.ndarray[Any, Any], negative: np.ndarray[Any, Any]) -> float:
    return float((positive[:, None] > negative).mean() + 0.5 * (positive[:, None] == negative).mean())


def _read(piles: Sequence[Sequence[Article]]) -> list[list[Reading]]:
    from rashomon.text.embedding import MiniLMEmbedder
    from rashomon.text.language import SpacyParser
    from rashomon.text.reading import read_articles

    readings = {r.article.id: r for r in read_articles([a for pile in piles for a in pile], SpacyParser(), MiniLMEmbedder())}
    return [[readings[a.id] for a in pile] for pile in piles]


def load_basil() -> list[list[Article]]:
    """Return BASIL's events, each told by three outlets."""
    events: dict[str, list[Article]] = defaultdict(list)
    with lzma.open(DATA / "basil-triples" / "basil.jsonl.xz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = "\n".join(" ".join(p) for p in row["body-paragraphs"])
            events[row["triplet-uuid"]].append(_article(f"{row['triplet-uuid']}/{row['source']}", text, row["date"], row["source"]))
    return [events[key] for key in sorted(events)]


def load_versions() -> list[list[Article]]:
    """Return English versions of Russian news texts, by people and by translation programs."""
    with lzma.open(DATA / "wmt21-news-mt" / "newstest2021.ru-en.all.xml.xz") as file:
        root = ET.parse(file).getroot()
    documents = [d for d in root.iter("doc") if "tsuite" not in d.get("id", "") and len(_segments(d.find("src"))) >= _WMT_LEAST]
    return [
        [_article(f"{d.get('id')}/{i}", _segments(v)) for i, v in enumerate((*d.findall("ref"), *d.findall("hyp")))][:_WMT_VERSIONS]
        for d in documents[:_WMT_DOCUMENTS]
    ]


def _segments(version: ET.Element | None) -> str:
    return "\n".join(s.text or "" for s in version.iter("seg")) if version is not None else ""


def _article(identity: str, text: str, published: str | None = None, outlet: str | None = None) -> Article:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=identity, page=identity, text=text, sha256=sha, map=(), published=published, outlet=outlet, language="en")


if __name__ == "__main__":
    sys.exit(main())
