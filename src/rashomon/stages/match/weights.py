"""The weight of each kind of evidence, in log-odds.

Set by logistic regression on the pairs of statements of the labelled stories (eval/fit_claims.py), and checked by leaving
each story out in turn: no weight serves one story.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from rashomon.stages.match.likeness import EVIDENCE, Matrix

WEIGHTS: Final = {
    "meaning": 2.42,
    "sentence": 5.74,
    "words": 1.79,
    "order": 1.41,
    "closeness": -2.55,
    "value": 1.33,
    "digits": 3.13,
    "counted": 0.96,
    "measured": 0.29,
    "clash": 0.35,
    "lone figure": -0.82,
    "same day": 2.04,
    "both quoted": 0.35,
    "one quoted": -0.89,
    "one speaker": 0.87,
    "one utterance": 1.19,
    "two utterances": -0.38,
    "best": 0.71,
    "best words": 0.42,
}
BIAS: Final = -4.81


def sum_evidence(evidence: Matrix) -> Matrix:
    """Return the log-odds that two statements tell the same thing, from the rows of :data:`EVIDENCE`."""
    weights = np.array([WEIGHTS[name] for name in EVIDENCE], dtype=np.float32)
    odds: Matrix = np.tensordot(weights, evidence, axes=1).astype(np.float32) + np.float32(BIAS)
    return odds
