"""The outlet where neither structured data nor the usual lines name it: mastheads of digests, titles that begin with the site's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.model import Page
from rashomon.stages.clean.selection import Judged, Role
from rashomon.stages.clean.shape import is_mail_field, names_sections
from rashomon.stages.clean.wording import judge_wording
from rashomon.text.timestamps import find_timestamp
from rashomon.text.words import fold

_MAX_WORDS = 5
_COLUMN = re.compile(
    r"\s{2,}|\t|,?\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"|\s[|•·/–—]\s|\s(?:issue|no\.?|vol\.?) ?\d",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s+[|/•·>–—*]+\s+")
_END = re.compile(r"[.!?]$")
NUMBERS = re.compile(r"\d\S{0,20}\s\d|\b[A-Z]{2,5}\d{2,}")
"""An agency's numbers for its copy."""
_HEAD_LINES = 4
_SECTION = re.compile(
    r"(?:the )?(?:(?:world )?news|world|sports?|politics|business|opinion|culture|local|national|nation|europe|international|home|menu"
    r"|regions?|economy|technology|science|health|markets?|live|video|exclusive|breaking(?: news)?|latest news|top stories"
    r"|for immediate release|(?:press|media|news) releases?|(?:press |media )?statements?|press (?:office|centre|center|room)|analysis"
    r"|comment|features?|interviews?|transcript|search|log ?in|sign ?(?:in|up)|my account|skip to \w+|subscribe(?: now)?)"
    r"(?: (?:&|and) \w+)?",
    re.IGNORECASE,
)
"""What parts of a site are called."""
_PREFIX = re.compile(r"\s*(?::|\||–|—|»|::)\s+")


def find_digest_name(page: Page, lines: Sequence[Judged]) -> str | None:
    """Return the name that heads a page of several articles: its first line, up to a wide space or a separator.

    Null where that piece is a sentence, a date or longer than names are.
    """
    first = next((j for j in lines if (j.block.words and j.furniture is None) or j.role is Role.HEADLINE), None)
    top = lines[0] if lines and lines[0].role is not Role.BODY and lines[0].block.element is None else first
    return _read_name(page, top) if top is not None else None


def find_top_name(page: Page, lines: Sequence[Judged]) -> str | None:
    """Return the name in the first line of a page without tags, where other lines stand between it and the headline; null where none does.

    A row's first piece in capitals, or with capitals where the other pieces have none, names the site above its menu, with tags too.
    """
    headline = next((i for i, j in enumerate(lines) if j.role in (Role.HEADLINE, Role.BODY, Role.DECK)), 0)
    above = lines[:headline]
    row = next((name for j in above[:_HEAD_LINES] if (name := _name_row(j.block.text)) is not None), None)
    if row is not None or len(above) < 2 or above[0].block.element is not None or lines[headline].role is not Role.HEADLINE:
        return row
    name = None if is_mail_field(above[0].block.text) else _read_name(page, above[0])
    return None if name is None or judge_wording(name) is not None or is_section(name) else name


def is_section(name: str) -> bool:
    """Return whether a name is that of a part of a site, or of several in a row.

    >>> is_section("Press release"), is_section("World Sport Money"), is_section("Harbour Post")
    (True, True, False)
    """
    return _SECTION.fullmatch(name) is not None or names_sections(name)


def _read_name(page: Page, top: Judged) -> str | None:
    """Return the name at a line's start, up to a wide space, a separator, a number or a date."""
    if top.role is Role.BODY:
        return None
    whole = page.text[top.block.start : top.block.end] if top.block.element is None else top.block.text
    name = " ".join(_COLUMN.split(whole.strip(), maxsplit=1)[0].split()).strip(" -–—|:>")
    is_name = 0 < len(name.split()) <= _MAX_WORDS and name[0].isalnum() and any(c.isalpha() for c in name)
    return name if is_name and find_timestamp(name) is None and not _END.search(name) and not NUMBERS.search(name) else None


def _name_row(line: str) -> str | None:
    """Return the piece that begins a row of links and is written otherwise than the rest, null where none is.

    >>> _name_row("BURNT OAK | to subscribe | to connect"), _name_row("Home | World | Sport"), _name_row("World | sport | odd")
    ('BURNT OAK', None, None)
    """
    first, *others = (piece.strip(" -–—|:>") for piece in _ROW.split(line[:300]))
    if len(others) < 2 or not 2 <= len(first.split()) <= _MAX_WORDS or find_timestamp(first) is not None:
        return None
    if is_section(first) or judge_wording(first) is not None or any(c.isdigit() for c in first):
        return None
    is_other = first.isupper() and not any(o.isupper() for o in others)
    return first if is_other or (first.istitle() and all(o.islower() for o in others)) else None


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
