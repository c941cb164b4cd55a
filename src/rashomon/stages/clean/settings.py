"""What a caller may set of the clean stage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanSettings:
    """How pages are cleaned."""

    max_extractor_chars: int = 3_000_000
    """Longer markup is read without trafilatura: its time grows with the page, and no news page is that long."""
    max_extractor_depth: int = 400
    """Deeper nesting is read without trafilatura: its walks are recursive in part."""
    max_page_chars: int = 20_000_000
    """What stands behind this on a page is not read."""
    min_article_words: int = 20
    """A page with less prose holds no article. A brief of one sentence has more words, a menu line fewer."""
    detect_language: bool = True
