"""Single pairs of sentences: does the program's judgement tell the same statement from another, and a conflict from agreement?

The program was made for stories, where the neighbours of a sentence and everything else that is told bear on each pair. Here
it gets two bare texts, as two articles of one story. Its own joins are counted as they are, with no threshold set on these
sets, while each rival has the threshold that serves it best on the very records it is scored on.
"""

from __future__ import annotations

import csv
import io
import json
import random
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree

import numpy as np

from eval.measurement import Case, Figure, Measurement, Published, Rival, Sets, estimate
from eval.rivals.pair_likeness import compare_tfidf, compare_vectors, share_words
from rashomon.model import Article, Claim, Extracts, Lineage, Origin, Range, Reading, Stance, Statement, Story, Vectors
from rashomon.stages.extract import extract
from rashomon.stages.match import MatchSettings, join_statements, weigh_statements
from rashomon.stages.match.odds import Odds
from rashomon.stages.reconcile import reconcile
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles

STAGE = "match"
BODIES = 100
"""Bodies drawn of the 904 of fnc1's test: parsing all of them would take longer than everything else here."""
MOST_PAIRS = 1000
"""Pairs drawn of the sets of single sentences: the intervals are narrow enough with these."""
UNRELATED = 6
"""Of the unrelated pairs one in so many is read, and counts as so many."""
Decisions = Sequence[tuple[bool, bool, int]]
"""What people say, what was said, and how many records that stands for."""
Stances = Sequence[tuple[str, str, int]]
"""The same for stances."""
STANCES = ("unrelated", "discuss", "agree", "disagree")
ALL_PAIRS = MatchSettings(least_odds=-100.0)
"""Settings under which no pair's odds are rounded to those of the rest."""
_SCORED_LETTERS = 0.5
"""Part of the shorter text that must stand in joined statements for the two texts to be called one statement."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and what people say of them; ``unit`` is what was drawn, ``weight`` how many records it stands for."""

    id: str
    one: str
    two: str
    label: str | float
    unit: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the program says of a pair: the log-odds of one statement, whether it joined them, and how the second stands to the first."""

    odds: float
    joined: bool
    stance: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair, the program's opinion, and the rivals' likenesses: shared words, TF-IDF, vectors."""

    pair: Pair
    opinion: Opinion
    likenesses: dict[str, float]


def measure(sets: Sets) -> Iterable[Measurement]:
    """Yield every row: paraphrases, likeness in news, strengthening and weakening, stance, entailment."""
    yield from _measure_paraphrases(sets)
    yield from _measure_claimdiff(sets)
    yield from _measure_stance(sets)
    yield from _measure_entailment(sets)


def _measure_paraphrases(sets: Sets) -> Iterable[Measurement]:
    folder = sets.folder("paraphrase-pairs")
    if folder is None:
        yield sets.absent(STAGE, "paraphrase-pairs", "MRPC test, accuracy")
        return
    source = "Madnani, Tetreault, Chodorow 2012, machine-translation metrics as features, trained on its train part; quoted from memory"
    judged = judge_pairs(load_mrpc(folder))
    yield report_same(judged, "paraphrase-pairs, MRPC test", "accuracy", accuracy, Published(value=0.774, source=source))
    yield report_same(judged, "paraphrase-pairs, MRPC test", "F1 of same", f1_of_same, Published(value=0.841, source=source))
    yield report_likeness(judge_pairs(load_sts(folder)), "paraphrase-pairs, STS news parts", "Pearson", pearson)


def _measure_claimdiff(sets: Sets) -> Iterable[Measurement]:
    folder = sets.folder("claimdiff")
    if folder is None:
        yield sets.absent(STAGE, "claimdiff", "strengthens, macro F1")
        return
    judged = judge_pairs(load_claimdiff(folder))
    for wanted, says in (("strengthens", "agree"), ("weakens", "disagree")):
        relabelled = [
            Judged(_label(j.pair, wanted in str(j.pair.label)), Opinion(j.opinion.odds, j.opinion.stance == says, ""), j.likenesses)
            for j in judged
        ]
        yield report_same(
            relabelled,
            "claimdiff, test-full",
            f"{wanted}, macro F1",
            macro_f1_of_same,
            note="its pairs never contradict by figures, which is what the program looks for" if wanted == "weakens" else "",
        )


