"""Quotes and their speakers: the labelled stories by the yardstick's rules, and PolNeAR's attributions by exact bounds.

PolNeAR: figures on CofeNet's records compare with the published ones, which are of the test part (not here); ours are of the
development part. Bounds are converted to the corpus's conventions (eval/polnear.py) for the rival too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from eval.measurement import Case, Counts, Measurement, Published, Rival, Sets, estimate, f1, precision, recall
from eval.polnear import Annotated, Attribution, Record, load_articles, load_records, read_all, to_contents, to_cue, to_runs, to_source
from eval.rivals.nearest_name import quote_by_nearest_name
from eval.told_stories import FOLDERS, Told, read_told
from eval.yardstick import load_yardstick
from rashomon.model import Quote, QuoteMode, Reading, Span
from rashomon.stages.extract.grammar import Grammar, read_grammar
from rashomon.stages.extract.names import group_names
from rashomon.stages.extract.quotes import find_quotes

STAGE = "quotes"
FEWEST = (1, 3, 5)
"""Words that the rival's quotes have at least: each is tried, the best on the measure itself is shown."""
AIMS = {"direct F1": 0.97, "direct speaker": 0.95, "indirect recall": 0.80, "indirect speaker": 0.90}
COFENET = "CofeNet repository, Wang et al., COLING 2022, BERT+CofeNet; on the test part"
PUBLISHED = {kind: Published(value=value, source=COFENET) for kind, value in (("content", 0.729), ("source", 0.832), ("cue", 0.753))}
OTHERS = "in print, on the test part: BiLSTM+CRF 0.590, 0.696, 0.667, CoreNLP's quotes 0.175, 0.139, - (content, source, cue)"
EXACT_AIMS = {"content": 0.59, "source": 0.70, "cue": None}


def measure(sets: Sets) -> Iterator[Measurement]:
    """Yield the figures of both sets of stories and of PolNeAR."""
    scorer = load_yardstick(sets.shared)
    for name in FOLDERS:
        yield from (
            _measure_stories(name, scorer)
            if scorer
            else (Measurement(stage=STAGE, set=name, metric=m, absent="no reference scorer beside the sets") for m in AIMS)
        )
    yield from _measure_polnear(sets)


@dataclass(frozen=True, slots=True)
class _Said:
    """A quote as this measure compares it, ours or the rival's."""

    article: str
    exact: str
    marked: bool
    speaker: str | None


def _measure_stories(name: str, scorer: ModuleType) -> Iterator[Measurement]:
    told = read_told(name)
    ours = [_Outcome(t, [_said(q) for q in t.extracts.quotes], scorer) for t in told]
    rivals = {n: [_Outcome(t, _rival_said(t, n), scorer) for t in told] for n in FEWEST}
    for metric, figure in _STORY_FIGURES.items():
        pick = _PICKS[metric]
        found = [pick(o) for o in ours]
        best = max(FEWEST, key=lambda n: figure([pick(o) for o in rivals[n]]))
        shown = () if metric.startswith("indirect") else (_marks_rival(estimate([pick(o) for o in rivals[best]], figure), best),)
        cases = tuple(c for o in ours for c in o.cases[metric.split()[0]])
        if metric.endswith("speaker"):
            cases = tuple(c for o in ours for c in o.cases[metric])
        yield Measurement(
            stage=STAGE, set=name, metric=metric, records=int(sum(c.wanted for c in found)), ours=estimate(found, figure),
            rivals=shown, aim=AIMS[metric], cases=cases, note="article bodies cut by the gold; a story is the unit of the interval",
        )  # fmt: skip


_STORY_FIGURES: dict[str, Callable[[Sequence[Counts]], float]] = {
    "direct F1": f1,
    "direct speaker": precision,
    "indirect recall": recall,
    "indirect speaker": precision,
}
_PICKS: dict[str, Callable[[_Outcome], Counts]] = {metric: lambda o, m=metric: o.counts[m] for metric in _STORY_FIGURES}  # type: ignore[misc]


def _marks_rival(figure, fewest: int) -> Rival:
    return Rival(name="quote marks, nearest name", figure=figure, setting=f"at least {fewest} words, chosen on these records")


def _said(quote: Quote) -> _Said:
    return _Said(quote.article.split("/")[1], quote.exact, quote.mode is not QuoteMode.INDIRECT, quote.speaker)


