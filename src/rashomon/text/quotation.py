"""Quotations by their marks alone: where somebody's words open and close, with no word about whose they are.

Curly, straight, low-high, angle and corner marks, double and single, nested, over several paragraphs, and unclosed ones.
Apostrophes, elided decades ('90s), feet and inches are told apart from marks by what stands beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rashomon.model import Span


class Marks(StrEnum):
    """The family that a quotation's marks belong to."""

    DOUBLE = "double"
    SINGLE = "single"
    ANGLE = "angle"
    CORNER = "corner"
    DASH = "dash"
    """Words behind a dash that opens a paragraph: "— We go, — said Berg."."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: ``inner`` without the marks and the spaces beside them, ``outer`` with the marks.

    ``depth`` is 0 for a quotation that stands in no other. One that runs over several paragraphs is one quotation,
    its opening mark repeated inside it. An unclosed one ends with its paragraph, or where the next one opens.
    """

    inner: Span
    outer: Span
    marks: Marks
    closed: bool
    depth: int


class _Role(StrEnum):
    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: Marks
    role: _Role
    sure: bool
    """False for a closing single mark that may as well be a plural's apostrophe."""
    lone: bool = False
    """Whether the mark counts even when nothing closes it."""


_GLYPH = re.compile(r"``|''|(?<!<)<<(?!<)|(?<!>)>>(?!>)|[\"“”„‟«»'‘’‚‛‹›「」『』《》＂]")
_FAMILY = dict.fromkeys(("``", "''", '"', "“", "”", "„", "‟", "＂"), Marks.DOUBLE)
_FAMILY |= (
    dict.fromkeys("'‘’‚‛", Marks.SINGLE) | dict.fromkeys(("<<", ">>", *"«»‹›《》"), Marks.ANGLE) | dict.fromkeys("「」『』", Marks.CORNER)
)
_ELISION = re.compile(r"['‘’](?:\d0s|\d\d\b|(?:tis|twas|twere|em|cause|cos|til|till|n|round|bout|neath)\b)", re.IGNORECASE)
_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:\.\d)?$")
_SPACES = " \t\n\r\u00a0\u2009\u202f"
_BEFORE_OPENING = _SPACES + "([{—–-/…" + "\"“„«‹'‘‚「『"
_ENDS = ".,!?;:…—–"
_FAR = 600
"""How far back a low mark may have opened what a high one closes."""
_DEEPEST = 8  # quotations within quotations; more is junk


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` by place, nested ones after the one they stand in; one newline parts paragraphs.

    >>> text = "“We regret it,” he said of the ’90s. “But ‘never’ is a word.”"
    >>> [(q.inner.of(text), q.depth) for q in find_quotations(text)]
    [('We regret it,', 0), ('But ‘never’ is a word.', 0), ('never', 1)]
    """
    found: list[Quotation] = []
    carried: _Mark | None = None
    paragraphs = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    for number, paragraph in enumerate(paragraphs):
        marks = list(_find_marks(text, paragraph))
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        carried = _pair(text, paragraph, marks, carried, following, found)
        found += _find_dashed(text, paragraph) if not marks and carried is None else ()
    return _with_depth(found)


def _pair(
    text: str, paragraph: Span, marks: Sequence[_Mark], carried: _Mark | None, following: Span | None, found: list[Quotation]
) -> _Mark | None:
    """Pair one paragraph's marks, add its quotations to ``found``, return the mark that stays open into the next paragraph."""
    stack = [carried] if carried else []
    for number, mark in enumerate(marks):
        if carried and number == 0:
            continue  # the opening mark repeated at the paragraph's start
        if _closes(text, mark, stack, marks, number):
            opening = _pop(stack, mark.family)
            found.append(_quotation(text, opening, mark.start, mark.end, closed=True))
        elif mark.role is not _Role.CLOSE and len(stack) < _DEEPEST:
            stack.append(mark)
    left = [m for m in stack if m.family is not Marks.SINGLE or m.lone or m is stack[0]]
    ends = _next_openings(left, marks[1:] if carried else marks, paragraph)
    if left and following and ends[0] == paragraph.end and _reopens(text, left[0], following):
        return left[0]
    for opening, end in zip(left, ends, strict=True):
        if opening.family is not Marks.SINGLE or opening.lone:
            found.append(_quotation(text, opening, end, end, closed=False))
    return None


def _next_openings(left: Sequence[_Mark], marks: Sequence[_Mark], paragraph: Span) -> list[int]:
    """Return where the next mark that may open a quotation of the same family stands behind each, else the paragraph's end."""
    places = {family: [m.start for m in marks if m.family is family and m.role is not _Role.CLOSE] for family in Marks}
    behind = [(places[m.family], bisect_left(places[m.family], m.end)) for m in left]
    return [starts[i] if i < len(starts) else paragraph.end for starts, i in behind]


def _closes(text: str, mark: _Mark, stack: Sequence[_Mark], marks: Sequence[_Mark], number: int) -> bool:
    if mark.role is _Role.OPEN or not any(m.family is mark.family for m in stack):
        return False
    if mark.family is not Marks.SINGLE:
        return True
    if stack[-1].family is not Marks.SINGLE:
        return False  # an apostrophe in a quotation inside the single marks
    return mark.sure or not _closes_later(text, marks, number)


def _closes_later(text: str, marks: Sequence[_Mark], number: int) -> bool:
    """Return whether a sure closing single mark stands behind this one before another opens."""
    for mark in marks[number + 1 : number + 40]:
        if mark.family is Marks.SINGLE and mark.role is _Role.OPEN:
            return False
        if mark.family is Marks.SINGLE and _is_firm(text, mark):
            return True
    return False


def _is_firm(text: str, mark: _Mark) -> bool:
    """Return whether punctuation stands on either side, which an apostrophe seldom has."""
    return text[mark.start - 1] in _ENDS or text[mark.end : mark.end + 1] in ("", "\n", *_ENDS)


def _pop(stack: list[_Mark], family: Marks) -> _Mark:
    """Take the innermost open mark of the family; what was left open inside it was no mark."""
    while True:
        opening = stack.pop()
        if opening.family is family:
            return opening


def _reopens(text: str, opening: _Mark, following: Span) -> bool:
    """Return whether the next paragraph begins with the mark again, as a quotation over several paragraphs does."""
    first = _GLYPH.match(text, following.start + len(text[following.start : following.end]) - len(following.of(text).lstrip()))
    if first is None or _FAMILY[first.group()] is not opening.family:
        return False
    return _role(text, first, following) is not None


def _quotation(text: str, opening: _Mark, end: int, outer_end: int, *, closed: bool) -> Quotation:
    start = opening.end
    while start < end and text[start] in _SPACES:
        start += 1
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    return Quotation(Span(start, end), Span(opening.start, max(outer_end, end)), opening.family, closed, 0)


_DASH_OPENS = re.compile(r"\s*[—–]\s?(?=[^\W\d_a-zß-öø-ÿ]|[¿¡…])")
_DASH_TELLS = re.compile(
    r"(?<=\S)\s{0,2}[—–]\s?(?=(?:(?:he|she|they|I|the [a-z]{2,20}|[A-Z]\w{1,20}(?: [A-Z]\w{1,20}){0,2}) )?"
    r"(?:said|says|asked|asks|added|adds|told|tells"
    r"|replied|replies|answered|answers|declared|declares|explained|explains|noted|notes|stated|states|exclaimed|shouted|whispered"
    r"|continued|recalled|recalls|concluded|insisted|admitted|informed|communicated|remarked|warned)\b)"
)
_DASH_RESUMES = re.compile(r"(?:[.,]\s?[—–]|[—–][.,])\s?(?=\w)")


def _find_dashed(text: str, paragraph: Span) -> Iterator[Quotation]:
    """Yield what dashes set off from the narrator's tag in a paragraph that opens with one, as many languages write speech."""
    opening = _DASH_OPENS.match(text, paragraph.start, paragraph.end)
    tells = opening and _DASH_TELLS.search(text, opening.end(), paragraph.end)
    told = False
    while opening and tells:
        yield Quotation(Span(opening.end(), tells.start()), Span(opening.start(), tells.start()), Marks.DASH, True, 0)
        opening = _DASH_RESUMES.search(text, tells.end(), paragraph.end)
        tells = opening and _DASH_TELLS.search(text, opening.end(), paragraph.end)
        told = True
    if opening and told:
        yield Quotation(Span(opening.end(), paragraph.end), Span(opening.start(), paragraph.end), Marks.DASH, True, 0)


def _with_depth(found: Sequence[Quotation]) -> tuple[Quotation, ...]:
    ordered = sorted((q for q in found if len(q.inner)), key=lambda q: (q.outer.start, -q.outer.end))
    open_ends: list[int] = []
    placed = []
    for quotation in ordered:
        while open_ends and open_ends[-1] <= quotation.outer.start:
            open_ends.pop()
        placed.append(replace(quotation, depth=len(open_ends)))
        open_ends.append(quotation.outer.end)
    return tuple(placed)


def _find_marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for glyph in _GLYPH.finditer(text, paragraph.start, paragraph.end):
        role = _role(text, glyph, paragraph)
        if role is None:
            continue
        before, after = _neighbours(text, glyph, paragraph)
        plural = before in "sS" and after in _SPACES
        lone = glyph.group() == "‘" and not text[paragraph.start : glyph.start()].strip()
        yield _Mark(glyph.start(), glyph.end(), _FAMILY[glyph.group()], role, not plural, lone)


def _role(text: str, glyph: re.Match[str], paragraph: Span) -> _Role | None:
    """Return what the glyph may be where it stands; nothing for an apostrophe, feet or inches."""
    mark = glyph.group()
    before, after = _neighbours(text, glyph, paragraph)
    if mark in "„‚「『《":
        return _Role.OPEN
    if mark in "」』》":
        return _Role.CLOSE
    if (
        mark == "‘"
        and after in _SPACES + _ENDS
        and before not in _SPACES
        and "‚" in text[max(glyph.start() - _FAR, paragraph.start) : glyph.start()]
    ):
        return _Role.CLOSE
    if _FAMILY[mark] is Marks.ANGLE:
        return _angle_role(mark, before, after)
    if _FAMILY[mark] is Marks.SINGLE:
        return _single_role(text, glyph, before, after)
    return _double_role(text, glyph, before, after)


def _double_role(text: str, glyph: re.Match[str], before: str, after: str) -> _Role | None:
    mark = glyph.group()
    fresh, done = before in _BEFORE_OPENING, after in _SPACES or after in _ENDS + ")]}"
    if mark in ("``", "“") and not (done and not fresh):
        return _Role.OPEN
    if mark == "”" and not (fresh and not done):
        return _Role.CLOSE
    if before.isdigit() and _INCHES.search(text, max(glyph.start() - 8, 0), glyph.start()):
        return None
    if fresh and not done and before not in '"“':
        return _Role.OPEN
    if before.isalnum():
        return _Role.CLOSE
    return _Role.CLOSE if done and not fresh else _Role.EITHER


def _single_role(text: str, glyph: re.Match[str], before: str, after: str) -> _Role | None:
    mark = glyph.group()
    if before.isalnum() and after.isalnum():
        return None
    if before in _BEFORE_OPENING and (after.isalnum() or after in '"“…$£€'):
        if mark == "’" or _ELISION.match(text, glyph.start()):
            return None
        return _Role.OPEN
    if mark in "‘‛" or before in _SPACES:
        return None
    return _Role.CLOSE


def _angle_role(mark: str, before: str, after: str) -> _Role:
    if before in _SPACES and after in _SPACES:
        return _Role.OPEN if mark in ("«", "‹", "<<") else _Role.CLOSE  # French spacing
    if before in _BEFORE_OPENING and after.isalnum():
        return _Role.OPEN
    return _Role.CLOSE if before not in _SPACES or after in _ENDS + _SPACES else _Role.OPEN


def _neighbours(text: str, glyph: re.Match[str], paragraph: Span) -> tuple[str, str]:
    """Return the characters beside the glyph, a newline standing for the paragraph's edge."""
    before = text[glyph.start() - 1] if glyph.start() > paragraph.start else "\n"
    after = text[glyph.end()] if glyph.end() < paragraph.end else "\n"
    return before, after
