"""The names of a story: every person, organisation and place under all the spellings that its articles use.

Capitalised runs are the candidates; the parser's entity labels are one vote among others on what a name is, since a small model
takes a surname for a firm now and then. Runs are joined first by their folded words, then by the rules of each kind.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rashomon.model import Mention, Name, NameKind, Reading, Span, Token
from rashomon.stages.extract.joining import Form, join_forms
from rashomon.text.name_words import (
    ANAPHORIC_HEADS,
    AREAS,
    COMMON_BODIES,
    DEMONYM_ENDINGS,
    HONORIFICS,
    LEGAL_FORMS,
    NOT_NAMES,
    OF_HEADS,
    ORGANISATION_WORDS,
    PLACE_WORDS,
    ROLES,
)
from rashomon.text.names import PARTICLES, NameWord, find_runs, fold_name, is_alike

_CALENDAR = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june"),
        *("july", "august", "september", "october", "november", "december", "i", "the", "a", "an"),
    ]
)
_SMALL = frozenset({"of", "for", "in", "on", "the", "and", "i"})
_KEPT_TITLES = frozenset(
    {"saint", "st", "state", "home", "trade", "sister", "brother", "father", "king", "queen", "prince", "princess", "general", "finance"}
)
_MOST_PHRASES = 300
"""Names looked for in small letters, the most frequent first: a bound for hostile pages."""
_IN_HEADS = frozenset({"court", "embassy", "consulate", "tribunal", "hospital", "university", "prison", "mission"})
_ADJECTIVE_ROLES = frozenset({"former", "acting", "interim", "vice", "deputy", "prime", "principal", "executive", "chief"})
_LOCATIVE = re.compile(
    r"\b(?P<word>in|at|near|off|outside|around|across|from|to|towards|toward|into|through|over|via|of|inside|within|between) (?:the )?$",
    re.IGNORECASE,
)
_NOT_LOCATIVE = re.compile(
    r"\b(?:stakes?|shares?|interests?|invest\w*|confidence|trust|faith|majority|believe\w*|bids?|holding|stock|role|part) in (?:the )?$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:,[^\n]{0,40}?)?\s*(?:\([^)\n]{2,30}\)\s*)?[-–—]\s|,\s(?:[A-Z][\w.]+\s)?\d{1,2}\b|,\s[A-Z][a-z]+,\s[A-Z]")
_AGE = re.compile(r",? \(?(?:aged )?\d{1,3}[),]")
_SPEECH = re.compile(r"\b(?:said|says|told|added|warned|argued|asked|replied|insisted|explained|stated) $")
_SPEAKS = re.compile(
    r" (?:said|says|told|added|warned|argued|asked|replied|insisted|explained|reported|who|herself|himself|whose)\b|, who\b"
)
_LOWER_KINDS = frozenset(
    [
        *(
            "dam",
            "river",
            "beach",
            "bay",
            "stadium",
            "airport",
            "street",
            "island",
            "hall",
            "valley",
            "mine",
            "county",
            "structure",
            "bridge",
            "lake",
        ),
        *(
            "port",
            "square",
            "road",
            "district",
            "village",
            "province",
            "region",
            "peninsula",
            "reservoir",
            "tunnel",
            "strait",
            "mountain",
            "hotel",
        ),
        *(
            "hospital",
            "university",
            "school",
            "church",
            "mosque",
            "prison",
            "station",
            "plant",
            "refinery",
            "corridor",
            "camp",
            "cape",
            "gulf",
        ),
    ]
)
_TAIL = re.compile(r"(?:'s|’s)?[ \u00a0](?P<word>[a-z]+)\b")
_HEAD_KINDS = frozenset({"dam", "beach", "bay", "gulf", "lake", "cape", "strait", "valley", "river", "mine", "hotel", "mount"})
_COMMON_BODY = re.compile(rf"\b[A-Z][a-z]*(?:{'|'.join(DEMONYM_ENDINGS)}|ch|ek|sh|Czech) (?:{'|'.join(COMMON_BODIES)})\b")
_HEAD = re.compile(r"\b(?P<word>[a-z]+)[ \u00a0](?:of[ \u00a0](?:the[ \u00a0])?)?[“\"]?$")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a run of capitals may be a name, with what stands beside it."""

    article: int
    span: Span
    exact: str
    words: tuple[str, ...]
    title: str | None
    wide: Span | None
    """The span with the honorific or title, where that belongs to the form as written."""
    votes: tuple[tuple[NameKind, float], ...]
    weak: bool = False
    """Kept only where the story writes the same name elsewhere: the parser takes it for an ordinary word here."""
    with_the: bool = False
    roles: frozenset[str] = frozenset()
    demonym: bool = False
    """Whether the parser takes it for the people of a country: "the Kazakh side"."""
    anaphor: bool = False
    """Whether it only points back to a name: "the Federation"."""
    lower_word: bool = False
    """Whether a common noun in small letters belongs to the name as written."""


