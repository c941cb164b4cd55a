"""Set the weights of the derive stage's evidence for how a copy was made anew: ``python -m eval.fit_manner``.

Multinomial logistic regression over the copies of the labelled stories that may be looked at, and copies of every strength
made of AllSides's reports (apertium must be there), which count less: they are cruder than what people make. Printed beside the
weights: how many of each story's copies are judged right by weights that were set without it.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from eval.copies_graded import GradedCopy, make_graded
from eval.copies_made import has_translator
from eval.measurement import LOOKED_AT, Sets
from eval.stages.accounts import Labelled, label_stories
from eval.stages.copies import make_article, read
from rashomon.model import Article, How, Reading
from rashomon.stages.derive import DeriveSettings
from rashomon.stages.derive.explanation import explain
from rashomon.stages.derive.likeness import compare
from rashomon.stages.derive.manner import Tie, judge_evidence, weigh_evidence
from rashomon.stages.derive.wording import Wording, read_wordings

_MADE = 0.4
"""What a made copy counts: at 0.2 and 0.4 the stories left out come out the same, made copies of other reports 0.87 and 0.88."""
_SHRINK = 2.0
"""Inverse of the penalty on large weights; 1 to 3 give the same."""
_EVENTS = 80
_SETTINGS = DeriveSettings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A copy whose making is known: the story it stands in, how it was made, what tells."""

    story: str
    how: How
    evidence: Mapping[str, float]


def main() -> None:
    """Print the weights set on all copies, and how they do on each story when set on the rest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    if not has_translator():
        parser.exit(1, "fit_manner: apertium is not installed, and a third of the copies are made with it\n")
    told = [k for root in LOOKED_AT for s in label_stories(root) for k in describe_story(s)]
    folder = Sets().folder("allsides-roundups")
    if folder is None:
        parser.exit(1, "fit_manner: the set allsides-roundups is absent; RASHOMON_SHARED names the folder that holds data/\n")
    made = make_graded(load_piles(folder))
    readings = read([(g.copy, *g.sources) for g in made])
    graded = [describe_graded(g, readings) for g in made]
    for story in sorted({k.story for k in told}):
        rest, left_out = [k for k in told if k.story != story], [k for k in told if k.story == story]
        weights, bias = fit_weights(rest, graded)
        print(f"{story:28} {sum(judge_evidence(k.evidence, weights, bias) is k.how for k in left_out)} of {len(left_out)}")
    show(*fit_weights(told, graded))


def load_piles(folder: Path) -> list[list[Article]]:
    """Return some round-ups of AllSides with two reports or more, none of them long."""
    piles: dict[str, list[Article]] = {}
    with lzma.open(folder / "fulltext_clusters.jsonl.xz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            piles.setdefault(row["cluster"], []).append(make_article(f"{row['cluster']}/{row['position']}", row["text"]))
    fit = [name for name in sorted(piles) if len(piles[name]) > 1 and all(1_500 < len(a.text) < 9_000 for a in piles[name])]
    return [piles[name] for name in random.Random("as").sample(fit, _EVENTS)]


def describe_story(story: Labelled) -> list[Known]:
    """Return the copies of a labelled story."""
    wordings = {w.id: w for w in read_wordings(story.readings)}
    parents: dict[str, list[str]] = {}
    for copy, source in story.gold.edges:
        parents.setdefault(copy, []).append(source)
    hows = {copy: How(how) for (copy, _), how in story.gold.edges.items()}
    return [
        Known(story=story.name, how=hows[c], evidence=describe(wordings[c], [wordings[s] for s in sources]))
        for c, sources in sorted(parents.items())
    ]


def describe_graded(graded: GradedCopy, readings: Mapping[str, Reading]) -> Known:
    """Return a made copy."""
    copy, *sources = read_wordings([readings[a.id] for a in (graded.copy, *graded.sources)])
    return Known(story=graded.grade, how=graded.how, evidence=describe(copy, sources))


def describe(copy: Wording, sources: Sequence[Wording]) -> dict[str, float]:
    """Return what tells how a copy was made from its sources."""
    return weigh_evidence(copy, [Tie(s, compare(copy, s, _SETTINGS), explain(copy, s, _SETTINGS)) for s in sources])


Weights = dict[How, dict[str, float]]


def fit_weights(told: Sequence[Known], made: Sequence[Known]) -> tuple[Weights, dict[How, float]]:
    """Return a weight for each kind of evidence and way of copying, and each way's bias."""
    from sklearn.linear_model import LogisticRegression

    known = [*told, *made]
    rows = np.array([list(k.evidence.values()) for k in known])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    counted = [1.0] * len(told) + [_MADE] * len(made)
    model = LogisticRegression(max_iter=5_000, C=_SHRINK).fit((rows - mean) / spread, [str(k.how) for k in known], sample_weight=counted)
    weights = np.round(model.coef_ / spread, 2) + 0.0
    bias = np.round(model.intercept_ - weights @ mean, 2)
    hows = [How(c) for c in model.classes_]
    names = list(known[0].evidence)
    return (
        {how: dict(zip(names, row.tolist(), strict=True)) for how, row in zip(hows, weights, strict=True)},
        dict(zip(hows, bias.tolist(), strict=True)),
    )


def show(weights: Weights, bias: Mapping[How, float]) -> None:
    """Print the weights as they stand in the program."""
    for how, row in weights.items():
        print(f"    How.{how.name}: {{" + ", ".join(f'"{name}": {weight:g}' for name, weight in row.items()) + "},")
    print("BIAS = {" + ", ".join(f"How.{how.name}: {b:g}" for how, b in bias.items()) + "}")


if __name__ == "__main__":
    main()
