import pytest

from rashomon.model import How, Stance, Verdict
from tests.stages.reconcile.tell_claims import Says, tell

LATER = "2031-05-02T08:00:00Z"

# two accounts told at one time: what keeps them from both holding, none for the last ones
AGAINST = [
    ("The central bank raised its key rate.", "The central bank cut its key rate.", "cut"),
    ("The ministry approved the vaccine.", "The ministry did not approve the vaccine.", "approve"),
    ("The lorry hit the train.", "The train hit the lorry.", "changed places"),
    ("The minister said the meeting began on 4 May 2031.", "The minister said the meeting began on 5 May 2031.", "5 May"),
    ("A warning had gone out to all operators by Friday.", "No warning of any kind reached us on Friday.", "warning"),
    ("A warning had gone out to all operators by Friday.", "There is none from Friday.", "none from Friday"),
    ("A warning had gone out to all operators by Friday.", "There were no seats left, and nothing to eat on Friday in the old hut.", None),
    ("The solicitor said that his client would appeal.", "I will not appeal.", "appeal"),
    ("The signal was green.", "The signal was red.", "red"),
    ("The company made a profit in May.", "The company made a loss in May.", "loss"),
    ("He pleaded guilty to fraud.", "He pleaded not guilty to fraud.", "guilty"),
    ("Aalborg, Denmark, 4 May 2031", "Aalborg, Denmark, 5 May 2031", None),
    ("The dam did not fail by surprise.", "The dam did not fail by surprise; it failed on schedule.", None),
    ("He did not exclude an error.", "It would be premature to exclude an error.", None),
    ("Nobody had ordered the gate locked.", "He was asked who ordered the gate locked.", None),
    ("None of them backed Russia's war in Syria.", "None of them backed Moscow's war in Syria.", None),
    ("It is not a march.", "A march has a first step and a second.", None),
    ("The officers closed the bridge.", "The officers could not rule out closing the bridge.", None),
    ("He declined to comment on the plan.", "He would not comment on the plan.", None),
    ("The court rejected the appeal.", "The court turned down the appeal.", None),
    ("The bank raised its rate.", "The club cut its prices.", None),
    ("Rovers beat United in the final.", "United lost to Rovers in the final.", None),
    # told in another manner: under a condition, as a duty, a wish, a guess
    ("The parties will talk on the border.", "The parties will not talk on the border until the house reopens.", None),
    ("The insurers cover the test.", "The insurers should not cover the test.", None),
    ("The strike lasts two days more.", "He hopes that the strike does not last two days more.", None),
    ("The firm does not shade its figures.", "The judge spoke of the alleged shading of the figures by the firm.", None),
    ("We would be remiss if we did not oppose the plan.", "We oppose the plan.", None),
    # "not" of another word
    ("Dress as for church, not for a bar.", "Dress as for church.", None),
    ("The server held no copies of the mails.", "The mails were on the server.", None),
    ("The ferry was not very late.", "The ferry was late.", None),
    # two people may be of two minds, and meetings be on two days
    ("The mayor supports the new bridge.", "The bishop opposes the new bridge.", None),
    ("The mayor supports the new bridge.", "The mayor opposes the new bridge.", "oppose"),
    ("The plan did not cost pensioners a penny.", "The plan raised the costs of pensioners.", None),
]


@pytest.mark.parametrize(("one", "other", "word"), AGAINST)
def test_words_that_cannot_both_hold_differ(one: str, other: str, word: str | None) -> None:
    claim = tell(Says("first", one), Says("second", other))
    assert (claim.verdict is Verdict.DISPUTED) == (word is not None)
    assert word is None or any(word in t.why for t in claim.tellings)


def test_what_was_denied_and_is_told_later_is_an_update() -> None:
    claim = tell(Says("first", "The trader has not been charged."), Says("second", "The trader has been charged.", published=LATER))
    assert claim.verdict is Verdict.UPDATED


GARBLED = [
    ("The port declared a week of mourning.", "The port declared a week of morning.", Stance.DAMAGED),
    ("The firm allegedly bribed two officials.", "The firm bribed two officials.", Stance.DAMAGED),
    ("The harbour staff wore grey coats.", "The harbor staff wore gray coats.", Stance.AGREES),
    ("The mill may close in June.", "The mill could close in June.", Stance.AGREES),
    ("The office counted at least 300 boats.", "The office counted at most 300 boats.", Stance.DAMAGED),
    ("The club sold 246 tickets.", "The club sold 264 tickets.", Stance.DAMAGED),
]


@pytest.mark.parametrize(("source", "copy", "stance"), GARBLED)
def test_a_garbled_copy_is_damaged(source: str, copy: str, stance: Stance) -> None:
    claim = tell(Says("first", source), Says("second", copy, source="first", how=How.SPUN, published=LATER))
    assert [t.stance for t in claim.tellings if t.article == "second"] == [stance]
