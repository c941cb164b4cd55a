"""The weight of each kind of evidence, in log-odds.

Set by logistic regression on the pairs of statements of the labelled stories (eval/fit_claims.py), and checked by leaving
each story out in turn: no weight serves one story.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from rashomon.stages.match.likeness import EVIDENCE, Matrix

WEIGHTS: Final = {
    "meaning": 2.67,
    "sentence": 5.97,
    "words": 2.80,
    "order": 1.67,
    "place": -0.19,
    "closeness": -1.93,
    "value": 2.52,
    "slot": -0.13,
    "clash": 0.68,
    "lone figure": -0.37,
    "day": 0.0,
    "both quoted": 0.40,
    "one quoted": -0.49,
    "best": 0.95,
    "best words": 0.43,
}
BIAS: Final = -5.2


def sum_evidence(evidence: Matrix) -> Matrix:
    """Return the log-odds that two statements tell the same thing, from the rows of :data:`EVIDENCE`."""
    weights = np.array([WEIGHTS[name] for name in EVIDENCE], dtype=np.float32)
    odds: Matrix = np.tensordot(weights, evidence, axes=1).astype(np.float32) + np.float32(BIAS)
    return odds
