"""Spellings of names: how they are folded, how they sound across transliterations, and when two of them are one person's.

Nothing here knows a story; joining the mentions of a story is the business of stages/extract/names.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein

from rashomon.text.name_words import (
    HONORIFICS,
    LEGAL_FORMS,
    NICKNAMES,
    ORGANISATION_WORDS,
    PLACE_WORDS,
    ROLES,
    ROMANISATIONS,
    SAINTS,
    SAME_SORTS,
)

_PERSON_PARTICLES = frozenset(
    """
    de da do dos das del dela delos della dello di du la le el al ul van von der den ter ten bin bint binti ibn ben abu zu y e af av
    """.split()  # noqa: SIM905
)
PARTICLES = _PERSON_PARTICLES | frozenset(["les", "los", "las", "zur", "i", "of", "and", "for", "in", "on", "the", "d'", "o'"])
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "kc", "qc", "obe", "mbe"])
_WORD = re.compile(
    r"(?P<slashed>(?<= )(?:A/S|S/A|I/S|K/S)(?![\w/]))|(?P<acronym>(?:[^\W\d_]\.-?){2,}(?<!-))"
    r"|(?P<initial>(?<![\w.])(?:[^\W\d_]|Ye|Yu|Ya|Yo|Zh|Kh|Ch|Sh|Ts|Dzh|Ph|Th)\.(?=\s?[^\W\d_]))"
    r"|(?P<word>[^\W\d_]+(?:[-'’‑][^\W\d_]+)*)|(?P<amp>&)|(?P<number>\d+)"
)
_ADJECTIVE = re.compile(r"[-‑](?:[a-zà-öø-ÿ]{2,}ed|based|born|made|run|led|built|wide|area|style|era|bound|speaking)$")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_MAX_RUN = 10
_PLACES_OF_SOMEBODY = frozenset(
    "Bay Corner Cove Creek Cross End Farm Field Fields Gate Green Head Hill Island Landing Lane Mill Point Reach Rock Wood Yard".split()  # noqa: SIM905
)
_CROWDS = ("people", "children", "men", "folk")
_HOUSES = frozenset({"hospital", "church", "cathedral", "chapel", "college", "infirmary", "hospice", "abbey", "wharf"})
"""What is named by a saint or founder: "St Anne’s Hospital"."""
_SHORTENED = HONORIFICS | {"mt", "ft", "pt"}
_CONTRACTION = re.compile(r"^(?:(?:I|You|We|They|He|She|It|That|There|What|Who|Let|Here)['’](?:m|ll|ve|re|d|s)|\w+n['’]t)$", re.IGNORECASE)
_NICKNAMES = {form: frozenset(i for i, row in enumerate(NICKNAMES) if form in row) for row in NICKNAMES for form in row}
_ROMANISED = {form: frozenset(i for i, row in enumerate(ROMANISATIONS) if form in row) for row in ROMANISATIONS for form in row}
_SORTS = {form: row[0] for row in SAME_SORTS for form in row}
_GENERIC = ORGANISATION_WORDS | PLACE_WORDS | LEGAL_FORMS


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a capitalised run: its text without a possessive ending, and its place."""

    text: str
    start: int
    end: int
    possessive: bool = False

    @property
    def is_joiner(self) -> bool:
        """Whether it is a small word that only joins the words of a name ("de", "of", "&")."""
        return self.text == "&" or (self.text[0].islower() and self.text.lower() in PARTICLES)


def find_runs(text: str) -> tuple[tuple[NameWord, ...], ...]:
    """Return the runs of capitalised words in ``text``, small joining words inside them included.

    >>> [" ".join(w.text for w in run) for run in find_runs("Then Dona Rosalva da Silva met the Bank of Ghent's head.")]
    ['Then Dona Rosalva da Silva', 'Bank of Ghent']
    """
    runs: list[tuple[NameWord, ...]] = []
    current: list[NameWord] = []
    for match in _WORD.finditer(text):
        word = _to_word(match)
        if current and (not _joins(text, current[-1], word, match) or len(current) >= _MAX_RUN):
            runs.append(tuple(current))
            current = []
        if word is not None and (current or not word.is_joiner) and (word.is_joiner or _opens_high(word.text)):
            current.append(word)
        elif current:
            runs.append(tuple(current))
            current = []
    runs.append(tuple(current))
    trimmed = (_trim(run) for run in runs)
    return tuple(run for run in trimmed if run)


