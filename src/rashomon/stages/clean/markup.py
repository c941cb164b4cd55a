"""HTML source to blocks with their places in the source, and what the page's head tells about it.

The scanner is tolerant and linear: whatever cannot be a tag is text, raw elements (script, style) are skipped, and an
element that was never closed ends with its parent.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from rashomon.stages.clean.block import Block, Element
from rashomon.text.offsets import Weaver

_INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "mark", "nobr", "picture", "q", "ruby", "rb", "rt", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"]
)
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"])
_RAW = frozenset(["script", "style", "noscript", "template", "svg", "iframe", "textarea", "select", "object", "math", "canvas", "audio", "video", "title"])
_CLOSED_BY_BLOCK = frozenset(["p", "dt", "dd"])
_ITEM_LISTS = {"li": frozenset(("ul", "ol")), "tr": frozenset(("table",)), "td": frozenset(("tr",)), "th": frozenset(("tr",))}
_TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]*)")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]{1,80})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
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
    language: str | None = None
    depth: int = 0
    tags: int = 0


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    """"text", "open", "close" or "raw"."""
    start: int
    end: int
    name: str = ""
    inner: tuple[int, int] = (0, 0)


def read_markup(source: str) -> Markup:
    """Return the blocks and the head of an HTML page.

    >>> [b.text for b in read_markup("<h1>Fire</h1><p>It <b>burns</b>.<p>Still.").blocks]
    ['Fire', 'It burns.', 'Still.']
    """
    reader = _Reader(source)
    for token in _scan(source):
        reader.take(token)
    reader.close_block()
    return reader.markup


def _scan(source: str) -> Iterator[_Token]:
    at, size = 0, len(source)
    while at < size:
        opening = source.find("<", at)
        if opening < 0:
            yield _Token("text", at, size)
            return
        if opening > at:
            yield _Token("text", at, opening)
        token = _read_tag(source, opening)
        yield token
        at = token.end


def _read_tag(source: str, at: int) -> _Token:
    if source.startswith("<!--", at):
        end = source.find("-->", at + 4)
        return _Token("skip", at, len(source) if end < 0 else end + 3)
    if source.startswith(("<!", "<?"), at):
        end = source.find(">", at)
        return _Token("skip", at, len(source) if end < 0 else end + 1)
    name = _TAG_NAME.match(source, at)
    if name is None:
        return _Token("text", at, at + 1)
    tag = name.group(1).lower()
    end = _find_tag_end(source, name.end())
    if source.startswith("</", at):
        return _Token("close", at, end, tag)
    if tag in _RAW and not source.startswith("/>", end - 2):
        return _read_raw(source, at, end, tag)
    return _Token("open", at, end, tag)


def _find_tag_end(source: str, at: int) -> int:
    """Return the place behind the tag's ``>``; one inside a quoted value does not count."""
    limit = min(len(source), at + _MAX_TAG)
    closing = first = source.find(">", at, limit)
    while closing >= 0:
        value = source[at:closing]
        if not _has_open_quote(value):
            return closing + 1
        if len(value) > 4096:
            break
        closing = source.find(">", closing + 1, limit)
    return first + 1 if first >= 0 else limit


def _has_open_quote(text: str) -> bool:
    if '"' not in text and "'" not in text:
        return False
    quote = ""
    for letter in re.findall(r"=\s{0,20}[\"']|[\"']", text):
        mark = letter[-1]
        if not quote and letter[0] == "=":
            quote = mark
        elif mark == quote:
            quote = ""
    return bool(quote)


def _read_raw(source: str, at: int, end: int, tag: str) -> _Token:
    closing = re.compile(rf"</{tag}\b", re.IGNORECASE).search(source, end)
    if closing is None:
        # Unclosed: a browser would swallow the rest for a script or a style, and nothing for the others.
        stop = len(source) if tag in ("script", "style") else end
        return _Token("raw", at, stop, tag, (end, stop))
    after = source.find(">", closing.end())
    return _Token("raw", at, len(source) if after < 0 else after + 1, tag, (end, closing.start()))


