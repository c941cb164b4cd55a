"""Everything Rashomon says of a pile of pages. report.json is this value written out (see the report stage)."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.article import Article
from rashomon.model.claim import Claim
from rashomon.model.extract import Extracts
from rashomon.model.judging import Judging
from rashomon.model.lineage import Lineage
from rashomon.model.page import Page
from rashomon.model.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryReport:
    """One story with all that the stages found in it."""

    story: Story
    lineage: Lineage
    extracts: Extracts
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the pipeline found: pages (the skipped ones too), articles, stories. The report stage makes a Report of it."""

    pages: tuple[Page, ...]
    articles: tuple[Article, ...]
    stories: tuple[StoryReport, ...]
    judging: Judging | None = None
    """What came of asking a judge, where one was named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What checking a report against its own pages gave: each breach, what was checked, and what could not be and why."""

    breaches: tuple[str, ...]
    pages: int
    """Pages found again by their sha256."""
    articles: int
    """Articles whose text holds, by its sha256 and, where the page was at hand, by its map."""
    passages: int
    """Passages (tellings, quotes, framing marks, shared passages, names) that stand where the report says."""
    unchecked: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Return whether no breach was found."""
        return not self.breaches
