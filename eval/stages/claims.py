"""Claims of the labelled stories on their gold articles: what match joins, and what reconcile says of it.

The formulas are the reference scorer's, counted story by story so that an interval can be drawn over stories. Pages are not
read: the articles are the gold ones, and what clean and cluster get wrong does not count here. What derive and extract get
wrong does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from eval.gold import GoldStory, load_stories
from eval.measurement import STORIES, Case, Counts, Figure, Measurement, Rival, Sets, estimate, f1, precision, recall
from eval.readings import read_once
from eval.rivals.embedding_claims import group_vectors
from eval.story_sets import load_basil
from rashomon.model import Claim, Reading, Span, Stance, Story, Verdict
from rashomon.stages.derive import derive
from rashomon.stages.extract import extract
from rashomon.stages.match import match
from rashomon.stages.reconcile import reconcile
from rashomon.text.embedding import MiniLMEmbedder

NAME = "tellings, gold articles"
REAL = "basil-triples"
_EVENTS = 30
THRESHOLDS = tuple(np.arange(0.45, 0.91, 0.05).round(2))
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one passage: the claim it stands in, and how it stands there."""

    article: str
    text: str
    claim: str
    stance: str = Stance.AGREES


@dataclass(frozen=True, slots=True)
class Gold:
    """One telling of the gold."""

    article: str
    text: str
    claim: str
    stance: str


@dataclass(frozen=True, slots=True)
class Score:
    """One story's counts, by measure; verdicts and tellings as cases, 1 or 0 each."""

    counts: dict[str, Counts]
    found: tuple[Case, ...]
    verdicts: tuple[Case, ...]
    pairs: tuple[Case, ...]
    raised: dict[str, tuple[Case, ...]]


def measure(sets: Sets) -> Iterable[Measurement]:
    """Yield tellings found, pairs, verdicts, conflicts and damage of all invented stories; of real reports, the claims called disputed."""
    stories = tuple(s for root in STORIES.values() for s in load_stories(root))
    readings = read_stories(stories)
    embed = MiniLMEmbedder().embed
    scores = [score_claims(story, find_claims(story, readings[story.name], embed)) for story in stories]
    yield from report(scores, rival=find_best_bag(stories, readings))
    yield measure_real_reports(sets, embed)


def measure_real_reports(sets: Sets, embed: Callable[..., np.ndarray]) -> Measurement:
    """Return how many claims of real reports are called disputed: three reports of an event hardly ever gainsay one another."""
    metric, folder = "claims called disputed, of all", sets.folder(REAL)
    if folder is None:
        return sets.absent("reconcile", REAL, metric)
    pile = load_basil(folder)
    events = sorted(set(pile.events.values()))[:_EVENTS]
    readings = {r.article.id: r for r in read_once([a for a in pile.articles if pile.events[a.id] in events])}
    found = {e: tell_claims(e, [r for i, r in readings.items() if pile.events[i] == e], embed) for e in events}
    raised = {e: [c for c in claims if c.verdict is Verdict.DISPUTED] for e, claims in found.items()}
    return Measurement(
        stage="reconcile",
        set=f"{REAL}, {_EVENTS} events",
        metric=metric,
        records=sum(map(len, found.values())),
        ours=estimate(events, lambda chosen: sum(len(raised[e]) for e in chosen) / max(sum(len(found[e]) for e in chosen), 1)),
        lower_is_better=True,
        cases=tuple(Case(id=f"{e} {c.id}", score=0.0, shown=c.why[:80]) for e, claims in raised.items() for c in claims),
        note="no labels: of 14 disputes raised in 60 events a reader found eight or nine to be real; the rules were made in view of them",
    )


def read_stories(stories: Sequence[GoldStory]) -> dict[str, tuple[Reading, ...]]:
    """Return the readings of each story's gold articles that belong to it, oldest first."""
    told = {s.name: [a for a, gold in zip(s.articles, s.gold["articles"], strict=True) if not gold["stray"]] for s in stories}
    return {name: read_once(sorted(articles, key=lambda a: (a.published or "", a.id))) for name, articles in told.items()}


def find_claims(story: GoldStory, told: Sequence[Reading], embed: Callable[..., np.ndarray]) -> tuple[Claim, ...]:
    """Return the claims that the stages find in one gold story."""
    return tell_claims(story.name, told, embed)


