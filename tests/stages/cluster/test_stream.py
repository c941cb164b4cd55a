"""A stream: articles put in one by one give the stories of the batch."""

from __future__ import annotations

from rashomon.stages.cluster import ClusterSettings
from rashomon.stages.cluster.likeness import read_traits
from rashomon.stages.cluster.linkage import group_part
from rashomon.stages.cluster.stream import Groups, place
from tests.stages.cluster.test_candidates import make_profile

PROFILES = [make_profile(event, telling) for telling in range(3) for event in range(6)]


def stream(order: list[int]) -> Groups:
    groups: Groups = ()
    for n, i in enumerate(order):
        groups = place(PROFILES[i], [PROFILES[j] for j in order[:n]], groups)
    return groups


def test_the_stream_ends_with_the_stories_of_the_batch() -> None:
    pile = read_traits(PROFILES, ClusterSettings())
    batch = tuple(sorted(tuple(sorted(PROFILES[i].id for i in group)) for group in group_part(pile, range(len(PROFILES)))))
    assert stream(list(range(18))) == batch == stream(list(range(17, -1, -1)))


def test_an_article_like_no_other_stands_alone_and_moves_nothing() -> None:
    groups = (("0/0", "0/1"), ("1/0",))
    held = [make_profile(0, 0), make_profile(0, 1), make_profile(1, 0)]
    assert place(make_profile(5, 0), held, groups) == (*groups, ("5/0",))
