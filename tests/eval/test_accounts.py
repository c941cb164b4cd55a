"""The measures of accounts tell a method from a constant, and the rivals count as they say."""

import numpy as np

from eval.rivals.source_counters import group_by_containment, group_by_credit, group_by_headline, group_by_outlet, group_pairs
from eval.stages.accounts import Labelled, Told, list_rivals, measure_accounts
from eval.stages.copies import make_article
from rashomon.model import Article, Reading

WIRE = "The ferry left the quay at noon with ninety people on board and ran aground an hour later off the northern cape."
REPORT = "Passengers waited until evening for tugs, said a teacher who had taken her class to see the islands in the spring."


def make_story(name: str) -> Labelled:
    articles = [
        make_article(f"{name}/a", WIRE, "2025-01-01", "Wire"),
        make_article(f"{name}/b", WIRE, "2025-01-02", "Paper"),
        make_article(f"{name}/c", REPORT, "2025-01-02", "Local"),
    ]
    gold = Told(accounts=2, same=frozenset({(f"{name}/a", f"{name}/b")}), edges={(f"{name}/b", f"{name}/a"): "verbatim"})
    readings = tuple(Reading(a, (), (), np.zeros((0, 4), dtype=np.float32)) for a in articles)
    return Labelled(name=name, readings=readings, gold=gold, siblings=gold.same)


STORIES = [make_story("one"), make_story("two")]


def figures(method: object) -> dict[str, float]:
    assert callable(method)
    return {m.metric: m.ours.value for m in measure_accounts("stories", STORIES, method) if m.ours}


def test_what_is_so_scores_full_marks() -> None:
    found = figures(lambda story: story.gold)
    assert found.pop("accounts, absolute error") == 0.0
    assert set(found.values()) == {1.0}


def test_a_constant_does_not() -> None:
    found = figures(lambda story: Told(accounts=5, same=frozenset(), edges={}))
    assert found.pop("accounts, absolute error") == 3.0
    assert set(found.values()) == {0.0}


def test_each_rival_says_at_what_setting_it_ran() -> None:
    rivals = list_rivals(STORIES)
    assert rivals["distinct outlets"][1](STORIES[0]).accounts == 3
    setting, containment = rivals["containment of 3-grams"]
    assert "chosen on the labels" in setting
    assert containment(STORIES[0]) == STORIES[0].gold


def make_page(outlet: str, title: str, credit: str | None = None) -> Article:
    from dataclasses import replace

    return replace(make_article(outlet, WIRE, None, outlet), title=title, credit=credit)


def test_the_counters_group_what_they_look_at() -> None:
    pages = [
        make_page("Post", "Ferry aground off cape"),
        make_page("Echo", "Ferry aground off cape, ninety safe", "Post"),
        make_page("Post", "Tugs"),
    ]
    assert group_by_outlet(pages) == [[0, 2], [1]]
    assert group_by_headline(pages, 0.9) == [[0, 1], [2]]
    assert group_by_credit(pages) == [[0, 1, 2]]
    assert group_by_containment(pages, 0.9) == [[0, 1, 2]]


def test_groups_are_connected_pairs() -> None:
    assert group_pairs(3, []) == [[0], [1], [2]]
