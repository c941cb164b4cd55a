"""Whether two texts are one: versions of one text against independent reports, degrees of rewriting, copies of known parentage."""

from __future__ import annotations

import csv
import io
import json
import lzma
import random
import tarfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import numpy as np

from eval.copies_graded import GradedCopy, make_graded
from eval.copies_made import COPIES, KINDS, MadeCase, has_translator, make_cases
from eval.measurement import Case, Counts, Measurement, Published, Rival, Sets, estimate, f1
from eval.readings import read_once
from eval.rivals.containment import compare_bags, compare_sequences, contain
from eval.rivals.near_duplicates import compare_hashes
from rashomon.model import Article, How, Lineage, Reading, Story
from rashomon.stages.derive import DeriveSettings, derive
from rashomon.stages.derive.explanation import explain
from rashomon.stages.derive.likeness import Likeness, compare, judge_one_text
from rashomon.stages.derive.manner import Tie, judge_manner
from rashomon.stages.derive.wording import read_wordings
from rashomon.text.alignment import find_shared_runs

STAGE = "derive: copies"
DOCUMENTS = {"ru-en": 36, "ja-en": 18, "is-en": 18}
"""WMT documents drawn from each pair of languages: twice as many double the time and narrow the interval by a third."""
_LEAST = 600
"""Letters: shorter documents are headlines."""
_MACHINES = 2
Score = Callable[[Reading, Reading], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two readings, whether they are one text, and whether a person translated either."""

    unit: str
    one: Reading
    other: Reading
    same: bool
    human: bool = False


def measure(sets: Sets) -> Iterable[Measurement]:
    """Return the rows of versions against reports, of degrees of rewriting, and of the copies made here."""
    basil, wmt, clough = (sets.folder(name) for name in ("basil-triples", "wmt21-news-mt", "clough-stevenson"))
    events = load_events(basil) if basil else []
    made, graded = make_cases(events), make_graded(events)
    documents = load_versions(wmt) if wmt else []
    readings = read([*events, *documents, *(case.articles for case in made), *((g.copy, *g.sources) for g in graded)])
    rows: list[Measurement] = []
    if basil and wmt:
        rows += measure_versions(list(pair_up(events, documents, readings)), score_pair)
    else:
        rows.append(sets.absent(STAGE, "wmt21-news-mt" if basil else "basil-triples", "AUC"))
    if basil:
        rows.append(measure_reports([[readings[a.id] for a in event] for event in events], derive))
        rows += measure_made(made, readings, derive)
        rows.append(measure_graded(graded, readings, judge_how))
        reports = [MadeCase(id=event[0].id, kind="reports", articles=tuple(event), parents={}) for event in events]
        rows += measure_confidence(STAGE, "basil-triples and copies made of it", judge_cases([*made, *reports], readings, derive))
    else:
        rows.append(sets.absent(STAGE, "basil-triples", "independent reports kept apart"))
    rows += measure_rewriting(load_answers(clough)) if clough else [sets.absent(STAGE, "clough-stevenson", "four classes, accuracy")]
    return rows


def read(piles: Iterable[Sequence[Article]]) -> dict[str, Reading]:
    """Return the reading of each article by its id; what stands in several articles is parsed once."""
    return {r.article.id: r for r in read_once([a for pile in piles for a in pile])}


def as_story(readings: Sequence[Reading]) -> Story:
    """Return the story that these articles tell."""
    return Story(id="s", title=None, first=None, last=None, articles=tuple(r.article.id for r in readings))


def make_article(identity: str, text: str, published: str | None = None, outlet: str | None = None) -> Article:
    """Return an article of a set as the clean stage would give it."""
    sha = sha256(text.encode()).hexdigest()
    return Article(id=identity, page=identity, text=text, sha256=sha, map=(), published=published, outlet=outlet, language="en")


# The pair score: ours and the rivals'.


@lru_cache(maxsize=20_000)
def _liken(one: Reading, other: Reading) -> Likeness:
    first, second = read_wordings([one, other])
    return compare(first, second, DeriveSettings())


def score_pair(one: Reading, other: Reading) -> float:
    """Return what derive holds of two articles: how likely one was made from the other, or both from a third."""
    return judge_one_text(_liken(one, other))


def _contain(n: int) -> Score:
    return lambda one, other: contain(one.text, other.text, n)


RIVALS: dict[str, Score] = {
    "MinHash, 3-grams (datasketch)": lambda one, other: compare_hashes(one.text, other.text, 3),
    **{f"containment of {n}-grams": _contain(n) for n in (1, 2, 3, 5)},
    "difflib": lambda one, other: compare_sequences(one.text, other.text),
    "bag of embeddings": lambda one, other: compare_bags(one.vectors, other.vectors),
}


# Versions of one text (WMT 2021) against independent reports of one event (BASIL).


def load_events(folder: Path) -> list[list[Article]]:
    """Return BASIL's events, each told by three outlets."""
    events: dict[str, list[Article]] = defaultdict(list)
    with lzma.open(folder / "basil.jsonl.xz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            text = "\n".join(" ".join(p) for p in row["body-paragraphs"])
            events[row["triplet-uuid"]].append(make_article(f"{row['triplet-uuid']}/{row['source']}", text, row["date"], row["source"]))
    return [events[key] for key in sorted(events)]


def load_versions(folder: Path) -> list[list[Article]]:
    """Return English versions of news texts: all by people, and two by programs; documents and programs drawn with a fixed seed."""
    return [versions for tongues, count in DOCUMENTS.items() for versions in _load_tongues(folder, tongues, count)]


def _load_tongues(folder: Path, tongues: str, count: int) -> list[list[Article]]:
    with lzma.open(folder / f"newstest2021.{tongues}.all.xml.xz") as file:
        root = ET.parse(file).getroot()
    documents = [d for d in root.iter("doc") if "tsuite" not in d.get("id", "") and len(_segments(d.find("ref"))) >= _LEAST]
    draw = random.Random(tongues)
    found = []
    for document in draw.sample(documents, min(count, len(documents))):
        machines = draw.sample(document.findall("hyp"), _MACHINES)
        named = [(f"human {v.get('translator')}", v) for v in document.findall("ref")] + [(str(v.get("system")), v) for v in machines]
        found.append([make_article(f"{tongues}/{document.get('id')}/{name}", _segments(v)) for name, v in named])
    return found


def _segments(version: ET.Element | None) -> str:
    return "\n".join(s.text or "" for s in version.iter("seg")) if version is not None else ""


def pair_up(events: Iterable[Sequence[Article]], documents: Iterable[Sequence[Article]], readings: Mapping[str, Reading]) -> Iterable[Pair]:
    """Yield the pairs: reports of one event, and versions of one text."""
    for same, piles in ((False, events), (True, documents)):
        for pile in piles:
            for a, b in combinations(pile, 2):
                human = same and ("/human " in a.id or "/human " in b.id)
                yield Pair(unit=a.id.rpartition("/")[0], one=readings[a.id], other=readings[b.id], same=same, human=human)


Scored = tuple[bool, float]
"""Whether a pair is one text, and its score."""


def measure_versions(pairs: Sequence[Pair], ours: Score) -> list[Measurement]:
    """Return the rows of versions of one text against independent reports: area under ROC and recall at 1 % false positives."""
    scores = {name: [score(p.one, p.other) for p in pairs] for name, score in {"ours": ours, **RIVALS}.items()}
    rows = []
    for metric, figure, human, aim in (
        ("AUC", find_auc, False, 0.995),
        ("recall at 1 % false positives", find_recall, False, 0.95),
        ("AUC, a human translation", find_auc, True, None),
        ("recall at 1 % false positives, a human translation", find_recall, True, 0.90),
    ):
        kept = [i for i, p in enumerate(pairs) if p.human or not p.same or not human]
        units = {name: _group([pairs[i] for i in kept], [found[i] for i in kept]) for name, found in scores.items()}
        mine = units.pop("ours")
        line = find_line([s for p, s in zip(pairs, scores["ours"], strict=True) if not p.same])
        rows.append(
            Measurement(
                stage=STAGE,
                set="wmt21-news-mt against basil-triples",
                metric=metric,
                records=len(kept),
                ours=estimate(mine, _over_units(figure)),
                rivals=tuple(Rival(name=name, figure=estimate(u, _over_units(figure))) for name, u in units.items()),
                aim=aim,
                cases=_show_pairs([pairs[i] for i in kept], [scores["ours"][i] for i in kept], line) if figure is find_recall else (),
                note=f"documents drawn with a fixed seed ({sum(DOCUMENTS.values())} of 211); resampled by document and event",
            )
        )
    return rows


def _group(pairs: Sequence[Pair], scores: Sequence[float]) -> list[list[Scored]]:
    """The scored pairs of each event or document: what is resampled."""
    units: dict[str, list[Scored]] = defaultdict(list)
    for pair, score in zip(pairs, scores, strict=True):
        units[pair.unit].append((pair.same, score))
    return list(units.values())


def _over_units(figure: Callable[[Sequence[Scored]], float]) -> Callable[[Sequence[Sequence[Scored]]], float]:
    return lambda units: figure([pair for unit in units for pair in unit])


def find_auc(scored: Sequence[Scored]) -> float:
    """Return the area under ROC: how often a copy scores above a report, ties by half.

    >>> find_auc([(True, 0.9), (True, 0.4), (False, 0.4), (False, 0.1)])
    0.875
    """
    same, apart = (np.sort([s for is_same, s in scored if is_same is wanted]) for wanted in (True, False))
    if not len(same) or not len(apart):
        return 0.5
    below = np.searchsorted(apart, same, side="left") + np.searchsorted(apart, same, side="right")
    return float(below.mean() / (2 * len(apart)))


def find_recall(scored: Sequence[Scored]) -> float:
    """Return the share of copies above the line that at most 1 % of the reports pass."""
    line = find_line([s for same, s in scored if not same])
    copies = [s for same, s in scored if same]
    return sum(s > line for s in copies) / max(len(copies), 1)


def find_line(apart: Sequence[float]) -> float:
    """Return the score that one in a hundred passes: ``apart`` holds those of independent reports."""
    ranked = sorted(apart, reverse=True)
    return ranked[len(ranked) // 100] if ranked else 0.0


def _show_pairs(pairs: Sequence[Pair], scores: Sequence[float], line: float) -> tuple[Case, ...]:
    return tuple(
        Case(
            id=f"{p.one.article.id} {p.other.article.id}",
            score=float((s > line) == p.same),
            shown=f"{'one text' if p.same else 'two reports'}, scored {s:.3f}, line {line:.3f}",
        )
        for p, s in zip(pairs, scores, strict=True)
    )


Method = Callable[[Story, Sequence[Reading]], Lineage]


def measure_reports(events: Sequence[Sequence[Reading]], method: Method) -> Measurement:
    """Return the row that says how many pairs of independent reports stay apart when a whole event is judged."""
    cases = []
    for event in events:
        found = {frozenset((d.article, d.source)): d for d in method(as_story(event), event).derivations}
        for a, b in combinations(event, 2):
            edge = found.get(frozenset((a.article.id, b.article.id)))
            cases.append(
                Case(id=f"{a.article.id} {b.article.id}", score=float(edge is None), shown=f"{edge.how}: {edge.why}"[:160] if edge else "")
            )
    trios = [cases[i : i + 3] for i in range(0, len(cases), 3)]
    return Measurement(
        stage=STAGE,
        set="basil-triples",
        metric="independent reports kept apart",
        records=len(cases),
        ours=estimate(trios, lambda units: sum(c.score for u in units for c in u) / max(sum(map(len, units)), 1)),
        cases=tuple(cases),
    )


# Copies of known parentage, made of BASIL's reports.


def measure_made(made: Sequence[MadeCase], readings: Mapping[str, Reading], method: Method) -> list[Measurement]:
    """Return the rows of the copies made here: parents found in the right direction, how, and reports not merged by what they share."""
    lineages = {case.id: method(as_story(pile), pile) for case in made for pile in [[readings[a.id] for a in case.articles]]}
    counted = {name: [(case, counter(case)) for case in made] for name, counter in _counters(lineages, made).items()}
    rows = [_measure_parents(counted), _measure_how(made, lineages)]
    rows += [_measure_kind(kind, made, lineages) for kind in KINDS if kind in COPIES]
    return [*rows, _measure_apart(counted)]


Edge = tuple[str, str]


def find_edges(lineage: Lineage) -> dict[Edge, str]:
    """Return who was made from whom among the articles that are there, and how."""
    homes = {a for o in lineage.origins for a in o.articles}
    return {(d.article, d.source): str(d.how) for d in lineage.derivations if d.source in homes}


def _counters(lineages: Mapping[str, Lineage], made: Sequence[MadeCase]) -> dict[str, Callable[[MadeCase], set[Edge]]]:
    """Us, and containment at the threshold that is best on these very cases; there the earlier or the longer is the source."""
    shared = {case.id: _contained(case) for case in made}

    def contained(threshold: float) -> Callable[[MadeCase], set[Edge]]:
        return lambda case: {edge for edge, score in shared[case.id].items() if score >= threshold}

    best = max((t / 50 for t in range(1, 50)), key=lambda t: f1([_count(case.parents, contained(t)(case)) for case in made]))
    return {"ours": lambda case: set(find_edges(lineages[case.id])), f"containment of 3-grams at {best:g}": contained(best)}


def _contained(case: MadeCase) -> dict[Edge, float]:
    """Each article's likeliest source: the one published before it, without dates the longer one, that it shares most with."""
    found = {}
    for a in case.articles:
        before = [b for b in case.articles if b is not a and (b.published or "", -len(b.text)) < (a.published or "", -len(a.text))]
        if before:
            source = max(before, key=lambda b: contain(a.text, b.text, 3))
            found[a.id, source.id] = contain(a.text, source.text, 3)
    return found


def _count(wanted: Iterable[Edge], said: set[Edge]) -> Counts:
    wanted = set(wanted)
    return Counts(right=len(wanted & said), said=len(said), wanted=len(wanted))


def _measure_parents(counted: Mapping[str, Sequence[tuple[MadeCase, set[Edge]]]]) -> Measurement:
    counts = {name: [_count(case.parents, said) for case, said in found] for name, found in counted.items()}
    ours = counts.pop("ours")
    return Measurement(
        stage=STAGE,
        set="made of basil-triples",
        metric="derived, directed, F1",
        records=len(ours),
        ours=estimate(ours, f1),
        rivals=tuple(Rival(name=name, figure=estimate(c, f1), setting="threshold chosen on the labels") for name, c in counts.items()),
        aim=0.92,
        cases=tuple(
            Case(id=case.id, score=f1([c]), shown=f"wanted {_show(case.parents)}, got {_show(said)}")
            for (case, said), c in zip(counted["ours"], ours, strict=True)
        ),
        note="" if has_translator() else "apertium is not installed: no translated copies",
    )


def _show(edges: Iterable[Edge]) -> str:
    return ", ".join(f"{a.split('/')[-1]} from {b.split('/')[-1]}" for a, b in sorted(edges)) or "none"


def _measure_how(made: Sequence[MadeCase], lineages: Mapping[str, Lineage]) -> Measurement:
    cases = []
    for case in made:
        found = find_edges(lineages[case.id])
        cases += [
            Case(id=f"{case.id} {edge[0]}", score=float(found[edge] == how), shown=f"{how} taken for {found[edge]}")
            for edge, how in case.parents.items()
            if edge in found
        ]
    return _average("made of basil-triples", "derived, how", cases, aim=0.80)


def _measure_kind(kind: str, made: Sequence[MadeCase], lineages: Mapping[str, Lineage]) -> Measurement:
    cases = [
        Case(id=f"{case.id} {_show([edge])}", score=float(edge in found), shown=f"found {_show(found)}")
        for case in made
        if case.kind == kind
        for found in [find_edges(lineages[case.id])]
        for edge in case.parents
    ]
    row = _average("made of basil-triples", f"{kind}: parent found", cases)
    return row if cases else replace(row, ours=None, absent="apertium is not installed")


def _measure_apart(counted: Mapping[str, Sequence[tuple[MadeCase, set[Edge]]]]) -> Measurement:
    """Reports that share a press conference, a release or background: each pair that is not merged."""
    scores = {name: [float(not said) for case, said in found if case.kind not in COPIES] for name, found in counted.items()}
    ours = [Case(id=c.id, score=float(not s), shown=f"merged: {_show(s)}" if s else "") for c, s in counted["ours"] if c.kind not in COPIES]
    row = _average("made of basil-triples", "reports that share quotations, a release or background kept apart", ours)
    del scores["ours"]
    return replace(row, rivals=tuple(Rival(name=n, figure=estimate(s, _mean)) for n, s in scores.items()))


def _average(name: str, metric: str, cases: Sequence[Case], aim: float | None = None) -> Measurement:
    figure = estimate([c.score for c in cases], _mean)
    return Measurement(stage=STAGE, set=name, metric=metric, records=len(cases), ours=figure, aim=aim, cases=tuple(cases))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(len(values), 1)


# Copies of every strength, their sources given: how each was made.


Judge = Callable[[Reading, Sequence[Reading]], How]


def judge_how(copy: Reading, sources: Sequence[Reading]) -> How:
    """Return how derive holds a copy to be made from these sources."""
    settings = DeriveSettings()
    article, *others = read_wordings([copy, *sources])
    return judge_manner(article, [Tie(o, compare(article, o, settings), explain(article, o, settings)) for o in others])


def measure_graded(graded: Sequence[GradedCopy], readings: Mapping[str, Reading], judge: Judge) -> Measurement:
    """Return the share of the copies that are judged to be made as they were; the weights were set on copies of other reports."""
    cases = [
        Case(id=f"{g.copy.id} {g.grade}", score=float(said is g.how), shown=f"{g.how} taken for {said}")
        for g in graded
        for said in [judge(readings[g.copy.id], [readings[s.id] for s in g.sources])]
    ]
    row = _average("copies of every strength made of basil-triples", "how, sources given", cases, aim=0.80)
    return row if has_translator() else replace(row, note="apertium is not installed: no translated copies")


# Whether a confidence can be believed.


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A derivation with its confidence, and whether it is right; ``directed`` is null where there is no direction to get right."""

    id: str
    confidence: float
    right: bool
    direction: float
    directed: bool | None


BANDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


def judge_cases(cases: Iterable[MadeCase], readings: Mapping[str, Reading], method: Method) -> list[Judged]:
    """Return the derivations of all cases, judged."""
    piles = [(case, [readings[a.id] for a in case.articles]) for case in cases]
    return [edge for case, pile in piles for edge in judge_edges(case, method(as_story(pile), pile))]


def judge_edges(case: MadeCase, lineage: Lineage) -> list[Judged]:
    """Return the derivations of a made case with whether the two are of one family."""
    families = {frozenset(edge) for edge in case.parents} | {
        frozenset((copy, source)) for copy, middle in case.parents for middle_too, source in case.parents if middle_too == middle
    }
    direct = {frozenset(edge) for edge in case.parents}
    return [
        Judged(
            id=f"{case.id} {d.article} {d.source}",
            confidence=d.confidence,
            right=frozenset((d.article, d.source)) in families,
            direction=d.direction_confidence,
            directed=(d.article, d.source) in case.parents if frozenset((d.article, d.source)) in direct else None,
        )
        for d in lineage.derivations
        if (d.article, d.source) in find_edges(lineage)
    ]


def measure_confidence(stage: str, name: str, edges: Sequence[Judged]) -> list[Measurement]:
    """Return how far confidence and direction_confidence lie from the share that is right: expected calibration error, with its table."""
    sure = [(e.id, e.confidence, e.right) for e in edges]
    directed = [(e.id, e.direction, e.directed) for e in edges if e.directed is not None]
    return [_measure_belief(stage, name, *told) for told in (("confidence", sure), ("direction_confidence", directed))]


def _measure_belief(stage: str, name: str, which: str, told: Sequence[tuple[str, float, bool]]) -> Measurement:
    return Measurement(
        stage=stage,
        set=name,
        metric=f"{which}, expected calibration error",
        records=len(told),
        ours=estimate(told, find_calibration_error),
        lower_is_better=True,
        cases=tuple(
            Case(id=i, score=1 - abs(right - belief), shown=f"{belief}, {'right' if right else 'wrong'}") for i, belief, right in told
        ),
        note=show_bands(told),
    )


Believed = tuple[str, float, bool]


def find_calibration_error(told: Sequence[Believed]) -> float:
    """Return the mean distance of belief from the share that is right, over bands of belief (Naeini et al. 2015).

    >>> find_calibration_error([("a", 0.9, True), ("b", 0.9, False)])
    0.4
    """
    bands = _split_bands(told)
    return sum(len(b) * abs(_mean([p for _, p, _ in b]) - _mean([right for *_, right in b])) for b in bands.values()) / max(len(told), 1)


def _split_bands(told: Sequence[Believed]) -> dict[float, list[Believed]]:
    bands: dict[float, list[Believed]] = defaultdict(list)
    for one in told:
        bands[max((low for low in BANDS if low <= one[1]), default=0.0)].append(one)
    return bands


def show_bands(told: Sequence[Believed]) -> str:
    """Return the calibration table in a line: in each band the mean belief, the share that is right, the number."""
    return "; ".join(
        f"{_mean([p for _, p, _ in band]):.2f} right {_mean([right for *_, right in band]):.2f} ({len(band)})"
        for _, band in sorted(_split_bands(told).items())
    )


# Degrees of rewriting (Clough and Stevenson).


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A short answer, its task, how it was made (cut, light, heavy, non), and the source handed out with the task."""

    id: str
    task: str
    label: str
    text: Reading
    source: Reading


def load_answers(folder: Path) -> list[Answer]:
    """Return the answers with their sources, read."""
    with tarfile.open(folder / "short_answers.tar.xz") as archive:
        files = {Path(m.name).name: file.read() for m in archive.getmembers() if m.isfile() and (file := archive.extractfile(m))}
    rows = list(csv.DictReader(io.StringIO(files["file_information.csv"].decode("utf-8"))))
    texts = {row["File"]: files[row["File"]].decode("latin-1").strip() for row in rows}
    readings = read([[make_article(name, text) for name, text in sorted(texts.items())]])
    sources = {row["Task"]: readings[row["File"]] for row in rows if row["Category"] == "orig"}
    return [
        Answer(id=row["File"], task=row["Task"], label=row["Category"], text=readings[row["File"]], source=sources[row["Task"]])
        for row in rows
        if row["Category"] != "orig"
    ]


Features = Callable[[Reading, Reading], Sequence[float]]


_LONG_RUN = 6


def describe_pair(answer: Reading, source: Reading) -> Sequence[float]:
    """Return what derive finds of a source in an article: words kept in rows of three, in long rows, at all, sentences taken over
    whole, and the share explained.
    """
    article, other = read_wordings([answer, source])
    explained = explain(article, other, DeriveSettings())
    weights = np.array(explained.own_words) / max(sum(explained.own_words), 1)
    kept = np.array([s.kept for s in explained.sentences])
    runs = find_shared_runs(article.numbers.tolist(), other.numbers.tolist(), _LONG_RUN)
    return (
        float(kept @ weights),
        sum(run.length for run in runs) / max(len(article.words), 1),
        float(np.isin(article.numbers, other.numbers).mean()),
        float((kept >= 0.95) @ weights),
        explained.fit,
    )


def _contain_all(answer: Reading, source: Reading) -> Sequence[float]:
    return tuple(contain(answer.text, source.text, n) for n in (1, 2, 3, 5))


def measure_rewriting(answers: Sequence[Answer], ours: Features = describe_pair) -> list[Measurement]:
    """Return the accuracy on the four classes and on copied or not; each task judged by what the other four teach."""
    ways: dict[str, Features] = {"ours": ours, "containment of 1, 2, 3 and 5-grams": _contain_all}
    for name, score in RIVALS.items():
        ways[name] = lambda one, other, score=score: (score(one, other),)
    described = {name: [way(a.text, a.source) for a in answers] for name, way in ways.items()}
    rows = []
    for metric, labels, published, aim in (
        ("four classes, accuracy", [a.label for a in answers], 0.80, 0.80),
        ("copied or not, accuracy", ["non" if a.label == "non" else "copied" for a in answers], 0.95, None),
    ):
        guesses = {name: classify([a.task for a in answers], features, labels) for name, features in described.items()}
        right = {name: [float(g == label) for g, label in zip(guessed, labels, strict=True)] for name, guessed in guesses.items()}
        mine = right.pop("ours")
        rows.append(
            Measurement(
                stage=STAGE,
                set="clough-stevenson",
                metric=metric,
                records=len(answers),
                ours=estimate(mine, _mean),
                rivals=tuple(Rival(name=n, figure=estimate(r, _mean), setting="same classifier") for n, r in right.items()),
                published=Published(value=published, source="Clough and Stevenson 2011, quoted from memory"),
                aim=aim,
                cases=tuple(
                    Case(id=a.id, score=s, shown=f"{label} taken for {g}")
                    for a, s, g, label in zip(answers, mine, guesses["ours"], labels, strict=True)
                ),
                note="logistic regression, taught on the other tasks, over five measures of the pair that were chosen on the set",
            )
        )
    return rows


def classify(tasks: Sequence[str], features: Sequence[Sequence[float]], labels: Sequence[str]) -> list[str]:
    """Return a guess for each record, by a logistic regression taught on the records of the other tasks."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    table, guesses = np.array(features, dtype=float), [""] * len(labels)
    for task in sorted(set(tasks)):
        taught = [i for i, t in enumerate(tasks) if t != task]
        model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=2000)).fit(table[taught], [labels[i] for i in taught])
        for i, t in enumerate(tasks):
            if t == task:
                guesses[i] = str(model.predict(table[i : i + 1])[0])
    return guesses
