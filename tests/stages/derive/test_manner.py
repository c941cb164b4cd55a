"""How a copy was made, by what it kept of its source."""

from dataclasses import replace

import pytest

from rashomon.model import How
from rashomon.stages.derive import DeriveSettings
from rashomon.stages.derive.explanation import explain
from rashomon.stages.derive.likeness import compare
from rashomon.stages.derive.manner import judge_manner, judge_merger
from rashomon.stages.derive.wording import read_wordings
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles
from tests.stages.derive.read_story import make_article, read_tellings


def judge(name: str, source: str) -> How:
    article, origin = read_wordings([read_tellings()[name], read_tellings()[source]])
    settings = DeriveSettings()
    return judge_manner(article, origin, compare(article, origin, settings), explain(article, origin, settings))


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
    settings = DeriveSettings()
    likeness, explanation = replace(compare(copy, wire, settings), order=0.3), explain(copy, wire, settings)
    quotations = (frozenset(["each", "fall", "this", "is", "practised", "by", "us", "all"]),) if reworded else ()
    assert judge_manner(replace(copy, quotations=quotations), wire, likeness, explanation) is how


def test_several_sources_told_in_little_are_summed_up() -> None:
    cut, wire, release = read_wordings([read_tellings()[n] for n in ("cut", "wire", "release")])
    assert judge_merger(cut, [wire, wire, release], covered=0.2) is How.SUMMARISED
    assert judge_merger(wire, [cut, release], covered=0.9) is How.MERGED
    assert judge_merger(replace(wire, opinion_marks=3.0), [cut, release], covered=0.9) is How.OPINION


def test_what_is_short_but_in_its_sources_own_words_is_merged() -> None:
    cut, wire, release = read_wordings([read_tellings()[n] for n in ("cut", "wire", "release")])
    assert judge_merger(cut, [wire, wire, release], covered=0.9) is How.MERGED


def test_what_keeps_the_voices_of_its_sources_is_merged_however_short_or_loud() -> None:
    local, wire, release = read_wordings([read_tellings()[n] for n in ("local", "wire", "release")])
    assert local.size < 0.9 * len(local.words)
    assert judge_merger(replace(local, opinion_marks=3.0), [wire, wire, wire, release], covered=0.1) is How.MERGED


def test_a_digest_that_quotes_nobody_is_a_summary_even_at_some_length() -> None:
    opinion, local = read_wordings([read_tellings()[n] for n in ("opinion", "local")])
    settings = DeriveSettings()
    likeness, explanation = compare(opinion, local, settings), explain(opinion, local, settings)
    digest = replace(opinion, opinion_marks=0.9, is_column=False, quotations=())
    assert judge_manner(digest, local, likeness, explanation) is How.SUMMARISED
    assert judge_manner(replace(digest, opinion_marks=2.0), local, likeness, explanation) is How.OPINION
