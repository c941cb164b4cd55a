"""What the reconcile stage can be told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcileSettings:
    """Settings of the reconcile stage."""

    alike_words: float = 0.5
    """Share of the words that a copy must keep of its source's statement before a changed "not" or verb counts as damage:
    below it, the two are worded too freely to say what was changed and what was only said otherwise."""

    same_words: float = 0.8
    """Share of words that two passages share to be one utterance, so that another speaker for it is a difference."""

    update_hours: float = 2.0
    """How much later than another account's figure a figure must be published to count as newer: less is the same news."""

    one_sentence_words: float = 0.4
    """Share of words from which on two counts of one thing are one sentence with another value, however far they lie apart:
    "tens of thousands" that came out as "tens of hundreds"."""

    alike_terms: float = 0.5
    """Share of the words of matter that two accounts must have in common before a "not" or an opposite is a contrast."""

    same_terms: float = 0.6
    """Share of the words of matter from which on a copy's passage is its source's, so that a doubt it lacks was left out."""

    version_values: int = 4
    """In how many values an edited or summarised copy departs from its source where it was made from another version of it."""
