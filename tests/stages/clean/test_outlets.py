"""Outlets named by mastheads and titles."""

from __future__ import annotations

import pytest

from rashomon.stages.clean.outlets import find_title_prefix
from tests.stages.clean.invented_pages import LEAD, SECOND, THIRD, clean_html, clean_text

LIBRARY = "The library of Merrow will lend out sewing machines from the autumn, its director Hanna Quist told the council ..."
TRAMS = "Night trams in Velde stay for another year after the trial drew twice the passengers that mayor Otto Pless had promised ..."


@pytest.mark.parametrize(
    "top", ["TIDE TABLE WEEKLY", "Tide Table Weekly     Issue 31     14 May 2025", "Tide Table Weekly | port, fish, odd"]
)
def test_the_first_line_of_several_articles_names_the_outlet(top: str) -> None:
    articles = clean_text("\n\n".join((top, LIBRARY, f"{LEAD} {SECOND} ...", TRAMS)))
    assert len(articles) == 3
    assert {a.outlet.lower() for a in articles if a.outlet} == {"tide table weekly"}


def test_a_sentence_at_the_top_names_none() -> None:
    articles = clean_text("\n\n".join((LIBRARY, f"{LEAD} {SECOND} ...", TRAMS)))
    assert {a.outlet for a in articles} == {None}


@pytest.mark.parametrize(
    ("title", "headline", "name"),
    [
        ("Ostrel Tidings: Barge sinks", "Barge sinks", "Ostrel Tidings"),
        ("Ostrel Tidings | Barge sinks", "Barge sinks", "Ostrel Tidings"),
        ("Barge sinks: what we know", "Barge sinks: what we know", None),
        ("Barge sinks: what we know", "what we know now", None),
        (None, "Barge sinks", None),
    ],
)
def test_a_title_may_begin_with_the_outlet(title, headline, name) -> None:
    assert find_title_prefix(title, headline) == name


def test_structured_data_name_the_site() -> None:
    data = '[{"@type": "WebSite", "name": "Ostrel Tidings"}, {"@type": "NewsArticle", "headline": "Barge sinks"}]'
    head = f'<head><script type="application/ld+json">{data}</script></head>'
    (article,) = clean_html(f"<html>{head}<body><article><h1>Barge sinks</h1><p>{LEAD}</p><p>{SECOND}</p></article></body></html>")
    assert article.outlet == "Ostrel Tidings"


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Harbour Post\nLocal Sport Weather Letters", "Harbour Post"),
        ("TideBuzz24\nTrending Money Viral Crypto", "TideBuzz24"),
        ("Harbour Post    Monday 3 May    forwarded by a friend?\nLocal Sport Weather Letters", "Harbour Post"),
        ("BURNT OAK / to subscribe / to connect\nLocal Sport Weather Letters", "BURNT OAK"),
        ("WORLD NEWS\nLocal Sport Weather Letters", None),
        ("PRESS RELEASE\nFor those who get up early", None),
        ("News  Sport  Opinion  Puzzles\nLocal Sport Weather Letters", None),
        ("HPW0412 3 GEN 0180\nBARGE (UPDATE 1)", None),
    ],
)
def test_the_first_line_names_the_outlet_where_it_stands_above_a_menu(top: str, name: str | None) -> None:
    (article,) = clean_text("\n\n".join((top, "Barge with forty tonnes of gravel sinks off the port", LEAD, SECOND, THIRD)))
    assert (article.outlet or "").casefold() == (name or "").casefold()
