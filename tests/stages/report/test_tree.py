"""The family tree's layout: where things stand, not how they look."""

import dataclasses

from rashomon.stages.report.sections import view_findings
from rashomon.stages.report.tree import lay_out_tree
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import CREATED, make_small


def lay_out(findings):
    view = view_findings(findings, {}, CREATED, "1")
    return view.stories[0], lay_out_tree(view.stories[0])


def test_every_article_has_one_place_of_its_own_inside_the_chart():
    story, tree = lay_out(make_findings("aegean-ferry-fire"))
    numbers = sorted(n.article.number for n in tree.nodes if n.article)
    assert numbers == list(range(1, len(story.articles) + 1))
    assert len({n.y for n in tree.nodes}) == len(tree.nodes)
    assert all(tree.labels < n.x < tree.width and 0 < n.y < tree.height for n in tree.nodes)


def test_a_copy_stands_right_of_its_source():
    story, tree = lay_out(make_findings("aegean-ferry-fire"))
    x = {n.article.anchor: n.x for n in tree.nodes if n.article}
    for d in story.derivations:
        assert x[d.source.anchor] < x[d.article.anchor]


def test_articles_stand_in_their_account_s_band():
    _, tree = lay_out(make_findings("salado-cup-final"))
    for node in tree.nodes:
        band = next(b for b in tree.bands if b.y < node.y < b.y + b.height)
        assert band.account is node.account


def test_an_unheld_source_stands_before_all_articles():
    _, tree = lay_out(make_small())
    unheld = [n for n in tree.nodes if n.article is None]
    assert [n.account.letter for n in unheld] == ["B"]
    assert all(unheld[0].x < n.x for n in tree.nodes if n.article)


def test_an_article_that_only_names_its_source_gets_a_line_to_it():
    findings = make_small()
    story = findings.stories[0]
    bare = dataclasses.replace(story, lineage=dataclasses.replace(story.lineage, derivations=()))
    _, tree = lay_out(dataclasses.replace(findings, stories=(bare,)))
    assert [a.how for a in tree.arrows] == ["credited"]


def test_a_story_of_a_hundred_articles_without_dates_or_origins_is_laid_out():
    findings = make_small()
    article, story = findings.articles[0], findings.stories[0]
    many = tuple(dataclasses.replace(article, id=f"x{n}", published=None) for n in range(100))
    lineage = dataclasses.replace(story.lineage, origins=(), derivations=())
    listed = dataclasses.replace(story.story, articles=tuple(a.id for a in many))
    report = dataclasses.replace(story, story=listed, lineage=lineage, claims=(), extracts=type(story.extracts)())
    _, tree = lay_out(dataclasses.replace(findings, articles=many, stories=(report,)))
    assert len(tree.nodes) == 100
    assert tree.bands[0].account is None
