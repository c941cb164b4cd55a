"""Copies of known parentage: made alike at each run, and as what they are said to be."""

import random
import shutil

import pytest

from eval.copies_made import COPIES, KINDS, cut, edit, make_cases, reprint, swap_words, translate_back
from eval.stages.copies import make_article
from rashomon.model import Article

TEXT = "\n".join(
    f"The harbour office said on Monday that quay {i} would be closed for several weeks. Nobody had been informed about the decision, "
    f'workers complained. "We learnt of it from the newspaper, all {i} of us, and nobody has called," said the foreman.'
    for i in range(12)
)
EVENTS = [
    [make_article(f"{i}/{name}", TEXT.replace("quay", f"{name} pier {i}"), outlet=name) for name in ("one", "two", "three")]
    for i in range(2 * len(KINDS))
]


def made() -> list[tuple[str, tuple[Article, ...]]]:
    return [(case.kind, case.articles) for case in make_cases(EVENTS)]


def test_the_seed_is_fixed() -> None:
    assert made() == made()


def test_each_kind_of_copy_names_its_parents_and_the_rest_has_none() -> None:
    for case in make_cases(EVENTS):
        ids = {a.id for a in case.articles}
        assert bool(case.parents) == (case.kind in COPIES)
        assert all(copy in ids and source in ids for copy, source in case.parents)


def test_half_of_the_cases_carry_no_dates() -> None:
    dated = [all(a.published for a in case.articles) for case in make_cases(EVENTS)]
    assert 0 < sum(dated) < len(dated)


@pytest.mark.parametrize("make", [reprint, cut, edit, swap_words])
def test_a_copy_keeps_some_of_its_source(make: object) -> None:
    assert callable(make)
    copy = make(TEXT, random.Random(1))
    words, kept = TEXT.split(), set(copy.split())
    assert 0.3 < sum(w in kept for w in words) / len(words) <= 1


def test_a_word_swapper_leaves_quotations_alone() -> None:
    copy = swap_words(TEXT, random.Random(1))
    assert copy != TEXT
    assert copy.count('"We learnt of it from the newspaper, all 3 of us, and nobody has called,"') == 1


@pytest.mark.skipif(shutil.which("apertium") is None, reason="apertium is not installed")
def test_a_translation_there_and_back_is_other_words_without_marks() -> None:
    copy = translate_back("The minister said that the bridge was closed.", "spa")
    assert "bridge" in copy
    assert "*" not in copy
