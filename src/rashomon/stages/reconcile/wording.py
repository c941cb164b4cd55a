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
        "unwilling",
        "premature",
        "impossible",
        "lack",
        "lacks",
        "lacked",
        "unless",
        "nowhere",
    ]
)

_IDLE = frozenset({("or", "not"), ("not", "only"), ("not", "just"), ("not", "merely"), ("not", "simply"), ("not", "least")})
"""Pairs of words whose negation denies nothing."""
_SAYING = frozenset(
    [
        *("say", "says", "said", "saying", "according", "claim", "claims", "claimed", "put", "puts", "report", "reports", "reported"),
        *("estimate", "estimates", "estimated", "spoke", "speak", "speaks", "insists", "insisted", "counted", "counts", "supported"),
        *("give", "gives", "gave", "maintains", "maintained", "told", "official", "officially", "believe", "believes", "swears"),
        *("log", "logs", "logged", "record", "records", "recorded", "adamant", "swore", "wrote", "writes", "thinks", "reckons"),
        *("recalls", "recalled", "insist", "certificate", "claiming", "estimates"),
    ]
)
_MERE = frozenset(
    [
        *("about", "after", "also", "been", "before", "could", "from", "have", "having", "into", "least", "less", "more", "most", "only"),
        *("over", "some", "than", "that", "their", "them", "then", "there", "these", "they", "this", "those", "under", "were", "when"),
        *("which", "while", "will", "with", "would", "percent", "cent", "million", "billion", "thousand", "hundred", "nearly", "almost"),
        *("other", "others", "around", "between", "during", "just", "very", "what", "whose", "where", "his", "her", "its", "per"),
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "night"),
        *("morning", "afternoon", "evening", "noon", "midnight", "hour", "hours", "minute", "minutes", "day", "days", "week", "year"),
        *("mile", "miles", "metre", "metres", "meter", "meters", "kilometre", "kilometres", "kilometer", "kilometers", "feet"),
        *("january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"),
        *("the", "and", "for", "was", "are", "had", "has", "not", "but", "all", "out", "who", "she", "him", "you", "our", "yet"),
    ]
)
_WORD_OF_MATTER = 3
"""Letters of the shortest words that carry matter; figures carry none."""


def find_matter(text: str) -> frozenset[str]:
    """Return the stems of the words that carry matter: neither figures nor the small words of every sentence.

    >>> sorted(find_matter("The dam released about 1,850 litres on Monday."))
    ['dam', 'litre', 'relea']
    """
    return frozenset(
        w.folded[:5] for w in find_words(text) if len(w.folded) >= _WORD_OF_MATTER and w.folded.isalpha() and w.folded not in _MERE
    )


def is_attributed(text: str) -> bool:
    """Return whether the text says whose word it is: "the union says 52"."""
    return any(w.folded in _SAYING for w in find_words(text))


def is_negated(text: str) -> bool:
    """Return whether an odd number of negating words stand in ``text``: two of them cancel out.

    >>> is_negated("She declined to suspend the licence"), is_negated("He did not refuse")
    (True, False)
    """
    words = [w.folded for w in find_words(text)]
    split = sum(pair == ("with", "out") for pair in pairwise(words))
    idle = sum(pair in _IDLE for pair in pairwise(words))
    return (sum(w in _NEGATIONS for w in words) + split - idle) % 2 == 1


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
    if one is None or two is None or not (_is_full_name(one) and _is_full_name(two)):
        return False
    a, b = ({w.folded for w in find_words(name) if len(w.folded) > 2} for name in (one, two))
    return not a & b


def names_speaker(text: str, speaker: str | None) -> bool:
    """Return whether the sentences about somebody's words name the speaker, so that nobody else is meant."""
    if speaker is None:
        return False
    told = {w.folded for w in find_words(text)}
    return any(w.folded in told for w in find_words(speaker) if len(w.folded) > 2)


def _is_full_name(name: str) -> bool:
    """Return whether it is a name in several words, and not "more than 600 people"."""
    words = name.split()
    return len(words) > 1 and all(w[0].isupper() for w in words if len(w) > 3)
