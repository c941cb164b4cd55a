"""Which written forms of a story name the same: persons by their surnames and given names, organisations and places by their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.model import NameKind
from rashomon.text.name_words import ANAPHORIC_HEADS, EXONYMS, ROLES
from rashomon.text.names import core_words, is_acronym_of, is_alike, is_generic, is_given_alike, is_nickname, person_words

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
    acronym: bool
    with_the: bool
    hyphenated: bool
    demonym: bool
    """Whether the parser takes it for a people now and then."""
    sure_person: bool
    """Whether a title, an age or a speaking verb says that it is a person."""
    locative: float
    """The share of its places that speak for a place: "in X", a dateline, the parser's label."""

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
    persons = [f for f in forms if len(_person(f)) > 1 and f.kind is NameKind.PERSON]
    given = {_person(f)[0] for f in persons}
    persons += [f for f in forms if f not in persons and _may_be_person(f, given)]
    singles = [f for f in forms if len(f.words) == 1]
    rest = [f for f in forms if f not in persons or not f.sure_person]
    groups = _Groups(forms)
    _join_persons(persons, groups)
    loose = _attach_surnames(singles, persons, groups)
    _join_bodies([f for f in rest if f not in singles or f in loose], groups)
    return groups.result()


def _person(form: Form) -> tuple[str, ...]:
    return person_words(" ".join(form.words))


def _pool(form: Form, bare: Form | None) -> Form:
    """The form with what speaks for its last word alone counted in: Gornje Brisje is a place if Brisje is."""
    if bare is None or bare is form or form.sure_person or bare.kind is not NameKind.PLACE:
        return form
    votes: dict[NameKind, float] = defaultdict(float)
    for kind, weight in (*form.votes, *bare.votes):
        votes[kind] += weight
    return replace(form, votes=tuple(sorted(votes.items())))


def _may_be_person(form: Form, given: set[str]) -> bool:
    """Whether a form taken for a firm or place bears a given name of the story, and nothing that only firms and places bear."""
    words = _person(form)
    return 2 <= len(words) <= 3 and len(words) == len(form.words) and words[0] in given and not any(is_generic(w) for w in words)


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
            words = self._parent[words]
        return words

    def members(self, form: Form) -> list[Form]:
        root = self.root(form.words)
        return [f for w, f in self._forms.items() if self.root(w) == root]

    def result(self) -> list[list[int]]:
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for words, form in self._forms.items():
            for _, _, sighting in form.places:
                found[self.root(self._moved.get(sighting, words))].append(sighting)
        return [sorted(v) for _, v in sorted(found.items())]


def _join_persons(persons: Sequence[Form], groups: _Groups) -> None:
    for i, a in enumerate(persons):
        for b in persons[i + 1 :]:
            if _is_one_person(a, b):
                groups.join(a, b)


def _is_one_person(a: Form, b: Form) -> bool:
    first, second = _person(a), _person(b)
    if not _middles_agree(first[1:-1], second[1:-1]):
        return False
    given, surname = is_given_alike(first[0], second[0]), is_alike(first[-1], second[-1])
    apart = not (a.articles & b.articles)
    if given and surname:
        return apart or first[0] == second[0] or is_nickname(first[0], second[0]) or len(first[0]) == 1 or len(second[0]) == 1
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    # A translated surname: the given name and the role are one, and no article uses both forms.
    return apart and is_alike(first[0], second[0], 0.85) and len(first[0]) > 3 and bool((a.titles & b.titles & ROLES) - _VAGUE_ROLES)


