"""The same classifier for pages with tags: what the markup adds to what the lines tell.

trafilatura says which blocks it takes. The paragraphs of an article mostly stand side by side in one element, its
home; what stands between them in an element of its own is an insert (a promo, a caption, a sign-up box). Furniture
that heads an element ("Most read") makes the whole element furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.stages.clean.block import Block, Element
from rashomon.stages.clean.selection import Judged, Role, judge_line
from rashomon.stages.clean.shape import is_row, is_sentence, is_strong
from rashomon.stages.clean.wording import Furniture, find_cut, is_more_line
from rashomon.text.timestamps import find_timestamp

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_PROSE_TAGS = frozenset(["p", "blockquote", "li", "dd", "pre"])
_TEXT_PARTS = frozenset(
    ["p", "blockquote", "ul", "ol", "li", "dl", "dd", "dt", "table", "tbody", "tr", "td", "th", "pre", "h1", "h2", "h3", "h4", "h5", "h6"]
)
"""Elements that text is made of; an insert stands in another one."""
_ASIDE_TAGS = frozenset(["aside", "nav", "footer", "figcaption", "form", "button", "label", "address"])
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:comments?|respond|disqus|related|promos?|share|sharing|social|newsletter|signup|sidebar|cookies?|consent|gdpr|footer|nav"
    r"|menu|breadcrumbs?|ads?|advert\w*|sponsor\w*|caption|subscribe|paywall|taboola|outbrain|recommend\w*|byline|author-?bio|pagination)(?:$|[\s_-])"
)
_POST_NAMES = re.compile(
    r"(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|bluesky-embed|mastodon-embed)(?:$|\s)"
)
"""Somebody's post that the article shows: its words, as a quotation's are."""
_ENDS_RELEASE = re.compile(
    r"(?-i:ENDS?|Ends)|-{1,2}\s?(?:ends?|30)\s?-{1,2}|###|(?:(?:press|media) contacts?(?: details)?|notes? (?:to|for) editors?)\s?:?",
    re.IGNORECASE,
)
_TITLE_NAMES = re.compile(r"(?:^|[\s_-])(?:title|headline)(?:$|\s)")
_STREAM_WORDS = 12
_MAX_POST_LEVELS = 5
_HEADS_ELEMENT = frozenset(
    (Furniture.ADVERTISEMENT, Furniture.PROMO, Furniture.COMMENTS, Furniture.NEWSLETTER, Furniture.SHARE, Furniture.CONTACT, Furniture.END)
)
_MAX_INSERT_WORDS = 45
_MIN_TEXT_WORDS = 40
_MAX_HOME_LEVELS = 6
_MIN_KIN = 4
"""Elements of one class that hold chosen prose: with so many, others of that class hold prose that the extractor missed."""
_DIRECT_SHARE = 0.5
_SPREAD_SHARE = 0.75
"""Part of the chosen prose that the home holds at least: directly, or with its sections."""


def select_blocks(blocks: Sequence[Block], repeated: frozenset[str]) -> list[Judged]:
    """Return every block of an HTML page with its role."""
    kinds = [judge_line(b, repeated) for b in blocks]
    stream = _find_stream(blocks)
    for block in blocks if stream else ():
        block.chosen = block.chosen or not stream.isdisjoint(_find_ancestors(block.element))
    home = _find_home(blocks)
    furniture = _find_furniture_elements(blocks, kinds, home)
    inserts = _find_inserts(blocks, home)
    aside = [b.element is not None and _stands_in(b.element, home, furniture, inserts) for b in blocks]
    kin = _find_kin(blocks, aside)
    roles = [Role.OTHER if a else _judge(b, k, home, kin) for a, b, k in zip(aside, blocks, kinds, strict=True)]
    _take_posts(blocks, home, roles)
    _end_at_comments(blocks, kinds, roles)
    _find_headline(blocks, kinds, aside, roles, is_stream=bool(stream))
    return [Judged(b, r, k) for b, r, k in zip(blocks, roles, kinds, strict=True)]


def _find_stream(blocks: Sequence[Block]) -> set[Element]:
    """Return the articles of a page that goes on with the next one: elements of that name, each with its own headline and prose."""
    words: Counter[Element] = Counter()
    headed: set[Element] = set()
    for block in blocks:
        is_told = block.tag == "h1" or block.words >= _STREAM_WORDS
        around = [e for e in _find_ancestors(block.element) if e.tag == "article"] if is_told else []
        if around and not _ASIDE_NAMES.search(around[-1].names):
            words[around[-1]] += block.words if is_strong(block) else 0
            headed.update(around[-1:] if block.tag == "h1" else ())
    stream = {e for e in headed if words[e] >= _MIN_TEXT_WORDS}
    return stream if len(stream) > 1 else set()


def _find_home(blocks: Sequence[Block]) -> Element | None:
    """Return the element in which most of the chosen prose stands: directly, or else spread over its sections."""
    prose = [b for b in blocks if b.chosen and is_strong(b) and b.element is not None]
    total = sum(b.words for b in prose)
    direct: Counter[Element] = Counter()
    around: Counter[Element] = Counter()
    for block in prose:
        for level, element in enumerate(_find_ancestors(block.element)[1 : _MAX_HOME_LEVELS + 1]):
            around[element] += block.words
            if level == 0:
                direct[element] += block.words
    best = max(direct, key=lambda e: (direct[e], -e.number), default=None)
    if best is None or direct[best] >= _DIRECT_SHARE * total:
        return best
    return max((e for e in around if around[e] >= _SPREAD_SHARE * total), key=lambda e: (e.depth, -e.number), default=best)


def _find_furniture_elements(blocks: Sequence[Block], kinds: Sequence[Furniture | None], home: Element | None) -> set[Element]:
    """Return the elements that a line of furniture heads: the innermost one around it that holds no part of the home."""
    around_home = set(_find_ancestors(home))
    headed: set[Element] = set()
    seen: set[Element] = set()
    for block, kind in zip(blocks, kinds, strict=True):
        element = block.element
        if element is None:
            continue
        if kind in _HEADS_ELEMENT and block.words <= 12:
            holder = element.parent if element.tag in _TEXT_PARTS and element.tag != "li" else element
            if holder is not None and holder not in around_home and holder not in seen:
                headed.add(holder)
        seen.update(_find_ancestors(element)[:6])
    return headed


def _find_ancestors(element: Element | None) -> list[Element]:
    found = []
    while element is not None:
        found.append(element)
        element = element.parent
    return found


def _find_inserts(blocks: Sequence[Block], home: Element | None) -> set[Element]:
    """Return the elements within the home that hold a few words amid the home's own paragraphs."""
    own = 0
    words: Counter[Element] = Counter()
    for block in blocks:
        for element in _find_ancestors(block.element) if home is not None else ():
            if element.parent is home:
                words[element] += block.words
                own += block.words if element.tag in _TEXT_PARTS else 0
                break
    usual = Counter(_name(e) for e, n in words.items() if n > _MAX_INSERT_WORDS)
    return {e for e, n in words.items() if e.tag not in _TEXT_PARTS and n <= min(_MAX_INSERT_WORDS, own / 4) and not usual[_name(e)]}