def _opens_high(text: str) -> bool:
    """Whether a word begins as names do: with a capital, in a script that has none, or with a small article ("al-Karim", "d’Arc")."""
    return text[0].isupper() or text.lower() == text.upper() or _SMALL_ARTICLE.match(text) is not None


_SMALL_ARTICLE = re.compile(r"[a-z]{1,4}[-'’‑][A-ZÀ-ÖØ-Þ][^\W\d_]{2}")


def _to_word(match: re.Match[str]) -> NameWord | None:
    text = match.group()
    if match["number"] or _CONTRACTION.match(text):
        return None
    hyphen = _ADJECTIVE.search(text)
    if hyphen:  # "London-listed" ends a run and names London
        return NameWord(text[: hyphen.start()], match.start(), match.start() + hyphen.start(), True)
    bare = _POSSESSIVE.sub("", text)
    if not bare:
        return None
    return NameWord(bare, match.start(), match.start() + len(bare), bare != text)


def _joins(text: str, last: NameWord, word: NameWord | None, match: re.Match[str]) -> bool:
    if word is None:
        return False
    if last.possessive:  # "Gallows' Hill", "Miller's End", "Prosecutor's Office": no possessor, but a place or body
        owner, owned = last.text.lower(), word.text.lower().replace("-", "")
        of_many = owned in ORGANISATION_WORDS and (owner in ROLES or owner.endswith(_CROWDS))
        whole = word.text in _PLACES_OF_SOMEBODY or of_many or owned in _HOUSES
        return whole and text[last.end : match.start()] in {"'s ", "’s "} and len(last.text) > 2
    gap = text[last.end : match.start()]
    if gap in {". ", ".\u00a0", "."}:
        return last.text.lower() in _SHORTENED
    if gap in {"' ", "’ "}:  # Seafarers' Union
        return last.text.endswith("s") and (word.text[0].isupper() or word.text == "and")
    if gap in _NICK_OPENS:
        return _NICK.match(text, last.end) is not None
    if gap in _NICK_CLOSES:
        return (
            text[max(last.start - 2, 0) : last.start] in _NICK_OPENS
            and _CAPITAL.search(text, max(last.start - 20, 0), last.start - 2) is not None
        )
    return gap in {" ", "\u00a0"} or (gap == "" and last.text.endswith("."))


