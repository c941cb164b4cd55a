"""What counts as an article's own words, and what it shares with another."""

import hashlib
from functools import lru_cache

import pytest

from rashomon.model import Reading
from rashomon.stages.derive import DeriveSettings
from rashomon.stages.derive.facts import index_facts, share_alone
from rashomon.stages.derive.hearing import brings_quotations, find_hearers
from rashomon.stages.derive.likeness import compare
from rashomon.stages.derive.wording import Wording, read_wordings
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles
from tests.stages.derive.read_story import make_article

SAID = "“We have looked at every single valve in this plant and we found nothing at all that could explain it,” the director said."
BOILERPLATE = (
    "The plant on the Olsa was built in 1961 and makes a third of the country's fertiliser. It was sold to a Danish fund four "
    "years ago for 210 million euros and has been closed twice since then, both times after spills into the river."
)


@lru_cache(maxsize=32)
def read(*texts: str) -> tuple[Reading, ...]:
    articles = [make_article(hashlib.sha256(t.encode()).hexdigest()[:8], t) for t in texts]
    return read_articles(articles, SpacyParser(), MiniLMEmbedder())


def prepare(*texts: str) -> tuple[Wording, ...]:
    return read_wordings(read(*texts))


def test_quoted_words_are_not_the_articles_own() -> None:
    (wording,) = prepare(SAID)
    assert [w.folded for w, own in zip(wording.words, wording.own, strict=True) if own] == ["the", "director", "said"]


@pytest.mark.parametrize("phrase", ["the “alarm system” failed", "a “very small” leak"])
def test_a_phrase_between_marks_stays_among_the_own_words(phrase: str) -> None:
    (wording,) = prepare(f"They said {phrase} on Monday.")
    assert wording.own.all()
    assert wording.quotations == ()


def test_a_quotation_heard_by_both_is_no_shared_wording() -> None:
    one, other = prepare(
        f"{SAID} Police closed the bridge at noon and sent the workers home by bus.",
        f"Residents filled the school gym by nightfall, children asleep on gym mats. {SAID}",
    )
    assert compare(one, other, DeriveSettings()).wording < 0.1


def test_one_shared_block_of_background_is_no_copy() -> None:
    one, other = prepare(
        f"Two workers were burned when a pipe burst at dawn. A third ran for help across the yard. {BOILERPLATE} "
        "Doctors in Olsany said both would live. Trains were held for an hour, and the school stayed shut on Tuesday. "
        "Inspectors took away the broken elbow in a crate and will report within six weeks, the ministry said in a note.",
        f"Nobody had told Jana Mala that the siren meant her. She took the dog and the deeds and walked uphill. {BOILERPLATE} "
        "Her neighbour stayed to milk. The union wants the night shift doubled, and the mayor wants the gate moved. "
        "By evening the smell had gone from the kitchen but not from the curtains, and the dog would not drink from its bowl.",
    )
    settings = DeriveSettings()
    assert compare(one, other, settings).wording < settings.shared_wording
    assert compare(one, other, settings).first_covered > settings.shared_wording


def test_facts_that_a_third_telling_has_count_little() -> None:
    alone = prepare("A beekeeper of 58 was questioned.", "Police questioned a beekeeper of 58.", "The wind dropped on Friday.")
    common = prepare("A beekeeper of 58 was questioned.", "Police questioned a beekeeper of 58.", "They held a beekeeper aged 58.")
    assert share_alone(index_facts(alone), [0, 1, 2], 0)[1] > share_alone(index_facts(common), [0, 1, 2], 0)[1]


def test_copies_of_one_text_count_as_one_telling() -> None:
    wordings = prepare("A beekeeper of 58 was questioned.", "Police questioned a beekeeper of 58.", "They held a beekeeper aged 58.")
    apart, together = (share_alone(index_facts(wordings), texts, 0) for texts in ([0, 1, 2], [0, 1, 1]))
    assert together[1] > apart[1]


@pytest.mark.parametrize(
    ("text", "brings"),
    [
        (SAID, True),
        ("Rain fell all day and nobody said a word about it.", False),
        ("The “clean, safe and modern plant” leaked again.", False),
    ],
)
def test_who_quotes_at_length_was_there_or_asked(text: str, brings: bool) -> None:
    mine, other = prepare(text, "Another report without any quotation.")
    assert brings_quotations(mine, find_hearers([mine, other])[0], {1}) is brings


def test_what_others_quote_too_is_not_brought_home() -> None:
    mine, other = prepare(SAID, f"Later on Monday she spoke. {SAID}")
    heard = find_hearers([mine, other])[0]
    assert heard == (frozenset({1}),)
    assert not brings_quotations(mine, heard, {1})
    assert brings_quotations(mine, heard, set())


def test_one_word_ten_thousand_times_costs_little() -> None:
    one, other = prepare("spam " * 9000 + "end.", "ham spam " * 4000 + "end.")
    assert compare(one, other, DeriveSettings()).wording >= 0


FINDINGS = (
    "The left rail of the crane had been worn to half its height. Three inspectors had asked for a new one in spring. "
    "The yard moved the order to the next year. No barrier kept walkers from the quay."
)


def test_who_adds_that_a_statement_said_so_cites_and_does_not_copy() -> None:
    told = FINDINGS.removesuffix(".").split(". ")[::-1]
    cited, plain = (" ".join(f"{t}{mark}" for t in told) for mark in (", the statement said.", "."))
    report = (
        f"Marta Kolar heard the crane go before she saw it, and her coffee went over the ledger. {cited} Her son ran for the "
        "ladder while she counted heads at the gate, twelve at first and then fourteen. The tide was out, which nobody planned, "
        "and the mud was soft enough to hold a man upright until a rope came."
    )
    release, citing, copying = prepare(FINDINGS, report, report.replace(cited, plain))
    assert compare(citing, release, DeriveSettings()).wording < 0.5 * compare(copying, release, DeriveSettings()).wording
