"""The verb itself: pages read out of what was given, identical ones noticed, each with its id."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from rashomon.model import Page, Skip, SkipReason
from rashomon.stages.acquire.files import read_source
from rashomon.stages.acquire.settings import AcquireSettings
from rashomon.stages.acquire.sources import find_sources


def acquire(
    paths: Iterable[str | os.PathLike[str]],
    settings: AcquireSettings | None = None,
    stdin: BinaryIO | None = None,
    leave_out: Iterable[str | os.PathLike[str]] = (),
) -> tuple[Page, ...]:
    """Return every page behind ``paths``, sorted by uri; those that cannot be read are there with ``skipped`` set.

    A path is a file, a folder (read whole), or ``-`` for standard input (``stdin`` if given). Text, Markdown, HTML, JSONL
    and lists in JSON are read, also packed with gzip. A file's uri is its path as given, a record's ``path#id``, or
    ``path#L12`` for one without an id (``path#R12`` in a JSON list). In folders, hidden files
    and what is in ``leave_out`` are passed over.

    A page's id is ``p-`` and the first 16 hex digits of the SHA-256 of its own bytes; a page with the same bytes as one
    before it is skipped as a duplicate, its id followed by ``-2``, ``-3`` ... A page whose bytes could not be had
    (a damaged archive, a file without leave to read) has an empty ``sha256`` and an id made from its uri.

    Raises:
        InputError: no paths, a path that does not exist, or too many files.
    """
    settings = settings or AcquireSettings()
    sources = find_sources(paths, settings.max_files, leave_out)
    pages = [page for source in sources for page in read_source(source, settings, stdin)]
    return _number(_mark_duplicates(sorted(pages, key=lambda p: (p.uri, p.sha256))))


def _mark_duplicates(pages: Iterable[Page]) -> Iterator[Page]:
    first: dict[str, str] = {}
    for page in pages:
        if page.skipped is None and first.setdefault(page.sha256, page.uri) != page.uri:
            same = Skip(reason=SkipReason.DUPLICATE, detail=f"same bytes as {first[page.sha256]}")
            yield replace(page, text="", skipped=same)
        else:
            yield page


def _number(pages: Iterable[Page]) -> tuple[Page, ...]:
    seen: dict[str, int] = {}
    numbered = []
    for page in pages:
        digest = page.sha256 or hashlib.sha256(page.uri.encode()).hexdigest()
        id = f"p-{digest[:16]}"
        seen[id] = seen.get(id, 0) + 1
        numbered.append(replace(page, id=id if seen[id] == 1 else f"{id}-{seen[id]}"))
    return tuple(numbered)