def _measure_stance(sets: Sets) -> Iterable[Measurement]:
    folder = sets.folder("fnc1-stance")
    if folder is None:
        yield sets.absent("reconcile", "fnc1-stance", "macro F1")
        return
    judged = judge_pairs(load_fnc(folder))
    note = f"{BODIES} bodies of the test part with all their pairs, of the unrelated one in {UNRELATED}; headline against body"
    source = "Athene, the best of the winners' released answer files, on the whole test part; recomputed in the set's SOURCE.md"
    for metric, figure, published in (("macro F1", macro_f1_of_stance, 0.602), ("F1 of disagree", f1_of_disagree, 0.126)):
        yield Measurement(
            stage="reconcile",
            set="fnc1-stance",
            metric=metric,
            records=len(judged),
            ours=_estimate(judged, figure),
            rivals=tuple(_rival_of_stance(judged, name, figure) for name in judged[0].likenesses),
            published=Published(value=published, source=source),
            cases=tuple(_case_of_stance(j) for j in judged) if metric == "macro F1" else (),
            note=note,
        )


def _measure_entailment(sets: Sets) -> Iterable[Measurement]:
    folder = sets.folder("rte-news")
    if folder is None:
        yield sets.absent(STAGE, "rte-news", "accuracy")
        return
    judged = judge_pairs(load_rte(folder))
    source = "RTE-3, Hickl and Bensley 2007, trained on its development part; quoted from memory"
    yield report_same(judged, "rte-news, RTE-3 test", "accuracy", accuracy, Published(value=0.800, source=source))


def judge_pairs(pairs: Sequence[Pair]) -> list[Judged]:
    """Return the program's opinion and the rivals' likenesses of all pairs; each text is read once."""
    texts = sorted({t for p in pairs for t in (p.one, p.two)})
    readings = dict(zip(texts, read_articles([_article(t) for t in texts], SpacyParser(), MiniLMEmbedder()), strict=True))
    both = [(p.one, p.two) for p in pairs]
    opinions = judge_readings([(readings[a], readings[b]) for a, b in both])
    likenesses = {
        "bag of embeddings": compare_vectors([readings[a].vectors for a, _ in both], [readings[b].vectors for _, b in both]),
        "word overlap": share_words(both),
        "TF-IDF": compare_tfidf(both),
    }
    return [
        Judged(p, o, {name: found[k] for name, found in likenesses.items()}) for k, (p, o) in enumerate(zip(pairs, opinions, strict=True))
    ]


def judge_readings(pairs: Sequence[tuple[Reading, Reading]]) -> list[Opinion]:
    """Return the program's opinion of each pair. All clauses are embedded in one call, which saves most of the time."""
    extracts = [extract(pair) for pair in pairs]
    wanted: set[str] = set()

    def note(texts: Sequence[str]) -> Vectors:
        wanted.update(texts)
        return np.zeros((len(texts), MiniLMEmbedder.dimensions), dtype=np.float32)

    for pair, extracted in zip(pairs, extracts, strict=True):
        weigh_statements(pair, extracted, note)
    order = {text: row for row, text in enumerate(sorted(wanted))}
    vectors = MiniLMEmbedder().embed(sorted(wanted))
    return [judge_pair(*pair, found, lambda texts: vectors[[order[t] for t in texts]]) for pair, found in zip(pairs, extracts, strict=True)]


def judge_pair(one: Reading, two: Reading, extracts: Extracts, embed: Callable[[Sequence[str]], Vectors]) -> Opinion:
    """Return what match and reconcile say of two texts, taken as two independent articles of one story."""
    told = (one, two)
    if one.article.id == two.article.id:
        return Opinion(10.0, joined=True, stance="agree")
    statements, figures, odds = weigh_statements(told, extracts, embed, ALL_PAIRS)
    joint = [c for c in join_statements(statements, figures, odds, told) if len({s.article for s in c.statements}) > 1]
    story = Story(id="pair", title="", first=None, last=None, articles=(one.article.id, two.article.id))
    origins = tuple(Origin(id=f"o{k}", name=None, held=r.article.id, articles=(r.article.id,), why="") for k, r in enumerate(told))
    lineage = Lineage(derivations=(), origins=origins, accounts=Range(low=2, best=2, high=2))
    claims = reconcile(joint, story, told, lineage, extracts)
    shares = [sum(len(s.exact) for c in joint for s in c.statements if s.article == r.article.id) / max(1, len(r.text)) for r in told]
    return Opinion(_sum_up(statements, odds), max(shares) >= _SCORED_LETTERS, judge_stance(claims))


