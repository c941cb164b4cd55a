"""Words of a text with their places, and the folded form in which texts are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"\w+(?:['’]\w+)*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as folded for comparison, and its place in the text it comes from."""

    folded: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, curly apostrophes made straight: the form to compare in.

    Its length may differ from that of ``text``, so offsets into the one do not fit the other.

    >>> fold("São Paulo’s RULING")
    "sao paulo's ruling"
    """
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def find_words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` in order, folded, with their offsets.

    >>> [w.folded for w in find_words("The mine's dam, in 2022.")]
    ['the', "mine's", 'dam', 'in', '2022']
    """
    return tuple(Word(fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text))
