"""Where a story writes a name that it is sure of once more: in a headline's capitals, in small letters, or where the parse saw none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.model import Mention, Name, NameKind, Reading, Span

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4
"""Letters of a single name that is looked for among capitals; shorter ones are words of a headline as often."""
_ANOTHER_NAME = re.compile(r"[ -][^\W\d_a-zß-öø-ÿ]")
_FEWEST_CAPITALS = 3
"""Words in a line of capitals."""
_LINE = 400
"""Letters of a line looked at on either side."""
_MOST_FORMS = 600
"""Forms looked for, a story's most frequent first: a bound for hostile pages."""


def add_repeats(names: Sequence[Name], readings: Sequence[Reading]) -> tuple[Name, ...]:
    """Return the names with the mentions that were passed over at first; a form that two names share is not looked for.

    A form of several words is taken as written, in capitals, and, if it is a person's, in a line of small letters; one word
    only in a line of capitals.
    """
    forms = _list_forms(names)
    found: list[list[Mention]] = [[] for _ in names]
    mentioned: dict[str, list[Span]] = defaultdict(list)
    for mention in (m for n in names for m in n.mentions):
        mentioned[mention.article].append(mention.span)
    for reading in readings:
        taken = _mark(mentioned[reading.article.id], len(reading.text))
        for form, span in _find_places(forms, reading.text):
            if not any(taken[span.start : span.end]) and _is_meant(form, span, reading.text):
                taken[span.start : span.end] = b"\1" * len(span)
                found[form.name].append(Mention(reading.article.id, span, span.of(reading.text)))
    return tuple(replace(n, mentions=tuple(sorted({*n.mentions, *more}))) if more else n for n, more in zip(names, found, strict=True))


def _mark(spans: Sequence[Span], length: int) -> bytearray:
    """A byte for each letter of an article: whether it belongs to a mention already."""
    marks = bytearray(length)
    for span in spans:
        marks[span.start : span.end] = b"\1" * len(span)
    return marks


@dataclass(frozen=True, slots=True)
class _Form:
    """A written form in small letters, the number of its name, and whether that is a person's."""

    lower: str
    exact: str
    name: int
    person: bool


def _list_forms(names: Sequence[Name]) -> dict[str, list[_Form]]:
    """The forms to look for by their first word, the longest first."""
    bearers: dict[str, set[int]] = {}
    uses: dict[str, tuple[int, str]] = {}
    for number, name in enumerate(names):
        for mention in name.mentions:
            lower = mention.exact.lower()
            bearers.setdefault(lower, set()).add(number)
            uses[lower] = uses.get(lower, (0, ""))[0] + 1, max(mention.exact, uses.get(lower, (0, ""))[1])
    by_first: dict[str, list[_Form]] = {}
    for lower in sorted(uses, key=lambda w: (-uses[w][0], w))[:_MOST_FORMS]:
        first = _WORD.match(lower)
        exact = uses[lower][1]
        if first is not None and len(bearers[lower]) == 1 and len(lower) >= _SHORTEST and exact[0].isupper():
            number = min(bearers[lower])
            by_first.setdefault(first.group(), []).append(_Form(lower, exact, number, names[number].kind is NameKind.PERSON))
    for surname, number in _list_surnames(names, bearers):
        by_first.setdefault(_WORD.match(surname.lower()).group(), []).append(_Form(surname.lower(), surname, number, True))  # type: ignore[union-attr]
    return {first: sorted(forms, key=lambda f: (-len(f.lower), f.lower)) for first, forms in by_first.items()}


def _list_surnames(names: Sequence[Name], bearers: Mapping[str, set[int]]) -> Iterator[tuple[str, int]]:
    """Yield the surnames that no mention shows alone and one person only bears, with the number of that name."""
    persons = [(n.canonical.split()[-1], i) for i, n in enumerate(names) if n.kind is NameKind.PERSON and " " in n.canonical]
    borne = Counter(s.lower() for s, _ in persons)
    for surname, number in persons:
        if borne[surname.lower()] == 1 and surname.lower() not in bearers and len(surname) >= _SHORTEST and _WORD.match(surname):
            yield surname, number


def _find_places(forms: dict[str, list[_Form]], text: str) -> Iterator[tuple[_Form, Span]]:
    lower = text.lower()
    if len(lower) != len(text):
        return
    for match in _WORD.finditer(lower):
        for form in forms.get(match.group(), ()):
            end = match.start() + len(form.lower)
            if lower.startswith(form.lower, match.start()) and not lower[end : end + 1].isalnum():
                yield form, Span(match.start(), end)


def _is_meant(form: _Form, span: Span, text: str) -> bool:
    """Whether the words stand for the name where they are found, and are not its words by chance or the half of another name."""
    written = span.of(text)
    several = " " in form.lower
    if written.isupper():
        return several or is_all_capitals(text, span)
    if written.islower():
        return several and form.person and _line_around(text, span).islower()
    return several and written == form.exact and not _goes_on(text, span)


def _goes_on(text: str, span: Span) -> bool:
    return _ANOTHER_NAME.match(text, span.end) is not None or text[span.start - 1 : span.start] == "-"


def is_all_capitals(text: str, span: Span) -> bool:
    """Return whether a place stands in a line of three words or more without small letters."""
    line = _line_around(text, span)
    return line.isupper() and len(_WORD.findall(line)) >= _FEWEST_CAPITALS


def _line_around(text: str, span: Span) -> str:
    """The line that a place stands in, cut where it is very long."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return text[max(start, span.start - _LINE) : min(end if end >= 0 else len(text), span.end + _LINE)]
