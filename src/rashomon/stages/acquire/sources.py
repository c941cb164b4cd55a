"""Which files a run reads: the paths given, folders walked, each file once."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.errors import InputError
from rashomon.model import Skip, SkipReason

STDIN = "-"
_LINKED_FOLDER = "a link to a folder is not followed: give that folder itself"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, or one that stands in a folder and cannot be (``skip`` says why). ``path`` is null for standard input.

    ``given`` is true for a path that the user named itself: its content decides what it is, whatever its name.
    """

    uri: str
    path: Path | None
    given: bool = False
    skip: Skip | None = None


def find_sources(
    paths: Iterable[str | os.PathLike[str]], max_files: int, leave_out: Iterable[str | os.PathLike[str]] = ()
) -> tuple[Source, ...]:
    """Return the files behind ``paths``, sorted by uri, each once however many of the paths lead to it.

    Folders are walked whole; names that begin with a dot are left out, links to folders are not followed, and a
    link to a file only while it stays inside the folder. What is in ``leave_out`` is passed over in folders.

    Raises:
        InputError: no path given, a path that does not exist, or more than ``max_files`` files.
    """
    found: dict[str, Source] = {}
    passed_over = {os.path.realpath(path) for path in leave_out}
    empty = True
    for path in paths:
        empty = False
        for source in _expand(os.fspath(path), passed_over):
            key = STDIN if source.path is None else os.path.abspath(source.path)
            known = found.get(key)
            # The same file twice: the name that sorts first stays, and what the user named counts as named.
            if known is None or (not source.given, source.uri) < (not known.given, known.uri):
                found[key] = source
            if len(found) > max_files:
                raise InputError(f"more than {max_files} files in what was given: give a smaller folder, or raise max_files")
    if empty:
        raise InputError("no path given: name files, folders, or - for standard input")
    return tuple(sorted(found.values(), key=lambda s: s.uri))


def _expand(path: str, passed_over: set[str]) -> Iterator[Source]:
    if path == STDIN:
        yield Source(STDIN, None, given=True)
        return
    if not path or "\0" in path or not os.path.lexists(path):
        raise InputError(f"no such file or folder: {path!r} (give the path of a page, or of a folder with pages)")
    if os.path.isdir(path):
        yield from _walk(path, passed_over)
    else:
        yield Source(as_uri(path), Path(path), given=True)


def _walk(root: str, passed_over: set[str]) -> Iterator[Source]:
    unreadable: list[OSError] = []
    inside = os.path.realpath(root)
    for folder, folders, files in os.walk(root, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not _is_passed_over(folder, name, passed_over))
        for path in (os.path.join(folder, name) for name in folders):
            if os.path.islink(path):
                yield _skipped(path, SkipReason.UNSUPPORTED, _LINKED_FOLDER)
        for name in sorted(files):
            if not _is_passed_over(folder, name, passed_over):
                yield _find_file(os.path.join(folder, name), inside)
    for error in unreadable:
        yield _skipped(str(error.filename), SkipReason.UNREADABLE, f"the folder cannot be listed: {error.strerror}")


def _is_passed_over(folder: str, name: str, passed_over: set[str]) -> bool:
    return name.startswith(".") or (bool(passed_over) and os.path.realpath(os.path.join(folder, name)) in passed_over)


def _find_file(path: str, inside: str) -> Source:
    if os.path.islink(path):
        target = os.path.realpath(path)
        if not os.path.exists(target):
            return _skipped(path, SkipReason.UNREADABLE, "a link that leads nowhere")
        if os.path.commonpath([inside, target]) != inside:
            return _skipped(path, SkipReason.UNSUPPORTED, "a link that leads out of the folder is not followed: give its target itself")
    try:
        regular = stat.S_ISREG(os.stat(path).st_mode)
    except OSError as error:
        return _skipped(path, SkipReason.UNREADABLE, f"the file cannot be read: {error.strerror}")
    if not regular:  # opening a pipe or a device may wait for ever
        return _skipped(path, SkipReason.UNSUPPORTED, "neither a file nor a folder")
    return Source(as_uri(path), Path(path))


def _skipped(path: str, reason: SkipReason, detail: str) -> Source:
    return Source(as_uri(path), Path(path), skip=Skip(reason=reason, detail=detail))


def as_uri(path: str) -> str:
    """Return ``path`` as a report shows it: as given, with forward slashes; bytes that are no UTF-8 spelled out.

    >>> as_uri("../news/page.html")
    '../news/page.html'
    """
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    return text.replace("\\", "/") if os.sep == "\\" else text
