"""The names of a story: every person, organisation and place under all the spellings that its articles use.

Capitalised runs are the candidates; the parser's entity labels are one vote among others on what a name is, since a small model
takes a surname for a firm now and then. Runs are joined first by their folded words, then by the rules of each kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.model import Mention, Name, NameKind, Reading
from rashomon.stages.extract.counterparts import join_counterparts
from rashomon.stages.extract.joining import Form, join_forms
from rashomon.stages.extract.repeats import add_repeats
from rashomon.stages.extract.run_parts import SMALL
from rashomon.stages.extract.settling import settle
from rashomon.stages.extract.sightings import Sighting, find_sightings
from rashomon.text.name_words import AREAS, ROLES
from rashomon.text.names import PARTICLES


def group_names(readings: Sequence[Reading]) -> tuple[Name, ...]:
    """Return the names that the articles of one story use, each with all its mentions, sorted by canonical form.

    A bare surname goes to the nearest person before it who bears it; two people who share one are kept apart.
    """
    ordered = sorted(readings, key=lambda r: r.article.id)
    sightings = settle(find_sightings(ordered), ordered)
    forms = _to_forms(sightings)
    groups = join_counterparts(join_forms(forms), sightings, ordered)
    names = [_to_name(group, sightings, ordered) for group in groups]
    found = add_repeats([n for n in names if n is not None], ordered)
    return tuple(sorted(found, key=lambda n: (n.canonical, n.kind, n.mentions)))


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
        bodies=frozenset(b for i in indices for b in sightings[i].bodies),
        genders=tuple((i, gender) for i in indices if (gender := sightings[i].gender)),
        ages=frozenset(age for i in indices if (age := sightings[i].age)),
        shorts=frozenset(sightings[i].short for i in indices if sightings[i].short),
        acronym=(all(sightings[i].exact.replace(".", "").isupper() for i in indices) and len(words) <= 1)
        or len("".join(words)) == len(words),
        with_the=sum(sightings[i].with_the for i in indices) * 2 >= len(indices),
        demonym=sum(sightings[i].demonym for i in indices) * 3 > len(indices),
        hyphenated=len(words) > 1 and not any(" " in sightings[i].exact for i in indices),
        sure_person=any(k is NameKind.PERSON and v >= 3.0 for i in indices for k, v in sightings[i].votes),
        sure_place=len(words) == 1 and any(k is NameKind.PLACE and v >= 8.0 for i in indices for k, v in sightings[i].votes),
        locative=sum(any(k is NameKind.PLACE and v >= 0.85 for k, v in sightings[i].votes) for i in indices) / len(indices),
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
    while words and (words[-1] in SMALL or words[-1] in PARTICLES):
        words.pop()
    return " ".join(words) if words and words[-1].split("-")[-1] in ROLES | AREAS else None


def _canonical(seen: Sequence[Sighting], kind: NameKind) -> str:
    """The fullest of the frequent spellings, with its accents."""
    counts = Counter(s.words for s in seen if not s.anaphor)
    full = {w: n for w, n in counts.items() if len(w) > 1} or dict(counts)
    words = min(full, key=lambda w: (-full[w] * (1.0 if kind is NameKind.PERSON else len(w)), -len(w), w))
    spellings = Counter(s.exact for s in seen if s.words == words and not s.anaphor)
    return min(spellings, key=lambda x: (x.isupper(), x.islower(), -sum(ord(c) > 127 for c in x), -spellings[x], x))