def tell_claims(name: str, told: Sequence[Reading], embed: Callable[..., np.ndarray]) -> tuple[Claim, ...]:
    """Return the claims that the stages find in the articles of one story."""
    story = Story(id=name, title=None, first=None, last=None, articles=tuple(r.article.id for r in told))
    extracts = extract(told)
    return reconcile(match(told, extracts, embed), story, told, derive(story, told), extracts)


def report(scores: Sequence[Score], rival: Rival | None = None) -> Iterable[Measurement]:
    """Yield the rows of the table, from the stories' scores."""
    for metric, stage, aim, attribute in (("tellings found", "match", 0.90, "found"), ("verdict right", "reconcile", 0.75, "verdicts")):
        cases = tuple(c for s in scores for c in getattr(s, attribute))
        figure = estimate(scores, lambda chosen, name=attribute: _mean([c.score for s in chosen for c in getattr(s, name)]))
        yield Measurement(stage=stage, set=NAME, metric=metric, records=len(cases), ours=figure, aim=aim, cases=cases)
    yield Measurement(
        stage="match",
        set=NAME,
        metric="claims, pairs, F1",
        records=_sum_wanted(scores, "pairs"),
        ours=_estimate_counts(scores, "pairs", f1),
        rivals=(rival,) if rival else (),
        aim=0.75,
        cases=tuple(c for s in scores for c in s.pairs),
        note="only pairs of labelled passages count: what is joined wrongly outside the gold is not seen",
    )
    for measure_of, metric, aim in (
        ("conflict", f1, 0.70),
        ("conflict", precision, 0.80),
        ("conflict", recall, None),
        ("damage", f1, 0.60),
    ):
        yield Measurement(
            stage="reconcile",
            set=NAME,
            metric=f"{measure_of} raised, {metric.__name__.replace('f1', 'F1')}",
            records=_sum_wanted(scores, measure_of),
            ours=_estimate_counts(scores, measure_of, metric),
            aim=aim,
            cases=tuple(c for s in scores for c in s.raised[measure_of]) if metric is f1 else (),
        )


def _estimate_counts(scores: Sequence[Score], name: str, metric: Callable[[Sequence[Counts]], float]) -> Figure:
    return estimate([s.counts[name] for s in scores], metric)


def _sum_wanted(scores: Sequence[Score], name: str) -> int:
    return int(sum(s.counts[name].wanted for s in scores))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def score_claims(story: GoldStory, claims: Sequence[Claim]) -> Score:
    """Return how one story's claims compare with its gold."""
    said = [Said(t.article, t.exact, c.id, t.stance) for c in claims for t in c.tellings]
    return score_said(story, said, {c.id: c.verdict for c in claims})


def score_said(story: GoldStory, said: Sequence[Said], verdicts: dict[str, Verdict]) -> Score:
    """Return how passages put together compare with one story's gold, by the reference scorer's formulas."""
    gold = find_gold(story)
    held = [tuple(s for s in said if s.article == g.article and same_passage(s.text, g.text)) for g in gold]
    pairs, joins = _count_pairs(story.name, gold, held)
    judged, raised, counts = [], defaultdict(list), {"pairs": pairs}
    sizes = Counter(s.claim for s in said)
    for claim in story.gold["claims"]:
        members = [n for n, g in enumerate(gold) if g.claim == claim["id"]]
        best = _find_best(members, held, sizes)
        half = best is not None and sum(best in {s.claim for s in held[n]} for n in members) >= max(1, len(members) / 2)
        got = verdicts.get(best or "") if half else None
        shown = f"{claim['text'][:60]}: gold {claim['verdict']}, got {got}"
        judged.append(Case(id=f"{story.name}/{claim['id']}", score=float(got == claim["verdict"]), shown=shown))
        for measure_of, stance in (("conflict", Stance.DIFFERS), ("damage", Stance.DAMAGED)):
            raised[measure_of] += _judge_raised(story.name, stance, [(n, gold[n]) for n in members], held, best)
    for name, cases in raised.items():
        wanted, claimed = sum("gold yes" in c.shown for c in cases), sum("said yes" in c.shown for c in cases)
        counts[name] = Counts(right=sum(c.score for c in cases), said=claimed, wanted=wanted)
    found = tuple(
        Case(id=f"{story.name}/{g.claim}/{g.article}/{n}", score=float(bool(held[n])), shown=g.text[:80]) for n, g in enumerate(gold)
    )
    return Score(counts, found, tuple(judged), tuple(joins), {k: tuple(v) for k, v in raised.items()})