def group_names(readings: Sequence[Reading]) -> tuple[Name, ...]:
    """Return the names that the articles of one story use, each with all its mentions, sorted by canonical form.

    A bare surname goes to the nearest person before it who bears it; two people who share one are kept apart.
    """
    ordered = sorted(readings, key=lambda r: r.article.id)
    small, capitals = _count_words(ordered)
    sightings = [s for number, reading in enumerate(ordered) for s in _find_sightings(_Context(number, reading, small, capitals))]
    sightings = _settle(sightings, ordered)
    forms = _to_forms(sightings)
    names = [_to_name(group, sightings, ordered) for group in join_forms(forms)]
    return tuple(sorted((n for n in names if n is not None), key=lambda n: (n.canonical, n.kind, n.mentions)))


def _count_words(readings: Sequence[Reading]) -> tuple[Counter[str], Counter[str]]:
    """The words that the story writes small, and those it writes with a capital after a small word."""
    small = Counter(w for r in readings for w in re.findall(r"\b[a-zà-öø-ÿ]{2,}", r.text))
    capitals = Counter(w for r in readings for w in re.findall(r"(?<=[a-zà-öø-ÿ,] )([^\W\d_a-zß-öø-ÿ][^\W\d_]+)", r.text))
    return small, capitals


def _find_sightings(context: _Context) -> Iterator[Sighting]:
    for run in find_runs(context.reading.text):
        for part in _split_calendar(run):
            core = _strip_opening(part, context)
            if core:
                yield from _read_run(core, context)
    yield from _find_common_bodies(context)


@dataclass(slots=True)
class _Context:
    """An article's text with its tokens by place."""

    number: int
    reading: Reading
    lowercase: Counter[str]
    capitals: Counter[str]
    """Words that the story writes with a capital within sentences."""
    starts: list[int] = field(init=False)
    openings: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [t.start for t in self.reading.tokens]
        openings = {s.span.start for s in self.reading.sentences}
        openings |= {m.end() for m in re.finditer(r"[“\"‘:;] ?|\n|[.!?][”\"’]? ", self.reading.text)}
        self.openings = frozenset(openings)

    def token(self, word: NameWord) -> Token | None:
        index = bisect_left(self.starts, word.start)
        return self.reading.tokens[index] if index < len(self.starts) and self.starts[index] == word.start else None


def _split_calendar(run: tuple[NameWord, ...]) -> Iterator[tuple[NameWord, ...]]:
    """The parts of a run between weekdays, months and articles with a capital."""
    part: list[NameWord] = []
    for word in run:
        if word.text.lower() in _CALENDAR and not word.is_joiner:
            yield tuple(part)
            part = []
        elif part or not word.is_joiner:
            part.append(word)
    yield tuple(part)


def _strip_opening(run: tuple[NameWord, ...], context: _Context) -> tuple[NameWord, ...]:
    """The run without the ordinary word that only opens a sentence with its capital."""
    while run and run[-1].is_joiner:
        run = run[:-1]
    while run and (run[0].is_joiner or _is_ordinary(run[0], context, alone=len(run) == 1)):
        run = run[1:]
    return run


def _is_ordinary(word: NameWord, context: _Context, *, alone: bool) -> bool:
    """Whether the first word of a run is none of the name: a function word, or one that only its place gives a capital."""
    lower = word.text.lower()
    if lower in NOT_NAMES or (len(word.text) == 1 and alone):
        return True
    if alone or word.start not in context.openings or lower in ROLES or lower in HONORIFICS:
        return False
    if lower in ORGANISATION_WORDS or lower in PLACE_WORDS or context.capitals[word.text]:
        return False
    token = context.token(word)
    return bool(context.lowercase[lower]) or (token is not None and token.pos not in {"PROPN", "NOUN", "ADJ", "X"})


