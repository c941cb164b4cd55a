"""The weight of each kind of evidence, in log-odds.

Set by logistic regression on the pairs of statements of the labelled stories (eval/fit_claims.py), and checked by leaving
each story out in turn: no weight serves one story.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from rashomon.stages.match.likeness import EVIDENCE, Matrix

WEIGHTS: Final = {
    "meaning": 2.33,
    "sentence": 6.21,
    "words": 2.30,
    "order": 1.62,
    "place": -0.54,
    "closeness": -2.44,
    "value": 1.34,
    "digits": 3.42,
    "slot": 0.40,
    "clash": 0.61,
    "lone figure": -0.58,
    "day": 1.31,
    "both quoted": 0.52,
    "one quoted": -0.40,
    "best": 0.71,
    "best words": 0.50,
}
BIAS: Final = -5.13


def sum_evidence(evidence: Matrix) -> Matrix:
    """Return the log-odds that two statements tell the same thing, from the rows of :data:`EVIDENCE`."""
    weights = np.array([WEIGHTS[name] for name in EVIDENCE], dtype=np.float32)
    odds: Matrix = np.tensordot(weights, evidence, axes=1).astype(np.float32) + np.float32(BIAS)
    return odds
