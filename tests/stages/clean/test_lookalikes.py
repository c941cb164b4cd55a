"""What looks like furniture, a digest, a menu or an outlet, and is the article's own."""

from __future__ import annotations

import pytest

from rashomon.stages.clean import clean
from tests.stages.clean.invented_pages import LAST, LEAD, SECOND, STORY, THIRD, clean_html, clean_text, make_page

HEADLINE = "Barge sinks off Ostrel harbour on Monday night"


def make_html(between: str, headline: str = HEADLINE, before: str = "") -> str:
    first, *rest = (f"<p>{p}</p>" for p in STORY)
    return f"<html><body>{before}<main><article><h1>{headline}</h1>{first}{between}{''.join(rest)}</article></main></body></html>"


@pytest.mark.parametrize(
    "between", ["<p>30</p>", "<h2>30</h2>", "<div class=likes><span>30</span></div>", "<h2>End</h2>", "<h2>Back to School</h2>"]
)
def test_what_follows_a_short_line_amid_html_is_kept(between: str) -> None:
    (article,) = clean_html(make_html(between))
    assert [p for p in STORY if p in article.text] == list(STORY)


@pytest.mark.parametrize("sign", ["ENDS", "-ends-", "- 30 -", "###", "Notes to editors:"])
def test_a_release_ends_where_it_says_so(sign: str) -> None:
    page = make_html("").replace("</article>", f"<p>{sign}</p><p>Contact the press office of the port of Ostrel by letter.</p></article>")
    (article,) = clean_html(page)
    assert "press office" not in article.text


@pytest.mark.parametrize(
    "lede",
    [
        "The Post investigation that led to his resignation first appeared on Sunday, and the mayor denied it at once.",
        "Media copyright rules were tightened by the parliament of Merrow on Monday, after four years of debate.",
        "Play video games, doctors in Merrow tell their older patients, and they will have the figures to show for it.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(lede: str) -> None:
    (article,) = clean_text("\n\n".join((HEADLINE, LEAD, lede, SECOND, THIRD)))
    assert lede in article.text


@pytest.mark.parametrize("headline", ["Members-only library opens in Merrow", "Football culture in Africa", "Climate crime in Europe"])
def test_a_headline_that_looks_like_a_menu_is_the_title(headline: str) -> None:
    (article,) = clean_text("\n\n".join((headline, *STORY)))
    assert article.title == headline


@pytest.mark.parametrize("headline", ["World No. 1 Jana Petrov loses in Merrow", "City bus number 12 on fire", "Communiqué no. 6: slide"])
def test_a_number_in_a_headline_makes_no_digest(headline: str) -> None:
    (article,) = clean_html(make_html("<h2>Stone for the breakwater at Lund Quay</h2>", headline))
    assert article.text.endswith(LAST)


@pytest.mark.parametrize("row", ["SIGN IN | Subscribe | Help", "BREAKING NEWS | weather | traffic", "Monday 3 May | culture | merrow"])
def test_a_row_of_links_names_no_outlet(row: str) -> None:
    (article,) = clean_html(make_html("", before=f"<div>{row}</div>"))
    assert article.outlet is None


@pytest.mark.parametrize("junk", ["x" + "=~" * 20_000 + "x", "a" + "1" * 40_000, "<" * 40_000, "&" * 40_000 + "\\'" * 20_000])
def test_junk_that_once_cost_the_square_of_its_length_is_read(junk: str) -> None:
    for media_type in ("text/plain", "text/html"):
        assert clean(make_page("\n\n".join((junk, HEADLINE, *STORY)), media_type)) is not None
