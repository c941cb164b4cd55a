"""Quotes against PolNeAR's attributions in American news (data/polnear): content and source, exact and by overlap.

``python -m eval.score_polnear [--part dev|train] [--articles N] [--misses]``. PolNeAR counts wants, attitudes and decisions
as attributions too, which are no quotes here, so recall has a ceiling well below one; "said" in all its forms is scored apart.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from eval.gold import DATA
from rashomon.model import Article, Quote, Reading
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles

SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|add(?:s|ed|ing)|according to|wr(?:ote|ites?|iting)|tweet\w*|not(?:ed|es|ing))\b"
)


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution: stretches of content, of the source, and the cue's words."""

    content: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None
    cue: str


def main() -> None:
    """Print content and source figures over the chosen articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--misses", action="store_true")
    chosen = parser.parse_args()
    documents = list(load_documents(chosen.part, chosen.articles))
    readings = read_articles([_article(name, text) for name, text, _ in documents], SpacyParser(), _NoEmbedder())
    totals = np.zeros((4, 3), dtype=int)
    for (name, text, gold), reading in zip(documents, readings, strict=True):
        totals += score_document(name, text, gold, find_all(reading), show=chosen.misses)
    for label, (hit, found, there) in zip(("content exact", "content overlap", "source exact", "said overlap"), totals, strict=True):
        precision, recall = hit / max(found, 1), hit / max(there, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{label:16s} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   {hit}/{found}/{there}")


class _NoEmbedder:
    dimensions = 1

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        return np.zeros((len(texts), 1), dtype=np.float32)


def find_all(reading: Reading) -> tuple[Quote, ...]:
    """Return the quotes of one reading, names found in it alone."""
    from rashomon.stages.extract.grammar import read_grammar
    from rashomon.stages.extract.names import group_names
    from rashomon.stages.extract.quotes import find_quotes

    return find_quotes([read_grammar(reading)], group_names([reading]))


def _article(name: str, text: str) -> Article:
    return Article(id=name, page=name, text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), map=())


def load_documents(part: str, limit: int) -> Iterator[tuple[str, str, list[Gold]]]:
    """Yield name, text and attributions of the first articles of a part of the corpus."""
    with tarfile.open(DATA / "polnear" / "polnear.tar.xz") as archive:
        files = {m.name.removeprefix("./"): m for m in archive.getmembers() if m.isfile()}
        names = sorted(n for n in files if n.startswith(f"{part}/text/"))[
            :: max(1, len([n for n in files if n.startswith(f"{part}/text/")]) // limit)
        ]
        for name in names[:limit]:
            stem = name.removeprefix(f"{part}/text/").removesuffix(".txt")
            notes = sorted(n for n in files if n.startswith(f"{part}/attributions/{stem}"))
            if notes:
                text = archive.extractfile(files[name]).read().decode("utf-8")  # type: ignore[union-attr]
                yield stem, text, list(_read_notes(archive.extractfile(files[notes[0]]).read().decode("utf-8"), text))  # type: ignore[union-attr]


def _read_notes(notes: str, text: str) -> Iterator[Gold]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for line in notes.splitlines():
        if match := re.match(r"(T\d+)\t\S+ ([\d ;]+)\t", line):
            spans[match[1]] = [(int(a), int(b)) for a, b in (p.split() for p in match[2].split(";"))]
    for line in notes.splitlines():
        if not line.startswith("E"):
            continue
        parts = [p.split(":", 1) for p in line.split("\t")[1].split()]
        content = sorted(s for k, t in parts if k.startswith("Content") for s in spans.get(t, ()))
        source = sorted(s for k, t in parts if k.startswith("Source") for s in spans.get(t, ()))
        cue = sorted(s for k, t in parts if k.startswith("Cue") for s in spans.get(t, ()))
        if content:
            words = " ".join(text[a:b] for a, b in cue)
            yield Gold(
                tuple(_tight(text, *s) for s in content), _tight(text, source[0][0], source[-1][1]) if source else None, words.lower()
            )


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without marks, "that" and stops at its edges, for both sides alike."""
    lead = re.match(r"(?i)[\s\"“”‘’',.:;—–-]*(?:that\s+)?[\s\"“”‘’']*(?:the\s+|a\s+|an\s+)?", text[start:end])
    start += lead.end() if lead else 0
    while end > start and text[end - 1] in " \n\t\"“”‘’',.:;—–-?!":
        end -= 1
    return start, max(start, end)


def score_document(name: str, text: str, gold: Sequence[Gold], quotes: Sequence[Quote], *, show: bool) -> np.ndarray:
    """Return hits, found and there for exact content, overlapping content, exact source, and overlap where the cue says "said"."""
    found = [(_tight(text, q.span.start, q.span.end), q) for q in quotes]
    pieces = [(s, g) for g in gold for s in g.content if s[1] > s[0]]
    exact = {s for s, _ in pieces} & {s for s, _ in found}
    near = [(s, g) for s, g in pieces if any(_overlap(s, f) for f, _ in found)]
    right = [f for f, _ in found if any(_overlap(s, f) for s, _ in pieces)]
    said = [p for p in pieces if SAYING.search(p[1].cue)]
    sources = {(g.source, s) for s, g in pieces if g.source}
    told = {(_tight(text, q.speaker_span.start, q.speaker_span.end), s) for s, q in found if q.speaker_span}
    hits = sum(any(a == b and _overlap(s, f) for b, f in told) for a, s in sources)
    if show:
        for s, g in pieces:
            if not any(_overlap(s, f) for f, _ in found):
                print("MISSED", name, f"[{g.cue}]", text[s[0] : s[1]][:120].replace("\n", " "))
        for f, q in found:
            if not any(_overlap(s, f) for s, _ in pieces):
                print("EXTRA", name, q.mode, f"[{q.cue}]", q.speaker_exact, "|", q.exact[:120].replace("\n", " "))
    return np.array([
        [len(exact), len({s for s, _ in found}), len({s for s, _ in pieces})],
        [len(near), len(near) + len(found) - len(right), len(pieces)],
        [hits, len(told), len(sources)],
        [len([p for p in said if p in near]), len([p for p in said if p in near]), len(said)],
    ])  # fmt: skip


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and shared >= 0.5 * max(a[1] - a[0], b[1] - b[0])


if __name__ == "__main__":
    main()
