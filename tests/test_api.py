"""The Python API: read, Report, verify."""

import io
import json
import sys
import tomllib
from pathlib import Path

import pytest

import rashomon
from rashomon.api import TABLES, list_files, parse_created, parse_formats

CREATED = "2026-01-01T00:00:00Z"
LEDGER = (
    "Bridge over the Orle falls\n\nORLEMOUTH, July 1 - The old road bridge over the Orle fell into the river on Tuesday morning, the "
    "county said. Two lorry drivers were taken to hospital with broken bones.\n\n"
    "The bridge was built in 1931 and carried 9,000 vehicles a day.\n"
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "ledger.txt"
    path.write_text(LEDGER, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def report(page: Path) -> rashomon.Report:
    return rashomon.read(page, created=CREATED)


def test_every_public_name_is_there() -> None:
    for name in rashomon.__all__:
        assert getattr(rashomon, name) is not None
        assert name in dir(rashomon)
    with pytest.raises(AttributeError, match="raed"):
        rashomon.__getattr__("raed")


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == rashomon.__version__


def test_a_report_has_findings_and_renderings(report: rashomon.Report, page: Path) -> None:
    assert [p.uri for p in report.findings.pages] == [str(page)]
    assert "fell into the river" in report.findings.articles[0].text
    document = json.loads(report.to_json())
    assert document["created"] == CREATED
    assert document["settings"]["acquire"]["max_page_bytes"] == rashomon.AcquireSettings().max_page_bytes
    assert "<html" in report.to_html()
    assert "Orle" in report.to_markdown()
    assert "1 page" in report.summary()


def test_the_same_pages_give_the_same_report(report: rashomon.Report, page: Path) -> None:
    assert rashomon.read([str(page)], created=CREATED).to_json() == report.to_json()


def test_created_defaults_to_now(page: Path) -> None:
    assert parse_created(rashomon.read(page).created).startswith("20")


def test_standard_input_can_be_handed_in() -> None:
    found = rashomon.read("-", stdin=io.BytesIO(LEDGER.encode()), created=CREATED)
    assert [p.uri for p in found.findings.pages] == ["-"]
    checked = rashomon.verify(json.loads(found.to_json()))
    assert checked.holds
    assert checked.pages == 0
    assert checked.unchecked


def test_progress_hears_of_every_stage(page: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    rashomon.read(page, progress=lambda stage, done, total: heard.append((stage, done, total)))
    assert [stage for stage, done, total in heard if done == total][:2] == ["acquire", "clean"]
    assert {stage for stage, _, _ in heard} == {"acquire", "clean", "read", "cluster", "compare"}


def test_files_are_replaced_whole(report: rashomon.Report, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "down"
    written = report.write(folder, ["md", "json"])
    assert [p.name for p in written] == ["report.md", "report.json"]
    (folder / "report.json").write_text("old")
    report.write(str(folder))
    assert sorted(p.name for p in folder.iterdir()) == ["report.html", "report.json", "report.md"]
    assert (folder / "report.json").read_text(encoding="utf-8") == report.to_json()


def test_tables_are_written_a_file_each(report: rashomon.Report, tmp_path: Path) -> None:
    written = report.write(tmp_path, ["csv", "parquet"])
    assert {p.name for p in written} == {f"{table}.{form}" for table in TABLES for form in ("csv", "parquet")}
    assert {p.name for p in written} < set(list_files())
    assert (tmp_path / "claims.csv").read_bytes().startswith("\ufeffstory,claim,".encode())


def test_parquet_without_its_library_is_refused_before_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(rashomon.RashomonError, match=r"pip install .rashomon\[parquet\]"):
        parse_formats(["json", "parquet"])


def test_a_failed_write_leaves_the_old_file(report: rashomon.Report, tmp_path: Path) -> None:
    (tmp_path / "report.json").mkdir()  # what cannot be replaced by a file
    with pytest.raises(OSError, match=r"report\.json"):
        report.write(tmp_path, ["json"])
    assert [p.name for p in tmp_path.iterdir()] == ["report.json"]


def test_an_unknown_format_writes_nothing(report: rashomon.Report, tmp_path: Path) -> None:
    with pytest.raises(rashomon.SettingsError, match="pdf"):
        report.write(tmp_path / "out", ["json", "pdf"])
    assert not (tmp_path / "out").exists()
    with pytest.raises(rashomon.SettingsError, match="no format"):
        parse_formats([])


TIMES = {"2026-01-01T00:00:00Z": CREATED, "2026-01-01 00:00:00+00:00": CREATED, "2026-01-01T00:00:00.5Z": "2026-01-01T00:00:00.500000Z"}


@pytest.mark.parametrize("text", TIMES)
def test_a_time_in_utc_is_taken(text: str) -> None:
    assert parse_created(text) == TIMES[text]


@pytest.mark.parametrize("text", ["", "now", "2026-01-01", "2026-01-01T00:00:00", "2026-01-01T00:00:00+02:00", "2026-13-01T00:00:00Z"])
def test_any_other_time_is_refused(text: str) -> None:
    with pytest.raises(rashomon.SettingsError, match="UTC"):
        parse_created(text)


def test_nothing_readable_is_an_error_that_counts_the_reasons(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "c.png").write_bytes(b"\x89PNG\0")
    with pytest.raises(rashomon.InputError, match=r"all of 3 left out \(2 empty, 1 unsupported\)"):
        rashomon.read(tmp_path)


def test_verify_takes_a_path_or_the_report_itself(report: rashomon.Report, page: Path, tmp_path: Path) -> None:
    (path,) = report.write(tmp_path, ["json"])
    for given in (path, str(path), json.loads(report.to_json())):
        for pages in (None, page, [page.parent]):
            checked = rashomon.verify(given, pages)
            assert checked.breaches == ()
            assert checked.pages == 1


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rashomon": {"report": 99}}', "[" * 100_000])
def test_what_is_no_report_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(text)
    with pytest.raises(rashomon.ReportError):
        rashomon.verify(tmp_path / "report.json")


def test_a_report_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(rashomon.ReportError, match="not UTF-8"):
        rashomon.verify(tmp_path / "report.json")
