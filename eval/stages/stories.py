"""Stories: which articles tell one event, at one setting for all sets, beside rivals that may choose a threshold on the labels."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eval.measurement import ROOT, Case, Counts, Measurement, Rival, Sets, estimate, f1
from eval.readings import read_once
from eval.rivals.clustering import Matrix, compare_headlines, compare_tfidf, compare_trigrams, join_all, link_on_average
from eval.story_sets import (
    Pile,
    list_pairs,
    load_basil,
    load_ecbplus,
    load_energy,
    load_fulltexts,
    load_ledes,
    load_tellings,
    load_told_pages,
    load_wikinews,
)
from rashomon.model import Reading
from rashomon.stages.cluster import cluster
from rashomon.stages.cluster.profiles import Profile, make_profile
from rashomon.stages.cluster.stream import place

STAGE = "stories"
BCUBED, PAIRS = "B-cubed F1", "pair F1"
AIMS = {"basil-triples": 0.95, "ecbplus, test topics": 0.90, "allsides, full texts": 0.86, "the invented stories": 0.985}
THRESHOLDS = [0.005, 0.01, *(round(0.02 * step, 2) for step in range(1, 48))]
_TRAIN = "ecbplus, train topics"
_WANTED_FULL_TEXTS = 240
_SEED = 4
_TOLD = tuple(ROOT.joinpath(*parts) for parts in (("examples",), ("eval", "stories"), ("eval", "held_out")))
_STREAMED = ("allsides, full texts", "the invented stories")

Groups = Mapping[str, object]
"""The group of each article: articles of one group are said to tell one event."""


@dataclass(frozen=True, slots=True)
class Told:
    """What came of one event: precision and recall of each of its articles (B-cubed), and its pairs."""

    event: str
    items: tuple[tuple[float, float], ...]
    pairs: Counts


def measure(sets: Sets) -> Iterator[Measurement]:
    """Yield B-cubed and pair F1 for each set, the rivals on the same articles; of some sets as a stream too."""
    tuned: dict[str, float] = {}
    for name, load in _LOADERS.items():
        folder = sets.folder(name) if name else ROOT
        if folder is None:
            yield sets.absent(STAGE, name, BCUBED)
            continue
        readings: tuple[Reading, ...] = ()
        for pile in load(folder):
            if pile.name == _TRAIN:
                # The rivals' thresholds need texts alone; reading these 575 would take a fifth of this module's time.
                tuned = tune_rivals(pile)
                continue
            if [r.article for r in readings] != list(pile.articles):
                readings = read_once(pile.articles)
            ours = group_by_stories(readings)
            yield from measure_pile(pile, ours, tuned)
            if pile.name in _STREAMED:
                yield measure_stream(pile, group_one_by_one(readings), ours)
    pile = load_told_pages(*_TOLD)
    yield measure_in_piles(pile, read_once(pile.articles))


def measure_in_piles(pile: Pile, readings: Sequence[Reading]) -> Measurement:
    """Return the row of stories each alone, in twelve draws of four and all together: what a pile is made of must not part one."""
    names = sorted({event for event, count in Counter(pile.events.values()).items() if count > 1})
    drawn = random.Random(_SEED)
    draws = [[n] for n in names] + [sorted(drawn.sample(names, min(4, len(names)))) for _ in range(12)] + [names]
    told = []
    for number, draw in enumerate(draws):
        own = [r for r in readings if pile.events[r.article.id] in draw]
        events = {r.article.id: pile.events[r.article.id] for r in own}
        part = Pile(name=pile.name, articles=tuple(r.article for r in own), events=events)
        told += [replace(t, event=f"{number}/{t.event}") for t in judge(part, group_by_stories(own))]
    return Measurement(
        stage=STAGE,
        set=pile.name,
        metric=BCUBED,
        records=len(pile.articles),
        ours=estimate(told, bcubed),
        aim=0.985,
        cases=tuple(Case(id=f"{pile.name}: {t.event}", score=bcubed([t]), shown=f"{len(t.items)} articles") for t in told),
        note=f"{len(draws)} piles: each story alone, twelve draws of four, all together",
    )


def group_by_stories(readings: Sequence[Reading]) -> Groups:
    """Return the story of each article as the program has it, itself where it is in none."""
    groups = {r.article.id: r.article.id for r in readings}
    return groups | {article: story.id for story in cluster(readings) for article in story.articles}


def group_one_by_one(readings: Sequence[Reading]) -> Groups:
    """Return the group of each article where they come one by one in the order of their days, those without a day last."""
    held: list[Profile] = []
    groups: tuple[tuple[str, ...], ...] = ()
    for reading in sorted(readings, key=lambda r: (r.article.published or "9999", r.article.id)):
        fresh = make_profile(reading)
        groups = place(fresh, held, groups)
        held.append(fresh)
    return {article: group for group in groups for article in group}


def measure_stream(pile: Pile, streamed: Groups, batch: Groups) -> Measurement:
    """Return the row of a stream; the same articles given all at once stand as its rival, and the aim is 0.02 below them."""
    told, at_once = judge(pile, streamed), estimate(judge(pile, batch), bcubed)
    return Measurement(
        stage=STAGE,
        set=pile.name,
        metric="B-cubed F1, one by one in date order",
        records=len(pile.articles),
        ours=estimate(told, bcubed),
        rivals=(Rival(name="all at once", figure=at_once, setting="the same program"),),
        aim=round(at_once.value - 0.02, 3),
        cases=tuple(show_event(pile, t, streamed, bcubed) for t in told),
        note=pile.note,
    )


def tune_rivals(pile: Pile) -> dict[str, float]:
    """Return the threshold that each rival keeps for all sets: the best on this pile."""
    return {name: max(by, key=lambda t, by=by: bcubed(by[t])) for name, by in try_rivals(pile).items()}


def measure_pile(pile: Pile, ours: Groups, tuned: Mapping[str, float]) -> Iterator[Measurement]:
    """Yield a pile's rows beside the rivals', at their best threshold and at the one in ``tuned``."""
    tried = try_rivals(pile)
    told = judge(pile, ours)
    for metric, figure in ((BCUBED, bcubed), (PAIRS, pair_f1)):
        if metric == BCUBED and pile.pairs is not None:
            continue
        yield Measurement(
            stage=STAGE,
            set=pile.name,
            metric=metric,
            records=len(pile.articles) if metric == BCUBED else len(list_pairs(pile)),
            ours=estimate(told, figure),
            rivals=tuple(rate_rivals(tried, tuned, figure)),
            aim=AIMS.get(pile.name) if metric == BCUBED else None,
            cases=tuple(show_event(pile, t, ours, figure) for t in told),
            note=pile.note,
        )


def try_rivals(pile: Pile) -> dict[str, dict[float, list[Told]]]:
    """Return what came of each event by each rival at each threshold."""
    names = [a.id for a in pile.articles]
    tried = {}
    for rival, (compare, group) in _RIVALS.items():
        grouped = zip(THRESHOLDS, group(compare(pile), THRESHOLDS), strict=True)
        tried[rival] = {t: judge(pile, dict(zip(names, labels, strict=True))) for t, labels in grouped}
    return tried


def rate_rivals(
    tried: Mapping[str, Mapping[float, list[Told]]], tuned: Mapping[str, float], figure: Callable[[Sequence[Told]], float]
) -> Iterator[Rival]:
    """Yield each rival at its best threshold for this very pile, and TF-IDF at the one that is best on ECB+'s train topics."""
    for name, told in tried.items():
        best = max(told, key=lambda t, told=told: figure(told[t]))
        yield Rival(name=name, figure=estimate(told[best], figure), setting=f"threshold {best}, the best on this set: it saw the labels")
        if name in tuned and name == TFIDF:
            kept = tuned[name]
            setting = f"threshold {kept} for all sets, the best on ecbplus's train topics"
            yield Rival(name=f"{name}, one threshold", figure=estimate(told[kept], figure), setting=setting)


