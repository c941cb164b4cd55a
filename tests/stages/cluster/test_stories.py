"""Articles to stories: one event together, other events apart, strays in none."""

import hashlib
from dataclasses import replace
from functools import lru_cache

import pytest

from rashomon.errors import SettingsError
from rashomon.model import Article, Reading
from rashomon.stages.cluster import ClusterSettings, cluster
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles

FERRY = (
    "The ferry Santa Brigida ran aground off Porto Alto on Monday with 212 people on board, harbour master Ines Couto said. "
    "Tugs pulled her free at noon and she sailed on to Vila Real under her own power. Nobody was hurt.",
    "Passengers on the Santa Brigida spent six hours on a sandbank at the mouth of Porto Alto harbour on Monday. "
    "Captain Rui Falcao said the buoy was not where the chart had it. Ines Couto, the harbour master, called that nonsense.",
    "Porto Alto's harbour master must go. A ferry with 212 souls sat on the sand for a morning, in plain sight of her window, "
    "and Ms Couto blames the captain. Who moved the buoy? The Santa Brigida did not.",
)
RATES = (
    "The central bank of Norlund raised its key rate to 4.5 percent on Thursday, surprising markets. Governor Lena Aalto said "
    "inflation was not beaten. The crown rose 1.2 percent against the euro.",
    "Borrowers in Norlund will pay more after Thursday's surprise. The bank's board voted five to two for a key rate of 4.5 "
    "percent, Governor Lena Aalto told reporters, and the crown jumped.",
)
STRAY = ("Beekeepers in the Olsa valley have lost a third of their hives this winter, a survey by the growers' union shows.",)


@lru_cache(maxsize=1)
def read() -> tuple[Reading, ...]:
    texts = FERRY + RATES + STRAY
    articles = [
        Article(
            id=f"a{i}",
            page=f"p{i}",
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            map=(),
            title=text.split(".")[0],
            published=f"2025-05-0{i + 1}",
        )
        for i, text in enumerate(texts)
    ]
    return read_articles(articles, SpacyParser(), MiniLMEmbedder())


def test_each_event_is_one_story_and_a_stray_is_in_none() -> None:
    assert [s.articles for s in cluster(read())] == [("a0", "a1", "a2"), ("a3", "a4")]


def test_the_order_of_the_articles_changes_nothing() -> None:
    assert cluster(read()) == cluster(read()[::-1])


def test_a_story_has_its_days_and_a_title_of_one_of_its_articles() -> None:
    story = cluster(read())[0]
    assert (story.first, story.last) == ("2025-05-01", "2025-05-03")
    assert story.title in {text.split(".")[0] for text in FERRY}


def test_the_id_comes_from_what_the_story_holds() -> None:
    whole, part = cluster(read())[1], cluster(read()[3:])[0]
    assert whole.id == part.id
    assert cluster(read()[:2])[0].id != cluster(read()[:3])[0].id


def test_a_pile_that_is_one_story_stays_one() -> None:
    assert [len(s.articles) for s in cluster(read()[:3])] == [3]


def test_next_year_is_another_event_where_likeness_is_no_more_than_fair() -> None:
    near = cluster(read()[3:5], ClusterSettings(threshold=0.55))
    later = [replace(r, article=replace(r.article, published=f"202{5 + i}-05-04")) for i, r in enumerate(read()[3:5])]
    assert len(cluster(later, ClusterSettings(threshold=0.55, most_penalty=0.5))) < len(near) + 1
    assert cluster(later, ClusterSettings(threshold=0.55, most_penalty=0.5)) == ()


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_articles_make_no_story(count: int) -> None:
    assert cluster(read()[:count]) == ()


def test_an_article_without_a_word_is_a_stray() -> None:
    empty = replace(read()[0], article=replace(read()[0].article, id="e", text=""), tokens=(), sentences=(), vectors=read()[0].vectors[:0])
    assert all("e" not in s.articles for s in cluster((*read(), empty)))


@pytest.mark.parametrize("values", [{"threshold": 0.0}, {"threshold": 1.0}, {"words": -0.1}])
def test_settings_that_make_no_sense_are_refused(values: dict[str, float]) -> None:
    with pytest.raises(SettingsError, match="cluster"):
        ClusterSettings(**values)
