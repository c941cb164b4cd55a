"""Where a story's articles may write a name: runs of capitals, each with what stands beside it and votes on what it names.

The parser's entity labels are one vote among others, since a small model takes a surname for a firm now and then.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rashomon.model import NameKind, Reading, Span, Token
from rashomon.stages.extract.nouns import AGENTS
from rashomon.stages.extract.repeats import is_all_capitals
from rashomon.stages.extract.run_parts import SMALL, fold_word, split_calendar, split_joiners, split_title
from rashomon.stages.extract.surroundings import vote_by_surroundings
from rashomon.text.name_words import (
    BODY_ENDINGS,
    COMMON_BODIES,
    COUNTRIES,
    DEMONYM_ENDINGS,
    FOREIGN_BODIES,
    GIVEN_NAMES,
    HER_WORDS,
    HIS_WORDS,
    HONORIFICS,
    LEGAL_FORMS,
    NOT_NAMES,
    NUMBERED,
    ORGANISATION_WORDS,
    PLACE_WORDS,
    ROLES,
)
from rashomon.text.names import PARTICLES, NameWord, core_words, find_runs, fold_name, is_alike, is_generic

_ADJECTIVE_ROLES = frozenset({"former", "acting", "interim", "vice", "deputy", "prime", "principal", "executive", "chief"})
_LOCATIVE = re.compile(
    r"\b(?P<word>in|on|at|near|off|outside|around|across|from|to|towards|toward|into|through|over|via|of|inside|within|between) (?:the )?$",
    re.IGNORECASE,
)
_NOT_LOCATIVE = re.compile(
    r"\b(?:stakes?|shares?|interests?|invest\w*|confidence|trust|faith|majority|believe\w*|bids?|holding|stock|role|part) in (?:the )?$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"(?:,[^\n]{0,40}?)?\s*(?:\([^)\n]{2,30}\)\s*)?[-–—]\s|,\s(?:[A-Z][\w.]+\s)?\d{1,2}\b|,\s[A-Z][a-z]+,\s[A-Z]")
_AGE = re.compile(r"(?:, | \(|,? aged )(?:aged )?\d{1,3}[),.]")
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
            "infirmary",
            "clinic",
            "museum",
            "college",
            "library",
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
    gender: str | None = None
    """"m" or "f" where a title or a kin's noun before the name tells it: "Mr Berg", "his daughter, Anna Berg"."""
    age: str | None = None
    """The years told right behind the name: "Karl Berg, 46,"."""
    bodies: frozenset[str] = frozenset()
    """What sort of organisation stands within a few words of it: "of the teachers' union"."""
    short: tuple[str, ...] = ()
    """The folded short form that brackets behind it give: "the Financial Supervision Commission (KNF)"."""
    lower_word: bool = False
    """Whether a common noun in small letters belongs to the name as written."""


def _count_words(readings: Sequence[Reading]) -> tuple[Counter[str], Counter[str]]:
    """The words that the story writes small, and those it writes with a capital after a small word."""
    small = Counter(w for r in readings for w in re.findall(r"\b[a-zà-öø-ÿ]{2,}", r.text))
    capitals = Counter(w for r in readings for w in re.findall(r"(?<=[a-zà-öø-ÿ,] )([^\W\d_a-zß-öø-ÿ][^\W\d_]+)", r.text))
    return small, capitals


def find_sightings(readings: Sequence[Reading]) -> list[Sighting]:
    """Return what may be a name in the articles, in order; a sighting's ``article`` is the reading's number."""
    small, capitals = _count_words(readings)
    papers = frozenset(
        words[i:] for r in readings if r.article.outlet for words in [core_words(r.article.outlet)] for i in range(len(words))
    )
    return [s for number, reading in enumerate(readings) for s in _find_in_article(_Context(number, reading, small, capitals, papers))]


def _find_in_article(context: _Context) -> Iterator[Sighting]:
    numbered = list(_find_numbered(context))
    for run in find_runs(context.reading.text):
        if is_all_capitals(context.reading.text, Span(run[0].start, run[-1].end)):
            continue  # which of a headline's capitals are a name, other places tell
        for part in split_calendar(run):
            core = _strip_opening(part, context)
            if core and not any(s.span.contains(Span(core[0].start, core[-1].end)) for s in numbered):
                yield from _read_run(core, context)
    yield from _find_common_bodies(context)
    yield from numbered


