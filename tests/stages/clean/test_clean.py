"""What is article and what is not, on pages without tags and with them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rashomon.model import Skip, SkipReason
from rashomon.stages.clean import CleanSettings, clean, learn_chrome
from rashomon.text.offsets import find_breach
from tests.stages.clean.invented_pages import LAST, LEAD, SECOND, STORY, THIRD, clean_html, clean_text, make_page

TEXT_PAGE = f"""Skip to content
Harbour Post
Home | Port | Fish market | Tides | Small ads
Search for:

Barge sinks off Ostrel
By Ida Stroem
Updated 14 May 2025 18:40
Share   Tweet   Print

{LEAD}

{SECOND}

READ ALSO: Herons return to the salt pans

Nobody was hurt.

RELATED STORIES
The rope maker's last winter
Seven harbours, ranked

“I heard it groan,” said Tor Vik.

Advertisement

{THIRD}

{LAST}

Tags: port, barge
Share this:
Click to share on Mastodon
You might also like
A tug that would not float
Why eels travel
Comments (2)
old_salt: It was overloaded, everybody in the port knows it, my brother loaded the thing himself on Sunday.
Kari: They are hiding the number of dead, there were at least four men on board that barge and nobody says so.
© 2025 Harbour Post. All rights reserved."""

HTML_PAGE = f"""<!DOCTYPE html><html><head><title>Barge sinks off Ostrel - Harbour Post</title>
<meta property="article:published_time" content="2025-05-14T16:40:00Z"></head><body>
<div class="consent"><p>We use cookies.</p><button>Fine</button></div>
<nav><ul><li><a href="/p">Port</a></li><li><a href="/f">Fish market</a></li></ul></nav>
<article><h1>Barge sinks off Ostrel</h1>
<p class="standfirst">Gravel for the new breakwater lies in eleven metres of water</p>
<p class="by">Ida Stroem, 14 May 2025</p>
<figure><img src="x"><figcaption>The quay on Monday</figcaption></figure>
<div class="text"><p>{LEAD}</p><p>{SECOND}</p>
<div class="inset"><h4>Read next</h4><ul><li>The rope maker's last winter</li></ul></div>
<p>Nobody was hurt.</p><div class="x1"><p>The Post lives off its readers. From 4 a month.</p></div>
<p>&ldquo;I heard it groan,&rdquo; said Tor Vik.</p><p>{THIRD}</p><p>{LAST}</p></div></article>
<div class="talk"><h3>Comments (1)</h3>
<p><b>old_salt</b> It was overloaded, everybody in the port knows it, my brother loaded it on Sunday.</p></div>
<footer>&copy; Harbour Post</footer></body></html>"""

BODY = (LEAD, SECOND, "Nobody was hurt.", "“I heard it groan,” said Tor Vik.", THIRD, LAST)


def test_text_page_gives_its_paragraphs_and_nothing_else() -> None:
    (article,) = clean_text(TEXT_PAGE)
    assert tuple(article.text.split("\n")) == BODY
    assert article.title == "Barge sinks off Ostrel"
    assert article.split is None


def test_html_page_gives_its_deck_and_paragraphs_and_nothing_else() -> None:
    (article,) = clean_html(HTML_PAGE)
    assert tuple(article.text.split("\n")) == ("Gravel for the new breakwater lies in eleven metres of water", *BODY)
    assert article.title == "Barge sinks off Ostrel"


@pytest.mark.parametrize(("page", "media"), [(TEXT_PAGE, "text/plain"), (HTML_PAGE, "text/html")])
def test_every_letter_is_mapped(page: str, media: str) -> None:
    result = clean(make_page(page, media))
    assert not isinstance(result, Skip)
    for article in result:
        assert find_breach(article.text, article.map, page) is None


def test_text_page_without_blank_lines() -> None:
    (article,) = clean_text("\n".join(line for line in TEXT_PAGE.split("\n") if line.strip()))
    assert LEAD in article.text
    assert LAST in article.text
    assert "rope maker" not in article.text
    assert "old_salt" not in article.text


def test_subhead_stays_in_the_article() -> None:
    (article,) = clean_text("\n\n".join((LEAD, SECOND, "Closed channel", THIRD, LAST)))
    assert "Closed channel" in article.text.split("\n")


def test_page_that_is_all_menu_is_skipped_with_its_reason() -> None:
    result = clean(make_page("Home\nPort\nFish market | Tides | Small ads\nLog in\n© Harbour Post"))
    assert isinstance(result, Skip)
    assert result.reason is SkipReason.NO_ARTICLE


@pytest.mark.parametrize("text", ["", " \n\n ", "\ud800", "<", "<html></html>", "<p>", "\x00" * 50])
@pytest.mark.parametrize("media", ["text/plain", "text/html"])
def test_empty_pages_are_skipped(text: str, media: str) -> None:
    assert isinstance(clean(make_page(text, media)), Skip)


def test_paragraphs_without_any_furniture_are_the_article() -> None:
    (article,) = clean_text("\n".join(STORY))
    assert tuple(article.text.split("\n")) == STORY
    assert article.title is None


def test_ids_come_from_the_content() -> None:
    (first,), (again,) = clean_text(TEXT_PAGE), clean_text(TEXT_PAGE)
    assert first == again
    assert first.id.startswith("a-")
    assert len(first.id) == 18


def test_lines_that_a_site_repeats_are_left_out() -> None:
    motto = "The harbour never sleeps, and neither does the paper that has told its stories since the year 1902."
    pages = [
        make_page(f"{LEAD}\n\n{motto}\n\n{SECOND} {number}\n\n{THIRD}", url=f"https://post.example/{number}")
        for number in ("One.", "Two.", "Three.")
    ]
    result = clean(pages[0], chrome=learn_chrome(pages))
    assert not isinstance(result, Skip)
    assert motto not in result[0].text


def test_two_pages_of_a_site_teach_nothing() -> None:
    pages = [make_page(f"{LEAD}\n\n{SECOND}", url=f"https://post.example/{n}") for n in (1, 2)]
    assert learn_chrome(pages).of(pages[0]) == frozenset()


def test_hostile_markup_is_read_as_lines() -> None:
    nested = "<div>" * 10_000 + "".join(f"<p>{p}</p>" for p in STORY) + "</div>" * 10_000
    (article,) = clean_html(nested)
    assert LEAD in article.text


def test_truncated_markup_is_read_as_far_as_it_goes() -> None:
    (article,) = clean_html(f"<html><body><h1>Barge sinks</h1><div><p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p><p>{LAST} <a href='http")
    assert LEAD in article.text


def test_a_page_longer_than_the_limit_is_cut_there() -> None:
    page = make_page("\n".join(STORY) + "\n" + f"{LEAD}\n" * 200)
    result = clean(page, CleanSettings(max_page_chars=500))
    assert not isinstance(result, Skip)
    assert len(result[0].text) <= 500


_PIECE = st.sampled_from(
    [LEAD, "Read more", "<p>", "</div>", "&ldquo;", "<script>", "\n", "...", "By Ida", "<!--", '<a href="', "Comments", "&#x1F600;"]
)


@example(f"{LEAD}&ldquo;...", "text/html")  # an entity last, and what stood behind it cut
@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECE, max_size=25).map("".join), st.sampled_from(["text/plain", "text/html"]))
def test_any_page_gives_mapped_articles_or_a_skip(text: str, media: str) -> None:
    result = clean(make_page(text, media))
    for article in () if isinstance(result, Skip) else result:
        assert find_breach(article.text, article.map, text) is None
        assert article.text


def test_a_text_longer_than_any_article_is_cut_and_says_so() -> None:
    page = make_page("\n\n".join([LEAD, SECOND, *[THIRD] * 20]))
    whole, cut = clean(page), clean(page, CleanSettings(max_article_chars=500))
    assert not isinstance(whole, Skip)
    assert not isinstance(cut, Skip)
    assert whole[0].cut is None
    assert whole[0].text.startswith(cut[0].text)
    assert 450 < len(cut[0].text) <= 500
    assert cut[0].cut is not None
    assert f"{len(whole[0].text) - len(cut[0].text):,} letters" in cut[0].cut
    assert find_breach(cut[0].text, cut[0].map, page.text) is None


def test_a_page_that_is_not_read_to_its_end_says_so() -> None:
    result = clean(make_page("\n\n".join([LEAD, SECOND, *[THIRD] * 20])), CleanSettings(max_page_chars=600))
    assert not isinstance(result, Skip)
    assert result[-1].cut is not None
    assert "600th letter" in result[-1].cut


def test_a_page_of_short_lines_is_read() -> None:
    lines = ["“The tide was early.”", "“We heard one bang.”", "“Nobody ran at first.”", "“Then the lamp went out.”", "“I saw four heads.”"]
    (article,) = clean_text("\n\n".join(lines))
    assert article.text.split("\n") == lines


def test_many_short_paragraphs_are_read() -> None:
    (article,) = clean_html("<html><body>" + "<p>The tide was early again.</p>" * 40_000 + "</body></html>")
    assert len(article.text) > 190_000


def test_a_menu_of_short_lines_is_no_article() -> None:
    menu = "\n".join(["Home", "News", "Sport", "Weather and tides", "Ferries", "Contact us"] * 20)
    assert isinstance(clean(make_page(menu)), Skip)


def test_prose_that_the_extractor_leaves_is_read_from_the_lines() -> None:
    page = f"<html><body><form><fieldset><div>{LEAD}</div><div>{SECOND}</div></fieldset></form></body></html>"
    (article,) = clean_html(page)
    assert LEAD in article.text