def _read_run(run: tuple[NameWord, ...], context: _Context) -> Iterator[Sighting]:
    title, core = _split_title(run)
    if not core:
        return
    for part in _split_joiners(core):
        first = part[0] is core[0]
        sighting = _to_sighting(part, title if first else (), context)
        if sighting is not None:
            yield sighting
            yield from _with_lower_word(part, sighting, context)


def _split_title(run: tuple[NameWord, ...]) -> tuple[tuple[NameWord, ...], tuple[NameWord, ...]]:
    """The titles that open a run and the name behind them; a run that ends on a title is no name."""
    last = -1
    for i, word in enumerate(run):
        if _is_title(word):
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
    if _is_body(rest) or (len(rest) == 1 and _fold(run[last]) in _KEPT_TITLES and last == 0):
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
    while end < len(run) and (run[end].is_joiner or _fold(run[end]) in AREAS):
        end += 1
    return end if end > at + 1 else at


def _is_body(run: tuple[NameWord, ...]) -> bool:
    last = _fold(run[-1])
    return last in ORGANISATION_WORDS or last in PLACE_WORDS or last in LEGAL_FORMS


def _fold(word: NameWord) -> str:
    return "".join(fold_name(word.text))


def _split_joiners(run: tuple[NameWord, ...]) -> Iterator[tuple[NameWord, ...]]:
    """A run as one name where its head calls for it ("Ministry of Finance"), else the names between its small words."""
    if not any(w.is_joiner and w.text.lower() in _SMALL for w in run):
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
        if word.is_joiner and word.text.lower() in _SMALL:
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
    is_head = bool({_fold(parts[0][-1]), _fold(parts[0][0])} & OF_HEADS)
    while used < len(parts):
        joiner = joiners[used - 1]
        follows = (
            joiner in {"of", "of the", "for", "for the"}
            or (joiner == "and" and used > 1)
            or (joiner == "in" and _fold(parts[0][-1]) in _IN_HEADS)
        )
        if not follows or not (is_head or (joiner == "of the" and len(parts[0]) == 1)):
            break
        if joiner.endswith(" the") and _is_body(parts[used]) and len(parts[used]) > 1:
            break
        used += 1
    return tuple(w for w in _between(parts[:used])), used


def _between(parts: list[tuple[NameWord, ...]]) -> list[NameWord]:
    return [w for p in parts for w in p]


def _to_sighting(part: tuple[NameWord, ...], title: tuple[NameWord, ...], context: _Context) -> Sighting | None:
    span = Span(part[0].start, part[-1].end)
    exact = span.of(context.reading.text)
    words = fold_name(exact)
    tokens = [t for w in part if (t := context.token(w)) is not None]
    if not words or _is_no_name(part, words):
        return None
    if len(part) == 1 and words[0] not in PLACE_WORDS and _is_numbered(context.reading.text, span):
        return None
    wide = None
    if title:
        honorific = _fold(title[-1]) in HONORIFICS
        if honorific or len(part) == 1:
            wide = Span(title[-1].start, span.end)
    elif len(part) == 1:
        wide = _lowercase_title(context.reading.text, span) or _with_article(context.reading.text, span, words)
    votes = tuple(_vote(part, words, title or (part if wide and words[0] not in ORGANISATION_WORDS else ()), tokens, span, context))
    return Sighting(
        article=context.number,
        span=span,
        exact=exact,
        words=words,
        title=" ".join(w.text for w in title).lower() or None,
        wide=wide,
        votes=votes,
        weak=len(part) == 1 and not title and _is_weak(part[0], tokens, context),
        demonym=bool(tokens) and all(t.entity in {"NORP", "LANGUAGE"} or (t.pos == "ADJ" and not t.entity) for t in tokens),
        with_the=context.reading.text[max(0, span.start - 4) : span.start].lower() == "the ",
        roles=_roles_beside(context.reading.text, span),
    )


def _lowercase_title(text: str, span: Span) -> Span | None:
    """ "mayor Zorić": a title without a capital right before a bare surname."""
    match = re.search(r"\b([a-z]+) $", text[max(0, span.start - 16) : span.start])
    return Span(span.start - len(match[1]) - 1, span.end) if match and match[1] in ROLES - _ADJECTIVE_ROLES else None