def _name(element: Element) -> tuple[str, str]:
    """Return what an element has in common with others of its sort: its tag and the first of its classes."""
    return element.tag, element.names.split(" ")[0]


def _stands_in(element: Element, home: Element | None, furniture: set[Element], inserts: set[Element]) -> bool:
    """Return whether a block stands in furniture, in an insert, or in a part of the page that is named as aside."""
    at: Element | None = element
    while at is not None and at is not home:
        if at in furniture or at in inserts or at.tag in _ASIDE_TAGS or _ASIDE_NAMES.search(at.names):
            return True
        at = at.parent
    return False


def _find_kin(blocks: Sequence[Block], aside: Sequence[bool]) -> frozenset[tuple[str, str]]:
    """Return the names of the elements that hold chosen prose, where several share one: a site's own way of marking text."""
    prose = [b.element for b, a in zip(blocks, aside, strict=True) if b.chosen and not a and b.element is not None and is_strong(b)]
    return frozenset(name for name, n in Counter(map(_name, prose)).items() if n >= _MIN_KIN and name[1])


def _judge(block: Block, kind: Furniture | None, home: Element | None, kin: frozenset[tuple[str, str]]) -> Role:
    if is_more_line(block.text):
        return Role.CUT
    if block.chosen and block.tag in ("td", "th") and kind in (None, Furniture.NAVIGATION):
        return Role.BODY
    if kind is not None and not (kind is Furniture.NAVIGATION and block.chosen and (is_row(block) or block.tag == "li")):
        return Role.OTHER
    at_home = block.element is not None and block.element.parent is home
    if block.tag in _HEADINGS:
        return Role.HEADING if block.chosen or at_home else Role.OTHER
    if block.link_share > 0.7:
        return Role.OTHER
    if at_home and block.tag in _PROSE_TAGS and (is_sentence(block) or block.chosen):
        return Role.BODY
    is_kin = block.element is not None and _name(block.element) in kin and is_strong(block)
    return Role.BODY if block.chosen or is_kin else Role.OTHER


