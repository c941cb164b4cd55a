"""Lines of scraped text: those broken at a width are put together, those that end where their writer ended them are not."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.clean.lines import read_lines
from rashomon.text.offsets import find_breach

RELEASE = [
    "HARBOUR BOARD OF OSTREL",
    "Two barges loaded with gravel broke their moorings during the night of Monday and drifted against the old swing bridge, "
    "which was closed to carts and to people on foot for the whole of the following morning.",
    "Nobody was hurt. The board will say on Friday what the repair is going to cost, and whether the bridge can be opened to "
    "carts again before the fair, as the traders of the lower town have asked it to do.",
    "“We have seen worse,” said the harbour master, who had spent the night on the quay with a lantern and four of his men. "
    "“The bridge has not.”",
    "Office of the board",
]
SENTENCES = [
    "The ferry left the port of Ostrel at noon on Monday.",
    "Nobody at the pier had heard of any change to the timetable by then.",
    "Three of the crew were on leave, the company said later that day.",
    "A spokesman could not say who had taken their places.",
    "The sea was calm, and visibility was good.",
    "Half an hour later the engine stopped for the first time that afternoon.",
    "It was started again and stopped a second time off the lighthouse.",
]


@pytest.mark.parametrize("width", [60, 72, 78, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_paragraphs_broken_at_a_width_are_whole_again(width: int, end: str) -> None:
    page = (end * 2).join(end.join(textwrap.wrap(p, width)) for p in RELEASE)
    blocks = read_lines(page, len(page))
    assert [b.text for b in blocks] == RELEASE
    assert all(b.after_gap for b in blocks[1:])
    assert all(find_breach(b.text, b.mapped.runs, page) is None for b in blocks)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(SENTENCES, id="a sentence a line"),
        pytest.param(RELEASE, id="a paragraph a line"),
        pytest.param(["Home", "News", "Sport", "Weather", "Contact", "About us", "Imprint"], id="a menu"),
        pytest.param([f"{word.title()} of the harbour board takes place in the large hall" for word in SENTENCES[0].split()], id="a list"),
    ],
)
def test_lines_that_end_of_themselves_stay(lines: list[str]) -> None:
    page = "\n".join(lines)
    assert [b.text for b in read_lines(page, len(page))] == lines


def test_a_deeper_line_begins_a_paragraph() -> None:
    page = "\n".join("\n".join(textwrap.wrap(p, 60, initial_indent="    ")) for p in RELEASE[1:4])
    assert [b.text for b in read_lines(page, len(page))] == RELEASE[1:4]


@given(st.text(alphabet=st.sampled_from("aB .\n\r\t\u2028"), max_size=400))
def test_no_letter_is_lost(page: str) -> None:
    assert "".join("".join(b.text for b in read_lines(page, len(page))).split()) == "".join(page.split())


BROKEN_BY_HAND = """From: press@ostrel.example
Subject: [NEWS-LIST] Fwd: Barges adrift
List-Id: News of the harbour

Two barges loaded with gravel broke their moorings during the night
of Monday and drifted against the old swing bridge,
which was closed to carts and to people on foot for the whole of the
following morning. Nobody was hurt.

The board will say on Friday what the repair is going to cost,
and whether the bridge can be opened to carts again before the
fair, as the traders of the lower town have asked it to do. It was
closed for nine days in the spring after an
ice floe had struck it."""


def test_paragraphs_broken_by_hand_are_whole_again_and_a_mails_head_stays_apart() -> None:
    blocks = [b.text for b in read_lines(BROKEN_BY_HAND, len(BROKEN_BY_HAND))]
    assert [b.split()[0] for b in blocks] == ["From:", "Subject:", "List-Id:", "Two", "The"]
    assert blocks[-1].endswith("It was closed for nine days in the spring after an ice floe had struck it.")
