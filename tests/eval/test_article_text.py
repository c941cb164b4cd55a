import pytest

from eval.page_sets import LabelledPage
from eval.rivals.extractors import Extracted
from eval.stages.article_text import (
    combine_shares,
    compare_shingles,
    count_field,
    count_segments,
    extract,
    judge_outlet,
    measure_benchmark,
    measure_segments,
)

STORY = "A barge with forty tonnes of gravel sank off the port of Ostrel on Monday night, the harbour office said."
MORE = "No one was hurt, and the crew of four swam ashore before the tide turned, said the harbour master."
HTML = (
    "<html><head><title>Barge sinks off Ostrel | Wexcombe Herald</title></head><body><ul><li><a href='/'>Home</a></ul>"
    f"<article><h1>Barge sinks off Ostrel</h1><p>By Ana Prado</p><p>{STORY}</p><p>{MORE}</p></article>"
    "<footer>Imprint</footer></body></html>"
)


def benchmark_page() -> LabelledPage:
    return LabelledPage(id="a" * 20, data=HTML.encode(), gold={"articleBody": f"{STORY} {MORE}"})


def segment_page() -> LabelledPage:
    gold = {"with": ["forty tonnes of gravel"], "without": ["Imprint"], "title": "Barge sinks off Ostrel", "author": "Ana Prado"}
    return LabelledPage(id="barge.html", data=HTML.encode(), gold=gold)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_constant_scores_less_than_the_method_on_the_benchmark() -> None:
    ours = measure_benchmark([benchmark_page()], extract)[0]
    constant = measure_benchmark([benchmark_page()], lambda page: Extracted(text="always the same"))[0]
    assert ours.ours.value > 0.9 > constant.ours.value
    assert {r.name for r in ours.rivals} >= {"trafilatura", "readability-lxml", "resiliparse"}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_constant_scores_less_than_the_method_on_segments_and_fields() -> None:
    ours = {row.metric: row.ours.value for row in measure_segments([segment_page()], extract)[:2]}
    constant = {row.metric: row.ours.value for row in measure_segments([segment_page()], lambda page: Extracted(text="", title="News"))[:2]}
    assert all(ours[metric] > constant[metric] for metric in ours)


def test_pages_with_nothing_found_or_wanted_are_left_out_of_one_mean_only() -> None:
    nothing_found = compare_shingles("", "a b c d")
    assert (nothing_found.precision, nothing_found.recall) == (None, 0.0)
    assert combine_shares([nothing_found, compare_shingles("a b c d", "a b c d")]) == pytest.approx(2 / 3)


def test_an_unwanted_segment_costs_precision() -> None:
    counts = count_segments("Fire burns. Menu", {"with": ["Fire burns."], "without": ["Menu"]})
    assert (counts.right, counts.said, counts.wanted) == (1, 2, 1)


@pytest.mark.parametrize(
    ("field", "found", "gold", "right"),
    [
        ("title", "Fire – at last", "Fire - At last", True),
        ("title", "Fire", "Fire at last", False),
        ("author", "Tom Li and Ana Prado", "Ana Prado; Tom Li", True),
        ("author", "Tom Li", ["Tom Li", "Ana Prado"], False),
        ("author", None, "Tom Li", False),
        ("date", "2020-01-02", "2020-01-02", True),
        ("date", "2020-01-02", "2020-01-03", False),
    ],
)
def test_a_field_is_right_when_its_letters_are(field, found, gold, right) -> None:
    assert count_field(field, found, gold).right == right


def test_no_outlet_is_right_where_gold_has_none() -> None:
    assert judge_outlet("s/a1", None, None)[0].score == 1.0
    assert judge_outlet("s/a1", "Herald", None)[0].score == 0.0
