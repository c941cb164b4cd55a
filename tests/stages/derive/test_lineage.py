"""Who copied whom in one story: every kind of copy, its source, and the accounts that are left."""

from dataclasses import replace
from itertools import combinations

import pytest

from rashomon.errors import SettingsError
from rashomon.model import Dateline, How, Lineage, PassageKind
from rashomon.stages.derive import DeriveSettings, derive
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles
from tests.stages.derive.read_story import LOUD, REPORT_WITH_RELEASE, TELLINGS, as_story, make_article, read_tellings

DERIVED = [
    ("reprint", "wire", How.VERBATIM),
    ("cut", "wire", How.CUT),
    ("spun", "wire", How.SPUN),
    ("opinion", "local", How.OPINION),
    ("merged", "wire", How.MERGED),
    ("merged", "release", How.MERGED),
]
INDEPENDENT = ["wire", "local", "release"]


def trace(*names: str) -> Lineage:
    return derive(as_story(*names), [read_tellings()[n] for n in names])


def edges(lineage: Lineage) -> set[tuple[str, str]]:
    return {(d.article, d.source) for d in lineage.derivations}


@pytest.mark.parametrize(("article", "source", "how"), DERIVED)
def test_each_copy_has_its_source_and_its_kind(article: str, source: str, how: How) -> None:
    found = {(d.article, d.source): d.how for d in trace(*TELLINGS).derivations}
    assert found.get((article, source)) is how


def test_nothing_else_is_derived() -> None:
    assert edges(trace(*TELLINGS)) == {(article, source) for article, source, _ in DERIVED}


def test_the_accounts_are_those_who_were_there() -> None:
    lineage = trace(*TELLINGS)
    assert lineage.accounts.best == 3
    assert sorted(o.held or "" for o in lineage.origins) == sorted(INDEPENDENT)


def test_a_merged_article_leads_back_to_both_origins() -> None:
    homes = {o.held for o in trace(*TELLINGS).origins if "merged" in o.articles}
    assert homes == {"wire", "release"}


@pytest.mark.parametrize("pair", list(combinations(INDEPENDENT, 2)))
def test_independent_accounts_are_not_merged_in_a_pile_of_two(pair: tuple[str, str]) -> None:
    lineage = trace(*pair)
    assert lineage.derivations == ()
    assert lineage.accounts.best == 2


def test_the_order_of_the_readings_changes_nothing() -> None:
    readings = list(read_tellings().values())
    assert derive(as_story(*TELLINGS), readings) == derive(as_story(*TELLINGS), readings[::-1])


def test_without_dates_the_damaged_text_is_the_copy() -> None:
    undated = [replace(r, article=replace(r.article, published=None, outlet=None)) for r in read_tellings().values()]
    assert ("spun", "wire") in edges(derive(as_story(*TELLINGS), undated)) or ("spun", "reprint") in edges(
        derive(as_story(*TELLINGS), undated)
    )


def test_a_copy_of_a_copy_has_the_nearest_source() -> None:
    edited = read_tellings()["cut"]
    later = replace(edited, article=replace(edited.article, id="cut-again", outlet="Third Hand", published="2025-01-20"))
    lineage = derive(as_story("wire", "cut", "cut-again"), [read_tellings()["wire"], edited, later])
    assert edges(lineage) == {("cut", "wire"), ("cut-again", "cut")}


def test_passages_lie_in_both_texts_and_say_what_they_are() -> None:
    readings = read_tellings()
    for d in trace(*TELLINGS).derivations:
        assert d.passages
        for p in d.passages:
            assert p.source_span is not None
            mine, theirs = p.span.of(readings[d.article].text), p.source_span.of(readings[d.source].text)
            assert mine
            assert theirs
            if p.kind is PassageKind.VERBATIM and d.how is How.VERBATIM:
                assert mine == theirs


def test_shares_and_confidences_are_between_0_and_1_and_reasons_are_sentences() -> None:
    for d in trace(*TELLINGS).derivations:
        assert 0 < d.share <= 1
        assert 0.5 <= d.confidence < 1
        assert 0.5 <= d.direction_confidence <= 1
        assert d.why.endswith(".")


def test_an_agency_that_nobody_handed_in_is_an_unheld_origin() -> None:
    wire = read_tellings()["wire"]
    credited = replace(wire, article=replace(wire.article, outlet="Lakeside Herald", dateline=Dateline(agency="Alpine Press")))
    lineage = derive(as_story("wire", "local"), [credited, read_tellings()["local"]])
    (origin,) = [o for o in lineage.origins if o.held is None]
    assert (origin.name, origin.articles) == ("Alpine Press", ("wire",))
    assert ("wire", origin.id) in edges(lineage)
    assert lineage.accounts.best == 2


