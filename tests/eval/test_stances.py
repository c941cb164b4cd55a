from eval.rivals.stances import cut_cosine, fit_cuts
from eval.stages.stances import STANCES, ClaimPair, load_pairs, score_pairs


def make_pairs() -> list[ClaimPair]:
    return [
        ClaimPair(id=f"{s}-{k}", stance=s, set="tuned", news="none", made="-", later=0.0, one="A dog barked.", other="A cat ran.")
        for s in STANCES
        for k in range(3)
    ]


def test_right_answers_score_one_and_a_constant_fails() -> None:
    pairs = make_pairs()
    answers = {"ours": {p.id: p.stance for p in pairs}, "cosine": {p.id: "agrees" for p in pairs}}
    rows = {m.metric: m for m in score_pairs("made up", pairs, answers)}
    assert all(m.ours is not None and m.ours.value == 1.0 for m in rows.values())
    assert rows["macro-F1"].rivals[0].figure.value < 0.05
    assert rows["F1, differs"].rivals[0].figure.value == 0.0


def test_a_false_conflict_costs_precision() -> None:
    pairs = make_pairs()
    answers = {"ours": {p.id: "differs" for p in pairs}}
    rows = {m.metric: m for m in score_pairs("made up", pairs, answers)}
    assert rows["conflict precision"].ours is not None
    assert round(rows["conflict precision"].ours.value, 3) == 0.143


def test_the_rivals_cuts_are_fitted_to_the_labels() -> None:
    cuts = fit_cuts([0.1, 0.2, 0.5, 0.9], ["unrelated", "unrelated", "differs", "agrees"])
    assert [cut_cosine(c, cuts) for c in (0.1, 0.5, 0.95)] == ["unrelated", "differs", "agrees"]


def test_the_pairs_of_the_table_have_ids_of_their_own() -> None:
    pairs = load_pairs()
    assert len({p.id for p in pairs}) == len(pairs)
