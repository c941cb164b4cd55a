"""Quotes and framing of the labelled stories, each on the gold articles alone, with the yardstick's formulas.

``python -m eval.score_quotes CACHE.pickle [--misses]``: direct and mixed quotes, their speakers, reported words, framing.
"""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from eval.gold import GoldStory, load_readings, load_stories
from rashomon.model import Extracts

Counts = dict[str, list[int]]


def main() -> None:
    """Print the figures, and each miss where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--story")
    chosen = parser.parse_args()
    from rashomon.stages.extract import extract

    say = print if chosen.misses else _say_nothing
    readings = load_readings(chosen.cache)
    counts: Counts = defaultdict(lambda: [0, 0, 0])
    for story in load_stories():
        if chosen.story and chosen.story not in story.name:
            continue
        main_articles = [a["id"] for a in story.gold["articles"] if not a["stray"]]
        told = extract([readings[f"{story.name}/{i}"] for i in main_articles])
        score_quotes(story, main_articles, told, counts, say)
        score_framing(story, main_articles, told, counts, say)
    for name, (hit, wrong, missed) in sorted(counts.items()):
        precision, recall = hit / max(hit + wrong, 1), hit / max(hit + missed, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{name:28s} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   {hit} {wrong} {missed}")


def _say_nothing(*_: object) -> None:
    pass


def score_quotes(story: GoldStory, main_articles: Sequence[str], told: Extracts, counts: Counts, say: Callable[..., None]) -> None:
    """Count quotes and speakers of one story as the yardstick does."""
    found = [(q.article.split("/")[1], q) for q in told.quotes]
    for modes, label in (({"direct", "mixed"}, "direct"), ({"indirect"}, "indirect")):
        gold = [q for q in story.gold["quotes"] if q["mode"] in modes and q["article"] in main_articles]
        taken: set[int] = set()
        for quote in gold:
            at = next(
                (
                    n
                    for n, (i, q) in enumerate(found)
                    if i == quote["article"] and n not in taken and same_passage(q.exact, quote["passage"])
                ),
                None,
            )
            if at is None:
                counts[label][2] += 1
                say("MISSED", label, story.name, quote["article"], repr(quote["passage"][:110]), "|", quote["speaker"])
                continue
            taken.add(at)
            counts[label][0] += 1
            right = name_match(found[at][1].speaker, quote["speaker"])
            counts[label + " speaker"][0 if right else 2] += 1
            if not right:
                told_by = found[at][1]
                say(
                    "SPEAKER",
                    label,
                    story.name,
                    quote["article"],
                    told_by.speaker,
                    f"({told_by.speaker_exact}, cue {told_by.cue})",
                    "gold:",
                    quote["speaker"],
                    "|",
                    quote["passage"][:60],
                )
        for number, (article, quote) in enumerate(found):
            if number in taken or quote.mode not in modes or article not in main_articles:
                continue
            if not any(same_passage(quote.exact, g["passage"]) for g in story.gold["quotes"] if g["article"] == article):
                counts[label][1] += 1
                say("EXTRA", label, story.name, article, repr(quote.exact[:110]), "|", quote.speaker, "|", quote.cue)


def score_framing(story: GoldStory, main_articles: Sequence[str], told: Extracts, counts: Counts, say: Callable[..., None]) -> None:
    """Count framing marks of one story as the yardstick does."""
    gold = [(f["article"], f["passage"], f["kind"]) for f in story.gold["framing"] if f["article"] in main_articles]
    found = [(m.article.split("/")[1], m.exact, m.kind) for m in told.framing]
    for mark in gold:
        hit = any(_near(mark, other) for other in found)
        counts["framing"][0 if hit else 2] += 1
        if not hit:
            say("MISSED framing", story.name, *mark)
    for mark in found:
        if not any(_near(other, mark) for other in gold):
            counts["framing"][1] += 1
            say("EXTRA framing", story.name, *mark)


def _near(a: tuple[str, str, Any], b: tuple[str, str, Any]) -> bool:
    return a[0] == b[0] and (same_passage(a[1], b[1]) or a[1] in b[1] or b[1] in a[1])


def _fold(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text)
    return re.findall(r"\w+", "".join(c for c in decomposed if not unicodedata.combining(c)).lower())


def same_passage(a: str, b: str) -> bool:
    """Return whether two passages of one article tell the same place, by the yardstick's rule."""
    wa, wb = Counter(_fold(a)), Counter(_fold(b))
    if not wa or not wb:
        return False
    shared = sum((wa & wb).values())
    a, b = re.sub(r"\s+", " ", a), re.sub(r"\s+", " ", b)
    return shared >= 0.6 * min(sum(wa.values()), sum(wb.values())) and (
        a in b or b in a or shared >= 0.5 * max(sum(wa.values()), sum(wb.values()))
    )


def name_match(a: str | None, b: str | None) -> bool:
    """Return whether two names of a speaker agree, by the yardstick's rule."""
    wa, wb = _fold(a or ""), _fold(b or "")
    if not wa or not wb:
        return False
    return wa[-1] == wb[-1] or bool({w for w in wa if len(w) > 3} & {w for w in wb if len(w) > 3})


if __name__ == "__main__":
    main()
