"""Words that a copy garbled: one letter off and another word, "mourning" and "morning"; or a doubt that it left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from rashomon.stages.reconcile.terms import Term
from rashomon.text.similarity import find_rank

_SHORTEST = 5
"""Letters below which two words are a letter apart by chance."""
_RAREST = 29_999
"""Rank in general English from which on a word may be a name or a spelling that no table has."""
_SPELLINGS = (("re", "er"), ("is", "iz"), ("ll", "l"), ("ae", "e"), ("ce", "se"), ("mme", "m"), ("gue", "g"), ("y", "i"))
"""What British and American spellings, and two spellings of one word, differ in."""
_COLOUR = re.compile(r"our(?=(?:s|ed|ing|ful|able|ite|hood|ly)?$)")
_DOUBTS = frozenset(
    ["allegedly", "reportedly", "possibly", "perhaps", "probably", "apparently", "supposedly", "alleged", "suspected", "likely", "maybe"]
)
_HEDGED = re.compile(
    r"\b(?:would|can|could|should|believed?|thought|seems?|seemed|appears?|appeared|suspects?|expected|risk|if|said to)\b", re.IGNORECASE
)
_MAY = re.compile(r"\b(?:may|might)\b")


def find_garbled(source: Sequence[Term], copy: Sequence[Term]) -> tuple[str, str] | None:
    """Return a noun of the source and the other noun, a letter off, that the copy has in its place; null where there is none."""
    mine, theirs = {t.word for t in copy}, {t.word for t in source}
    for x in source:
        for y in copy:
            if x.word in mine or y.word in theirs or x.kind != "NOUN" or y.kind != "NOUN":
                continue
            if _are_mixed_up(x.word, y.word):
                return x.word, y.word
    return None


def _are_mixed_up(one: str, two: str) -> bool:
    if min(len(one), len(two)) < _SHORTEST or Levenshtein.distance(one, two, score_cutoff=1) != 1:
        return False
    return _respell(one) != _respell(two) and max(find_rank(one), find_rank(two)) < _RAREST


def _respell(word: str) -> str:
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return _COLOUR.sub("or", word)


def find_lost_doubt(source: str, copy: str) -> str | None:
    """Return the word of doubt that the source has and the copy has nothing like; null where there is none.

    >>> find_lost_doubt("He allegedly paid two officials", "He paid two officials")
    'allegedly'
    >>> find_lost_doubt("He allegedly paid two officials", "He may have paid two officials") is None
    True
    """
    doubts = [w for w in re.findall(r"\w+", source) if w.lower() in _DOUBTS or _MAY.fullmatch(w)]
    unsure = _MAY.search(copy) or any(w in _DOUBTS for w in re.findall(r"\w+", copy.lower())) or _HEDGED.search(copy)
    return doubts[0] if doubts and not unsure else None
