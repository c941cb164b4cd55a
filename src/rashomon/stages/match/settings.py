"""What the match stage can be told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchSettings:
    """Settings of the match stage."""

    threshold: float = -1.5
    """Mean log-odds above which two groups of statements are one claim. Below zero, since most pairs of one claim are weak by
    themselves and sure only together; not further below, since on pages about one wide subject everything is a little alike."""

    surest: float = -0.5
    """Log-odds that the surest pair of two groups must have: one pair at least is about as likely one claim as not. At 0 two bare
    passages that say one thing stay apart."""

    rival_threshold: float = -1.2
    """Mean log-odds above which two groups with different figures tell one thing differently. At -2.0 one in three more of the conflicts
    so found are none, and hardly any true one is gained."""

    most_of_one_article: int = 2
    """How many statements of one article a claim may hold: an article may tell one claim twice, the company's figure and
    the court's, but a claim that it tells five times is a subject and no claim."""

    least_odds: float = -3.0
    """Log-odds below which a pair is not kept: nineteen of twenty pairs of a story, without which it may have hundreds of articles."""

    other_odds: float = -4.0
    """Log-odds that a pair not kept is taken to have; milder than their mean of some -5.5, since a paraphrase may look like nothing."""

    least_words: int = 3
    """Content words without which a statement is a shard: "he said", "that began"."""

    tag_words: int = 5
    """Content words up to which a statement that breaks off is a tag, "the director, Ana Kost, said", and is compared with nothing."""

    single_words: int = 6
    """Content words that a clause of one article alone needs to be a claim of its own: the table is for what can be compared."""

    single_shard_words: int = 5
    """The same for a figure, a date or somebody's words that stand without subject and verb."""

    most_singles: int = 10
    """How many claims of one article alone are told, those with figures and whole clauses first: the rest is the article itself."""