_CAPITAL = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][\w.’'-]*$")
_NICK = re.compile(r" [“\"‘(][^\W\d_a-z][a-zß-öø-ÿ]{1,14}[”\"’)] (?=[^\W\d_a-zß-öø-ÿ]|(?:al|bin|de|dela|del|der|di|dos|van|von)\b)")
"""What somebody is called, between his names: "Maria “Malou” dela Cruz"."""
_NICK_OPENS = frozenset({" “", ' "', " ‘", " ("})
_NICK_CLOSES = frozenset({"” ", '" ', "’ ", ") "})


def _trim(run: tuple[NameWord, ...]) -> tuple[NameWord, ...]:
    end = len(run)
    while end and run[end - 1].is_joiner:
        end -= 1
    return run[:end]


@lru_cache(maxsize=65536)
def fold_name(name: str) -> tuple[str, ...]:
    """Return the words of a name in plain lower-case letters, possessive endings and dots taken off.

    >>> fold_name("J.R. Gonçalves-Łuka’s")
    ('j', 'r', 'goncalves', 'luka')
    """
    name = re.sub(r"(?<![\w.])(?:[^\W\d_]\.){3,}", lambda m: m.group().replace(".", ""), name)
    plain = anyascii(re.sub(r"['’]s\b(?!\w)", "", name)).lower()
    plain = re.sub(r"['’`]|(?<=\b[aisk])/(?=[sa]\b)", "", plain)
    return tuple(re.findall(r"[a-z0-9]+", plain))


_SOUNDS: tuple[tuple[str, str], ...] = (
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("ts", "c"), ("tz", "c"), ("cz", "c"), ("dzh", "j"), ("dj", "j"),
    ("zh", "z"), ("sh", "s"), ("sz", "s"), ("ch", "c"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"),
    ("qu", "k"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("ie", "i"), ("ye", "e"),
    ("iy", "i"), ("yi", "i"), ("yo", "o"), ("io", "o"), ("yu", "u"), ("iu", "u"),
    ("ya", "a"), ("ia", "a"), ("ja", "a"), ("ju", "u"), ("je", "e"), ("jo", "o"), ("j", "i"), ("y", "i"), ("q", "k"), ("c", "k"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """Return a key under which the transliterations of one name word meet; rough on purpose.

    >>> sound("petrović".replace("ć", "c")) == sound("petrovich"), sound("crivoi") == sound("krivoy")
    (True, True)
    """
    key = word
    for old, new in _SOUNDS:
        key = key.replace(old, new)
    key = re.sub(r"(?<=[aeiou])h(?=[^aeiou]|$)", "", key)
    key = re.sub(r"(.)\1+", r"\1", key)
    key = re.sub(r"ff?$", "v", key)
    return re.sub(r"(?<=.{2})[iea]$", "", key) or word


_BONES: tuple[tuple[str, str], ...] = (
    ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("zh", "s"), ("sh", "s"), ("sz", "s"), ("cz", "c"), ("chr", "hr"),
    ("khr", "hr"), ("ch", "c"), ("kh", "h"), ("gh", "g"), ("ph", "v"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("qu", "k"), ("q", "k"),
    ("x", "ks"), ("w", "v"), ("f", "v"), ("z", "s"), ("c", "k"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def bones(word: str) -> str:
    """Return a name word's consonants as the most distant transliterations share them; for names that have more in common than a word.

    >>> bones("zhelezov"), bones("scheljesow")
    ('slsv', 'slsv')
    """
    for old, new in _BONES:
        word = word.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", word[:1] + re.sub(r"[aeiouyjh]", "", word[1:]))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are, 0 to 1, and why in words."""

    score: float
    why: str

    def __bool__(self) -> bool:
        return self.score >= SAME_PERSON


SAME_PERSON = 0.8
"""Fixed beforehand: every word of the shorter name needs a partner that sounds alike."""


def is_same_person(a: str, b: str) -> Likeness:
    """Return how likely two full names are one person's, with the reason; true from :data:`SAME_PERSON` on.

    Titles are left out, words may change places, initials stand for names. Two surnames alike are not enough: the given names
    must go together as well.

    >>> bool(is_same_person("Mukhtar Tleuberdi", "Mukhtar Tileuberdi")), bool(is_same_person("Anna Berg", "Karl Berg"))
    (True, False)
    """
    first, second = person_words(a), person_words(b)
    if not first or not second:
        return Likeness(0.0, "one of them is no name")
    if first == second or "".join(first) == "".join(second):
        return Likeness(1.0, "the same words")
    if _names_father(a) and _names_father(b) and sorted(first) == sorted(second):
        return Likeness(0.5, "father and son have changed places")
    if sorted(first) == sorted(second):
        return Likeness(1.0, "the same words")
    if len(first) == 1 or len(second) == 1:
        alone = len(first) == len(second) and min(len(first[0]), len(second[0])) > _SHORT
        return Likeness((1.0 if alone else 0.5) * _likeness(first[-1], second[-1]), f"{first[-1]} against {second[-1]}")
    if _is_one_east_asian(first, second):
        return Likeness(0.9, "one surname and one given name in two ways of writing them")
    return _align(*_spell_out(first, second))


def _is_one_east_asian(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names have one East Asian surname, first or last, and given names that differ in the usage of writing them alone."""
    if not 2 <= min(len(a), len(b)) <= max(len(a), len(b)) <= 3:
        return False
    return any(
        is_romanised_alike(x, y) and _romanised("".join(rest)) == _romanised("".join(others))
        for x, rest in ((a[0], a[1:]), (a[-1], a[:-1]))
        for y, others in ((b[0], b[1:]), (b[-1], b[:-1]))
    )


_ROMANISED_SOUNDS: tuple[tuple[str, str], ...] = (
    ("zh", "c"), ("ch", "c"), ("hs", "s"), ("sh", "s"), ("ts", "s"), ("tz", "s"), ("q", "c"), ("x", "s"), ("j", "c"), ("z", "s"),
    ("k", "g"), ("t", "d"), ("p", "b"), ("eo", "u"), ("eu", "u"), ("oo", "u"), ("ou", "u"),
    ("ung", "ong"), ("ee", "i"), ("ae", "e"), ("ie", "ia"), ("yu", "u"), ("ui", "uei"), ("r", "l"), ("y", "i"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def _romanised(word: str) -> str:
    """A key under which the usages of writing a Korean or Chinese given name meet: Kyeong-su and Kyungsoo, Kuo-wei and Guowei."""
    for old, new in _ROMANISED_SOUNDS:
        word = word.replace(old, new)
    return word.replace("uong", "ong")


_SHORT = 5
"""Letters up to which two single words alike by chance are too many to call them one name."""


def _names_father(name: str) -> bool:
    return bool({"bin", "ibn", "ben"} & set(fold_name(name)[1:]))


def _spell_out(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return two names with the initials of the one parted where the other spells them out: "JC Pell" beside "Jean-Claude Pell"."""
    return _part_initials(a, b), _part_initials(b, a)


def _part_initials(short: tuple[str, ...], full: tuple[str, ...]) -> tuple[str, ...]:
    first = short[0]
    if 2 <= len(first) <= 3 and len(full) > len(first) and first_letters(full[: len(first)]) == first and first not in full:
        return (*first, *short[1:])
    return short


@lru_cache(maxsize=65536)
def person_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a person's name without titles, suffixes and particles.

    >>> person_words("Dr. Ana de la Cruz Jr.")
    ('ana', 'cruz')
    """
    folded = fold_name(name)
    kept = [w for n, w in enumerate(folded) if (w not in _PERSON_PARTICLES or (n == 0 and w in _GIVEN_TOO)) and w not in _SUFFIXES]
    words = ["saint" if w in SAINTS else _SERVANT.sub("abd", w) for w in kept]
    while len(words) > 1 and words[0] in HONORIFICS and words[0] != "saint":
        del words[0]
    return tuple(words)


_GIVEN_TOO = frozenset({"ben", "van", "al", "den", "ter", "e", "y", "i"})
"""Particles that are given names, or initials, where a name begins with them."""
_SERVANT = re.compile(r"^abd[aeu][lr]$")


def _align(first: tuple[str, ...], second: tuple[str, ...]) -> Likeness:
    """Match each word of the shorter name with its best partner in the longer; the worst pair decides."""
    if len(first) > len(second):
        first, second = second, first
    free = list(range(len(second)))
    scores = []
    for word in sorted(first, key=len, reverse=True):
        best = max(free, key=lambda i: (_likeness(word, second[i]), -i))
        scores.append((_likeness(word, second[best]), word, second[best]))
        free.remove(best)
    score, mine, theirs = min(scores)
    if all(len(w) == 1 for w in first) or all(len(w) == 1 for w in second):
        return Likeness(0.5 * score, "nothing but initials")
    return Likeness(score, f"{mine} against {theirs}" if score < 1 else "each word has its partner")


@lru_cache(maxsize=262144)
def _likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.85 if a[0] == b[0] else 0.0
    if (sound(a) == sound(b) and sound(a)) or is_nickname(a, b) or is_romanised_alike(a, b):
        return 0.95
    plain = OSA.normalized_similarity(a, b)  # two letters that changed places are one slip
    heard = Levenshtein.normalized_similarity(sound(a), sound(b))
    return max(plain, heard, 0.0)


def is_alike(a: str, b: str, least: float = 0.8) -> bool:
    """Return whether two folded name words are spellings of one: they sound alike or differ in few letters.

    >>> is_alike("meredov", "merodow"), is_alike("anna", "vanna")
    (True, False)
    """
    if a == b:
        return True
    if min(len(a), len(b)) < 4:
        return sound(a) == sound(b) and len(a) > 1 and len(b) > 1
    return sound(a) == sound(b) or ((a[0] == b[0] or sound(a)[:1] == sound(b)[:1]) and _likeness(a, b) >= least)


def is_given_alike(a: str, b: str) -> bool:
    """Return whether two given names may be one person's: alike, an initial, or near by the Jaro-Winkler measure.

    >>> is_given_alike("j", "jefferson"), is_given_alike("shawn", "shaun"), is_given_alike("otto", "marcus")
    (True, True, False)
    """
    if is_initial(a) or is_initial(b):
        return a.startswith(b) or b.startswith(a) or ((len(a) == 1 or len(b) == 1) and a[0] == b[0])
    if is_nickname(a, b):
        return True
    return is_alike(a, b, 0.75) or (sound(a)[:1] == sound(b)[:1] and JaroWinkler.similarity(sound(a), sound(b)) >= 0.8)


def is_initial(word: str) -> bool:
    """Return whether a folded given name is an initial: one letter, or those that spell one letter of another script.

    >>> is_initial("a"), is_initial("zh"), is_initial("li")
    (True, True, False)
    """
    return len(word) == 1 or word in _LETTERS


_LETTERS = frozenset({"ye", "yu", "ya", "yo", "zh", "kh", "ch", "sh", "ts", "dzh", "ph", "th"})


def is_nickname(a: str, b: str) -> bool:
    """Return whether two folded given names are forms of one.

    >>> is_nickname("jim", "james"), is_nickname("jim", "jack")
    (True, False)
    """
    return bool(nickname_rows(a) & nickname_rows(b))


def nickname_rows(word: str) -> frozenset[int]:
    """Return the numbers of the rows of :data:`NICKNAMES` that hold a folded given name.

    >>> nickname_rows("jim") == nickname_rows("jimmy"), nickname_rows("xylon")
    (True, frozenset())
    """
    return _NICKNAMES.get(word, frozenset())


def is_romanised_alike(a: str, b: str) -> bool:
    """Return whether two folded surnames are one East Asian surname under two usages of writing it in Latin letters.

    >>> is_romanised_alike("lee", "yi"), is_romanised_alike("kim", "lim")
    (True, False)
    """
    return bool(romanisation_rows(a) & romanisation_rows(b))


def romanisation_rows(word: str) -> frozenset[int]:
    """Return the numbers of the rows of :data:`ROMANISATIONS` that hold a folded surname.

    >>> romanisation_rows("noh") == romanisation_rows("roh"), romanisation_rows("berg")
    (True, frozenset())
    """
    return _ROMANISED.get(word, frozenset())


def first_letters(words: tuple[str, ...]) -> str:
    """Return the first letters of folded words, in order.

    >>> first_letters(("ohio", "safety", "office"))
    'oso'
    """
    return "".join(w[0] for w in words)


@lru_cache(maxsize=65536)
def core_words(name: str) -> tuple[str, ...]:
    """Return the words that tell an organisation or place from others of its sort: legal forms and "the" left out.

    >>> core_words("The Pell Metals AG")
    ('pell', 'metals')
    """
    words = fold_name(_LEGAL_PHRASE.sub(" ", name) if " " in name else name) or fold_name(name)
    kept = ["saint" if w in SAINTS else w for w in words if w != "the"]
    while len(kept) > 1 and kept[-1] in LEGAL_FORMS:
        kept.pop()
    return tuple(kept) or words


_LEGAL_PHRASE = re.compile(
    r"(?i)\b(?:aktiengesellschaft|incorporated|(?:public )?limited(?: liability)? company|(?:open |public )?joint[- ]stock company"
    r"|gesellschaft mit beschränkter haftung|sp\. ?z ?o\.? ?o\.?|[op]?jsc|[op]ao|ooo|o\.o\.o\.|l\.?l\.?[cp]\b|n\.v\.|b\.v\.|s\.a\.)"
    r"(?=[\s,.]|$)\.?"
)
"""Legal forms that are no single word at a name's end: spelled out, before it, or with dots."""


def is_acronym_of(short: str, words: tuple[str, ...]) -> bool:
    """Return whether ``short`` is made of the first letters of ``words``, small words left out or in.

    >>> is_acronym_of("ocso", ("ohio", "chemical", "safety", "office"))
    True
    """
    small = {"of", "the", "and", "for", "in", "on", "de", "da", "do", "del", "la"}
    if len(short) < 2 or len(words) < 2:
        return False
    whole, main = first_letters(words), first_letters(tuple(w for w in words if w not in small))
    # In the language that it was made in, the words may stand in another order: three letters and more may be shuffled.
    return short in {whole, main} or (len(short) > 2 and sorted(short) == sorted(main))


def is_generic(word: str) -> bool:
    """Return whether a folded word only says what sort of organisation or place a name is ("bank", "river").

    >>> is_generic("bank"), is_generic("ostrel")
    (True, False)
    """
    return word in _GENERIC or word + "s" in _GENERIC


def is_same_body(a: str, b: str) -> Likeness:
    """Return how likely two names are one organisation's or place's, with the reason; true from :data:`SAME_PERSON` on.

    Legal forms and small words are left out, words may change places or be written as one. Words that say what sort of body it is
    ("bank") must be told by such words again; numbers must be equal.

    >>> bool(is_same_body("Pell Metals AG", "Metals Pell")), bool(is_same_body("Pell Metals", "Pell Timber"))
    (True, False)
    """
    first, second = telling_words(a), telling_words(b)
    if not first or not second:
        return Likeness(0.0, "one of them is no name")
    if sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return Likeness(1.0, "the same words")
    if _sounds_whole(first) == _sounds_whole(second):
        return Likeness(0.9, "they sound alike, written as one")
    if len(first) != len(second):
        return Likeness(0.0, "more words in one of them")
    score, mine, theirs = min(_match_words(first, second))
    return Likeness(score, f"{mine} against {theirs}")


def _match_words(first: tuple[str, ...], second: tuple[str, ...]) -> Iterator[tuple[float, str, str]]:
    """Yield each word with the most alike of the other name's words that are left, and how alike they are."""
    free = list(second)
    for word in sorted(first, key=lambda w: (w not in second, -len(w))):
        best = max(free, key=lambda w: (_body_likeness(word, w), w == word))
        free.remove(best)
        yield _body_likeness(word, best), word, best


def _sounds_whole(words: tuple[str, ...]) -> str:
    """Return the sound of a short name's words written as one; long names and numbers are compared word by word."""
    whole = "".join(words)
    return sound(whole) if len(words) <= _FEW and whole.isalpha() and len(whole) > _SHORT else " ".join(words)


_FEW = 2


def _body_likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if a.isdigit() or b.isdigit() or is_generic(a) != is_generic(b):
        return 0.0
    if _SORTS.get(a, a) == _SORTS.get(b, b):
        return 0.9
    return _likeness(a, b) if min(len(a), len(b)) > 3 and is_alike(a, b) else 0.0


_SMALL = frozenset({"of", "the", "and", "for", "in", "on"})


@lru_cache(maxsize=65536)
def telling_words(name: str) -> tuple[str, ...]:
    """Return the core words of an organisation's or place's name without the small ones between them.

    >>> telling_words("Bank of the North & Co"), telling_words("The And")
    (('bank', 'north'), ('and',))
    """
    core = core_words(name)
    return tuple(w for w in core if w not in _SMALL) or core
