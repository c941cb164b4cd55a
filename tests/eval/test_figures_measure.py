from __future__ import annotations

from dataclasses import replace

from eval.stages.figures import Row, _read_told, is_right, measure_dates, measure_figures

WANTED = _read_told("[$25 million] money 25000000 USD per-year at-least of-road ~1000000")
ROWS = [
    Row("It cost at least $25 million a year.", (WANTED,), (WANTED,), ("at least $25 million",)),
    Row("He drives bus 12.", (), (), ("12",)),
]
SUNDAY = _read_told("[Sunday] 2025-06-08 day")


def test_the_table_is_read_field_by_field():
    expected = {"kind": "money", "value": "25000000", "bound": "at-least", "noun": "road", "step": "1000000", "unit": "USD per-year"}
    assert WANTED.fields == expected
    assert SUNDAY.fields == {"days": "2025-06-08", "grain": "day"}


def test_a_wrong_field_makes_a_wrong_sentence():
    wrong = replace(WANTED, fields={**WANTED.fields, "unit": "EUR"})
    assert is_right(ROWS[0])
    assert not is_right(replace(ROWS[0], found=(wrong,)))
    assert not is_right(replace(ROWS[0], found=()))


def test_a_method_that_says_always_the_same_loses():
    constant = [replace(r, found=(WANTED,)) for r in ROWS]
    for ours, theirs in zip(measure_figures(ROWS), measure_figures(constant), strict=True):
        assert ours.ours.value == 1.0
        assert theirs.ours.value <= 1.0
    assert next(iter(measure_figures(constant))).ours.value < 1.0
    assert all(m.ours.value == 1.0 for m in measure_dates([Row("On Sunday.", (SUNDAY,), (SUNDAY,), ("Sunday",))]))
