"""Words that exclude one another, over the fields of general English, and words that look so and do not."""

import pytest

from rashomon.stages.reconcile.opposites import are_opposed

# tuned in view of the list; HELD written without looking at it
TUNED = (
    *("open close", "working broken", "sufficient short", "intact damage", "warned unwarned", "agree refuse", "present absent"),
    *("full empty", "find lose", "planned accidental", "man woman", "win lose", "arrive leave", "true false", "raise cut"),
    *("lock unlock", "paid unpaid", "clockwise anticlockwise", "upstream downstream", "petrol diesel", "masked unmasked"),
)
HELD = (
    *("occupied vacant", "infected uninfected", "inbound outbound", "renew cancel", "obey defy", "ready unready", "tested untested"),
    *("quiet noisy", "permanent temporary", "identified unidentified", "seated standing", "hire dismiss", "expand shrink"),
    *("survive die", "connected disconnected", "insured uninsured", "postpone bring_forward", "guilty innocent", "drunk sober"),
)
COMPATIBLE = (
    *("open large", "win beat", "close shut", "broken faulty", "dead kill", "lose miss", "rise climb", "woman girl", "doctor surgeon"),
    *("warned alerted", "found located", "bus coach", "old elderly", "begin start", "refuse reject", "early punctual", "arson murder"),
)


@pytest.mark.parametrize("pair", [*TUNED, *HELD])
def test_words_of_two_sides_exclude_one_another_either_way_round(pair: str) -> None:
    one, two = pair.split()
    assert are_opposed(one, two)
    assert are_opposed(two, one)


@pytest.mark.parametrize("pair", COMPATIBLE)
def test_words_that_can_both_hold_do_not(pair: str) -> None:
    assert not are_opposed(*pair.split())
