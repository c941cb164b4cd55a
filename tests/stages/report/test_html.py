"""report.html: what a reader finds in it."""

import re

import pytest

from rashomon.model import Stance
from rashomon.stages.report import render_html, strings
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import CREATED, make_small
from tests.stages.report.test_hostile import read


@pytest.fixture(scope="module")
def ferry() -> str:
    return render_html(make_findings("aegean-ferry-fire"), {}, CREATED)


def test_the_first_words_are_the_count(ferry):
    text = " ".join("".join(read(ferry).text).split())
    assert "10 pages hold 10 articles: one story told by all of them. They come down to 4 accounts (3 to 5)." in text


def test_conflicts_come_before_agreement(ferry):
    verdicts = re.findall(r'class="claim" id="s1-c\d+" data-v="(\w+)', ferry)
    order = ["disputed", "updated", "corroborated", "repeated", "single"]
    settled = [v for v in verdicts if v in order[2:]]
    assert verdicts[: len(verdicts) - len(settled)] == sorted((v for v in verdicts if v in order[:2]), key=order.index)
    assert verdicts.count("disputed") == 6


def test_every_account_has_a_cell_in_every_row_and_silence_is_said(ferry):
    rows = re.findall(r'<tbody class="claim".*?</tr>', ferry, re.DOTALL)
    assert rows
    for row in rows:
        assert row.count("<td ") == 4
    assert any('class="hush">silent' in row for row in rows)


def test_every_telling_links_to_its_passage(ferry):
    findings = make_findings("aegean-ferry-fire")
    links = set(re.findall(r'href="#(s1-a\d+)-p\d+" data-s="(\d+) (\d+)"', ferry))
    number = {id: n for n, id in enumerate(_sorted_articles(findings), 1)}
    for claim in findings.stories[0].claims:
        for telling in claim.tellings:
            assert (f"s1-a{number[telling.article]}", str(telling.span.start), str(telling.span.end)) in links


def _sorted_articles(findings):
    published = {a.id: (a.published or "\uffff", [int(d) for d in re.findall(r"\d+", a.id)]) for a in findings.articles}
    return sorted(published, key=published.__getitem__)


def test_a_paragraph_s_letters_stand_at_the_offset_it_names(ferry):
    findings = make_findings("aegean-ferry-fire")
    texts = [next(a.text for a in findings.articles if a.id == id) for id in _sorted_articles(findings)]
    paragraphs = re.findall(r'<p id="s1-a(\d+)-p\d+" data-o="(\d+)" dir="auto">(.*?)</p>', ferry, re.DOTALL)
    assert paragraphs
    for number, offset, markup in paragraphs:
        shown = "".join(read(re.sub(r'<a class="ref".*?</a>', "", markup)).text)
        assert texts[int(number) - 1][int(offset) :].startswith(shown)


def test_nothing_is_said_by_colour_alone(ferry):
    cells = re.findall(r'<div class="says s-([\w-]+)"><b class="st">([^<]+)</b>', ferry)
    assert cells
    assert all(word == strings.STANCES[Stance(stance)][1] for stance, word in cells)


@pytest.mark.parametrize("stance", Stance)
def test_the_style_has_each_stance_s_sign(stance: Stance, ferry: str):
    assert f'.st.s-{stance}::before {{ content: "{strings.STANCES[stance][0]}"; }}' in ferry


def test_sixty_pages_stay_under_two_megabytes():
    six = sorted(s.name for s in make_findings_names())[:6]
    page = render_html(make_findings(*six), {}, CREATED)
    assert len(page.encode()) < 2_000_000


def make_findings_names():
    from tests.stages.report.gold_findings import EXAMPLES

    return [folder for folder in EXAMPLES.iterdir() if (folder / "gold.json").exists()]


def test_several_stories_are_listed_first():
    page = render_html(make_findings("aegean-ferry-fire", "salado-cup-final"), {}, CREATED)
    assert page.index('class="stories"') < page.index('id="s1-tree"') < page.index('id="s2-tree"')


def test_pages_left_out_and_articles_split_off_are_listed_with_their_reasons():
    text = " ".join("".join(read(render_html(make_small(), {}, CREATED)).text).split())
    assert "pages/word.bin: not text. Word is not text." in text
    assert "Word begins another story." in text


def test_an_unheld_source_is_drawn_and_named():
    page = render_html(make_small(), {}, CREATED)
    assert 'class="node unheld' in page
    assert "word Agency" in page


def test_no_pages_at_all_make_a_report():
    from rashomon.model import Findings

    assert "0 pages hold no article." in render_html(Findings(pages=(), articles=(), stories=()), {}, CREATED)


def test_the_same_findings_give_the_same_bytes(ferry):
    assert render_html(make_findings("aegean-ferry-fire"), {}, CREATED) == ferry
