"""Names put into other words: joined where sentences that tell the same stand in articles of which one retells the other."""

from dataclasses import replace

import numpy as np
import pytest

from rashomon.stages.extract.names import group_names
from tests.stages.extract.read_text import read

SOURCE = "The Liberty Bridge was shut. Rain fell all night. Nobody was hurt."


def homes(first: str, second: str, likeness: float) -> dict[str, str]:
    """Where each form lies, the articles' sentences taken to be alike one by one as told."""
    a, b = read(first, second)
    size = max(len(a.sentences), len(b.sentences))
    own = np.eye(2 * size, dtype=np.float32)
    other = likeness * own + (1 - likeness**2) ** 0.5 * np.roll(own, size, axis=1)
    story = (replace(a, vectors=own[: len(a.sentences)]), replace(b, vectors=other[: len(b.sentences)].astype(np.float32)))
    return {m.exact: n.canonical for n in group_names(story) for m in n.mentions}


@pytest.mark.parametrize(
    ("retold", "form"),
    [
        ("The Free Bridge was closed. Rain fell all night. Nobody was hurt.", "Free Bridge"),
        ("The Ponte Libertad was closed. Rain fell all night. Nobody was hurt.", "Ponte Libertad"),
    ],
)
def test_a_name_in_other_words_is_the_one_that_stands_in_its_place(retold, form):
    found = homes(SOURCE, retold, 0.9)
    assert found[form] == found["Liberty Bridge"]


@pytest.mark.parametrize(
    ("first", "second", "likeness", "forms"),
    [
        (SOURCE, "The Free Bridge was closed. Rain fell all night. Nobody was hurt.", 0.3, ("Liberty Bridge", "Free Bridge")),
        ("Anna Berg was held. Rain fell.", "Karl Berg was held. Rain fell.", 0.95, ("Anna Berg", "Karl Berg")),
        ("It burned near Gate 4. Rain fell.", "It burned near Gate 7. Rain fell.", 0.95, ("Gate 4", "Gate 7")),
        ("He flew to France. Rain fell.", "He flew to Finland. Rain fell.", 0.95, ("France", "Finland")),
    ],
)
def test_independent_reports_people_numbers_and_countries_are_left_apart(first, second, likeness, forms):
    found = homes(first, second, likeness)
    assert found[forms[0]] != found[forms[1]]


def test_one_name_in_three_forms_loses_no_mention():
    texts = (SOURCE, SOURCE.replace("Liberty Bridge", "Libertas Bridge"), SOURCE.replace("Liberty Bridge", "Libertat Bridge"))
    names = group_names(read(*texts))
    assert sorted(m.article for n in names for m in n.mentions if m.exact.endswith("Bridge")) == ["a1", "a2", "a3"]
