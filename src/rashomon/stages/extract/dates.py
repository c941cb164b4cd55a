"""The dates of an article, resolved against the day on which it was published."""

from __future__ import annotations

from rashomon.model import DateMention, Reading
from rashomon.text.dates import find_anchor, find_dates


def extract_dates(reading: Reading) -> tuple[DateMention, ...]:
    """Return the dates that an article tells, in order; without a date of its own only full dates and years are resolved."""
    article = reading.article
    anchor = find_anchor(article.published) or find_anchor(article.dateline.date if article.dateline else None)
    return find_dates(article.text, anchor, article.id)
