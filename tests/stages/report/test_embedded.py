"""The JSON that the page's script reads: every passage at its place, every text once."""

import json

import pytest

from rashomon.stages.report.embedded import escape_json, write_data
from rashomon.stages.report.sections import view_findings
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import CREATED, make_small


def embed(findings):
    return json.loads(write_data(view_findings(findings, {}, CREATED, "1")))


def cut(text: str, start: int, end: int) -> str:
    """Return what JavaScript's ``text.slice(start, end)`` gives."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@pytest.mark.parametrize("word", ["word", "😀 𝕏 é", "a\x00b", "\U000e0041tag"])
def test_passages_are_cut_as_javascript_cuts_them(word: str):
    data = embed(make_small(word))
    story = data["stories"][0]
    tellings = [(c[7][i][0], *c[7][i][1:3]) for c in story["claims"] for i in range(len(c[7]))]
    told = [cut(data["articles"][a]["text"], start, end) for a, start, end in tellings]
    assert told == ["Two people died", "Ten people died", "fell at noon"]
    (mark,) = story["framing"]
    assert cut(data["articles"][mark[0]]["text"], *mark[1:3]) == "callous"


def test_every_telling_of_a_labelled_story_is_cut_to_its_words():
    findings = make_findings("aegean-ferry-fire")
    data = embed(findings)
    shown = sorted(data["articles"][t[0]]["text"][t[1] : t[2]] for s in data["stories"] for c in s["claims"] for t in c[7])
    assert shown == sorted(t.exact for c in findings.stories[0].claims for t in c.tellings)


def test_conflicts_come_first():
    data = embed(make_findings("aegean-ferry-fire"))
    verdicts = [data["choices"]["verdict"][c[3]] for c in data["stories"][0]["claims"]]
    assert verdicts[:6] == ["disputed"] * 6


def test_a_text_stands_once():
    findings = make_findings("aegean-ferry-fire")
    text = write_data(view_findings(findings, {}, CREATED, "1"))
    paragraphs = [p for a in findings.articles for p in a.text.split("\n") if len(p) > 250]
    assert paragraphs
    assert all(text.count(escape_json(json.dumps(p, ensure_ascii=False)[1:-1])) == 1 for p in set(paragraphs) if paragraphs.count(p) == 1)


def test_a_merged_article_s_telling_names_its_account():
    story = embed(make_small())["stories"][0]
    assert [len(telling) for claim in story["claims"] for telling in claim[7]] == [7, 8, 7]


@pytest.mark.parametrize(
    ("one", "other", "alike"), [("9 people", "9 dead", True), ("9 people", "at least 9 dead", False), ("9 USD", "9 EUR", False)]
)
def test_values_are_alike_whatever_they_count(one: str, other: str, alike: bool):
    from rashomon.stages.report.values import measure_value

    assert (measure_value(one) == measure_value(other)) is alike
