"""Copies of every strength, one by one: what shows how a copy was made, from a reprint with one word changed to a translation cut in half.

The whole small stories are in eval/copies_made.py; here each copy stands with its sources only. Kinds that a program cannot
make (a column, a summary in words of its own) are missing. Texts are made anew at each run and stay outside the project.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from eval.copies_made import has_translator, split_sentences, swap_words, translate_back
from rashomon.model import Article, How

_LONGEST = 5_000
"""Letters: longer texts give no copies, for the translator takes its time."""
_LEAST = 3
"""Sentences: a shorter copy shows nothing."""
_OTHER_WORDS = {
    "said": "stated",
    "told": "informed",
    "but": "however",
    "also": "too",
    "about": "around",
    "after": "following",
    "percent": "per cent",
}
_LATE_SPEAKER = re.compile(r"^([A-Z][^,“”\"]{30,}), ((?:[A-Z]\w+ ){1,3}(?:said|added|told reporters))\.$")
_ASIDE = re.compile(r", [^,“”\"]{8,80},(?= )")
_JOINED = re.compile(r", (and|but|while) (?=(?:he|she|it|they|the) )")
Make = Callable[[list[str], random.Random], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class GradedCopy:
    """A copy, the articles it was made from, and how."""

    grade: str
    copy: Article
    sources: tuple[Article, ...]
    how: How


def make_graded(piles: Sequence[Sequence[Article]], each: int = 2) -> tuple[GradedCopy, ...]:
    """Return ``each`` copies for every pile of reports of one event; the grades take turns. The next pile gives the copyist's own words."""
    grades = [g for g in GRADES if has_translator() or not g.startswith("translated")]
    made = []
    for i, pile in enumerate(piles):
        strange = _sentences(piles[(i + 1) % len(piles)][0].text)
        for j in range(each):
            grade = grades[(i * each + j) % len(grades)]
            draw = random.Random(f"{grade} {i}")
            sources = draw.sample(list(pile), 2 if grade.startswith("merged") and len(pile) > 1 else 1)
            if any(len(s.text) > _LONGEST for s in sources) or (len(sources) == 1 and grade.startswith("merged")):
                continue
            text = GRADES[grade][1]([s.text for s in sources] + ["\n".join(strange)], draw)
            made.append(_make_copy(grade, f"graded/{i}/{j}", sources, text))
    return tuple(m for m in made if len(_sentences(m.copy.text)) >= _LEAST)


def _make_copy(grade: str, name: str, sources: Sequence[Article], text: str) -> GradedCopy:
    copy = Article(id=name, page=name, text=text, sha256=name, map=(), language="en")
    return GradedCopy(grade=grade, copy=copy, sources=tuple(sources), how=GRADES[grade][0])


def _sentences(text: str) -> list[str]:
    return [s for p in text.split("\n") for s in split_sentences(p) if s]


# What copyists do to a text.


def reprint(texts: list[str], draw: random.Random) -> str:
    """A reprint: a word changed in one sentence of twenty; the last paragraph gone, or a line of the house added."""
    paragraphs = _touch_all(texts[0], 0.05, draw).split("\n")
    turn = draw.random()
    if turn < 0.3 and len(paragraphs) > 12:
        return "\n".join(paragraphs[:-1])
    return "\n".join([*paragraphs, draw.choice(texts[-1].split("\n"))] if turn > 0.8 else paragraphs)


