"""The labelled sets of real web pages, unpacked in memory: nothing of them is written anywhere."""

from __future__ import annotations

import gzip
import hashlib
import json
import tarfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from rashomon.model import Page
from rashomon.stages.acquire.encoding import decode

_PLACES = ("cache", "eval", "test_set")
"""Folders of trafilatura's and htmldate's tests, in the order in which their own scorers look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPage:
    """A page of a set: its bytes as fetched, and what the set says of it."""

    id: str
    data: bytes
    gold: dict[str, Any]

    @property
    def text(self) -> str:
        """The page decoded as the acquire stage decodes it."""
        return decode(self.data, declares=True).text


def read_benchmark(folder: Path) -> list[LabelledPage]:
    """Return the pages of article-extraction-benchmark, sorted by id."""
    files = _unpack(folder / "aeb.tar.xz")
    truth = json.loads(files["ground-truth.json"])
    return [LabelledPage(id=key, data=gzip.decompress(files[f"html/{key}.html.gz"]), gold=truth[key]) for key in sorted(truth)]


def read_segments(folder: Path) -> list[LabelledPage]:
    """Return the pages of trafilatura-eval, sorted by file."""
    files = _unpack(folder / "trafilatura_eval.tar.xz")
    items = sorted(json.loads(files["evaldata.json"]).values(), key=lambda item: str(item["file"]))
    return [LabelledPage(id=item["file"], data=_find(files, item["file"]), gold=item) for item in items]


def read_dated(folder: Path, shared_pages: Path) -> list[LabelledPage]:
    """Return the pages of htmldate-eval, sorted by file; most of them lie in trafilatura-eval (``shared_pages``)."""
    own, others = _unpack(folder / "htmldate_eval.tar.xz"), _unpack(shared_pages / "trafilatura_eval.tar.xz")
    rows = [line.split("\t") for line in own["manifest.tsv"].decode("utf-8").splitlines()[1:]]
    data = {file: (own if where == "here" else others)[path] for file, where, path in rows}
    items = [item for name in ("eval_default.json", "eval_mediacloud_2020.json") for item in json.loads(own[name]).values()]
    return [LabelledPage(id=i["file"], data=data[i["file"]], gold=i) for i in sorted(items, key=lambda item: str(item["file"]))]


def make_page(text: str, uri: str, media_type: str = "text/html") -> Page:
    """Return a text as the page that the acquire stage would make of it."""
    data = text.encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(data).hexdigest()
    return Page(id=f"p-{digest[:16]}", uri=uri, sha256=digest, size=len(data), media_type=media_type, encoding="utf-8", text=text)


@lru_cache(maxsize=2)
def _unpack(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as archive:
        return {m.name.removeprefix("./"): archive.extractfile(m).read() for m in archive if m.isfile()}  # type: ignore[union-attr]


def _find(files: dict[str, bytes], name: str) -> bytes:
    return next(files[f"{place}/{name}"] for place in _PLACES if f"{place}/{name}" in files)
