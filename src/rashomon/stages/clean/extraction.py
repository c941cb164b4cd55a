"""Which blocks of an HTML page trafilatura takes for the article.

trafilatura chooses, the page keeps the letters: its text is used only to mark blocks of the page, never as text.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from typing import Any

from rashomon.stages.clean.markup import Markup
from rashomon.stages.clean.settings import CleanSettings

_WORD = re.compile(r"\w+")


def choose_blocks(source: str, markup: Markup, settings: CleanSettings) -> list[bool] | None:
    """Return for each block whether trafilatura takes it; null where it cannot be asked or takes nothing."""
    if len(source) > settings.max_extractor_chars or markup.depth > settings.max_extractor_depth:
        return None
    extracted = _extract(source)
    return _mark_blocks(markup, extracted) if extracted else None


def _extract(source: str) -> str:
    from trafilatura import bare_extraction, load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = load_html(source)
    if tree is None:
        return ""
    document: Any = bare_extraction(tree, include_comments=False, include_tables=True, favor_precision=False, with_metadata=False)
    body = getattr(document, "body", None)
    return "" if body is None else " \n ".join(text for text in body.itertext() if text.strip())


def _mark_blocks(markup: Markup, extracted: str) -> list[bool]:
    """Mark the blocks whose words stand in the extracted text, in order where they stand more than once."""
    words = _WORD.findall(extracted)
    flat = " " + " ".join(words) + " "
    grams = Counter(zip(words, words[1:], words[2:], strict=False))
    chosen = []
    at = 0
    for block in markup.blocks:
        own = _WORD.findall(block.text)
        needle = " " + " ".join(own) + " "
        found = flat.find(needle, at) if own else -1
        if found >= 0:
            # A short line found far ahead is a chance find (a heading that stands in a list too, say).
            near = found - at < 400 or len(own) > 6
            chosen.append(near)
            at = found + len(needle) - 1 if near else at
        else:
            chosen.append(len(own) > 8 and _share_of_grams(own, grams) > 0.6)
    return chosen


def _share_of_grams(words: list[str], grams: Counter[tuple[str, str, str]]) -> float:
    own = list(zip(words, words[1:], words[2:], strict=False))
    return sum(1 for g in own if g in grams) / max(len(own), 1)
