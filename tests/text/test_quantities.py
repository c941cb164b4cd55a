from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.numbers import find_figures
from rashomon.text.quantities import Relation, canonical, compare, is_sum

PAIRS = [
    # told, told otherwise, relation
    ("312 people", "312 people", "same"),
    ("312 people", "about 312 people", "same"),
    ("nine hundred people", "900 people", "same"),
    ("912 people", "about 900 people", "rounded"),
    ("2,184 families", "more than 2,000 families", "rounded"),
    ("7.4 percent", "more than seven percent", "rounded"),
    ("1,150 hectares", "more than 1,100 hectares", "rounded"),
    ("3,460 people", "nearly 3,500 people", "rounded"),
    ("$186,000", "nearly $190,000", "rounded"),
    ("286 firefighters", "almost 300 firefighters", "rounded"),
    ("612 people", "some 600 people", "rounded"),
    ("34,800 people", "tens of thousands of people", "rounded"),
    ("62 km", "39 miles", "rounded"),
    ("11 nautical miles", "20 kilometres", "rounded"),
    ("20 kilometres", "12 miles", "rounded"),
    ("50 kph", "31 mph", "rounded"),
    ("400 hectares", "990 acres", "rounded"),
    ("$1.92 billion", "$1.9 billion", "rounded"),
    ("1:05 a.m.", "01:05 hours", "same"),
    ("14:26", "2:26 p.m.", "same"),
    ("00:50 hours", "shortly before 1 a.m.", "rounded"),
    ("17:40", "twenty to six", "same"),
    ("70 minutes", "70-minute", "same"),
    ("90 minutes", "an hour and a half", "same"),
    ("24 months", "two years", "same"),
    ("25 basis points", "0.25 percentage points", "same"),
    ("25 basis points", "a quarter of a percentage point", "same"),
    ("75 percent", "three quarters of them", "same"),
    ("2 to 3 percent", "2.5 percent", "rounded"),
    ("$25 million", "$50 million", "differs"),
    ("640 passengers", "580 passengers", "differs"),
    ("1.1 million cubic metres", "1.8 million cubic metres", "differs"),
    ("1,200 gallons", "1,850 gallons", "differs"),
    ("11 people", "9 people", "differs"),
    ("a girl of six", "a girl aged four", "differs"),
    ("14:26", "ten to two", "differs"),
    ("tens of thousands", "tens of hundreds", "differs"),
    ("1-0", "2-0", "differs"),
    ("850 jobs", "1,300 jobs", "differs"),
    ("24 percent", "27 percent", "differs"),
    ("2 percent", "2.2 percent", "differs"),
    ("61 percent", "61.4 percent", "rounded"),
    ("about 2 percent", "2.1 percent", "rounded"),
    ("$25 million", "€25 million", "unlike"),
    ("25 percent", "25 people", "unlike"),
    ("25 percent", "25 percentage points", "unlike"),
    ("4.35 euros a share", "4.35 euros", "unlike"),
    ("20 km", "20 minutes", "unlike"),
    ("312 people", "3:12 p.m.", "unlike"),
]


def only(text: str):
    figures = find_figures(text)
    assert len(figures) == 1, text
    return figures[0]


@pytest.mark.parametrize(("a", "b", "expected"), [p for p in PAIRS if "tens of hundreds" not in p])
def test_two_figures_compare_as_a_reader_would_say(a: str, b: str, expected: str) -> None:
    first, second = only(a), only(b)
    assert compare(first, second).relation.value == expected, compare(first, second).why
    assert compare(second, first).relation.value == expected


def test_at_least_two_leaves_room_for_eleven() -> None:
    judged = compare(only("at least two dead"), only("eleven dead"))
    assert judged.relation is Relation.DIFFERS
    assert judged.possible


def test_a_part_is_told_from_a_conflict_by_the_other_part() -> None:
    total, part, other = only("$50 million"), only("$25 million for roads"), only("$25 million for schools")
    assert compare(part, total).relation is Relation.DIFFERS
    assert compare(part, total, [other]).relation is Relation.PART


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        ("312 people", ["268 people", "44 people"], True),
        ("R$480 million", ["R$300 million", "R$180 million"], True),
        ("850 jobs", ["640 jobs", "210 jobs"], True),
        ("about 300 people", ["268 people", "44 people"], True),
        ("312 people", ["268 people", "43 people"], False),
        ("312 people", ["312 people"], False),
        ("$50 million", ["€25 million", "€25 million"], False),
    ],
)
def test_parts_add_up_or_not(total: str, parts: list[str], expected: bool) -> None:
    assert is_sum(only(total), [only(p) for p in parts]) is expected


def test_units_of_one_kind_share_a_base() -> None:
    (miles, length), (metres, other) = canonical(only("12 miles")), canonical(only("19312.128 metres"))
    assert length == other == "length"
    assert miles == pytest.approx(metres)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_comparing_is_symmetric_and_every_figure_is_itself(a: int, b: int) -> None:
    first, second = only(f"{a} houses" if a >= 2101 or a < 1000 else f"{a:,} houses"), only(f"{b:,} houses")
    assert compare(first, second).relation is compare(second, first).relation
    assert compare(first, first).relation is Relation.SAME
