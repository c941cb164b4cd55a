"""Bytes read within bounds: whole pages, lines, and what gzip packed."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from rashomon.model import Skip, SkipReason
from rashomon.stages.acquire.settings import AcquireSettings

_CHUNK = 1 << 18
_FREE_UNPACKING = 1_000_000
"""A small file may unpack to this much whatever its ratio: a few lines said a thousand times are no bomb."""


class SkipError(Exception):
    """The rest of a file cannot be read; carries the skip to list."""

    def __init__(self, reason: SkipReason, detail: str) -> None:
        super().__init__(detail)
        self.skip = Skip(reason=reason, detail=detail)


@dataclass(frozen=True, slots=True)
class Content:
    """Some bytes and what they hash to. ``data`` is null when there are more than the bound allows.

    ``sha256`` is empty when not even hashing came to an end; ``size`` is then how much was seen.
    """

    data: bytes | None
    sha256: str
    size: int


def open_unpacked(packed: BinaryIO, settings: AcquireSettings) -> io.BufferedReader:
    """Return a reader of what gzip packed, which raises :class:`SkipError` on a bomb or on damage."""
    return io.BufferedReader(_Unpacked(packed, settings.max_unpack_ratio), _CHUNK)


class _Unpacked(io.RawIOBase):
    """A gzip stream that stops once it gives too many bytes for those it took."""

    def __init__(self, packed: BinaryIO, max_ratio: int) -> None:
        self._packed = _Counted(packed)
        self._gzip = gzip.GzipFile(fileobj=self._packed)
        self._max_ratio = max_ratio
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            count = self._gzip.readinto(buffer)
        except EOFError:
            raise SkipError(SkipReason.UNREADABLE, "the gzip data end too early: the file was cut off") from None
        except (gzip.BadGzipFile, zlib.error) as error:
            raise SkipError(SkipReason.UNREADABLE, f"damaged gzip data: {error}") from None
        self._given += count
        if self._given > max(_FREE_UNPACKING, self._max_ratio * self._packed.taken):
            raise SkipError(SkipReason.TOO_LARGE, f"unpacks to more than {self._max_ratio} times its size: not read any further")
        return count


class _Counted(io.RawIOBase):
    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.taken += len(data)
        return data


def read_content(stream: BinaryIO, settings: AcquireSettings) -> Content:
    """Return the bytes of ``stream``, or only their hash when there are more than ``max_page_bytes``."""
    data = stream.read(settings.max_page_bytes + 1)
    if len(data) <= settings.max_page_bytes:
        return Content(data, hashlib.sha256(data).hexdigest(), len(data))
    return _hash_rest(iter(lambda: stream.read(_CHUNK), b""), data, settings)


def hash_content(stream: BinaryIO, settings: AcquireSettings) -> Content:
    """Return the hash and size of ``stream``, none of it kept."""
    return _hash_rest(iter(lambda: stream.read(_CHUNK), b""), b"", settings)


def read_lines(stream: io.BufferedReader, settings: AcquireSettings) -> Iterator[Content]:
    """Yield the lines of ``stream`` without their ends; of a line over ``max_page_bytes`` only the hash."""
    while raw := stream.readline(settings.max_page_bytes + 2):
        line = raw.removesuffix(b"\n").removesuffix(b"\r")
        if len(line) <= settings.max_page_bytes:
            yield Content(line, hashlib.sha256(line).hexdigest(), len(line))
        else:
            yield _hash_rest(iter(()) if raw.endswith(b"\n") else _rest_of_line(stream), line, settings)


def _rest_of_line(stream: io.BufferedReader) -> Iterator[bytes]:
    while piece := stream.readline(_CHUNK):
        yield piece.removesuffix(b"\n")
        if piece.endswith(b"\n"):
            return


def _hash_rest(pieces: Iterator[bytes], begun: bytes, settings: AcquireSettings) -> Content:
    digest, size = hashlib.sha256(begun), len(begun)
    for piece in pieces:
        digest.update(piece)
        size += len(piece)
        if size > settings.max_hash_bytes:
            return Content(None, "", size)
    return Content(None, digest.hexdigest(), size)
