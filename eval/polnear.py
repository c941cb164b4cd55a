"""PolNeAR, American political news with its attributions marked by hand, as values: whole articles, and CofeNet's sentences of them.

The corpus marks wants, attitudes, decisions and poll findings as attributions too, which are no quotes here: recall has a ceiling
well below one. A part (``train``, ``dev``) is loaded on its own, so that whoever tunes never touches what is measured.
"""

from __future__ import annotations

import hashlib
import json
import re
import tarfile
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from rashomon.model import Article, Quote, QuoteMode, Reading, Span
from rashomon.stages.extract.grammar import FINAL, Grammar
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles

_PLAIN = str.maketrans("“”‘’—–―\u00a0", "\"\"''--- ")
_MARKS = {"``": ('"', "''"), "''": ('"', "''"), "`": ("'",), "--": ("--", "-"), "...": ("...", "…"), ".": (".", "…")}
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution of the corpus: the stretches of its content, of its source and of its cue, as they stand in the text."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article as one person marked it; the corpus has some articles twice."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One line of CofeNet's split: where its words stand in the article's text, and the labelled runs of words."""

    words: tuple[Span, ...]
    runs: frozenset[tuple[str, int, int]]


def load_articles(folder: Path, part: str, every: int = 1) -> tuple[Annotated, ...]:
    """Return each ``every``-th annotated article of a part, by id."""
    with tarfile.open(folder / "polnear.tar.xz") as archive:
        files = {
            m.name.removeprefix("./"): m for m in archive.getmembers() if m.isfile() and m.name.removeprefix("./").startswith(f"{part}/")
        }
        read = {name: archive.extractfile(member).read().decode("utf-8") for name, member in sorted(files.items())}  # type: ignore[union-attr]
    texts = {n.removeprefix(f"{part}/text/").removesuffix(".txt"): t for n, t in read.items() if "/text/" in n}
    kept = set(sorted(texts)[::every])
    notes = [(n.split("/")[-1].removesuffix(".ann"), t) for n, t in read.items() if n.endswith(".ann")]
    return tuple(
        Annotated(name, texts[name.rpartition("_")[0]], tuple(_read_notes(text))) for name, text in notes if name.rpartition("_")[0] in kept
    )


def _read_notes(notes: str) -> Iterator[Attribution]:
    spans: dict[str, list[Span]] = {}
    for line in notes.splitlines():
        if match := re.match(r"(T\d+)\t\S+ ([\d ;]+)\t", line):
            spans[match[1]] = [Span(int(a), int(b)) for a, b in (p.split() for p in match[2].split(";"))]
    for line in notes.splitlines():
        if line.startswith("E"):
            parts = [p.split(":", 1) for p in line.split("\t")[1].split()]
            found = [
                tuple(sorted(s for k, t in parts if k.startswith(role) for s in spans.get(t, ()))) for role in ("Content", "Source", "Cue")
            ]
            if found[0]:
                yield Attribution(*found)


def load_records(folder: Path, texts: dict[str, str]) -> dict[str, tuple[Record, ...]]:
    """Return the records of CofeNet's development part by annotation id, their words found again in the articles' texts."""
    with tarfile.open(folder / "cofenet_sentence_split.tar.xz") as archive:
        member = next(m for m in archive.getmembers() if m.name.endswith("valid.jsonl"))
        lines = archive.extractfile(member).read().decode("utf-8").splitlines()  # type: ignore[union-attr]
    rows = defaultdict(list)
    for row in map(json.loads, lines):
        rows[row["id"]].append(row)
    return {name: tuple(_place(rows[name], texts[name.rpartition("_")[0]])) for name in sorted(rows) if name.rpartition("_")[0] in texts}


def _place(rows: Sequence[dict], text: str) -> Iterator[Record]:
    plain, at = text.translate(_PLAIN), 0
    for row in rows:
        words = []
        for token in row["tokens"]:
            word = _find(plain, token, at)
            at = word.end
            words.append(word)
        yield Record(tuple(words), frozenset(_runs(row["labels"])))


def _find(text: str, token: str, at: int) -> Span:
    """Return where a token in the Penn Treebank's spelling stands next; one that is nowhere near takes no room."""
    token = _BRACKETS.get(token, token).translate(_PLAIN)
    forms = _MARKS.get(token, (token, token.replace("\\/", "/").replace("\\*", "*")))
    reach = 80 if any(c.isalnum() for c in token) else 4
    places = [(p, len(f)) for f in forms if (p := text.find(f, at, at + reach + len(f))) >= 0]
    start, length = min(places, default=(at, 0))
    return Span(start, start + length)


