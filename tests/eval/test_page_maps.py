from dataclasses import replace

from eval.stages.page_maps import measure_pages
from rashomon.stages.clean import clean

PAGE = (
    "<article><h1>Barge sinks</h1><p>A &ldquo;barge&rdquo; with forty ton&shy;nes of gravel sank o\ufb00 the port of\u200b Ostrel on"
    " Monday night, it was said.</p><p>No one was hurt &amp; the crew swam ashore before the tide turned.</p></article>"
)


def shift(page):
    return tuple(replace(a, map=tuple(replace(r, page_start=r.page_start + 1) for r in a.map)) for a in clean(page))


def test_every_letter_of_the_program_is_mapped() -> None:
    assert measure_pages("invented", [("barge", PAGE)], clean).ours.value == 1.0


def test_a_map_that_is_off_by_one_fails() -> None:
    assert measure_pages("invented", [("barge", PAGE)], shift).ours.value < 0.5
