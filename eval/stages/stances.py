"""How the program judges two passages: seven stances over pairs of our own, tests/cases/claim_pairs.tsv.

Each pair is a story of two articles of a sentence each. It goes through extract, match and reconcile as any story does; who
was made from whom is given, since that is derive's to find. A pair that match keeps apart, or reconcile parts again, is
judged unrelated. A third of the pairs was held back: no rule was made with them in view.

``python -m eval.stages.stances`` writes the table's last column anew, what the program says where it is wrong: tests hold it to that.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from eval.measurement import ROOT, Case, Counts, Figure, Measurement, Rival, Sets, estimate, f1, precision
from eval.rivals.stances import compare_strings, cut_cosine, fit_cuts
from rashomon.model import Article, Claim, Derivation, How, Lineage, Origin, PassageKind, Range, Reading, SharedPassage, Span, Story
from rashomon.text.embedding import Embedder

PAIRS = ROOT / "tests" / "cases" / "claim_pairs.tsv"
STANCES = ("agrees", "rounded", "part-of", "updates", "differs", "damaged", "unrelated")
_GRAVEST_FIRST = ("damaged", "differs", "updates", "part-of", "rounded", "agrees")
_COLUMNS = ("id", "stance", "set", "news", "made", "later", "one", "other", "known")
_FIRST_TOLD = datetime.fromisoformat("2031-05-07T09:00:00+00:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPair:
    """Two passages and how the second stands to the first.

    ``made`` is how the second one's article was made from the first one's, "-" for two accounts; ``later`` the hours between
    their publications; ``known`` what the program says instead of ``stance``, empty where it is right.
    """

    id: str
    stance: str
    set: str
    news: str
    made: str
    later: float
    one: str
    other: str
    known: str = ""


def measure(sets: Sets) -> Iterable[Measurement]:
    """Yield macro-F1, F1 of each stance and the precision of the conflicts raised, for the tuned and the held-back pairs."""
    del sets
    pairs = load_pairs()
    if not pairs:
        yield Measurement(stage="stances", set="claim pairs", metric="macro-F1", absent=f"no {PAIRS.relative_to(ROOT)}")
        return
    answers = {"ours": judge_pairs(pairs), "figures as strings": judge_by_strings(pairs), "cosine": judge_by_cosine(pairs)}
    for name, members in (("tuned", [p for p in pairs if p.set == "tuned"]), ("held back", [p for p in pairs if p.set == "held"])):
        yield from score_pairs(f"claim pairs, {name}", members, answers)


def load_pairs(path: Path = PAIRS) -> tuple[ClaimPair, ...]:
    """Return the pairs of the table, none where it is absent."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(ClaimPair(**{**row, "later": float(row["later"]), "known": row["known"] or ""}) for row in rows)


def judge_pairs(pairs: Sequence[ClaimPair]) -> dict[str, str]:
    """Return the program's stance for each pair, by its id."""
    readings = read_pairs(tuple(pairs))
    return {p.id: judge_pair(p, readings[p.id]) for p in pairs}


@lru_cache(maxsize=2)
def read_pairs(pairs: tuple[ClaimPair, ...]) -> Mapping[str, tuple[Reading, Reading]]:
    """Return the two articles of each pair, read in one go."""
    from rashomon.text.language import SpacyParser
    from rashomon.text.reading import read_articles

    articles = [a for p in pairs for a in (_write_article(p, 0), _write_article(p, 1))]
    read = {r.article.id: r for r in read_articles(articles, SpacyParser(), _load_embedder())}
    return {p.id: (read[f"{p.id}/0"], read[f"{p.id}/1"]) for p in pairs}


def judge_pair(pair: ClaimPair, readings: tuple[Reading, Reading]) -> str:
    """Return the gravest stance that the program finds between the two articles, "unrelated" where no claim holds both."""
    from rashomon.stages.extract import extract
    from rashomon.stages.match import match
    from rashomon.stages.reconcile import reconcile

    story = Story(id=pair.id, title=None, first=None, last=None, articles=tuple(r.article.id for r in readings))
    extracts = extract(readings)
    claims = reconcile(match(readings, extracts, _load_embedder().embed), story, readings, trace_pair(pair, readings), extracts)
    found = {str(t.stance) for c in claims if _holds_both(c) for t in c.tellings if t.against is not None}
    return next((s for s in _GRAVEST_FIRST if s in found), "unrelated")


