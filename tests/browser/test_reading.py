"""What a reader does: read, choose, filter, unfold, compare, follow."""

import dataclasses
import re

import pytest

from bench.large_story import make_large
from rashomon.model import Findings
from rashomon.stages.report import strings
from tests.browser.conftest import PHONE
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import make_small


def rows(page):
    return page.locator("#s1-claims tbody tr")


def desk(page):
    return page.locator("#desk")


def test_the_first_screen_says_what_the_story_is_and_how_many_accounts(ferry, look):
    page = look(ferry)
    assert "10 articles" in page.locator("h1").inner_text()
    assert "4 accounts (3 to 5)" in page.locator("h1").inner_text()
    for part in (page.locator("h1"), page.locator("#s1-h"), page.locator(".at-odds").first):
        box = part.bounding_box()
        assert box["y"] + box["height"] < 900


def test_choosing_an_article_shows_how_it_was_made(ferry, look):
    page = look(ferry)
    copy = page.locator("a.node", has_text="edited from").first
    copy.click()
    why = page.locator("#s1-tree .inspector").inner_text()
    assert "edited from" in why
    assert "83% of its own words" in why
    page.locator(".inspector .wording").first.click()
    assert desk(page).locator(".side").count() == 2
    page.keyboard.press("Escape")
    page.get_by_role("button", name=strings.PAGE["allAccounts"]).click()
    assert page.locator(".inspector .accounts li").count() == 4


def test_conflicts_come_first_and_silence_is_seen(ferry, look):
    page = look(ferry)
    verdicts = [rows(page).nth(i).locator(".badge").first.inner_text() for i in range(8)]
    assert [v.split()[-1] for v in verdicts][:6] == ["disputed"] * 6
    silent = page.locator("td.silent").first
    assert "silent" in silent.inner_text()
    assert "gradient" in silent.evaluate("node => getComputedStyle(node).backgroundImage")


def test_every_stance_has_sign_word_and_colour(ferry, look):
    page = look(ferry)
    found = page.locator(".apparatus .st").evaluate_all(
        "nodes => nodes.map(n => [n.className.split('s-')[1], n.innerText, getComputedStyle(n).color])"
    )
    seen = {stance: (text.split(" ", 1), colour) for stance, text, colour in found}
    assert {"agrees", "differs"} <= set(seen)
    for name, ((sign, word), colour) in seen.items():
        assert (sign.strip(), word.strip()) == strings.STANCES[name]
        assert name == "agrees" or colour != seen["agrees"][1]


@pytest.mark.parametrize(
    ("fill", "kept"),
    [
        (lambda form: form.locator(".pills button", has_text="disputed").click(), lambda row: "disputed" in row.inner_text()),
        (lambda form: form.get_by_label("Kind").select_option("speech"), lambda row: "what was said" in row.inner_text()),
        (lambda form: form.get_by_label("Find").fill("certificate"), lambda row: "certificate" in row.inner_text().lower()),
        (lambda form: form.get_by_label("Account").select_option("s2"), lambda row: "silent" in row.inner_text()),
        (lambda form: form.get_by_label("Speaker").select_option(index=1), lambda row: row.locator(".speaker").count() == 1),
    ],
    ids=["verdict", "kind", "text", "account", "speaker"],
)
def test_filters_keep_what_fits_and_say_how_many(ferry, look, fill, kept):
    page = look(ferry)
    output = page.locator("#s1-claims output")
    everything = output.inner_text()
    fill(page.locator("#s1-claims .filter"))
    number, of = map(int, re.findall(r"\d+", output.inner_text()))
    assert 0 < number < of
    assert all(kept(row) for row in rows(page).all())
    page.get_by_role("button", name="Clear").click()
    assert output.inner_text() == everything


def test_an_account_unfolds_into_its_articles_and_folds_again(ferry, look):
    page = look(ferry)
    fold = page.locator(".fold").first
    columns = page.locator("#s1-claims thead tr").first.locator("th").count()
    fold.click()
    assert page.locator(".fold").first.get_attribute("aria-expanded") == "true"
    assert page.locator("thead th.under").count() >= 2
    assert page.evaluate("document.activeElement.dataset.fold") is not None
    page.locator(".fold").first.click()
    assert page.locator("thead th.under").count() == 0
    assert page.locator("#s1-claims thead tr").first.locator("th").count() == columns


def test_a_cell_opens_its_passage_beside_another_with_the_differences_marked(ferry, look):
    page = look(ferry)
    rows(page).first.locator(".says.s-differs").first.click()
    sides = desk(page).locator(".side")
    assert sides.count() == 2
    assert all(side.locator(".context mark").inner_text() for side in sides.all())
    assert sides.first.locator("mark .alone").count() + sides.last.locator("mark .alone").count() > 0
    assert sides.first.locator(".context").inner_text() != sides.first.locator("mark").inner_text()
    before = sides.last.inner_text()
    sides.last.locator("select").select_option(index=2)
    assert desk(page).locator(".side").last.inner_text() != before
    page.get_by_role("button", name="Close").click()
    assert not desk(page).is_visible()


