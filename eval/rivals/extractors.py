"""Other ways to article text, metadata and dates out of HTML, each set up as its own users and its own scorer do."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass

from lxml import html as lxml_html

for _name in ("trafilatura", "htmldate", "readability", "courlan"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What a program finds on a page."""

    text: str = ""
    title: str | None = None
    author: str | None = None
    date: str | None = None


def extract_trafilatura(page: str) -> Extracted:
    """Return what trafilatura at its defaults finds, comments left out, metadata included."""
    from trafilatura import bare_extraction

    found = bare_extraction(page, include_comments=False, with_metadata=True)
    if found is None:
        return Extracted()
    return Extracted(text=found.text or "", title=found.title, author=found.author, date=found.date)


def extract_precise(page: str) -> Extracted:
    """Return what trafilatura finds with ``favor_precision``."""
    from trafilatura import extract

    return Extracted(text=extract(page, include_comments=False, favor_precision=True) or "")


def extract_readability(page: str) -> Extracted:
    """Return what readability-lxml finds, its markup read as text."""
    from readability import Document
    from readability.readability import Unparseable

    try:
        summary = Document(page).summary()
        tree = lxml_html.fromstring(summary)
    except (Unparseable, ValueError, lxml_html.etree.LxmlError):
        return Extracted()
    return Extracted(text="\n".join(line for line in map(_squash, tree.itertext()) if line))


def extract_resiliparse(page: str) -> Extracted:
    """Return what resiliparse takes for the main content."""
    from resiliparse.extract.html2text import extract_plain_text

    return Extracted(text=extract_plain_text(page, main_content=True, alt_texts=False, links=False))


def find_date_extensively(page: str) -> str | None:
    """Return the day of publication that htmldate finds with its extensive search."""
    return _find_date(page, extensive=True)


def find_date_fast(page: str) -> str | None:
    """Return the day of publication that htmldate finds without its extensive search."""
    return _find_date(page, extensive=False)


def _find_date(page: str, *, extensive: bool) -> str | None:
    from htmldate import find_date

    try:
        return find_date(page, original_date=True, extensive_search=extensive)
    except ValueError:  # markup that lxml cannot read at all
        return None


def _squash(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
