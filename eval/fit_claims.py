"""Set the weights of the match stage's evidence anew: ``python -m eval.fit_claims``.

Logistic regression over all pairs of statements of two articles of which at least one tells a gold claim. Printed beside the
weights: for each story the precision and recall of the single pairs under weights that were set without it. They are lower
than those of claims, since a pair of which only one side is in the gold counts here as wrong, and groups help one another.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from eval.gold import GoldStory, load_stories
from eval.measurement import LOOKED_AT
from eval.stages.claims import find_gold, read_stories, same_passage
from rashomon.model import Reading, Statement
from rashomon.stages.extract import extract
from rashomon.stages.match.figures import FigureTable
from rashomon.stages.match.likeness import EVIDENCE, weigh_evidence
from rashomon.stages.match.statements import cut_statements
from rashomon.text.embedding import MiniLMEmbedder

Table = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The pairs of statements of one story of which at least one tells a gold claim: the evidence, and whether both tell one."""

    name: str
    evidence: npt.NDArray[np.float32]
    same: npt.NDArray[np.bool_]


def main() -> None:
    """Print the weights set on all stories, and how they do on each story when set on the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    stories = tuple(s for root in LOOKED_AT for s in load_stories(root))
    readings = read_stories(stories)
    pairs = [weigh_story(s, readings[s.name]) for s in stories]
    for story in pairs:
        precision, recall = judge_pairs(story, *fit_weights([s for s in pairs if s is not story]))
        print(f"{story.name:28} precision {precision:.2f} recall {recall:.2f}")
    weights, bias = fit_weights(pairs)
    for name, weight in zip(EVIDENCE, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')
    print(f"BIAS: Final = {bias:.2f}")


def weigh_story(story: GoldStory, told: Sequence[Reading]) -> Pairs:
    """Return the evidence and the labels of one story's pairs."""
    extracts = extract(told)
    statements = [s for r in told for s in cut_statements(r, extracts)]
    member = label_statements(story, statements)
    told_of = member.any(axis=1)
    rows, labels = [], []
    for block in weigh_evidence(statements, told, extracts, FigureTable(statements), MiniLMEmbedder().embed):
        above, beside = member[block.rows], member[block.columns]
        known = told_of[block.rows][:, None] | told_of[block.columns][None, :]
        rows.append(np.stack([matrix[known] for matrix in block.evidence]))
        labels.append((above.astype(int) @ beside.T.astype(int) > 0)[known])
    return Pairs(story.name, np.concatenate(rows, axis=1), np.concatenate(labels))


def label_statements(story: GoldStory, statements: Sequence[Statement]) -> npt.NDArray[np.bool_]:
    """Return which statement tells which gold claim, by the reference scorer's rule for one passage."""
    claims = [c["id"] for c in story.gold["claims"]]
    member = np.zeros((len(statements), len(claims)), dtype=np.bool_)
    for telling in find_gold(story):
        for i, statement in enumerate(statements):
            if statement.article == telling.article and same_passage(statement.exact, telling.text):
                member[i, claims.index(telling.claim)] = True
    return member


def fit_weights(stories: Sequence[Pairs]) -> tuple[Table, float]:
    """Return weights and bias by Newton's method, with a little shrinkage so that rare evidence keeps a sober weight."""
    rows = np.concatenate([s.evidence.T for s in stories]).astype(np.float64)
    labels = np.concatenate([s.same for s in stories]).astype(np.float64)
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    design = np.c_[(rows - mean) / spread, np.ones(len(rows))]
    shrink = np.diag([1.0] * rows.shape[1] + [0.0])
    found = np.zeros(design.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(design @ found, -30, 30)))
        slope = design.T @ (chance - labels) + shrink @ found
        bend = (design * (chance * (1 - chance) + 1e-9)[:, None]).T @ design + shrink
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-6:
            break
    weights = found[:-1] / spread
    return weights, float(found[-1] - weights @ mean)


def judge_pairs(story: Pairs, weights: Table, bias: float) -> tuple[float, float]:
    """Return precision and recall of the pairs that are likelier than not under these weights."""
    likely = weights @ story.evidence + bias > 0
    right = float((likely & story.same).sum())
    return right / max(1.0, float(likely.sum())), right / max(1.0, float(story.same.sum()))


if __name__ == "__main__":
    main()
