"""Whether an article's map holds: each letter of the text stands in the page, or comes from the page's own markup for it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

_TAG = re.compile(r"<[^<>]{0,5000}>")
_WINDOW = 4096
_A_LETTER = 48
"""What one letter of text may take up in a page as an entity, with room to spare."""

Run = Sequence[int]


def find_map_breaches(text: str, runs: Sequence[Run], page: str | None) -> Iterator[str]:
    """Yield what is wrong with the map of ``text``; with no ``page``, only what the map alone can show.

    >>> list(find_map_breaches("Tea & jam", [[0, 3, 4], [5, 12, 4]], "<p>Tea &amp; jam</p>"))
    []
    >>> list(find_map_breaches("Tea", [[0, 0, 3]], "Ale"))
    ['the run [0, 0, 3] of its map has “Tea” where the page has “Ale”']
    """
    end = 0
    for start, _, length in runs:
        if start < end or length <= 0 or start + length > len(text):
            yield f"the runs of its map overlap, are empty or leave the text at {start}"
            return
        end = start + length
    if page is not None:
        yield from _find_run_breaches(text, runs, page)
        yield from _find_gap_breaches(text, runs, page)


def _find_run_breaches(text: str, runs: Sequence[Run], page: str) -> Iterator[str]:
    for start, there, length in runs:
        mine, theirs = text[start : start + length], page[there : there + length]
        if mine != theirs:
            yield f"the run [{start}, {there}, {length}] of its map has “{mine[:40]}” where the page has “{theirs[:40]}”"


def _find_gap_breaches(text: str, runs: Sequence[Run], page: str) -> Iterator[str]:
    """Look at what stands between the runs: white space, or letters that the page writes as entities at either run's edge."""
    ends = [(0, 0), *((start + length, there + length) for start, there, length in runs)]
    starts = [*((start, there) for start, there, _ in runs), (len(text), len(page))]
    for (text_end, page_end), (text_start, page_start) in zip(ends, starts, strict=True):
        letters = _squeeze(text[text_end:text_start])
        if letters and not _comes_from(letters, page, page_end, page_start):
            yield f"“{letters[:40]}” at {text_end} stands in no run of its map, and the page does not have it there"


def _comes_from(letters: str, page: str, start: int, end: int) -> bool:
    """Return whether ``letters`` are what the page has after ``start`` followed by what it has before ``end``."""
    window = _WINDOW + _A_LETTER * len(letters)
    if start <= end <= start + 2 * window:
        after = before = _read_markup(page[start:end])
    else:
        after, before = _read_markup(page[start : start + window]), _read_markup(page[max(end - window, 0) : end])
    shared = _count_shared(letters, after)
    return before.endswith(letters[shared:])  # the longest shared beginning leaves the shortest ending, so no other split can do better


def _count_shared(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _read_markup(markup: str) -> str:
    return _squeeze(html.unescape(_TAG.sub("", markup)))


def _squeeze(text: str) -> str:
    return "".join(text.split())
