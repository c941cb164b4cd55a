"""Texts that remember where on the decoded page each of their letters stands.

A :class:`MappedText` is a text with runs into the page. Letters that the page writes otherwise (an entity, say)
stand in no run; runs of length 0 then fence them in, so that the gap between two runs of the page is exactly what
the page writes for the letters between them.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.model import MapRun

_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ud800-\udfff]")
_STRETCH = re.compile(r"[^\s]+(?: [^\s]+)*")
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text and the runs of it that stand letter by letter on the page."""

    text: str
    runs: tuple[MapRun, ...]

    def cut(self, start: int, end: int) -> MappedText:
        """Return the stretch ``[start, end)`` as a mapped text of its own.

        >>> MappedText("Ferry burns", (MapRun(0, 40, 11),)).cut(6, 11)
        MappedText(text='burns', runs=(MapRun(text_start=0, page_start=46, length=5),))
        """
        kept = []
        for run in self.runs:
            first, last = max(run.text_start, start), min(run.text_start + run.length, end)
            # A run that only touches the stretch stays as an empty one: it says how far on the page an entity at the cut may reach.
            if first <= last:
                kept.append(MapRun(first - start, run.page_start + first - run.text_start, last - first))
        return MappedText(self.text[start:end], tuple(kept))

    def strip(self) -> MappedText:
        """Return the text without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self.cut(start, max(start, len(self.text.rstrip())))

    @property
    def page_start(self) -> int | None:
        """Where on the page the first mapped letter stands; null for a text without runs."""
        return next((run.page_start for run in self.runs if run.length), None)


class Weaver:
    """Puts a mapped text together from pieces of a page, white space collapsed and invisible characters left out."""

    def __init__(self, page_text: str) -> None:
        self._page = page_text
        self._parts: list[str] = []
        self._runs: list[MapRun] = []
        self._length = 0
        self._space = False

    def add(self, start: int, end: int) -> None:
        """Add the page's own letters from ``start`` to ``end``."""
        if _INVISIBLE.search(self._page, start, end):
            for hidden in _INVISIBLE.finditer(self._page, start, end):
                self._add_visible(start, hidden.start())
                start = hidden.end()
        self._add_visible(start, end)

    def add_entity(self, letters: str, start: int, end: int) -> None:
        """Add ``letters``, which the page writes otherwise from ``start`` to ``end``."""
        letters = _INVISIBLE.sub("", letters)
        if not letters or letters.isspace():
            self._space = self._space or bool(letters)
            return
        self._write_space()
        self._runs.append(MapRun(self._length, start, 0))
        self._write(letters)
        self._runs.append(MapRun(self._length, end, 0))

    def add_break(self) -> None:
        """Part what comes from what was by white space."""
        self._space = True

    def weave(self) -> MappedText:
        """Return what was put together."""
        return MappedText("".join(self._parts), tuple(_merge(self._runs)))

    def _add_visible(self, start: int, end: int) -> None:
        at = start
        for stretch in _STRETCH.finditer(self._page, start, end):
            self._space = self._space or stretch.start() > at
            self._write_space()
            at = stretch.end()
            self._runs.append(MapRun(self._length, stretch.start(), at - stretch.start()))
            self._write(stretch.group())
        self._space = self._space or end > at

    def _write_space(self) -> None:
        if self._space and self._parts:
            self._write(" ")
        self._space = False

    def _write(self, letters: str) -> None:
        self._parts.append(letters)
        self._length += len(letters)


def _merge(runs: Iterable[MapRun]) -> Iterable[MapRun]:
    last: MapRun | None = None
    for run in runs:
        if last is not None:
            shift = last.page_start - last.text_start
            if run.text_start == last.text_start + last.length and run.page_start - run.text_start == shift:
                last = MapRun(last.text_start, last.page_start, last.length + run.length)
                continue
            yield last
        last = run
    if last is not None:
        yield last


def copy_page(page_text: str, start: int, end: int) -> MappedText:
    """Return the page's letters from ``start`` to ``end`` with white space collapsed.

    >>> copy_page("A  fire broke out.", 0, 18).text
    'A fire broke out.'
    """
    weaver = Weaver(page_text)
    weaver.add(start, end)
    return weaver.weave()


def join_texts(parts: Sequence[MappedText], separator: str = "\n") -> MappedText:
    """Return the parts as one text with ``separator`` between them, which stands in no run.

    >>> join_texts((copy_page("One. Two.", 0, 4), copy_page("One. Two.", 5, 9))).runs
    (MapRun(text_start=0, page_start=0, length=4), MapRun(text_start=5, page_start=5, length=4))
    """
    runs: list[MapRun] = []
    at = 0
    for part in parts:
        runs.extend(MapRun(r.text_start + at, r.page_start, r.length) for r in part.runs)
        at += len(part.text) + len(separator)
    return MappedText(separator.join(p.text for p in parts), tuple(_merge(runs)))


def find_breach(text: str, runs: Sequence[MapRun], page_text: str) -> str | None:
    """Return what is wrong with a map, in words, or null where it holds.

    It holds when every run's letters stand equal on the page, in order, and every letter outside the runs is white
    space or is what the page writes as an entity, or as an escape of JSON, in the gap between the runs around it.

    >>> find_breach("“Go”", (MapRun(0, 3, 0), MapRun(1, 10, 2), MapRun(4, 19, 0)), "<p>&ldquo;Go&rdquo;</p>")
    >>> find_breach("Stop", (MapRun(0, 3, 4),), "<p>Go on</p>")
    'the run at 0 reads "Stop", the page "Go o"'
    """
    at, page_at = 0, 0
    for run in runs:
        if run.length < 0 or run.text_start < at or run.page_start < page_at:
            return f"the run at {run.text_start} is out of order"
        if breach := _find_gap_breach(text[at : run.text_start], page_text, page_at, run.page_start):
            return breach
        end, page_end = run.text_start + run.length, run.page_start + run.length
        if text[run.text_start : end] != page_text[run.page_start : page_end]:
            return f'the run at {run.text_start} reads "{text[run.text_start : end]}", the page "{page_text[run.page_start : page_end]}"'
        at, page_at = end, page_end
    return _find_gap_breach(text[at:], page_text, page_at, len(page_text))


def _find_gap_breach(gap: str, page_text: str, page_start: int, page_end: int) -> str | None:
    if not gap.strip():
        return None
    own = page_text[page_start:page_end]
    letters = "".join(gap.split())
    if any("".join(written.split()) == letters for written in (html.unescape(_TAG.sub("", own)), _read_escapes(own))):
        return None
    return f'"{gap}" stands in no run, and the page does not write it there'


def _read_escapes(written: str) -> str:
    """Return what a gap in structured data stands for, as JSON writes it; nothing where it is no JSON."""
    try:
        return str(json.loads(f'"{written}"'))
    except ValueError:
        return ""
