"""HTML to blocks: whatever the markup, no text is invented, none of a script is read, and every letter has its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.clean.markup import read_markup
from rashomon.text.offsets import find_breach


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("<p>One <b>bold</b> word</p>", ["One bold word"]),
        ("<p>One<br>Two</p>", ["One", "Two"]),
        ("<script>if (a < b) document.write('<p>no</p>')</script><p>Yes</p>", ["Yes"]),
        ("<style>p{}</style><!-- <p>no</p> --><p>Yes</p>", ["Yes"]),
        ("<p>a &lt;b&gt; c &amp; d&nbsp;e</p>", ["a <b> c & d e"]),
        ('<p title="a > b">Yes</p>', ["Yes"]),
        ("<p>5 < 6 and 7 > 6</p>", ["5 < 6 and 7 > 6"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("<script>never closed <p>no</p>", []),
        ("<p>Caf&eacute; &#8220;x&#8221; &#xD800; &bogus; &amp</p>", ["Café “x” \ufffd &bogus; &"]),
        ("<p", []),
        ("<P CLASS=a>Yes</P>", ["Yes"]),
        ("<p>Wet (<x-note><a href='#1'>1</a></x-note>). Cold.</p>", ["Wet (1). Cold."]),
        ("<x-card>One</x-card><x-card>Two</x-card>", ["One", "Two"]),
    ],
)
def test_blocks(source: str, texts: list[str]) -> None:
    assert [b.text for b in read_markup(source).blocks] == texts


_PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</div>",
        "<div class='a'>",
        "text ",
        "&amp;",
        "&#8220;",
        "&",
        "<",
        ">",
        '"',
        "'",
        "<!--",
        "-->",
        "<br/>",
        "<script>",
        "</script>",
        "\n",
        "<a href=x>",
        "</a>",
        "<li>",
        "<td>",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_every_block_is_mapped_to_the_source(source: str) -> None:
    for block in read_markup(source).blocks:
        assert find_breach(block.text, block.mapped.runs, source) is None


def test_share_of_letters_in_links() -> None:
    first, second = read_markup('<p><a href="/x">All link</a></p><p>No link</p>').blocks
    assert (first.link_share, second.link_share) == (1.0, 0.0)


def test_unclosed_elements_end_with_their_parent() -> None:
    first, second = read_markup("<div><section><p>In</div><p>Out").blocks
    assert first.element is not None
    assert second.element is not None
    assert (first.element.depth, second.element.depth) == (2, 0)
