"""Where the data sets are that are not part of the project: RASHOMON_SHARED, or ``shared`` beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("RASHOMON_SHARED", ROOT.parent / "shared"))

# A folder that was named, or that lies there, is used: what is then missing in it is a failure, not a skip.
needs_shared = pytest.mark.skipif(
    "RASHOMON_SHARED" not in os.environ and not SHARED.is_dir(),
    reason="no `shared` folder beside the checkout (RASHOMON_SHARED names another)",
)
