"""Settings of the cluster stage."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterSettings:
    """How alike articles must be to tell one event.

    The weights were chosen by how far the threshold can move between the aims of ECB+, BASIL and AllSides below and the invented
    stories above. Figures and days count by themselves, since they part twin events (same kind, other place and people)
    and hold far accounts of one event together better than words and meaning do.
    """

    threshold: float = 0.215
    """Average likeness at which two groups become one story: from 0.21 to 0.22 no invented story falls apart in any pile tried, and
    B-cubed F1 on the train topics of ECB+ is 0.91 to 0.93 from 0.21 to 0.25."""
    attach: float = 0.195
    """Likeness of a small group to the nearer half of a larger one at which it joins: excerpts and opinion share less."""
    lone_host: float = 0.12
    """Likeness of an outlier to the only group of the pile that is like it at which it joins."""
    rest: float = 0.6
    """Share of that likeness above which another article shows that the host is not the only one: amid near twins there are two."""
    one_text: float = 0.41
    """Likeness from which articles are a text and its excerpts: independent reports seldom reach it."""
    words: float = 0.35
    """Weight of the cosine of rare words, names and figures."""
    names: float = 0.35
    """Weight of the cosine of the words in names."""
    figures: float = 0.2
    """Weight of the cosine of numbers as written."""
    days: float = 0.1
    """Weight of the cosine of the days told in the text."""
    meaning: float = 0.23
    """Weight of the cosine of the mean sentence vectors for a text of no words: in a long text words and names tell events apart, and
    near twins mean the same; in a lede there are few words to share."""
    few_words: float = 60.0
    """Telling words after which the weight of the meaning has fallen to a third: a lede has 50, an article 150 and more."""
    common_meaning: float = 0.55
    """What of the cosine of meaning counts for nothing, so that one threshold serves short and long texts alike."""
    background: float = 1000.0
    """Texts of general English that the pile's own word counts are weighed against: in a small pile of few stories each story's own
    names are frequent, and would count for little."""
    near_days: int = 3
    """Days between two publications that say nothing against one event: opinion and follow-ups come days later."""
    far_penalty: float = 0.02
    """What each further day takes off the likeness: next month's rate decision reads like this month's."""
    most_penalty: float = 0.16
    """The most that distance in time takes off: less than half the threshold. Dates are often those of the page, not of its text."""
    all_pairs: int = 2000
    """Articles of which every two are compared (a table of 16 MB); in a larger pile those that share a rare trait are."""
    keys: int = 10
    """Rarest traits of an article under which a large pile looks for others like it."""
    reach: int = 16
    """Articles, next in time under one rare trait, that an article meets in a large pile."""

    @property
    def least(self) -> float:
        """Return the least likeness of two articles that can bring their groups together."""
        return min(self.threshold, self.attach, self.lone_host * self.rest)

    def __post_init__(self) -> None:
        if not all(0 < value < 1 for value in (self.threshold, self.attach, self.lone_host, self.rest, self.one_text)):
            raise SettingsError("cluster: threshold, attach, lone_host, rest and one_text must lie between 0 and 1")
        if min(self.words, self.names, self.figures, self.days, self.background, self.far_penalty, self.most_penalty) < 0:
            raise SettingsError("cluster: weights and penalties must not be negative")
        if not 0 <= self.meaning <= 1 or not 0 <= self.common_meaning < 1 or self.few_words <= 0:
            raise SettingsError("cluster: meaning and common_meaning must lie between 0 and 1, few_words above 0")
        if min(self.all_pairs, self.keys, self.reach) < 1:
            raise SettingsError("cluster: all_pairs, keys and reach must be at least 1")
