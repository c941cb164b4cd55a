"""The measure of stories: what it rewards, and that a constant in place of the method fails it."""

from types import SimpleNamespace

import pytest

from eval.measurement import Measurement, Sets
from eval.rivals.clustering import compare_headlines, compare_tfidf, compare_trigrams
from eval.stages import stories
from eval.story_sets import Pile, list_pairs
from rashomon.model import Article

TEXTS = {
    "ferry/1": ("Ferry aground off Porto Alto", "The ferry Santa Brigida ran aground off Porto Alto with 212 people on board."),
    "ferry/2": ("Ferry runs aground", "Tugs pulled the ferry Santa Brigida off the sandbank at Porto Alto; nobody was hurt."),
    "rates/1": ("Norlund raises key rate", "The central bank of Norlund raised its key rate to 4.5 percent."),
    "rates/2": ("Key rate raised in Norlund", "Borrowers in Norlund pay more: the central bank put its key rate up to 4.5 percent."),
}


def make_pile(name: str = "invented") -> Pile:
    articles = tuple(Article(id=i, page=i, text=text, sha256="", map=(), title=title) for i, (title, text) in TEXTS.items())
    return Pile(name=name, articles=articles, events={i: i.split("/")[0] for i in TEXTS})


def measure(groups: dict[str, str]) -> dict[str, Measurement]:
    return {m.metric: m for m in stories.measure_pile(make_pile(), groups, {})}


def test_the_right_stories_have_full_marks() -> None:
    assert [m.ours.value for m in measure({i: i[0] for i in TEXTS}).values() if m.ours] == [1.0, 1.0]


@pytest.mark.parametrize("constant", [dict.fromkeys(TEXTS, "one"), {i: i for i in TEXTS}], ids=["one story", "only strays"])
def test_a_constant_in_place_of_the_method_fails(constant: dict[str, str]) -> None:
    measured = measure(constant)
    assert [m.ours is not None and m.ours.value <= 0.67 for m in measured.values()] == [True, True]
    assert all(case.score < 1 for m in measured.values() for case in m.cases)


def test_a_pair_across_two_events_counts_against_both() -> None:
    told = stories.judge(make_pile(), {"ferry/1": "a", "ferry/2": "a", "rates/1": "a", "rates/2": "b"})
    assert [(t.pairs.right, t.pairs.said, t.pairs.wanted) for t in told] == [(1, 2, 1), (0, 1, 1)]


def test_rivals_are_rated_on_the_same_articles_and_say_that_they_saw_the_labels() -> None:
    rivals = measure({i: i[0] for i in TEXTS})[stories.BCUBED].rivals
    assert rivals[0].figure.value == 1.0
    assert all("labels" in r.setting for r in rivals)


@pytest.mark.parametrize("compare", [compare_tfidf, compare_trigrams, compare_headlines])
def test_a_text_is_most_like_itself(compare) -> None:
    likeness = compare([text for _, text in TEXTS.values()])
    assert likeness.diagonal().tolist() == pytest.approx([1.0] * 4)
    assert (likeness <= 1.0001).all()


def test_a_stream_is_held_against_the_batch() -> None:
    right, alone = {i: i[0] for i in TEXTS}, {i: i for i in TEXTS}
    row = stories.measure_stream(make_pile(), alone, right)
    assert row.ours is not None
    assert (row.aim, row.ours.value < row.aim) == (0.98, True)


def test_pairs_come_from_the_events_unless_people_judged_them() -> None:
    assert len(list_pairs(make_pile())) == 2


def test_a_set_that_is_absent_is_reported(tmp_path) -> None:
    assert next(iter(stories.measure(Sets(shared=tmp_path)))).absent


def test_stories_in_piles_fail_where_the_method_is_a_constant(monkeypatch: pytest.MonkeyPatch) -> None:
    readings = [SimpleNamespace(article=a) for a in make_pile().articles]
    for groups, wanted in (({i: i[0] for i in TEXTS}, True), ({i: i for i in TEXTS}, False)):
        monkeypatch.setattr(stories, "group_by_stories", lambda own, groups=groups: {r.article.id: groups[r.article.id] for r in own})
        measured = stories.measure_in_piles(make_pile(), readings)
        assert (measured.ours is not None and measured.ours.value >= 0.985) is wanted
