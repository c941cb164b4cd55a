"""Names: the variants of the labelled stories grouped, and pairs of names judged, at the program's fixed threshold.

Pairs are judged by the functions of text/names.py that the stage joins forms with; what a story adds (titles, who else bears a
surname, which article writes which form) is seen in the stories' rows only.
"""

from __future__ import annotations

import csv
import io
import random
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from eval.measurement import Case, Counts, Measurement, Published, Rival, Sets, estimate, f1
from eval.rivals.name_strings import compare_plain_letters, compare_sorted_words, list_entity_strings
from eval.told_stories import FOLDERS, Told, read_told
from eval.yardstick import load_yardstick
from rashomon.text.names import fold_name, is_alike, is_same_body, is_same_person

STAGE = "names"
FROZEN = 0.70
"""The threshold of nomenklatura's own run."""
SAMPLE = 1500
"""Pairs of a script, and as many of strangers: the interval is 0.01 wide."""
SCRIPTS = ("russian", "arabic", "hebrew", "katakana")

Variant = tuple[str, str]


def measure(sets: Sets) -> Iterator[Measurement]:
    """Yield the figures of the stories, of name-bench and of name-translit."""
    scorer = load_yardstick(sets.shared)
    for name in FOLDERS:
        yield (
            _measure_stories(name, scorer)
            if scorer
            else Measurement(stage=STAGE, set=name, metric="pairs of variants, F1", absent="no reference scorer beside the sets")
        )
    yield from _measure_bench(sets)
    yield from _measure_scripts(sets)


def _measure_stories(name: str, scorer: ModuleType) -> Measurement:
    told = read_told(name)
    wanted = [_gold(t, scorer) for t in told]
    ours = [_compare(w, scorer.pairs(_grouped(t, w, scorer)), t.story.name) for t, w in zip(told, wanted, strict=True)]
    theirs = [_compare(w, scorer.pairs(_by_string(t, w, scorer)), t.story.name)[0] for t, w in zip(told, wanted, strict=True)]
    counts = [c for c, _ in ours]
    return Measurement(
        stage=STAGE, set=name, metric="pairs of variants, F1", records=int(sum(c.wanted for c in counts)), ours=estimate(counts, f1),
        rivals=(Rival(name="spaCy's name strings, not grouped", figure=estimate(theirs, f1)),), aim=0.95,
        cases=tuple(c for _, cases in ours for c in cases), note="article bodies cut by the gold; a story is the unit of the interval",
    )  # fmt: skip


def _gold(told: Told, scorer: ModuleType) -> set[tuple[Variant, Variant]]:
    names = told.story.gold["names"]
    return scorer.pairs([[(i, scorer.fold(v)) for i, vs in n["variants"].items() for v in vs if i in told.main] for n in names])


def _grouped(told: Told, wanted: set, scorer: ModuleType) -> Iterator[set[Variant]]:
    known = {v for pair in wanted for v in pair}
    for name in told.extracts.names:
        yield {(m.article.split("/")[1], scorer.fold(m.exact)) for m in name.mentions} & known


def _by_string(told: Told, wanted: set, scorer: ModuleType) -> Iterable[set[Variant]]:
    known = {v for pair in wanted for v in pair}
    found: dict[str, set[Variant]] = defaultdict(set)
    for reading in told.readings:
        for string in list_entity_strings(reading):
            found[scorer.fold(string)].add((reading.article.id.split("/")[1], scorer.fold(string)))
    return [group & known for group in found.values()]


def _compare(wanted: set, found: set, story: str) -> tuple[Counts, list[Case]]:
    """Return the counts of the pairs, and a case for each variant: the share of its pairs that are right."""
    pairs: dict[Variant, list[bool]] = defaultdict(list)
    for pair in wanted | found:
        for variant in pair:
            pairs[variant].append(pair in wanted and pair in found)
    cases = [Case(id=f"{story}/{a}/{v}", score=sum(r) / len(r), shown=f"{sum(r)} of {len(r)} pairs") for (a, v), r in sorted(pairs.items())]
    return Counts(len(wanted & found), len(found), len(wanted)), cases


@dataclass(frozen=True, slots=True)
class _Pair:
    id: str
    names: tuple[str, str]
    person: bool
    same: bool
    frozen: float | None = None


