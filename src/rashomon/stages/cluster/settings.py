"""Settings of the cluster stage."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterSettings:
    """How alike articles must be to tell one event.

    The threshold was chosen on the train topics of ECB+ alone. So were the weights, not for the best figure there (0.893 with
    0.5, 0.3, 0.2) but for the widest range of thresholds near it: short excerpts share meaning before they share words.
    """

    threshold: float = 0.38
    """Average likeness at which two groups become one story: best B-cubed F1 on the train topics of ECB+ (0.889), weights as below."""
    one_text: float = 0.55
    """Likeness from which articles are a text and its excerpts: independent reports of BASIL seldom reach it."""
    words: float = 0.4
    """Weight of the cosine of rare words, names and figures."""
    names: float = 0.2
    """Weight of the cosine of the words in names."""
    meaning: float = 0.4
    """Weight of the cosine of the mean sentence vectors."""
    background: float = 300.0
    """Texts of general English that the pile's own word counts are weighed against: small piles cannot tell what is rare."""
    near_days: int = 4
    """Days between two publications that say nothing against one event: opinion and follow-ups come days later."""
    far_penalty: float = 0.01
    """What each further day takes off the likeness: next month's rate decision reads like this month's."""
    most_penalty: float = 0.08
    """The most that distance in time takes off; dates on pages are often those of the page, not of the text."""

    def __post_init__(self) -> None:
        if not 0 < self.threshold < 1 or not 0 < self.one_text <= 1:
            raise SettingsError(f"cluster: threshold and one_text must lie between 0 and 1, found {self.threshold} and {self.one_text}")
        if min(self.words, self.names, self.meaning, self.background, self.far_penalty, self.most_penalty) < 0:
            raise SettingsError("cluster: weights and penalties must not be negative")