@dataclass(slots=True)
class _Context:
    """An article's text with its tokens by place."""

    number: int
    reading: Reading
    lowercase: Counter[str]
    capitals: Counter[str]
    """Words that the story writes with a capital within sentences."""
    papers: frozenset[tuple[str, ...]]
    """The folded words of the outlets that tell the story, and how their names end: "the Beacon"."""
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
    if not alone and lower in _LEADS and (word.start not in context.openings or context.capitals[word.text] or lower in _ARTICLES):
        return False  # "the Seven Sisters", "the Northern Dock Workers’ Union", "Dela Cruz"
    if lower in NOT_NAMES or (len(word.text) == 1 and alone):
        return True
    if alone or word.start not in context.openings or lower in ROLES or lower in HONORIFICS:
        return False
    if lower in ORGANISATION_WORDS or lower in PLACE_WORDS or context.capitals[word.text]:
        return False
    token = context.token(word)
    return bool(context.lowercase[lower]) or (token is not None and token.pos not in {"PROPN", "NOUN", "ADJ", "X"})


_ARTICLES = PARTICLES - {"and", "for", "i", "in", "of", "on", "the", "y", "e", "a", "do", "ten"}
_LEADS = _ARTICLES | frozenset(
    """
    one two three four five six seven eight nine ten north south east west northern southern eastern western old first second third
    """.split()  # noqa: SIM905
)
"""Words that open sentences, and names as well."""


_POSTNOMINAL = frozenset({"MP", "MEP", "MSP", "TD", "MLA", "QC", "KC", "OBE", "CBE", "MBE", "DBE", "KBE", "PhD", "MD"})
"""What stands behind a name as a title does before it."""


def _read_run(run: tuple[NameWord, ...], context: _Context) -> Iterator[Sighting]:
    while len(run) > 2 and run[-1].text in _POSTNOMINAL:
        run = run[:-1]
    title, core = split_title(run)
    if not core and _is_paper(run, context):
        title, core = (), run
    if not core:
        return
    for part in split_joiners(core):
        first = part[0] is core[0]
        sighting = _to_sighting(part, title if first else (), context)
        if sighting is not None:
            yield sighting
            yield from _with_lower_word(part, sighting, context)


def _to_sighting(part: tuple[NameWord, ...], title: tuple[NameWord, ...], context: _Context) -> Sighting | None:
    span = Span(part[0].start, part[-1].end)
    exact = span.of(context.reading.text)
    words = fold_name(exact)
    if len(part) == 1 and len("".join(words)) == len(words) > 1:
        words = ("".join(words),)  # "U.N."
    tokens = [t for w in part if (t := context.token(w)) is not None]
    if not words or (_is_no_name(part, words) and not _is_paper(part, context)):
        return None
    if len(part) == 1 and _is_numbered(context.reading.text, span):
        return None
    wide = None
    if title:
        honorific = fold_word(title[-1]) in HONORIFICS
        if honorific or len(part) == 1:
            wide = Span(title[0 if fold_word(title[0]) in HONORIFICS else -1].start, span.end)
        else:
            office = [w for w in title[-2:] if fold_word(w) in ROLES]
            wide = Span(office[0].start, span.end) if office and title[-1] in office else None
    elif len(part) == 1:
        wide = _lowercase_title(context.reading.text, span) or _with_article(context.reading.text, span, words)
    wide_title = part if wide and words[0] not in ORGANISATION_WORDS | _SORTED else ()
    votes = tuple(_vote(part, words, title or wide_title, tokens, span, context))
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
        bodies=frozenset(w for w in _words_beside(context.reading.text, span) if w in ORGANISATION_WORDS and w not in words),
        gender=_gender_before(context.reading.text, span),
        age=_age_behind(context.reading.text, span),
        short=_short_behind(context.reading.text, span) if len(part) > 1 else (),
    )


def _is_paper(part: tuple[NameWord, ...], context: _Context) -> bool:
    """Whether a run with an article before it is one of the outlets, whose name may end on a trade: "The Halden Reporter"."""
    words = fold_name(" ".join(w.text for w in part))
    return words in context.papers and context.reading.text[max(0, part[0].start - 4) : part[0].start].lower() == "the "


def _lowercase_title(text: str, span: Span) -> Span | None:
    """ "mayor Babić": a title without a capital right before a bare surname."""
    match = re.search(r"\b([a-z]+) $", text[max(0, span.start - 16) : span.start])
    return Span(span.start - len(match[1]) - 1, span.end) if match and match[1] in ROLES - _ADJECTIVE_ROLES - AGENTS else None