def find_gold(story: GoldStory) -> list[Gold]:
    """Return the tellings of the gold, those of stray articles left out."""
    main = {a["id"] for a in story.gold["articles"] if not a["stray"]}
    return [
        Gold(f"{story.name}/{t['article']}", t["passage"], c["id"], t["stance"])
        for c in story.gold["claims"]
        for t in c["tellings"]
        if t["article"] in main
    ]


def _count_pairs(story: str, gold: Sequence[Gold], held: Sequence[tuple[Said, ...]]) -> tuple[Counts, list[Case]]:
    right = wanted = wrong = 0
    cases = []
    claims_of = [{s.claim for s in h} for h in held]
    for n, m in combinations(range(len(gold)), 2):
        one, two = gold[n], gold[m]
        if one.article == two.article:
            continue
        together = bool(claims_of[n] & claims_of[m])
        if one.claim == two.claim:
            wanted += 1
            right += together
        elif together and not _tell_both(one, two, gold):
            wrong += 1
        else:
            continue
        shown = f"{'one' if one.claim == two.claim else 'two'}: {one.text[:38]} | {two.text[:38]}"
        cases.append(Case(id=f"{story}/{one.claim}/{n}-{m}", score=float(together and one.claim == two.claim), shown=shown))
    return Counts(right=right, said=right + wrong, wanted=wanted), cases


def _tell_both(one: Gold, two: Gold, gold: Sequence[Gold]) -> bool:
    """Return whether the passage of one telling also tells the other's claim, so that joining the two is no fault."""
    return any(
        (z.claim == one.claim and z.article == two.article and same_passage(z.text, two.text))
        or (z.claim == two.claim and z.article == one.article and same_passage(z.text, one.text))
        for z in gold
    )


def _find_best(members: Sequence[int], held: Sequence[tuple[Said, ...]], sizes: Counter[str]) -> str | None:
    votes = Counter(s for n in members for s in sorted({s.claim for s in held[n]}))
    return max(votes, key=lambda k: votes[k] / (len(members) + sizes[k] - votes[k]), default=None)


def _judge_raised(
    story: str, stance: Stance, members: Sequence[tuple[int, Gold]], held: Sequence[tuple[Said, ...]], best: str | None
) -> list[Case]:
    """Return a case for each telling that stands so in the gold or is said to: right where both."""
    cases = []
    for n, gold in members:
        wanted, said = gold.stance == stance, any(s.stance == stance for s in held[n] if s.claim == best)
        if wanted or said:
            shown = f"gold {'yes' if wanted else 'no'}, said {'yes' if said else 'no'}: {gold.text[:70]}"
            cases.append(Case(id=f"{story}/{gold.claim}/{gold.article}/{n}/{stance}", score=float(wanted and said), shown=shown))
    return cases


def find_best_bag(stories: Sequence[GoldStory], readings: dict[str, tuple[Reading, ...]]) -> Rival:
    """Return the bag of sentence vectors at the threshold that does best on these very stories."""
    tries = []
    for threshold in THRESHOLDS:
        counts = [score_said(s, bag_sentences(readings[s.name], float(threshold)), {}).counts["pairs"] for s in stories]
        tries.append((f1(counts), threshold, counts))
    _, threshold, counts = max(tries, key=lambda t: t[0])
    return Rival(
        name="bag of embeddings",
        figure=estimate(counts, f1),
        setting=f"sentences nearer than {threshold}, the best of ten, set on these stories",
    )


def bag_sentences(told: Sequence[Reading], threshold: float) -> list[Said]:
    """Return the sentences of a story grouped by their vectors alone."""
    rows = [(r.article.id, Span(s.span.start, s.span.end).of(r.text)) for r in told for s in r.sentences]
    groups = group_vectors(np.concatenate([r.vectors for r in told]), threshold)
    return [Said(rows[i][0], rows[i][1], f"g{number}") for number, group in enumerate(groups) for i in group]


def same_passage(a: str, b: str) -> bool:
    """Return whether two passages of one article are one place, by the reference scorer's rule.

    >>> same_passage("five were missing", "Five were missing, and 298 came ashore"), same_passage("five missing", "a ferry burned")
    (True, False)
    """
    one, two = Counter(_WORD.findall(a.casefold())), Counter(_WORD.findall(b.casefold()))
    if not one or not two:
        return False
    shared = sum((one & two).values())
    if shared < 0.6 * min(sum(one.values()), sum(two.values())):
        return False
    a, b = " ".join(a.split()), " ".join(b.split())
    return a in b or b in a or shared >= 0.5 * max(sum(one.values()), sum(two.values()))
