"""What befell the people that a text counts."""

from __future__ import annotations

import pytest

from rashomon.model import Article, Reading
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.numbers import find_figures
from rashomon.text.plights import Plight, find_nobody, find_plight
from rashomon.text.reading import read_articles

COUNTED = [
    ("At least seven people were killed in the blast.", "seven", Plight.DEAD),
    ("The storm took the lives of three fishermen.", "three", Plight.DEAD),
    ("Six miners lost their lives.", "Six", Plight.DEAD),
    ("At least 40 people were injured.", "40", Plight.HURT),
    ("The outbreak made 21 people ill.", "21", Plight.ILL),
    ("Health officials confirmed nineteen cases.", "nineteen", Plight.ILL),
    ("Four climbers are still missing.", "Four", Plight.MISSING),
    ("Police arrested fourteen demonstrators.", "fourteen", Plight.HELD),
    ("Five patients were in intensive care.", "Five", Plight.INTENSIVE),
    ("Two of the dead were children.", "Two", None),
    ("The court heard 64 cases last year.", "64", None),
    ("About 900 people missed the match.", "900", None),
    ("Some 300 people watched the parade.", "300", None),
    ("The guards did not detain twelve marchers.", "twelve", None),
]
NOBODY = [
    ("Nobody was hurt.", [Plight.HURT]),
    ("Police made no arrests.", [Plight.HELD]),
    ("No deaths were reported.", [Plight.DEAD]),
    ("Nobody is known to have died.", [Plight.DEAD]),
    ("Nobody answered the telephone.", []),
    ("There was no money for the roof.", []),
]


def read(text: str) -> Reading:
    article = Article(id="a", page="p", text=text, sha256="", map=())
    return read_articles([article], SpacyParser(), MiniLMEmbedder())[0]


@pytest.mark.parametrize(("text", "number", "plight"), COUNTED)
def test_what_befell_those_who_are_counted(text: str, number: str, plight: Plight | None) -> None:
    tokens = read(text).tokens
    figure = next(f for f in find_figures(text) if number in f.exact)
    assert find_plight(tokens, 0, len(tokens), figure) is plight


@pytest.mark.parametrize(("text", "plights"), NOBODY)
def test_what_befell_nobody(text: str, plights: list[Plight]) -> None:
    tokens = read(text).tokens
    assert [plight for _, plight in find_nobody(tokens, 0, len(tokens))] == plights