def _take_posts(blocks: Sequence[Block], home: Element | None, roles: list[Role]) -> None:
    """Read the posts that stand amid the article's own paragraphs."""
    for i, block in enumerate(blocks):
        at, level, is_post = block.element, 0, False
        while at is not None and at is not home and level < _MAX_POST_LEVELS:
            is_post = is_post or ("-" in at.names and _POST_NAMES.search(at.names) is not None)
            at, level = at.parent, level + 1
        if is_post and at is home and home is not None:
            roles[i] = Role.BODY


def _end_at_comments(blocks: Sequence[Block], kinds: Sequence[Furniture | None], roles: list[Role]) -> None:
    """Read nothing behind the comments or behind a release's end; a count of them above the text ("0 Comments") opens none."""
    words = 0
    for i, kind in enumerate(kinds):
        if (kind is Furniture.COMMENTS or _ENDS_RELEASE.fullmatch(blocks[i].text)) and words >= _MIN_TEXT_WORDS:
            roles[i:] = [Role.OTHER] * (len(roles) - i)
            return
        words += blocks[i].words if roles[i] is Role.BODY and is_strong(blocks[i]) else 0


def _find_headline(
    blocks: Sequence[Block], kinds: Sequence[Furniture | None], aside: Sequence[bool], roles: list[Role], *, is_stream: bool
) -> None:
    """Mark the headline before the first prose and the decks between the two; leave out what else the head holds."""
    first = next((i for i, r in enumerate(roles) if r is Role.BODY and is_strong(blocks[i]) and not _is_stamp(blocks[i])), None)
    if first is None:
        return
    top = next((i for i in range(first - 1, -1, -1) if blocks[i].tag == "h1"), None)
    if top is None:
        top = next((i for i in range(first - 1, -1, -1) if blocks[i].tag in _HEADINGS and roles[i] is Role.HEADING), None)
    if top is None:
        top = next((i for i in range(first - 1, -1, -1) if _is_called_title(blocks[i]) and not aside[i]), None)
    deck = None if top is None else next((i for i in range(top + 1, first) if _is_text(blocks[i], kinds[i])), None)
    for i in range(first):
        if i == deck and _may_be_deck(blocks[i], roles[i]) and not aside[i]:
            roles[i] = Role.DECK
        elif roles[i] is Role.BODY and (top is None or i < top or _is_stamp(blocks[i]) or blocks[i].words < 6):
            roles[i] = Role.OTHER
    if top is not None:
        roles[top] = Role.HEADLINE
    for i in range(first, len(roles)):
        if blocks[i].tag == "h1" and roles[i] is Role.HEADING and top is not None and not is_stream:
            roles[i] = Role.OTHER


def _is_called_title(block: Block) -> bool:
    """Return whether the markup calls a block's element a title, and it has the length of one."""
    return block.element is not None and 4 <= block.words <= 30 and _TITLE_NAMES.search(block.element.names) is not None


def _is_text(block: Block, kind: Furniture | None) -> bool:
    return kind is None and block.words >= 4 and not _is_stamp(block)


def _is_stamp(block: Block) -> bool:
    """Return whether a block of a page's head is a byline with a date, however long."""
    stamp = find_timestamp(block.text) if block.words <= 25 else None
    return stamp is not None and block.words - len(block.text[stamp.start : stamp.end].split()) <= 14


def _may_be_deck(block: Block, role: Role) -> bool:
    tagged = block.tag in ("p", "h2", "h3", "h4") or role is Role.BODY
    return tagged and 6 <= block.words <= 60 and block.link_share < 0.5 and not _is_stamp(block) and find_cut(block.text) is None
