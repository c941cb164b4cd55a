"""The labelled stories' gold articles, read and extracted once in a run, for the measures of what articles say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from eval.gold import GoldStory, load_stories
from eval.measurement import STORIES
from eval.readings import read_once
from rashomon.model import Extracts, Reading
from rashomon.stages.extract import ExtractSettings, extract

FOLDERS = STORIES


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One story: its gold, the readings of its articles (strays left out) and what the stage says of them."""

    story: GoldStory
    readings: tuple[Reading, ...]
    extracts: Extracts

    @property
    def main(self) -> frozenset[str]:
        """The gold's ids of the articles that tell the story."""
        return frozenset(r.article.id.split("/")[1] for r in self.readings)


@lru_cache
def read_told(name: str) -> tuple[Told, ...]:
    """Return the stories of one of the :data:`FOLDERS`, their bodies cut by gold."""
    stories = load_stories(FOLDERS[name])
    readings = {r.article.id: r for r in read_once([a for s in stories for a in s.articles])}
    told = []
    for story in stories:
        main = [f"{story.name}/{a['id']}" for a in story.gold["articles"] if not a["stray"]]
        own = tuple(readings[i] for i in main)
        told.append(Told(story, own, extract(own, ExtractSettings(framing=False))))
    return tuple(told)
