"""Which of two articles was there first: days, credits, what is cut and what is damaged."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from rashomon.model import Article
from rashomon.stages.derive.likeness import Likeness
from rashomon.stages.derive.wording import Wording
from rashomon.text.words import find_words, fold

_EARLIER = 2.5
_SAME_TIME = 0.1
"""Hours: two pages stamped within minutes may stand in either order."""
_CREDITED = 4.0
_NAMED = 2.0
_CUT = 4.0
_DATELINE = 0.7
_GENERIC = frozenset(["the", "news", "agency", "press", "daily", "service", "media", "online", "english", "version", "international"])


@dataclass(frozen=True, slots=True)
class Direction:
    """How sure it is that the first of two articles is the source of the second (0 to 1), and the reasons."""

    sure: float
    reasons: tuple[str, ...]


def judge_direction(source: Wording, copy: Wording, likeness: Likeness | None) -> Direction:
    """Return how sure it is that ``copy`` was made from ``source``: log-odds of independent signs, added up.

    ``likeness`` has the source first; null where the two share no wording to speak of.
    """
    signs = [
        _compare_times(source.reading.article, copy.reading.article),
        _compare_credits(source, copy),
        _compare_cuts(likeness),
        _compare_datelines(source.reading.article, copy.reading.article),
    ]
    odds = sum(weight for weight, _ in signs)
    reasons = tuple(reason for weight, reason in sorted(signs, key=lambda s: -s[0]) if weight > 0)
    return Direction(round(1 / (1 + math.exp(-odds)), 3), reasons)


def _compare_times(source: Article, copy: Article) -> tuple[float, str]:
    a, b = find_moment(source.published), find_moment(copy.published)
    if a is None or b is None:
        return 0.0, ""
    apart = (b[0] - a[0]) / max(a[1] + b[1], _SAME_TIME)
    lean = min(1.0, apart * apart) * (1 if apart > 0 else -1)
    return _EARLIER * lean, "it was published later" if lean > 0.5 else ""


def find_moment(published: str | None) -> tuple[float, float] | None:
    """Return when something was published, in hours, and how far off that may be: half a day for a date, some hours without a zone.

    >>> early, late = find_moment("2025-06-08T18:00:00Z"), find_moment("2025-06-09")
    >>> late[0] - early[0], early[1], late[1]
    (18.0, 0.0, 12.0)
    """
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    if len(published or "") <= 10:
        return _hours(moment.replace(hour=12, tzinfo=UTC)), 12.0
    if moment.tzinfo is None:
        return _hours(moment.replace(tzinfo=UTC)), 4.0
    return _hours(moment), 0.0


def _hours(moment: datetime) -> float:
    return moment.timestamp() / 3600


def _compare_credits(source: Wording, copy: Wording) -> tuple[float, str]:
    forward, back = _credits(copy, source), _credits(source, copy)
    weight = (_CREDITED if forward == 2 else _NAMED if forward else 0.0) - (_CREDITED if back == 2 else _NAMED if back else 0.0)
    name = source.reading.article.outlet or ""
    return weight, (f"it credits {name}" if forward == 2 else f"it names {name} in its text")


def _credits(copy: Wording, source: Wording) -> int:
    """2 where the copy's credit or dateline names the source's outlet, 1 where its text does, else 0."""
    outlet = source.reading.article.outlet
    if not outlet or is_same_outlet(outlet, copy.reading.article.outlet):
        return 0
    article = copy.reading.article
    credits = (article.credit, article.dateline.agency if article.dateline else None)
    if any(is_same_outlet(outlet, credit) for credit in credits):
        return 2
    return int(bool(re.search(rf"\b{re.escape(fold(outlet))}\b", fold(article.text))))


def is_same_outlet(one: str | None, other: str | None) -> bool:
    """Return whether two names name one outlet: the telling words of the shorter all stand in the longer.

    >>> is_same_outlet("El Farol", "El Farol de Guayaquil"), is_same_outlet("Daily News", "Evening News")
    (True, False)
    """
    short, long = sorted((frozenset(w.folded for w in find_words(name or "")) for name in (one, other)), key=len)
    telling = short - _GENERIC or short
    return bool(telling) and telling <= long


def _compare_cuts(likeness: Likeness | None) -> tuple[float, str]:
    if likeness is None or max(likeness.first_covered, likeness.second_covered) < 0.5:
        return 0.0, ""
    lean = likeness.second_covered - likeness.first_covered
    return _CUT * lean, "its wording is all there in the longer text" if lean > 0 else ""


def _compare_datelines(source: Article, copy: Article) -> tuple[float, str]:
    lean = int(_has_agency(source)) - int(_has_agency(copy))
    return _DATELINE * lean, "the agency's dateline was cut" if lean > 0 else ""


def _has_agency(article: Article) -> bool:
    """Whether the text opens with a dateline in the manner of agencies: ``PLACE, date (Agency) -``."""
    return re.match(r"[^\n]{0,60}\([^()\n]{2,40}\)\s*[-–—]", article.text) is not None
