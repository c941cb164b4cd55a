"""Scraped text without tags to blocks: one block a line, or a paragraph whose lines were broken at a width, with its place on the page."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from rashomon.stages.clean.block import Block
from rashomon.stages.clean.shape import is_mail_field
from rashomon.text.offsets import copy_page

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")

_COLUMN = re.compile(r"\S(?: {2,}|\t+)(?=\S)")

_NARROWEST, _WIDEST = 40, 110
"""Letters between which a width lies at which mail, releases and text exports break their lines."""
_FEWEST_BROKEN = 4
_RAGGED = 0.8
"""Of the usual length, the part from which on a line broken by hand goes on in the next: a paragraph's last line is mostly shorter."""
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")
_SMALL_SHARE = 0.6
"""Of the lines behind an unfinished one, the share that a word written small begins: names and figures begin the others."""
_BROKEN_SHARE = 0.75
"""Of the lines that another follows, the share that had no room for its first word: chance gives a tenth, a width nearly all."""


def read_lines(page_text: str, limit: int) -> list[Block]:
    """Return the lines of a page without tags that hold more than white space; where lines were broken at a width, the paragraphs.

    >>> [(b.text, b.after_gap) for b in read_lines("MENU\\n\\nA fire  burns.", 100)]
    [('MENU', False), ('A fire burns.', True)]
    """
    blocks: list[Block] = []
    last = 0
    for start, end in _join_broken([m for m in _LINE.finditer(page_text, 0, limit) if not m.group().isspace()], page_text):
        mapped = copy_page(page_text, start, end)
        if not mapped.text:
            continue
        breaks = page_text.count("\n", last, start)
        columns = len(_COLUMN.findall(page_text[start:end].strip()[:500])) + 1
        blocks.append(Block(mapped=mapped, start=start, end=end, after_gap=bool(blocks) and breaks > 1, columns=columns))
        last = end
    return blocks


def _join_broken(lines: Sequence[re.Match[str]], page_text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line stands, and where lines were broken at a width each run of those that go on in the next."""
    width = _find_width(lines, page_text)
    start: int | None = None
    for line, following in zip_longest(lines, lines[1:]):
        start = line.start() if start is None else start
        if width and following and _is_next(line, following, page_text) and _goes_on(line, following, width):
            continue
        yield start, line.end()
        start = None


def _find_width(lines: Sequence[re.Match[str]], page_text: str) -> int | None:
    """Return the width at which the page's lines were broken; null where they were not.

    Lines broken at a width have no room for the first word of the line below, but for the last of each paragraph, and most of them
    go on below with a word written small.
    """
    followed = [
        (line, following)
        for line, following in pairwise(lines)
        if _NARROWEST <= _measure(line) <= _WIDEST and _is_next(line, following, page_text)
    ]
    if len(followed) < _FEWEST_BROKEN or sum(_measure(line) > _WIDEST for line in lines) > len(followed) / 2:
        return None
    width = max(_measure(line) for line, _ in followed)
    broken = [following for line, following in followed if _is_full(line, following, width)]
    if len(broken) >= _BROKEN_SHARE * len(followed):
        return width if sum(map(_begins_small, broken)) >= len(broken) / 2 else None
    return _find_ragged_width(followed)


def _find_ragged_width(followed: Sequence[tuple[re.Match[str], re.Match[str]]]) -> int | None:
    """Return the least length of a line that goes on, where lines were broken by hand; null where they were not.

    Then the margin is ragged, but hardly a line ends with its sentence, and most go on with a word written small.
    """
    running = [following for line, following in followed if not _SENTENCE_END.search(line.group())]
    if len(running) < _BROKEN_SHARE * len(followed) or sum(map(_begins_small, running)) < _SMALL_SHARE * len(running):
        return None
    return round(_RAGGED * statistics.median(_measure(line) for line, _ in followed))


def _begins_small(line: re.Match[str]) -> bool:
    return line.group().lstrip()[0].islower()


def _is_next(line: re.Match[str], following: re.Match[str], page_text: str) -> bool:
    """Return whether a line stands right below another, no blank line between and not set in deeper."""
    return page_text.count("\n", line.end(), following.start() + 1) <= 1 and _indent(following) <= _indent(line)


def _goes_on(line: re.Match[str], following: re.Match[str], width: int) -> bool:
    """Return whether a line had no room for the next word, or stops within a sentence that the next one takes up."""
    if is_mail_field(line.group()):
        return False
    if _SENTENCE_END.search(line.group()) or _measure(line) < _NARROWEST:
        return _is_full(line, following, width)
    return _begins_small(following) or _measure(line) >= _RAGGED * width


def _is_full(line: re.Match[str], following: re.Match[str], width: int) -> bool:
    return _measure(line) + 1 + len(following.group().split(maxsplit=1)[0]) > width


def _measure(line: re.Match[str]) -> int:
    return len(line.group().rstrip())


def _indent(line: re.Match[str]) -> int:
    return len(line.group()) - len(line.group().lstrip())