def judge(pile: Pile, groups: Groups) -> list[Told]:
    """Return what came of each event, in the order of their names; pairs that one event shares with another count half for each."""
    members: dict[str, list[str]] = {}
    for article, event in sorted(pile.events.items()):
        members.setdefault(event, []).append(article)
    sizes = Counter(groups.values())
    gold = list_pairs(pile)
    right = [pair for pair in gold if groups[pair[0]] == groups[pair[1]]]
    hit, wanted = (Counter(pile.events[a] for a, _ in pairs) for pairs in (right, gold))
    told = []
    for event, articles in sorted(members.items()):
        own = Counter(groups[a] for a in articles)
        items = tuple((own[groups[a]] / sizes[groups[a]], own[groups[a]] / len(articles)) for a in articles)
        said = sum(sizes[groups[a]] - 1 for a in articles) / 2
        told.append(Told(event, items, Counts(hit[event], said, wanted[event])))
    return told


def bcubed(told: Sequence[Told]) -> float:
    """Return B-cubed F1 (Bagga and Baldwin 1998): precision and recall of each article, averaged over all.

    >>> bcubed([Told("e", ((1.0, 0.5), (1.0, 0.5)), Counts(0, 0, 1))]).__round__(3)
    0.667
    """
    items = [item for t in told for item in t.items]
    precision, recall = (sum(values) / len(items) for values in zip(*items, strict=True))
    return 2 * precision * recall / (precision + recall)


