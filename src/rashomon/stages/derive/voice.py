"""Whether an article reports or argues: what its own words, quotations left out, sound like."""

from __future__ import annotations

import re

from rashomon.stages.derive.wording import Wording

_MARKS = re.compile(
    r"[!?]|\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]urs?|[Yy]ou|[Yy]ours?)\b"
    r"|\b(?i:of course|so-called|supposedly|bravo|shame(?:ful)?|disgrace(?:ful)?|surely|alas)\b"
)
"""Who argues says I and we, asks and exclaims. "US" in capitals is a country."""


def count_opinion_marks(article: Wording) -> float:
    """Return the marks of opinion in a hundred of the article's own words."""
    text = list(article.reading.text)
    for word, own in zip(article.words, article.own.tolist(), strict=True):
        if not own:
            end = word.end + 1 if word.end < len(text) and text[word.end] in "!?" else word.end
            text[word.start : end] = " " * (end - word.start)
    return 100 * len(_MARKS.findall("".join(text))) / max(article.size, 1)
