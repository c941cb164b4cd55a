"""Which lines of a page without tags are its articles' text.

Every line gets a role from what it is like and from its neighbours. Furniture opens zones that swallow what follows:
a promo swallows headlines until prose comes back, the end of an article swallows all but a stretch of prose, and
behind the readers' comments nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rashomon.stages.clean.block import Block
from rashomon.stages.clean.shape import is_bulleted, is_framed, is_label, is_numbering, is_row, is_sentence, is_strong
from rashomon.stages.clean.wording import Furniture, find_cut, is_more_line, is_page_line, judge_wording
from rashomon.text.timestamps import find_timestamp

_STAMP_WORDS = 14
"""A line of a page's head with a date in it (a name, a section, the time to read) has no more words."""
_MENU_LINES = 4
"""Lines between a notice and the text below it: fewer may be a subhead and a promo within the article."""
_NOTICE_WORDS = 60
_ENTRY = re.compile(r"(\d{1,2})[.):]?\s+[^\W\d_]")
_ENTRY_WORDS = 14
_BACK = re.compile(r"back to [\w’'& -]{2,30}", re.IGNORECASE)
"""A link to where the page is listed; without a link it may be a headline."""
_NUMBER = re.compile(r"\W*\d+\W*")
_HEAD_WORDS, _HEAD_LETTERS, _MIN_HEADS, _MIN_HEAD_LETTERS = 12, 150, 3, 5
_ITEM_WORDS = 25
"""A paragraph alone between two ornaments is an item of a newsletter; the newsletter's own words at its end are fewer."""
_NAMES_ONE = re.compile(r":\s*\S|\S \S+ \S+ read more$", re.IGNORECASE)
"""A promo of one other story, not the heading of a list of them."""
_TAGLINE = re.compile(r"\s+(?:[|–—•·]|::|-)\s+|:\s(?=[a-z])")
_PASSING = frozenset((Furniture.ADVERTISEMENT, Furniture.CAPTION, Furniture.BYLINE, Furniture.NOTE, Furniture.NAVIGATION, Furniture.SHARE))
"""Furniture that stands between an article's paragraphs and says nothing about what comes next."""
_BETWEEN = frozenset((Furniture.BYLINE, Furniture.SHARE, Furniture.ADVERTISEMENT, Furniture.CAPTION))
"""Furniture that stands between a headline and its deck."""


class Role(StrEnum):
    """What a block is on its page."""

    BODY = "body"
    HEADING = "heading"
    """A headline or subhead: its place decides."""
    HEADLINE = "headline"
    """The headline of the page's first article."""
    SECTION = "section"
    """Numbering on a page of several articles."""
    DECK = "deck"
    CUT = "cut"
    """Says that the text before it was cut off."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Judged:
    """A block with its role, and what furniture it is by its wording."""

    block: Block
    role: Role
    furniture: Furniture | None = None


def select_lines(blocks: Sequence[Block], repeated: frozenset[str], *, short: bool = False) -> list[Judged]:
    """Return every line of a page without tags with its role; with ``short``, sentences in a row are prose however short they are."""
    kinds = [judge_line(b, repeated) for b in blocks]
    _find_contents(blocks, kinds)
    _find_running_heads(blocks, kinds)
    roles = _walk(blocks, kinds, _find_short_prose(blocks, kinds) if short else frozenset())
    _drop_early_prose(blocks, roles)
    _drop_loose_headings(blocks, roles)
    _find_headline(blocks, kinds, roles)
    return [Judged(b, r, k) for b, r, k in zip(blocks, roles, kinds, strict=True)]


def judge_line(block: Block, repeated: frozenset[str]) -> Furniture | None:
    """Return what furniture a block is: by its wording, as a row of links, as a line with a date, as a line the site repeats."""
    if block.text in repeated and block.words < 40:
        return Furniture.NAVIGATION
    kind = judge_wording(block.text)
    is_short = block.words <= _STAMP_WORDS or (block.words <= 2 * _STAMP_WORDS and is_row(block))
    if kind is None and is_short and find_timestamp(block.text) is not None and not _tells(block):
        return Furniture.BYLINE
    if kind is None and block.link_share > 0.7 and _BACK.fullmatch(block.text):
        return Furniture.END
    if kind is None and block.words < 40 and is_row(block):
        return Furniture.NAVIGATION
    return kind


def _find_contents(blocks: Sequence[Block], kinds: list[Furniture | None]) -> None:
    """Mark as a menu the lines of a table of contents: two or more short ones in a row, numbered from 1 on, no sentences."""
    i = 0
    while i < len(blocks):
        end = i
        while end < len(blocks) and _numbers(blocks[end]) == end - i + 1:
            end += 1
        if end - i > 1:
            kinds[i:end] = [Furniture.NAVIGATION] * (end - i)
        i = max(end, i + 1)


def _numbers(block: Block) -> int | None:
    """Return the number that begins an entry of a table of contents, null for other lines."""
    found = _ENTRY.match(block.text)
    return int(found[1]) if found and block.words <= _ENTRY_WORDS and not is_sentence(block) else None


def _find_running_heads(blocks: Sequence[Block], kinds: list[Furniture | None]) -> None:
    """Mark the lines that stand on top of each page of a document: the same words three times or more, whatever the number beside them."""
    places: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if (
            kinds[i] is None
            and block.words <= _HEAD_WORDS
            and len(block.text) <= _HEAD_LETTERS
            and not is_sentence(block)
            and not is_more_line(block.text)
        ):
            places.setdefault(" ".join(_NUMBER.sub(" ", block.text).split()), []).append(i)
    for text, lines in places.items():
        if len(lines) >= _MIN_HEADS and len(text) > _MIN_HEAD_LETTERS and text[-1] not in ":?":
            for i in lines[1:]:
                kinds[i] = Furniture.NAVIGATION


def _tells(block: Block) -> bool:
    """Return whether a short line with a date is a sentence that tells something, not a line of the page's head."""
    return is_sentence(block) and sum(1 for w in block.text.split() if w.islower() and w.isalpha()) >= 5