def _rival_said(told: Told, fewest: int) -> list[_Said]:
    return [
        _Said(r.article.id.split("/")[1], m.inner.of(r.text), True, m.speaker.of(r.text) if m.speaker else None)
        for r in told.readings
        for m in quote_by_nearest_name(r, fewest)
    ]


class _Outcome:
    """What the yardstick's rules make of the quotes of one story: counts by metric, and the cases behind them."""

    def __init__(self, told: Told, said: Sequence[_Said], scorer: ModuleType) -> None:
        self.counts: dict[str, Counts] = {}
        self.cases: dict[str, list[Case]] = defaultdict(list)
        gold = [q for q in told.story.gold["quotes"] if q["article"] in told.main]
        for label, modes in (("direct", ("direct", "mixed")), ("indirect", ("indirect",))):
            self._judge(label, told.story.name, [q for q in gold if q["mode"] in modes], gold, said, scorer)

    def _judge(self, label: str, story: str, wanted: list, gold: list, said: Sequence[_Said], scorer: ModuleType) -> None:
        taken: set[int] = set()
        speakers: list[bool] = []
        for number, quote in enumerate(wanted):
            at = next((n for n, s in enumerate(said) if n not in taken and _is_place(s, quote, scorer)), None)
            told = f"{quote['passage'][:60]} | {quote['speaker']}"
            case = f"{story}/{quote['article']}/{label}{number}"
            self.cases[label].append(Case(id=case, score=float(at is not None), shown=told))
            if at is not None:
                taken.add(at)
                speakers.append(scorer.name_match(said[at].speaker, quote["speaker"]))
                self.cases[f"{label} speaker"].append(Case(id=case, score=float(speakers[-1]), shown=f"{told}: {said[at].speaker}"))
        extra = [s for n, s in enumerate(said) if n not in taken and s.marked and not any(_is_place(s, q, scorer) for q in gold)]
        found = Counts(len(taken), len(taken) + len(extra), len(wanted))
        self.counts[f"{label} F1"] = self.counts[f"{label} recall"] = found
        self.counts[f"{label} speaker"] = Counts(sum(speakers), len(speakers), len(speakers))


def _is_place(said: _Said, quote: dict, scorer: ModuleType) -> bool:
    return said.article == quote["article"] and scorer.same_passage(said.exact, quote["passage"])