def _measure_bench(sets: Sets) -> Iterator[Measurement]:
    folder = sets.folder("name-bench")
    if folder is None:
        yield sets.absent(STAGE, "name-bench", "persons, F1")
        return
    pairs = list(_load_bench(folder))
    published = {"persons": 0.742, "all": 0.790}
    for which, kept in (("persons", [p for p in pairs if p.person]), ("all", pairs)):
        frozen = [p for p in kept if p.frozen is not None]
        logic = Rival(
            name="nomenklatura logic-v2", figure=estimate(_judged(frozen, [p.frozen >= FROZEN for p in frozen]), f1),
            setting=f"frozen scores at {FROZEN}; it scored {len(frozen)} of these {len(kept)}",
        )  # fmt: skip
        said = [bool((is_same_person if p.person else is_same_body)(*p.names)) for p in kept]
        yield _row(
            "name-bench", which, kept, said, (logic, *_string_rivals(kept)),
            Published(value=published[which], source="nomenklatura's frozen run, counted at 0.70"), 0.742 if which == "persons" else None,
        )  # fmt: skip


def _load_bench(folder: Path) -> Iterator[_Pair]:
    with tarfile.open(folder / "name_bench.tar.xz") as archive:
        tables = {}
        for table in ("cases", "logicv2-frozen"):
            member = next(m for m in archive.getmembers() if m.name.endswith(f"{table}.csv"))
            tables[table] = list(csv.DictReader(io.TextIOWrapper(archive.extractfile(member), encoding="utf-8")))  # type: ignore[arg-type]
    frozen = {(r["name1"], r["name2"]): float(r["score"]) for r in tables["logicv2-frozen"]}
    for number, row in enumerate(tables["cases"]):
        names = row["name1"], row["name2"]
        yield _Pair(f"{number}", names, row["schema"] == "Person", row["is_match"].lower() == "true", frozen.get(names))


def _measure_scripts(sets: Sets) -> Iterator[Measurement]:
    """Yield, for some scripts, how well name words go with their other spelling: each with its own and with a stranger's."""
    folder = sets.folder("name-translit")
    if folder is None:
        yield sets.absent(STAGE, "name-translit", "single words, F1")
        return
    with tarfile.open(folder / "wd_person_names_test20.tar.xz") as archive:
        for script in SCRIPTS:
            member = next(m for m in archive.getmembers() if m.name.endswith(f"wd_{script}_20"))
            lines = archive.extractfile(member).read().decode("utf-8").splitlines()  # type: ignore[union-attr]
            pairs = _own_and_strangers([line.split("\t")[:2] for line in lines])
            said = [_is_alike_romanised(*p.names) for p in pairs]
            yield _row(f"name-translit, {script}", "single words", pairs, said, _string_rivals(pairs), None, None)


def _own_and_strangers(rows: Sequence[list[str]]) -> list[_Pair]:
    chosen = random.Random(0).sample([(a, b.replace(" ", "")) for a, b in rows], SAMPLE)
    own = [_Pair(f"{a}={b}", (a, b), True, True) for a, b in chosen]
    return own + [_Pair(f"{a}!{b}", (a, b), True, False) for (a, _), (_, b) in zip(chosen, chosen[1:] + chosen[:1], strict=True)]


def _is_alike_romanised(a: str, b: str) -> bool:
    return is_alike("".join(fold_name(a)), "".join(fold_name(b)))


def _row(
    name: str,
    which: str,
    pairs: Sequence[_Pair],
    said: Sequence[bool],
    rivals: tuple[Rival, ...],
    published: Published | None,
    aim: float | None,
) -> Measurement:
    judged = _judged(pairs, said)
    cases = tuple(
        Case(id=p.id, score=float(p.same == s), shown=f"{' | '.join(p.names)}: {'same' if s else 'apart'}")
        for p, s in zip(pairs, said, strict=True)
    )
    return Measurement(
        stage=STAGE, set=name, metric=f"{which}, F1", records=len(pairs), ours=estimate(judged, f1), rivals=rivals,
        published=published, aim=aim, cases=cases,
    )  # fmt: skip


def _judged(pairs: Sequence[_Pair], said: Sequence[bool]) -> list[Counts]:
    return [Counts(p.same and s, s, p.same) for p, s in zip(pairs, said, strict=True)]


def _string_rivals(pairs: Sequence[_Pair]) -> tuple[Rival, Rival]:
    names = [p.names for p in pairs]
    scores = compare_sorted_words(names)
    best = max(sorted(set(scores)), key=lambda t: f1(_judged(pairs, [s >= t for s in scores])))
    plain = [s == 1.0 for s in compare_plain_letters(names)]
    fuzzy = estimate(_judged(pairs, [s >= best for s in scores]), f1)
    return (
        Rival(name="rapidfuzz token_sort", figure=fuzzy, setting=f"at {best:.2f}, the best on these records"),
        Rival(name="plain letters alike", figure=estimate(_judged(pairs, plain), f1)),
    )