def _with_article(text: str, span: Span, words: tuple[str, ...]) -> Span | None:
    """ "The Globe": a paper named by one common word is written with its article."""
    is_common = words[0] in ORGANISATION_WORDS | _SORTED and text[max(0, span.start - 4) : span.start].lower() == "the "
    return Span(span.start - 4, span.end) if is_common else None


_SORTED = frozenset({"royal", "general", "national", "central", "metropolitan"})
"""Adjectives by which an institution goes for short: "the Royal"."""


def _is_no_name(part: tuple[NameWord, ...], words: tuple[str, ...]) -> bool:
    if len(part) > 1:
        return all(w in NOT_NAMES for w in words)
    if "." in part[0].text:
        return len(words[0]) < 2  # "U.S." is no pronoun
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
        return bool(context.lowercase[lower]) or not token.entity
    return bool(context.lowercase[lower]) and token.pos in {"ADJ", "ADV", "INTJ", "PRON", "DET", "ADP", "VERB"}


def _roles_beside(text: str, span: Span) -> frozenset[str]:
    """The roles that stand within a few words of a name, in its own sentence."""
    return frozenset(r for w in _words_beside(text, span) for r in ((w,) if w in ROLES else _similar_roles(w)))


def _words_beside(text: str, span: Span) -> list[str]:
    before = re.split(r"[.!?\n] ", text[max(0, span.start - 45) : span.start])[-1]
    after = re.split(r"[.!?\n]", text[span.end : span.end + 45])[0]
    return re.findall(r"[^\W\d_]{5,}", f"{before} {after}".lower())[:16]


def _gender_before(text: str, span: Span) -> str | None:
    before = re.search(r"\b([A-Za-z]+)(?:\.|,)? $", text[max(0, span.start - 16) : span.start])
    word = before[1].lower() if before else ""
    return "m" if word in HIS_WORDS else "f" if word in HER_WORDS else None


def _age_behind(text: str, span: Span) -> str | None:
    """The years told behind a name: "Karl Berg, 46,", "Karl Berg, 46 years,"."""
    told = _YEARS.match(text, span.end)
    return told["years"] if told else None


def _short_behind(text: str, span: Span) -> tuple[str, ...]:
    """The capitals that a bracket or "or" behind a name says it goes by."""
    told = _SHORT.match(text, span.end)
    return fold_name(told["short"] or told["other"]) if told else ()


_SHORT = re.compile(r" \((?:the )?[“\"‘']?(?P<short>[^\W\d_a-z]{2,7})[”\"’']?\)(?! ?[-–—])|, or (?:the )?(?P<other>[A-Z]{2,7}),")
_YEARS = re.compile(r"(?:, | \(|,? aged )(?:aged )?(?P<years>\d{1,3})(?=[),.;]| years?\b)")
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
    if words in context.papers and (len(words) > 1 or _is_paper(part, context)):
        yield body, 4.0
    locative = _LOCATIVE.search(before)
    stays = bool(locative) and locative["word"].lower() != "of" and len(words) == 1  # type: ignore[index]
    if _AGE.match(after) and not stays:  # "Karl Berg of Halden, 46,"
        yield person, 3.0
    if not stays and (_SPEECH.search(before) or _SPEAKS.match(after)):
        yield (body if len(words) > 1 and is_generic(words[-1]) and words[0] not in GIVEN_NAMES else person), 1.0
    if _is_label(text, span):
        yield person, 3.0
    if locative and not _NOT_LOCATIVE.search(before):
        yield place, 2.0 if locative["word"].lower() in {"in", "at", "near", "off", "outside", "around", "across"} else 0.5
    yield from vote_by_surroundings(text, span, modifies=_modifies(tokens, span, context), stays=stays)
    if (span.start == 0 or text[span.start - 1] == "\n") and part[0].text.isupper() and _DATELINE.match(after):
        yield place, 8.0


def _is_label(text: str, span: Span) -> bool:
    """Whether a name opens a paragraph with a colon behind it, as who speaks does in a transcript."""
    return (span.start == 0 or text[span.start - 1] == "\n") and text[span.end : span.end + 2] == ": "


def _modifies(tokens: Sequence[Token], span: Span, context: _Context) -> bool:
    """Whether a name only describes the noun behind it: "the Ostrel chief"."""
    if not tokens:
        return True
    head = context.reading.tokens[tokens[-1].head]
    return tokens[-1].dep in {"compound", "nmod", "amod", "poss"} and head.start >= span.end