def _with_article(text: str, span: Span, words: tuple[str, ...]) -> Span | None:
    """ "The Voice": a paper named by one common word is written with its article."""
    is_common = words[0] in ORGANISATION_WORDS and text[max(0, span.start - 4) : span.start].lower() == "the "
    return Span(span.start - 4, span.end) if is_common else None


def _is_no_name(part: tuple[NameWord, ...], words: tuple[str, ...]) -> bool:
    if len(part) > 1:
        return all(w in NOT_NAMES for w in words)
    return words[0] in NOT_NAMES or words[0] in ROLES or words[0] in HONORIFICS or words[0] in LEGAL_FORMS or len(words[0]) < 2


def _is_numbered(text: str, span: Span) -> bool:
    """ "Tank 6", "Reservoir No. 2": a common noun with a capital and a number."""
    return re.compile(r" (?:[Nn]o\.? ?)?\d").match(text, span.end) is not None


def _is_weak(word: NameWord, tokens: Sequence[Token], context: _Context) -> bool:
    """Whether a single word with a capital may be no name: an adjective of nationality, or an ordinary word that opens a sentence."""
    if not tokens:
        return True
    token = tokens[0]
    lower = word.text.lower()
    if token.entity in {"NORP", "LANGUAGE", "DATE", "TIME"} or (token.pos == "ADJ" and lower.endswith(DEMONYM_ENDINGS)):
        return True
    if word.start in context.openings:
        return bool(context.lowercase[lower]) or (token.pos != "PROPN" and not token.entity)
    return bool(context.lowercase[lower]) and token.pos in {"ADJ", "ADV", "INTJ", "PRON", "DET", "ADP", "VERB"}


def _roles_beside(text: str, span: Span) -> frozenset[str]:
    """The roles that stand within a few words of a name, in its own sentence."""
    before = re.split(r"[.!?\n] ", text[max(0, span.start - 45) : span.start])[-1]
    after = re.split(r"[.!?\n]", text[span.end : span.end + 45])[0]
    words = re.findall(r"[^\W\d_]{5,}", f"{before} {after}".lower())
    return frozenset(r for w in words[:16] for r in ((w,) if w in ROLES else _similar_roles(w)))


_LONG_ROLES = tuple(sorted(r for r in ROLES if len(r) > 5))


@lru_cache(maxsize=8192)
def _similar_roles(word: str) -> tuple[str, ...]:
    """Roles that a half translated word resembles: "coronel" is a colonel."""
    return tuple(
        sorted(r for r in _LONG_ROLES if abs(len(r) - len(word)) <= 1 and r[0] == word[0] and r[-1] == word[-1] and is_alike(r, word, 0.84))
    )


def _vote(
    part: tuple[NameWord, ...], words: tuple[str, ...], title: tuple[NameWord, ...], tokens: list[Token], span: Span, context: _Context
) -> Iterator[tuple[NameKind, float]]:
    text = context.reading.text
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 60]
    person, body, place = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE
    labels = {"PERSON": person, "ORG": body, "GPE": place, "LOC": place, "FAC": place, "PRODUCT": body}
    yield from ((labels[t.entity], 0.8 / len(tokens)) for t in tokens if t.entity in labels)
    if title:
        yield person, 4.0
    yield from _vote_by_words(words, part)
    if _AGE.match(after):
        yield person, 3.0
    if _SPEECH.search(before) or _SPEAKS.match(after):
        yield person, 1.0
    locative = _LOCATIVE.search(before)
    if locative and not _NOT_LOCATIVE.search(before):
        yield place, 2.0 if locative["word"].lower() in {"in", "at", "near", "off", "outside", "around", "across"} else 0.5
    if (span.start == 0 or text[span.start - 1] == "\n") and part[0].text.isupper() and _DATELINE.match(after):
        yield place, 4.0


