"""Invented pages for the tests of cleaning."""

from __future__ import annotations

from rashomon.model import Article, Page, PageFields, Skip
from rashomon.stages.clean import clean

LEAD = "A barge with forty tonnes of gravel sank off the port of Ostrel on Monday night, the harbour office said."
SECOND = "Divers went down at first light and found the hull on its side in eleven metres of water, Captain Ida Brenn said."
THIRD = "The barge, built in 1974, was on its way to Lund Quay with stone for the new breakwater when the wind rose."
LAST = "Brenn said the channel at Ostrel would stay closed until the wreck had been marked with buoys."
STORY = (LEAD, SECOND, THIRD, LAST)


def make_page(text: str, media_type: str = "text/plain", **fields: str) -> Page:
    """Return a page with that text."""
    return Page(
        id="p-test", uri="a", sha256="", size=len(text), media_type=media_type, encoding=None, text=text, fields=PageFields(**fields)
    )


def clean_text(text: str, **fields: str) -> tuple[Article, ...]:
    """Return the articles of a page without tags."""
    return _expect(clean(make_page(text, **fields)))


def clean_html(text: str, **fields: str) -> tuple[Article, ...]:
    """Return the articles of an HTML page."""
    return _expect(clean(make_page(text, "text/html", **fields)))


def _expect(result: tuple[Article, ...] | Skip) -> tuple[Article, ...]:
    assert not isinstance(result, Skip), result
    return result