def _vote_by_words(words: tuple[str, ...], part: tuple[NameWord, ...]) -> Iterator[tuple[NameKind, float]]:
    if any(w.possessive for w in part[:-1]) and words[-1] not in ORGANISATION_WORDS:  # "Miller's End"
        yield NameKind.PLACE, 4.0
    if " ".join(words) in COUNTRIES:
        yield NameKind.PLACE, 2.5
    elif set(words) & FOREIGN_BODIES or (words[-1].endswith(BODY_ENDINGS) and len(words[-1]) > _LEAST_BEFORE_ENDING):
        yield NameKind.ORGANISATION, 2.5
    elif 2 <= len(words) <= 4 and words[0] in GIVEN_NAMES:
        yield NameKind.PERSON, 1.5
    if words[-1] in LEGAL_FORMS:
        yield NameKind.ORGANISATION, 5.0
    small = next((i for i, w in enumerate(words) if w in SMALL), len(words))
    heads = {words[-1], words[max(0, small - 1)]} | ({words[0]} - {"united", "new"} if len(words) > 1 else set())
    if heads & ORGANISATION_WORDS and not (words[-1] in PLACE_WORDS and words[-1] not in ORGANISATION_WORDS):
        yield NameKind.ORGANISATION, 4.0
    elif len(words) > 1 and (words[-1] in PLACE_WORDS or words[0] in PLACE_WORDS):
        yield NameKind.PLACE, 4.0
    elif any(w.text == "&" for w in part) or (len(part) == 1 and part[0].text.isupper() and 2 <= len(words[0]) <= 5):
        yield NameKind.ORGANISATION, 2.0
    elif len(words) > 1 and len(part) <= 3:
        yield NameKind.PERSON, 0.7
    else:
        yield NameKind.ORGANISATION, 0.02  # a bare word beside which nothing says what it is


_LEAST_BEFORE_ENDING = 6
"""A word with a firm's ending has at least so many letters: "Coastwire", not "Wire"."""


def _with_lower_word(part: tuple[NameWord, ...], sighting: Sighting, context: _Context) -> Iterator[Sighting]:
    """ "Ostrel stadium", "bay of Ostrel", "Gate 14", "Pell plc": the name together with the small word or number that belongs to it."""
    text, span = context.reading.text, sighting.span
    tail = _TAIL.match(text, span.end)
    if tail and tail["word"] in _LOWER_KINDS and len(part) <= 3:
        yield _widen(sighting, Span(span.start, tail.end()), text, NameKind.PLACE)
    elif tail and tail["word"] in LEGAL_FORMS - {"company", "corporation"} and len(tail["word"]) > 2:
        yield _widen(sighting, Span(span.start, tail.end()), text, NameKind.ORGANISATION)
    head = _HEAD.search(text[max(0, span.start - 24) : span.start])
    if head and head["word"] in _HEAD_KINDS and not sighting.exact.isupper():
        start = max(0, span.start - 24) + head.start("word")
        quoted = text[span.end : span.end + 1] in {"”", '"'} and text[span.start - 1] in '“"'
        yield _widen(sighting, Span(start, span.end + quoted), text, NameKind.PLACE)


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


_NUMBERED = re.compile(
    r"\b(?P<kind>[A-Za-z]{3,14}) (?P<sign>(?:[Nn]o\.?|[Nn]umber|[Nn]r\.?|№) ?)?"
    r"(?P<number>\d{1,4}(?![\w.,:%/-]\d|[\w%])|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\b)"
)
_DIGITS = dict(zip("one two three four five six seven eight nine ten".split(), map(str, range(1, 11)), strict=True))  # noqa: SIM905


def _find_numbered(context: _Context) -> Iterator[Sighting]:
    """ "Wing 4", "clinic No. 9", "Clinic Number Nine": a place named by a number, with a capital or the sign of one."""
    for match in _NUMBERED.finditer(context.reading.text):
        kind, number = match["kind"].lower(), match["number"].lower()
        if kind not in NUMBERED | PLACE_WORDS or not (match["sign"] or (match["kind"][0].isupper() and number == match["number"])):
            continue
        words = (kind, _DIGITS.get(number, number))
        votes = ((NameKind.PLACE, 4.0),)
        yield Sighting(context.number, Span(*match.span()), match.group(), words, None, None, votes, lower_word=True)
