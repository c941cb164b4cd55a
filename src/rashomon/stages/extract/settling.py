"""Which sightings of a story stay: weak ones only where the story writes the same name elsewhere; names written small are added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.model import NameKind, Reading, Span
from rashomon.stages.extract.sightings import Sighting
from rashomon.text.name_words import ANAPHORIC_HEADS, DEMONYM_ENDINGS, OF_HEADS, ORGANISATION_WORDS, PLACE_WORDS
from rashomon.text.names import PARTICLES, fold_name, telling_words

_MOST_PHRASES = 300
"""Names looked for in small letters, the most frequent first: a bound for hostile pages."""


def settle(sightings: list[Sighting], readings: Sequence[Reading]) -> list[Sighting]:
    """The sightings to keep: weak ones only where the story names the same elsewhere; a word too many before a known name is cut off;
    names that some article writes small are found there as well."""
    sightings = _turn_round(sightings, readings)
    surnames = _find_surnames(sightings)
    demonyms = _find_demonyms(sightings) - surnames
    sightings = [s for s in sightings if s.words not in demonyms]
    known = Counter(s.words for s in sightings if not s.weak)
    tails = {w[i:] for w in known for i in range(1, len(w))} | {w[:1] for w in known}
    kept = [s for s in sightings if not s.weak or known[s.words] or (s.words in tails and not s.demonym) or s.words in surnames]
    places = _find_places(kept)
    kept = _drop_inner([part for s in kept for part in _cut_lead(s, known, places)])
    return [*kept, *_find_written_small(kept, readings), *_find_turned_round(kept, readings), *_find_anaphors(kept, readings)]


def _find_surnames(sightings: Sequence[Sighting]) -> set[tuple[str, ...]]:
    """The last words of the two words that some sighting takes for a person, but those that end like a people's name."""
    full = (s for s in sightings if len(s.words) == 2 and not s.weak and s.votes and max(s.votes, key=lambda v: v[1])[0] is NameKind.PERSON)
    return {s.words[1:] for s in full if not s.words[1].endswith(DEMONYM_ENDINGS)}


def _find_demonyms(sightings: Sequence[Sighting]) -> set[tuple[str, ...]]:
    """The forms that the parser takes for peoples more often than not."""
    total = Counter(s.words for s in sightings)
    people = Counter(s.words for s in sightings if s.demonym)
    return {w for w, n in people.items() if 2 * n > total[w]}


def _find_places(sightings: Sequence[Sighting]) -> set[tuple[str, ...]]:
    """The forms that are told as places at least twice."""
    told = Counter(s.words for s in sightings if any(k is NameKind.PLACE and v >= 0.75 for k, v in s.votes))
    return {w for w, n in told.items() if n > 1}


def _drop_inner(sightings: list[Sighting]) -> list[Sighting]:
    """Without the bare names that the story only writes with their common noun: Ostrel where all say Ostrel dam."""
    wide = {(s.article, s.span.start) for s in sightings if s.lower_word} | {(s.article, s.span.end) for s in sightings if s.lower_word}
    inner = [not s.lower_word and ((s.article, s.span.start) in wide or (s.article, s.span.end) in wide) for s in sightings]
    alone = {s.words for s, is_inner in zip(sightings, inner, strict=True) if not is_inner and not s.lower_word}
    return [s for s, is_inner in zip(sightings, inner, strict=True) if not is_inner or s.words in alone]


def _find_anaphors(sightings: Sequence[Sighting], readings: Sequence[Reading]) -> Iterator[Sighting]:
    """ "The federation" where one organisation of the story is a Federation."""
    heads: dict[str, set[tuple[str, ...]]] = {}
    for s in sightings:
        if len(s.words) > 1 and s.words[-1] in ANAPHORIC_HEADS:
            heads.setdefault(s.words[-1], set()).add(s.words)
    known = "|".join(sorted(h for h, names in heads.items() if len(names) == 1))
    if not known:
        return
    pattern = re.compile(rf"\b[Tt]he (?P<head>(?i:{known}))(?![\w’'-])(?! of\b| for\b| [A-Z])")
    for number, reading in enumerate(readings):
        for match in pattern.finditer(reading.text):
            words = min(heads[match["head"].lower()])
            span = Span(*match.span())
            yield Sighting(number, span, match.group(), words, None, None, (), anaphor=True)


def _cut_lead(sighting: Sighting, known: Counter[tuple[str, ...]], places: set[tuple[str, ...]]) -> tuple[Sighting, ...]:
    """ "Operator Pell Lines" is Pell Lines where another sentence says so; "ambassador to Peru Ana Lind" names Peru and Ana Lind."""
    if (headed := _HEADED.match(sighting.exact)) and sighting.words[0] in OF_HEADS and known[fold_name(headed["place"])]:
        end = sighting.span.start + headed.end("body")
        body, words = headed["body"], fold_name(headed["body"])
        return (replace(sighting, span=Span(sighting.span.start, end), exact=body, words=words, wide=None),)
    written = sighting.exact.split(" ")
    if len(written) < 3 or len(written) != len(sighting.words) or known[sighting.words] > 1 or sighting.words[0] in OF_HEADS:
        return (sighting,)
    if (lead := _place_before(sighting, written)) is not None:
        return _cut(sighting, written, 0, lead), _cut(sighting, written, lead, len(written))
    for lead in (1, 2):
        place, rest = sighting.words[:lead], sighting.words[lead:]
        if len(rest) > 1 and rest[0] not in PARTICLES and (place in places or known[place] > 2) and not _names_a_sort(rest):
            return _cut(sighting, written, 0, lead), _cut(sighting, written, lead, len(written))
    if known[sighting.words[1:]] > 1:
        return (_cut(sighting, written, 1, len(written)),)
    return (sighting,)