def _find_short_prose(blocks: Sequence[Block], kinds: Sequence[Furniture | None]) -> frozenset[int]:
    """Return the lines that are sentences and stand in a row of three or more of them: one-line quotes, say."""
    prose: set[int] = set()
    row: list[int] = []
    for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        row = [*row[-2:], i] if kind is None and is_sentence(block) and block.link_share < 0.5 else []
        prose.update(row if len(row) == 3 else ())
    return frozenset(prose)


def _walk(blocks: Sequence[Block], kinds: Sequence[Furniture | None], short_prose: frozenset[int]) -> list[Role]:
    roles = [Role.OTHER] * len(blocks)
    zone: Furniture | None = Furniture.NAVIGATION
    for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if is_more_line(block.text):
            roles[i], zone = Role.CUT, None
        elif kind is Furniture.COMMENTS and zone is not Furniture.NAVIGATION:
            break
        elif kind is not None:
            zone = _open_zone(zone, kind, block)
        elif zone is Furniture.END and _heads_item(blocks, kinds, i):
            roles[i], zone = Role.HEADING, None
        elif zone is Furniture.END and not _prose_goes_on(blocks, kinds, i):
            continue
        elif (
            i in short_prose or is_strong(block) or (is_sentence(block) and (zone is None or (zone is Furniture.PROMO and block.after_gap)))
        ):
            roles[i], zone = Role.BODY, None
        elif zone is None or zone is Furniture.NAVIGATION:
            roles[i] = _judge_weak(block, zone)
    return roles


def _judge_weak(block: Block, zone: Furniture | None) -> Role:
    if is_numbering(block):
        return Role.SECTION
    return Role.BODY if zone is None and is_bulleted(block) and not is_label(block) and not is_framed(block) else Role.HEADING


def _open_zone(zone: Furniture | None, kind: Furniture, block: Block) -> Furniture | None:
    if zone in (Furniture.NAVIGATION, Furniture.END) or kind in _PASSING:
        return zone
    if kind is Furniture.PROMO:
        return zone if _NAMES_ONE.search(block.text) else Furniture.PROMO
    return Furniture.END


def _prose_goes_on(blocks: Sequence[Block], kinds: Sequence[Furniture | None], i: int) -> bool:
    """Return whether two paragraphs of prose follow one another here, or a long one an ornament."""
    if i and kinds[i - 1] is Furniture.BREAK and blocks[i].words >= _ITEM_WORDS and is_strong(blocks[i]):
        return True
    return i + 1 < len(blocks) and kinds[i + 1] is None and is_strong(blocks[i]) and is_strong(blocks[i + 1])


