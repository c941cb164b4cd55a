"""Which blocks of a page are its articles' text: one classifier for pages with tags and without.

Every block gets a role from what it is like and from its neighbours. Furniture opens zones that swallow what follows:
a promo swallows headlines until prose comes back, the end of an article swallows all but a stretch of prose, and
behind the readers' comments nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rashomon.stages.clean.block import Block
from rashomon.stages.clean.wording import Furniture, find_cut, is_more_line, judge_wording
from rashomon.text.timestamps import find_timestamp

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}$")
_SEPARATORS = re.compile(r"\s[|•·»>›→–—/]\s|\s{3,}| {2,}")
_NUMBERING = re.compile(r"[—–\-#(\[]{0,3}\s?\d{1,2}\s?[—–\-)\].]{0,3}$")
_STRONG_WORDS = 12


class Role(StrEnum):
    """What a block is on its page."""

    BODY = "body"
    HEADING = "heading"
    """A headline or subhead: its place decides."""
    SECTION = "section"
    """Numbering or a section's name on a page of several articles."""
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


def select_lines(blocks: Sequence[Block], repeated: frozenset[str]) -> list[Judged]:
    """Return every line of a page without tags with its role."""
    kinds = [_judge(b, repeated) for b in blocks]
    roles = _walk(blocks, kinds)
    _drop_loose_headings(blocks, roles)
    _find_decks(blocks, kinds, roles)
    return [Judged(b, r, k) for b, r, k in zip(blocks, roles, kinds, strict=True)]


def _judge(block: Block, repeated: frozenset[str]) -> Furniture | None:
    if block.text in repeated and block.words < 40:
        return Furniture.NAVIGATION
    kind = judge_wording(block.text)
    if kind is None and block.words < 12 and find_timestamp(block.text) is not None:
        return Furniture.BYLINE
    return kind


def is_sentence(block: Block) -> bool:
    """Return whether a block ends like a sentence, or was cut off."""
    return block.words >= 3 and (_SENTENCE_END.search(block.text[-8:]) is not None or find_cut(block.text) is not None)


def is_strong(block: Block) -> bool:
    """Return whether a block is prose whatever stands around it."""
    if block.words < _STRONG_WORDS or block.link_share > 0.5:
        return False
    if len(_SEPARATORS.findall(block.text)) > 2 and block.words < 40:
        return False
    return is_sentence(block) or block.words >= 25


def _walk(blocks: Sequence[Block], kinds: Sequence[Furniture | None]) -> list[Role]:
    roles = [Role.OTHER] * len(blocks)
    zone: Furniture | None = Furniture.NAVIGATION
    for i, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        strong = kind is None and is_strong(block)
        if is_more_line(block.text):
            roles[i], zone = Role.CUT, None
        elif kind is Furniture.COMMENTS and zone is not Furniture.NAVIGATION:
            break
        elif kind is not None:
            zone = _open_zone(zone, kind, block)
        elif zone is Furniture.END and not (strong and _prose_goes_on(blocks, kinds, i)):
            continue
        elif strong or (zone is None and is_sentence(block)):
            roles[i], zone = Role.BODY, None
        elif zone is None or zone is Furniture.NAVIGATION:
            roles[i] = Role.SECTION if _NUMBERING.match(block.text) else Role.HEADING
    return roles


def _open_zone(zone: Furniture | None, kind: Furniture, block: Block) -> Furniture | None:
    if zone is Furniture.NAVIGATION or kind in (Furniture.ADVERTISEMENT, Furniture.CAPTION, Furniture.BYLINE, Furniture.NOTE, Furniture.NAVIGATION):
        return zone
    if kind is Furniture.PROMO:
        has_own = re.search(r":\s*\S", block.text) is not None
        return zone if has_own else Furniture.PROMO
    if kind is Furniture.CREDIT:
        return zone
    return Furniture.END


def _prose_goes_on(blocks: Sequence[Block], kinds: Sequence[Furniture | None], i: int) -> bool:
    return i + 1 < len(blocks) and kinds[i + 1] is None and is_strong(blocks[i + 1])


def _drop_loose_headings(blocks: Sequence[Block], roles: list[Role]) -> None:
    """Keep a heading only where prose follows it; of several in a row all are kept for the metadata to read."""
    follows = False
    for i in range(len(roles) - 1, -1, -1):
        if roles[i] in (Role.BODY, Role.SECTION):
            follows = True
        elif roles[i] in (Role.HEADING,):
            if not follows:
                roles[i] = Role.OTHER
        elif roles[i] is Role.CUT:
            follows = False


def _find_decks(blocks: Sequence[Block], kinds: Sequence[Furniture | None], roles: list[Role]) -> None:
    """Of the lines between the headline and the first prose, take the one that reads like a deck."""
    first = next((i for i, r in enumerate(roles) if r is Role.BODY), None)
    if first is None:
        return
    lines = [i for i in range(first) if roles[i] is Role.HEADING and blocks[i].words >= 5]
    if len(lines) > 1 and _is_deck(blocks[lines[-1]]) and not any(kinds[j] is Furniture.NAVIGATION for j in range(lines[0] + 1, lines[-1])):
        roles[lines[-1]] = Role.DECK


def _is_deck(block: Block) -> bool:
    return block.words >= 6 and not _SEPARATORS.search(block.text)
