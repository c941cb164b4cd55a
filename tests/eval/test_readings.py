"""Articles read once in a run: the folder gives the same readings as reading anew."""

import hashlib

import numpy as np
import pytest

from eval import readings
from eval.readings import read_once, share_readings
from rashomon.model import Article

TEXTS = ("The bridge at Ostrel closed on Monday. Nobody was hurt.", "A second bridge, at Varn, stays open.")


def make_article(number: int) -> Article:
    text = TEXTS[number]
    return Article(id=f"a{number}", page="p", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), map=())


@pytest.fixture
def shared(tmp_path, monkeypatch):
    monkeypatch.setattr(readings, "_shared", [])
    share_readings(str(tmp_path))
    return tmp_path


def test_what_is_left_in_the_folder_is_the_reading_itself(shared, monkeypatch):
    articles = [make_article(0), make_article(1)]
    first = read_once(articles)
    monkeypatch.setattr(readings, "read_articles", lambda *_: pytest.fail("read again"))
    again = read_once(articles[::-1])
    for one, two in zip(first, again[::-1], strict=True):
        assert (one.article, one.tokens, one.sentences) == (two.article, two.tokens, two.sentences)
        assert np.array_equal(one.vectors, two.vectors)


def test_only_what_is_missing_is_read(shared, monkeypatch):
    read_once([make_article(0)])
    asked = []
    read = readings.read_articles
    monkeypatch.setattr(readings, "read_articles", lambda articles, *rest: asked.extend(articles) or read(articles, *rest))
    assert [r.article.id for r in read_once([make_article(0), make_article(1)])] == ["a0", "a1"]
    assert [a.id for a in asked] == ["a1"]


def test_without_a_folder_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(readings, "_shared", [])
    monkeypatch.chdir(tmp_path)
    read_once([make_article(0)])
    assert not list(tmp_path.iterdir())