def _place_before(sighting: Sighting, written: list[str]) -> int | None:
    """How many words name a place where "in" stands before and an age behind: "In Upper Ostrel Anna Berg, 46, found ..."."""
    located = any(k is NameKind.PLACE and v >= _LOCATED for k, v in sighting.votes)
    return len(written) - 2 if sighting.age and located and len(written) in (3, 4) else None


_LOCATED = 2.0
"""The vote of "in" or "at" right before a name."""
_HEADED = re.compile(r"(?P<body>[^\W\d_]+ of (?P<place>[^\W\d_]+)) (?P<name>[^\W\d_a-z][^\W\d_]* [^\W\d_]+)$")
"""A body "of" a place with somebody's name right behind: "the chairman of the Railways of Ghent Karl Berg"."""


def _cut(sighting: Sighting, written: list[str], first: int, end: int) -> Sighting:
    """The part of a sighting between two of its words."""
    start = sighting.span.start + sum(len(w) + 1 for w in written[:first])
    exact = " ".join(written[first:end])
    votes = sighting.votes if first else ((NameKind.PLACE, 0.5),)
    return replace(sighting, span=Span(start, start + len(exact)), exact=exact, words=sighting.words[first:end], votes=votes, wide=None)


def _find_written_small(sightings: Sequence[Sighting], readings: Sequence[Reading]) -> Iterator[Sighting]:
    """ "federal court in Ghent" where other articles write Federal Court in Ghent."""
    models = {s.exact.lower(): s for s in sightings if len(s.words) > 1 and _names_a_sort(s.words)}
    counts = Counter(s.exact.lower() for s in sightings if s.exact.lower() in models)
    wanted = {phrase: models[phrase] for phrase in sorted(counts, key=lambda p: (-counts[p], p))[:_MOST_PHRASES]}
    taken = {(s.article, s.span.end) for s in sightings}
    for number, reading in enumerate(readings):
        lower = reading.text.lower()
        if len(lower) != len(reading.text):
            continue
        for phrase, model in sorted(wanted.items()):
            at = lower.find(phrase)
            while at >= 0:
                span = Span(at, at + len(phrase))
                exact = span.of(reading.text)
                bounded = not lower[max(0, at - 1) : at].isalnum() and not lower[span.end : span.end + 1].isalnum()
                if bounded and exact[0].islower() and not (exact == model.exact and (number, span.end) in taken):
                    yield replace(model, article=number, span=span, exact=exact, wide=None, title=None, weak=False)
                at = lower.find(phrase, at + 1)


def _turn_round(sightings: Sequence[Sighting], readings: Sequence[Reading]) -> list[Sighting]:
    """The sightings with "Berg, Anna Maria" read as Anna Maria Berg, where the story writes that name the usual way somewhere."""
    full = {s.words for s in sightings if len(s.words) > 1}
    found: list[Sighting] = []
    for s in sightings:
        last = found[-1] if found and found[-1].article == s.article and found[-1].span.end + 2 == s.span.start else None
        turned = None if last is None else s.words + last.words
        known = turned is not None and (turned in full or (turned[0], *turned[len(s.words) :]) in full)
        if last is not None and turned is not None and known and readings[s.article].text[last.span.end : s.span.start] == ", ":
            span = Span(last.span.start, s.span.end)
            person = ((NameKind.PERSON, 3.0),)
            found[-1] = replace(
                s, span=span, exact=span.of(readings[s.article].text), words=turned, votes=person, title=None, wide=None, weak=False
            )
        else:
            found.append(s)
    return found


_TURNED = re.compile(
    r"\b(?:[a-z]{3,} (?:[a-z]{3,} )?(?:(?:of|for|on|in) )?(?:the )?){1,3}[^\W\d_a-z][\w-]+(?:(?: and| of)? [^\W\d_a-z][\w-]+){0,3}"
)
_MOST_TURNED = 12
"""Words of a phrase that may be a name turned round; longer ones are prose."""


def _find_turned_round(sightings: Sequence[Sighting], readings: Sequence[Reading]) -> Iterator[Sighting]:
    """ "The trust of hospitals of Ghent" where other articles write Ghent Hospitals Trust: a translator's order, in small letters."""
    models: dict[tuple[str, ...], Sighting] = {}
    for s in sightings:
        telling = tuple(sorted(telling_words(s.exact)))
        if len(telling) > 1 and _names_a_sort(s.words) and s.exact[0].isupper():
            models.setdefault(telling, s)
    for number, reading in enumerate(readings if models else ()):
        for match in _TURNED.finditer(reading.text):
            words = match.group().split(" ")
            for lead in range(max(0, len(words) - _MOST_TURNED), len(words) - 1):
                phrase = " ".join(words[lead:])
                model = models.get(tuple(sorted(telling_words(phrase)))) if words[lead][0].islower() else None
                if model is not None and words[lead] not in _SMALL_LEADS:
                    span = Span(match.end() - len(phrase), match.end())
                    yield replace(model, article=number, span=span, exact=phrase, wide=None, title=None, weak=False)
                    break


_SMALL_LEADS = frozenset({"the", "and", "for", "with", "from", "of", "on", "in", "at", "to", "by"})


def _names_a_sort(words: tuple[str, ...]) -> bool:
    return any(w in ORGANISATION_WORDS or w in PLACE_WORDS for w in words)
