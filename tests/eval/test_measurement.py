import pytest

from eval.measurement import Case, Counts, Figure, Measurement, Rival, Sets, estimate, f1, precision, recall


def test_an_interval_holds_the_figure_and_is_the_same_every_time():
    units = [1.0] * 30 + [0.0] * 10
    figure = estimate(units, lambda u: sum(u) / len(u))
    assert figure == estimate(units, lambda u: sum(u) / len(u))
    assert figure.low < figure.value == 0.75 < figure.high
    assert figure.high - figure.low < 0.35


def test_a_single_record_has_no_interval():
    assert estimate([1.0], sum) == Figure(value=1.0)


@pytest.mark.parametrize(
    ("counts", "wanted"),
    [
        ([Counts(2, 4, 2)], (0.5, 1.0, 2 / 3)),
        ([Counts(1, 1, 2), Counts(0, 1, 0)], (0.5, 0.5, 0.5)),
        ([Counts(0, 0, 0)], (1.0, 1.0, 1.0)),
        ([Counts(0, 3, 2)], (0.0, 0.0, 0.0)),
    ],
)
def test_counts_add_up(counts, wanted):
    assert (precision(counts), recall(counts), f1(counts)) == pytest.approx(wanted)


def test_an_absent_set_is_told(tmp_path):
    sets = Sets(tmp_path)
    assert sets.folder("basil-triples") is None
    assert "data/basil-triples" in sets.absent("stories", "basil-triples", "F1").absent


def test_measurements_are_told_whole_in_json():
    from eval.table import from_json, to_json

    row = Measurement(
        stage="s",
        set="t",
        metric="F1",
        records=2,
        ours=Figure(value=0.5, low=0.1, high=0.9),
        rivals=(Rival(name="r", figure=Figure(value=0.4)),),
        cases=(Case(id="a", score=1.0),),
    )
    absent = Measurement(stage="s", set="u", metric="F1", absent="not here")
    assert from_json(to_json([row, absent], {"created": "2026-01-01"})) == (row, absent)
