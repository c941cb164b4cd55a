"""Which written forms of a story name the same: persons by their surnames and given names, organisations and places by their words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.model import NameKind
from rashomon.text.name_words import ANAPHORIC_HEADS, EXONYMS, GIVEN_NAMES, LEGAL_FORMS, ROLES
from rashomon.text.names import (
    bones,
    first_letters,
    is_acronym_of,
    is_alike,
    is_generic,
    is_given_alike,
    is_initial,
    is_nickname,
    is_romanised_alike,
    is_same_body,
    is_same_person,
    nickname_rows,
    person_words,
    romanisation_rows,
    sound,
    telling_words,
)

_EXONYM = {form: row[0] for row in EXONYMS for form in row}
_WEAK = frozenset({"national", "central", "federal", "state"})
"""Words that one paper puts into an organisation's name and another leaves out."""
_SMALL = frozenset({"of", "the", "and", "for", "in", "on"})
_JOINERS = frozenset({*_SMALL, "de", "da", "do", "del", "della", "des", "du", "di"})
_VAGUE_ROLES = frozenset(
    "former acting interim deputy vice head leader chief officer resident survivor witness".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Form:
    """One folded form of a name in a story: where it stands (article, offset, number of the sighting) and what speaks for which kind."""

    words: tuple[str, ...]
    places: tuple[tuple[int, int, int], ...]
    votes: tuple[tuple[NameKind, float], ...]
    titles: frozenset[str]
    bodies: frozenset[str]
    """What sorts of organisation stand beside it."""
    genders: tuple[tuple[int, str], ...]
    """The sightings beside which a title or a kin's noun tells a he from a she, each with "m" or "f"."""
    ages: frozenset[str]
    """The years that stand behind it: "Karl Berg, 46,"."""
    shorts: frozenset[tuple[str, ...]]
    """The short forms that brackets behind it give."""
    acronym: bool
    with_the: bool
    hyphenated: bool
    demonym: bool
    """Whether the parser takes it for a people now and then."""
    sure_person: bool
    """Whether a title, an age or a speaking verb says that it is a person."""
    sure_place: bool
    """Whether a dateline says that it is a place."""
    locative: float
    """The share of its places that speak for a place: "in X", a dateline, and not the parser's label."""

    @property
    def kind(self) -> NameKind:
        """The kind with most votes; a person where nothing votes."""
        return max(self.votes, key=lambda v: (v[1], v[0]))[0] if self.votes else NameKind.PERSON

    @property
    def articles(self) -> frozenset[int]:
        """The numbers of the articles that write this form."""
        return frozenset(p[0] for p in self.places)


def join_forms(forms: Sequence[Form]) -> list[list[int]]:
    """Return the sightings of each name: groups of sighting numbers, one group a name."""
    bare = {f.words[0]: f for f in forms if len(f.words) == 1}
    forms = [_pool(f, bare.get(f.words[-1])) for f in forms]
    given = {sound(_person(f)[0]) for f in forms if _is_person(f)}
    persons = [f for f in forms if _is_person(f) or _may_be_person(f, given)]
    tails = _find_tails(forms, persons)
    persons = [f for f in persons if f.words not in tails]
    groups = _Groups(forms)
    _join_persons(persons, groups)
    loose = _attach_surnames([f for f in forms if len(f.words) == 1 or f.words in tails], persons, groups)
    sure = {f.words for f in persons if f.sure_person}
    _join_bodies([f for f in forms if f.words in loose or (len(f.words) > 1 and f.words not in sure)], groups)
    return groups.result()


def _find_tails(forms: Sequence[Form], persons: Sequence[Form]) -> set[tuple[str, ...]]:
    """The forms of several words that are the surname of some person: "Van den Broek", "Vega Luna", "Tremblay-Gagnon"."""
    surnames = {p.words[i:] for p in persons if p.kind is NameKind.PERSON for i in range(1, len(p.words) - 1)}
    return {
        f.words for f in forms if len(f.words) > 1 and f.words in surnames and not f.sure_place and not any(is_generic(w) for w in f.words)
    }


def _is_person(form: Form) -> bool:
    return form.kind is NameKind.PERSON and len(_person(form)) > 1


def _person(form: Form) -> tuple[str, ...]:
    return person_words(" ".join(form.words))


def _pool(form: Form, bare: Form | None) -> Form:
    """The form with what speaks for its last word alone counted in: Upper Ostrel is a place if Ostrel is."""
    if bare is None or bare is form or form.sure_person or bare.kind is NameKind.PERSON:
        return form
    if bare.kind is NameKind.ORGANISATION and dict(bare.votes)[bare.kind] < _SURE_BODY:
        return form
    votes: dict[NameKind, float] = defaultdict(float)
    for kind, weight in (*form.votes, *bare.votes):
        votes[kind] += weight
    return replace(form, votes=tuple(sorted(votes.items())))


_SURE_BODY = 4.0
"""Votes from which a last word alone shows a firm or a club: the parser takes many a surname for one."""


def _may_be_person(form: Form, given: set[str]) -> bool:
    """Whether a form taken for a firm or place bears a given name of the story, and nothing that only firms and places bear."""
    words = _person(form)
    return 2 <= len(words) <= 3 and len(words) == len(form.words) and sound(words[0]) in given and not any(is_generic(w) for w in words)


class _Groups:
    """Union-find over forms, with single sightings that go to a form of their own choosing."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._parent = {f.words: f.words for f in forms}
        self._forms = {f.words: f for f in forms}
        self._moved: dict[int, tuple[str, ...]] = {}

    def join(self, a: Form, b: Form) -> None:
        roots = sorted((self.root(a.words), self.root(b.words)))
        self._parent[roots[1]] = roots[0]

    def move(self, sighting: int, form: Form) -> None:
        self._moved[sighting] = form.words

    def root(self, words: tuple[str, ...]) -> tuple[str, ...]:
        while self._parent[words] != words:
            self._parent[words] = self._parent[self._parent[words]]
            words = self._parent[words]
        return words

    def result(self) -> list[list[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for words, form in self._forms.items():
            for _, _, sighting in form.places:
                found[self.root(self._moved.get(sighting, words))].append(sighting)
        return [sorted(v) for _, v in sorted(found.items())]


_WINDOW = 40
"""Forms that begin alike are compared with so many neighbours: more than a story has, fewer than would stall a hostile page."""


def _candidates(forms: Sequence[Form], keys: Callable[[Form], Iterable[str]]) -> list[tuple[Form, Form]]:
    """The pairs of forms that share a key, in order; neighbours only where very many share it."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        for key in sorted(set(keys(form))):
            buckets[key].append(number)
    pairs = {(a, b) for bucket in buckets.values() for i, a in enumerate(bucket) for b in bucket[i + 1 : i + 1 + _WINDOW]}
    return [(forms[a], forms[b]) for a, b in sorted(pairs)]


def _person_keys(form: Form) -> Iterator[str]:
    for word in _person(form):
        if len(word) > 1:
            yield sound(word)[:2]
            yield f"bones {bones(word)}"
            yield from (f"nickname {row}" for row in nickname_rows(word))
            yield from (f"surname {row}" for row in romanisation_rows(word))


def _body_keys(form: Form) -> Iterator[str]:
    telling = [w for w in _plain(form.words) if not is_generic(w)]
    yield from (sound(w)[:2] for w in telling)
    if not telling:
        yield " ".join(sorted(_plain(form.words)))


def _join_persons(persons: Sequence[Form], groups: _Groups) -> None:
    """Join the forms of one person; an initial is spelled out only where one person alone fits it."""
    spelled: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for a, b in _candidates(persons, _person_keys):
        initials = [is_initial(_person(f)[0]) for f in (a, b)]
        if not _is_one_person(a, b):
            continue
        if initials[0] == initials[1]:
            groups.join(a, b)
        else:
            short, full = (a, b) if initials[0] else (b, a)
            spelled[short.words].append(full)
    by_words = {f.words: f for f in persons}
    for words, fulls in sorted(spelled.items()):
        if len({groups.root(f.words) for f in fulls}) == 1:
            groups.join(by_words[words], fulls[0])


def _is_one_person(a: Form, b: Form) -> bool:
    first, second = _person(a), _person(b)
    if not (a.articles & b.articles) and min(len(first), len(second)) > 1 and is_same_person(" ".join(a.words), " ".join(b.words)):
        return True
    if not _middles_agree(first[1:-1], second[1:-1]):
        return False
    if not (a.articles & b.articles) and (_is_far_spelling(first, second) or _is_translated(first, second)):
        return True
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    if first[0][0] != second[0][0] and sound(first[0])[0] != sound(second[0])[0] and not is_nickname(first[0], second[0]):
        return False  # said first, since it is cheap and true of most pairs
    if not is_given_alike(first[0], second[0]):
        return False
    if "".join(a.words[1:]) == "".join(b.words[1:]):
        return True  # Van der Berg, Vanderberg
    apart = not (a.articles & b.articles)
    if is_alike(first[-1], second[-1]):
        return apart or first[0] == second[0] or is_nickname(first[0], second[0]) or len(first[0]) == 1 or len(second[0]) == 1
    # A translated surname: the given name and the age or the role are one, and no article uses both forms.
    given = len(first[0]) > 3 and (is_alike(first[0], second[0], 0.85) or is_nickname(first[0], second[0]))
    if apart and given and a.ages & b.ages:
        return True
    is_rare = not {first[0], second[0]} & GIVEN_NAMES
    return apart and given and bool((a.titles & b.titles & ROLES) - _VAGUE_ROLES or (is_rare and a.bodies & b.bodies))


def _is_far_spelling(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names share all their consonants, however far apart the alphabets' usages are: Zhelezov, Scheljesow."""
    given, surname = bones(a[0]), bones(a[-1])
    return (given, surname) == (bones(b[0]), bones(b[-1])) and len(given) >= _LEAST_BONES and len(surname) > _LEAST_BONES


_LEAST_BONES = 3
"""Consonants below which two given names are alike by chance; surnames need one more."""


def _is_translated(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of three words or more differ in the last alone, which a translator took for a word: "Lopo Silva", "Lopo Woods"."""
    return len(a) == len(b) >= 3 and a[:-1] == b[:-1] and not set(a[:-1]) <= GIVEN_NAMES and all(len(w) > 2 for w in a[:-1])


def _middles_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two people's middle names may be one's: George H. W. is not George W., and either may leave them out."""
    if not a or not b:
        return True
    return len(a) == len(b) and all(is_given_alike(x, y) for x, y in zip(a, b, strict=True))


def _attach_surnames(singles: Sequence[Form], persons: Sequence[Form], groups: _Groups) -> set[tuple[str, ...]]:
    """Give each bare surname to a person of its article, else to the only one of the story; return the words that nobody bears."""
    by_initial: dict[str, list[Form]] = defaultdict(list)
    for person in persons:
        surname = _person(person)[-1]
        for key in {surname[0], sound(surname)[0]}:
            by_initial[key].append(person)
    loose = set()
    for form in singles:
        word = form.words[0] if len(form.words) == 1 else _person(form)[-1]
        near = {p.words: p for key in (word[0], sound(word)[0]) for p in by_initial[key] if is_alike(_person(p)[-1], word, 0.85)}
        if len(form.words) > 1:
            near = {w: p for w, p in near.items() if w[-len(form.words) :] == form.words}
        bearers = [near[w] for w in sorted(near)]
        if not bearers and (bearer := _by_given_name(form, persons, groups)) is not None:
            groups.join(form, bearer)
            continue
        if not bearers:
            loose.add(form.words)
            continue
        named, told, hers = _by_article(bearers), dict(form.genders), _genders(bearers, groups)
        for article, at, sighting in form.places:
            other = {"m": "f", "f": "m"}.get(told.get(sighting, ""))
            fitting = [p for p in named[article] if other is None or hers[groups.root(p[1])] != other]
            target = _nearest(fitting, at) or _only(bearers, groups, form)
            if target is not None:
                groups.move(sighting, target)
    return loose


def _by_given_name(form: Form, persons: Sequence[Form], groups: _Groups) -> Form | None:
    """Return the person who alone in the story bears an uncommon given name that stands alone for a person somewhere."""
    word = form.words[0]
    if is_romanised_alike(word, word) and not (form.with_the or form.sure_place):  # a surname that stands first: Zhou Mei-lin
        bearers = [p for p in persons if _person(p)[0] == word] or [p for p in persons if is_romanised_alike(_person(p)[0], word)]
    elif form.kind is not NameKind.PERSON or word in GIVEN_NAMES or len(word) < _LEAST_GIVEN or not form.votes:
        return None
    else:
        bearers = [p for p in persons if _person(p)[0] == word]
    return bearers[0] if len({groups.root(p.words) for p in bearers}) == 1 else None


_LEAST_GIVEN = 4


def _genders(persons: Sequence[Form], groups: _Groups) -> dict[tuple[str, ...], str | None]:
    """Return "m" or "f" for each person whom titles and kin's nouns call nothing else, by the group's root."""
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for person in persons:
        told[groups.root(person.words)].update(gender for _, gender in person.genders)
    return {root: min(genders) if len(genders) == 1 else None for root, genders in told.items()}


def _by_article(persons: Sequence[Form]) -> dict[int, list[tuple[int, tuple[str, ...], Form]]]:
    """Where each article names these persons, in order."""
    named: dict[int, list[tuple[int, tuple[str, ...], Form]]] = defaultdict(list)
    for person in persons:
        for article, start, _ in person.places:
            named[article].append((start, person.words, person))
    for places in named.values():
        places.sort(key=lambda p: p[:2])
    return named


def _nearest(named: Sequence[tuple[int, tuple[str, ...], Form]], at: int) -> Form | None:
    """The person of this article named last before the place, else the first after it."""
    if not named:
        return None
    return named[max(0, bisect_left(named, at, key=lambda p: p[0]) - 1)][2]


def _only(bearers: Sequence[Form], groups: _Groups, form: Form) -> Form | None:
    roots = {groups.root(p.words) for p in bearers}
    if len(roots) != 1 or (form.kind is not NameKind.PERSON and dict(form.votes)[form.kind] > _LITTLE):
        return None
    return bearers[0]


_LITTLE = 2.5
"""Votes up to which a bare surname that the parser takes for something else is still a person's."""


def _join_bodies(forms: Sequence[Form], groups: _Groups) -> None:
    """Join organisations and places: exonyms, spellings, word order, acronyms, then short forms to the longer ones."""
    by_exonym: dict[str, Form] = {}
    for form in forms:
        key = _EXONYM.get(" ".join(form.words))
        if key is not None:
            groups.join(by_exonym.setdefault(key, form), form)
    for a, b in _candidates(forms, _body_keys):
        if _is_one_body(a, b):
            groups.join(a, b)
    _join_by_telling_words(forms, groups)
    _join_short_forms(forms, groups)


def _join_short_forms(forms: Sequence[Form], groups: _Groups) -> None:
    """Join each short form to the longer one that it stands for, where all that it may stand for are one."""
    by_word: dict[str, list[Form]] = defaultdict(list)
    by_letters: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.words) > 1:
            for word in sorted(set(_plain(form.words))):
                by_word[word].append(form)
            for letters in sorted({first_letters(form.words), first_letters(_plain(form.words))}):
                by_letters["".join(sorted(letters))].append(form)
    _join_told_short_forms(forms, groups)
    firms = {groups.root(f.words) for f in forms if f.words[-1] in LEGAL_FORMS}
    for short in sorted(forms, key=lambda f: (-len(f.words), f.words)):  # "Pell Marine" before "Pell"
        near = by_word[_plain(short.words)[0]][:_WINDOW]
        if short.acronym:
            near = near + by_letters["".join(sorted("".join(_plain(short.words))))][:_WINDOW]
        longer = [f for f in near if f is not short and _is_short_for(short, f)]
        longer = [f for f in longer if groups.root(f.words) in firms] or longer
        if len({groups.root(f.words) for f in longer}) == 1:
            groups.join(short, longer[0])


def _join_told_short_forms(forms: Sequence[Form], groups: _Groups) -> None:
    """Join "KNF" to the organisation behind whose name a bracket gives it, where it stands elsewhere as well."""
    by_words = {f.words: f for f in forms}
    told: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        for short in form.shorts if form.kind is NameKind.ORGANISATION and form.words[0] not in GIVEN_NAMES else ():
            told[short].append(form)
    for short, fulls in sorted(told.items()):
        longest = max(fulls, key=lambda f: (len(f.words), f.words))
        wholes = [f for f in fulls if f is longest or longest.words[-len(f.words) :] != f.words]
        if short in by_words and len(by_words[short].places) > 1 and len({groups.root(f.words) for f in wholes}) == 1:
            groups.join(by_words[short], longest)


def _join_by_telling_words(forms: Sequence[Form], groups: _Groups) -> None:
    """Camp Ostrel, Ostrel beach: places that share the word that tells them apart, where nothing bears that word alone."""
    by_telling: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        telling = tuple(w for w in _plain(form.words) if not is_generic(w))
        if form.kind is NameKind.PLACE and telling and len(telling) < len(_plain(form.words)):
            by_telling[telling].append(form)
    alone = {_plain(f.words) for f in forms}
    for telling, sharing in by_telling.items():
        if telling not in alone:
            for form in sharing[1:]:
                groups.join(sharing[0], form)


def _is_one_body(a: Form, b: Form) -> bool:
    first, second = _plain(a.words), _plain(b.words)
    if sorted(first) == sorted(second):
        return True
    if a.kind is not NameKind.PERSON and a.kind is b.kind and _share_most(a, b):
        return True
    if a.acronym or b.acronym:
        return False
    return not (a.articles & b.articles) and bool(is_same_body(" ".join(a.words), " ".join(b.words)))


def _share_most(a: Form, b: Form) -> bool:
    """Whether two long names of one kind share all their telling words but one, which may be translated or left out."""
    first, second = set(_plain(a.words)) - _WEAK, set(_plain(b.words)) - _WEAK
    if first == second and len(first) > 1:
        return True
    shared = first & second
    telling = {w for w in shared if not is_generic(w)}
    return len(first) == len(second) >= 3 and len(shared) == len(first) - 1 and len(telling) >= 2 and not a.articles & b.articles


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return telling_words(" ".join(words)) or words


def _is_short_for(short: Form, full: Form) -> bool:
    """Whether a form is another's shortening: its acronym, or the words that tell it from others of its sort."""
    mine, whole = _plain(short.words), _plain(full.words)
    if short.acronym and is_acronym_of("".join(mine), full.words):
        return True
    if len(mine) >= len(whole) or full.hyphenated or short.demonym:
        return False
    if all(is_generic(w) for w in mine):  # "the Federation"
        return len(mine) == 1 and mine[0] in ANAPHORIC_HEADS and whole[-1] == mine[0]
    if len(mine) > 1 and (mine[0], mine[-1]) == (whole[0], whole[-1]) and not is_generic(mine[0]):
        return all(w in whole for w in mine) and all(is_generic(w) for w in whole if w not in mine)  # "Ghent Trust"
    if mine != whole[: len(mine)] and (mine != whole[-len(mine) :] or _JOINERS & set(full.words)):
        return False
    extra = [w for w in whole if w not in mine]
    if full.kind is NameKind.PLACE:
        if mine == whole[-len(mine) :] and len(short.places) > _SELDOM * len(full.places):
            return False
        return short.with_the or not any(is_generic(w) for w in extra)
    if short.sure_place:
        return False
    is_firms = full.kind is NameKind.ORGANISATION and full.words[-1] not in _OF_PLACES
    return short.kind is not NameKind.PLACE or (short.locative < _OFTEN and is_firms)


_SELDOM = 4
"""A place that stands alone more than so many times as often as with a word before it is no short form of that."""
_OF_PLACES = frozenset(
    """
    academy administration agency army assembly association authority board bureau cabinet centre center chamber church club college
    commission committee congress council court department directorate exchange federation festival government guard guild hospital
    infirmary inspectorate institute library ministry museum navy office orchestra parliament party police port press prison school senate
    service society station tribunal union university
    chronicle courier dispatch gazette globe herald journal news observer post star telegraph times tribune
    """.split()  # noqa: SIM905
)
"""Bodies that are named for the place where they are, which is no short form of theirs: the Ohio Safety Office is not Ohio."""
_OFTEN = 0.2
"""A name that stands behind "in" or "at" this often is a place of its own and no short form of a firm's name."""
