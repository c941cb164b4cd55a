"""HTML source to blocks with their places in the source, and what the page's head tells about it.

The scanner is tolerant and linear: whatever cannot be a tag is text, raw elements (script, style) are skipped, and an
element that was never closed ends with its parent.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass, field

from rashomon.stages.clean.block import Block, Element
from rashomon.text.offsets import Weaver

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "mark",
        "nobr",
        "picture",
        "q",
        "ruby",
        "rb",
        "rt",
        "s",
        "samp",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"])
_RAW = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "textarea",
        "select",
        "object",
        "math",
        "canvas",
        "audio",
        "video",
        "title",
    ]
)
_RAW_ENDS = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in _RAW}
_CLOSED_BY_BLOCK = frozenset(["p", "dt", "dd"])
_ITEM_LISTS = {"li": frozenset(("ul", "ol")), "tr": frozenset(("table",)), "td": frozenset(("tr",)), "th": frozenset(("tr",))}
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]*)")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]{1,80})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})((?:[^<>"']{0,4096}+(?:"[^"]{0,32768}+"|'[^']{0,32768}+')){0,80}+[^<>"']{0,4096}+)>"""
)
"""A tag with its quoted values, each part bounded and never tried twice."""
_NAMES = re.compile(r"""\b(?:class|id)\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_HOLDS_TEXT = frozenset(["p", "li", "dd", "dt", "td", "th", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption"])
"""Elements in which an element of the site's own making ("x-footnote") dresses letters, as in a browser."""
_TOLD = frozenset(("meta", "time"))
"""Elements whose attributes tell something about the page."""
_TOLD_INLINE = frozenset(("time", "meta"))
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_MAX_TAG = 65_536


@dataclass(slots=True)
class Markup:
    """What a page's markup holds: its blocks in order, and what its head and attributes tell."""

    blocks: list[Block] = field(default_factory=list)
    metas: list[tuple[str, str]] = field(default_factory=list)
    """Name (or property, or itemprop) in lower case, and content."""
    times: list[tuple[int, str]] = field(default_factory=list)
    """``<time datetime>`` values with their place."""
    json_ld: list[str] = field(default_factory=list)
    title: str | None = None
    depth: int = 0
    tags: int = 0


def read_markup(source: str) -> Markup:
    """Return the blocks and the head of an HTML page.

    >>> [b.text for b in read_markup("<h1>Fire</h1><p>It <b>burns</b>.<p>Still.").blocks]
    ['Fire', 'It burns.', 'Still.']
    """
    reader = _Reader(source)
    at, size = 0, len(source)
    while at < size:
        opening = source.find("<", at)
        if opening < 0:
            opening = size
        if opening > at:
            reader.take_text(at, opening)
        at = _read_tag(reader, source, opening) if opening < size else size
    reader.close_block()
    return reader.markup


def _read_tag(reader: _Reader, source: str, at: int) -> int:
    """Hand what begins with ``<`` to the reader, and return where it ends."""
    found = _TAG.match(source, at)
    if found is not None:
        name, end = found[2].lower(), found.end()
        start, stop = found.span(3)
    else:
        name_found = _TAG_NAME.match(source, at)
        if name_found is None:
            return _read_other(reader, source, at)
        name, start, end = name_found[1].lower(), name_found.end(), _find_tag_end(source, name_found.end())
        stop = end - 1
    if source[at + 1] == "/":
        reader.take_close(name)
        return end
    if name in _RAW and source[end - 2] != "/":
        return _read_raw(reader, source, at, end, name)
    reader.take_open(name, at, start, stop)
    return end


def _read_other(reader: _Reader, source: str, at: int) -> int:
    """Skip a comment, a declaration or a processing instruction; any other ``<`` is text."""
    if source.startswith("<!--", at):
        end = source.find("-->", at + 4)
        return len(source) if end < 0 else end + 3
    if source.startswith(("<!", "<?"), at):
        end = source.find(">", at)
        return len(source) if end < 0 else end + 1
    reader.take_text(at, at + 1)
    return at + 1


def _find_tag_end(source: str, at: int) -> int:
    """Return the place behind the ``>`` of a tag with an odd quote in it."""
    end = source.find(">", at, at + _MAX_TAG)
    return end + 1 if end >= 0 else min(len(source), at + _MAX_TAG)


def _read_raw(reader: _Reader, source: str, at: int, end: int, name: str) -> int:
    """Skip an element whose content is no text. Unclosed, a script swallows the rest, as in a browser."""
    closing = reader.find_raw_end(name, end)
    if closing is None:
        return len(source) if name in ("script", "style") else end
    reader.take_raw(name, at, end, closing.start())
    after = source.find(">", closing.end())
    return len(source) if after < 0 else after + 1


class _Reader:
    """Keeps the open elements and the block under way."""

    def __init__(self, source: str) -> None:
        self.markup = Markup()
        self._source = source
        self._stack: list[Element] = []
        self._open: Counter[str] = Counter()
        self._count = 0
        self._linked = self._ruled = False
        self._never_closed: set[str] = set()
        self._weaver: Weaver | None = None
        self._first = self._last = self._letters = self._link_letters = 0

    def find_raw_end(self, name: str, at: int) -> re.Match[str] | None:
        """Return the next end tag of that name; once there is none, the page is not searched for it again."""
        found = None if name in self._never_closed else _RAW_ENDS[name].search(self._source, at)
        if found is None:
            self._never_closed.add(name)
        return found

    def close_block(self) -> None:
        """End the block under way."""
        if self._weaver is None:
            return
        mapped = self._weaver.weave()
        self._weaver = None
        if mapped.text:
            share = self._link_letters / max(self._letters, 1)
            element = self._stack[-1] if self._stack else None
            self.markup.blocks.append(
                Block(mapped=mapped, start=self._first, end=self._last, element=element, link_share=share, after_rule=self._ruled)
            )
            self._ruled = False

    def take_text(self, start: int, end: int) -> None:
        """Add text to the block under way, or begin one with it."""
        text = self._source[start:end]
        bare = text.strip()
        if not bare:
            if self._weaver is not None:
                self._weaver.add_break()
            return
        if self._weaver is None:
            self._weaver = Weaver(self._source)
            self._first = start + len(text) - len(text.lstrip())
            self._letters = self._link_letters = 0
        self._last = start + len(text.rstrip())
        self._letters += len(bare)
        self._link_letters += len(bare) if self._linked else 0
        if "&" in text:
            self._add_entities(self._weaver, start, end)
        else:
            self._weaver.add(start, end)

    def _add_entities(self, weaver: Weaver, start: int, end: int) -> None:
        for entity in _ENTITY.finditer(self._source, start, end):
            letters = html.unescape(entity.group())
            if letters != entity.group():
                weaver.add(start, entity.start())
                weaver.add_entity(letters, entity.start(), entity.end())
                start = entity.end()
        weaver.add(start, end)

    def take_open(self, name: str, at: int, start: int, stop: int) -> None:
        """Open an element, unless it is void or only dresses letters."""
        self.markup.tags += 1
        if name == "a":
            self._linked = "href" in self._source[start:stop].lower() or not self._stack
        if (name in _INLINE and name not in _TOLD_INLINE) or self._is_dressing(name):
            return
        attributes = self._source[start:stop]
        if name in _TOLD or "itemprop" in attributes:
            self._note(name, at, _read_attributes(attributes))
        if name in _INLINE:
            return
        self.close_block()
        self._ruled = self._ruled or name == "hr"
        if name not in _VOID:
            self._push(name, attributes)

    def _is_dressing(self, name: str) -> bool:
        return "-" in name and bool(self._stack) and self._stack[-1].tag in _HOLDS_TEXT

    def _push(self, name: str, attributes: str) -> None:
        self._close_implied(name)
        names = " ".join(v[0] or v[1] or v[2] for v in _NAMES.findall(attributes)).lower()[:300] if "=" in attributes else ""
        parent = self._stack[-1] if self._stack else None
        self._count += 1
        self._stack.append(Element(self._count, name, names, parent, len(self._stack)))
        self._open[name] += 1
        self.markup.depth = max(self.markup.depth, len(self._stack))

    def _note(self, name: str, at: int, attributes: dict[str, str]) -> None:
        content = attributes.get("content")
        if content:
            for key in ("property", "name", "itemprop"):
                if key in attributes:
                    self.markup.metas.append((attributes[key].lower(), html.unescape(content).strip()))
        if name == "time" and "datetime" in attributes:
            self.markup.times.append((at, html.unescape(attributes["datetime"]).strip()))

    def _close_implied(self, name: str) -> None:
        if self._stack and self._stack[-1].tag in _CLOSED_BY_BLOCK:
            self._pop()
        if name in _ITEM_LISTS and self._open[name]:
            for element in reversed(self._stack[-30:]):
                if element.tag in _ITEM_LISTS[name]:
                    return
                if element.tag == name:
                    self.take_close(name)
                    return

    def take_close(self, name: str) -> None:
        """Close an element and all that was left open in it; an end tag without an element does nothing."""
        if name == "a":
            self._linked = False
        if name in _INLINE or (not self._open[name] and self._is_dressing(name)):
            return
        self.close_block()
        if not self._open[name]:
            return
        while self._stack[-1].tag != name:
            self._pop()
        self._pop()

    def _pop(self) -> None:
        self._open[self._stack.pop().tag] -= 1

    def take_raw(self, name: str, at: int, start: int, end: int) -> None:
        """Keep a page's title and its structured data."""
        if name == "script" and "ld+json" in self._source[at:start]:
            self.markup.json_ld.append(self._source[start : min(end, start + 500_000)])
        elif name == "title" and self.markup.title is None:
            self.markup.title = " ".join(html.unescape(self._source[start : min(end, start + 2000)]).split()) or None


def _read_attributes(text: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        attributes.setdefault(name.lower(), double or single or bare)
    return attributes
