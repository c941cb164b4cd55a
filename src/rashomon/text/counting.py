"""Whether two counts count the same thing, by what their texts call it."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.model import Figure, FigureKind

_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_TO = re.compile(r"^[^.;:]{0,40}\bto\s+(?:\w+\s+){0,2}$", re.IGNORECASE)

_LARGE = 1000
"""From here on a bare number is no count of a few things that happen to stand there."""
_NEAR = 3.0
"""How many times larger one reading of a measure may be than another."""

_ANYBODY = frozenset({"people", "person", "other", "folk", "man", "woman", "human", "soul", "individual", "body", "life", "victim", "one"})
"""Nouns that count people without saying which: "nine others", "nine people"."""
PLIGHTS = frozenset({"dead", "injured", "wounded", "hurt", "missing", "displaced", "homeless", "unemployed"})
"""What befell the people counted, told for them: "17 dead" may be "17 people", and is never "17 injured"."""


def name_one_thing(one: Figure, two: Figure) -> bool:
    """Return whether both counts name what they count, and name it alike.

    >>> from rashomon.text.numbers import find_figures
    >>> from dataclasses import replace
    >>> nine, six = (replace(f, noun=n) for f, n in zip(find_figures("9 others, 6 people"), ("other", "people"), strict=True))
    >>> name_one_thing(nine, six), name_one_thing(nine, replace(six, noun="boat")), name_one_thing(nine, replace(six, noun=None))
    (True, False, False)
    """
    if one.noun is None or two.noun is None:
        return False
    if one.noun == two.noun:
        return True
    people = [noun in _ANYBODY or noun in PLIGHTS for noun in (one.noun, two.noun)]
    return all(people) and (one.noun in _ANYBODY or two.noun in _ANYBODY)


def may_count_one_thing(one: Figure, two: Figure) -> bool:
    """Return whether nothing says that two figures count different things; figures that are no counts always may."""
    if FigureKind.COUNT not in (one.kind, two.kind) or None in (one.noun, two.noun):
        return True
    return name_one_thing(one, two)


def complete_ellipsis(one: Figure, two: Figure) -> tuple[Figure, Figure]:
    """Return the two figures, a large bare number lent the other's unit: beside "1.8 million cubic metres", "1.1 million" is a volume.

    Only where both lie near enough to be two readings of one thing, and the number is too large to be a count of something else
    by chance.

    >>> from rashomon.text.numbers import find_figures
    >>> [f.unit for f in complete_ellipsis(*find_figures("1.8 million cubic metres, 1.1 million"))]
    ['m3', 'm3']
    >>> [f.unit for f in complete_ellipsis(*find_figures("1.8 million cubic metres, 40"))]
    ['m3', None]
    """
    return _lend(two, one), _lend(one, two)


def _lend(lender: Figure, bare: Figure) -> Figure:
    is_bare = bare.kind is FigureKind.COUNT and bare.unit is None and bare.noun is None and bare.low >= _LARGE
    if not is_bare or lender.kind not in (FigureKind.MEASURE, FigureKind.MONEY):
        return bare
    low, high = sorted((lender.low, bare.low))
    return replace(bare, kind=lender.kind, unit=lender.unit) if high <= _NEAR * low else bare


def is_change(text: str, offset: int, one: Figure, two: Figure) -> bool:
    """Return whether ``text``, which begins at ``offset`` of its article, tells that the first figure became the second.

    >>> from rashomon.text.numbers import find_figures
    >>> text = "Arrests have gone from fourteen on the night to 31."
    >>> is_change(text, 0, *find_figures(text))
    True
    """
    if one.kind is not two.kind or one.unit != two.unit or one.span.start < offset or two.span.start < one.span.end:
        return False
    before, between = text[: one.span.start - offset][-60:], text[one.span.end - offset : two.span.start - offset]
    return _FROM.search(before) is not None and len(between) < 60 and _TO.match(between) is not None
