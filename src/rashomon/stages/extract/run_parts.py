"""Which parts of a run of capitals are names: titles, weekdays and small words parted from them."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.text.name_words import AREAS, HONORIFICS, LEGAL_FORMS, OF_HEADS, ORGANISATION_WORDS, PLACE_WORDS, ROLES
from rashomon.text.names import NameWord, fold_name

_CALENDAR = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june"),
        *("july", "august", "september", "october", "november", "december", "i", "the", "a", "an"),
        *("says", "said", "tells", "told", "warns", "urges", "vows"),  # a headline's capitals: "Anna Berg Says Dam Is Safe"
    ]
)
SMALL = frozenset({"of", "for", "in", "on", "the", "and", "i"})
_KEPT_TITLES = frozenset(
    {"saint", "st", "state", "home", "trade", "sister", "brother", "father", "king", "queen", "prince", "princess", "general", "finance"}
)
_MIDDLE = frozenset({"st", "saint"})
"""Titles that within a name are a part of it: Dominic St John Berg."""
_IN_HEADS = frozenset({"court", "embassy", "consulate", "tribunal", "hospital", "university", "prison", "mission"})


def split_calendar(run: tuple[NameWord, ...]) -> Iterator[tuple[NameWord, ...]]:
    """The parts of a run between weekdays, months and articles with a capital."""
    part: list[NameWord] = []
    for word in run:
        if word.text.lower() in _CALENDAR and not word.is_joiner:
            yield tuple(part)
            part = []
        elif part or not word.is_joiner:
            part.append(word)
    yield tuple(part)


def split_title(run: tuple[NameWord, ...]) -> tuple[tuple[NameWord, ...], tuple[NameWord, ...]]:
    """The titles that open a run and the name behind them; a run that ends on a title is no name."""
    last = -1
    for i, word in enumerate(run):
        if _is_title(word) and not (i and fold_word(word) in _MIDDLE):
            last = i
        elif word.is_joiner and word.text.lower() in {"of", "for"}:
            break
    if last < 0:
        return (), run
    end = _skip_area(run, last + 1)
    if end == len(run):
        return (run, ()) if not _is_body(run) else ((), run)
    rest = run[end:]
    if rest[0].is_joiner:
        return run[:end], tuple(w for w in rest if not w.is_joiner)
    if _is_body(rest) or (len(rest) == 1 and fold_word(run[last]) in _KEPT_TITLES and last == 0):
        return (), run
    return run[:end], rest


def _is_title(word: NameWord) -> bool:
    folded = fold_name(word.text)
    return bool(folded) and (folded[-1] in ROLES or (len(folded) == 1 and folded[0] in HONORIFICS))


def _skip_area(run: tuple[NameWord, ...], at: int) -> int:
    """Behind "Minister", the place in the run after "of Foreign Affairs" or "for Shipping and Island Policy"."""
    if at >= len(run) or run[at].text.lower() not in {"of", "for"}:
        return at
    end = at + 1
    while end < len(run) and (run[end].is_joiner or fold_word(run[end]) in AREAS):
        end += 1
    return end if end > at + 1 else at


def _is_body(run: tuple[NameWord, ...]) -> bool:
    last = fold_word(run[-1])
    return last in ORGANISATION_WORDS or last in PLACE_WORDS or last in LEGAL_FORMS


def fold_word(word: NameWord) -> str:
    """Return the word as it is compared: plain small letters, hyphens left out."""
    return "".join(fold_name(word.text))


def split_joiners(run: tuple[NameWord, ...]) -> Iterator[tuple[NameWord, ...]]:
    """A run as one name where its head calls for it ("Ministry of Finance"), else the names between its small words."""
    if not any(w.is_joiner and w.text.lower() in SMALL for w in run):
        yield run
        return
    parts, joiners = _parts(run)
    while parts:
        whole, used = _whole(parts, joiners)
        yield whole
        if used > 1:
            yield parts[used - 1]
        if used > 1 and joiners[used - 2] == "in":
            yield _whole(parts[: used - 1], joiners[: used - 2])[0]
        parts, joiners = parts[used:], joiners[used:]


def _parts(run: tuple[NameWord, ...]) -> tuple[list[tuple[NameWord, ...]], list[str]]:
    parts: list[list[NameWord]] = [[]]
    joiners: list[list[str]] = []
    for word in run:
        if word.is_joiner and word.text.lower() in SMALL:
            if parts[-1]:
                parts.append([])
                joiners.append([])
            joiners[-1].append(word.text.lower())
        else:
            parts[-1].append(word)
    return [tuple(p) for p in parts if p], [" ".join(j) for j in joiners] + [""]


def _whole(parts: list[tuple[NameWord, ...]], joiners: list[str]) -> tuple[tuple[NameWord, ...], int]:
    """The longest name that starts with the first part, and how many parts it uses."""
    used = 1
    is_head = bool({fold_word(parts[0][-1]), fold_word(parts[0][0])} & OF_HEADS)
    while used < len(parts):
        joiner = joiners[used - 1]
        follows = (
            (joiner == "and" and used == 1 and _shares_head(parts))
            or joiner in {"of", "of the", "for", "for the"}
            or (joiner == "and" and used > 1)
            or (joiner == "in" and fold_word(parts[0][-1]) in _IN_HEADS)
        )
        if not follows or not (is_head or (joiner == "and" and used == 1) or (joiner == "of the" and len(parts[0]) == 1)):
            break
        if joiner.endswith(" the") and _is_body(parts[used]) and len(parts[used]) > 1:
            break
        used += 1
    return tuple(w for w in _between(parts[:used])), used


def _shares_head(parts: list[tuple[NameWord, ...]]) -> bool:
    """Whether two names share one body: "Halden and Moss Hospitals Trust", a single word before, two words of bodies at the end."""
    first, second = parts[0], parts[1]
    if second[0].start - first[-1].end == len("’ and ") and fold_word(second[-1]) in ORGANISATION_WORDS:
        return True  # "Bakers’ and Porters’ Union"
    if len(first) > 1 or len(second) < 3 or first[0].possessive or fold_word(first[0]) in ORGANISATION_WORDS | ROLES:
        return False
    return fold_word(second[0]) not in ORGANISATION_WORDS and all(fold_word(w) in ORGANISATION_WORDS for w in second[-2:])


def _between(parts: list[tuple[NameWord, ...]]) -> list[NameWord]:
    return [w for p in parts for w in p]