class _Reader:
    """Keeps the open elements and the block under way."""

    def __init__(self, source: str) -> None:
        self.markup = Markup()
        self._source = source
        self._stack: list[Element] = []
        self._open: Counter[str] = Counter()
        self._count = 0
        self._missing_raw: set[str] = set()
        self._start_block()

    def take(self, token: _Token) -> None:
        if token.kind == "text":
            self._take_text(token.start, token.end)
        elif token.kind == "open":
            self._take_open(token)
        elif token.kind == "close":
            self._take_close(token.name)
        elif token.kind == "raw":
            self._take_raw(token)

    def close_block(self) -> None:
        mapped = self._weaver.weave()
        if mapped.text and self._first is not None:
            share = self._linked / max(self._letters, 1)
            self.markup.blocks.append(
                Block(mapped=mapped, start=self._first, end=self._last, element=self._block_element, link_share=share)
            )
        self._start_block()

    def _start_block(self) -> None:
        self._weaver = Weaver(self._source)
        self._first: int | None = None
        self._last = 0
        self._letters = self._linked = 0
        self._block_element: Element | None = None

    def _take_text(self, start: int, end: int) -> None:
        text = self._source[start:end]
        if text.isspace():
            self._weaver.add_break()
            return
        if self._first is None:
            self._first = start + len(text) - len(text.lstrip())
            self._block_element = self._find_block_element()
        self._last = start + len(text.rstrip())
        letters = len(text.strip())
        self._letters += letters
        if self._open["a"]:
            self._linked += letters
        self._add_letters(start, end)

    def _add_letters(self, start: int, end: int) -> None:
        for entity in _ENTITY.finditer(self._source, start, end) if self._source.find("&", start, end) >= 0 else ():
            letters = html.unescape(entity.group())
            if letters != entity.group():
                self._weaver.add(start, entity.start())
                self._weaver.add_entity(letters, entity.start(), entity.end())
                start = entity.end()
        self._weaver.add(start, end)

    def _find_block_element(self) -> Element | None:
        element = self._stack[-1] if self._stack else None
        while element is not None and element.tag in _INLINE:
            element = element.parent
        return element

    def _take_open(self, token: _Token) -> None:
        self.markup.tags += 1
        if token.name not in _INLINE:
            self.close_block()
        attributes = self._read_attributes(token)
        self._note(token, attributes)
        if token.name in _VOID:
            return
        self._close_implied(token.name)
        self._count += 1
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()[:300]
        parent = self._stack[-1] if self._stack else None
        self._stack.append(Element(self._count, token.name, names, parent, len(self._stack)))
        self._open[token.name] += 1
        self.markup.depth = max(self.markup.depth, len(self._stack))

    def _read_attributes(self, token: _Token) -> dict[str, str]:
        attributes: dict[str, str] = {}
        start = token.start + len(token.name) + 1
        if token.end - start > 1:
            for name, double, single, bare in _ATTRIBUTE.findall(self._source[start : token.end - 1]):
                attributes.setdefault(name.lower(), double or single or bare)
        return attributes

    def _note(self, token: _Token, attributes: dict[str, str]) -> None:
        content = attributes.get("content")
        if (content and token.name == "meta") or (content and "itemprop" in attributes):
            for key in ("property", "name", "itemprop"):
                if key in attributes:
                    self.markup.metas.append((attributes[key].lower(), html.unescape(content).strip()))
        if token.name == "time" and "datetime" in attributes:
            self.markup.times.append((token.start, html.unescape(attributes["datetime"]).strip()))
        if token.name == "html":
            self.markup.language = attributes.get("lang") or attributes.get("xml:lang")

    def _close_implied(self, name: str) -> None:
        if name not in _INLINE and self._stack and self._stack[-1].tag in _CLOSED_BY_BLOCK:
            self._pop()
        if name in _ITEM_LISTS and self._open[name]:
            for element in reversed(self._stack[-30:]):
                if element.tag in _ITEM_LISTS[name]:
                    return
                if element.tag == name:
                    self._take_close(name)
                    return

    def _take_close(self, name: str) -> None:
        if name not in _INLINE:
            self.close_block()
        if not self._open[name]:
            return
        while self._stack and self._stack[-1].tag != name:
            if name in _INLINE and self._stack[-1].tag not in _INLINE:
                return
            self._pop()
        if self._stack:
            self._pop()

    def _pop(self) -> None:
        self._open[self._stack.pop().tag] -= 1

    def _take_raw(self, token: _Token) -> None:
        inner = self._source[token.inner[0] : token.inner[1]]
        if token.name == "script" and "ld+json" in self._source[token.start : token.inner[0]]:
            self.markup.json_ld.append(inner[:500_000])
        elif token.name == "title" and self.markup.title is None:
            self.markup.title = " ".join(html.unescape(inner[:2000]).split()) or None
