"""What a file is: by its name first, then by how its bytes begin."""

from __future__ import annotations

import json
import re
from enum import StrEnum

from rashomon.model import SkipReason
from rashomon.stages.acquire.streams import SkipError


class Format(StrEnum):
    """How a file's bytes become pages; for a single page the word is its media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    JSON = "application/json"
    LINES = "application/x-ndjson"
    UNKNOWN = "application/octet-stream"


_SUFFIXES = {
    **dict.fromkeys((".txt", ".text"), Format.TEXT),
    **dict.fromkeys((".md", ".markdown"), Format.MARKDOWN),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml"), Format.HTML),
    **dict.fromkeys((".jsonl", ".ndjson"), Format.LINES),
    ".json": Format.JSON,
    "": Format.UNKNOWN,
}
_LATER = {
    ".warc": "web archives (WARC) are not read yet: extract the pages, or hand them in as JSONL with a `html` key",
    **dict.fromkeys((".rss", ".atom", ".xml"), "feeds and other XML are not read yet: hand in the pages themselves"),
    ".pdf": "PDF files are not read: save the text as .txt",
}
_SUFFIX = re.compile(r"(?<=.)\.\w{1,8}$")


def find_format(name: str) -> Format:
    """Return what a file called ``name`` holds; a ``.gz`` behind it makes no difference.

    Raises:
        SkipError: files of this type are not read.

    >>> find_format("page.html.gz")
    <Format.HTML: 'text/html'>
    """
    match = _SUFFIX.search(name.lower().removesuffix(".gz"))
    suffix = match.group() if match else ""
    if suffix not in _SUFFIXES:
        advice = f"files of type {suffix} are not read: if it is a page, name the file itself"
        raise SkipError(SkipReason.UNSUPPORTED, _LATER.get(suffix, advice))
    return _SUFFIXES[suffix]


_GZIP = b"\x1f\x8b"
_HTML_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HTML_PIECE = re.compile(rb"\s*<(?:article|main|section|div|p|h[1-6]|title|meta|header)\b[^<>]*>", re.IGNORECASE)
_FEED = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b")
_TAG = re.compile(rb"<[A-Za-z!/?]")
_RECORD = re.compile(rb"\s*\{[ \t]*\"")
_JSON = re.compile(rb"\s*(?:\[\s*[\[{]|\{\s*\")")


def is_packed(head: bytes) -> bool:
    """Return whether ``head`` begins as gzip data do.

    >>> is_packed(b"<html>")
    False
    """
    return head.startswith(_GZIP)


def sniff_format(head: bytes, expected: Format) -> Format:
    """Return what a file that begins with ``head`` holds; its name makes us expect ``expected``.

    The name decides unless the bytes plainly say otherwise: a whole HTML page saved as .txt, a .html file without a tag.

    Raises:
        SkipError: the bytes are those of a file type that is not read.

    >>> sniff_format(b"<!DOCTYPE html><html>", Format.TEXT).value
    'text/html'
    """
    head = _as_narrow(head)
    _reject_foreign(head)
    if expected is Format.HTML:
        return Format.HTML if _TAG.search(head) or not head.strip() else Format.TEXT
    if expected in (Format.TEXT, Format.MARKDOWN):
        return Format.HTML if _HTML_PAGE.match(head) else expected
    if expected is Format.JSON:
        return Format.LINES if _has_record_line(head) else Format.JSON
    if expected is Format.LINES:
        return Format.LINES
    return _guess_format(head)


def _as_narrow(head: bytes) -> bytes:
    """Return ``head`` without a byte order mark, its ASCII one byte a character even in UTF-16: enough to tell formats apart."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[2:].replace(b"\0", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _reject_foreign(head: bytes) -> None:
    if head.startswith(b"%PDF-"):
        raise SkipError(SkipReason.UNSUPPORTED, _LATER[".pdf"])
    if re.match(rb"WARC/\d", head):
        raise SkipError(SkipReason.UNSUPPORTED, _LATER[".warc"])
    if _FEED.match(head):
        raise SkipError(SkipReason.UNSUPPORTED, _LATER[".rss"])


def _guess_format(head: bytes) -> Format:
    if _RECORD.match(head) and (_has_record_line(head) or b"\n" not in head.strip()):
        return Format.LINES
    if _JSON.match(head):
        return Format.JSON
    return Format.HTML if _HTML_PAGE.match(head) or _HTML_PIECE.match(head) else Format.TEXT


def _has_record_line(head: bytes) -> bool:
    """Return whether the first line is a JSON object of its own and another line follows."""
    line, newline, rest = head.lstrip().partition(b"\n")
    if not (newline and rest.strip() and _RECORD.match(line)):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
