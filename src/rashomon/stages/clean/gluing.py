"""A page's prose parted into its articles.

Pages of excerpts and digests glue articles together. A truncation mark ends an article; a new headline or a section's
heading begins one where the names and the vocabulary break too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.stages.clean.block import Block
from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.wording import find_cut

_NAME = re.compile(r"(?<![.!?…:“\"'‘’(]\s)(?<!^)(?<![“\"‘'(])\b[A-ZÀ-Þ][\w’'-]{2,}")
_WORD = re.compile(r"[a-zà-ÿ]{5,}")
_CALENDAR = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays The".split()
)

CUT_REASON = "a truncation mark ends the text before it"
HEADING_REASON = "a new heading and no shared names"


@dataclass(frozen=True, slots=True)
class Piece:
    """One article's blocks: the lines that head it, its text, and why it was parted from the piece before it."""

    head: tuple[Judged, ...]
    body: tuple[Judged, ...]
    why: str | None


def part_articles(lines: Sequence[Judged]) -> list[Piece]:
    """Return the articles of a page in order."""
    pieces: list[Piece] = []
    head: list[Judged] = []
    body: list[Judged] = []
    why: str | None = None
    for i, line in enumerate(lines):
        reason = _find_boundary(lines, i, body)
        if reason is not None:
            pieces.append(Piece(tuple(head), tuple(_trim(body)), why))
            head, body, why = [j for j in body[len(_trim(body)) :]], [], reason
        if line.role in (Role.BODY, Role.DECK) or (line.role is Role.HEADING and body):
            body.append(line)
        elif not body:
            head.append(line)
    pieces.append(Piece(tuple(head), tuple(_trim(body)), why))
    return [p for p in pieces if p.body]


def _trim(body: list[Judged]) -> list[Judged]:
    """Leave out headings that no prose follows."""
    end = len(body)
    while end and body[end - 1].role is Role.HEADING:
        end -= 1
    return body[:end]


def _find_boundary(lines: Sequence[Judged], i: int, body: list[Judged]) -> str | None:
    """Return why an article begins at line ``i``, null where none does."""
    if not body or lines[i].role is Role.OTHER:
        return None
    text = _trim(body)
    if text and find_cut(text[-1].block.text) is not None and len(text) == len(body):
        return CUT_REASON
    if i and lines[i - 1].role is Role.CUT:
        return CUT_REASON
    if lines[i].role is Role.SECTION and _breaks(body, lines, i):
        return "a new number begins it"
    if lines[i].role is Role.HEADING and _breaks(body, lines, i):
        return HEADING_REASON
    return None


def _breaks(body: Sequence[Judged], lines: Sequence[Judged], i: int) -> bool:
    """Return whether what follows the heading at ``i`` shares neither names nor words with what was before it."""
    after: list[Block] = []
    for line in lines[i + 1 :]:
        if line.role in (Role.HEADING, Role.SECTION) and after:
            break
        if line.role is Role.BODY:
            after.append(line.block)
    before = " \n".join(j.block.text for j in body)
    text = " \n".join(b.text for b in after)
    if len(text.split()) < 25:
        return False
    names = set(_NAME.findall(text)) - _CALENDAR
    known = set(_NAME.findall(before))
    words = set(_WORD.findall(text))
    shared = words & set(_WORD.findall(before))
    return bool(names) and not names & known and len(shared) < 0.15 * len(words)
