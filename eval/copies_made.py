"""Copies of known parentage, made out of the sets' articles: what the labelled stories hold too few of.

A case is a small story: three independent reports of one event (BASIL) and copies made of them here, or reports that share
what is no copying at all: a press conference, a release, a paragraph of background. The seed is fixed; texts are made
anew at each run and stay outside the project.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

import numpy as np
import onnx

from rashomon.model import Article, How, Vectors

Edges = Mapping[tuple[str, str], How]
_SWAPPED = 0.35
"""Share of the longer words that a word-swapper changes."""
_COMMON, _RARE = 150, 9_000
"""Ranks of the words that are swapped: function words and names stay."""
_LIKE = 0.4
"""Cosine of two words' token vectors."""
_ENDINGS = ("ing", "ed", "ly", "s")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,600}[”\"]")
_SENTENCE = re.compile(r"(?<=[.!?”\"]) +(?=[A-Z“\"])")
_SAID = {
    "said": "stated",
    "told": "informed",
    "but": "however",
    "about": "some",
    "also": "moreover",
    "after": "following",
    "before": "prior to",
}
TONGUES = ("spa", "cat")


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCase:
    """A story whose copies are known: ``parents`` gives each copy with its source, and how it was made."""

    id: str
    kind: str
    articles: tuple[Article, ...]
    parents: Edges


def make_cases(events: Sequence[Sequence[Article]]) -> tuple[MadeCase, ...]:
    """Return the cases made of events told by three or more independent reports each; the kinds take turns.

    Kinds that need a translation program are left out where it is not installed: see :func:`has_translator`.
    """
    kinds = [kind for kind in KINDS if not kind.startswith("translated") or has_translator()]
    return tuple(_make_case(kinds[i % len(kinds)], i, event) for i, event in enumerate(events))


def _make_case(kind: str, number: int, event: Sequence[Article]) -> MadeCase:
    """Every second case says when its articles were published, and all reprints do: without a date nobody can tell which was first."""
    draw = random.Random(f"{kind} {number}")
    reports = [replace(a, id=f"{number}/report{i}", published=_hour(6 + i)) for i, a in enumerate(event[:3])]
    articles, parents = KINDS[kind](reports, draw)
    if number // len(KINDS) % 2 and kind != "verbatim":
        articles = [replace(a, published=None) for a in articles]
    return MadeCase(id=f"{kind}/{number}", kind=kind, articles=tuple(articles), parents=parents)


def _hour(hour: int) -> str:
    return f"2020-05-{4 + hour // 24:02}T{hour % 24:02}:00:00Z"


def _copy(name: str, number: int, source: Article, text: str) -> Article:
    """An article of an invented outlet, put out some hours after its source."""
    return replace(
        source,
        id=f"{source.id.split('/')[0]}/{name}",
        page=name,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        outlet=f"Outlet {number}",
        published=_hour(14 + 5 * number),
    )


