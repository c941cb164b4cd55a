"""A page's prose parted into its articles.

Pages of excerpts and digests glue articles together. A truncation mark ends an article where the names and the words
break too; so does a new heading on a page that calls itself a digest, or a heading with a new dateline. One long
article with subheads, an interview or a live blog stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.stages.clean.dateline import find_dateline
from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.shape import is_sentence
from rashomon.stages.clean.wording import find_cut, says_more_below

_NAME = re.compile(r"(?<![.!?…:“\"'‘’(]\s)(?<!^)(?<![“\"‘'(])\b[A-ZÀ-Þ][\w’'-]{2,}")
_WORD = re.compile(r"[a-zà-ÿ]{5,}")
_CALENDAR = re.compile(
    r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ust|ember|tember|ober)?$"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$"
)
"""Months and weekdays: unrelated items of one day share them."""
_DIGEST = re.compile(
    r"\b(?:digest|round-?up|briefing|briefs|in brief|newsletter|bulletin|view in (?:your )?browser|forward to a friend"
    r"|unsubscribe|in this issue|issue (?:no\.? ?)?\d|(?:morning|evening|daily|weekend|weekly) (?:briefing|edition|brief|read|update))\b",
    re.IGNORECASE,
)
_NEAR = 8
"""Paragraphs before and behind a boundary whose names and words are compared."""
_MIN_CUT_WORDS = 12
"""Shorter lines with dots at their end trail off in speech; an excerpt that was cut off is a paragraph."""
_MIN_PIECE_WORDS = 20

CUT_REASON = "a truncation mark ends the text before it"
NO_NAMES_REASON = "a truncation mark ends the text before it, and the two share no names"
NUMBER_REASON = "a new number begins it, and it shares no names with the text before it"
HEADING_REASON = "a new heading begins it on a page of several items, and it shares no names with the text before it"
DATELINE_REASON = "a new heading and a new dateline begin it"


@dataclass(frozen=True, slots=True)
class Piece:
    """One article's blocks: the lines that head it, its text, and why it was parted from the piece before it."""

    head: tuple[Judged, ...]
    body: tuple[Judged, ...]
    why: str | None

    @property
    def words(self) -> int:
        """How many words the text has."""
        return sum(j.block.words for j in self.body)


def part_articles(lines: Sequence[Judged]) -> list[Piece]:
    """Return the articles of a page in order."""
    digest = _is_digest(lines)
    pieces: list[Piece] = []
    head: list[Judged] = []
    body: list[Judged] = []
    why: str | None = None
    begun = False
    for i, line in enumerate(lines):
        reason = _find_boundary(lines, i, body, digest, bool(pieces))
        if reason is not None:
            end = _find_text_end(body)
            pieces.append(Piece(tuple(head), tuple(body[:end]), why))
            head, body, why, begun = body[end:], [], reason, False
        begun = begun or line.role is Role.BODY
        if line.role in (Role.BODY, Role.DECK) or (line.role is Role.HEADING and begun):
            body.append(line)
        elif not begun:
            head.append(line)
    pieces.append(Piece(tuple(head), tuple(body[: _find_text_end(body)]), why))
    whole = [p for p in pieces if p.words >= _MIN_PIECE_WORDS]
    return whole if len(pieces) > 1 else [p for p in pieces if p.body]


def _is_digest(lines: Sequence[Judged]) -> bool:
    """Return whether the lines around the text call the page a digest or a newsletter."""
    return any(_DIGEST.search(j.block.text) for j in lines if j.role not in (Role.BODY, Role.DECK) and j.block.words < 25)


def _find_text_end(body: list[Judged]) -> int:
    """Return how many of the blocks are text, headings that no prose follows left out."""
    end = len(body)
    while end and body[end - 1].role is Role.HEADING:
        end -= 1
    return end


def _find_boundary(lines: Sequence[Judged], i: int, body: list[Judged], digest: bool, parted: bool) -> str | None:
    """Return why an article begins at line ``i``, null where none does."""
    role = lines[i].role
    end = _find_text_end(body)
    if not end or role not in (Role.BODY, Role.HEADING, Role.SECTION):
        return None
    before = body[max(0, end - _NEAR) : end]
    cut = _find_cut_strength(lines, i, before[-1]) if end == len(body) else 0
    if cut:
        return _judge_cut(before, _read_on(lines, i), cut, parted)
    if role is Role.BODY:
        return None
    after = _read_on(lines, i + 1)
    if role is Role.SECTION:
        return NUMBER_REASON if _breaks(before, after, shared_names=0.0, shared_words=0.15) else None
    if after and find_dateline(after[0]) is not None and find_dateline(body[0].block.text) is not None:
        return DATELINE_REASON if _breaks(before, after, shared_names=0.2, shared_words=0.2) else None
    return HEADING_REASON if digest and _breaks(before, after, shared_names=0.0, shared_words=0.15) else None


def _judge_cut(before: Sequence[Judged], after: Sequence[str], cut: int, parted: bool) -> str | None:
    """Return why the text ends at a truncation mark; a line or two behind the last excerpt are the page's own."""
    if (cut == 2 or parted) and sum(len(p.split()) for p in after) < _MIN_PIECE_WORDS:
        return CUT_REASON
    if not _breaks(before, after, shared_names=0.2 * cut, shared_words=0.1 + 0.1 * cut):
        return None
    return NO_NAMES_REASON if _breaks(before, after, shared_names=0.0, shared_words=1.0) else CUT_REASON


def _find_cut_strength(lines: Sequence[Judged], i: int, last: Judged) -> int:
    """Return 2 where words say that there was more of the text before, 1 where dots say it, 0 where nothing does."""
    text = last.block.text
    if says_more_below(text):
        return 2
    dots = find_cut(text) is not None
    if lines[i - 1].role is Role.CUT and (dots or not is_sentence(last.block)):
        return 2
    return int(dots and last.block.words >= _MIN_CUT_WORDS)


def _read_on(lines: Sequence[Judged], i: int) -> list[str]:
    """Return the paragraphs from line ``i`` to the next place where an article may end."""
    after: list[str] = []
    for line in lines[i:]:
        if (after and line.role in (Role.HEADING, Role.SECTION, Role.CUT)) or len(after) == _NEAR:
            break
        if line.role is Role.BODY:
            after.append(line.block.text)
            if find_cut(line.block.text) is not None:
                break
    return after


def _breaks(before: Sequence[Judged], after: Sequence[str], *, shared_names: float, shared_words: float) -> bool:
    """Return whether two texts share no more than these parts of their names and words."""
    old, new = "\n".join(j.block.text for j in before), "\n".join(after)
    if len(new.split()) < _MIN_PIECE_WORDS:
        return False
    names, known = _find_names(new), _find_names(old)
    words = set(_WORD.findall(new))
    few = max(1, min(len(names), len(known)))
    return len(names & known) <= shared_names * few and len(words & set(_WORD.findall(old))) <= shared_words * max(1, len(words))


def _find_names(text: str) -> set[str]:
    return {name for name in _NAME.findall(text) if not _CALENDAR.match(name)}
