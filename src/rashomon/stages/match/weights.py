"""The weight of each kind of evidence, in log-odds.

Set by logistic regression on the pairs of statements of the labelled stories (eval/fit_claims.py), and checked by leaving
each story out in turn: no weight serves one story.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from rashomon.stages.match.likeness import EVIDENCE, Matrix

WEIGHTS: Final = {
    "meaning": 2.81,
    "sentence": 5.17,
    "words": 1.34,
    "order": 1.01,
    "closeness": -2.71,
    "value": 1.57,
    "digits": 2.49,
    "counted": 0.98,
    "measured": 0.38,
    "clash": 0.53,
    "lone figure": -0.68,
    "same day": 2.24,
    "both quoted": 0.33,
    "one quoted": -0.93,
    "one speaker": 0.90,
    "one utterance": 1.32,
    "two utterances": -0.36,
    "best": 0.59,
    "best words": 0.25,
}
BIAS: Final = -3.79


def sum_evidence(evidence: Matrix) -> Matrix:
    """Return the log-odds that two statements tell the same thing, from the rows of :data:`EVIDENCE`."""
    weights = np.array([WEIGHTS[name] for name in EVIDENCE], dtype=np.float32)
    odds: Matrix = np.tensordot(weights, evidence, axes=1).astype(np.float32) + np.float32(BIAS)
    return odds
