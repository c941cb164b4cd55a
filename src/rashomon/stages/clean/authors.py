"""The writer that an HTML page's markup names: elements called author or byline, links with rel=author, in any language."""

from __future__ import annotations

import html
import re

_ELEMENT = re.compile(
    r"<(a|span|div|p|address|cite|strong|em|b|li|h[2-6])\s(?=[^<>]{0,400}?\b(?:rel|itemprop|class|id)\s?=\s?[\"'](?P<names>[^\"'<>]{0,200})[\"'])"
    r"[^<>]{0,600}>",
    re.IGNORECASE,
)
_ATTRIBUTES = re.compile(r"\b(?:rel|itemprop|class|id)\s?=\s?[\"']([^\"'<>]{0,200})[\"']", re.IGNORECASE)
_CALLED_AUTHOR = re.compile(
    r"(?:(?:[a-z]{1,12}[-_]{1,2}){0,3}(?:author|autor|auteur|byline)s?(?:[-_]{1,2}(?:name|link|url|fn|title)){0,2})", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]{0,600}>")
_BY = re.compile(
    r"^(?:(?:written|posted|published|text|story|words|interview)\s)?(?:by|von|par|por|de|di|autor(?:in)?|author|auteur|text)\b\s?:?\s*",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: (?:[^\W\d_][\w.’'-]*)){1,3}")
_END = re.compile(r"\s*(?:[,|•·/(–—]|\s-\s|\d|\b(?:for|on|am|le|el|updated|follow)\b)", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"\b(?:admin|editor|staff|team|redaktion|posts?|articles?|more|all|view|about|the|news|online|profile)\b", re.IGNORECASE
)
_MAX_TEXT = 300
_MAX_SOURCE = 500_000


def find_marked_author(source: str) -> str | None:
    """Return the first name of two to four words that an element called author holds, null where none does.

    >>> find_marked_author("<p>Von <a class='x' rel='author' href='/a'>Ida Stroem</a></p>")
    'Ida Stroem'
    >>> find_marked_author("<div class='author-box'>About the team</div>")
    """
    for element in _ELEMENT.finditer(source[:_MAX_SOURCE]):
        called = " ".join(_ATTRIBUTES.findall(element.group())).split()
        if any(_CALLED_AUTHOR.fullmatch(name) for name in called):
            name = _read_name(source[element.end() : element.end() + _MAX_TEXT], element[1])
            if name is not None:
                return name
    return None


def _read_name(rest: str, tag: str) -> str | None:
    end = rest.lower().find(f"</{tag.lower()}")
    text = " ".join(html.unescape(_TAG.sub(" ", rest[:end])).split()) if end >= 0 else ""
    name = _END.split(_BY.sub("", text), maxsplit=1)[0].strip(" .:;-")
    is_person = _NAME.fullmatch(name) is not None and not _NO_PERSON.search(name) and sum(w[0].isupper() for w in name.split()) >= 2
    return name if is_person else None
