"""Score the match and reconcile stages on the gold articles, with the yardstick's own formulas.

``python -m eval.score_claims CACHE.pickle [--misses] [--gold-lineage] [--gold-quotes] [--story NAME ...]``

The stages before them run on the gold articles; ``--gold-lineage`` and ``--gold-quotes`` put the gold in the place of
derive's and extract's answers, so that a miss here is match's or reconcile's own. Every story is also scored alone, since
a change that helps four stories and harms the other four fits the stories and not the task.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

from eval.gold import DATA, GoldStory, load_readings, load_stories
from eval.yardstick import load_yardstick
from rashomon.model import (
    Claim,
    Derivation,
    Extracts,
    How,
    Lineage,
    Origin,
    Quote,
    QuoteMode,
    Range,
    Reading,
    Span,
    Story,
    Vectors,
)
from rashomon.stages.match import match
from rashomon.stages.reconcile import reconcile

SHOWN = (
    "tellings found",
    "claims, pairs, P",
    "claims, pairs, R",
    "claims, pairs, F1",
    "verdict right",
    "conflict raised, F1",
    "damage raised, F1",
)


def main() -> None:
    """Print one line a story and one for all, and the misses where they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--gold-lineage", action="store_true")
    parser.add_argument("--gold-quotes", action="store_true")
    parser.add_argument("--story", nargs="*")
    given = parser.parse_args()
    from rashomon.text.embedding import MiniLMEmbedder

    readings = load_readings(given.cache)
    stories = [s for s in load_stories() if not given.story or s.name in given.story]
    reports = {
        s.name: write_report(s, find_claims(s, readings, MiniLMEmbedder().embed, given.gold_lineage, given.gold_quotes)) for s in stories
    }
    print_scores(reports, given.misses)


def find_claims(
    story: GoldStory, readings: dict[str, Reading], embed: Callable[[Sequence[str]], Vectors], gold_lineage: bool, gold_quotes: bool
) -> tuple[Claim, ...]:
    """Return the claims that the stages find in one gold story."""
    told = [readings[a.id] for a, gold in zip(story.articles, story.gold["articles"], strict=True) if not gold["stray"]]
    told.sort(key=lambda r: (r.article.published or "", r.article.id))
    value = Story(id=story.name, title=story.gold["event"], first=None, last=None, articles=tuple(r.article.id for r in told))
    extracts = find_extracts(story, told, gold_quotes)
    lineage = make_gold_lineage(story) if gold_lineage else find_lineage(value, told)
    return reconcile(match(told, extracts, embed), value, told, lineage, extracts)


def find_extracts(story: GoldStory, told: Sequence[Reading], gold_quotes: bool) -> Extracts:
    """Return what the extract stage finds, with the gold quotes in place of its own where asked for."""
    from rashomon.stages.extract import extract

    extracts = extract(told)
    return replace(extracts, quotes=make_gold_quotes(story)) if gold_quotes else extracts


def find_lineage(value: Story, told: Sequence[Reading]) -> Lineage:
    """Return what the derive stage finds."""
    from rashomon.stages.derive import derive

    return derive(value, told)


def make_gold_quotes(story: GoldStory) -> tuple[Quote, ...]:
    """Return the gold quotes as values; no groups, since the gold does not give them."""
    texts = {a.id: a.text for a in story.articles}
    quotes = []
    for number, gold in enumerate(story.gold["quotes"]):
        article = f"{story.name}/{gold['article']}"
        start = texts[article].find(gold["passage"])
        if start >= 0:
            quotes.append(
                Quote(
                    id=f"q{number}",
                    article=article,
                    span=Span(start, start + len(gold["passage"])),
                    exact=gold["passage"],
                    mode=QuoteMode(gold["mode"]),
                    speaker=gold["speaker"],
                )
            )
    return tuple(sorted(quotes, key=lambda q: (q.article, q.span)))


def make_gold_lineage(story: GoldStory) -> Lineage:
    """Return the gold derivations and origins as values; passages are not in the gold."""
    articles = [a for a in story.gold["articles"] if not a["stray"]]
    ids = {a["id"] for a in articles}
    derivations = tuple(
        Derivation(
            article=f"{story.name}/{a['id']}",
            source=f"{story.name}/{parent}",
            how=How(a["how"]),
            share=1.0 / len(a["parents"]),
            confidence=1.0,
            direction_confidence=1.0,
            why="gold",
            passages=(),
        )
        for a in articles
        for parent in a["parents"]
        if parent in ids
    )
    origins = tuple(
        Origin(
            id=o["id"],
            name=o["name"],
            held=next((f"{story.name}/{a['id']}" for a in articles if a["how"] == "original" and o["id"] in a["origins"]), None),
            articles=tuple(f"{story.name}/{a['id']}" for a in articles if o["id"] in a["origins"]),
            why="gold",
        )
        for o in story.gold["origins"]
    )
    return Lineage(derivations=derivations, origins=origins, accounts=Range(low=len(origins), best=len(origins), high=len(origins)))


def write_report(story: GoldStory, claims: Sequence[Claim]) -> dict[str, Any]:
    """Return as much of a report.json as the yardstick reads of claims."""
    return {
        "pages": [{"id": a.page, "uri": f"{story.name}/pages/{a.page.split('/', 1)[1]}"} for a in story.articles],
        "articles": [{"id": a.id, "page": a.page, "text": a.text} for a in story.articles],
        "stories": [
            {
                "id": story.name,
                "articles": [f"{story.name}/{a['id']}" for a in story.gold["articles"] if not a["stray"]],
                "accounts": {"low": 1, "best": 1, "high": 1},
                **{key: [] for key in ("origins", "derivations", "quotes", "names", "framing")},
                "claims": [
                    {
                        "id": c.id,
                        "text": c.text,
                        "verdict": str(c.verdict),
                        "tellings": [
                            {"article": t.article, "exact": t.exact, "stance": str(t.stance), "value": t.value} for t in c.tellings
                        ],
                    }
                    for c in claims
                ],
            }
        ],
    }


def print_scores(reports: dict[str, dict[str, Any]], show_misses: bool) -> None:
    """Print the yardstick's figures for claims, story by story and for all stories at once."""
    yardstick = find_yardstick()
    root = DATA / "tellings"
    print(f"{'':28}" + " ".join(f"{name.replace('claims, ', '').replace(' raised', ''):>15}" for name in SHOWN))
    for name, report in reports.items():
        print_line(name, yardstick.score(root, report))
    misses: list[str] = []
    together = {key: [x for r in reports.values() for x in r[key]] for key in ("pages", "articles", "stories")}
    result = yardstick.score(root, together, misses)
    print_line("all", result)
    print({k.removeprefix("verdict right, "): round(v, 2) for k, v in result.items() if k.startswith("verdict right, ")})
    print({k: round(v, 2) for k, v in result.items() if k.startswith(("conflict", "damage"))})
    if show_misses:
        print("\n".join(m for m in misses if " verdict " in m))


def print_line(name: str, result: dict[str, float]) -> None:
    """Print one line of the table."""
    print(f"{name:28}" + " ".join(f"{result.get(k, 0.0):15.3f}" for k in SHOWN))


def find_yardstick() -> ModuleType:
    """Return the scorer that stands beside the data folder."""
    scorer = load_yardstick(DATA.parent)
    if scorer is None:
        raise SystemExit(f"no scorer at {DATA.parent / 'score'}")
    return scorer


if __name__ == "__main__":
    main()
