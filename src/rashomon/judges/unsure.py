"""Which pairs of tellings the rules leave unsure, and in which order they are asked about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from rashomon.model import Article, Claim, Passage, Question, Stance, StoryReport, Telling
from rashomon.text.words import find_words

ALIKE_WORDS = 0.8
"""Share of the words from which on two passages are one sentence, and nothing is left to ask."""

_DAY = len("2026-01-01")
_CHOICES = (Stance.AGREES, Stance.DIFFERS, Stance.PART_OF, Stance.ROUNDED)
"""What one account's passage can be to another's. No account can damage another's words: only a copy can."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """A telling, the one it was judged against, and where they stand."""

    story: int
    claim: int
    telling: int
    other: int
    question: Question


def find_unsure(stories: Sequence[StoryReport], articles: Sequence[Article]) -> tuple[Unsure, ...]:
    """Return the pairs that the rules leave unsure, those of the claims that fewest accounts tell first.

    Unsure are two tellings by different accounts of one claim that were found to agree for want of anything against it: no value
    was compared, and the words are others. A claim that few tell comes first, since there one wrong stance makes a wrong verdict.
    """
    published = {a.id: a.published for a in articles}
    found = [
        (claim.independent.best, len(claim.tellings), Unsure(s, c, i, j, _ask(claim.tellings[i], claim.tellings[j], published)))
        for s, report in enumerate(stories)
        for c, claim in enumerate(report.claims)
        for i, j in _pair_unsure(claim, find_accounts(report))
    ]
    found.sort(key=lambda f: (f[0], f[1], f[2].story, f[2].claim, f[2].telling))
    return tuple(unsure for *_, unsure in found)


def find_accounts(report: StoryReport) -> dict[str, frozenset[str]]:
    """Return the origins that each article of the story leads back to; an article that leads to none is one itself."""
    origins = report.lineage.origins
    return {a: frozenset(o.id for o in origins if a in o.articles) or frozenset({a}) for a in report.story.articles}


def share_of_words(one: str, two: str) -> float:
    """Return the words that two texts share, as a part of the longer one's, 0 to 1.

    >>> share_of_words("The bridge fell.", "The bridge stood")
    0.6666666666666666
    """
    a, b = ({w.folded for w in find_words(text)} for text in (one, two))
    return len(a & b) / max(len(a), len(b), 1)


def _pair_unsure(claim: Claim, accounts: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, int]]:
    for i, telling in enumerate(claim.tellings):
        if telling.against is None:
            continue
        other = claim.tellings[telling.against]
        compared_by_words = telling.stance is other.stance is Stance.AGREES and telling.value is None and other.value is None
        if (
            compared_by_words
            and not accounts[telling.article] & accounts[other.article]
            and share_of_words(telling.exact, other.exact) < ALIKE_WORDS
        ):
            yield i, telling.against


def _ask(telling: Telling, other: Telling, published: Mapping[str, str | None]) -> Question:
    mine, others = (Passage(text=t.exact, published=published.get(t.article)) for t in (telling, other))
    choices = (*_CHOICES, Stance.UPDATES) if _is_later(mine.published, others.published) else _CHOICES
    return Question(telling=mine, other=others, stance=telling.stance, why=telling.why, choices=choices)


def _is_later(one: str | None, two: str | None) -> bool:
    """Return whether ``one`` is known to be the later time, by the day where one of them is a day: only then can it update the other."""
    first, second = _read_time(one), _read_time(two)
    if one is None or two is None or first is None or second is None:
        return False
    return first.date() > second.date() if min(len(one), len(two)) <= _DAY else first > second


def _read_time(text: str | None) -> datetime | None:
    try:
        time = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
