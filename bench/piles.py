"""Piles of pages of any size for the clock: the labelled stories' pages and a set's articles, and more of the same kind made of them.

A replica is a page whose content words were exchanged, word for word, for others of the same length and frequency class. The
same exchange serves a whole story, so a replica of a story is a story again, with its copies and quotes, and tells of something
else than the first; and since every word keeps its length, an article already read can be exchanged too, without reading it again.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from eval.measurement import LOOKED_AT, Sets
from rashomon.model import Reading, Vectors
from rashomon.stages.cluster.profiles import Profile

Change: TypeAlias = Callable[[Vectors], Vectors]

WORD = re.compile(r"<[^>]*>|&\w+;|[^\W\d_]{4,}|\d+")
COMMON = 200
"""Words more frequent than this rank hold sentences together, and stay."""


@dataclass(frozen=True, slots=True)
class Source:
    """The pages of one story: file names and texts."""

    name: str
    pages: tuple[tuple[str, str], ...]


def write_pile(folder: Path, size: int) -> None:
    """Write ``size`` pages under ``folder``, story by story, replicas when the real ones are used up.

    The same size gives the same files.
    """
    for number, (story, name, text) in zip(range(size), make_pages(), strict=False):
        place = folder / f"{number // 1000:03d}" / story
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")


def make_pages() -> Iterator[tuple[str, str, str]]:
    """Yield story, file name and text of page after page, without end."""
    for number in count():
        for source in load_sources():
            exchange = make_exchange(f"{source.name}{number}") if number else str
            for name, text in source.pages:
                yield f"{source.name}-{number}", name, _exchange_words(text, exchange)


@cache
def load_sources() -> tuple[Source, ...]:
    """Return the stories of the project, and between them events of a labelled set where that is present."""
    folders = [f for root in LOOKED_AT for f in sorted(root.iterdir()) if (f / "pages").is_dir()]
    stories = [Source(f.name, tuple((p.name, p.read_text(encoding="utf-8")) for p in sorted((f / "pages").iterdir()))) for f in folders]
    events = _load_events()
    share = len(events) // len(stories)
    return tuple(s for i, story in enumerate(stories) for s in (story, *events[i * share : (i + 1) * share]))


def _load_events() -> list[Source]:
    folder = Sets().folder("basil-triples")
    if folder is None:
        return []
    events: dict[str, list[tuple[str, str]]] = {}
    with lzma.open(folder / "basil.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            body = "\n".join(" ".join(paragraph) for paragraph in article["body-paragraphs"])
            head = f"{article['source']}\n{article['title']}\n{article['date']}\n"
            events.setdefault(article["triplet-uuid"], []).append((f"{len(events)}-{article['source']}.txt", head + body))
    return [Source(f"event-{id_[:8]}", tuple(pages)) for id_, pages in sorted(events.items())]


def make_exchange(seed: str, share: float = 1.0) -> Callable[[str], str]:
    """Return a one-to-one exchange of a share of the content words for others of their length, first letter's case and frequency.

    Numbers of two figures or more change too where every word does.
    """
    draw = random.Random(seed)
    table: dict[str, str] = {}
    for bucket in _buckets():
        words = [word for word in bucket if share == 1.0 or draw.random() < share]
        others = list(words)
        draw.shuffle(others)
        table.update(zip(words, others, strict=True))
    shift = draw.randrange(1, 10) if share == 1.0 else 0

    def exchange(word: str) -> str:
        if word.isdigit():
            return word[0] + "".join(str((int(c) + shift) % 10) for c in word[1:])
        return table.get(word, word)

    return exchange


@cache
def _buckets() -> tuple[tuple[str, ...], ...]:
    counts = Counter(w for source in load_sources() for _, text in source.pages for w in WORD.findall(text) if w[0].isalpha())
    common = {w for w, _ in counts.most_common(COMMON)}
    buckets: dict[tuple[int, bool, int], list[str]] = {}
    for word, times in sorted(counts.items()):
        if word not in common:
            buckets.setdefault((len(word), word[0].isupper(), times.bit_length()), []).append(word)
    return tuple(tuple(b) for _, b in sorted(buckets.items()))


def _exchange_words(text: str, exchange: Callable[[str], str]) -> str:
    return WORD.sub(lambda m: m[0] if m[0][0] in "<&" else exchange(m[0]), text)


def make_readings(readings: Sequence[Reading], size: int) -> tuple[Reading, ...]:
    """Return ``size`` readings of ever more events: those given, and replicas of them, not read anew."""
    return _replicate_all(readings, size, lambda number: (make_exchange(f"reading{number}"), _turn(number, readings)))


def make_profiles(profiles: Sequence[Profile], size: int) -> tuple[Profile, ...]:
    """Return the profiles of ``size`` articles of ever more events: those given, and replicas of them."""
    made = list(profiles[:size])
    held = Counter(word for p in profiles for word in p.words.keys() | p.names.keys() | p.figures.keys())
    classes: dict[int, list[str]] = {}
    for word, times in sorted(held.items()):
        classes.setdefault(times.bit_length(), []).append(word)
    for number in count(1):
        if len(made) == size:
            break
        exchange = _shuffle_within(classes.values(), number)
        order = np.random.default_rng(number).permutation(len(profiles[0].meaning))
        made.extend(_replicate_profile(p, number, exchange, order) for p in profiles[: size - len(made)])
    return tuple(made)


def _shuffle_within(classes: Iterable[list[str]], seed: int) -> dict[str, str]:
    """Return for each word another one of its class."""
    draw = random.Random(seed)
    return {word: other for words in classes for word, other in zip(words, draw.sample(words, len(words)), strict=True)}


def _replicate_profile(profile: Profile, number: int, exchange: Mapping[str, str], order: npt.NDArray[np.int64]) -> Profile:
    words, names, figures = (
        Counter({exchange[word]: times for word, times in counts.items()}) for counts in (profile.words, profile.names, profile.figures)
    )
    return replace(profile, id=f"{profile.id}-{number}", words=words, names=names, figures=figures, meaning=profile.meaning[order])


def make_story(readings: Sequence[Reading], size: int) -> tuple[Reading, ...]:
    """Return ``size`` readings of one event: those given, and replicas with a fifth of their content words exchanged, not read anew."""
    return _replicate_all(readings, size, lambda number: (make_exchange(f"telling{number}", share=0.2), _disturb(number)))


def _turn(number: int, readings: Sequence[Reading]) -> Change:
    """Vectors with their dimensions in another order: as near to each other as before, and far from the others."""
    order = np.random.default_rng(number).permutation(readings[0].vectors.shape[1])
    return lambda vectors: np.ascontiguousarray(vectors[:, order])


def _disturb(number: int) -> Change:
    """Vectors a little beside themselves, as those of a sentence reworded."""
    noise = np.random.default_rng(number)

    def change(vectors: Vectors) -> Vectors:
        moved = vectors + 0.025 * noise.standard_normal(vectors.shape, dtype=np.float32)
        return moved / np.linalg.norm(moved, axis=1, keepdims=True)

    return change


def _replicate_all(
    readings: Sequence[Reading], size: int, make: Callable[[int], tuple[Callable[[str], str], Change]]
) -> tuple[Reading, ...]:
    made = list(readings[:size])
    for number in count(1):
        if len(made) == size:
            break
        exchange, change = make(number)
        made.extend(_replicate(reading, number, exchange, change) for reading in readings[: size - len(made)])
    return tuple(made)


def _replicate(reading: Reading, number: int, exchange: Callable[[str], str], change: Change) -> Reading:
    text = _exchange_words(reading.text, exchange)
    article = replace(
        reading.article,
        id=f"{reading.article.id}-{number}",
        page=f"{reading.article.page}-{number}",
        text=text,
        title=_exchange_words(reading.article.title or "", exchange) or None,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    tokens = tuple(replace(t, lemma=_exchange_words(t.lemma, exchange)) for t in reading.tokens)
    return replace(reading, article=article, tokens=tokens, vectors=change(reading.vectors))