def _sum_up(statements: Sequence[Statement], odds: Odds) -> float:
    """Return the mean of each statement's best log-odds in the other text, weighed by its letters; of the shorter text's statements."""
    sides: dict[str, list[int]] = defaultdict(list)
    for i, statement in enumerate(statements):
        sides[statement.article].append(i)
    if len(sides) < 2:
        return -10.0
    one, _ = sorted(sides.values(), key=lambda side: sum(len(statements[i].exact) for i in side))
    letters = np.array([len(statements[i].exact) for i in one], dtype=np.float64)
    best = np.array([max(odds.get_row(i)[1], default=odds.rest) for i in one])
    return float((best * letters).sum() / letters.sum())


def judge_stance(claims: Sequence[Claim]) -> str:
    """Return how the second text stands to the first: a conflict in any claim first; told only as somebody's words is to discuss it."""
    shared = [c for c in claims if len({t.article for t in c.tellings}) > 1]
    if not shared:
        return "unrelated"
    if any(t.stance in (Stance.DIFFERS, Stance.UPDATES) for c in shared for t in c.tellings):
        return "disagree"
    return "discuss" if all(c.speaker for c in shared) else "agree"


def report_same(
    judged: Sequence[Judged],
    name: str,
    metric: str,
    figure: Callable[[Decisions], float],
    published: Published | None = None,
    note: str = "",
) -> Measurement:
    """Return the row of a yes-or-no set: the program's joins beside the rivals at their best thresholds."""
    ours = [(bool(j.pair.label), j.opinion.joined) for j in judged]
    rivals = []
    for rival in judged[0].likenesses:
        values = [j.likenesses[rival] for j in judged]
        threshold = find_best_threshold(values, [bool(j.pair.label) for j in judged], figure)
        decided = _estimate_rows([(bool(j.pair.label), v >= threshold) for j, v in zip(judged, values, strict=True)], judged, figure)
        rivals.append(Rival(name=rival, figure=decided, setting=f"alike from {threshold:.2f}, the best threshold on these records"))
    tuned = find_best_threshold([j.opinion.odds for j in judged], [bool(j.pair.label) for j in judged], figure)
    best = figure([(bool(j.pair.label), j.opinion.odds >= tuned, j.pair.weight) for j in judged])
    return Measurement(
        stage=STAGE,
        set=name,
        metric=metric,
        records=len(judged),
        ours=_estimate_rows(ours, judged, figure),
        rivals=tuple(rivals),
        published=published,
        cases=tuple(
            Case(id=f"{j.pair.id}/{metric}", score=float(label == said), shown=f"gold {label}, said {said}: {_show(j.pair)}")
            for j, (label, said) in zip(judged, ours, strict=True)
        ),
        note="; ".join(p for p in (note, f"own joins; its log-odds at the best threshold, as the rivals have it: {best:.3f}") if p),
    )


def report_likeness(
    judged: Sequence[Judged], name: str, metric: str, figure: Callable[[Sequence[float], Sequence[float]], float]
) -> Measurement:
    """Return the row of a graded set: the program's log-odds beside the rivals' likenesses."""
    ours = estimate(judged, lambda chosen: figure([float(j.pair.label) for j in chosen], [j.opinion.odds for j in chosen]))
    rivals = tuple(
        Rival(
            name=rival,
            figure=estimate(
                judged, lambda chosen, r=rival: figure([float(j.pair.label) for j in chosen], [j.likenesses[r] for j in chosen])
            ),
        )
        for rival in judged[0].likenesses
    )
    cases = tuple(Case(id=j.pair.id, score=min(1.0, max(0.0, 0.5 + j.opinion.odds / 20)), shown=_show(j.pair)) for j in judged)
    return Measurement(stage=STAGE, set=name, metric=metric, records=len(judged), ours=ours, rivals=rivals, cases=cases)


