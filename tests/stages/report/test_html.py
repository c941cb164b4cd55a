"""report.html as it is written: what a reader finds without a script, and what it weighs. tests/browser has the rest."""

import re

import pytest

from rashomon.model import Findings
from rashomon.stages.report import render_html, strings
from tests.stages.report.gold_findings import EXAMPLES, make_findings
from tests.stages.report.small_findings import CREATED, make_small
from tests.stages.report.test_hostile import read


@pytest.fixture(scope="module")
def ferry() -> str:
    return render_html(make_findings("aegean-ferry-fire"), {}, CREATED)


def show(page: str) -> str:
    return " ".join("".join(read(page).text).split())


def test_the_first_words_are_the_count(ferry):
    assert "10 pages hold 10 articles: one story told by all of them. They come down to 4 accounts (3 to 5)." in show(ferry)


def test_disputes_stand_under_the_title_with_who_says_what(ferry):
    before_tree = show(ferry).split(strings.PARTS["tree"][2])[0]
    assert strings.H_DISPUTED in before_tree
    for value in ("640 passengers",):
        assert value in before_tree


def test_without_a_script_claims_stand_as_a_list_conflicts_first(ferry):
    plain = ferry[ferry.index("<noscript>") : ferry.index("</noscript>")]
    verdicts = re.findall(r'<li><span class="badge v-(\w+)"', plain)
    order = ["disputed", "updated"]
    assert verdicts[:6] == ["disputed"] * 6
    assert [v for v in verdicts if v in order] == sorted((v for v in verdicts if v in order), key=order.index)
    assert "<i>silent</i>" in plain


def test_every_article_is_a_link_of_the_tree_that_says_all_about_it(ferry):
    labels = re.findall(r'class="node acc-\d" href="#s1-a\d+" data-article="s1-a\d+" aria-label="([^"]+)"', ferry)
    assert len(labels) == 10
    assert all(re.match(r"Article \d+, .+, accounts? [A-Z]", label) for label in labels)


def test_an_unheld_source_is_drawn_and_named():
    page = render_html(make_small(), {}, CREATED)
    assert 'class="node unheld' in page
    assert "word Agency" in page


def test_several_stories_are_listed_first():
    page = render_html(make_findings("aegean-ferry-fire", "salado-cup-final"), {}, CREATED)
    assert page.index('class="stories"') < page.index('id="s1-tree"') < page.index('id="s2-tree"')


def test_pages_left_out_and_articles_split_off_are_listed_with_their_reasons():
    text = show(render_html(make_small(), {}, CREATED))
    assert "pages/word.bin: not text. Word is not text." in text
    assert "Word begins another story." in text


def test_what_the_program_cannot_know_is_said(ferry):
    assert "Nothing here says what is true" in show(ferry)


def test_the_policy_names_the_style_and_the_script_by_their_hashes(ferry):
    policy = next(a["content"] for _, a in read(ferry).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'", policy
    )


def test_sixty_pages_stay_under_two_megabytes():
    names = sorted(folder.name for folder in EXAMPLES.iterdir() if (folder / "gold.json").exists())
    assert len(render_html(make_findings(*names[:6]), {}, CREATED).encode()) < 2_000_000


def test_no_pages_at_all_make_a_report():
    assert "0 pages hold no article." in render_html(Findings(pages=(), articles=(), stories=()), {}, CREATED)


def test_the_same_findings_give_the_same_bytes(ferry):
    assert render_html(make_findings("aegean-ferry-fire"), {}, CREATED) == ferry