def test_one_article_is_one_account() -> None:
    lineage = trace("wire")
    assert (lineage.derivations, lineage.accounts.best, lineage.accounts.low) == ((), 1, 1)


def test_an_article_without_words_breaks_nothing() -> None:
    wire = read_tellings()["wire"]
    empty = replace(wire, article=replace(wire.article, id="empty", text=""), tokens=(), sentences=(), vectors=wire.vectors[:0])
    assert derive(as_story("wire", "empty"), [wire, empty]).derivations == ()


@pytest.mark.parametrize("name", ["shared_wording", "shared_order", "own_facts"])
def test_settings_that_make_no_sense_are_refused(name: str) -> None:
    with pytest.raises(SettingsError, match=name):
        DeriveSettings(**{name: 1.5})


def test_a_report_that_gives_a_release_at_length_is_an_account_of_its_own() -> None:
    article = make_article("report", REPORT_WITH_RELEASE, outlet="Glarn Post", published="2025-01-19")
    (report,) = read_articles([article], SpacyParser(), MiniLMEmbedder())
    lineage = derive(as_story("report", "release"), [report, read_tellings()["release"]])
    assert lineage.derivations == ()
    assert lineage.accounts.best == 2


def test_what_tells_two_sources_anew_has_both() -> None:
    (loud,) = read_articles([make_article("loud", LOUD, outlet="Morning Shout", published="2025-01-20")], SpacyParser(), MiniLMEmbedder())
    names = ("wire", "local", "release")
    lineage = derive(as_story(*names, "loud"), [*(read_tellings()[n] for n in names), loud])
    assert edges(lineage) == {("loud", "local"), ("loud", "release")}
    assert lineage.accounts.best == 3


def test_a_merger_leads_to_the_whole_release_though_a_cut_of_it_lies_beside() -> None:
    release = read_tellings()["release"]
    text = "\n".join(release.text.split("\n")[:4])
    (cut,) = read_articles(
        [make_article("cut-release", text, outlet="The Digest", published="2025-01-19")], SpacyParser(), MiniLMEmbedder()
    )
    lineage = derive(
        as_story("wire", "release", "merged", "cut-release"), [*(read_tellings()[n] for n in ("wire", "release", "merged")), cut]
    )
    assert {("merged", "wire"), ("merged", "release"), ("cut-release", "release")} == edges(lineage)


LATER = """Prosecutors opened an inquiry on Monday into the cable car that hung over a gorge for five hours on Saturday.
"We have taken the rollers away and shall look at every one of them," said prosecutor Lea Brunner at the court house.
"Nobody is accused of anything today, and I ask everyone to leave the staff in peace," she added.
The hotel trade of the valley said that a third of its rooms had been cancelled. The line stays shut until the spring.
Mountain rescuers climbed the third pylon and let the passengers down one by one on ropes.
The transport office has opened an inquiry and closed the line. The town has lived from skiers since the war, and its school is up there."""


@pytest.mark.parametrize(("outlet", "derived"), [("Alpine Press", True), ("AP", True), ("Lakeside Herald", False)])
def test_a_later_take_of_the_same_house_is_edited_from_its_first_though_it_brings_new_voices(outlet: str, derived: bool) -> None:
    later = make_article("later", LATER, outlet=outlet, published="2025-01-20")
    own = [*[read_tellings()[n] for n in ("wire", "local")], *read_articles([later], SpacyParser(), MiniLMEmbedder())]
    found = {(d.article, d.source): d.how for d in derive(as_story("later", "local", "wire"), own).derivations}
    assert found.get(("later", "wire")) is (How.EDITED if derived else None)


@pytest.mark.parametrize("dropped", [5, 6, 7])
def test_a_copy_is_traced_to_the_original_where_a_reprint_lacks_a_line(dropped: int) -> None:
    lines = TELLINGS["wire"][0].split("\n")
    reprint = make_article(
        "reprint", "\n".join(lines[:dropped] + lines[dropped + 1 :]), outlet="Lakeside Herald", published="2025-01-18T21:40:00Z"
    )
    told = [*(read_tellings()[n] for n in ("wire", "spun", "local")), *read_articles([reprint], SpacyParser(), MiniLMEmbedder())]
    assert edges(derive(as_story("wire", "spun", "local", "reprint"), told)) == {("spun", "wire"), ("reprint", "wire")}
