"""The weight of each kind of evidence, in log-odds.

Set by logistic regression on the pairs of statements of the labelled stories (eval/fit_claims.py), and checked by leaving
each story out in turn: no weight serves one story.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from rashomon.stages.match.likeness import EVIDENCE, Matrix

WEIGHTS: Final = {
    "meaning": 2.66,
    "sentence": 5.22,
    "words": 1.50,
    "order": 1.04,
    "closeness": -2.76,
    "value": 1.55,
    "digits": 2.58,
    "counted": 0.99,
    "measured": 0.37,
    "clash": 0.52,
    "lone figure": -0.71,
    "same day": 2.22,
    "both quoted": 0.31,
    "one quoted": -0.87,
    "one speaker": 1.02,
    "one utterance": 1.11,
    "two utterances": -0.29,
    "best": 0.57,
    "best words": 0.28,
}
BIAS: Final = -3.75


def sum_evidence(evidence: Matrix) -> Matrix:
    """Return the log-odds that two statements tell the same thing, from the rows of :data:`EVIDENCE`."""
    weights = np.array([WEIGHTS[name] for name in EVIDENCE], dtype=np.float32)
    odds: Matrix = np.tensordot(weights, evidence, axes=1).astype(np.float32) + np.float32(BIAS)
    return odds
