"""Which articles of a large story are compared closely."""

from dataclasses import replace

from rashomon.stages.derive import derive
from rashomon.stages.derive.neighbours import find_neighbours
from rashomon.stages.derive.settings import DeriveSettings
from rashomon.stages.derive.wording import read_wordings
from tests.stages.derive.read_story import TELLINGS, as_story, read_tellings


def names(most: int) -> set[tuple[str, str]]:
    readings = list(read_tellings().values())
    ids = [r.article.id for r in readings]
    return {(ids[max(pair)], ids[min(pair)]) for pair in find_neighbours(read_wordings(readings), most)}


def test_in_a_small_story_every_two_are_compared() -> None:
    assert len(names(len(TELLINGS))) == len(TELLINGS) * (len(TELLINGS) - 1) // 2


def test_in_a_large_story_copies_are_compared_with_what_they_were_made_from() -> None:
    near = names(2)
    assert {("reprint", "wire"), ("cut", "wire"), ("spun", "wire")} <= near
    assert len(near) < len(TELLINGS) * (len(TELLINGS) - 1) // 2


def test_few_neighbours_change_no_copy() -> None:
    readings = list(read_tellings().values())
    edges = [
        {(d.article, d.source) for d in derive(as_story(*TELLINGS), readings, settings).derivations}
        for settings in (DeriveSettings(), DeriveSettings(neighbours=3))
    ]
    assert edges[0] == edges[1]


def test_a_page_reprinted_a_hundred_times_is_one_account() -> None:
    wire, local = read_tellings()["wire"], read_tellings()["local"]
    reprints = [
        replace(wire, article=replace(wire.article, id=f"reprint {i:03}", published=f"2025-01-19T{i % 24:02}:00:00Z")) for i in range(100)
    ]
    story = [wire, local, *reprints]
    lineage = derive(as_story(*(r.article.id for r in story)), story)
    assert lineage.accounts.best == 2