def _estimate_rows(rows: Sequence[tuple[bool, bool]], judged: Sequence[Judged], figure: Callable[[Decisions], float]) -> Figure:
    """Return the figure with an interval over units, since pairs of one topic or body are not independent."""
    units: dict[str, list[tuple[bool, bool, int]]] = defaultdict(list)
    for (label, said), j in zip(rows, judged, strict=True):
        units[j.pair.unit].append((label, said, j.pair.weight))
    return estimate([units[u] for u in sorted(units)], lambda chosen: figure([row for unit in chosen for row in unit]))


def _estimate(judged: Sequence[Judged], figure: Callable[[Stances], float], said: Sequence[str] | None = None) -> Figure:
    units: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for j, stance in zip(judged, said or [j.opinion.stance for j in judged], strict=True):
        units[j.pair.unit].append((str(j.pair.label), stance, j.pair.weight))
    return estimate([units[u] for u in sorted(units)], lambda chosen: figure([row for unit in chosen for row in unit]))


def _rival_of_stance(judged: Sequence[Judged], name: str, figure: Callable[[Stances], float]) -> Rival:
    """Return a likeness as stance: unrelated below the best threshold, and above it what most related pairs are."""
    values = [j.likenesses[name] for j in judged]

    def decide(threshold: float) -> list[str]:
        return ["discuss" if v >= threshold else "unrelated" for v in values]

    def score(threshold: float) -> float:
        return macro_f1_of_stance([(str(j.pair.label), s, j.pair.weight) for j, s in zip(judged, decide(threshold), strict=True)])

    best = max(np.quantile(values, np.linspace(0.02, 0.98, 49)), key=score)
    return Rival(name=name, figure=_estimate(judged, figure, decide(best)), setting=f"discuss from {best:.2f}, the best here")


def find_best_threshold(values: Sequence[float], labels: Sequence[bool], figure: Callable[[Decisions], float]) -> float:
    """Return the threshold, of a hundred, that gives the best figure on these very records."""
    return float(
        max(
            np.quantile(values, np.linspace(0, 1, 101)),
            key=lambda t: figure([(label, v >= t, 1) for label, v in zip(labels, values, strict=True)]),
        )
    )


def accuracy(rows: Decisions) -> float:
    """Return the share of the records judged as people judge them."""
    return sum(w for label, said, w in rows if label == said) / max(1, sum(w for *_, w in rows))


def f1_of_same(rows: Decisions) -> float:
    """Return the F1 of the records that people call the same."""
    return _f1_of(rows, True)


def macro_f1_of_same(rows: Decisions) -> float:
    """Return the mean F1 of yes and no."""
    return (_f1_of(rows, True) + _f1_of(rows, False)) / 2


def macro_f1_of_stance(rows: Stances) -> float:
    """Return the mean F1 of the four stances."""
    return sum(_f1_of(rows, stance) for stance in STANCES) / len(STANCES)


def f1_of_disagree(rows: Stances) -> float:
    """Return the F1 of "disagree" alone: a conflict between the headline and the body."""
    return _f1_of(rows, "disagree")


def _f1_of(rows: Sequence[tuple[object, object, int]], label: object) -> float:
    right = sum(w for gold, said, w in rows if gold == said == label)
    told = sum(w * ((gold == label) + (said == label)) for gold, said, w in rows)
    return 2 * right / told if told else 0.0


def pearson(one: Sequence[float], two: Sequence[float]) -> float:
    """Return the correlation of two lists, 0 where one of them does not vary."""
    return float(np.corrcoef(one, two)[0, 1]) if np.std(one) > 0 and np.std(two) > 0 else 0.0


def load_mrpc(folder: Path) -> list[Pair]:
    """Return the test pairs of the Microsoft Research Paraphrase Corpus."""
    lines = _read_member(folder / "mrpc_and_pan_sentences.tar.xz", "msr_paraphrase_test.txt").lstrip("\ufeff").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return _draw([Pair(f"mrpc/{r[1]}-{r[2]}", r[3], r[4], r[0] == "1", f"{r[1]}-{r[2]}") for r in rows if len(r) == 5])


