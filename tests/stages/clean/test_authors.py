"""Writers named by the markup."""

from __future__ import annotations

import pytest

from rashomon.stages.clean.authors import find_marked_author


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
    ],
)
def test_a_name_is_read_where_the_markup_calls_it_an_author(source: str, name: str | None) -> None:
    assert find_marked_author(source) == name


@pytest.mark.parametrize("junk", ["<a ", "<a rel='author'", "<span class='author'>", "<div " + "class=' "])
def test_junk_costs_no_more_than_its_length(junk: str) -> None:
    assert find_marked_author(junk * (100_000 // len(junk))) is None
