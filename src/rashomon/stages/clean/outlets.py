"""The outlet where neither structured data nor the usual lines name it: mastheads of digests, titles that begin with the site's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Page
from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.shape import is_sentence
from rashomon.text.timestamps import find_timestamp
from rashomon.text.words import fold

_MAX_WORDS = 5
_COLUMN = re.compile(r"\s{2,}|\t|\s[|•·/–—]\s|\s(?:issue|no\.?|vol\.?) ?\d", re.IGNORECASE)
_PREFIX = re.compile(r"\s*(?::|\||–|—|»|::)\s+")


def find_digest_name(page: Page, lines: Sequence[Judged]) -> str | None:
    """Return the name that heads a page of several articles: its first line, up to a wide space or a separator.

    Null where that line is a sentence, a date or longer than names are.
    """
    first = next((j for j in lines if (j.block.words and j.furniture is None) or j.role is Role.HEADLINE), None)
    top = lines[0] if lines and lines[0].role is not Role.BODY and lines[0].block.element is None else first
    if top is None or top.role is Role.BODY or is_sentence(top.block):
        return None
    whole = page.text[top.block.start : top.block.end] if top.block.element is None else top.block.text
    name = " ".join(_COLUMN.split(whole.strip(), maxsplit=1)[0].split()).strip(" -–—|:")
    is_name = 0 < len(name.split()) <= _MAX_WORDS and name[0].isalnum() and any(c.isalpha() for c in name)
    return name if is_name and find_timestamp(name) is None else None


def find_title_prefix(title: str | None, headline: str | None) -> str | None:
    """Return the site's name that a title puts before the page's headline, null where it puts none there.

    >>> find_title_prefix("Ostrel Tidings: Barge sinks off the port", "Barge sinks off the port")
    'Ostrel Tidings'
    >>> find_title_prefix("Barge: what we know", "Barge: what we know")
    """
    if not title or not headline:
        return None
    for separator in _PREFIX.finditer(title[:200]):
        name, rest = title[: separator.start()].strip(), title[separator.end() :]
        if len(name.split()) <= _MAX_WORDS and fold(rest) == fold(headline) and fold(name) not in fold(headline):
            return name or None
    return None
