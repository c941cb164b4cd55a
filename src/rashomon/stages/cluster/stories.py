"""Articles to stories."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from rashomon.model import Reading, Story
from rashomon.stages.cluster.candidates import find_parts
from rashomon.stages.cluster.likeness import compare_all, read_traits
from rashomon.stages.cluster.linkage import group_part
from rashomon.stages.cluster.profiles import make_profile
from rashomon.stages.cluster.settings import ClusterSettings
from rashomon.text.similarity import Matrix

_NO_SETTINGS = ClusterSettings()


def cluster(readings: Sequence[Reading], settings: ClusterSettings = _NO_SETTINGS) -> tuple[Story, ...]:
    """Return the stories that two or more articles tell; an article alone in its story is in none.

    The order of ``readings`` changes nothing: stories are sorted by their first telling, then by id.

    >>> cluster(())
    ()
    """
    ordered = sorted(readings, key=lambda r: r.article.id)
    if len(ordered) < 2:
        return ()
    pile = read_traits([make_profile(r) for r in ordered], settings)
    groups = [g for part in find_parts(pile, settings.least) for g in group_part(pile, part) if len(g) > 1]
    stories = [_make_story([ordered[i] for i in g], compare_all(pile, g)) for g in groups]
    return tuple(sorted(stories, key=lambda s: (s.first or "9999", s.id)))


def _make_story(members: list[Reading], likeness: Matrix) -> Story:
    articles = sorted((r.article for r in members), key=lambda a: (a.published or "9999", a.id))
    days = sorted(a.published[:10] for a in articles if a.published)
    return Story(
        id=_name_story([a.id for a in articles]),
        title=_find_title(members, likeness),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        articles=tuple(a.id for a in articles),
    )


def _name_story(articles: list[str]) -> str:
    """An id from what the story holds, so that the same pile gives the same ids in every run."""
    return "s-" + hashlib.sha256("\n".join(sorted(articles)).encode()).hexdigest()[:12]


def _find_title(members: list[Reading], likeness: Matrix) -> str | None:
    """The title of the article most like all others: the plainest telling; the earliest of equals."""
    central = likeness.sum(axis=1)
    titled = [(-round(float(central[i]), 6), r.article.published or "9999", r.article.id) for i, r in enumerate(members) if r.article.title]
    if not titled:
        return None
    best = min(titled)[2]
    return next(r.article.title for r in members if r.article.id == best)
