"""How a copy was made, by what it kept of its source."""

from dataclasses import replace

import pytest

from rashomon.model import How
from rashomon.stages.derive import DeriveSettings
from rashomon.stages.derive.explanation import explain
from rashomon.stages.derive.likeness import compare
from rashomon.stages.derive.manner import judge_manner, judge_merger
from rashomon.stages.derive.wording import read_wordings
from tests.stages.derive.read_story import read_tellings


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


def test_a_copy_that_rewords_its_quotations_too_is_a_translation() -> None:
    spun, wire = read_wordings([read_tellings()[n] for n in ("spun", "wire")])
    settings = DeriveSettings()
    likeness, explanation = compare(spun, wire, settings), explain(spun, wire, settings)
    reworded = replace(spun, quotations=(frozenset(["each", "fall", "this", "is", "practised", "by", "us", "all"]),))
    assert judge_manner(reworded, wire, likeness, explanation) is How.MACHINE_TRANSLATED


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
    digest = replace(opinion, opinion_marks=0.9, quotations=())
    assert judge_manner(digest, local, likeness, explanation) is How.SUMMARISED
    assert judge_manner(replace(digest, opinion_marks=2.0), local, likeness, explanation) is How.OPINION
