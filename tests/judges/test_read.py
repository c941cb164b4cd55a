"""A run with a judge, from the command and from Python; and that without one nothing is opened."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import rashomon
from rashomon.cli import main

CREATED = "2026-01-01T00:00:00Z"
KEY = "sk-test-0123456789"
PAGES = {
    "ledger.txt": (
        "Bridge over the Orle falls\n\nORLEMOUTH, July 1 - The old road bridge over the Orle fell into the river on Tuesday morning, the "
        "county said. Two lorry drivers were taken to hospital with broken bones.\n\n“We had closed one lane in May,” said the county "
        "engineer, Hanna Virtue. “Nobody expected this.”\n\nThe bridge was built in 1931 and carried 9,000 vehicles a day.\n"
    ),
    "gazette.txt": (
        "Two hurt as Orlemouth bridge gives way\n\nTwo men were hurt when the old road bridge over the Orle gave way near Orlemouth early "
        "on Tuesday. Witnesses told the Gazette they heard a loud crack before the bridge fell into the river.\n\nHanna Virtue, who looks "
        "after the county’s bridges, said one lane had been closed since May. About 9,000 cars and lorries used the crossing each day.\n"
    ),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def read(pages: Path, out: Path, *more: str) -> int:
    return main(["read", str(pages), "--out", str(out), "--format", "json,html,md,csv", "--created", CREATED, *more])


def test_nothing_is_opened_without_a_judge(
    pages: Path, tmp_path: Path, no_connections: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RASHOMON_JUDGE_KEY", KEY)
    assert read(pages, tmp_path / "out", "--quiet") == 0
    assert no_connections() == 0
    assert "judge" not in json.loads((tmp_path / "out" / "report.json").read_text())["settings"]


def test_the_guard_sees_a_judge_that_asks(pages: Path, tmp_path: Path, no_connections: Callable[[], int]) -> None:
    read(pages, tmp_path / "out", "--quiet", "--judge", "http://127.0.0.1:9/v1", "--judge-model", "small")
    assert no_connections() > 0


def test_the_command_asks_and_the_report_shows_it(
    pages: Path, tmp_path: Path, endpoint: Any, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RASHOMON_JUDGE_KEY", KEY)
    out = tmp_path / "out"
    assert read(pages, out, "--judge", endpoint.url(), "--judge-model", "small", "--judge-limit", "1") == 0
    said = capfd.readouterr()
    assert "small at the user's endpoint: 2 pairs unsure, 1 asked about, 1 answered, 1 stance changed" in said.err
    report = json.loads((out / "report.json").read_text())
    assert report["settings"]["judge"] == {"host": "127.0.0.1", "model": "small", "limit": 1}
    (claim,) = [c for s in report["stories"] for c in s["claims"] if c["verdict"] == "disputed"]
    (telling,) = [t for t in claim["tellings"] if t["stance"] == "differs"]
    assert telling["why"] == "Judged by small at the user's endpoint: One says it stood, one that it fell."
    assert main(["verify", str(out / "report.json")]) == 0
    (sent,) = endpoint.requests()
    assert sent["headers"]["Authorization"] == f"Bearer {KEY}"
    assert KEY not in said.out + said.err + "".join(p.read_text(encoding="utf-8-sig") for p in out.iterdir())


@pytest.mark.parametrize("manner", ["broken", "prose", "locked", "noise"])
def test_an_endpoint_that_fails_leaves_the_rules_report_and_is_told_even_when_quiet(
    pages: Path, tmp_path: Path, endpoint: Any, manner: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    assert read(pages, tmp_path / "judged", "--quiet", "--judge", endpoint.url(manner), "--judge-model", "small") == 0
    assert "0 answered, 0 stances changed; no answer: " in capfd.readouterr().err
    judged = json.loads((tmp_path / "judged" / "report.json").read_text())
    assert judged["stories"] == json.loads(rashomon.read(pages, created=CREATED).to_json())["stories"]


def test_a_reason_from_the_endpoint_does_nothing_in_a_report(pages: Path, tmp_path: Path, endpoint: Any) -> None:
    out = tmp_path / "out"
    assert read(pages, out, "--quiet", "--judge", endpoint.url("steered"), "--judge-model", "small") == 0
    for file in out.iterdir():
        text = file.read_text(encoding="utf-8-sig")
        assert "\x1b" not in text
        assert file.suffix in (".json", ".csv") or "<script>alert" not in text


def test_python_asks_too(pages: Path, endpoint: Any) -> None:
    judge = rashomon.EndpointJudge(rashomon.JudgeSettings(url=endpoint.url("agrees"), model="small"))
    report = rashomon.read(pages, created=CREATED, judge=judge)
    assert report.findings.judging is not None
    assert (report.findings.judging.asked, report.findings.judging.answered, report.findings.judging.changed) == (2, 2, 0)


@pytest.mark.parametrize(
    "wrong",
    [
        ["--judge", "http://localhost/v1"],
        ["--judge-model", "small"],
        ["--judge-limit", "3"],
        ["--judge", "localhost", "--judge-model", "small"],
        ["--judge", "http://me:sk-secret@localhost/v1", "--judge-model", "small"],
        ["--judge", "http://localhost/v1", "--judge-model", "small", "--judge-limit", "0"],
        ["--judge", "http://localhost/v1", "--judge-model", "small", "--judge-key", "sk-secret"],
    ],
)
def test_wrong_usage_is_told_in_one_line_before_any_page_is_read(
    tmp_path: Path, wrong: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        status: object = main(["read", str(tmp_path / "no such folder"), *wrong])
    except SystemExit as stop:
        status = stop.code
    assert status == 2
    said = capsys.readouterr().err
    assert "no such" not in said
    assert said.count("\n") == 1


def test_help_says_where_the_key_comes_from(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["read", "--help"])
    said = capsys.readouterr().out
    assert "RASHOMON_JUDGE_KEY" in said
    assert "--judge-limit N" in said
