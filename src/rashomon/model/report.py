"""Everything Rashomon says of a pile of pages. report.json is this value written out (see the report stage)."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.article import Article
from rashomon.model.claim import Claim
from rashomon.model.extract import Extracts
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
