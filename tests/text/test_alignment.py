"""Local alignment in order, and shared runs wherever they stand."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text.alignment import align_in_order, find_shared_runs, score_in_order

NUMBERS = st.lists(st.integers(0, 4), max_size=25)


def make_scores(rows: int, columns: int, matches: dict[tuple[int, int], float]) -> np.ndarray:
    scores = np.full((rows, columns), -0.4, dtype=np.float32)
    for place, score in matches.items():
        scores[place] = score
    return scores


def test_what_is_told_in_order_outscores_the_same_matches_scattered() -> None:
    ordered = make_scores(4, 4, {(i, i): 0.4 for i in range(4)})
    scattered = make_scores(4, 4, {(i, 3 - i): 0.4 for i in range(4)})
    assert score_in_order(ordered, 0.15) > 2 * score_in_order(scattered, 0.15)


def test_a_sentence_left_out_costs_a_gap_only() -> None:
    scores = make_scores(3, 4, {(0, 0): 0.5, (1, 2): 0.5, (2, 3): 0.5})
    (path,) = align_in_order(scores, gap=0.1, least=0.5)
    assert path.steps == ((0, 0), (1, 2), (2, 3))
    assert path.score == 1.4


def test_a_moved_passage_makes_a_second_path() -> None:
    scores = make_scores(4, 4, {(0, 2): 0.5, (1, 3): 0.5, (2, 0): 0.5, (3, 1): 0.5})
    assert {p.steps for p in align_in_order(scores, gap=0.2, least=0.5)} == {((0, 2), (1, 3)), ((2, 0), (3, 1))}


def test_nothing_alike_gives_no_path() -> None:
    assert align_in_order(make_scores(3, 3, {}), gap=0.1, least=0.1) == ()
    assert align_in_order(np.zeros((0, 3), dtype=np.float32), gap=0.1, least=0.1) == ()


@given(st.integers(1, 6), st.integers(1, 6), st.integers(0, 2**32 - 1))
def test_paths_rise_and_share_no_row_or_column(rows: int, columns: int, seed: int) -> None:
    scores = np.random.default_rng(seed).uniform(-0.5, 0.5, (rows, columns)).astype(np.float32)
    paths = align_in_order(scores, gap=0.15, least=0.05)
    steps = [step for path in paths for step in path.steps]
    assert len({i for i, _ in steps}) == len({j for _, j in steps}) == len(steps)
    for path in paths:
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(path.steps))
    assert [p.score for p in paths] == sorted((p.score for p in paths), reverse=True)


@given(NUMBERS, NUMBERS)
def test_runs_are_equal_words_and_do_not_overlap(words: list[int], others: list[int]) -> None:
    runs = find_shared_runs(words, others, least=3)
    for run in runs:
        assert run.length >= 3
        assert words[run.start : run.start + run.length] == others[run.other : run.other + run.length]
    assert all(a.start + a.length <= b.start for a, b in itertools.pairwise(runs))


@given(NUMBERS)
def test_a_text_shares_all_of_itself_with_itself(words: list[int]) -> None:
    assert sum(r.length for r in find_shared_runs(words, words, least=1)) == len(words)
