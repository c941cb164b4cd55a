import pytest

from eval.measurement import Figure, Measurement, Published, Rival
from eval.table import misses_aim, replace_block, write_markdown, write_quality, write_readme_table

ROW = Measurement(
    stage="article text",
    set="a|b",
    metric="F1",
    records=1200,
    ours=Figure(value=0.9, low=0.8, high=0.95),
    rivals=(Rival(name="this", figure=Figure(value=0.7)), Rival(name="that", figure=Figure(value=0.8), setting="sees the labels")),
    published=Published(value=0.97, source="a paper"),
    aim=0.95,
)


def test_a_row_holds_everything_and_breaks_no_table():
    table = write_markdown([ROW])
    assert r"| a\|b | F1 | 1,200 | **0.900 (0.800 to 0.950)** | 0.95 | this 0.700; that (sees the labels) 0.800 | 0.97 (a paper) |" in table
    assert table.startswith("## Article text\n")


def test_an_absent_set_is_a_row_that_says_so():
    assert "absent: no folder" in write_markdown([Measurement(stage="s", set="t", metric="F1", absent="no folder")])


@pytest.mark.parametrize(
    ("value", "aim", "lower", "missed"),
    [
        (0.9, 0.95, False, True),
        (0.95, 0.95, False, False),
        (0.9496, 0.95, False, False),
        (0.03, 0.02, True, True),
        (0.01, 0.02, True, False),
    ],
)
def test_an_aim_is_missed_on_its_wrong_side(value, aim, lower, missed):
    assert misses_aim(Measurement(stage="s", set="t", metric="m", ours=Figure(value=value), aim=aim, lower_is_better=lower)) is missed


def test_the_readme_gets_the_best_rival():
    assert "| article text | a\\|b | F1 | 0.900 | that 0.800 | 0.97 |" in write_readme_table([ROW])


def test_the_block_is_replaced_between_its_marks(tmp_path):
    page = tmp_path / "README.md"
    page.write_text("before\n<!-- figures -->\nold\n<!-- /figures -->\nafter\n")
    replace_block(page, "new")
    assert page.read_text() == "before\n<!-- figures -->\nnew\n<!-- /figures -->\nafter\n"
    page.write_text("no marks")
    with pytest.raises(ValueError, match="no lines"):
        replace_block(page, "new")


def test_the_document_tells_wrong_gold():
    assert "Gold that is wrong or missing" in write_quality([ROW], "")
