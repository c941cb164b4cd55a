"""The weight of each kind of evidence, in log-odds.

Set by logistic regression on the pairs of statements of the labelled stories (eval/fit_claims.py), and checked by leaving
each story out in turn: no weight serves one story.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from rashomon.stages.match.likeness import EVIDENCE
from rashomon.stages.match.odds import Matrix

WEIGHTS: Final = {
    "meaning": 0.17,
    "sentence": 3.58,
    "words": 0.66,
    "word by word": 5.98,
    "order": 1.26,
    "closeness": -2.35,
    "value": 1.28,
    "digits": 2.93,
    "counted": 0.77,
    "measured": 0.19,
    "clash": 0.18,
    "lone figure": -0.58,
    "same day": 1.57,
    "both quoted": -0.07,
    "one quoted": -0.82,
    "one speaker": 0.63,
    "one utterance": 1.26,
    "two utterances": 0.16,
    "best": 2.59,
    "best words": 0.10,
}
BIAS: Final = -4.68


def sum_evidence(evidence: Iterable[Matrix]) -> Matrix:
    """Return the log-odds that two statements tell the same thing, from the rows of :data:`EVIDENCE`."""
    odds = sum(np.float32(WEIGHTS[name]) * matrix for name, matrix in zip(EVIDENCE, evidence, strict=True))
    return np.asarray(odds + np.float32(BIAS), dtype=np.float32)
