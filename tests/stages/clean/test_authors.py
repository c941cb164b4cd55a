"""Writers named by the markup."""

from __future__ import annotations

import pytest

from rashomon.stages.clean.authors import find_marked_author, find_told_writer, is_house, read_people


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("<a rel='author' href='/x'>Ida Stroem</a>", "Ida Stroem"),
        ('<span class="post-author-name">Von Jon Peck</span>', "Jon Peck"),
        ('<div class="byline">By <b>Amalia Roussou</b>, harbour reporter</div>', "Amalia Roussou"),
        ('<p class="autor">Von Jean-Luc M. Brandt | 14.5.2025</p>', "Jean-Luc M. Brandt"),
        ('<span itemprop="author">Zoë O’Hara</span>', "Zoë O’Hara"),
        ('<div class="author-bio">About Ida Stroem</div>', None),
        ('<span class="author">admin</span>', None),
        ('<span class="authority">Harbour Office</span>', None),
        ('<span class="author">View all posts</span>', None),
        ("<p>By Ida Stroem</p>", None),
        ("<a class=post-author-name href=/x>Ida Stroem @ida</a>", "Ida Stroem"),
        ("<a href='/autoren/ida-stroem/'>Ida Stroem</a>", "Ida Stroem"),
        ("<div class='post-author'><div>Von</div> <a href='/x'>Ida Stroem</a></div>", "Ida Stroem"),
        ("<p class='autorenzeile'>Von Ida Stroem, Jon Peck und Bea Falk</p>", "Ida Stroem, Jon Peck and Bea Falk"),
        ("<b class='author'>Ida Stroem</b><b class='author'>Jon Peck</b>", "Ida Stroem and Jon Peck"),
        ("<b class='author'>Ida Stroem</b>" + "<i>x</i>" * 80 + "<b class='author'>Jon Peck</b>", "Ida Stroem"),
        ("<a rel='author' href='/a'>seamew7</a>", "seamew7"),
        ("<span class='byline'>Loïc Le Falk</span>", "Loïc Le Falk"),
        ("<span class='comment-author'>Ida Stroem</span>", None),
        ("<span class='author'>Harbour Post</span>", None),
        ("<span class='author'>Harbour Department</span>", None),
    ],
)
def test_a_name_is_read_where_the_markup_calls_it_an_author(source: str, name: str | None) -> None:
    assert find_marked_author(source, "Harbour Post") == name


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("Ida Stroem", ("Ida Stroem",)),
        ("By Ida Stroem And Jon Peck For The Harbour Post", ("Ida Stroem", "Jon Peck")),
        ("Ida Stroem, Ostrel, Jon Peck", ("Ida Stroem", "Jon Peck")),
        ("Bea van der Falk", ("Bea van der Falk",)),
        ("Von Hafen zur Insel", ()),
        ("Harbour Post Staff", ()),
        ("harbourpost.example", ()),
        ("admin", ()),
        ("", ()),
    ],
)
def test_persons_are_told_from_offices(value: str, people: tuple[str, ...]) -> None:
    assert read_people([value]) == people


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Von Ida Stroem", "Ida Stroem"),
        ("Ein Artikel von Ida Stroem | 14.05.2025", "Ida Stroem"),
        ("Par Ida Stroem et Jon Peck", "Ida Stroem and Jon Peck"),
        ("Por Ida Stroem", "Ida Stroem"),
        ("Autor: Ida Stroem", "Ida Stroem"),
        ("By Election Day", None),
        ("Von Hafen zu Hafen", None),
        ("Von Ida Stroem hat man lange nichts mehr gehört, sagt Jon Peck im Hafen", None),
        ("Ida Stroem", None),
    ],
)
def test_a_writer_is_read_from_a_line_in_another_language(line: str, name: str | None) -> None:
    assert find_told_writer([line]) == name


@pytest.mark.parametrize("name", ["Harbour Post", "The Harbour Post", "harbourpost.example", "https://harbour.example", "No Author"])
def test_the_house_is_no_writer(name: str) -> None:
    assert is_house(name, "Harbour Post")
    assert not is_house("Ida Stroem", "Harbour Post")


@pytest.mark.parametrize(
    "junk", ["author", "<a author", "<a href=/author/x>", "utor<", "<a ", "<a rel='author'", "<span class='author'>", "<div " + "class=' "]
)
def test_junk_costs_no_more_than_its_length(junk: str) -> None:
    assert find_marked_author(junk * (100_000 // len(junk))) is None
