from eval.against import compare
from eval.measurement import Case, Figure, Measurement


def row(value, *cases, metric="F1"):
    return Measurement(stage="quotes", set="s", metric=metric, ours=Figure(value=value), cases=tuple(cases))


def case(id_, score, shown=""):
    return Case(id=id_, score=score, shown=shown)


def test_the_cases_lost_and_gained_are_named():
    before = [row(0.5, case("a", 1.0), case("b", 0.0, "was wrong so"), case("c", 1.0))]
    after = [row(0.5, case("a", 0.0, "wrong now"), case("b", 1.0), case("c", 1.0))]
    assert list(compare(before, after)) == [
        "quotes / s / F1: 0.500 -> 0.500",
        "  lost   -1.00  a  wrong now",
        "  gained +1.00  b  was wrong so",
    ]


def test_what_stayed_is_not_told():
    assert list(compare([row(0.5, case("a", 1.0))], [row(0.5, case("a", 1.0))])) == []


def test_a_miss_that_the_other_side_does_not_tell_was_right_there():
    assert "  lost   -1.00  x  now missed" in list(compare([row(1.0)], [row(0.5, case("x", 0.0, "now missed"))]))


def test_a_figure_that_cannot_be_had_is_told():
    absent = Measurement(stage="quotes", set="s", metric="F1", absent="failed: no such function")
    assert list(compare([absent], [row(0.5)])) == ["quotes / s / F1: absent (failed: no such function) -> 0.500"]
    assert list(compare([], [row(0.5)])) == ["quotes / s / F1: not measured -> 0.500"]
