"""How a copy was made, by what it kept of its sources."""

from dataclasses import replace

import pytest

from rashomon.model import How
from rashomon.stages.derive import DeriveSettings
from rashomon.stages.derive.explanation import explain
from rashomon.stages.derive.likeness import compare
from rashomon.stages.derive.manner import Tie, judge_manner, weigh_evidence
from rashomon.stages.derive.weights import BIAS, WEIGHTS
from rashomon.stages.derive.wording import Wording, read_wordings
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles
from tests.stages.derive.read_story import make_article, read_tellings


def tie(article: Wording, *sources: Wording) -> list[Tie]:
    settings = DeriveSettings()
    return [Tie(s, compare(article, s, settings), explain(article, s, settings)) for s in sources]


def judge(name: str, *sources: str) -> How:
    article, *origins = read_wordings([read_tellings()[n] for n in (name, *sources)])
    return judge_manner(article, tie(article, *origins))


@pytest.mark.parametrize(
    ("name", "source", "how"),
    [
        ("reprint", "wire", How.VERBATIM),
        ("cut", "wire", How.CUT),
        ("spun", "wire", How.SPUN),
        ("opinion", "local", How.OPINION),
    ],
)
def test_the_manner_of_a_copy(name: str, source: str, how: How) -> None:
    assert judge(name, source) is how


WIRE = (
    "The harbour council voted on Monday to close the old bridge for a year. The mayor opened the meeting at nine. "
    "Engineers found cracks in four of the six piers last month. Lorries will be sent round by the northern road. "
    "The work will cost nine million crowns and will begin in spring. The last ferry of the town was sold in June."
)
SWAPPED = (
    "The harbor board voted on Monday to shut the aged bridge for a year. The mayor started the gathering at nine. "
    "Engineers discovered fissures in four of the six piers last month. Trucks will be dispatched round by the northern route. "
    "The labour will cost nine million crowns and will start in spring. The final ferry of the town was bought in June."
)
TRANSLATED = (
    "On Monday, the port council has decided to close for one year the old bridge. At nine the meeting was opened by the mayor. "
    "In the past month, cracks were found by the engineers in four of six piers. By the north road will be redirected the trucks. "
    "In spring begin the works, which nine million crowns shall cost. In June was the last ferry of the city sold."
)


@pytest.mark.parametrize(("text", "how"), [(SWAPPED, How.SPUN), (TRANSLATED, How.MACHINE_TRANSLATED)])
@pytest.mark.parametrize("reworded", [False, True])
def test_a_word_swapper_puts_word_for_word_and_a_translation_turns_sentences_round(text: str, how: How, reworded: bool) -> None:
    articles = [make_article("copy", text), make_article("wire", WIRE)]
    copy, wire = read_wordings(read_articles(articles, SpacyParser(), MiniLMEmbedder()))
    quotations = (frozenset(["each", "fall", "this", "is", "practised", "by", "us", "all"]),) if reworded else ()
    assert judge_manner(replace(copy, quotations=quotations), tie(copy, wire)) is how


@pytest.mark.parametrize(("name", "sources"), [("merged", ("wire", "release")), ("merged", ("release", "wire"))])
def test_what_stands_in_two_sources_is_merged_whichever_comes_first(name: str, sources: tuple[str, ...]) -> None:
    assert judge(name, *sources) is How.MERGED


def test_a_few_words_put_in_do_not_make_a_reprint_a_translation() -> None:
    wire = read_tellings()["wire"].article.text
    text = wire.replace("a gale", "a heavy gale").replace("Nobody was badly hurt", "No one was badly hurt")
    read = read_articles([make_article("copy", text), make_article("wire", wire)], SpacyParser(), MiniLMEmbedder())
    copy, source = read_wordings(read)
    assert judge_manner(copy, tie(copy, source)) in (How.VERBATIM, How.EDITED)


def test_every_way_of_copying_weighs_every_kind_of_evidence() -> None:
    article, source = read_wordings([read_tellings()[n] for n in ("cut", "wire")])
    evidence = weigh_evidence(article, tie(article, source))
    assert set(WEIGHTS) == set(BIAS) == set(How)
    assert all(list(row) == list(evidence) for row in WEIGHTS.values())


def test_an_article_of_no_words_is_judged_all_the_same() -> None:
    empty, wire = read_wordings(read_articles([make_article("copy", ""), make_article("wire", WIRE)], SpacyParser(), MiniLMEmbedder()))
    assert judge_manner(empty, tie(empty, wire)) in set(How)