def _runs(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    start = 0
    for index, label in enumerate([*labels, "O"]):
        if index and labels[index - 1] != "O" and label != f"I-{labels[index - 1][2:]}":
            yield labels[index - 1][2:], start, index
        if label != "O" and (not index or not (label.startswith("I-") and labels[index - 1][2:] == label[2:])):
            start = index


def to_runs(record: Record, kind: str, spans: Sequence[Span]) -> set[tuple[str, int, int]]:
    """Return the runs of a record's words that stretches of the article's text cover."""
    starts, ends = [w.start for w in record.words], [w.end for w in record.words]
    found = {(kind, bisect_right(ends, s.start), bisect_left(starts, s.end)) for s in spans}
    return {(kind, first, end) for kind, first, end in found if end > first}


def read_all(articles: Sequence[Annotated]) -> dict[str, Reading]:
    """Return the language pipeline's reading of each text, by the article's name; no sentence vectors."""
    texts = {a.id.rpartition("_")[0]: a.text for a in articles}
    pages = [Article(id=n, page=n, text=t, sha256=hashlib.sha256(t.encode()).hexdigest(), map=()) for n, t in sorted(texts.items())]
    return {r.article.id: r for r in read_articles(pages, SpacyParser(), _NoEmbedder())}


class _NoEmbedder:
    dimensions = 1

    def embed(self, texts: Sequence[str]) -> np.ndarray:
        return np.zeros((len(texts), 1), dtype=np.float32)


def to_contents(grammar: Grammar, quotes: Sequence[Quote]) -> list[tuple[Quote, Span]]:
    """Return the quotes' words as the corpus bounds them; one piece in marks within a clause that is reported is no content of its own."""
    found = [(q, s) for q in _in_one_breath(grammar.text, quotes) for s in to_content(grammar, q)]
    return [(q, s) for q, s in found if q.mode is not QuoteMode.MIXED or not any(o is not q and w.contains(s) and w != s for o, w in found)]


def _in_one_breath(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes with those put together again that the program parts at "and that": to the corpus they are one content."""
    whole: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (q.cue_span is None, q.cue_span or q.span, q.span)):
        last = whole[-1] if whole else None
        goes_on = last and last.cue_span and last.cue_span == quote.cue_span and {last.mode, quote.mode} == {QuoteMode.INDIRECT}
        if last and goes_on and _JOINED.fullmatch(text[last.span.end : quote.span.start]):
            span = Span(last.span.start, quote.span.end)
            whole[-1] = replace(last, span=span, exact=span.of(text))
        else:
            whole.append(quote)
    return sorted(whole, key=lambda q: q.span)


_JOINED = re.compile(r",? (?:and|but) (?:that )?")


def to_content(grammar: Grammar, quote: Quote) -> tuple[Span, ...]:
    """Return a quote's words as the corpus bounds them: with the marks around them or with "that" before them, a piece in marks with its
    clause, and in two where "she said" stands between. A quote of the program is the words alone: these a reader compares.
    """
    text, start, end = grammar.text, quote.span.start, quote.span.end
    if quote.mode is QuoteMode.INDIRECT:
        opening = _THAT.search(text, max(0, start - 12), start)
        return _part_at_cue(text, quote, Span(opening.start() if opening else start, end))
    while start and text[start - 1] in _QUOTE_MARKS:
        start -= 1
    while end < len(text) and text[end] in _QUOTE_MARKS:
        end += 1
    marked = Span(start, end)
    return (_clause_around(grammar, quote.cue_span, marked) if quote.cue_span and _is_piece(grammar, quote, marked) else marked,)


def _is_piece(grammar: Grammar, quote: Quote, marked: Span) -> bool:
    """Return whether words in marks stand within a clause of the narrator's."""
    first = grammar.first_at(marked.start)
    follows_word = (
        first > 0
        and grammar.tokens[first - 1].pos not in ("PUNCT", "SPACE")
        and "\n" not in grammar.text[grammar.starts[first - 1] : marked.start]
    )
    return quote.mode is QuoteMode.MIXED or follows_word


def _clause_around(grammar: Grammar, cue: Span, marked: Span) -> Span:
    """Return a piece in marks with what the verb before it governs: "called [the plan “absurd”]"."""
    first, end = grammar.first_at(marked.start), grammar.first_at(marked.end)
    verb = grammar.first_at(cue.start)
    if verb >= end:
        return Span(_narrators_start(grammar, first), marked.end)
    if grammar.sentence_of[verb] != grammar.sentence_of[first]:
        return marked
    governed = [c for c in grammar.children[verb] if c > verb and grammar.tokens[c].dep in _GOVERNED]
    reaches = [grammar.reach(c) for c in governed]
    held = [(a, b) for a, b in reaches if a <= first < b]
    start = min([first, *(a for a, _ in reaches if verb < a <= first)])
    stop = max([end, *(b for _, b in held)])
    while stop > end and grammar.words[stop - 1] in _OUTER:
        stop -= 1
    while (
        stop < len(grammar.tokens)
        and grammar.quoted[stop - 1]
        and grammar.quoted[stop]
        and grammar.sentence_of[stop] == grammar.sentence_of[stop - 1]
    ):
        stop += 1
    return grammar.span(start, stop)


def _narrators_start(grammar: Grammar, first: int) -> int:
    """Return where the narrator's words begin that lead up to a piece in marks whose cue is still to come."""
    at = first
    while at > 0 and not grammar.quoted[at - 1] and grammar.words[at - 1] not in FINAL and grammar.tokens[at - 1].pos != "SPACE":
        if "\n" in grammar.text[grammar.tokens[at - 1].end : grammar.starts[at]]:
            break
        at -= 1
    return grammar.starts[at]


_GOVERNED = frozenset({"ccomp", "xcomp", "dobj", "oprd", "attr", "acomp", "dep"})


def _part_at_cue(text: str, quote: Quote, whole: Span) -> tuple[Span, ...]:
    """Return what stands before and behind the narrator's "she said", where that stands inside what is reported."""
    named = [s for s in (quote.cue_span, quote.speaker_span) if s is not None and whole.contains(s)]
    if not named:
        return (whole,)
    before, behind = text[whole.start : min(s.start for s in named)], text[max(s.end for s in named) : whole.end]
    return (Span(whole.start, whole.start + len(before.rstrip(" ,—–-"))), Span(whole.end - len(behind.lstrip(" ,—–-")), whole.end))


_THAT = re.compile(r"\b(?:that|how|whether|if)\s+$")
_QUOTE_MARKS = "\"“”‘’'"


def to_source(grammar: Grammar, speaker: Span, cue: Span | None) -> Span:
    """Return who speaks as the corpus bounds it: "who" where that is the verb's subject, else the whole noun phrase with its appositions,
    and the comma that ends them where the cue is still to come. The program keeps the short phrase, which a table has room for.
    """
    if cue is not None and (relative := _relative_subject(grammar, cue)) is not None:
        return relative
    first, end = grammar.first_at(speaker.start), grammar.first_at(speaker.end)
    heads = [i for i in range(first, end) if not first <= grammar.tokens[i].head < end or grammar.tokens[i].head == i]
    if not heads:
        return speaker
    last = end
    for index in sorted(i for i in grammar.subtree(heads[-1]) if i >= end):
        if index > last + 1 or (index == last + 1 and grammar.words[last] not in _INNER) or _leaves_phrase(grammar, index, cue):
            break
        last = index + 1
    while last > end and grammar.words[last - 1] in _OUTER:
        last -= 1
    follows = grammar.tokens[min(last + 1, len(grammar.tokens) - 1)]
    to_come = (cue is not None and cue.start > speaker.end) or follows.pos == "VERB"
    if to_come and "," in grammar.words[end:last] and grammar.words[last : last + 1] == (",",):
        last += 1
    return Span(speaker.start, max(speaker.end, grammar.tokens[last - 1].end))


def _relative_subject(grammar: Grammar, cue: Span) -> Span | None:
    verb = grammar.first_at(cue.start)
    subject = grammar.child(verb, "nsubj") if grammar.tokens[verb].dep == "relcl" else None
    if subject is None or grammar.words[subject] not in _RELATIVE:
        return None
    return grammar.span(subject, subject + 1)


def _leaves_phrase(grammar: Grammar, index: int, cue: Span | None) -> bool:
    """Return whether a token is none of the phrase: words said, what stands behind a colon, the verb of saying."""
    return grammar.quoted[index] or grammar.words[index] == ":" or (cue is not None and grammar.starts[index] == cue.start)


def to_cue(grammar: Grammar, cue: Span) -> Span:
    """Return a cue as the corpus bounds it: with the helping verbs, the "not" and the adverbs right before it ("has also said")."""
    verb = first = grammar.first_at(cue.start)
    while (
        first > 0 and grammar.tokens[first - 1].head == verb and grammar.tokens[first - 1].dep in _HELPING and not grammar.quoted[first - 1]
    ):
        first -= 1
    return Span(grammar.starts[first], cue.end)


_HELPING = frozenset({"aux", "neg", "advmod"})
_RELATIVE = ("who", "which", "whose", "whom", "that")
_INNER = (",", "(", "-", "—", "–", "'s", "’s")
_OUTER = (",", "and", "but", ".", ";", ":", "—", "–", "-")
