"""What a page tells about its article; null for what it does not tell."""

from __future__ import annotations

import pytest

from rashomon.model import Dateline
from rashomon.stages.clean.attribution import recase
from rashomon.stages.clean.dateline import find_dateline
from tests.stages.clean.invented_pages import LAST, LEAD, SECOND, STORY, THIRD, clean_html, clean_text

LD = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Barge sinks off Ostrel",'
    '"datePublished":"2025-05-14T18:40:00+02:00","dateModified":"2025-05-14T19:00:00+02:00",'
    '"author":{"@type":"Person","name":"Ida Stroem"},"publisher":{"name":"Harbour Post"},'
    '"sourceOrganization":{"name":"Northern Wire"}}</script>'
)


def _page(head: str, *paragraphs: str) -> str:
    text = "".join(f"<p>{p}</p>" for p in paragraphs)
    return f"<html><head>{head}</head><body><h1>Barge sinks off Ostrel</h1><div>{text}</div></body></html>"


def test_structured_data_is_read() -> None:
    (article,) = clean_html(_page(LD, *STORY))
    assert (article.title, article.outlet, article.byline) == ("Barge sinks off Ostrel", "Harbour Post", "Ida Stroem")
    assert (article.published, article.modified) == ("2025-05-14T18:40:00+02:00", "2025-05-14T19:00:00+02:00")
    assert article.credit == "Northern Wire"
    assert article.language == "en"


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("<meta name='author' content='Ida Stroem'><meta name='author' content='Jon Peck'>", "Ida Stroem and Jon Peck"),
        (
            "<meta property='article:author' content='https://s.example/ida'><meta name='dc.creator' content='Ida Stroem'>",
            "Ida Stroem",
        ),
        ("<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Ida Stroem'>", "Ida Stroem"),
        ("<meta name='twitter:label1' content='Reading time'><meta name='twitter:data1' content='Two Minutes'>", None),
        ("".join(f"<meta name='author' content='Cited Person{c}'>" for c in "abcdefghijklmn"), None),
        ("<meta name='author' content='Harbour Post'><meta property='og:site_name' content='Harbour Post'>", None),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Barge","author":{"@id":"#7"}},'
            '{"@type":"Person","@id":"#7","name":"Ida Stroem"}]}</script>',
            "Ida Stroem",
        ),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Barge","author":[{"@id":"#8"},{"@id":"#8"}]}</script>',
            None,
        ),
    ],
)
def test_writers_that_the_head_names(head: str, byline: str | None) -> None:
    (article,) = clean_html(_page(head, *STORY))
    assert article.byline == byline


def test_a_byline_with_more_names_than_the_head_wins() -> None:
    page = _page(LD, *STORY).replace("</h1>", "</h1><p class='byline'>By Ida Stroem and Jon Peck</p>")
    (article,) = clean_html(page)
    assert article.byline == "Ida Stroem and Jon Peck"


def test_an_instant_is_told_in_the_pages_own_time_where_that_is_another_day() -> None:
    head = "<meta property='article:published_time' content='2025-05-14T01:10:25Z'>"
    page = _page(head, *STORY).replace("</h1>", "</h1><time datetime='2025-05-13 18:10:25'>May 13, 2025</time>")
    (article,) = clean_html(page)
    assert article.published == "2025-05-13T18:10:25-07:00"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié le 29 avril 2025", "2025-04-29"),
        ("Published 13 May 2025", "2025-05-14T01:10:25Z"),
        ("29 April 2025", "2025-05-14T01:10:25Z"),
        ("Updated 29 April 2025", "2025-05-14T01:10:25Z"),
    ],
)
def test_a_line_that_says_published_corrects_data_that_are_days_off(line: str, day: str) -> None:
    head = "<meta property='article:published_time' content='2025-05-14T01:10:25Z'>"
    (article,) = clean_html(_page(head, *STORY).replace("</h1>", f"</h1><p class='date'>{line}</p>"))
    assert article.published == day


def test_times_far_behind_the_text_are_other_texts() -> None:
    teasers = "<div>" + "<i></i>" * 600 + "<time datetime='2020-01-02'>x</time><time datetime='2021-03-04'>x</time></div>"
    page = _page("", *STORY).replace("</h1>", "</h1><p class='date'>14 mai 2025</p>").replace("</body>", teasers + "</body>")
    (article,) = clean_html(page)
    assert article.published == "2025-05-14"


@pytest.mark.parametrize("script", ["{", "[" * 5000, '"x"', "null", '{"@type": 7, "@graph": [[[1]]]}'])
def test_broken_structured_data_is_passed_over(script: str) -> None:
    (article,) = clean_html(_page(f'<script type="application/ld+json">{script}</script>', *STORY))
    assert article.published is None


def test_fields_that_came_with_the_page_win() -> None:
    (article,) = clean_html(_page(LD, *STORY), title="Given", outlet="Giver", byline="G. Iver", published="2025-05-15", language="xx")
    assert (article.title, article.outlet, article.byline, article.published, article.language) == (
        "Given",
        "Giver",
        "G. Iver",
        "2025-05-15",
        "xx",
    )


