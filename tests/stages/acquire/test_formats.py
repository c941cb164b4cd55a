"""What a file is, by its name and by how its bytes begin."""

import pytest

from rashomon.model import SkipReason
from rashomon.stages.acquire.formats import Format, find_format, sniff_format
from rashomon.stages.acquire.streams import SkipError

NAMES = {
    "page.txt": Format.TEXT,
    "PAGE.TXT": Format.TEXT,
    "a.text": Format.TEXT,
    "notes.md": Format.MARKDOWN,
    "a.b.html": Format.HTML,
    "a.htm.gz": Format.HTML,
    "a.xhtml": Format.HTML,
    "all.jsonl": Format.LINES,
    "all.ndjson.gz": Format.LINES,
    "all.json": Format.JSON,
    "README": Format.UNKNOWN,
    "article-1234567890": Format.UNKNOWN,
    "what he said. really": Format.UNKNOWN,
}


@pytest.mark.parametrize("name", NAMES)
def test_the_name_tells(name: str) -> None:
    assert find_format(name) is NAMES[name]


@pytest.mark.parametrize("name", ["a.css", "a.png", "a.pdf", "crawl.warc.gz", "feed.rss", "sitemap.xml", "pages.tar.gz", "pages.zip"])
def test_other_names_are_unsupported(name: str) -> None:
    with pytest.raises(SkipError) as caught:
        find_format(name)
    assert caught.value.skip.reason is SkipReason.UNSUPPORTED


HEADS = [
    (b"A bridge fell.", Format.TEXT, Format.TEXT),
    (b"A bridge fell.", Format.UNKNOWN, Format.TEXT),
    (b"<!-- saved --><!-- twice -->\n<HTML lang=en>", Format.TEXT, Format.HTML),
    (b"\xef\xbb\xbf<!DOCTYPE html>", Format.UNKNOWN, Format.HTML),
    ("\ufeff<!doctype html>".encode("utf-16-le"), Format.UNKNOWN, Format.HTML),
    (b'<?xml version="1.0"?>\n<!DOCTYPE html>', Format.UNKNOWN, Format.HTML),
    (b"<p class=x>A bridge fell.</p>", Format.UNKNOWN, Format.HTML),
    (b"<script>alert(1)</script> is how it began", Format.TEXT, Format.TEXT),
    (b"<p>A bridge fell, the note said", Format.TEXT, Format.TEXT),
    (b"A bridge fell.", Format.HTML, Format.TEXT),
    (b"A bridge fell<br>", Format.HTML, Format.HTML),
    (b'{"text": "a"}', Format.UNKNOWN, Format.LINES),
    (b'{"text": "a"}\n{"text": "b"}\n', Format.UNKNOWN, Format.LINES),
    (b'{\n "text": "a"\n}', Format.UNKNOWN, Format.JSON),
    (b'[{"text": "a"}]', Format.UNKNOWN, Format.JSON),
    (b'{"text": "a"}\n{"text": "b"}\n', Format.JSON, Format.LINES),
    (b'[{"text": "a"}]', Format.JSON, Format.JSON),
    (b"{sic} was the word", Format.UNKNOWN, Format.TEXT),
    (b"[Updated] A bridge fell", Format.UNKNOWN, Format.TEXT),
    (b"", Format.HTML, Format.HTML),
    (b"<!--" * 10_000, Format.TEXT, Format.TEXT),
    (b"<!---->" * 10_000, Format.TEXT, Format.TEXT),
]


@pytest.mark.parametrize(("head", "expected", "found"), HEADS)
def test_the_bytes_overrule_a_name_that_is_plainly_wrong(head: bytes, expected: Format, found: Format) -> None:
    assert sniff_format(head, expected) is found


@pytest.mark.parametrize("head", [b"%PDF-1.7", b"WARC/1.0\r\n", b'<?xml version="1.0"?><rss version="2.0">', b"<feed xmlns="])
def test_foreign_formats_under_a_page_name_are_unsupported(head: bytes) -> None:
    with pytest.raises(SkipError) as caught:
        sniff_format(head, Format.TEXT)
    assert caught.value.skip.reason is SkipReason.UNSUPPORTED
