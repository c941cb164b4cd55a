import pytest

from rashomon.stages.match import MatchSettings, match
from rashomon.stages.match.statements import cut_statements
from rashomon.stages.match.worth import is_mere_tag
from rashomon.text.embedding import MiniLMEmbedder
from tests.stages.match.read_texts import read_texts

TAGS = [
    ("According to two people in his street", True),
    ("Said two officials with knowledge of the inquiry", True),
    ("The northern bridge fell on Monday.", False),
    ("Two guards were hurt.", False),
]


@pytest.mark.parametrize(("text", "mere"), TAGS)
def test_a_tag_tells_nothing_by_itself(text: str, mere: bool) -> None:
    readings, extracts = read_texts(text)
    assert [is_mere_tag(s, readings[0], MatchSettings()) for s in cut_statements(readings[0], extracts)] == [mere]


def test_of_what_one_article_tells_alone_only_so_much_is_told() -> None:
    text = "\n".join(
        f"The {word} council bought {k} new lamps for the long road to the harbour." for k, word in enumerate("abcdefghij", 12)
    )
    readings, extracts = read_texts(text, "Rain fell on the quiet hills.")
    claims = match(readings, extracts, MiniLMEmbedder().embed, MatchSettings(most_singles=3))
    assert sum(s.article == "a0" for c in claims for s in c.statements) == 3


def test_a_change_is_told_in_one_statement() -> None:
    readings, extracts = read_texts("Arrests have gone from fourteen on the night to 31.")
    assert [[f.low for f in s.figures] for s in cut_statements(readings[0], extracts)] == [[14.0, 31.0]]
