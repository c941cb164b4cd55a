"""JSON records to pages."""

import json

import pytest

from rashomon.model import PageFields, SkipReason
from rashomon.stages.acquire.formats import Format
from rashomon.stages.acquire.records import parse_record, split_list
from rashomon.stages.acquire.streams import SkipError

FIELDS = [
    ({}, PageFields()),
    ({"title": " Bridge falls "}, PageFields(title="Bridge falls")),
    ({"headline": "h", "title": "t"}, PageFields(title="t", other=(("headline", "h"),))),
    ({"Published_At": "2025-07-01", "date": "later"}, PageFields(published="2025-07-01", other=(("date", "later"),))),
    ({"publishedAt": 1751328000}, PageFields(published="1751328000")),
    ({"source": {"id": None, "name": "The Ledger"}}, PageFields(outlet="The Ledger")),
    ({"authors": ["A. Roe", {"name": "B. Low"}]}, PageFields(byline="A. Roe, B. Low")),
    ({"author": None, "byline": ""}, PageFields()),
    ({"url": "https://ledger.example/1", "lang": "en"}, PageFields(url="https://ledger.example/1", language="en")),
    ({"updated": "2025-07-02"}, PageFields(modified="2025-07-02")),
    (
        {"id": 7, "score": 1.5, "tags": ["a", "b"], "deep": {"x": [1]}},
        PageFields(other=(("deep", '{"x": [1]}'), ("id", "7"), ("score", "1.5"), ("tags", "a, b"))),
    ),
    ({"title": "a\ud800b\u0000"}, PageFields(title="a\ufffdb\ufffd")),
]


@pytest.mark.parametrize(("given", "fields"), FIELDS)
def test_fields_are_kept_under_their_names(given: dict[str, object], fields: PageFields) -> None:
    assert parse_record(json.dumps({"text": "A bridge fell.", **given})).fields == fields


def test_text_comes_before_html_and_html_alone_will_do() -> None:
    assert parse_record('{"html": "<p>b</p>", "text": "a"}').text == "a"
    assert parse_record('{"html": "<p>b</p>", "text": " "}').format is Format.HTML


def test_surrogates_and_nuls_are_replaced_one_for_one() -> None:
    record = parse_record('{"text": "\\ud83d\\ude00 a \\ud800 b \\udc00 c \\u0000 d"}')
    assert record.text == "😀 a \ufffd b \ufffd c \ufffd d"


BROKEN = [
    ("", SkipReason.BROKEN_RECORD, "no valid JSON"),
    ('{"text": "a"', SkipReason.BROKEN_RECORD, "character"),
    ('{"text": "a"} {"text": "b"}', SkipReason.BROKEN_RECORD, "Extra data"),
    ("[" * 100_000, SkipReason.BROKEN_RECORD, "nested too deeply"),
    ('{"a":' * 100_000, SkipReason.BROKEN_RECORD, "nested too deeply"),
    ('{"text": "a", "n": ' + "9" * 10_000 + "}", SkipReason.BROKEN_RECORD, "digits"),
    ('["text"]', SkipReason.BROKEN_RECORD, "found a list"),
    ("null", SkipReason.BROKEN_RECORD, "found null"),
    ('{"body": "a", "id": 1}', SkipReason.BROKEN_RECORD, "fields found: body, id"),
    ('{"text": 5}', SkipReason.BROKEN_RECORD, "`text` must be a string"),
    ('{"text": ""}', SkipReason.EMPTY, "empty"),
    ('{"text": null, "html": "  "}', SkipReason.EMPTY, "empty"),
]


@pytest.mark.parametrize(("line", "reason", "detail"), BROKEN)
def test_a_broken_record_says_why(line: str, reason: SkipReason, detail: str) -> None:
    with pytest.raises(SkipError) as caught:
        parse_record(line)
    assert caught.value.skip.reason is reason
    assert detail in caught.value.skip.detail


LISTS = [
    ("[]", []),
    ('[{"a": 1} , [2,3],\n"x]"]', ['{"a": 1}', "[2,3]", '"x]"']),
    (' {"text": "a"}\n', ['{"text": "a"}']),
]


@pytest.mark.parametrize(("document", "parts"), LISTS)
def test_a_list_is_split_into_its_records_as_written(document: str, parts: list[str]) -> None:
    assert list(split_list(document)) == parts
