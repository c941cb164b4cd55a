"""The text that a page's structured data carry, for pages that show none before a script has run."""

from __future__ import annotations

import html
import json
import re

from rashomon.stages.clean.block import Block
from rashomon.text.offsets import Weaver

_BODY = re.compile(r'"articleBody"\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,500000}+)"', re.DOTALL)
_ESCAPE = re.compile(
    r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})|\\u[0-9a-fA-F]{4}|\\.|&#?\w{2,10};|<\\?/?[a-zA-Z][^<>]{0,500}>",
    re.DOTALL,
)
_PARTS = re.compile(r"<\\?/?(?:p|div|br|li|h[1-6]|blockquote)\b", re.IGNORECASE)
_LETTERS = re.compile(r"\w")


def read_told_text(source: str) -> list[Block]:
    """Return the paragraphs of the ``articleBody`` in a page's JSON-LD, each with its place on the page; none where it tells none.

    >>> page = r'<script type="application/ld+json">{"articleBody": "A barge sank.\\nIt was \\u201cold\\u201d."}</script>'
    >>> [block.text for block in read_told_text(page)]
    ['A barge sank.', 'It was “old”.']
    """
    found = _BODY.search(source)
    if found is None:
        return []
    blocks: list[Block] = []
    weaver, first = Weaver(source), found.start(1)
    at = first
    for escape in _ESCAPE.finditer(source, found.start(1), found.end(1)):
        weaver.add(at, escape.start())
        letters = _decode(escape.group())
        at = escape.end() if letters else escape.start() + 1
        if not letters:  # no escape of JSON's: the backslash alone is left out
            continue
        if letters in "\n\r":
            _close(blocks, weaver, first, escape.start())
            weaver, first = Weaver(source), at
        else:
            weaver.add_entity(letters, escape.start(), at)
    weaver.add(at, found.end(1))
    _close(blocks, weaver, first, found.end(1))
    return blocks


def _close(blocks: list[Block], weaver: Weaver, first: int, last: int) -> None:
    mapped = weaver.weave()
    if _LETTERS.search(mapped.text):
        blocks.append(Block(mapped=mapped, start=first, end=last, after_gap=bool(blocks)))


def _decode(escape: str) -> str:
    """Return what an escape, an entity or a tag stands for; nothing where JSON knows no such escape."""
    if escape[0] == "<":
        return "\n" if _PARTS.match(escape) else " "
    if escape[0] == "&":
        return html.unescape(escape)
    try:
        return str(json.loads(f'"{escape}"'))
    except ValueError:
        return ""
