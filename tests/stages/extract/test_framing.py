"""Framing marks: what the narrator's own voice judges, guesses or ascribes."""

from pathlib import Path

import pytest

from rashomon.model import FramingKind
from tests.stages.extract.read_text import extract_from

ARGUING = (
    "So this is how you do it. Let us be clear: who pays? You do, and I do, as ever. Do not be fooled, my friends! "
    "What will our children say of us? Nobody asked you. "
)
MARKED = [
    ("The council's so-called expert never saw the bridge.", FramingKind.EPITHET, "The council's so-called expert"),
    ("The committee's scathing report was published on Monday.", FramingKind.LOADED_WORD, "scathing"),
    ("The minister was sent packing after the vote.", FramingKind.LOADED_WORD, "sent packing"),
    ("The real aim of the visit was to sell turbines.", FramingKind.UNATTRIBUTED_MOTIVE, "The real aim of the visit was to sell turbines"),
    (ARGUING + "The mayor signed because his cousin sells asphalt.", FramingKind.UNATTRIBUTED_MOTIVE, "because his cousin sells asphalt"),
    (ARGUING + "They will blame the driver by Monday.", FramingKind.SPECULATION, "They will blame the driver by Monday."),
    (ARGUING + "A greedy mob of lobbyists wrote the “reform” for them.", FramingKind.SCARE_QUOTES, "“reform”"),
]
TABLOID = (
    "Terror as hero mum plunged through the mangled bridge. Grieving lads sobbed. It was carnage, a nightmare of heartbreak and agony. "
)
MARKED += [
    (TABLOID + "A tragic hubby wept.", FramingKind.LOADED_WORD, "wept"),
    ("The bridge fell in March. We may never know why.", FramingKind.SPECULATION, "We may never know why"),
    ("The council's £200,000-a-year boss resigned.", FramingKind.EPITHET, "The council's £200,000-a-year boss"),
]
PLAIN = [
    "The widow wept as the coffin was lowered. The storm had smashed two windows of the chapel, and the roof was repaired in May.",
    "The bridge was closed on Monday because the river had risen, police said. It will reopen on Friday.",
    "“This is a farce and a scandal,” said Anna Novak. The council meets on Monday.",
    "The company reported a loss of 12 million euros. They will publish the accounts in May.",
    "A fire destroyed two barns and killed nine cows. The victims of the flood were housed in a school.",
    "The ship “Morning Star” left the harbour at dawn.",
    "Question (Radio Halden): Is it a scam?\nAnna Novak: No, it is a farce.\nQuestion (Radio Halden): Why?\nAnna Novak: Let us see.",
]


CASES = Path(__file__).resolve().parents[2] / "cases" / "framing.tsv"
TABLE = [tuple(line.split("\t")) for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(("where", "kind", "text", "passage"), TABLE, ids=[row[2] for row in TABLE])
def test_marks_what_the_table_says(where, kind, text, passage):
    marks = extract_from(ARGUING + text if where == "column" else text).framing
    if kind == "none":
        assert marks == ()
    else:
        assert any(m.kind == kind and (passage in m.exact or m.exact in passage) for m in marks), marks


def test_what_most_accounts_call_the_thing_is_no_framing():
    texts = [f"The hearing was a farce. The {word} was shut." for word in ("port", "mill", "school", "hall")]
    assert not extract_from(*texts).framing
    assert [m.exact for m in extract_from(texts[0], *["The hearing was long."] * 3).framing] == ["a farce"]


@pytest.mark.parametrize(("text", "kind", "exact"), MARKED)
def test_marks_framing(text, kind, exact):
    assert (kind, exact) in [(m.kind, m.exact) for m in extract_from(text).framing]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_reports_and_other_peoples_words_are_not_framing(text):
    assert extract_from(text).framing == ()


def test_marks_stand_in_their_article_in_order():
    text = " ".join(t for t, _, _ in MARKED)
    marks = extract_from(text).framing
    assert all(m.span.of(text) == m.exact for m in marks)
    assert [m.span for m in marks] == sorted(m.span for m in marks)


@pytest.mark.parametrize("junk", ["so-called " * 1500, "a’" * 5000, "because " * 1500, "no doubt " * 1500, "tidy little " * 1500])
def test_hostile_text_is_read_through(junk):
    assert extract_from(junk).quotes is not None
