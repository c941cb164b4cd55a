from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Bound, Figure
from rashomon.text.numbers import find_figures

CASES = Path(__file__).resolve().parents[1] / "cases" / "figures.tsv"
ROWS = [tuple(line.split("\t")) for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def told(figure: Figure, rounded: bool = False) -> str:
    value = f"{figure.low:.10g}" if figure.low == figure.high else f"{figure.low:.10g}..{figure.high:.10g}"
    parts = [f"[{figure.exact}]", figure.kind.value, value, figure.unit, f"per-{figure.per}" if figure.per else None]
    parts += [figure.bound.value if figure.bound is not Bound.EXACT else None, "negative" if figure.negative else None]
    parts += [f"~{figure.round_to:.10g}" if rounded and figure.round_to else None]
    return " ".join(p for p in parts if p)


def as_told(text: str, expected: str) -> str:
    """The figures of a text as the table writes them: with their rounding where the row tells it; nouns take a parse."""
    nouns = [next((f" {w}" for w in row.split() if w.startswith("of-")), "") for row in expected.split(" ; ")]
    parts = [told(f, rounded="~" in expected) for f in find_figures(text)]
    return " ; ".join(part + noun for part, noun in itertools.zip_longest(parts, nouns[: len(parts)], fillvalue=""))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected, marks=[pytest.mark.xfail(strict=True)] if group.startswith("known failure") else [], id=text)
        for group, text, expected in ROWS
    ],
)
def test_figures_are_read_as_the_table_says(text: str, expected: str) -> None:
    assert as_told(text, expected) == expected


def test_table_is_large_and_has_negatives() -> None:
    assert len(ROWS) >= 400
    assert sum(not row[2] for row in ROWS) >= 40


@given(st.text(alphabet=st.sampled_from("0123456789 ,.-–%$€£:/()+abcdehillmnoprstuxy\n°½’"), max_size=200))
def test_spans_cut_out_what_they_say_and_never_overlap(text: str) -> None:
    figures = find_figures(text, "a")
    assert all(f.span.of(text) == f.exact and f.article == "a" and f.low <= f.high for f in figures)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(figures))


@pytest.mark.parametrize(
    "junk",
    [
        *("1" * 50_000, "1,234" * 4_000, "1 " * 5_000, "one hundred " * 2_000, "$" * 50_000, "1-" * 5_000, "half a " * 4_000, "a" * 50_000),
    ],
    ids=lambda junk: junk[:8],
)
def test_hostile_text_is_read_to_its_end(junk: str) -> None:
    find_figures(junk)


def test_what_a_page_writes_elsewhere_settles_its_commas_and_points() -> None:
    page = "It fell 7,4 percent and burned 1.480 hectares."
    assert [f.low for f in find_figures(page)] == [7.4, 1480.0]
    assert [f.low for f in find_figures("It burned 1.480 hectares, 7.4 percent of all.")] == [1.48, 7.4]
