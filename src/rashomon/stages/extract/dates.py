"""The dates of an article, resolved against the day on which it was filed or published."""

from __future__ import annotations

from datetime import date

from rashomon.model import Article, DateMention, Reading
from rashomon.text.dates import find_anchor, find_dates

_LONGEST_WAY = 2
"""Days between the filing of a report and its page; a dateline further off is misread or belongs to another text."""


def extract_dates(reading: Reading) -> tuple[DateMention, ...]:
    """Return the dates that an article tells, in order; without a date of its own only full dates and years are resolved."""
    article = reading.article
    return find_dates(article.text, _choose_anchor(article), article.id)


def _choose_anchor(article: Article) -> date | None:
    """The day of the dateline where the page came out no more than two days later: what was filed on Monday says "Monday"."""
    published = find_anchor(article.published)
    filed = find_anchor(article.dateline.date if article.dateline else None)
    if filed is None or published is None:
        return published or filed
    return filed if 0 <= (published - filed).days <= _LONGEST_WAY else published
