"""Score the clean stage alone on labelled stories: body F1 page by page, and split, as the yardstick measures them.

``python -m eval.score_clean [TELLINGS_DIR] [--misses] [--fields]``
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import re
import sys
import time
import unicodedata
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from eval.gold import DATA
from rashomon.model import Article, Page, Skip
from rashomon.stages.clean import clean
from rashomon.text.offsets import find_breach


def make_page(path: Path) -> Page:
    """Return a file as a page, the way the acquire stage would."""
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    media = "text/html" if path.suffix in (".html", ".htm") else "text/plain"
    return Page(
        id="p-" + digest[:16], uri=str(path), sha256=digest, size=path.stat().st_size, media_type=media, encoding="utf-8", text=text
    )


def count_shingles(text: str, n: int = 4) -> Counter[tuple[str, ...]]:
    """Return the word n-grams of a text, accents and case folded."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()
    words = re.findall(r"\w+", folded)
    return Counter(tuple(words[i : i + n]) for i in range(max(len(words) - n + 1, 1))) if words else Counter()


def score_f1(found: str, gold: str) -> float:
    """Return the F1 of two texts over their word 4-grams."""
    a, b = count_shingles(found), count_shingles(gold)
    shared = sum((a & b).values())
    return 2 * shared / (sum(a.values()) + sum(b.values())) if shared else 0.0


def cut_gold(page: str, runs: list[dict[str, str]]) -> str:
    """Return the gold body, cut from the page's text as the yardstick cuts it."""
    parts, at = [], 0
    for run in runs:
        start = page.find(_squash(run["start"]), at)
        end = page.find(_squash(run["end"]), max(start, 0))
        if start < 0 or end < 0:
            continue
        at = end + len(_squash(run["end"]))
        parts.append(page[start:at])
    return " ".join(parts)


def _squash(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _page_text(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        text = re.sub(r"(?is)<(script|style)\b.*?</\1>", " ", text)
        text = re.sub(r"(?i)</?(p|div|br|li|h\d|blockquote|section|article|td|tr|ul|figure|figcaption)\b[^>]*>", " ", text)
        text = html.unescape(re.sub(r"(?s)<[^>]+>", "", text))
    return _squash(text)


def score_story(folder: Path, options: argparse.Namespace, fields: Counter[tuple[str, bool]]) -> tuple[list[float], float]:
    """Return the body F1 of each gold article and the story's split, printing what went wrong."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found = {path.name: _clean_file(path) for path in sorted((folder / "pages").iterdir())}
    best: dict[str, tuple[Article | None, float]] = {}
    for entry in gold["articles"]:
        body = cut_gold(_page_text(folder / "pages" / entry["page"]), entry["body"])
        scored = [(a, score_f1(a.text, body)) for a in found[entry["page"]]]
        best[entry["id"]] = max(scored, key=lambda x: x[1], default=(None, 0.0))
        _compare(folder.name, entry, *best[entry["id"]], body, options, fields)
    used = Counter(a.id for a, _ in best.values() if a)
    right = sum(1 for a, f in best.values() if a and used[a.id] == 1 and f >= 0.6)
    for name, articles in found.items():
        expected = sum(e["page"] == name for e in gold["articles"])
        if len(articles) != expected:
            print(f"{folder.name}/{name}: {len(articles)} articles, gold {expected}")
    return [f for _, f in best.values()], right / len(best)


def _clean_file(path: Path) -> tuple[Article, ...]:
    page = make_page(path)
    result = clean(page)
    if isinstance(result, Skip):
        return ()
    for article in result:
        breach = find_breach(article.text, article.map, page.text)
        if breach:
            print(f"{path}: {breach}")
    return result


def _compare(
    story: str,
    gold: dict[str, Any],
    article: Article | None,
    f1: float,
    body: str,
    options: argparse.Namespace,
    fields: Counter[tuple[str, bool]],
) -> None:
    if f1 < 0.999:
        print(f"{f1:.3f} {story}/{gold['page']} {gold['id']}")
        if options.misses and article:
            _print_difference(article.text, body)
    for key in ("title", "outlet", "byline", "published", "credit"):
        value = getattr(article, key) if article else None
        right = is_same_value(key, value, gold[key])
        fields[key, right] += 1
        if options.fields and not right:
            print(f"    {story}/{gold['page']} {key}: {value!r}, gold {gold[key]!r}")


def is_same_value(key: str, found: str | None, gold: str | None) -> bool:
    """Return whether two values of a field are the same: dates by their day in UTC, names by their letters."""
    if found is None or gold is None:
        return found is gold
    if key != "published":
        return re.findall(r"\w+", found.lower()) == re.findall(r"\w+", gold.lower())
    return _to_day(found) == _to_day(gold)


def _to_day(value: str) -> str:
    moment = datetime.fromisoformat(value)
    return (moment.astimezone(UTC) if moment.tzinfo else moment).date().isoformat()


def _print_difference(found: str, gold: str) -> None:
    flat = _squash(gold)
    for line in found.split("\n"):
        if _squash(line) not in flat:
            print("      + ", line[:150])
    text = _squash(found)
    for sentence in re.split(r"(?<=[.!?]) ", flat):
        if sentence not in text:
            print("      - ", sentence[:150])


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tellings", nargs="?", default=str(DATA / "tellings"), type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--fields", action="store_true")
    options = parser.parse_args()
    fields: Counter[tuple[str, bool]] = Counter()
    start = time.process_time()
    stories = [score_story(f, options, fields) for f in sorted(Path(options.tellings).iterdir()) if (f / "gold.json").exists()]
    bodies = [f for scores, _ in stories for f in scores]
    print(f"{sum(bodies) / len(bodies):6.3f}  body\n{sum(s for _, s in stories) / len(stories):6.3f}  split")
    for key in sorted({k for k, _ in fields}):
        print(f"{fields[key, True] / (fields[key, True] + fields[key, False]):6.3f}  {key}")
    print(f"{time.process_time() - start:6.2f}  seconds, scoring included", file=sys.stderr)


if __name__ == "__main__":
    main()
