"""A file to its page or pages: opened, unpacked, told apart by format, decoded."""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from rashomon.model import Page, Skip, SkipReason
from rashomon.stages.acquire.encoding import decode, find_binary_sign
from rashomon.stages.acquire.formats import Format, find_format, is_packed, sniff_format
from rashomon.stages.acquire.records import Record, parse_record, split_list
from rashomon.stages.acquire.settings import AcquireSettings
from rashomon.stages.acquire.sources import Source
from rashomon.stages.acquire.streams import Content, SkipError, hash_content, open_unpacked, read_content, read_lines

_HEAD = 1 << 16


def read_source(source: Source, settings: AcquireSettings, stdin: BinaryIO | None) -> Iterator[Page]:
    """Yield the pages of one file, without ids; what cannot be read is a page that says so."""
    if source.skip:
        yield _skip_page(source.uri, source.skip)
        return
    try:
        with _open(source, stdin) as stream:
            yield from _read_file(source, stream, settings)
    except SkipError as error:
        yield _skip_page(source.uri, error.skip)
    except OSError as error:
        yield _skip_page(source.uri, Skip(reason=SkipReason.UNREADABLE, detail=f"the file cannot be read: {error.strerror or error}"))


@contextmanager
def _open(source: Source, stdin: BinaryIO | None) -> Iterator[io.BufferedReader]:
    if source.path is None:
        yield io.BufferedReader(_Borrowed(stdin or sys.stdin.buffer), _HEAD)
        return
    with open(source.path, "rb") as stream:
        yield io.BufferedReader(_Borrowed(stream), _HEAD)


class _Borrowed(io.RawIOBase):
    """Somebody else's stream: never closed from here, and read in full buffers even from a pipe, so that its head can be looked at."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _read_file(source: Source, stream: io.BufferedReader, settings: AcquireSettings) -> Iterator[Page]:
    try:
        expected = find_format(source.path.name if source.path else "")
    except SkipError as error:
        if not source.given:
            yield _skip_page(source.uri, error.skip, hash_content(stream, settings))
            return
        expected = Format.UNKNOWN
    if is_packed(stream.peek(2)):
        stream = open_unpacked(stream, settings)
    yield from _read_stream(source.uri, stream, expected, settings)


def _read_stream(uri: str, stream: io.BufferedReader, expected: Format, settings: AcquireSettings) -> Iterator[Page]:
    head = stream.peek(_HEAD)[:_HEAD]
    try:
        kind = sniff_format(head, expected)
    except SkipError as error:
        yield _skip_page(uri, error.skip, hash_content(stream, settings))
        return
    if kind is Format.LINES:
        yield from _read_records(uri, "line", read_lines(stream, settings), settings)
        return
    content = read_content(stream, settings)
    if kind is Format.JSON:
        yield from _read_list(uri, content, settings)
    else:
        yield _read_page(uri, content, kind, settings)


def _read_page(uri: str, content: Content, kind: Format, settings: AcquireSettings) -> Page:
    skip = _find_skip(content, settings)
    if skip:
        return _skip_page(uri, skip, content, kind)
    decoded = decode(content.data or b"", declares=kind is Format.HTML)
    if not decoded.text.strip():
        return _skip_page(uri, Skip(reason=SkipReason.EMPTY, detail="nothing but white space"), content, kind)
    return replace(_bare_page(uri, content, kind), encoding=decoded.encoding, text=decoded.text)


def _find_skip(content: Content, settings: AcquireSettings) -> Skip | None:
    if content.data is None:
        size = f"{content.size:,} bytes{'' if content.sha256 else ' and more'}"
        return Skip(reason=SkipReason.TOO_LARGE, detail=f"{size}; a page may have {settings.max_page_bytes:,}")
    if not content.data:
        return Skip(reason=SkipReason.EMPTY, detail="no bytes at all")
    sign = find_binary_sign(content.data)
    return Skip(reason=SkipReason.BINARY, detail=f"no text: {sign}") if sign else None


def _read_records(uri: str, unit: str, records: Iterable[Content], settings: AcquireSettings) -> Iterator[Page]:
    """Yield a page for each record that is not blank. A broken one is skipped, the others are read on."""
    names: set[str] = set()
    count = 0
    for number, content in enumerate(records, 1):
        if content.data is not None and not content.data.strip(_BLANK):
            continue
        count += 1
        place = f"{unit[0].upper()}{number}"
        if count > settings.max_records:
            detail = f"more than {settings.max_records:,} records: {unit} {number} and all behind it are left out"
            yield _skip_page(f"{uri}#{place}-", Skip(reason=SkipReason.TOO_LARGE, detail=detail))
            return
        try:
            record, encoding = _parse(content, settings)
        except SkipError as error:
            detail = f"{unit} {number}: {error.skip.detail}"
            yield _skip_page(f"{uri}#{place}", replace(error.skip, detail=detail), content)
        else:
            page = _bare_page(f"{uri}#{_name_record(record, names) or place}", content, record.format)
            yield replace(page, encoding=encoding, text=record.text, fields=record.fields, captured=record.captured)
    if not count:
        yield _skip_page(uri, Skip(reason=SkipReason.EMPTY, detail="no record in the file"), _EMPTY)


_BLANK = b" \t\r\n\xef\xbb\xbf"


def _parse(content: Content, settings: AcquireSettings) -> tuple[Record, str]:
    skip = _find_skip(content, settings)
    if skip:
        raise SkipError(skip.reason, skip.detail)
    decoded = decode(content.data or b"", declares=False)
    return parse_record(decoded.text), decoded.encoding


def _name_record(record: Record, names: set[str]) -> str | None:
    """Return the record's own id where it can tell the record from the others of its file."""
    if not record.name or len(record.name) > _MAX_NAME or record.name in names:
        return None
    names.add(record.name)
    return record.name


def _read_list(uri: str, content: Content, settings: AcquireSettings) -> Iterator[Page]:
    """Yield a page for each record of a JSON document."""
    skip = _find_skip(content, settings)
    if skip:
        yield _skip_page(uri, skip, content, Format.JSON)
        return
    try:
        records = list(islice(split_list(decode(content.data or b"", declares=False).text), settings.max_records + 1))
    except SkipError as error:
        yield _skip_page(uri, error.skip, content, Format.JSON)
        return
    yield from _read_records(uri, "record", map(_as_content, records), settings)


def _as_content(record: str) -> Content:
    data = record.encode()
    return Content(data, hashlib.sha256(data).hexdigest(), len(data))


_EMPTY = _as_content("")
_MAX_NAME = 200


def _bare_page(uri: str, content: Content, kind: Format) -> Page:
    return Page(id="", uri=uri, sha256=content.sha256, size=content.size, media_type=kind.value, encoding=None, text="")


_UNSEEN = Content(None, "", 0)


def _skip_page(uri: str, skip: Skip, content: Content = _UNSEEN, kind: Format = Format.UNKNOWN) -> Page:
    return replace(_bare_page(uri, content, kind), skipped=skip)
