"""Whether two counts count the same thing, by what their texts call it."""

from __future__ import annotations

from rashomon.model import Figure, FigureKind

_ANYBODY = frozenset({"people", "person", "other", "folk", "man", "woman", "human", "soul", "individual", "body", "life", "victim", "one"})
"""Nouns that count people without saying which: "nine others", "nine people"."""


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
    return one.noun == two.noun or (one.noun in _ANYBODY and two.noun in _ANYBODY)


def may_count_one_thing(one: Figure, two: Figure) -> bool:
    """Return whether nothing says that two figures count different things; figures that are no counts always may."""
    if FigureKind.COUNT not in (one.kind, two.kind) or None in (one.noun, two.noun):
        return True
    return name_one_thing(one, two)
