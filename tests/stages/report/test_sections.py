"""What the reports show, before it is laid out."""

import dataclasses

import pytest

from rashomon.model import Mention, PassageKind, SharedPassage, Span
from rashomon.stages.report.sections import view_findings
from tests.stages.report.small_findings import CREATED, make_small


def view(findings=None):
    return view_findings(findings or make_small(), {}, CREATED, "1")


def test_pages_left_out_do_not_count_as_pages_that_hold_articles():
    assert view().headline == "2 pages hold 3 articles: one story told by 2 of them, and one stray."


def test_articles_are_numbered_by_publication_and_carry_their_accounts():
    story = view().stories[0]
    assert [(a.number, a.article.id, a.accounts) for a in story.articles] == [(1, "p1/1", ("A",)), (2, "p2/1", ("A", "B"))]


def test_an_account_is_named_for_its_origin_or_else_for_its_own_article():
    assert [a.name for a in view().stories[0].accounts] == ["The word Post", "word Agency"]


def test_an_account_that_does_not_tell_a_claim_is_silent():
    told, single = view().stories[0].claims
    assert [[a.letter for a in claim.silent] for claim in (told, single)] == [[], ["B"]]


def test_a_merged_article_s_passage_counts_for_the_account_it_comes_from():
    findings = make_small()
    story = findings.stories[0]
    article = next(a for a in findings.articles if a.id == "p2/1")
    at = article.text.index("Ten people")
    taken = SharedPassage(span=Span(at, at + 15), source_span=None, kind=PassageKind.EDITED)
    unheld = next(d for d in story.lineage.derivations if d.source == "o2")
    other = next(d for d in story.lineage.derivations if d.source != "o2")
    lineage = dataclasses.replace(story.lineage, derivations=(other, dataclasses.replace(unheld, passages=(taken,))))
    changed = view(dataclasses.replace(findings, stories=(dataclasses.replace(story, lineage=lineage),)))
    assert [(t.article.number, t.accounts) for t in changed.stories[0].claims[0].tellings] == [(1, ("A",)), (2, ("B",))]


def test_spellings_that_differ_in_capitals_or_an_article_alone_are_one():
    findings = make_small()
    story = findings.stories[0]
    name = story.extracts.names[0]
    places = [("p1/1", 0, "NAVY"), ("p1/1", 9, "the Navy"), ("p2/1", 0, "Navy"), ("p2/1", 9, "navy force")]
    mentions = tuple(Mention(article, Span(at, at + len(exact)), exact) for article, at, exact in places)
    extracts = dataclasses.replace(story.extracts, names=(dataclasses.replace(name, mentions=mentions),))
    ((_, (shown,)),) = view(dataclasses.replace(findings, stories=(dataclasses.replace(story, extracts=extracts),))).stories[0].names
    assert [(s, [(m.exact, a.number) for m, a in who]) for s, who in shown.spellings] == [
        ("Navy", [("NAVY", 1), ("Navy", 2)]),
        ("navy force", [("navy force", 2)]),
    ]


def test_alike_tellings_are_shown_once_with_all_their_articles():
    findings = make_small()
    story = findings.stories[0]
    claim = story.claims[0]
    twice = dataclasses.replace(claim, tellings=(claim.tellings[0], claim.tellings[0]))
    shown = view(dataclasses.replace(findings, stories=(dataclasses.replace(story, claims=(twice,)),)))
    assert [len(same) for same in shown.stories[0].claims[0].wordings] == [2]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Two people died", "Two people died, said Ana Ruiz."),
        ("word fell at noon", "The bridge word fell at noon"),
        ("The bridge word fell at noon", "The bridge word fell at noon"),
        ("noon", "The bridge word fell at noon."),
    ],
)
def test_a_claim_of_few_words_is_shown_with_its_neighbours(words: str, shown: str):
    findings = make_small()
    story = findings.stories[0]
    article = next(a for a in findings.articles if a.id == "p1/1")
    at = article.text.index(words)
    telling = dataclasses.replace(story.claims[0].tellings[0], span=Span(at, at + len(words)), exact=words)
    claim = dataclasses.replace(story.claims[0], text=words, tellings=(telling,))
    assert view(dataclasses.replace(findings, stories=(dataclasses.replace(story, claims=(claim,)),))).stories[0].claims[0].text == shown


def test_neighbours_are_cut_between_words():
    findings = make_small("word " * 40)
    story = findings.stories[0]
    text = view(findings).stories[0].claims[1].text
    assert text.startswith("…word word")
    assert "fell at noon." in text
    assert len(text) < 120
    assert story.claims[1].text == "fell at noon"
