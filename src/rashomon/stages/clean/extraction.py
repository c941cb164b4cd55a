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
_NEAR = 400
"""Letters of the extracted text that may be passed over to find a short block."""
_MIN_SHARE = 0.6
"""A block whose text the extractor cleaned (a link left out, say) still shares most of its word triples."""


def choose_blocks(source: str, markup: Markup, settings: CleanSettings) -> list[bool] | None:
    """Return for each block whether trafilatura takes it; null where it cannot be asked or takes nothing."""
    if (
        len(source) > settings.max_extractor_chars
        or markup.tags > settings.max_extractor_tags
        or markup.depth > settings.max_extractor_depth
    ):
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
    document: Any = bare_extraction(tree, fast=True, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(document, "body", None)
    return "" if body is None else " \n ".join(text for text in body.itertext() if text.strip())


def _mark_blocks(markup: Markup, extracted: str) -> list[bool]:
    """Mark the blocks whose words stand in the extracted text, in order where they stand more than once."""
    words = _WORD.findall(extracted)
    flat = " " + " ".join(words) + " "
    grams = Counter(_make_grams(words))
    chosen = []
    at = 0
    for block in markup.blocks:
        own = _WORD.findall(block.text)
        needle = " " + " ".join(own) + " "
        found = flat.find(needle, at) if own else -1
        # A short line found far ahead is a chance find (a heading that stands in a list too, say).
        if found >= 0 and (found - at < _NEAR or len(own) > 6):
            chosen.append(True)
            at = found + len(needle) - 1
            grams.subtract(_make_grams(own))
        else:
            chosen.append(len(own) > 8 and _share_of_grams(own, grams) > _MIN_SHARE)
    return chosen


def _make_grams(words: list[str]) -> list[tuple[str, str, str]]:
    return list(zip(words, words[1:], words[2:], strict=False))


def _share_of_grams(words: list[str], grams: Counter[tuple[str, str, str]]) -> float:
    """Return the share of a block's word triples that the extracted text holds and that no block before it took."""
    own = _make_grams(words)
    return sum(1 for g in own if grams[g] > 0) / max(len(own), 1)
