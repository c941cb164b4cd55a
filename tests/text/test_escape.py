"""Page text made safe, and nothing more than that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.escape import escape_markdown, make_line, make_printable, replace_surrogates


@given(st.text(st.characters()))
def test_offsets_stay_and_ordinary_letters_too(text: str):
    safe = make_printable(text)
    assert len(safe) == len(text)
    assert all(b == a for a, b in zip(text, safe, strict=True) if a.isprintable() and not "\U000e0000" <= a <= "\U000e007f")


@given(st.text(st.characters()))
def test_a_line_is_one_line_that_can_be_encoded(text: str):
    line = make_line(text, 20)
    line.encode("utf-8")
    assert len(line) <= 20
    assert "\n" not in line


@given(st.text(st.characters()))
def test_surrogates_go_one_for_one(text: str):
    safe = replace_surrogates(text)
    safe.encode("utf-8")
    assert len(safe) == len(text)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Two people died, 3.5 km away (nearly).", "Two people died, 3.5 km away (nearly)."),  # ordinary prose stays as it is
        ("It’s 04:22 — 50% of $25", "It’s 04:22 — 50% of \\$25"),
        ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
        ("<b>&lt;", "\\<b\\>\\&lt;"),
        ("![x](y)", "!\\[x\\](y)"),
        ("1. one", "1\\. one"),
        ("- one", "\\- one"),
        ("=SUM(A1)", "\\=SUM(A1)"),
        ("# one\n# two", "\\# one \\# two"),
        ("https://a.example", "https\u200b://a.example"),
        ("www.a.example", "www\u200b.a.example"),
        (":smile:", "\\:smile:"),
        ("a | b", "a \\| b"),
    ],
)
def test_markdown(text: str, safe: str):
    assert escape_markdown(text) == safe
