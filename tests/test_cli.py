"""The command: what it prints, what it writes, how it ends."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import rashomon
from rashomon import api, cli
from rashomon.cli import main

CREATED = "2026-01-01T00:00:00Z"
HEAVY = ("spacy", "onnxruntime", "trafilatura", "lxml", "numpy", "jinja2", "jsonschema", "charset_normalizer")
SOURCES = Path(rashomon.__file__).parents[1]
PAGES = {
    "ledger.txt": (
        "Bridge over the Orle falls\n\nORLEMOUTH, July 1 - The old road bridge over the Orle fell into the river on Tuesday morning, "
        "the county said. Two lorry drivers were taken to hospital with broken bones.\n\n“We had closed one lane in May,” said the county "
        "engineer, Hanna Virtue. “Nobody expected this.”\n\nThe bridge was built in 1931 and carried 9,000 vehicles a day.\n"
    ),
    "gazette.txt": (
        "Two hurt as Orlemouth bridge gives way\n\nTwo men were hurt when a bridge gave way near Orlemouth early on Tuesday. "
        "Witnesses told the Gazette they heard a loud crack before the span dropped.\n\nHanna Virtue, who looks after the county’s "
        "bridges, said one lane had been shut since May. About 9,000 cars and lorries used the crossing each day.\n"
    ),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def report(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "report"
    assert main(["read", str(pages), "--out", str(out), "--created", CREATED, "--quiet"]) == 0
    return out


def run_python(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(SOURCES), **settings}
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=environment, check=False)


@pytest.mark.parametrize(
    "program", ["import rashomon, rashomon.cli", "from rashomon.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"]
)
def test_nothing_dear_is_imported_before_it_is_needed(program: str) -> None:
    done = run_python("-c", f"{program}\nimport sys\nprint('loaded', [m for m in {HEAVY!r} if m in sys.modules])")
    assert done.stdout.splitlines()[-1] == "loaded []"


def test_the_module_runs_as_the_command() -> None:
    assert run_python("-m", "rashomon", "--version").stdout == f"rashomon {rashomon.__version__}\n"


@pytest.mark.parametrize("command", ["read", "demo", "verify"])
def test_help_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert f"  rashomon {command} " in capsys.readouterr().out


WRONG = [
    ([], "COMMAND"),
    (["raed"], "raed"),
    (["read"], "PATH"),
    (["read", "no/such/folder"], "no such file or folder"),
    (["read", "."], "nothing readable"),
    (["read", ".", "--format", "pdf"], "pdf"),
    (["read", ".", "--format", ""], "format"),
    (["read", ".", "--format", "html", "--out", "-"], "--out -"),
    (["read", ".", "--created", "yesterday"], "yesterday"),
    (["read", ".", "--created", "2026-01-01T00:00:00"], "UTC"),
    (["read", ".", "--colour"], "--colour"),
    (["verify"], "REPORT"),
    (["verify", "no/report.json"], "no such report"),
    (["verify", "."], "cannot be read"),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG, ids=lambda v: " ".join(v) if isinstance(v, list) else None)
def test_wrong_usage_is_told_in_one_line(
    arguments: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        status = main(arguments)
    except SystemExit as end:
        status = int(str(end.code))
    streams = capsys.readouterr()
    assert status == 2
    assert streams.out == ""
    assert streams.err.count("\n") == 1
    assert streams.err.startswith("rashomon: ")
    assert told in streams.err
    assert list(tmp_path.iterdir()) == []


def test_an_output_folder_that_is_a_file_is_refused_at_once(pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "taken").write_text("mine")
    assert main(["read", str(pages), "--out", str(tmp_path / "taken")]) == 2
    assert "taken is a file" in capsys.readouterr().err
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_report_is_written_in_three_forms(report: Path) -> None:
    assert sorted(p.name for p in report.iterdir()) == ["report.html", "report.json", "report.md"]
    assert json.loads((report / "report.json").read_text(encoding="utf-8"))["created"] == CREATED


def test_the_summary_and_the_files_are_named(pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(pages), "--out", str(tmp_path), "--format", "md"]) == 0
    streams = capsys.readouterr()
    assert streams.out.endswith(f"{tmp_path / 'report.md'}\n")
    assert "2 pages" in streams.out
    assert streams.err == ""
    assert [p.name for p in tmp_path.iterdir()] == ["report.md"]


def test_json_goes_to_standard_output_alone(pages: Path, report: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    paths = sorted((str(p) for p in pages.iterdir()), reverse=True)
    assert main(["read", *paths, "--out", "-", "--created", CREATED]) == 0
    streams = capsysbinary.readouterr()
    assert streams.out == (report / "report.json").read_bytes()
    assert streams.err == b""


def test_an_earlier_report_is_no_page(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for page in pages.iterdir():
        (tmp_path / page.name).write_bytes(page.read_bytes())
    assert main(["read", ".", "--created", CREATED, "--quiet"]) == 0
    first = (tmp_path / "rashomon-report" / "report.json").read_bytes()
    assert main(["read", ".", "--created", CREATED, "--quiet"]) == 0
    assert (tmp_path / "rashomon-report" / "report.json").read_bytes() == first


def test_verify_holds_on_its_own_report(pages: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for more in ([], ["--pages", str(pages)]):
        assert main(["verify", str(report / "report.json"), *more]) == 0
        assert capsys.readouterr().out.startswith("everything holds: 2 pages, 2 articles and ")


def test_verify_finds_pages_beside_the_report(pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a#b.txt").write_text(PAGES["ledger.txt"], encoding="utf-8")
    (tmp_path / "in" / "c.jsonl").write_text(json.dumps({"id": "x#y", "text": PAGES["gazette.txt"]}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["read", "in", "--out", ".", "--quiet"]) == 0
    monkeypatch.chdir("/")
    assert main(["verify", str(tmp_path / "report.json")]) == 0


def test_verify_tells_each_breach(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = tmp_path / "report.json"
    changed.write_text(
        (report / "report.json").read_text(encoding="utf-8").replace("fell into the river", "fell into the ocean", 1), encoding="utf-8"
    )
    assert main(["verify", str(changed)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("breach: ")
    assert "breach" in lines[-1]


def test_verify_without_the_pages_is_a_breach(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other.txt").write_text("Other")
    assert main(["verify", str(report / "report.json"), "--pages", str(tmp_path)]) == 1
    assert "2 breaches" in capsys.readouterr().out


def test_the_demo_runs_and_verifies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--out", str(tmp_path / "demo"), "--created", CREATED]) == 0
    assert "10 pages" in capsys.readouterr().out
    assert len(list((tmp_path / "demo" / "pages").iterdir())) == 10
    assert main(["verify", str(tmp_path / "demo" / "report.json")]) == 0


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for stream, quiet, shown in [(Terminal(), False, True), (Terminal(), True, False), (io.StringIO(), False, False)]:
        with cli._Progress(stream, quiet=quiet) as progress:
            progress("read", 3, 10)
        assert ("3/10" in stream.getvalue()) is shown


def raise_it(error: BaseException) -> object:
    def read(*_: object, **__: object) -> None:
        raise error

    return read


ENDS = [
    (ValueError("bad\nnews \x1b[31m"), 70, "internal error, ValueError: bad news \ufffd[31m"),
    (RecursionError("deep"), 70, "RecursionError"),
    (KeyboardInterrupt(), 130, "interrupted"),
    (PermissionError(13, "Permission denied", "report.json"), 2, "Permission denied: report.json"),
    (BrokenPipeError(), 0, ""),
]


@pytest.mark.parametrize(("error", "status", "told"), ENDS, ids=lambda v: type(v).__name__)
def test_errors_end_in_one_line_and_a_status(
    error: BaseException, status: int, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(api, "read", raise_it(error))
    monkeypatch.setattr(cli, "_silence_stdout", lambda: None)
    monkeypatch.delenv("RASHOMON_DEBUG", raising=False)
    assert main(["read", "."]) == status
    streams = capsys.readouterr()
    assert told in streams.err
    assert streams.err.count("\n") == bool(told)


def test_an_internal_error_shows_where_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "read", raise_it(ValueError("bad")))
    monkeypatch.setenv("RASHOMON_DEBUG", "1")
    with pytest.raises(ValueError, match="bad"):
        main(["read", "."])


def test_a_reader_who_has_seen_enough_gets_no_complaint(pages: Path) -> None:
    command = [sys.executable, "-m", "rashomon", "read", str(pages), "--out", "-"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_terminal_that_cannot_show_a_letter_gets_its_number(report: Path, pages: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(PAGES["ledger.txt"].replace("Orle", "Őrle"), encoding="utf-8")
    done = run_python("-m", "rashomon", "read", str(page), "--out", str(tmp_path / "out"), PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
