from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.stages.extract.figures import extract_figures
from tests.stages.extract.read_text import read

COUNTED = [
    ("The ship carried 268 passengers and 44 crew members.", ["passenger", "member"]),
    ("Hundreds of others fled to the hills.", ["other"]),
    ("More than 2,000 families depend on the river.", ["family"]),
    ("Four patrol vessels joined the search.", ["vessel"]),
    ("Sixteen residents and seven plant workers were seen there.", ["resident", "worker"]),
    ("It has a 120-room hotel.", ["room"]),
    ("Fourteen of the houses burned.", ["house"]),
    ("The bridge cost 12 million euros.", [None]),
    ("It took 70 minutes.", [None]),
    ("Two of Mr. Halden's former aides resigned.", ["aide"]),
    ("About 3,000 of Ms. Lind's letters were read.", ["letter"]),
    ("Three of the harbour police officials spoke.", ["official"]),
]


@pytest.mark.parametrize(("text", "nouns"), COUNTED, ids=[c[0] for c in COUNTED])
def test_counts_say_what_they_count(text: str, nouns: list[str | None]) -> None:
    (reading,) = read(text)
    assert [f.noun for f in extract_figures(reading)] == nouns


ONES = [("Police found two devices: one addressed to a senator.", 0), ("Two boats sank. One died.", 1), ("They lost one boat.", 1)]


@pytest.mark.parametrize(("text", "count"), ONES)
def test_one_that_stands_for_something_named_before_is_no_count(text: str, count: int) -> None:
    (reading,) = read(text)
    assert sum(f.exact.lower() == "one" for f in extract_figures(reading)) == count


def _tells_a_noun(line: str) -> bool:
    return "of-" in line and not line.startswith("#")


CASES = Path(__file__).resolve().parents[2] / "cases" / "figures.tsv"
TABLE = [
    pytest.param(text, figures, marks=[pytest.mark.xfail(strict=True)] if group.startswith("known failure") else [], id=text)
    for group, text, figures in (line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if _tells_a_noun(line))
]


@pytest.mark.parametrize(("text", "figures"), TABLE)
def test_counts_count_what_the_table_says(text: str, figures: str) -> None:
    (reading,) = read(text)
    wanted = [next((w.removeprefix("of-") for w in f.split() if w.startswith("of-")), None) for f in figures.split(" ; ")]
    assert [noun for noun, told in zip((f.noun for f in extract_figures(reading)), wanted, strict=True) if told] == [w for w in wanted if w]


def test_the_noun_stands_where_its_span_says_and_figures_carry_their_article() -> None:
    (reading,) = read("At least six fishermen drowned.\nNine boats sank, 3 of them new.")
    for figure in extract_figures(reading):
        assert figure.article == "a1"
        assert figure.span.of(reading.text) == figure.exact
        assert figure.noun_span is None or figure.noun_span.of(reading.text).lower().startswith((figure.noun or "")[:3])
