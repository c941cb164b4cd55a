import pytest

from eval.stages import glued_pages
from eval.stages.glued_pages import Source, judge_page, make_pages, measure_pages
from rashomon.model import Skip, SkipReason
from rashomon.stages.clean import clean

PLACES = ("Ostrel", "Wexcombe", "Carrow", "Low Harbour", "Tarn", "Velden")
THINGS = ("barge", "tower", "orchard", "tramway", "library", "quarry")
SYLLABLES = ("bar", "lo", "ves", "tin", "mu", "grel")


def source(event: int, teller: int) -> Source:
    place, thing = PLACES[event], THINGS[event]
    words = [f"{SYLLABLES[event]}{a}{b}{SYLLABLES[teller]}" for a in SYLLABLES for b in SYLLABLES]
    told = [f"The {thing} of {place} {' '.join(words[n : n + 20])} on day {n}." for n in range(15)]
    return Source(event=str(event), title=f"{place} shuts its {thing} once more", paragraphs=tuple(told))


SOURCES = [source(event, teller) for event in range(6) for teller in range(3)]


@pytest.fixture(autouse=True)
def few(monkeypatch) -> None:
    monkeypatch.setattr(glued_pages, "EACH", 4)


def test_the_same_pages_are_made_in_every_run() -> None:
    assert [p.page.text for p in make_pages(SOURCES)] == [p.page.text for p in make_pages(SOURCES)]


def test_every_opening_holds_a_headline_or_a_first_paragraph() -> None:
    for made in make_pages(SOURCES):
        for first, last in made.openings:
            assert any(thing in made.page.text[first:last] for thing in THINGS)


def test_leaving_every_page_whole_finds_no_opening() -> None:
    whole = {row.metric: row.ours.value for row in measure_pages(make_pages(SOURCES), lambda page: clean(page)[:1])}
    ours = {row.metric: row.ours.value for row in measure_pages(make_pages(SOURCES), clean)}
    assert whole["split F1, all"] == 0.0 < ours["split F1, all"]
    assert whole["false splits, all"] == 0.0


def test_parting_every_page_anyhow_is_a_false_split() -> None:
    pages = make_pages(SOURCES)
    rows = {row.metric: row.ours.value for row in measure_pages(pages, lambda page: tuple(clean(page)) * 2)}
    assert rows["false splits, all"] == 1.0


def test_a_skipped_page_has_no_openings_found() -> None:
    counts, parts = judge_page(make_pages(SOURCES)[0], lambda page: Skip(reason=SkipReason.EMPTY, detail=""))
    assert (counts.right, counts.said, parts) == (0, 0, 1)
