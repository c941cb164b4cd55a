"""Copies of every strength: made alike at each run, as what they are said to be."""

import pytest

from eval.copies_graded import GRADES, GradedCopy, make_graded
from eval.copies_made import has_translator
from eval.stages.copies import make_article
from rashomon.model import How

REPORT = "\n".join(
    f"The {{0}} office said on Monday that quay {i} would be closed for several weeks, after an inspection, and traffic would be diverted. "
    f"Nobody had been informed about the decision, workers complained. The repair of pier {i} will cost two million crowns, he said."
    for i in range(10)
)
PILES = [[make_article(f"{place}/{i}", REPORT.format(f"{place} {i}")) for i in range(2)] for place in ("harbour", "river", "canal") * 4]


@pytest.fixture(scope="module")
def made() -> tuple[GradedCopy, ...]:
    return make_graded(PILES)


def test_the_seed_is_fixed(made: tuple[GradedCopy, ...]) -> None:
    assert made == make_graded(PILES)


def test_every_grade_has_its_turn_and_only_mergers_have_two_sources(made: tuple[GradedCopy, ...]) -> None:
    assert {m.grade for m in made} == {g for g in GRADES if has_translator() or not g.startswith("translated")}
    assert all((len(m.sources) > 1) == (m.how is How.MERGED) for m in made)


def test_a_cut_is_shorter_and_has_nothing_new(made: tuple[GradedCopy, ...]) -> None:
    for m in made:
        if m.grade == "cut":
            assert len(m.copy.text) < len(m.sources[0].text)
            assert len(set(m.copy.text.split()) - set(m.sources[0].text.split())) < 10
