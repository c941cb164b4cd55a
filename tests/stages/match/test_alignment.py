"""Statements laid beside one another word by word."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from rashomon.stages.match import alignment, match
from rashomon.stages.match.alignment import WordTable
from rashomon.stages.match.statements import cut_statements
from rashomon.text.embedding import MiniLMEmbedder
from tests.stages.match.read_texts import read_texts

ONE = "The jury has not yet reached a verdict. The trial of the baker opened in March. Snow fell on the hills above the court."
TWO = "Jurors have still come to no decision. The baker went on trial in March. The court is an old mill by the river."


def weigh(*texts: str, words: bool = True) -> np.ndarray:
    readings, extracts = read_texts(*texts)
    told = readings if words else tuple(replace(r, words=None) for r in readings)
    statements = [s for r in told for s in cut_statements(r, extracts)]
    first = sum(s.article == "a0" for s in statements)
    table = WordTable.of(statements, told, MiniLMEmbedder().embed)
    rows, columns = slice(0, first), slice(first, len(statements))
    return table.align(rows, columns, table.meaning[rows] @ table.meaning[columns].T)


@pytest.mark.parametrize("words", [True, False])
def test_each_statement_lies_nearest_to_what_tells_the_same(words: bool) -> None:
    found = weigh(ONE, TWO, words=words)
    assert found.shape == (3, 3)
    assert found[:2].argmax(axis=1).tolist() == [0, 1]
    assert found[2].max() < found[0, 0]


def test_a_statement_stands_wholly_in_its_copy() -> None:
    assert np.diag(weigh(ONE, ONE)) == pytest.approx(1, abs=1e-3)


def test_only_the_likeliest_are_laid_beside_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = weigh(ONE, TWO)
    monkeypatch.setattr(alignment, "MOST_ALIGNED", 1)
    few = weigh(ONE, TWO)
    kept = few != np.float32(0.12)
    assert kept.sum(axis=1).tolist() == [1, 1, 1]
    assert np.allclose(few[kept], whole[kept], atol=1e-6)


def test_readings_without_word_vectors_are_matched_too() -> None:
    readings, extracts = read_texts(ONE, TWO)
    bare = tuple(replace(r, words=None) for r in readings)
    claims = match(bare, extracts, MiniLMEmbedder().embed)
    assert any({s.article for s in c.statements} == {"a0", "a1"} for c in claims)


def test_words_without_a_vector_are_like_nothing() -> None:
    readings, extracts = read_texts(ONE, TWO)
    cut = tuple(replace(r, words=np.zeros_like(r.words)) for r in readings if r.words is not None)
    statements = [s for r in cut for s in cut_statements(r, extracts)]
    first = sum(s.article == "a0" for s in statements)
    table = WordTable.of(statements, cut, MiniLMEmbedder().embed)
    assert float(np.abs(table.meaning[:first] @ table.meaning[first:].T).max()) == pytest.approx(0, abs=1e-6)


def test_no_statement_is_laid_out_beyond_the_words_that_have_vectors() -> None:
    readings, extracts = read_texts("The baker sold " + "bread and rolls and cakes and pies to mills " * 60 + "in March.", TWO)
    statements = [s for r in readings for s in cut_statements(r, extracts)]
    table = WordTable.of(statements, readings, MiniLMEmbedder().embed)
    first = sum(s.article == "a0" for s in statements)
    rows, columns = slice(0, first), slice(first, len(statements))
    assert np.isfinite(table.align(rows, columns, table.meaning[rows] @ table.meaning[columns].T)).all()
