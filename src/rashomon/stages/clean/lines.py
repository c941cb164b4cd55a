"""Scraped text without tags to blocks: one block a line, with its place on the page."""

from __future__ import annotations

import re

from rashomon.stages.clean.block import Block
from rashomon.text.offsets import copy_page

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")

_COLUMN = re.compile(r"\S(?: {2,}|\t+)(?=\S)")


def read_lines(page_text: str, limit: int) -> list[Block]:
    """Return the lines of a page without tags that hold more than white space.

    >>> [(b.text, b.after_gap) for b in read_lines("MENU\\n\\nA fire  burns.", 100)]
    [('MENU', False), ('A fire burns.', True)]
    """
    blocks: list[Block] = []
    last = 0
    for line in _LINE.finditer(page_text, 0, limit):
        mapped = copy_page(page_text, line.start(), line.end())
        if not mapped.text:
            continue
        breaks = page_text.count("\n", last, line.start())
        columns = len(_COLUMN.findall(line.group().strip()[:500])) + 1
        blocks.append(Block(mapped=mapped, start=line.start(), end=line.end(), after_gap=bool(blocks) and breaks > 1, columns=columns))
        last = line.end()
    return blocks