def load_sts(folder: Path) -> list[Pair]:
    """Return the scored pairs of the news parts of SemEval's STS tasks, each pair of texts once."""
    pairs: dict[tuple[str, str], Pair] = {}
    with tarfile.open(folder / "sts_news_and_sick.tar.xz") as archive:
        for member in sorted(archive.getmembers(), key=lambda m: m.name):
            part = Path(member.name)
            if part.suffix != ".tsv" or not part.name.startswith(("headlines.test", "MSRpar.test", "deft-news.test", "SMTnews.test")):
                continue
            for row in (line.split("\t") for line in archive.extractfile(member).read().decode("utf-8").splitlines()):
                if len(row) >= 3 and row[0].strip() and (row[1], row[2]) not in pairs:
                    name = f"{part.parent.name}/{part.name.split('.')[0]}/{_short_hash(row[1] + row[2])}"
                    pairs[row[1], row[2]] = Pair(name, row[1].strip(), row[2].strip(), float(row[0]), name)
    return _draw(list(pairs.values()))


def load_claimdiff(folder: Path) -> list[Pair]:
    """Return the sentence pairs of ClaimDiff's test articles, with both labels in one word; each pair in one of its two directions."""
    labels: dict[str, set[str]] = defaultdict(set)
    rows = {}
    for part, word in (("ClaimDiff-strength-test-full", "strengthens"), ("ClaimDiff-weak-test-full", "weakens")):
        for row in json.loads(_read_member(folder / "claimdiff.tar.xz", f"{part}.json"))["data"]:
            rows[row["pair_id"]] = row
            labels[row["pair_id"]] |= {word} if row["relation"] else set()
    return [
        Pair(f"claimdiff/{k}", r["claim_a"], r["claim_b"], " ".join(sorted(labels[k])), r["topic"])
        for k, r in sorted(rows.items())
        if not k.endswith("_rev") and r["claim_a"].strip() and r["claim_b"].strip()
    ]


def load_fnc(folder: Path) -> list[Pair]:
    """Return the pairs of a fixed draw of bodies of the challenge's test part, headline first."""
    archive = folder / "fnc1.tar.xz"
    bodies = {r["Body ID"]: r["articleBody"] for r in _read_csv(archive, "competition_test_bodies.csv")}
    drawn = set(random.Random(0).sample(sorted(bodies), BODIES))
    pairs = []
    seen: Counter[str] = Counter()
    for row in _read_csv(archive, "competition_test_stances.csv"):
        body, stance = row["Body ID"], row["Stance"]
        seen[body] += stance == "unrelated"
        if body in drawn and (stance != "unrelated" or seen[body] % UNRELATED == 1):
            name = f"fnc1/{body}/{_short_hash(row['Headline'])}"
            pairs.append(Pair(name, row["Headline"], bodies[body], stance, body, UNRELATED if stance == "unrelated" else 1))
    return pairs


def load_rte(folder: Path) -> list[Pair]:
    """Return the test pairs of the third Recognising Textual Entailment challenge, the hypothesis second."""
    with zipfile.ZipFile(folder / "rte.zip") as archive:
        root = ElementTree.fromstring(archive.read("rte/rte3_test.xml"))
    return [
        Pair(
            f"rte3/{p.get('id')}",
            (p.findtext("t") or "").strip(),
            (p.findtext("h") or "").strip(),
            p.get("entailment") == "YES",
            p.get("id") or "",
        )
        for p in root.iter("pair")
    ]


def _draw(pairs: Sequence[Pair]) -> list[Pair]:
    return random.Random(0).sample(pairs, min(MOST_PAIRS, len(pairs)))


def _read_member(archive: Path, name: str) -> str:
    with tarfile.open(archive) as opened:
        member = next(m for m in opened.getmembers() if m.name.endswith(f"/{name}") or m.name == name)
        return opened.extractfile(member).read().decode("utf-8")


def _read_csv(archive: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(_read_member(archive, name))))


def _article(text: str) -> Article:
    digest = sha256(text.encode()).hexdigest()
    return Article(id=digest[:16], page=digest[:16], text=text, sha256=digest, map=())


def _label(pair: Pair, label: bool) -> Pair:
    return Pair(pair.id, pair.one, pair.two, label, pair.unit, pair.weight)


def _short_hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:10]


def _case_of_stance(judged: Judged) -> Case:
    said, gold = judged.opinion.stance, judged.pair.label
    return Case(id=judged.pair.id, score=float(said == gold), shown=f"gold {gold}, said {said}: {judged.pair.one[:70]}")


def _show(pair: Pair) -> str:
    return f"{pair.one[:38]} | {pair.two[:38]}"
