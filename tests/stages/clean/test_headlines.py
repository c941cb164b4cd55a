"""A headline tells what happened: lines of the page's furniture above the text are none, whatever they look like."""

from __future__ import annotations

import pytest

from tests.stages.clean.invented_pages import LEAD, SECOND, THIRD, clean_html, clean_text

HEADLINE = "Barge sinks off Ostrel harbour"


@pytest.mark.parametrize(
    "furniture",
    [
        "Listen to this article (2:41)",
        "Your visit will expire in 09:12",
        "[PHOTO: The harbour master, left, with the bell]",
        "[Harbour at noon, seen from the mole]",
        "Text and pictures, item 1 of 6",
        "In this text: [hide]\n1 What the divers saw\n2 What to do if you own a barge",
    ],
)
def test_what_stands_between_headline_and_text_is_not_taken_for_it(furniture: str) -> None:
    (article,) = clean_text("\n\n".join((HEADLINE, furniture, LEAD, SECOND, THIRD)))
    assert article.title == HEADLINE
    assert furniture.split("\n")[-1] not in article.text


@pytest.mark.parametrize(
    "headline", ["2 divers charged over barge that sank", "Rowers of Ostrel beat Velde 3:2 in a storm", "Talks on barge No. 47 fail"]
)
def test_headlines_with_numbers_in_them_are_headlines(headline: str) -> None:
    (article,) = clean_text("\n\n".join((headline, LEAD, SECOND, THIRD)))
    assert article.title == headline


def test_a_title_element_that_names_the_site_is_no_headline() -> None:
    head = "<html><head><title>Harbour Office - Town of Velde</title></head>"
    page = f"{head}<body><h1>{HEADLINE}</h1><p>{LEAD}</p><p>{SECOND}</p></body></html>"
    (article,) = clean_html(page)
    assert article.title == HEADLINE
