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
    "meaning": 2.80,
    "sentence": 5.17,
    "words": 1.33,
    "order": 1.02,
    "closeness": -2.69,
    "value": 1.55,
    "digits": 2.52,
    "counted": 0.97,
    "measured": 0.37,
    "clash": 0.52,
    "lone figure": -0.68,
    "same day": 2.23,
    "both quoted": 0.34,
    "one quoted": -0.90,
    "one speaker": 0.90,
    "one utterance": 1.31,
    "two utterances": -0.37,
    "best": 0.60,
    "best words": 0.27,
}
BIAS: Final = -3.80


def sum_evidence(evidence: Iterable[Matrix]) -> Matrix:
    """Return the log-odds that two statements tell the same thing, from the rows of :data:`EVIDENCE`."""
    odds = sum(np.float32(WEIGHTS[name]) * matrix for name, matrix in zip(EVIDENCE, evidence, strict=True))
    return np.asarray(odds + np.float32(BIAS), dtype=np.float32)
