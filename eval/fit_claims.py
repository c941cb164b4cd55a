"""Set the weights of the match stage's evidence anew: ``python -m eval.fit_claims CACHE.pickle``.

Logistic regression over all pairs of statements of two articles of which at least one tells a gold claim. Printed beside the
weights: for each story the precision and recall of the joined pairs under weights that were set without it. They are lower
than the yardstick's, since a pair of which only one side is in the gold counts here as a wrong join.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from eval.gold import GoldStory, load_readings, load_stories
from eval.stages.claims import find_gold, same_passage
from rashomon.model import Reading, Statement
from rashomon.stages.extract import extract
from rashomon.stages.match import MatchSettings, embed_statements
from rashomon.stages.match.grouping import group_statements
from rashomon.stages.match.likeness import EVIDENCE, find_apart, weigh_evidence
from rashomon.stages.match.statements import cut_statements
from rashomon.text.embedding import MiniLMEmbedder

Table = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The evidence of one story and which of its pairs of statements tell one gold claim."""

    name: str
    evidence: npt.NDArray[np.float32]
    articles: tuple[int, ...]
    apart: npt.NDArray[np.bool_]
    same: npt.NDArray[np.bool_]
    known: npt.NDArray[np.bool_]


def main() -> None:
    """Print the weights set on all stories, and how they do on each story when set on the others."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path)
    readings = load_readings(parser.parse_args().cache)
    stories = [weigh_story(s, readings) for s in load_stories()]
    for story in stories:
        precision, recall = judge_joins(story, *fit_weights([s for s in stories if s is not story]))
        print(f"{story.name:28} precision {precision:.2f} recall {recall:.2f}")
    weights, bias = fit_weights(stories)
    for name, weight in zip(EVIDENCE, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')
    print(f"BIAS: Final = {bias:.2f}")


def weigh_story(story: GoldStory, readings: dict[str, Reading]) -> Pairs:
    """Return the evidence and the labels of one story's pairs."""
    told = [readings[a.id] for a, gold in zip(story.articles, story.gold["articles"], strict=True) if not gold["stray"]]
    extracts = extract(told)
    statements = [s for r in told for s in cut_statements(r, extracts)]
    number = {r.article.id: k for k, r in enumerate(told)}
    articles = np.array([number[s.article] for s in statements])
    vectors = embed_statements(statements, told, MiniLMEmbedder().embed, MatchSettings())
    member = label_statements(story, statements)
    across = np.triu(articles[:, None] != articles[None, :])
    told_of = member.any(axis=1)
    return Pairs(
        name=story.name,
        evidence=np.stack(list(weigh_evidence(statements, vectors, told, extracts))),
        articles=tuple(int(a) for a in articles),
        apart=find_apart(statements),
        same=(member.astype(int) @ member.T.astype(int) > 0) & across,
        known=(told_of[:, None] | told_of[None, :]) & across,
    )


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
    rows = np.concatenate([s.evidence[:, s.known].T for s in stories]).astype(np.float64)
    labels = np.concatenate([s.same[s.known] for s in stories]).astype(np.float64)
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


def judge_joins(story: Pairs, weights: Table, bias: float) -> tuple[float, float]:
    """Return precision and recall of the pairs that grouping joins under these weights."""
    settings = MatchSettings()
    odds = (np.tensordot(weights, story.evidence, axes=1) + bias).astype(np.float32)
    groups = group_statements(
        odds,
        story.articles,
        story.apart,
        threshold=settings.threshold,
        surest=settings.surest,
        most_of_one_article=settings.most_of_one_article,
    )
    joined = np.zeros_like(story.same)
    for group in groups:
        joined[np.ix_(group, group)] = True
    right = float((joined & story.same).sum())
    return right / max(1.0, float((joined & story.known).sum())), right / max(1.0, float(story.same.sum()))


if __name__ == "__main__":
    main()
