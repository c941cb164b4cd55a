"""What a caller may set of the clean stage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanSettings:
    """How pages are cleaned."""

    max_extractor_chars: int = 2_000_000
    """Longer markup is read without trafilatura: its time grows with the page, and no news page is that long."""
    max_extractor_depth: int = 400
    """Deeper nesting is read without trafilatura: its walks are recursive in part."""
    max_extractor_tags: int = 30_000
    """So does more markup: its time grows faster than the page, and 181 real news pages have 1,520 tags at most."""
    max_page_chars: int = 5_000_000
    """What stands behind this on a page is not read, and its last article says so: each letter costs, whatever it is."""
    max_article_chars: int = 200_000
    """An article is cut here, and says so: three times the longest reportage, and some twenty seconds of the language models."""
    min_article_words: int = 20
    """A page with less prose holds no article. A brief of one sentence has more words, a menu line fewer."""
    detect_language: bool = True