def _heads_item(blocks: Sequence[Block], kinds: Sequence[Furniture | None], i: int) -> bool:
    """Return whether a line right below an ornament heads the paragraph below it, as the items of a newsletter are headed."""
    if not i or kinds[i - 1] is not Furniture.BREAK or i + 1 == len(blocks) or is_strong(blocks[i]) or is_label(blocks[i]):
        return False
    return kinds[i + 1] is None and blocks[i + 1].words >= _ITEM_WORDS and is_strong(blocks[i + 1])


def _drop_loose_headings(blocks: Sequence[Block], roles: list[Role]) -> None:
    """Keep a heading where prose follows it; several in a row within an article are a list of links."""
    follows = False
    for i in range(len(roles) - 1, -1, -1):
        if roles[i] in (Role.BODY, Role.SECTION):
            follows = True
        elif roles[i] is Role.CUT:
            follows = False
        elif roles[i] is Role.HEADING and not follows:
            roles[i] = Role.OTHER
    body = [i for i, role in enumerate(roles) if role is Role.BODY]
    for before, after in pairwise(body):
        between = [i for i in range(before + 1, after) if roles[i] is Role.HEADING]
        if len(between) > 1 and find_cut(blocks[before].text) is None and Role.CUT not in roles[before:after]:
            for i in between:
                roles[i] = Role.OTHER


def _drop_early_prose(blocks: Sequence[Block], roles: list[Role]) -> None:
    """Leave out a lone paragraph above the menus, such as a consent notice."""
    body = [i for i, role in enumerate(roles) if role is Role.BODY]
    for here, then in pairwise(body[:3]):
        lone = then - here > _MENU_LINES and blocks[here].words < _NOTICE_WORDS and find_cut(blocks[here].text) is None
        if not lone or len(body) < _MENU_LINES or Role.CUT in roles[here:then]:
            return
        roles[here] = Role.OTHER


def _find_headline(blocks: Sequence[Block], kinds: Sequence[Furniture | None], roles: list[Role]) -> None:
    """Mark the headline of the page's first article, and the decks between it and the text."""
    first = next((i for i, r in enumerate(roles) if r is Role.BODY), None)
    if first is None:
        return
    opening = max((i for i in range(first) if roles[i] is Role.SECTION), default=-1) + 1
    lines = [
        i
        for i in range(opening, first)
        if roles[i] is Role.HEADING and _may_be_headline(blocks[i]) and not (i == 0 and _is_masthead(blocks[i]))
    ]
    if not lines:
        return
    top = _choose_headline(blocks, kinds, lines)
    roles[top] = Role.HEADLINE
    for i in range(top + 1, first):
        if roles[i] is Role.HEADING:
            tells = blocks[i].text != blocks[top].text and not is_page_line(blocks[i].text) and not is_framed(blocks[i])
            roles[i] = Role.DECK if tells and (blocks[i].words >= 6 or is_bulleted(blocks[i])) else Role.OTHER


def _may_be_headline(block: Block) -> bool:
    letters = block.text.lstrip("\"'“‘«([*#¿¡ ")
    begins_so = letters[:1].isupper() or letters[:1].isdigit()
    return begins_so and not is_label(block) and not is_bulleted(block) and not is_page_line(block.text)


def _is_masthead(block: Block) -> bool:
    """Return whether a page's first line is a name with a tagline behind it."""
    parts = _TAGLINE.split(block.text)
    return len(parts) > 1 and len(parts[0].split()) <= 3


def _choose_headline(blocks: Sequence[Block], kinds: Sequence[Furniture | None], lines: list[int]) -> int:
    """Return the line that the page repeats (in its breadcrumbs, say); else the last but a deck."""
    for i in reversed(lines):
        text = blocks[i].text
        if len(text) >= 20 and any(text in b.text for j, b in enumerate(blocks) if j != i):
            return i
    last = lines[-1]
    if len(lines) == 1:
        return last
    before = lines[-2]
    between = [kinds[j] for j in range(before + 1, last)]
    is_masthead = before == 0 or blocks[before].text.isupper()
    if all(k in _BETWEEN for k in between) and not is_masthead and blocks[before].words >= 4:
        return before
    return last
