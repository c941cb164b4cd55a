"""How many independent accounts the labelled stories hold and who copied whom, beside the counters in use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from eval.gold import GoldStory, load_stories
from eval.measurement import STORIES, Case, Counts, Measurement, Rival, Sets, estimate, f1
from eval.rivals.source_counters import (
    Groups,
    group_by_containment,
    group_by_credit,
    group_by_hashes,
    group_by_headline,
    group_by_outlet,
    group_by_trigrams,
)
from eval.stages.copies import Judged, as_story, find_edges, measure_confidence, read
from rashomon.model import Article, Reading
from rashomon.stages.derive import derive

STAGE = "derive: accounts"
PILES = STORIES
_GRID = tuple(i / 20 for i in range(1, 20))
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is said of one story: its accounts, the pairs of one origin, and each copy with its source and how it was made."""

    accounts: int
    same: frozenset[Pair]
    edges: Mapping[Pair, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One labelled story without its strays: the readings of its articles, and what is so.

    ``siblings`` are copies of one source: to pair them is no error, and not asked for.
    """

    name: str
    readings: tuple[Reading, ...]
    gold: Told
    siblings: frozenset[Pair]


Method = Callable[[Labelled], Told]


def measure(_: Sets) -> Iterable[Measurement]:
    """Return the rows of both piles of stories, which the project holds itself, and how far the confidences can be believed."""
    stories = {name: label_stories(root) for name, root in PILES.items()}
    for name, pile in stories.items():
        yield from measure_accounts(name, pile, tell)
    yield from measure_confidence(STAGE, "all stories", [edge for pile in stories.values() for s in pile for edge in judge_edges(s)])


def label_stories(root: Path) -> list[Labelled]:
    """Return the labelled stories under a folder, each article read from its gold text."""
    stories = load_stories(root)
    readings = read([s.articles for s in stories])
    return [_label(s, readings) for s in stories]


def _label(story: GoldStory, readings: Mapping[str, Reading]) -> Labelled:
    articles: dict[str, Any] = {f"{story.name}/{a['id']}": a for a in story.gold["articles"] if not a["stray"]}
    parents = {i: [f"{story.name}/{p}" for p in a["parents"]] for i, a in articles.items()}
    edges = {(i, p): str(articles[i]["how"]) for i, ps in parents.items() for p in ps if p in articles}
    origins = {o: [i for i, a in articles.items() if o in a["origins"]] for a in articles.values() for o in a["origins"]}
    same = _pairs(origins.values())
    families = _pairs([p, *(i for i, ps in parents.items() if p in ps)] for p in articles)
    gold = Told(accounts=len(origins), same=same, edges=edges)
    return Labelled(name=story.name, readings=tuple(readings[i] for i in articles), gold=gold, siblings=same | families)


def _pairs(groups: Iterable[Iterable[str]]) -> frozenset[Pair]:
    return frozenset(pair for group in groups for pair in combinations(sorted(set(group)), 2))


def tell(story: Labelled) -> Told:
    """Return what derive says of a story."""
    lineage = derive(as_story(story.readings), story.readings)
    return Told(accounts=lineage.accounts.best, same=_pairs(o.articles for o in lineage.origins), edges=find_edges(lineage))


def judge_edges(story: Labelled) -> list[Judged]:
    """Return each derivation's confidence with whether the two are copy and source or copies of one text."""
    lineage = derive(as_story(story.readings), story.readings)
    right = _undirected(story.gold.edges) | story.siblings
    held = find_edges(lineage)
    return [
        Judged(
            id=f"{d.article} {d.source}",
            confidence=d.confidence,
            right=_sort(d.article, d.source) in right,
            direction=d.direction_confidence,
            directed=(d.article, d.source) in story.gold.edges if _sort(d.article, d.source) in _undirected(story.gold.edges) else None,
        )
        for d in lineage.derivations
        if (d.article, d.source) in held
    ]


def _sort(a: str, b: str) -> Pair:
    return (min(a, b), max(a, b))


def _undirected(edges: Iterable[Pair]) -> frozenset[Pair]:
    return frozenset(_sort(a, b) for a, b in edges)


# The rivals: counters of sources, each at its best setting.


def _count(group: Callable[[Sequence[Article]], Groups]) -> Method:
    """What a counter says: its groups are accounts, and the earlier of two articles in one group is the source of the later."""

    def told(story: Labelled) -> Told:
        articles = [r.article for r in story.readings]
        groups = group(articles)
        edges = {}
        for members in groups:
            ordered = sorted((articles[i] for i in members), key=lambda a: (a.published or "9", a.id))
            edges.update({(copy.id, ordered[0].id): "verbatim" for copy in ordered[1:]})
        return Told(accounts=len(groups), same=_pairs([articles[i].id for i in g] for g in groups), edges=edges)

    return told


RIVALS: dict[str, Callable[[Sequence[Article], float], Groups]] = {
    "near-duplicate headlines": group_by_headline,
    "word trigrams, confidence min(1, sources/3)": group_by_trigrams,
    "MinHash-LSH": group_by_hashes,
    **{f"containment of {n}-grams": lambda articles, threshold, n=n: group_by_containment(articles, threshold, n) for n in (1, 2, 3, 5)},
}


def list_rivals(stories: Sequence[Labelled]) -> dict[str, tuple[str, Method]]:
    """Return each rival with its setting: thresholds are those with the least error of the count on these very stories."""
    found = {"distinct outlets": ("", _count(group_by_outlet)), "credit line alone": ("", _count(group_by_credit))}
    for name, group in RIVALS.items():
        ways = {t: _count(lambda articles, group=group, t=t: group(articles, t)) for t in _GRID}
        best = min(_GRID, key=lambda t: sum(abs(ways[t](s).accounts - s.gold.accounts) for s in stories))
        found[name] = (f"threshold {best:g}, chosen on the labels", ways[best])
    return found


# The figures.


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """One story: what was said against what is so."""

    story: Labelled
    told: Told

    @property
    def error(self) -> int:
        """Accounts too many or too few."""
        return abs(self.told.accounts - self.story.gold.accounts)

    def count_same(self) -> Counts:
        """Count the pairs of one origin."""
        return _compare(self.told.same, self.story.gold.same)

    def count_directed(self) -> Counts:
        """Count the pairs of copy and source, direction and all."""
        return _compare(self.told.edges, self.story.gold.edges)

    def count_pairs(self) -> Counts:
        """Count the pairs of copy and source in either direction; siblings are neither right nor wrong."""
        wanted = _undirected(self.story.gold.edges)
        return _compare(_undirected(self.told.edges) - (self.story.siblings - wanted), wanted)

    def list_how(self) -> list[float]:
        """Return, for each derivation that was found, whether it was made as said."""
        gold = self.story.gold.edges
        return [float(gold[edge] == how) for edge, how in sorted(self.told.edges.items()) if edge in gold]


def _compare(said: Iterable[Pair], wanted: Iterable[Pair]) -> Counts:
    said, wanted = set(said), set(wanted)
    return Counts(right=len(said & wanted), said=len(said), wanted=len(wanted))


Figures = Callable[[Sequence[Scored]], float]
METRICS: dict[str, tuple[Figures, float | None]] = {
    "accounts, absolute error": (lambda found: _mean([s.error for s in found]), None),
    "accounts, exact": (lambda found: _mean([s.error == 0 for s in found]), 0.8),
    "accounts, within one": (lambda found: _mean([s.error <= 1 for s in found]), 1.0),
    "same origin, pairs, F1": (lambda found: f1([s.count_same() for s in found]), 0.92),
    "derived, pairs, F1": (lambda found: f1([s.count_pairs() for s in found]), 0.95),
    "derived, directed, F1": (lambda found: f1([s.count_directed() for s in found]), 0.92),
    "derived, how": (lambda found: _mean([right for s in found for right in s.list_how()]), 0.80),
}


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(len(values), 1)


def measure_accounts(name: str, stories: Sequence[Labelled], ours: Method) -> list[Measurement]:
    """Return the rows of one pile of stories."""
    found = [Scored(story=s, told=ours(s)) for s in stories]
    rivals = {way: (setting, [Scored(story=s, told=method(s)) for s in stories]) for way, (setting, method) in list_rivals(stories).items()}
    return [
        Measurement(
            stage=STAGE,
            set=name,
            metric=metric,
            records=len(stories),
            ours=estimate(found, figure),
            rivals=()
            if metric == "derived, how"
            else tuple(Rival(name=way, figure=estimate(told, figure), setting=setting) for way, (setting, told) in rivals.items()),
            aim=aim,
            lower_is_better=metric.endswith("error"),
            cases=tuple(_show(metric, s) for s in found),
            note="articles as the labels cut them out",
        )
        for metric, (figure, aim) in METRICS.items()
    ]


def _show(metric: str, scored: Scored) -> Case:
    """The case of one story: its own figure, and what went wrong."""
    story, told = scored.story, scored.told
    value = METRICS[metric][0]([scored])
    if metric.startswith("accounts"):
        shown = f"{told.accounts} accounts, {story.gold.accounts} wanted"
        return Case(id=story.name, score=1 / (1 + value) if metric.endswith("error") else value, shown=shown)
    said, wanted = (told.same, story.gold.same) if metric.startswith("same") else (set(told.edges), set(story.gold.edges))
    if metric == "derived, how":
        wrong = [f"{_name(e)} {story.gold.edges[e]}, said {how}" for e, how in told.edges.items() if story.gold.edges.get(e, how) != how]
        return Case(id=story.name, score=value, shown="; ".join(wrong))
    missed, false = sorted(set(wanted) - set(said)), sorted(set(said) - set(wanted))
    return Case(id=story.name, score=value, shown=f"missed {' '.join(map(_name, missed))} false {' '.join(map(_name, false))}")


def _name(edge: Pair) -> str:
    return "-".join(i.split("/")[-1] for i in edge)
