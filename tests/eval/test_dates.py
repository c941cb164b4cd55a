from eval.page_sets import LabelledPage
from eval.stages.dates import find_date, measure_pages


def dated_page(day: str) -> LabelledPage:
    text = (
        f'<html><head><meta property="article:published_time" content="{day}T08:00:00Z"></head><body><article><h1>Barge sinks</h1>'
        "<p>A barge with forty tonnes of gravel sank off the port of Ostrel on Monday night, the harbour office said.</p>"
        "<p>No one was hurt, and the crew swam ashore before the tide turned.</p></article></body></html>"
    )
    return LabelledPage(id=f"{day}.html", data=text.encode(), gold={"date": day})


PAGES = [dated_page("2019-03-04"), dated_page("2021-11-30")]


def values(method) -> dict[str, float]:
    return {row.metric: row.ours.value for row in measure_pages(PAGES, method)}


def test_a_constant_day_scores_less_than_the_method() -> None:
    ours, constant = values(find_date), values(lambda page: "2019-03-04")
    assert ours["accuracy"] == 1.0
    assert constant["accuracy"] == 0.5
    assert constant["F1"] < ours["F1"]


def test_a_wrong_day_costs_precision_and_none_at_all_costs_recall() -> None:
    wrong, none = values(lambda page: "1999-01-01"), values(lambda page: None)
    assert (wrong["precision"], wrong["recall"]) == (0.0, 1.0)
    assert (none["precision"], none["recall"]) == (1.0, 0.0)


def test_a_page_without_an_article_is_asked_for_its_day_too() -> None:
    page = "<html><head><meta name='date' content='2019-03-04'></head><body><ul><li>Menu</li><li>Shop</li></ul></body></html>"
    assert find_date(page) == "2019-03-04"