@dataclass(frozen=True, slots=True)
class _Runs:
    """What one method found in one article, in the corpus's bounds; sources stand with the content that they belong to."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    pairs: tuple[tuple[Span, Span | None], ...]
    indirect: tuple[Span, ...] = ()


def _measure_polnear(sets: Sets) -> Iterator[Measurement]:
    folder = sets.folder("polnear")
    if folder is None:
        yield sets.absent(STAGE, "polnear", "content, exact F1")
        return
    articles = load_articles(folder, "dev")
    readings = read_all(articles)
    records = load_records(folder, {n: r.text for n, r in readings.items()})
    ours = {n: _ours(read_grammar(r)) for n, r in readings.items()}
    rivals = {n: {name: _rival(r, n) for name, r in readings.items()} for n in FEWEST}
    yield from _measure_records(articles, records, ours, rivals)
    yield from _measure_whole(articles, ours, rivals)


def _ours(grammar: Grammar) -> _Runs:
    quotes = find_quotes([grammar], group_names([grammar.reading]))
    contents = to_contents(grammar, quotes)
    pairs = [(c, _source(grammar, q)) for q, c in contents]
    indirect = tuple(q.span for q in quotes if q.mode is QuoteMode.INDIRECT)
    return _Runs(
        tuple(c for c, _ in pairs),
        tuple(sorted({s for _, s in pairs if s})),
        tuple(sorted({to_cue(grammar, q.cue_span) for q in quotes if q.cue_span})),
        tuple(pairs),
        indirect,
    )


def _source(grammar: Grammar, quote: Quote) -> Span | None:
    return to_source(grammar, quote.speaker_span, quote.cue_span) if quote.speaker_span else None


def _rival(reading: Reading, fewest: int) -> _Runs:
    found = list(quote_by_nearest_name(reading, fewest))
    return _Runs(
        tuple(m.outer for m in found),
        tuple(sorted({m.speaker for m in found if m.speaker})),
        (),
        tuple((m.outer, m.speaker) for m in found),
    )


def _measure_records(
    articles: Sequence[Annotated], records: dict[str, tuple[Record, ...]], ours: dict[str, _Runs], rivals: dict[int, dict[str, _Runs]]
) -> Iterator[Measurement]:
    for kind in ("content", "source", "cue"):
        mine = [_count_runs(kind, records[a.id], ours[_name(a)]) for a in articles]
        theirs = {n: [_count_runs(kind, records[a.id], found[_name(a)]) for a in articles] for n, found in rivals.items()}
        best = max(FEWEST, key=lambda n: f1(theirs[n]))
        yield Measurement(
            stage=STAGE, set="polnear dev, CofeNet records", metric=f"{kind}, exact F1", records=int(sum(c.wanted for c in mine)),
            ours=estimate(mine, f1), rivals=() if kind == "cue" else (_marks_rival(estimate(theirs[best], f1), best),),
            published=PUBLISHED[kind], aim=EXACT_AIMS[kind],
            cases=tuple(map(_article_case, articles, mine)),
            note=f"the corpus counts wants, attitudes and decisions too; {OTHERS}",
        )  # fmt: skip


def _article_case(article: Annotated, counts: Counts) -> Case:
    return Case(id=article.id, score=f1([counts]), shown=f"right {counts.right:.0f}, said {counts.said:.0f}, wanted {counts.wanted:.0f}")


def _name(article: Annotated) -> str:
    return article.id.rpartition("_")[0]


def _count_runs(kind: str, records: Sequence[Record], found: _Runs) -> Counts:
    spans = getattr(found, kind)
    right = said = wanted = 0
    for record in records:
        gold = {r for r in record.runs if r[0] == kind}
        mine = to_runs(record, kind, spans)
        right, said, wanted = right + len(gold & mine), said + len(mine), wanted + len(gold)
    return Counts(right, said, wanted)


def _measure_whole(articles: Sequence[Annotated], ours: dict[str, _Runs], rivals: dict[int, dict[str, _Runs]]) -> Iterator[Measurement]:
    """Yield what whole articles give, half of either stretch shared being enough: content, its source, and what is reported only."""
    for metric, count in (("content, overlap F1", _count_overlap), ("content with its source, overlap F1", _count_sourced)):
        mine = [count(a, ours[_name(a)]) for a in articles]
        theirs = {n: [count(a, found[_name(a)]) for a in articles] for n, found in rivals.items()}
        best = max(FEWEST, key=lambda n: f1(theirs[n]))
        yield _whole(metric, articles, mine, f1, rivals=(_marks_rival(estimate(theirs[best], f1), best),))
    reported = [_count_reported(a, ours[_name(a)]) for a in articles]
    note = "reported words that overlap an attribution; what the annotators left out counts as wrong"
    yield _whole("indirect precision", articles, reported, precision, aim=0.80, note=note)


def _whole(metric: str, articles: Sequence[Annotated], counts: Sequence[Counts], figure: Callable, **more) -> Measurement:
    cases = tuple(Case(id=a.id, score=figure([c])) for a, c in zip(articles, counts, strict=True))
    records = int(sum(c.said if figure is precision else c.wanted for c in counts))
    return Measurement(
        stage=STAGE, set="polnear dev, whole articles", metric=metric, records=records, ours=estimate(counts, figure), cases=cases, **more
    )


def _count_overlap(article: Annotated, found: _Runs) -> Counts:
    gold = [s for a in article.attributions for s in a.content]
    hit = sum(any(_overlap(s, c) for c in found.content) for s in gold)
    wrong = sum(not any(_overlap(s, c) for s in gold) for c in found.content)
    return Counts(hit, hit + wrong, len(gold))


def _count_sourced(article: Annotated, found: _Runs) -> Counts:
    gold = [(s, a) for a in article.attributions for s in a.content if a.source]
    hit = sum(any(_overlap(s, c) and _is_from(a, speaker) for c, speaker in found.pairs) for s, a in gold)
    wrong = sum(not any(_overlap(s, c) and _is_from(a, speaker) for s, a in gold) for c, speaker in found.pairs)
    return Counts(hit, hit + wrong, len(gold))


def _is_from(attribution: Attribution, speaker: Span | None) -> bool:
    return speaker is not None and any(speaker.overlaps(s) for s in attribution.source)


def _count_reported(article: Annotated, found: _Runs) -> Counts:
    gold = [s for a in article.attributions for s in a.content]
    return Counts(sum(any(c.overlaps(s) for s in gold) for c in found.indirect), len(found.indirect), 0)


def _overlap(a: Span, b: Span) -> bool:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared > 0 and 2 * shared >= max(len(a), len(b))