def _vote_by_words(words: tuple[str, ...], part: tuple[NameWord, ...]) -> Iterator[tuple[NameKind, float]]:
    if words[-1] in LEGAL_FORMS:
        yield NameKind.ORGANISATION, 5.0
    small = next((i for i, w in enumerate(words) if w in _SMALL), len(words))
    heads = {words[-1], words[max(0, small - 1)]} | ({words[0]} - {"united", "new"} if len(words) > 1 else set())
    if heads & ORGANISATION_WORDS and not (words[-1] in PLACE_WORDS and words[-1] not in ORGANISATION_WORDS):
        yield NameKind.ORGANISATION, 4.0
    elif len(words) > 1 and (words[-1] in PLACE_WORDS or words[0] in PLACE_WORDS):
        yield NameKind.PLACE, 4.0
    elif any(w.text == "&" for w in part) or (len(part) == 1 and part[0].text.isupper() and 2 <= len(words[0]) <= 5):
        yield NameKind.ORGANISATION, 2.0
    elif 2 <= len(words) <= 3:
        yield NameKind.PERSON, 0.7
    else:
        yield NameKind.ORGANISATION, 0.1  # a bare word beside which nothing says what it is


def _with_lower_word(part: tuple[NameWord, ...], sighting: Sighting, context: _Context) -> Iterator[Sighting]:
    """ "Salado stadium", "bay of Mudros", "Gate 9", "Pell plc": the name together with the small word or number that belongs to it."""
    text, span = context.reading.text, sighting.span
    tail = _TAIL.match(text, span.end)
    if tail and tail["word"] in _LOWER_KINDS and len(part) <= 3:
        yield _widen(sighting, Span(span.start, tail.end()), text, NameKind.PLACE)
    elif tail and tail["word"] in LEGAL_FORMS and len(tail["word"]) > 2:
        yield _widen(sighting, Span(span.start, tail.end()), text, NameKind.ORGANISATION)
    head = _HEAD.search(text[max(0, span.start - 24) : span.start])
    if head and head["word"] in _HEAD_KINDS and not sighting.exact.isupper():
        start = max(0, span.start - 24) + head.start("word")
        quoted = text[span.end : span.end + 1] in {"”", '"'} and text[span.start - 1] in '“"'
        yield _widen(sighting, Span(start, span.end + quoted), text, NameKind.PLACE)
    number = re.compile(r" \d{1,4}(?![\w.,:%]\d|[\w%])").match(text, span.end)
    if number and len(part) == 1 and sighting.words[0] in PLACE_WORDS:
        yield _widen(sighting, Span(span.start, number.end()), text, NameKind.PLACE)


def _widen(sighting: Sighting, span: Span, text: str, kind: NameKind) -> Sighting:
    exact = span.of(text)
    votes = ((kind, 4.0),)
    words = fold_name(exact)
    return replace(sighting, span=span, exact=exact, words=words, wide=None, title=None, votes=votes, weak=False, lower_word=True)


def _find_common_bodies(context: _Context) -> Iterator[Sighting]:
    """ "The Greek coast guard": an organisation whose only capital is its country's."""
    text = context.reading.text
    for match in _COMMON_BODY.finditer(text):
        span = Span(*match.span())
        yield Sighting(context.number, span, match.group(), fold_name(match.group()), None, None, ((NameKind.ORGANISATION, 4.0),))


def _settle(sightings: list[Sighting], readings: Sequence[Reading]) -> list[Sighting]:
    """The sightings to keep: weak ones only where the story names the same elsewhere; a word too many before a known name is cut off;
    names that some article writes small are found there as well."""
    demonyms = _find_demonyms(sightings)
    sightings = [s for s in sightings if s.words not in demonyms]
    known = Counter(s.words for s in sightings if not s.weak)
    tails = {w[i:] for w in known for i in range(1, len(w))} | {w[:1] for w in known}
    kept = [s for s in sightings if not s.weak or known[s.words] or (s.words in tails and not s.demonym)]
    places = _find_places(kept)
    kept = _drop_inner([part for s in kept for part in _cut_lead(s, known, places)])
    return kept + list(_find_written_small(kept, readings)) + list(_find_anaphors(kept, readings))


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
    """Without the bare names that the story only writes with their common noun: Jatobá where all say Jatobá dam."""
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
    written = sighting.exact.split(" ")
    if len(written) < 3 or len(written) != len(sighting.words) or known[sighting.words] > 1 or sighting.words[0] in OF_HEADS:
        return (sighting,)
    for lead in (1, 2):
        place, rest = sighting.words[:lead], sighting.words[lead:]
        if len(rest) > 1 and rest[0] not in PARTICLES and (place in places or known[place] > 2) and not _names_a_sort(rest):
            return _cut(sighting, written, 0, lead), _cut(sighting, written, lead, len(written))
    if known[sighting.words[1:]] > 1:
        return (_cut(sighting, written, 1, len(written)),)
    return (sighting,)


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


