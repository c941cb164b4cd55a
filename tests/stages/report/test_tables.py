import csv
import io
import json

import pyarrow.parquet
import pytest

from rashomon.stages.report import make_tables, render_json, write_csv, write_parquet
from rashomon.stages.report.tables import Table, make_safe
from tests.stages.report.small_findings import CREATED, SETTINGS, make_small

TABLES = {t.name: t for t in make_tables(make_small())}


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("https://example.org","x")', '\'=HYPERLINK("https://example.org","x")'),
        ("+43 people", "'+43 people"),
        ("-4 degrees", "'-4 degrees"),
        ("@name", "'@name"),
        ("  =1", "'  =1"),
        ("\u200b=1", "'\u200b=1"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("\x1b[31m", "\ufffd[31m"),
        ("a\ud800", "a\ufffd"),
        ("three = 3", "three = 3"),
        ("it's", "it's"),
        ("", ""),
        (-4, -4),
        (0.5, 0.5),
        (None, ""),
    ],
)
def test_no_cell_is_a_formula(cell, safe):
    assert make_safe(cell) == safe


def test_the_tables_hold_what_the_report_holds():
    stories = json.loads(render_json(make_small(), SETTINGS, CREATED))["stories"]
    told = [t for s in stories for c in s["claims"] for t in c["tellings"]]
    assert [r[TABLES["tellings"].columns.index("exact")] for r in TABLES["tellings"].rows] == [t["exact"] for t in told]
    assert len(TABLES["claims"].rows) == sum(len(s["claims"]) for s in stories)
    assert len(TABLES["derivations"].rows) == sum(len(s["derivations"]) for s in stories)
    assert len(TABLES["quotes"].rows) == sum(len(s["quotes"]) for s in stories)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_reads_back_as_it_was(table):
    assert table.rows
    rows = read_csv(write_csv(table))
    assert [tuple(r.values()) for r in rows] == [tuple("" if c is None else str(make_safe(c)) for c in row) for row in table.rows]
    columns = pyarrow.parquet.read_table(io.BytesIO(write_parquet(table))).to_pydict()
    assert list(zip(*columns.values(), strict=True)) == list(table.rows)


def test_every_row_is_as_long_as_its_head():
    assert all(len(row) == len(table.columns) for table in TABLES.values() for row in table.rows)


@pytest.mark.parametrize("word", ["=1+1", '"\r\n=cmd|calc', ",;\t=1", "\x00\x1b[2J"])
def test_hostile_text_starts_no_cell(word):
    for table in make_tables(make_small(word)):
        for row in csv.reader(io.StringIO(write_csv(table), newline="")):
            assert len(row) == len(table.columns)
            assert not any(cell.lstrip().startswith(("=", "+", "@")) for cell in row)


def test_an_empty_table_is_a_head():
    empty = Table("claims", ("story", "claim"), ())
    assert write_csv(empty) == "story,claim\r\n"
    assert pyarrow.parquet.read_table(io.BytesIO(write_parquet(empty))).column_names == ["story", "claim"]
