"""Framing: marks against the labelled stories by the yardstick's rules, and on BASIL's lexical bias spans beside a plain word list.

BASIL's makers marked a span or two an article and not every coloured word, so recall and the number of marks are told, and no
precision.
"""

from __future__ import annotations

import json
import lzma
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.measurement import Case, Counts, Measurement, Rival, Sets, estimate, f1, precision, recall
from eval.readings import read_once
from eval.rivals.loaded_words import mark_words
from eval.story_sets import load_basil
from eval.told_stories import FOLDERS, Told, read_told
from rashomon.model import Reading
from rashomon.stages.extract import extract

STAGE = "framing"
_EVENTS = 30
"""Events of BASIL read, the first by id: 90 articles, 100 seconds for all 300."""
_RIVAL = "plain word list"


@dataclass(frozen=True, slots=True)
class Marked:
    """One article: the passages wanted, those marked, and its length."""

    article: str
    wanted: tuple[str, ...]
    marked: tuple[str, ...]
    listed: tuple[str, ...]
    words: int


def measure(sets: Sets) -> Iterable[Measurement]:
    """Return F1, precision and recall on the stories, and recall and marks a thousand words on BASIL."""
    for name in FOLDERS:
        yield from measure_stories(name, [m for told in read_told(name) for m in mark_story(told)])
    folder = sets.folder("basil-triples")
    yield from measure_basil(list(mark_basil(folder))) if folder else [sets.absent(STAGE, "basil-triples", "lexical spans, recall")]


def mark_story(told: Told) -> Iterator[Marked]:
    """Yield the articles of one story with their marks; a story is read as a whole."""
    marks = extract(told.readings).framing
    for reading in told.readings:
        name = reading.article.id.split("/")[1]
        wanted = tuple(f["passage"] for f in told.story.gold["framing"] if f["article"] == name)
        yield _marked(reading, wanted, tuple(m.exact for m in marks if m.article == reading.article.id))


def measure_stories(name: str, articles: Sequence[Marked]) -> Iterator[Measurement]:
    """Yield one row for each of the three figures, intervals drawn over stories."""
    stories: dict[str, list[Counts]] = {}
    listed: dict[str, list[Counts]] = {}
    cases = []
    for article in articles:
        story = article.article.split("/")[0]
        stories.setdefault(story, []).append(count(article.wanted, article.marked))
        listed.setdefault(story, []).append(count(article.wanted, article.listed))
        cases += _tell_cases(article)
    for metric, figure, aim in (("marks, F1", f1, 0.45), ("marks, precision", precision, 0.6), ("marks, recall", recall, None)):
        yield Measurement(
            stage=STAGE,
            set=name,
            metric=metric,
            records=sum(len(a.wanted) for a in articles),
            ours=estimate(list(stories.values()), _over(figure)),
            rivals=(Rival(name=_RIVAL, figure=estimate(list(listed.values()), _over(figure)), setting="our own lists"),),
            aim=aim,
            cases=tuple(cases) if metric == "marks, F1" else (),
            note="gold articles",
        )


def count(wanted: Sequence[str], marked: Sequence[str]) -> Counts:
    """Return the counts of one article by the yardstick's rule; ``right`` is such that F1 comes out as the yardstick's.

    The yardstick counts gold passages found and marks that match none: said is what was found and what was marked wrongly.
    """
    found = sum(any(is_near(w, m) for m in marked) for w in wanted)
    wrong = sum(not any(is_near(w, m) for w in wanted) for m in marked)
    return Counts(right=found, said=found + wrong, wanted=len(wanted))


def is_near(wanted: str, marked: str) -> bool:
    """Return whether the yardstick takes both for one passage: alike, or one within the other."""
    a, b = (re.sub(r"\s+", " ", text) for text in (wanted, marked))
    if a in b or b in a:
        return True
    one, two = (Counter(re.findall(r"\w+", text.lower())) for text in (a, b))
    return 2 * (one & two).total() >= max(one.total(), two.total()) > 0


def mark_basil(folder: Path) -> Iterator[Marked]:
    """Yield articles of BASIL with the lexical bias spans that stand in the narrator's own voice."""
    pile = load_basil(folder)
    spans = _read_spans(folder)
    events = sorted(set(pile.events.values()))[:_EVENTS]
    chosen = [a for a in pile.articles if pile.events[a.id] in events]
    readings = {r.article.id: r for r in read_once(chosen)}
    for event in events:
        own = tuple(readings[a.id] for a in chosen if pile.events[a.id] == event)
        marks = extract(own).framing
        for reading in own:
            yield _marked(reading, spans[reading.article.id], tuple(m.exact for m in marks if m.article == reading.article.id))


def measure_basil(articles: Sequence[Marked]) -> Iterator[Measurement]:
    """Yield the recall of the spans, and how many marks an article bears."""
    ours = [count(a.wanted, a.marked) for a in articles]
    rival = [count(a.wanted, a.listed) for a in articles]
    note = f"the first {_EVENTS} events; spans in the narrator's voice; BASIL does not mark every coloured word"
    yield Measurement(
        stage=STAGE,
        set="basil-triples",
        metric="lexical spans, recall",
        records=sum(len(a.wanted) for a in articles),
        ours=estimate(ours, recall),
        rivals=(Rival(name=_RIVAL, figure=estimate(rival, recall), setting="our own lists"),),
        cases=tuple(c for a in articles for c in _tell_cases(a) if "/wanted/" in c.id),
        note=note,
    )
    yield Measurement(
        stage=STAGE,
        set="basil-triples",
        metric="marks a thousand words",
        records=len(articles),
        ours=estimate([(len(a.marked), a.words) for a in articles], _rate),
        rivals=(Rival(name=_RIVAL, figure=estimate([(len(a.listed), a.words) for a in articles], _rate), setting="our own lists"),),
        lower_is_better=True,
        note=note,
    )


def _rate(pairs: Sequence[tuple[int, int]]) -> float:
    return 1000 * sum(marks for marks, _ in pairs) / max(1, sum(words for _, words in pairs))


def _over(figure: Callable[[Sequence[Counts]], float]) -> Callable[[Sequence[list[Counts]]], float]:
    return lambda stories: figure([c for story in stories for c in story])


def _marked(reading: Reading, wanted: tuple[str, ...], marked: tuple[str, ...]) -> Marked:
    return Marked(reading.article.id, wanted, marked, tuple(mark_words(reading.text)), len(reading.text.split()))


def _tell_cases(article: Marked) -> Iterator[Case]:
    """One case a passage wanted and a mark made; of several alike in one article the first is number 0."""
    seen: Counter[str] = Counter()
    for kind, passages, others in (("wanted", article.wanted, article.marked), ("marked", article.marked, article.wanted)):
        for passage in passages:
            key = f"{article.article}/{kind}/{passage[:40]}"
            right = any(is_near(passage, o) for o in others)
            yield Case(id=f"{key}/{seen[key]}", score=float(right), shown=f"{kind}: {passage[:70]}")
            seen[key] += 1


def _read_spans(folder: Path) -> dict[str, tuple[str, ...]]:
    spans = {}
    with lzma.open(folder / "basil.jsonl.xz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            phrases = row["annotations"]["phrase-level-annotations"]
            own = tuple(p["txt"] for p in phrases if p["bias"] == "lex" and p["quote"] == "no" and len(p["txt"]) > 2)
            spans[f"{row['triplet-uuid']}/{row['source']}"] = own
    return spans