def _names_a_sort(words: tuple[str, ...]) -> bool:
    return any(w in ORGANISATION_WORDS or w in PLACE_WORDS for w in words)


def _to_forms(sightings: Sequence[Sighting]) -> list[Form]:
    """The sightings by their folded words; words that only ever open sentences are kept out by the votes of the parser."""
    by_words: dict[tuple[str, ...], list[int]] = {}
    for index, sighting in enumerate(sightings):
        by_words.setdefault(sighting.words, []).append(index)
    return [_to_form(words, indices, sightings) for words, indices in sorted(by_words.items())]


def _to_form(words: tuple[str, ...], indices: list[int], sightings: Sequence[Sighting]) -> Form:
    votes: Counter[NameKind] = Counter()
    for i in indices:
        for kind, weight in sightings[i].votes:
            votes[kind] += weight  # type: ignore[assignment]
    titles = frozenset(w for i in indices for w in (sightings[i].title or "").split() if w in ROLES)
    return Form(
        words=words,
        places=tuple((sightings[i].article, sightings[i].span.start, i) for i in indices),
        votes=tuple(sorted((k, float(v)) for k, v in votes.items())),
        titles=titles | frozenset(r for i in indices for r in sightings[i].roles),
        acronym=(all(sightings[i].exact.replace(".", "").isupper() for i in indices) and len(words) <= 1)
        or len("".join(words)) == len(words),
        with_the=sum(sightings[i].with_the for i in indices) * 2 >= len(indices),
        demonym=sum(sightings[i].demonym for i in indices) * 3 > len(indices),
        hyphenated=len(words) > 1 and not any(" " in sightings[i].exact for i in indices),
        sure_person=any(k is NameKind.PERSON and v >= 3.0 for i in indices for k, v in sightings[i].votes),
        locative=sum(any(k is NameKind.PLACE and v >= 0.75 for k, v in sightings[i].votes) for i in indices) / len(indices),
    )


def _to_name(group: Sequence[int], sightings: Sequence[Sighting], readings: Sequence[Reading]) -> Name | None:
    seen = [sightings[i] for i in group]
    votes: Counter[NameKind] = Counter()
    for s in seen:
        for kind, weight in s.votes:
            votes[kind] += weight  # type: ignore[assignment]
    if not votes or all(s.anaphor for s in seen):
        return None
    kind = max(sorted(votes), key=lambda k: votes[k])
    mentions = set()
    for s in seen:
        article = readings[s.article].article
        mentions.add(Mention(article.id, s.span, s.exact))
        if s.wide:
            mentions.add(Mention(article.id, s.wide, s.wide.of(article.text)))
    titles = Counter(role for s in seen if (role := _role(s.title)))
    role = min(titles, key=lambda t: (-titles[t], -len(t), t)) if titles else None
    return Name(canonical=_canonical(seen, kind), kind=kind, mentions=tuple(sorted(mentions)), role=role)


def _role(title: str | None) -> str | None:
    """A title as a role: without "Mr.", and without the small words at its end."""
    words = (title or "").split()
    while words and (words[-1] in _SMALL or words[-1] in PARTICLES):
        words.pop()
    return " ".join(words) if words and words[-1].split("-")[-1] in ROLES | AREAS else None


def _canonical(seen: Sequence[Sighting], kind: NameKind) -> str:
    """The fullest of the frequent spellings, with its accents."""
    counts = Counter(s.words for s in seen if not s.anaphor)
    full = {w: n for w, n in counts.items() if len(w) > 1} or dict(counts)
    words = min(full, key=lambda w: (-full[w] * (1.0 if kind is NameKind.PERSON else len(w)), -len(w), w))
    spellings = Counter(s.exact for s in seen if s.words == words and not s.anaphor)
    return min(spellings, key=lambda x: (x.isupper(), x.islower(), -sum(ord(c) > 127 for c in x), -spellings[x], x))