def trace_pair(pair: ClaimPair, readings: tuple[Reading, Reading]) -> Lineage:
    """Return two accounts, or one and the copy that was made from it."""
    one, other = (r.article.id for r in readings)
    if pair.made == "-":
        origins = tuple(Origin(id=f"o-{a}", name=None, held=a, articles=(a,), why="") for a in (one, other))
        return Lineage(derivations=(), origins=origins, accounts=Range(low=2, best=2, high=2))
    whole = [Span(0, len(r.text)) for r in readings]
    derivation = Derivation(
        article=other,
        source=one,
        how=How(pair.made),
        share=1.0,
        confidence=1.0,
        direction_confidence=1.0,
        why="",
        passages=(SharedPassage(span=whole[1], source_span=whole[0], kind=PassageKind.PARAPHRASED),),
    )
    origin = Origin(id=f"o-{one}", name=None, held=one, articles=(one, other), why="")
    return Lineage(derivations=(derivation,), origins=(origin,), accounts=Range(low=1, best=1, high=1))


def judge_by_strings(pairs: Sequence[ClaimPair]) -> dict[str, str]:
    """Return what comparing figures as strings gives."""
    return {p.id: compare_strings(p.one, p.other, p.made != "-") for p in pairs}


def judge_by_cosine(pairs: Sequence[ClaimPair]) -> dict[str, str]:
    """Return what the cosine of the two sentences gives, its cuts fitted on the tuned pairs."""
    readings = read_pairs(tuple(pairs))
    cosines = {p.id: float(readings[p.id][0].vectors[0] @ readings[p.id][1].vectors[0]) for p in pairs}
    tuned = [p for p in pairs if p.set == "tuned"]
    cuts = fit_cuts([cosines[p.id] for p in tuned], [p.stance for p in tuned])
    return {p.id: cut_cosine(cosines[p.id], cuts) for p in pairs}


def score_pairs(name: str, pairs: Sequence[ClaimPair], answers: Mapping[str, Mapping[str, str]]) -> Iterable[Measurement]:
    """Yield the rows of one set of pairs; ``answers`` holds ours and the rivals' stance of each pair."""

    def row(metric: str, figure: Metric, cases: Sequence[ClaimPair], aim: float | None = None) -> Measurement:
        def rate(who: str) -> Figure:
            return estimate([(p.stance, answers[who][p.id]) for p in pairs], figure)

        return Measurement(
            stage="stances",
            set=name,
            metric=metric,
            records=len(cases),
            ours=rate("ours"),
            rivals=tuple(Rival(name=who, figure=rate(who), setting=_SETTINGS[who]) for who in answers if who != "ours"),
            aim=aim,
            cases=tuple(_show(p, answers["ours"][p.id]) for p in cases),
        )

    yield row("macro-F1", _macro_f1, pairs)
    yield row(
        "conflict precision",
        lambda told: precision([_count(told, "differs")]),
        [p for p in pairs if answers["ours"][p.id] == "differs"],
        0.8,
    )
    for stance in STANCES:
        yield row(f"F1, {stance}", _f1_of(stance), [p for p in pairs if p.stance == stance])


Told = Sequence[tuple[str, str]]
"""Pairs of the stance wanted and the stance said."""
_SETTINGS = {"figures as strings": "no labels seen", "cosine": "both cuts fitted on the tuned pairs"}
Metric = Callable[[Told], float]


def _macro_f1(told: Told) -> float:
    wanted = sorted({w for w, _ in told})
    return sum(f1([_count(told, s)]) for s in wanted) / len(wanted)


def _f1_of(stance: str) -> Metric:
    return lambda told: f1([_count(told, stance)])


def _count(told: Told, stance: str) -> Counts:
    return Counts(
        right=sum(w == s == stance for w, s in told), said=sum(s == stance for _, s in told), wanted=sum(w == stance for w, _ in told)
    )


def _show(pair: ClaimPair, said: str) -> Case:
    return Case(id=pair.id, score=float(said == pair.stance), shown=f"{pair.stance}, said {said}: {pair.one} | {pair.other}"[:160])


def _holds_both(claim: Claim) -> bool:
    return len({t.article for t in claim.tellings}) == 2


def _write_article(pair: ClaimPair, which: int) -> Article:
    text = pair.other if which else pair.one
    published = _FIRST_TOLD + timedelta(hours=pair.later if which else 0.0)
    return Article(
        id=f"{pair.id}/{which}",
        page=f"p-{pair.id}/{which}",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        map=(),
        published=published.isoformat(),
        outlet=("The Courier", "The Gazette")[which],
        language="en",
    )


@lru_cache(maxsize=1)
def _load_embedder() -> Embedder:
    from rashomon.text.embedding import MiniLMEmbedder

    return MiniLMEmbedder()


def write_known(path: Path = PAIRS) -> None:
    """Write the table again with what the program says in the last column, where that is not what the pair wants."""
    pairs = load_pairs(path)
    said = judge_pairs(pairs)
    with path.open("w", encoding="utf-8", newline="") as table:
        print(*_COLUMNS, sep="\t", file=table)
        for p in pairs:
            known = said[p.id] if said[p.id] != p.stance else ""
            print(p.id, p.stance, p.set, p.news, p.made, f"{p.later:g}", p.one, p.other, known, sep="\t", file=table)


if __name__ == "__main__":
    write_known()
