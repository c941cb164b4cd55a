"""Every labelled pair of passages through the program's own judgement: what is not judged right yet is a known failure."""

from collections import Counter

import pytest

from eval.stages.stances import STANCES, ClaimPair, judge_pair, load_pairs, read_pairs

PAIRS = load_pairs()


def mark(pair: ClaimPair) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=f"judged as {pair.known}")] if pair.known else []
    return pytest.param(pair, id=pair.id, marks=marks)


@pytest.mark.parametrize("pair", [mark(p) for p in PAIRS])
def test_a_pair_of_passages_is_judged_as_a_reader_would(pair: ClaimPair) -> None:
    assert judge_pair(pair, read_pairs(PAIRS)[pair.id]) == pair.stance


def test_there_are_sixty_pairs_of_each_stance_and_a_third_is_held_back() -> None:
    assert min(Counter(p.stance for p in PAIRS)[s] for s in STANCES) >= 60
    held = Counter(p.stance for p in PAIRS if p.set == "held")
    assert min(held[s] for s in STANCES) >= 20
