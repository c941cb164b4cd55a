"""Files, folders and standard input to pages."""

import gzip
import hashlib
import io
import json
import os
import random
from pathlib import Path

import pytest

from rashomon.errors import InputError, SettingsError
from rashomon.model import Page, SkipReason
from rashomon.stages.acquire import AcquireSettings, acquire

TEXT = b"A bridge fell into the Orle on Tuesday, the county said."


def put(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def reasons(pages: tuple[Page, ...], folder: Path) -> dict[str, str | None]:
    return {os.path.relpath(p.uri, folder): p.skipped.reason.value if p.skipped else None for p in pages}


def test_a_folder_is_read_whole_hidden_files_aside(tmp_path: Path) -> None:
    files = {
        "b.txt": TEXT,
        "a/c.html": b"<p>Another bridge</p>",
        ".git/d.txt": b"x",
        ".e.txt": b"y",
        "a/f.css": b"p {}",
        "g": b"A third bridge",
    }
    pages = acquire([put(tmp_path, files)])
    assert reasons(pages, tmp_path) == {"a/c.html": None, "a/f.css": "unsupported", "b.txt": None, "g": None}
    assert [p.uri for p in pages] == sorted(p.uri for p in pages)


def test_a_page_carries_its_bytes_identity(tmp_path: Path) -> None:
    (page,) = acquire([put(tmp_path, {"a.txt": TEXT}) / "a.txt"])
    digest = hashlib.sha256(TEXT).hexdigest()
    assert (page.sha256, page.size, page.id, page.text) == (digest, len(TEXT), f"p-{digest[:16]}", TEXT.decode())


def test_uris_are_the_paths_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, {"d/a.txt": TEXT, "d/e/b.txt": b"Other"})
    monkeypatch.chdir(tmp_path / "d")
    assert [p.uri for p in acquire(["../d/"])] == ["../d/a.txt", "../d/e/b.txt"]
    assert [p.uri for p in acquire(["."])] == ["./a.txt", "./e/b.txt"]


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    put(tmp_path, {f"{n}.txt": b"page %d" % (n // 2) for n in range(12)})
    paths = [tmp_path, *sorted(tmp_path.iterdir()), Path(os.path.relpath(tmp_path))]
    first = acquire(paths)
    for seed in range(3):
        random.Random(seed).shuffle(paths)
        assert acquire(paths) == first
    assert len(first) == 12


def test_the_same_bytes_twice_are_a_listed_duplicate(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": TEXT, "b.txt": TEXT, "c.txt.gz": gzip.compress(TEXT), "d.txt": TEXT + b"\n"})
    first, second, third, other = acquire([tmp_path])
    assert first.skipped is None
    assert other.skipped is None
    for page in (second, third):
        assert page.skipped is not None
        assert page.skipped.reason is SkipReason.DUPLICATE
        assert first.uri in page.skipped.detail
        assert page.sha256 == first.sha256
    assert [second.id, third.id] == [f"{first.id}-2", f"{first.id}-3"]


def test_records_with_one_text_under_two_addresses_are_two_pages(tmp_path: Path) -> None:
    lines = [
        {"id": "x", "url": "https://a.example", "text": "A bridge fell."},
        {"id": "y", "url": "https://b.example", "text": "A bridge fell."},
    ]
    path = put(tmp_path, {"all.jsonl": b"\n".join(json.dumps(r).encode() for r in lines)}) / "all.jsonl"
    pages = acquire([path])
    assert [(p.uri, p.skipped, p.fields.url) for p in pages] == [
        (f"{path}#x", None, "https://a.example"),
        (f"{path}#y", None, "https://b.example"),
    ]
    assert pages[0].sha256 == hashlib.sha256(json.dumps(lines[0]).encode()).hexdigest()


def test_a_broken_line_is_skipped_and_the_others_are_read(tmp_path: Path) -> None:
    lines = [
        b'\xef\xbb\xbf{"text": "one", "id": "L2"}\r',
        b"\r",
        b'{"text": "tw',
        b'{"text": "three"}',
        b'{"id": 4, "text": "caf\xe9"}',
        b'{"id": 4, "text": "five"}',
    ]
    data = b"\n".join(lines)
    path = put(tmp_path, {"all.jsonl": data}) / "all.jsonl"
    pages = {p.uri.rsplit("#")[-1]: p for p in acquire([path])}
    assert {name: p.text for name, p in pages.items()} == {"L2": "one", "L3": "", "L4": "three", "4": "café", "L6": "five"}
    skip = pages["L3"].skipped
    assert skip is not None
    assert skip.reason is SkipReason.BROKEN_RECORD
    assert "line 3" in skip.detail


def test_a_json_list_is_read_record_by_record(tmp_path: Path) -> None:
    data = b'[{"text": "one"},\n {"no": "text"}, {"html": "<p>three</p>", "id": "c"}]'
    path = put(tmp_path, {"all.json": data}) / "all.json"
    pages = acquire([path])
    assert [(p.uri, p.text) for p in pages] == [(f"{path}#R1", "one"), (f"{path}#R2", ""), (f"{path}#c", "<p>three</p>")]
    assert pages[0].sha256 == hashlib.sha256(b'{"text": "one"}').hexdigest()


def test_json_that_is_no_page_is_unsupported(tmp_path: Path) -> None:
    put(tmp_path, {"gold.json": b'{"story": "x"}', "number.json": b"5", "broken.json": b'[{"text": "a"}'})
    assert reasons(acquire([tmp_path]), tmp_path) == {
        "gold.json": "unsupported",
        "number.json": "unsupported",
        "broken.json": "broken-record",
    }


@pytest.mark.parametrize(
    ("data", "uris", "media"),
    [
        (TEXT, ["-"], "text/plain"),
        (b"<!doctype html><p>x</p>", ["-"], "text/html"),
        (b'{"text": "a", "id": "x"}\n{"text": "b"}\n', ["-#L2", "-#x"], "text/plain"),
        (gzip.compress(TEXT, mtime=0), ["-"], "text/plain"),
        (b"", ["-"], "text/plain"),
    ],
)
def test_standard_input_is_told_apart_by_its_content(data: bytes, uris: list[str], media: str) -> None:
    pages = acquire(["-"], stdin=io.BytesIO(data))
    assert [p.uri for p in pages] == uris
    assert pages[0].media_type == media


def test_standard_input_is_read_once_and_left_open() -> None:
    stream = io.BytesIO(TEXT)
    assert len(acquire(["-", "-"], stdin=stream)) == 1
    assert not stream.closed


def test_a_file_named_itself_is_read_whatever_its_type(tmp_path: Path) -> None:
    put(tmp_path, {"page.php": b"<html><p>x</p>", "page.xyz": TEXT})
    assert [p.skipped for p in acquire([tmp_path / "page.php", tmp_path / "page.xyz"])] == [None, None]
    assert reasons(acquire([tmp_path]), tmp_path) == {"page.php": "unsupported", "page.xyz": "unsupported"}
    assert reasons(acquire([tmp_path, tmp_path / "page.xyz"]), tmp_path) == {"page.php": "unsupported", "page.xyz": None}


def test_links_do_not_lead_out_of_the_folder_or_round_in_it(tmp_path: Path) -> None:
    put(tmp_path, {"in/a.txt": TEXT, "out/secret.txt": b"Secret"})
    inside = tmp_path / "in"
    (inside / "loop").symlink_to(inside)
    (inside / "folder").symlink_to(tmp_path / "out")
    (inside / "file.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (inside / "same.txt").symlink_to(inside / "a.txt")
    (inside / "nowhere.txt").symlink_to(tmp_path / "gone")
    (inside / "self.txt").symlink_to(inside / "self.txt")
    assert reasons(acquire([inside]), inside) == {
        "a.txt": None,
        "file.txt": "unsupported",
        "folder": "unsupported",
        "loop": "unsupported",
        "nowhere.txt": "unreadable",
        "same.txt": "duplicate",
        "self.txt": "unreadable",
    }


def test_pipes_in_a_folder_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reasons(acquire([tmp_path]), tmp_path) == {"pipe.txt": "unsupported"}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_what_may_not_be_read_is_listed(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": TEXT, "closed.txt": b"x", "shut/b.txt": b"y"})
    (tmp_path / "closed.txt").chmod(0)
    (tmp_path / "shut").chmod(0)
    assert reasons(acquire([tmp_path]), tmp_path) == {"a.txt": None, "closed.txt": "unreadable", "shut": "unreadable"}
    (tmp_path / "shut").chmod(0o700)


def test_a_name_that_is_no_utf8_is_spelled_out(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(TEXT)
    (page,) = acquire([tmp_path])
    assert page.uri.endswith(r"caf\xe9.txt")
    assert page.skipped is None


def test_what_is_left_out_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, {"a.txt": TEXT, "out/report.md": b"# Report", "out/b.txt": b"Other"})
    pages = acquire([tmp_path], leave_out=[tmp_path / "out" / "report.md"])
    assert reasons(pages, tmp_path) == {"a.txt": None, "out/b.txt": None}
    assert reasons(acquire([tmp_path], leave_out=[tmp_path / "out"]), tmp_path) == {"a.txt": None}


@pytest.mark.parametrize("paths", [[], [""], ["no/such/page.txt"], ["a\0b"]])
def test_a_path_to_nothing_is_a_clear_error(paths: list[str]) -> None:
    with pytest.raises(InputError, match=r"no path given|no such file or folder"):
        acquire(paths)


def test_too_many_files_are_a_clear_error(tmp_path: Path) -> None:
    put(tmp_path, {f"{n}.txt": TEXT for n in range(4)})
    with pytest.raises(InputError, match="more than 3 files"):
        acquire([tmp_path], AcquireSettings(max_files=3))


def test_settings_without_sense_are_refused() -> None:
    with pytest.raises(SettingsError, match="max_records"):
        AcquireSettings(max_records=0)


SMALL = AcquireSettings(max_page_bytes=100, max_records=2)


def test_a_page_over_the_bound_is_listed_with_its_hash(tmp_path: Path) -> None:
    put(tmp_path, {"big.txt": b"x" * 101, "fits.txt": b"x" * 100})
    big, fits = acquire([tmp_path], SMALL)
    assert big.skipped is not None
    assert big.skipped.reason is SkipReason.TOO_LARGE
    assert (big.sha256, big.size, big.text) == (hashlib.sha256(b"x" * 101).hexdigest(), 101, "")
    assert fits.skipped is None


def test_a_line_over_the_bound_is_skipped_and_the_next_one_read(tmp_path: Path) -> None:
    long = json.dumps({"text": "x" * 1000}).encode()
    path = put(tmp_path, {"all.jsonl": long + b"\n" + b'{"text": "two"}\r\n'}) / "all.jsonl"
    first, second = acquire([path], SMALL)
    assert first.skipped is not None
    assert first.skipped.reason is SkipReason.TOO_LARGE
    assert (first.sha256, first.size) == (hashlib.sha256(long).hexdigest(), len(long))
    assert second.text == "two"


def test_records_over_the_bound_are_left_out_and_listed(tmp_path: Path) -> None:
    path = put(tmp_path, {"all.jsonl": b"".join(b'{"text": "page %d"}\n' % n for n in range(9))}) / "all.jsonl"
    pages = acquire([path], SMALL)
    assert [(p.text, p.skipped.reason.value if p.skipped else None) for p in pages] == [
        ("page 0", None),
        ("page 1", None),
        ("", "too-large"),
    ]
    assert pages[2].skipped is not None
    assert "line 3 and all behind it" in pages[2].skipped.detail


def test_a_file_beyond_all_bounds_is_not_even_hashed(tmp_path: Path) -> None:
    with open(tmp_path / "sparse.txt", "wb") as stream:
        stream.truncate(10**13)
    (page,) = acquire([tmp_path], AcquireSettings(max_page_bytes=100, max_hash_bytes=10**6))
    assert page.skipped is not None
    assert page.skipped.reason is SkipReason.TOO_LARGE
    assert page.sha256 == ""


DAMAGED = {
    "cut off": (gzip.compress(os.urandom(5000))[:-900], "unreadable", "cut off"),
    "spoilt": (gzip.compress(TEXT)[:-8] + b"\0" * 8, "unreadable", "damaged"),
    "bomb": (gzip.compress(b"a" * 50_000_000), "too-large", "unpacks to more than"),
    "large": (gzip.compress(b"".join(b"line %d\n" % n for n in range(100_000))), "too-large", "a page may have"),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_damaged_or_endless_gzip_data_are_listed(tmp_path: Path, case: str) -> None:
    data, reason, detail = DAMAGED[case]
    put(tmp_path, {"a.txt.gz": data, "b.txt": TEXT})
    bad, good = acquire([tmp_path], AcquireSettings(max_page_bytes=100_000))
    assert good.skipped is None
    assert bad.skipped is not None
    assert bad.skipped.reason == reason
    assert detail in bad.skipped.detail


def test_the_records_before_the_damage_are_read(tmp_path: Path) -> None:
    rows = b"".join(json.dumps({"text": random.Random(n).randbytes(900).hex()}).encode() + b"\n" for n in range(500))
    path = put(tmp_path, {"all.jsonl.gz": gzip.compress(rows)[:-50_000]}) / "all.jsonl.gz"
    pages = acquire([path])
    assert sum(p.skipped is None for p in pages) > 100
    assert [p.skipped.reason.value for p in pages if p.skipped] == ["unreadable"]