def test_passages_stand_letter_by_letter(ferry, look):
    page = look(ferry)
    findings = make_findings("aegean-ferry-fire")
    exact = {" ".join(t.exact.split()) for c in findings.stories[0].claims for t in c.tellings}
    for button in rows(page).locator(".says").all()[:12]:
        button.click()
        for mark in desk(page).locator(".context mark").all():
            assert " ".join(mark.text_content().split()) in exact
        page.keyboard.press("Escape")


def test_renderings_of_one_utterance_stand_side_by_side(ferry, look):
    page = look(ferry)
    group = page.locator("#s1-quotes .renderings").first
    boxes = [said.bounding_box() for said in group.locator(":scope > div").all()[:2]]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]


def test_figures_stand_on_a_timeline_with_updates_joined(ferry, look):
    page = look(ferry)
    assert page.locator("#s1-figures .strip").count() > 1
    strip = page.locator("#s1-figures .strip").first
    assert re.search(r"\d", strip.get_attribute("aria-label"))
    assert strip.locator(".dot").count() > 1


def test_a_dot_opens_its_telling_by_mouse_and_by_keyboard(ferry, look):
    page = look(ferry)
    dot = page.locator("#s1-figures .dot").first
    dot.click()
    assert desk(page).locator(".side").count() == 2
    page.keyboard.press("Escape")
    dot.focus()
    page.keyboard.press("Enter")
    assert desk(page).is_visible()


def test_names_and_copied_passages_are_marked_and_a_copy_leads_to_its_source(ferry, look):
    page = look(ferry)
    page.locator("#s1-a4 summary").click()
    article = page.locator("#s1-a4")
    assert article.locator("mark.m").count() > 3
    article.locator("button.ref").first.click()
    assert desk(page).locator(".side").count() == 2


def test_an_article_s_marks_lead_back_to_its_claims(ferry, look):
    page = look(ferry)
    page.locator("#s1-a2 summary").click()
    ref = page.locator("#s1-a2 .ref[href^='#s1-c']").first
    target = ref.get_attribute("href")
    ref.click()
    assert page.locator(target).is_visible()
    assert page.evaluate("document.activeElement.closest('tr')?.id") == target[1:]


def test_an_address_opens_what_it_names(two_stories, look):
    page = look(two_stories, anchor="#s2-a3")
    assert not page.locator("#s1").is_visible()
    assert page.locator("#s2-a3 article").is_visible()


def test_a_claim_below_the_fold_of_the_table_is_found_by_its_address(ferry, look):
    page = look(ferry, anchor="#s1-c25")
    assert page.locator("#s1-c25").is_visible()


def test_one_story_is_shown_at_a_time(two_stories, look):
    page = look(two_stories)
    assert page.locator(".story:visible").count() == 1
    page.locator(".stories a").nth(1).click()
    assert page.locator("#s2").is_visible()
    assert not page.locator("#s1").is_visible()


def test_dates_follow_the_reader_s_own_way_of_writing_them(ferry, look):
    british = look(ferry, locale="en-GB").locator("footer time").inner_text()
    american = look(ferry, locale="en-US").locator("footer time").inner_text()
    assert british.startswith("1 January 2026")
    assert american.startswith("January 1, 2026")


def test_a_large_story_shows_a_few_rows_at_a_time_and_finds_among_all(reports, look):
    page = look(reports("very-large", make_large(articles=200, claims=2000)))
    output = page.locator("#s1-claims output")
    assert output.inner_text() == "2,000 of 2,000 claims"
    assert rows(page).count() == 25
    assert "other accounts" in page.locator("#s1-claims thead").inner_text()
    page.get_by_label("Find").fill("line 7 ")
    assert 0 < int(output.inner_text().split()[0]) < 100
    assert all("line 7 " in row.inner_text() for row in rows(page).all())


def test_pages_without_a_story_and_no_pages_at_all_can_be_read(reports, look):
    small = make_small()
    page = look(reports("strays", dataclasses.replace(small, stories=())))
    page.locator("#strays summary").first.click()
    assert page.locator("#strays article").first.is_visible()
    assert "no article" in look(reports("nothing", Findings(pages=(), articles=(), stories=()))).locator("h1").inner_text()


def test_without_a_script_the_sentence_the_tree_and_the_claims_can_be_read(ferry, look):
    page = look(ferry, java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert page.locator("a.node").count() == 10
    assert page.locator("ul.plain li").count() == 25


def test_a_phone_needs_no_sideways_scrolling(two_stories, look):
    page = look(two_stories, PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    rows(page).first.locator(".says").first.click()
    assert desk(page).bounding_box()["width"] <= PHONE[0]


def test_on_paper_all_stories_stand_and_the_controls_do_not(two_stories, look, tmp_path):
    page = look(two_stories)
    page.pdf(path=tmp_path / "report.pdf")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".story:visible").count() == 2
    assert page.locator(".filter:visible, .more:visible").count() == 0
    assert page.locator("#s1-claims tbody tr").count() == 25
