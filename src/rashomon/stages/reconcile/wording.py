"""What a copy did to the words of its source: a lost "not", another speaker."""

from __future__ import annotations

from itertools import pairwise

from rashomon.text.words import find_words

_NEGATIONS = frozenset(
    [
        "no",
        "not",
        "never",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "cannot",
        "can't",
        "don't",
        "doesn't",
        "didn't",
        "won't",
        "wouldn't",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "hasn't",
        "haven't",
        "hadn't",
        "couldn't",
        "shouldn't",
        "n't",
        "refuse",
        "refused",
        "refuses",
        "refusing",
        "decline",
        "declined",
        "declines",
        "declining",
        "deny",
        "denied",
        "denies",
        "denying",
        "fail",
        "failed",
        "fails",
        "failing",
        "reject",
        "rejected",
        "rejects",
        "rejecting",
        "unable",
    ]
)


def is_negated(text: str) -> bool:
    """Return whether an odd number of negating words stand in ``text``: two of them cancel out.

    >>> is_negated("She declined to suspend the licence"), is_negated("He did not refuse")
    (True, False)
    """
    words = [w.folded for w in find_words(text)]
    split = sum(pair == ("with", "out") for pair in pairwise(words))
    return (sum(w in _NEGATIONS for w in words) + split) % 2 == 1


def share_of_words(one: frozenset[str], two: frozenset[str]) -> float:
    """Return the words that two texts share, as a part of the longer one's, 0 to 1.

    >>> share_of_words(frozenset({"no", "gas"}), frozenset({"no", "gas", "was", "used"}))
    0.5
    """
    longer = max(len(one), len(two))
    return len(one & two) / longer if longer else 0.0


def are_two_people(one: str | None, two: str | None) -> bool:
    """Return whether two names are surely two people's: both told in full, without a word in common.

    A surname alone may be a misspelling or a translation of the other.

    >>> are_two_people("Rosa Peñalver", "Jon Peck"), are_two_people("Ante Babić", "Babić"), are_two_people("Ann Flint", "Stone")
    (True, False, False)
    """
    a, b = ({w.folded for w in find_words(name or "") if len(w.folded) > 2} for name in (one, two))
    return len(a) > 1 and len(b) > 1 and not a & b