def split_sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph, roughly: marks at their end, a capital behind them.

    >>> split_sentences("It sank. Nobody knew why. “So be it.” He left.")
    ['It sank.', 'Nobody knew why.', '“So be it.”', 'He left.']
    """
    return _SENTENCE.split(paragraph)


def _sentences(text: str) -> list[list[str]]:
    return [split_sentences(p) for p in text.split("\n")]


def _join(paragraphs: Sequence[Sequence[str]]) -> str:
    return "\n".join(" ".join(p) for p in paragraphs if p)


# The copies: each takes the reports of the event and gives all articles with who was made from whom.


def _single(make: Callable[[str, random.Random], str], how: How) -> Callable[[list[Article], random.Random], tuple[list[Article], Edges]]:
    """One copy of one of the reports, made by ``make``."""

    def made(reports: list[Article], draw: random.Random) -> tuple[list[Article], Edges]:
        source = draw.choice(reports)
        copy = _copy("copy", 0, source, make(source.text, draw))
        return [*reports, copy], {(copy.id, source.id): how}

    return made


def reprint(text: str, draw: random.Random) -> str:
    """Return the text as a reprint gives it: now and then without its last paragraph."""
    paragraphs = text.split("\n")
    return "\n".join(paragraphs[:-1] if len(paragraphs) > 12 and draw.random() < 0.5 else paragraphs)


def cut(text: str, draw: random.Random) -> str:
    """Return the text cut from below, or with paragraphs dropped all over; the first one stays."""
    paragraphs = text.split("\n")
    keep = max(3, round(len(paragraphs) * draw.uniform(0.35, 0.65)))
    if draw.random() < 0.5:
        return "\n".join(paragraphs[:keep])
    kept = sorted({0, *draw.sample(range(len(paragraphs)), min(keep, len(paragraphs)))})
    return "\n".join(paragraphs[i] for i in kept)


def edit(text: str, draw: random.Random) -> str:
    """Return the text as an editor leaves it: a sixth of the sentences gone, a third touched, some paragraphs moved."""
    paragraphs = [[_touch(s, draw) for s in p if draw.random() > 0.16] for p in _sentences(text)]
    for at in range(1, len(paragraphs) - 1, 4):
        paragraphs[at], paragraphs[at + 1] = paragraphs[at + 1], paragraphs[at]
    return _join(paragraphs)


def _touch(sentence: str, draw: random.Random) -> str:
    if draw.random() > 0.4:
        return sentence
    words = [_SAID.get(w, w) for w in sentence.split(" ")]
    return " ".join(words[:1] + [w for w in words[1:] if draw.random() > 0.04])


def swap_words(text: str, draw: random.Random) -> str:
    """Return the text with words swapped for their neighbours, quotations left alone, as article spinners do."""
    parts, at = [], 0
    for quoted in _QUOTED.finditer(text):
        parts += [_swap(text[at : quoted.start()], draw), quoted.group()]
        at = quoted.end()
    return "".join([*parts, _swap(text[at:], draw)])


def _swap(text: str, draw: random.Random) -> str:
    def choose(match: re.Match[str]) -> str:
        word = match.group()
        near = find_neighbours(word)
        return draw.choice(near) if near and draw.random() < 2 * _SWAPPED else word

    return re.sub(r"\b[a-z]{4,}\b", choose, text)


@lru_cache(maxsize=1 << 14)
def find_neighbours(word: str) -> tuple[str, ...]:
    """Return up to three words of like meaning and like ending, by the shipped sentence model's token vectors."""
    words, places, vectors = _load_words()
    if word not in places:
        return ()
    likeness = vectors @ vectors[places[word]]
    best = [words[int(j)] for j in np.argsort(-likeness)[1:12] if likeness[j] >= _LIKE]
    return tuple(w for w in best if _ending(w) == _ending(word) and w[:4] != word[:4])[:3]


