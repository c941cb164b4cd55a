"""The quick look at all figures at once says what the rules say of each pair."""

from itertools import product

import numpy as np
import pytest

from rashomon.model import Span, Statement
from rashomon.stages.match.figures import FigureTable
from rashomon.stages.match.statements import is_telling_figure
from rashomon.text.counting import name_one_thing
from rashomon.text.numbers import find_figures
from rashomon.text.quantities import Relation, compare

TEXTS = [
    "more than 1,000 people; 1,900 people; 37 persons; 41 people; 40 boats; about 40 people",
    "$25 million, $50 million, nearly $50 million, 25.4 million euros, $0",
    "at 2:26 p.m., at 14:26, shortly before 3 p.m., at 2:30, at 02:30",
    "7 percent, 7.4 percent, three quarters, 0.5 percentage points",
    "20 km, 12 miles, 62 acres, 25 hectares, minus 4 degrees, 4 degrees",
    "tens of thousands of people, 35,000 people, hundreds of people, 3-1, 2-1, aged 54, 57 years old, 54 minutes, an hour",
    "10 a day, 10 a week, 300, 312, 300 to 400, at least 300, 1200, 1249",
]
FIGURES = [f for text in TEXTS for f in find_figures(text)]


def tell(*figures: int) -> Statement:
    return Statement(article="a", span=Span(0, 1), exact="x", sentence=0, figures=tuple(FIGURES[k] for k in figures))


def test_there_are_figures_of_many_kinds() -> None:
    assert len({f.kind for f in FIGURES}) >= 7


def test_each_figure_is_compared_as_the_rules_have_it() -> None:
    table = FigureTable([tell(k) for k in range(len(FIGURES))])
    everything = slice(0, len(FIGURES))
    value, _, counted, measured, clash, lone = table.compare(everything, everything)
    for a, b in product(range(len(FIGURES)), repeat=2):
        one, two = FIGURES[a], FIGURES[b]
        if not (is_telling_figure(one) and is_telling_figure(two)):
            assert value[a, b] == clash[a, b] == 0
            assert lone[a, b] == (is_telling_figure(one) != is_telling_figure(two))
            continue
        relation = compare(one, two).relation
        assert bool(value[a, b]) == (relation not in (Relation.UNLIKE, Relation.DIFFERS)), (one.exact, two.exact, relation)
        assert bool(counted[a, b]) == (relation is Relation.DIFFERS and one.kind == "count" and name_one_thing(one, two))
        assert bool(measured[a, b]) == (relation is Relation.DIFFERS and one.kind != "count")
        assert value[a, b] + counted[a, b] + measured[a, b] + clash[a, b] <= 1


def test_of_several_figures_the_most_alike_counts() -> None:
    one, two = tell(1, 2), tell(4, 2)
    table = FigureTable([one, two])
    assert table.compare(slice(0, 1), slice(1, 2))[0].tolist() == [[1.0]]
    assert not table.are_apart(0, 1)
    assert FigureTable([tell(1), tell(2)]).are_apart(0, 1)


@pytest.mark.parametrize("count", [0, 1])
def test_statements_without_figures_have_nothing_to_compare(count: int) -> None:
    table = FigureTable([tell()] * count)
    assert all(not np.any(row) for row in table.compare(slice(0, count), slice(0, count)))
