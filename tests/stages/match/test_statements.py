from itertools import pairwise

import pytest

from rashomon.stages.match.statements import cut_statements, is_telling_figure
from rashomon.text.clauses import read_wording
from rashomon.text.numbers import find_figures
from tests.stages.match.read_texts import read_texts

CUTS = [
    # sentence, a part that must stand alone, a part that must not stand in it
    ("Nine people died in the blaze and five sailors were missing on Sunday.", "five sailors were missing", "Nine"),
    ("The mayor resigned on Monday because the bridge had collapsed twice.", "the bridge had collapsed twice", "resigned"),
    ("The flood drowned 40 cows and washed away 12 bridges.", "12 bridges", "40 cows"),
    ("“We will rebuild the old mill,” said Ana Kost, who owns the land around it.", "We will rebuild the old mill", "owns"),
]

WHOLE = [
    "The dam held.",
    "She said so.",
    "The crew walked 62 km (39 miles) along the frozen river.",
]


@pytest.mark.parametrize(("sentence", "alone", "elsewhere"), CUTS)
def test_a_part_that_tells_a_thing_of_its_own_stands_alone(sentence: str, alone: str, elsewhere: str) -> None:
    readings, extracts = read_texts(sentence)
    part = next(s for s in cut_statements(readings[0], extracts) if alone in s.exact)
    assert elsewhere not in part.exact


@pytest.mark.parametrize("sentence", WHOLE)
def test_what_tells_one_thing_stays_whole(sentence: str) -> None:
    readings, extracts = read_texts(sentence)
    assert len(cut_statements(readings[0], extracts)) == 1


@pytest.mark.parametrize("sentence", [*(c[0] for c in CUTS), *WHOLE])
def test_parts_stand_in_the_text_in_order_and_do_not_overlap(sentence: str) -> None:
    readings, extracts = read_texts(sentence)
    statements = cut_statements(readings[0], extracts)
    assert all(s.span.of(sentence) == s.exact and s.exact == s.exact.strip() for s in statements)
    assert all(a.span.end <= b.span.start for a, b in pairwise(statements))
    assert all(read_wording(readings[0], s.sentence, s.span).content for s in statements)


def test_a_time_that_ends_the_sentence_keeps_its_figure() -> None:
    readings, extracts = read_texts("The order to leave the valley reached him at 5:40 p.m.")
    assert [f.exact for s in cut_statements(readings[0], extracts) for f in s.figures] == ["5:40 p.m."]


@pytest.mark.parametrize(("text", "telling"), [("one ship", False), ("two ships", True), ("the third ship", False), ("7 percent", True)])
def test_one_and_ordinals_tell_nothing_by_themselves(text: str, telling: bool) -> None:
    assert any(is_telling_figure(f) for f in find_figures(text)) == telling


def test_junk_is_cut_in_bounded_time() -> None:
    readings, extracts = read_texts("12 ( " * 2000)
    assert isinstance(cut_statements(readings[0], extracts), tuple)