def test_outlet_from_the_suffix_of_the_title() -> None:
    (article,) = clean_html(_page("<title>Barge sinks off Ostrel | Harbour Post</title>", *STORY))
    assert article.outlet == "Harbour Post"


def test_bare_paragraphs_tell_nothing() -> None:
    (article,) = clean_text("\n\n".join(STORY))
    assert (article.title, article.outlet, article.byline, article.published, article.credit, article.dateline) == (None,) * 6


def test_agency_in_the_dateline_is_the_credit() -> None:
    head = "Harbour Post\nHome | Port | Tides\n\nBarge sinks off Ostrel\n14 May 2025"
    text = f"{head}\n\nOSTREL, May 13 (Northern Wire) - {LEAD}\n\n{SECOND}\n\n{THIRD}"
    (article,) = clean_text(text)
    assert article.dateline == Dateline(place="OSTREL", date="2025-05-13", agency="Northern Wire")
    assert article.credit == "Northern Wire"
    assert article.text.startswith("OSTREL, May 13 (Northern Wire)")


def test_an_outlets_own_dateline_is_no_credit() -> None:
    text = f"Northern Wire\nHome | Port | Tides\n\nBarge sinks off Ostrel\n\nOSTREL, May 13 (Northern Wire) - {LEAD}\n\n{SECOND}"
    (article,) = clean_text(text)
    assert article.credit is None


def test_source_line_is_the_credit_and_no_part_of_the_text() -> None:
    (article,) = clean_text("\n\n".join((LEAD, SECOND, LAST, "Source: Northern Wire")))
    assert article.credit == "Northern Wire"
    assert "Source" not in article.text


def test_a_page_that_tells_only_its_update_is_dated_by_it() -> None:
    (article,) = clean_text(f"Barge sinks off Ostrel\nUpdated 14 May 2025 18:40\n\n{LEAD}\n\n{SECOND}")
    assert (article.published, article.modified) == ("2025-05-14T18:40:00", "2025-05-14T18:40:00")


def test_an_ambiguous_date_stays_unknown_until_another_proves_its_order() -> None:
    (article,) = clean_text(f"Barge sinks off Ostrel\n04/05/2025\n\n{LEAD}\n\n{SECOND}")
    assert article.published is None
    (article,) = clean_text(f"Tides 23/05/2025\nBarge sinks off Ostrel\n04/05/2025\n\n{LEAD}\n\n{SECOND}")
    assert article.published == "2025-05-04"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ida Stroem", "Ida Stroem"),
        ("BY IDA STROEM AND PER FALK", "Ida Stroem and Per Falk"),
        ("By Ida Stroem, Northern Wire | 14 May 2025", "Ida Stroem"),
        ("Posted on May 14, 2025 by newsdesk", "newsdesk"),
        ("May 14, 2025", None),
    ],
)
def test_bylines(line: str, byline: str | None) -> None:
    (article,) = clean_text(f"Barge sinks off Ostrel\n{line}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}")
    assert article.byline == byline


@pytest.mark.parametrize(
    ("text", "place", "date", "agency"),
    [
        ("ASTANA, Feb 28 (Reuters) – Talks", "ASTANA", "Feb 28", "Reuters"),
        ("KISHINEV, May 14. /Volga-Inform/. The", "KISHINEV", "May 14", "Volga-Inform"),
        ("Vienna, 9 March 2026. The", "Vienna", "9 March 2026", None),
        ("DUBLIN/VIENNA (DNA) - The", "DUBLIN/VIENNA", None, "DNA"),
        ("MYRINA, Greece, June 8 (Wire) — A", "MYRINA, Greece", "June 8", "Wire"),
        ("WASHINGTON — The", "WASHINGTON", None, None),
    ],
)
def test_datelines(text: str, place: str, date: str | None, agency: str | None) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.date, found.agency) == (place, date, agency)


@pytest.mark.parametrize(
    "text",
    [
        "Two boats are out.",
        "On Monday, June 8 - the day",
        "In May (2024) - a month",
        "NATO — the alliance — said",
        "Shares in Corb Air - which",
        "",
        "May 8",
    ],
)
def test_no_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_names_in_capitals_are_recased_and_initials_kept() -> None:
    assert recase("IDA STROEM") == "Ida Stroem"
    assert recase("DNA") == "DNA"
    assert recase("Ida McBrae") == "Ida McBrae"


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://tidings.example/2024/05/14/barge-sinks/", "2024-05-14"),
        ("https://tidings.example/news/2024-05-14/barge", "2024-05-14"),
        ("https://tidings.example/2024/13/45/barge", None),
        ("https://tidings.example/barge-sinks", None),
    ],
)
def test_a_page_without_a_date_may_have_one_in_its_address(address: str, day: str | None) -> None:
    page = (
        f"<html><head><meta property='og:url' content='{address}'></head><body><article><h1>Barge sinks</h1><p>{LEAD}</p></article></body>"
    )
    (article,) = clean_html(page)
    assert article.published == day
