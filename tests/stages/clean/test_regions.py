"""Pages with tags: what the markup adds."""

from __future__ import annotations

import pytest

from rashomon.text.offsets import find_breach
from tests.stages.clean.invented_pages import LAST, LEAD, SECOND, STORY, THIRD, clean_html, make_page

POST = (
    '<div class="social-embed"><blockquote class="twitter-tweet"><p>We can see a light under the water.</p>'
    "— Tide Watch (@tidewatch) May 14, 2025</blockquote></div>"
)
ODD = (
    "&ldquo;Go o\ufb00 at once,&rdquo; the harbour&nbsp;of&#8203;fice said, and the har\u00adbour mas&shy;ter&rsquo;s o\ufb03ce"
    " sent\u200b two\u2060 boats &amp; a tug &mdash; &frac12; a mile o\ufb00 the <b>po</b>rt of <i>Os</i>tr&eacute;l.\ufeff"
)


def page_of(*parts: str) -> str:
    return "<html><body><article><h1>Barge sinks off Ostrel</h1>" + "".join(parts) + "</article></body></html>"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_post_shown_amid_the_text_is_read() -> None:
    (article,) = clean_html(page_of(paragraphs(LEAD, SECOND), POST, paragraphs(THIRD, LAST)))
    assert "We can see a light under the water." in article.text.split("\n")


def test_a_post_outside_the_text_is_not_read() -> None:
    (article,) = clean_html(page_of(paragraphs(*STORY)).replace("</article>", f"</article><aside>{POST}</aside>"))
    assert "light under the water" not in article.text


@pytest.mark.parametrize(
    "line",
    [
        "In this Dec. 12, 2006, file photo, made available by the port, a tug passes the old breakwater of Ostrel.",
        "[button link=”/send-yours/” type=”big” newwindow=”yes”] Send us your boat",
        "This slideshow requires JavaScript.",
    ],
)
def test_what_is_no_text_is_left_out(line: str) -> None:
    (article,) = clean_html(page_of(paragraphs(LEAD, SECOND, line, THIRD, LAST)))
    assert tuple(article.text.split("\n")) == STORY


def test_prose_that_begins_with_this_is_kept() -> None:
    line = "In this town nobody sleeps when the wind rises, and the church keeps its lamp burning until the last boat is in."
    (article,) = clean_html(page_of(paragraphs(LEAD, SECOND, line, THIRD, LAST)))
    assert line in article.text.split("\n")


@pytest.mark.parametrize("tagged", [True, False])
def test_every_letter_is_mapped_whatever_the_page_writes(tagged: bool) -> None:
    text = page_of(paragraphs(LEAD, ODD, SECOND)) if tagged else f"Barge sinks off Ostrel\n\n{LEAD}\n\n{ODD}\n\n{SECOND}"
    (article,) = clean_html(text) if tagged else (clean_html("<html><body><pre>" + text + "</pre></body></html>"))
    assert "harbour master’s" in article.text
    assert "\u00ad" not in article.text
    source = make_page(text if tagged else "<html><body><pre>" + text + "</pre></body></html>").text
    assert find_breach(article.text, article.map, source) is None
