"""What is read as a denial of the statement before it, and what is not."""

import pytest

from rashomon.model import Article, Reading
from rashomon.text.denials import find_denials
from rashomon.text.embedding import MiniLMEmbedder
from rashomon.text.language import SpacyParser
from rashomon.text.reading import read_articles

DENIED = (
    ("Two men crossed the river, the minister said. The border police denied it.", "The border police denied it", 0),
    ("The dam was full, says the mayor; the engineers reject that.", "the engineers reject that", 0),
    ("The firm sold the mine in May. Its lawyers dismissed the allegation.", "Its lawyers dismissed the allegation", 0),
    ("They dug a tunnel, according to the prosecutor. Nonsense, says the guards’ union.", "Nonsense, says the guards’ union", 0),
    ("They dug a tunnel. “Not true,” said the warden.", "Not true,” said the warden", 0),
    ("The bank was warned in June. That is false, said its chairman.", "That is false, said its chairman", 0),
    ("The bank was warned in June. The claim is baseless, its chairman said.", "The claim is baseless, its chairman said", 0),
    ("Norland may buy the port; the ministry says that nothing of the kind was promised.", "nothing of the kind was promised", 0),
    ("Norland may buy a third of the port. The ministry says it may not.", "The ministry says it may not", 0),
    ("They were warned in May. The firm denies that it received any warning.", "The firm denies that it received any warning", 0),
    ("The court heard that he was in Paris, which he disputes.", "which he disputes", 0),
)
NO_DENIAL = (
    "He made an offer of nine crowns in May, which was rejected.",
    "The council met on Monday. It rejected the plan of the mayor.",
    "The trainer spoke for an hour. Nobody denies it.",
    "The trainer was late. He did not deny it.",
    "The company was asked about the leak. It denied that gas had been used.",
    "Two men were in court on Monday. Both had denied the charge.",
    "The match was played. It was not true that rain fell, but nobody asked.",
    "The road is closed. The false ceiling fell.",
    "The village has no water. None of its wells is deep.",
    "It denied it.",
    "Two aides urged him to go over the accusations, which he has denied.",
    "If true, that would bar him from office, said a rival. His office denied the claims.",
    "The paper spoke to thirty people. Her lawyers denied the allegations.",
    "The mayor said the sale was off. Asked if the port was for sale, the minister denied it.",
    "The council met on Monday. While many have guessed that he was offered a post, his lawyer said that was never the case.",
    "The paper stood by its story. Its editor spoke after the ministry had disputed the account.",
    "The police searched the office. A clerk could neither confirm nor deny that any steps had been taken.",
    "Of course the story is false, she said. That is not true, she said again.",
)


def read(text: str) -> Reading:
    article = Article(id="a", page="p", text=text, sha256="0" * 64, map=())
    return read_articles([article], SpacyParser(), MiniLMEmbedder())[0]


@pytest.mark.parametrize(("text", "wanted", "denied"), DENIED)
def test_a_denial_is_found_with_the_sentence_that_it_follows(text: str, wanted: str, denied: int) -> None:
    (found,) = find_denials(read(text))
    assert wanted in found.span.of(text)
    assert found.denied == denied


@pytest.mark.parametrize("text", NO_DENIAL)
def test_what_denies_nothing_said_before_is_none(text: str) -> None:
    assert not list(find_denials(read(text)))
