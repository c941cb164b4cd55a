"""Spans keep their order and their bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Range, Span


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 4)])
def test_a_span_that_runs_backwards_or_before_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_span_gives_back_its_own_stretch(text: str, a: int, b: int) -> None:
    span = Span(*sorted((min(a, len(text)), min(b, len(text)))))
    assert len(span.of(text)) == len(span)


@pytest.mark.parametrize(
    ("one", "other", "overlap", "inside"),
    [
        (Span(0, 5), Span(5, 9), False, False),
        (Span(0, 5), Span(4, 9), True, False),
        (Span(0, 9), Span(2, 4), True, True),
    ],
)
def test_overlap_and_containment(one: Span, other: Span, overlap: bool, inside: bool) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap
    assert one.contains(other) is inside


@pytest.mark.parametrize("numbers", [(2, 1, 3), (1, 4, 3), (-1, 0, 0)])
def test_a_range_out_of_order_is_refused(numbers: tuple[int, int, int]) -> None:
    low, best, high = numbers
    with pytest.raises(ValueError, match="a range needs"):
        Range(low=low, best=best, high=high)
