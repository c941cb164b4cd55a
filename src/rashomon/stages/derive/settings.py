"""Settings of the derive stage."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class DeriveSettings:
    """What counts as copying. Independent same-event reports are those of BASIL, rewritten copies those of WMT 2021."""

    shared_wording: float = 0.15
    """Share of the shorter article's word triples, quotations left out, above which two articles are one text.
    Of 300 pairs of independent reports two reach it (99th percentile 0.13); of versions of one text all do (least 0.31)."""
    clear_wording: float = 0.3
    """The same share that is beyond what a report shares with a release or a background piece that it quotes at length: twice the
    threshold, and the least that versions of one text share (WMT 2021)."""
    clear_order: float = 0.09
    """Score of the alignment that must go with it: what is taken over for good stands in order here and there; of a release
    only scattered sentences are given (0.08 at most in the made cases, mergers 0.1 and more)."""
    shared_order: float = 0.2
    """Score of the best alignment in sequence for each sentence of the shorter, above which two articles are one text.
    Of the independent pairs none reaches it (99th percentile 0.16); the lowest of the translations has 0.33."""
    sentence_match: float = 0.5
    """Cosine above which two sentences count for an alignment rather than against it."""
    gap: float = 0.15
    """What a sentence left out costs an alignment: copies drop a few, reports of one event match here and there."""
    own_facts: float = 0.15
    """Share of an article's telling words that it has in common with one other telling alone: opinion pieces and summaries.
    In the labelled stories those have 0.16 and more, others that bring no quotations 0.14 at most; of BASIL's independent
    reports none is taken for a copy even at 0.11."""
    all_facts: float = 0.42
    """Share of an article's telling words that its source must hold, when wording and order say nothing (labelled stories: 0.43
    and more)."""
    contrast: float = 1.5
    """How much better than the next telling a source must explain such an article."""
    lone_contrast: float = 3.0
    """The same where only one other telling is there to compare with: 5 of BASIL's 100 events, told by three papers each, had a
    false copy at 1.5."""
    second_source: float = 0.12
    """Share of an article's telling words that a further source alone explains, for the article to be merged from both."""
    second_wording: float = 0.04
    """Share of its word triples that a further source must hold too, unless the article quotes what it alone quotes: an edited wire
    story tells facts that a local report has in words of its own. Independent reports share 0.04 in the median (BASIL), parts of a
    merger 0.04 to 0.32; at 0.02 false sources come in."""

    neighbours: int = 32
    """Articles that each one is compared closely with, by shared wording and as many by meaning; up to 33 articles, all pairs."""

    def __post_init__(self) -> None:
        if self.neighbours < 1:
            raise SettingsError(f"derive: neighbours must be 1 or more, found {self.neighbours}")
        for name in ("shared_wording", "shared_order", "sentence_match", "own_facts", "all_facts", "second_source"):
            if not 0 < getattr(self, name) < 1:
                raise SettingsError(f"derive: {name} must lie between 0 and 1, found {getattr(self, name)}")
