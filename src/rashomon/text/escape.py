"""Page text made safe to show: on a terminal, in Markdown, in an HTML report. Page text is data, never markup."""

from __future__ import annotations

import re

_REPLACEMENT = "\ufffd"
_CONTROLS = {*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)}
_LINE_BREAKERS = {0x0D: " ", 0x85: " ", 0x2028: " ", 0x2029: " "}
_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_NONCHARACTERS = {0xFFFE, 0xFFFF, *range(0xFDD0, 0xFDF0), *range(0xE0000, 0xE0080)}
_PRINTABLE = {**dict.fromkeys(_CONTROLS | _BIDI | _NONCHARACTERS | set(range(0xD800, 0xE000)), _REPLACEMENT), **_LINE_BREAKERS}

_MARKDOWN_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#~|&$]|^[+\-=:]|^\d{1,9}(?=[.)])|(?<!\w):(?=[a-z+\-])|=(?==))")
_LINK_OPENERS = re.compile(r"(?i)(?<=[a-z])(?=://)|(?<=www)(?=\.)|(?<=@)(?=\w)|(?<=#)(?=\d)")
_PARTS_LINKS = "\u200b"
_SPACE = re.compile(r"\s+")


def replace_surrogates(text: str) -> str:
    """Return ``text`` with each lone surrogate replaced by U+FFFD, so that it can be written as UTF-8; offsets stay.

    >>> replace_surrogates("a\\ud800b")
    'a\ufffdb'
    """
    return "".join(_REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text) if not text.isascii() else text


def make_printable(text: str) -> str:
    r"""Return ``text`` with every control character and every bidi override replaced, one for one, so that offsets stay.

    Terminal escapes lose their first letter and so their force; overrides and isolates, which can make a line read otherwise
    than its letters stand, become U+FFFD. Line breaks (``\n``) and tabs stay.

    >>> make_printable("\x1b[31mred")
    '�[31mred'
    """
    return text.translate(_PRINTABLE)


def make_line(text: str, width: int | None = None) -> str:
    """Return ``text`` printable and on one line, cut with an ellipsis where it is longer than ``width`` characters.

    >>> make_line("two\\n  lines")
    'two lines'
    >>> make_line("a long headline", 8)
    'a long …'
    """
    line = _SPACE.sub(" ", make_printable(text)).strip()
    if width is None or len(line) <= width:
        return line
    return line[: width - 1] + "…"


def escape_markdown(text: str) -> str:
    r"""Return ``text`` as one line of Markdown that shows its letters and does nothing: no markup, no HTML, no link.

    Every character that CommonMark or its dialects read as markup gets a backslash; those that are markup at the start of a line
    only (``-``, ``1.``), or a formula once pasted into a table, get one there. Renderers make links of bare addresses behind the
    parser's back, so a zero-width space parts what they look for (``://``, ``www.``, ``@name``, ``#1``).

    >>> escape_markdown("[x](javascript:1) <b>")
    '\\[x\\](javascript:1) \\<b\\>'
    >>> escape_markdown("-1 of 2")
    '\\-1 of 2'
    """
    return _MARKDOWN_ACTIVE.sub(_escape_mark, _LINK_OPENERS.sub(_PARTS_LINKS, make_line(text)))


def _escape_mark(found: re.Match[str]) -> str:
    mark = found.group()
    return mark + "\\" if mark.isdigit() else "\\" + mark