@lru_cache(maxsize=1)
def _load_words() -> tuple[list[str], dict[str, int], Vectors]:
    """The common words of the model's vocabulary, which is sorted by frequency, and their vectors."""
    folder = files("rashomon.text").joinpath("minilm")
    vocabulary: dict[str, int] = json.loads(folder.joinpath("tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    first = vocabulary["the"]
    words = sorted(w for w, place in vocabulary.items() if _COMMON < place - first < _RARE and re.fullmatch(r"[a-z]{4,}", w))
    model = onnx.load_model_from_string(folder.joinpath("model.int8.onnx").read_bytes())
    table = next(onnx.numpy_helper.to_array(t) for t in model.graph.initializer if t.name == "words")
    rows = table[[vocabulary[w] for w in words]].astype(np.float32)
    return words, {w: i for i, w in enumerate(words)}, rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _ending(word: str) -> str:
    return next((e for e in _ENDINGS if word.endswith(e)), "")


def has_translator() -> bool:
    """Return whether Debian's apertium is installed, the free rule-based translation program."""
    return shutil.which("apertium") is not None


def translate_back(text: str, tongue: str) -> str:
    """Return the English text translated into another language and back by apertium; its marks of unknown words go."""
    there = _translate(text, f"eng-{tongue}")
    return re.sub(r"[*@#]+(?=\w)", "", _translate(there, f"{tongue}-eng"))


def _translate(text: str, pair: str) -> str:
    run = subprocess.run(["apertium", "-u", pair], input=text, capture_output=True, text=True, check=True, timeout=60)
    return run.stdout


def _merge(reports: list[Article], draw: random.Random) -> tuple[list[Article], Edges]:
    """The better half of two reports, lead of the one first, in turns of some paragraphs."""
    first, second = draw.sample(reports, 2)
    parts = [_chunk(edit(a.text, draw).split("\n"), 0.55) for a in (first, second)]
    turns = [chunk for pair in zip(*parts, strict=False) for chunk in pair]
    copy = _copy("copy", 0, first, "\n".join(turns))
    return [*reports, copy], {(copy.id, first.id): How.MERGED, (copy.id, second.id): How.MERGED}


def _chunk(paragraphs: Sequence[str], share: float) -> list[str]:
    kept = paragraphs[: max(4, round(share * len(paragraphs)))]
    size = max(1, len(kept) // 3)
    return ["\n".join(kept[i : i + size]) for i in range(0, 3 * size, size)]


def _chain(reports: list[Article], draw: random.Random) -> tuple[list[Article], Edges]:
    """A cut of a report, and a word-swapped copy of the cut."""
    source = draw.choice(reports)
    first = _copy("cut", 0, source, cut(source.text, draw))
    second = _copy("copy", 1, source, swap_words(first.text, draw))
    return [*reports, first, second], {(first.id, source.id): How.CUT, (second.id, first.id): How.SPUN}


# What is no copying: the reports stay, each given the same thing to hold.


def _share_conference(reports: list[Article], draw: random.Random) -> tuple[list[Article], Edges]:
    """Two reports quote what a third one quotes, each in an order and with words around it of its own."""
    *two, third = reports
    said = [q.group() for q in _QUOTED.finditer(third.text) if len(q.group().split()) >= 8][:5]
    around = (("{} said at the news conference.", "{} said."), ("Asked about it: {}.", "To reporters: {}."))
    changed = []
    for report, turns in zip(two, around, strict=True):
        lines = [turns[i % 2].format(q) for i, q in enumerate(draw.sample(said, len(said)))]
        changed.append(_insert(report, lines, draw))
    return changed, {}


def _share_release(reports: list[Article], draw: random.Random) -> tuple[list[Article], Edges]:
    """Two reports give four sentences of a release each, one between marks, the other without; the release is in the pile."""
    *two, third = reports
    release = replace(third, outlet="Office of the Spokesman", published=_hour(5))
    plain = [s for p in _sentences(third.text) for s in p if not _QUOTED.search(s) and 12 <= len(s.split()) <= 45]
    given = draw.sample(plain, min(4, len(plain)))
    marked = [f"“{s.rstrip('.')},” the statement said." for s in given]
    bare = [f"{s.rstrip('.')}, the statement said." for s in given]
    return [_insert(two[0], marked, draw), _insert(two[1], bare, draw), release], {}


def _share_background(reports: list[Article], draw: random.Random) -> tuple[list[Article], Edges]:
    """Two reports carry the same paragraph of background, as from an archive."""
    *two, third = reports
    plain = [s for p in _sentences(third.text)[3:] for s in p if not _QUOTED.search(s)]
    at = draw.randrange(max(1, len(plain) - 4))
    paragraph = " ".join(plain[at : at + 4])
    return [replace(r, text=f"{r.text}\n{paragraph}") for r in two], {}


def _insert(report: Article, lines: Sequence[str], draw: random.Random) -> Article:
    paragraphs = report.text.split("\n")
    for line in lines:
        paragraphs.insert(draw.randrange(1, len(paragraphs) + 1), line)
    return replace(report, text="\n".join(paragraphs))


KINDS: dict[str, Callable[[list[Article], random.Random], tuple[list[Article], Edges]]] = {
    "verbatim": _single(reprint, How.VERBATIM),
    "cut": _single(cut, How.CUT),
    "edited": _single(edit, How.EDITED),
    "word-swapped": _single(swap_words, How.SPUN),
    "translated, spa": _single(lambda text, _: translate_back(text, "spa"), How.MACHINE_TRANSLATED),
    "translated, cat": _single(lambda text, _: translate_back(text, "cat"), How.MACHINE_TRANSLATED),
    "merged": _merge,
    "copy of a copy": _chain,
    "press conference": _share_conference,
    "release quoted": _share_release,
    "background": _share_background,
}
COPIES = tuple(kind for kind in KINDS if kind not in ("press conference", "release quoted", "background"))
