"""How two passages stand to each other, by the two ways that are in use: comparing figures as strings, and one cosine."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")


def compare_strings(one: str, other: str, is_copy: bool) -> str:
    """Return a stance by the figures as they are written: other figures differ, or in a copy are damage; the rest agrees.

    >>> compare_strings("It burned 400 hectares.", "It burned 400 acres.", False), compare_strings("Up 2%.", "Up 3%.", True)
    ('agrees', 'damaged')
    """
    if sorted(_FIGURE.findall(one)) == sorted(_FIGURE.findall(other)):
        return "agrees"
    return "damaged" if is_copy else "differs"


def cut_cosine(cosine: float, cuts: tuple[float, float]) -> str:
    """Return a stance by how near two sentence vectors are: near ones agree, far ones are unrelated, those between differ."""
    apart, alike = cuts
    return "unrelated" if cosine < apart else "differs" if cosine < alike else "agrees"


def fit_cuts(cosines: Sequence[float], wanted: Sequence[str]) -> tuple[float, float]:
    """Return the two cuts that put most pairs right, of a grid over the cosines seen."""
    grid = sorted({round(c, 2) for c in cosines})
    pairs = [(a, b) for a in grid for b in grid if a <= b]
    return max(pairs, key=lambda cuts: sum(cut_cosine(c, cuts) == w for c, w in zip(cosines, wanted, strict=True)))