def cut(texts: list[str], draw: random.Random) -> str:
    """A cut: from the end, the front, the middle, or all over; here and there a word changed."""
    lines = _sentences(texts[0])
    keep = min(len(lines), max(3, round(len(lines) * draw.uniform(0.2, 0.85))))
    where = draw.choice(["end", "end", "front", "middle", "all over"])
    lost = len(lines) - keep
    if where == "all over":
        kept = [lines[i] for i in sorted({0, *draw.sample(range(len(lines)), keep)})]
    else:
        at = {"end": keep, "front": 0, "middle": keep // 2}[where]
        kept = lines[:at] + lines[at + lost :]
    return _touch_all("\n".join(kept), draw.choice([0, 0, 0.1, 0.2]), draw)


def edit(texts: list[str], draw: random.Random) -> str:
    """An editor's version: a good part of the sentences touched, some gone, some moved."""
    touched = _touch_all(texts[0], draw.uniform(0.3, 0.9), draw).split("\n")
    kept = [p for p in touched if draw.random() > draw.uniform(0, 0.3)]
    for _ in range(draw.randrange(0, 4)):
        if len(kept) > 2:
            kept.insert(draw.randrange(len(kept) + 1), kept.pop(draw.randrange(len(kept))))
    return "\n".join(kept)


def edit_with_own(texts: list[str], draw: random.Random) -> str:
    """An editor's version with words of the house: a tenth to the better half of it."""
    kept = edit(texts, draw).split("\n")
    own = texts[-1].split("\n")
    wanted = round(len(_sentences("\n".join(kept))) * draw.uniform(0.15, 1.2))
    for i in range(0, min(wanted, len(own)), 2):
        kept.insert(draw.randrange(1, len(kept) + 1), " ".join(own[i : i + 2]))
    return "\n".join(kept)


def swap(texts: list[str], draw: random.Random) -> str:
    """A word-swapper's version, of any strength, now and then of a cut; now and then quotations are swapped too."""
    text = _take(texts[0], draw)
    plain = text if draw.random() < 0.5 else re.sub(r"[“”\"]", "", text)
    strength = draw.uniform(0.35, 1.0)
    return "\n".join(swap_words(p, draw) if draw.random() < strength else p for p in plain.split("\n"))


def translate(tongue: str) -> Make:
    """A translation there and back, now and then of a cut."""
    return lambda texts, draw: translate_back(_take(texts[0], draw), tongue)


def merge(texts: list[str], draw: random.Random) -> str:
    """Two reports in one, from three to one to level, edited, in turns or one after the other."""
    shares = [draw.uniform(0.35, 0.8), draw.uniform(0.25, 0.6)]
    parts = [_sentences(_touch_all(t, draw.uniform(0, 0.7), draw)) for t in texts[:2]]
    parts = [p[: max(4, round(s * len(p)))] for p, s in zip(parts, shares, strict=True)]
    turns = draw.choice([1, 2, 3, 4])
    sizes = [-(-len(p) // turns) for p in parts]
    return "\n".join(" ".join(p[i * n : i * n + n]) for i in range(turns) for p, n in zip(parts, sizes, strict=True))


def _take(text: str, draw: random.Random) -> str:
    """The text, in three of ten cases its first part only."""
    lines = text.split("\n")
    return "\n".join(lines[: max(4, round(draw.uniform(0.4, 0.9) * len(lines)))]) if draw.random() < 0.3 else text


def _touch_all(text: str, share: float, draw: random.Random) -> str:
    lines = [[_touch(s, draw) if draw.random() < share else s for s in split_sentences(p)] for p in text.split("\n")]
    return "\n".join(" ".join(p) for p in lines if any(p))


def _touch(sentence: str, draw: random.Random) -> str:
    """A sentence as an editor leaves it: an aside gone, the speaker put first, two sentences made of one, words changed or dropped."""
    turned = _LATE_SPEAKER.sub(r"\2 that \1.", sentence) if draw.random() < 0.5 else sentence
    turned = _ASIDE.sub("", turned, count=1) if draw.random() < 0.5 else turned
    turned = _JOINED.sub(". ", turned, count=1) if draw.random() < 0.5 else turned
    words = [_OTHER_WORDS.get(w, w) if draw.random() < 0.7 else w for w in turned.split(" ")]
    return " ".join(words[:1] + [w for w in words[1:] if draw.random() > 0.06])


GRADES: Mapping[str, tuple[How, Make]] = {
    "reprint": (How.VERBATIM, reprint),
    "cut": (How.CUT, cut),
    "edited": (How.EDITED, edit),
    "word-swapped": (How.SPUN, swap),
    "merged": (How.MERGED, merge),
    "edited, with words of its own": (How.EDITED, edit_with_own),
    "translated, cat": (How.MACHINE_TRANSLATED, translate("cat")),
    "cut again": (How.CUT, cut),
    "word-swapped again": (How.SPUN, swap),
    "merged again": (How.MERGED, merge),
    "translated, spa": (How.MACHINE_TRANSLATED, translate("spa")),
}
