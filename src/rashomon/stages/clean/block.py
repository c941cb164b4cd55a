"""The blocks that a page is cut into, whether it came with tags or without."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from rashomon.text.offsets import MappedText

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+")


@dataclass(slots=True, eq=False)
class Element:
    """An HTML element as far as the cleaning needs it. Numbers follow the order of the page."""

    number: int
    tag: str
    names: str
    """Its class and id, in lower case."""
    parent: Element | None
    depth: int


@dataclass(kw_only=True, eq=False)
class Block:
    """A line of scraped text, or a block of an HTML page, with its place on the page."""

    mapped: MappedText
    start: int
    end: int
    """Where it stands on the page, its tags left out."""
    after_gap: bool = False
    """A blank line stands before it (text without tags only)."""
    after_rule: bool = False
    """A rule is drawn before it (text with tags only)."""
    element: Element | None = None
    link_share: float = 0.0
    """Share of its letters that stand in links."""
    chosen: bool | None = None
    """Whether the extractor took it for the article; null where no extractor was asked."""
    columns: int = 0
    """Pieces of the line that wide space parts from one another (text without tags only)."""

    @cached_property
    def text(self) -> str:
        """The block's text, white space collapsed."""
        return self.mapped.text

    @cached_property
    def words(self) -> int:
        """How many words it has; two ideographs or syllables count for one."""
        return len(self.text.split()) + sum(len(m) for m in _UNSPACED.findall(self.text)) // 2

    @property
    def tag(self) -> str:
        """The HTML element it stands in, empty on a page without tags."""
        return self.element.tag if self.element else ""
