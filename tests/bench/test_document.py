import pytest

from bench.document import passes_limit, write_speed
from bench.start import spread

RUN = {"pages": 80, "peak": 4e8, "seconds": {"ours": 2.0}, "ratios": {"spaCy": [1.5, 1.4, 1.9]}}


def grown(cost):
    return {"pages": 1, "seconds": {"derive": cost}, "peak": {"derive": 1000}}


def test_a_ratio_is_told_with_its_spread():
    assert "1.50 (1.40 to 1.90) times\nthe cost of spaCy" in write_speed({"whole": {"run_beside_models": RUN}}, "")


@pytest.mark.parametrize(("ratios", "peak", "passed"), [([1.5], 4e8, False), ([2.6], 4e8, True), ([1.5], 1.6e9, True)])
def test_a_limit_is_passed_by_cost_or_by_memory(ratios, peak, passed):
    assert passes_limit({"whole": {"run_beside_models": {**RUN, "ratios": {"spaCy": ratios}, "peak": peak}}}) is passed


def test_growth_is_told_as_an_exponent():
    text = write_speed(
        {"growth": {"compare_story 10": grown(0.1), "compare_story 100": grown(1.0), "compare_story 1000": grown(100.0)}}, ""
    )
    assert "| derive | 0.10 | 1.00 | 100.00 | 2.00 |" in text


def test_ratios_are_taken_round_by_round():
    assert spread([1.0, 4.0, 6.0], [1.0, 2.0, 1.0]) == (2.0, 1.0, 6.0)


def test_the_page_stands_beside_the_plain_table_and_a_missing_browser_is_told():
    opened = {"bytes": 1_500_000, "ready_ms": 210, "nodes": 3000, "filter_ms": 40, "filter_again_ms": 12}
    cost = {"articles": 60, "claims": 600, "render_s": 0.4, "page": opened, "plain": opened, "skipped": None}
    assert "| 60 | 600 | report.html | 1.50 | 210 | 3,000 | 40 | 12 |" in write_speed({"page": [cost]}, "")
    closed = dict.fromkeys(opened) | {"bytes": 10}
    text = write_speed({"page": [cost | {"page": closed, "plain": closed, "skipped": "no browser is installed"}]}, "")
    assert "Only the sizes: no browser is installed." in text