def pair_f1(told: Sequence[Told]) -> float:
    """Return F1 over pairs of articles."""
    return f1([t.pairs for t in told])


def show_event(pile: Pile, told: Told, groups: Groups, figure: Callable[[Sequence[Told]], float]) -> Case:
    """Return an event as a case: in how many stories its articles are, and with whom."""
    articles = [a for a, event in pile.events.items() if event == told.event]
    stories = {groups[a] for a in articles}
    strangers = sorted({pile.events[a] for a, g in groups.items() if g in stories} - {told.event})
    shown = f"{len(articles)} articles in {len(stories)} stories" + (f", beside {', '.join(strangers[:3])}" if strangers else "")
    return Case(id=f"{pile.name}: {told.event}", score=figure([told]), shown=shown)


def _compare_texts(compare: Callable[[Sequence[str]], Matrix]) -> Callable[[Pile], Matrix]:
    return lambda pile: compare([f"{a.title or ''}\n{a.text}" for a in pile.articles])


def _compare_titles(pile: Pile) -> Matrix:
    """Where a set has no headlines, the text's first line is one."""
    return compare_headlines([a.title or a.text.split("\n", 1)[0] for a in pile.articles])


TFIDF = "TF-IDF, average link"
_RIVALS: dict[str, tuple[Callable[[Pile], Matrix], Callable[[Matrix, Sequence[float]], list[list[int]]]]] = {
    TFIDF: (_compare_texts(compare_tfidf), link_on_average),
    "word trigrams": (_compare_texts(compare_trigrams), join_all),
    "near-duplicate headlines": (_compare_titles, join_all),
}
_LOADERS: dict[str, Callable[[Path], tuple[Pile, ...]]] = {
    # The train topics come first: the rivals' one threshold is chosen there.
    "ecbplus": lambda folder: (load_ecbplus(folder, "train"), load_ecbplus(folder, "test")),
    "basil-triples": lambda folder: (load_basil(folder),),
    "allsides-roundups": lambda folder: (*load_fulltexts(folder, _WANTED_FULL_TEXTS), load_ledes(folder)),
    "wikinews-10events": lambda folder: (load_wikinews(folder),),
    "energy-news-story-pairs": lambda folder: (load_energy(folder),),
    "": lambda _: (load_tellings(*_TOLD),),
}