def _middles_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two people's middle names may be one's: George H. W. is not George W., and either may leave them out."""
    if not a or not b:
        return True
    return len(a) == len(b) and all(is_given_alike(x, y) for x, y in zip(a, b, strict=True))


def _attach_surnames(singles: Sequence[Form], persons: Sequence[Form], groups: _Groups) -> list[Form]:
    """Give each bare surname to a person of its article, else to the only one of the story; return the forms that found none."""
    loose = []
    for form in singles:
        bearers = [p for p in persons if _bears(form.words[0], p)]
        homeless = False
        for article, at, sighting in form.places:
            target = _nearest(bearers, article, at) or _only(bearers, groups, form)
            if target is not None:
                groups.move(sighting, target)
            else:
                homeless = True
        if homeless and not bearers:
            loose.append(form)
    return loose


def _bears(word: str, person: Form) -> bool:
    words = _person(person)
    return is_alike(words[-1], word, 0.85)


def _nearest(bearers: Sequence[Form], article: int, at: int) -> Form | None:
    """The person of this article named last before the place, else the first after it."""
    here = [(start, p) for p in bearers for number, start, _ in p.places if number == article]
    before = [(start, p) for start, p in here if start < at]
    if before:
        return max(before, key=lambda x: (x[0], x[1].words))[1]
    return min(here, key=lambda x: (x[0], x[1].words))[1] if here else None


def _only(bearers: Sequence[Form], groups: _Groups, form: Form) -> Form | None:
    roots = {groups.root(p.words) for p in bearers}
    if len(roots) != 1 or form.kind is not NameKind.PERSON:
        return None
    return bearers[0]


def _join_bodies(forms: Sequence[Form], groups: _Groups) -> None:
    """Join organisations and places: exonyms, spellings, word order, acronyms, then short forms to the longer ones."""
    by_exonym: dict[str, Form] = {}
    for form in forms:
        key = _EXONYM.get(" ".join(form.words))
        if key is not None:
            groups.join(by_exonym.setdefault(key, form), form)
    for i, a in enumerate(forms):
        for b in forms[i + 1 :]:
            if _is_one_body(a, b):
                groups.join(a, b)
    _join_by_telling_words(forms, groups)
    for short in forms:
        longer = [f for f in forms if f is not short and _is_short_for(short, f)]
        if len({groups.root(f.words) for f in longer}) == 1:
            groups.join(short, longer[0])


def _join_by_telling_words(forms: Sequence[Form], groups: _Groups) -> None:
    """Camp Smrika, Smrika beach: places that share the word that tells them apart, where nothing bears that word alone."""
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
    if len(first) != len(second) or a.acronym or b.acronym:
        return False
    pairs = list(zip(first, second, strict=True))
    reordered = list(zip(sorted(first, key=is_generic), sorted(second, key=is_generic), strict=True))
    for order in (pairs, reordered):
        if all(x == y or (len(x) > 3 and len(y) > 3 and is_generic(x) == is_generic(y) and is_alike(x, y)) for x, y in order):
            return not (a.articles & b.articles)
    return False


def _share_most(a: Form, b: Form) -> bool:
    """Whether two long names of one kind share all their telling words but one, which may be translated or left out."""
    first, second = set(_plain(a.words)) - _WEAK, set(_plain(b.words)) - _WEAK
    if first == second and len(first) > 1:
        return True
    shared = first & second
    telling = {w for w in shared if not is_generic(w)}
    return len(first) == len(second) >= 3 and len(shared) == len(first) - 1 and len(telling) >= 2 and not a.articles & b.articles


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in core_words(" ".join(words)) if w not in _SMALL) or words


def _is_short_for(short: Form, full: Form) -> bool:
    """Whether a form is another's shortening: its acronym, or the words that tell it from others of its sort."""
    mine, whole = _plain(short.words), _plain(full.words)
    if short.acronym and is_acronym_of("".join(mine), full.words):
        return True
    if len(mine) >= len(whole) or full.hyphenated or short.demonym:
        return False
    if all(is_generic(w) for w in mine):  # "the Federation"
        return len(mine) == 1 and mine[0] in ANAPHORIC_HEADS and whole[-1] == mine[0]
    if mine != whole[: len(mine)] and (mine != whole[-len(mine) :] or _JOINERS & set(full.words)):
        return False
    extra = [w for w in whole if w not in mine]
    if full.kind is NameKind.PLACE:
        if mine == whole[-len(mine) :] and len(short.places) > _SELDOM * len(full.places):
            return False
        return short.with_the or not any(is_generic(w) for w in extra)
    return short.kind is not NameKind.PLACE or short.locative < _OFTEN


_SELDOM = 4
"""A place that stands alone more than so many times as often as with a word before it is no short form of that."""
_OFTEN = 0.2
"""A name that stands behind "in" or "at" this often is a place of its own and no short form of a firm's name."""
