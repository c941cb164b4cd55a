"""Bad pages through the command: each is listed with its reason, the others are read all the same, nothing traces."""

import codecs
import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest

import rashomon
from rashomon.cli import main

LEDGER = """Bridge over the Orle falls

ORLEMOUTH, July 1 - The old road bridge over the Orle fell into the river on Tuesday morning, the county said. Two lorry
drivers were taken to hospital with broken bones.

The bridge was built in 1931 and carried 9,000 vehicles a day. “We had closed one lane in May,” said the county engineer.
"""


def tell(place: str, thing: str) -> list[str]:
    """Return the paragraphs of a short report."""
    return [
        f"The {thing} of {place} was shut on Friday after a fire in the cellar, the fire brigade said.",
        "“Nobody may enter before the walls have been looked at,” its captain told reporters at the gate. Nobody was hurt.",
        f"The {thing} draws 300 visitors a day in summer. The town hall of {place} wants to open it again before the month is out.",
    ]


def tell_html(place: str, thing: str) -> str:
    return f"<h1>{thing.title()} of {place} shut</h1>" + "".join(f"<p>{p}</p>" for p in tell(place, thing))


def tell_text(place: str, thing: str) -> str:
    return "\n\n".join(tell(place, thing))


GOOD = {
    "ledger.txt": LEDGER,
    "gazette.html": f"<!doctype html><html><body><article>{tell_html('Orlemouth', 'mill')}</article></body></html>",
}
NESTED = "<div>" * 10_000 + tell_html("Varnholt", "ferry") + "</div>" * 10_000
MENU = "<html><body><nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(60)) + "</ul></nav></body></html>"
RECORDS = b"\n".join(
    [
        json.dumps({"id": "one", "text": tell_text("Orlemouth", "museum") + " \ud800 Entry is free."}).encode(),
        b'{"id": "two", "text": "cut of',
        json.dumps({"id": "three", "text": tell_text("Orlemouth", "market")}).encode(),
        b"[" * 50_000,
    ]
)


def html(body: str, charset: str = "utf-8", head: str = "") -> str:
    return f'<html><head><meta charset="{charset}">{head}</head><body><article>{body}</article></body></html>'


READ = {
    "truncated.html": html(tell_html("Besançon", "station")).encode()[:-60],
    "wrong-charset.html": html(tell_html("Besançon", "harbour"), "iso-8859-1").encode("utf-8"),
    "belied-charset.html": html(tell_html("Besançon", "library"), "utf-8").encode("cp1252"),
    "nonsense-charset.html": html(tell_html("Besançon", "theatre"), "klingon").encode("utf-8"),
    "utf16.txt": codecs.BOM_UTF16_LE + tell_text("Besançon", "school").encode("utf-16-le"),
    "nested.html": NESTED.encode(),
}
LEFT_OUT = {
    "empty.txt": (b"", "empty"),
    "blank.html": (b" \r\n\t ", "empty"),
    "image.png": (b"\x89PNG\r\n\x1a\n\x00\x00", "unsupported"),
    "image.html": (b"\x89PNG\r\n\x1a\n\x00\x00" + os.urandom(64), "binary"),
    "archive.txt": (b"PK\x03\x04\x14\x00\x00\x00", "binary"),
    "paper.txt": (b"%PDF-1.7\n1 0 obj", "unsupported"),
    "crawl.warc.gz": (gzip.compress(b"WARC/1.0\r\n"), "unsupported"),
    "huge.txt": (b"A line of nothing much.\n" * 2_100_000, "too-large"),
    "menu.html": (MENU.encode(), "no-article"),
    "cut.html.gz": (gzip.compress(os.urandom(4000))[:-1000], "unreadable"),
    "bomb.txt.gz": (gzip.compress(b"\n" * 60_000_000), "too-large"),
    "copy.txt": (GOOD["ledger.txt"].encode(), None),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pile")
    for name, text in GOOD.items():
        (folder / name).write_text(text, encoding="utf-8")
    for name, data in READ.items():
        (folder / name).write_bytes(data)
    for name, (data, _) in LEFT_OUT.items():
        (folder / name).write_bytes(data)
    (folder / "records.jsonl").write_bytes(RECORDS)
    return folder


@pytest.fixture(scope="module")
def out(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    assert main(["read", str(folder), "--out", str(out), "--quiet"]) == 0
    return out


@pytest.fixture(scope="module")
def pages(folder: Path, out: Path) -> dict[str, dict[str, Any]]:
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return {os.path.relpath(p["uri"], folder): p for p in report["pages"]}


def find_reason(page: dict[str, Any]) -> str | None:
    return page["skipped"]["reason"] if page["skipped"] else None


def test_every_page_is_listed(folder: Path, pages: dict[str, Any]) -> None:
    records = {"records.jsonl#one", "records.jsonl#L2", "records.jsonl#three", "records.jsonl#L4"}
    assert set(pages) == {*GOOD, *READ, *LEFT_OUT, *records}


@pytest.mark.parametrize("name", [*GOOD, *READ, "records.jsonl#one", "records.jsonl#three"])
def test_what_can_be_read_is_read(pages: dict[str, Any], name: str) -> None:
    # The ledger and its byte-identical copy: the one that sorts first is read.
    assert find_reason(pages[name]) == ("duplicate" if name == "ledger.txt" else None)


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_cannot_be_read_is_left_out_with_its_reason(pages: dict[str, Any], name: str) -> None:
    assert find_reason(pages[name]) == LEFT_OUT[name][1]
    assert pages[name]["skipped"] is None or pages[name]["skipped"]["detail"]


@pytest.mark.parametrize(("name", "detail"), [("records.jsonl#L2", "line 2: no valid JSON"), ("records.jsonl#L4", "nested too deeply")])
def test_a_broken_record_is_left_out_with_its_line(pages: dict[str, Any], name: str, detail: str) -> None:
    assert find_reason(pages[name]) == "broken-record"
    assert detail in pages[name]["skipped"]["detail"]


def test_letters_come_through_whatever_the_page_declares(folder: Path, out: Path) -> None:
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    names = {p["id"]: os.path.relpath(p["uri"], folder) for p in report["pages"]}
    texts = {names[a["page"]]: a["text"] for a in report["articles"]}
    for name in ("wrong-charset.html", "belied-charset.html", "nonsense-charset.html", "utf16.txt"):
        assert "Besançon" in texts[name]
    assert "\ufffd Entry is free" in texts["records.jsonl#one"]
    assert "The ferry of Varnholt was shut" in texts["nested.html"]


def test_the_report_on_it_all_verifies(folder: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(out / "report.json"), "--pages", str(folder)]) == 0


ALONE = sorted(name for name, (_, reason) in LEFT_OUT.items() if reason)


@pytest.mark.parametrize("name", ALONE)
def test_a_folder_without_one_readable_page_is_one_clear_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / name).symlink_to(folder / name)
    os.link(folder / name, tmp_path / "pile" / f"same-{name}")
    assert main(["read", str(tmp_path / "pile"), "--out", str(tmp_path / "out")]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith("rashomon: nothing readable: all of 2 left out (")
    assert not (tmp_path / "out").exists()


def test_an_empty_folder_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(tmp_path)]) == 2
    assert "nothing readable: no file" in capsys.readouterr().err


def test_the_errors_have_types(tmp_path: Path) -> None:
    with pytest.raises(rashomon.InputError, match="no such file or folder"):
        rashomon.read(tmp_path / "gone")
    with pytest.raises(rashomon.RashomonError, match="nothing readable"):
        rashomon.read(tmp_path)
