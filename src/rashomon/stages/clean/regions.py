"""The same classifier for pages with tags: what the markup adds to what the lines tell.

trafilatura says which blocks it takes. The paragraphs of an article mostly stand side by side in one element; what
stands between them in an element of its own is an insert (a promo, a caption, a sign-up box).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.stages.clean.block import Block, Element
from rashomon.stages.clean.selection import Judged, Role, is_sentence, is_strong
from rashomon.stages.clean.wording import Furniture, is_more_line, judge_wording

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PROSE_TAGS = frozenset("p blockquote li dd pre h2 h3 h4".split())
_ASIDE_TAGS = frozenset("aside nav footer figcaption figure header form button label address".split())
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:comments?|respond|disqus|related|promo|share|sharing|social|newsletter|signup|sidebar|cookies?|consent|gdpr|footer|nav|menu|"
    r"breadcrumbs?|ads?|advert\w*|sponsor\w*|caption|credits?|subscribe|paywall|taboola|outbrain|most-?read|popular|recommend\w*|tags?|byline|author-?bio|pagination)(?:$|[\s_-])"
)


def select_blocks(blocks: Sequence[Block], repeated: frozenset[str]) -> list[Judged]:
    """Return every block of an HTML page with its role."""
    home = _find_home(blocks)
    kinds = [Furniture.NAVIGATION if b.text in repeated and b.words < 40 else judge_wording(b.text) for b in blocks]
    roles = [_judge(b, k, home) for b, k in zip(blocks, kinds, strict=True)]
    _end_at_comments(kinds, roles)
    _find_headline(blocks, kinds, roles)
    return [Judged(b, r, k) for b, r, k in zip(blocks, roles, kinds, strict=True)]


def _find_home(blocks: Sequence[Block]) -> Element | None:
    """Return the element in which most of the chosen prose stands directly."""
    words: Counter[Element] = Counter()
    for block in blocks:
        if block.chosen is not False and is_strong(block) and block.element is not None and block.element.parent is not None:
            words[block.element.parent] += block.words
    return max(words, key=lambda e: (words[e], -e.number), default=None)


def _judge(block: Block, kind: Furniture | None, home: Element | None) -> Role:
    if is_more_line(block.text):
        return Role.CUT
    if kind is not None or block.element is None:
        return Role.OTHER
    at_home = block.element.parent is home
    if block.tag in _HEADINGS:
        return Role.HEADING if block.chosen or at_home else Role.OTHER
    if _stands_aside(block.element, home):
        return Role.OTHER
    if at_home and block.tag in _PROSE_TAGS:
        return Role.BODY if block.link_share < 0.8 and (block.chosen is not False or is_sentence(block)) else Role.OTHER
    if block.chosen and (block.tag in _PROSE_TAGS or is_strong(block)) and block.link_share < 0.6:
        return Role.BODY
    return Role.OTHER


def _stands_aside(element: Element, home: Element | None) -> bool:
    """Return whether the block stands in an insert below the article's own element, or in a part of the page named as aside."""
    at: Element | None = element
    while at is not None and at is not home:
        if at.tag in _ASIDE_TAGS or _ASIDE_NAMES.search(at.names):
            return True
        at = at.parent
    return False


def _end_at_comments(kinds: Sequence[Furniture | None], roles: list[Role]) -> None:
    seen = False
    for i, kind in enumerate(kinds):
        seen = seen or roles[i] is Role.BODY
        if seen and kind is Furniture.COMMENTS:
            for j in range(i, len(roles)):
                roles[j] = Role.OTHER
            return


def _find_headline(blocks: Sequence[Block], kinds: Sequence[Furniture | None], roles: list[Role]) -> None:
    """Mark the headline before the first prose, and the deck between the two."""
    first = next((i for i, r in enumerate(roles) if r is Role.BODY and is_strong(blocks[i])), None)
    if first is None:
        return
    top = next((i for i in range(first - 1, -1, -1) if blocks[i].tag == "h1"), None)
    if top is None:
        return
    roles[top] = Role.HEADING
    for i in range(top + 1, first):
        if roles[i] in (Role.BODY, Role.HEADING) or kinds[i] is None and blocks[i].tag in ("p", "h2", "h3", "h4") and blocks[i].words >= 6:
            roles[i] = Role.DECK if kinds[i] is None and blocks[i].words >= 6 else Role.OTHER
