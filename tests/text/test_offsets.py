"""Texts that keep their letters' places: cutting, joining and weaving never lose one, and a broken map is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import MapRun
from rashomon.text.offsets import Weaver, copy_page, find_breach, join_texts

_TEXT = st.text(alphabet=st.sampled_from(list("ab .\n\t\u00a0\u00ad\u200b\x1b<&;é𝔸\ud800")), max_size=60)


@given(_TEXT)
def test_copy_maps_every_visible_letter(page: str) -> None:
    mapped = copy_page(page, 0, len(page))
    assert find_breach(mapped.text, mapped.runs, page) is None
    assert sum(run.length for run in mapped.runs) >= sum(1 for c in mapped.text if not c.isspace())


@given(_TEXT, st.integers(0, 60), st.integers(0, 60))
def test_a_cut_is_mapped_too(page: str, start: int, end: int) -> None:
    mapped = copy_page(page, 0, len(page))
    part = mapped.cut(min(start, len(mapped.text)), max(min(start, len(mapped.text)), min(end, len(mapped.text))))
    assert find_breach(part.text, part.runs, page) is None


@given(st.lists(st.tuples(_TEXT, st.booleans()), max_size=6))
def test_joined_parts_are_mapped_though_what_lies_between_is_left_out(parts: list[tuple[str, bool]]) -> None:
    page = "".join(text for text, _ in parts)
    mapped, at = [], 0
    for text, kept in parts:
        if kept:
            mapped.append(copy_page(page, at, at + len(text)))
        at += len(text)
    joined = join_texts(mapped)
    assert find_breach(joined.text, joined.runs, page) is None


def test_leaves_out_invisible_characters_and_lone_surrogates() -> None:
    assert copy_page("re\u00adsign\ud800ed\u200b\x1b", 0, 11).text == "resigned"


def test_an_entity_is_fenced_so_that_dropped_text_beside_it_does_no_harm() -> None:
    page = "It ended.&rdquo;<div>Read next: Tuna</div><p>Then"
    weaver = Weaver(page)
    weaver.add(0, 9)
    weaver.add_entity("”", 9, 16)
    mapped = join_texts((weaver.weave(), copy_page(page, len(page) - 4, len(page))))
    assert mapped.text == "It ended.”\nThen"
    assert find_breach(mapped.text, mapped.runs, page) is None


def test_finds_a_letter_that_the_page_does_not_write() -> None:
    assert find_breach("burns!", (MapRun(0, 3, 5),), "It burns.") is not None


def test_finds_a_changed_letter() -> None:
    assert find_breach("turns", (MapRun(0, 3, 5),), "It burns.") is not None


def test_finds_runs_out_of_order() -> None:
    assert find_breach("b a", (MapRun(0, 2, 1), MapRun(2, 0, 1)), "a b") is not None


def test_finds_a_run_that_ends_behind_the_page() -> None:
    assert find_breach("ab", (MapRun(0, 1, 2),), "xa") is not None
