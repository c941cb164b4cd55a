"""Pages that come as JSON: one record a line, or a list of records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.model import PageFields, SkipReason
from rashomon.stages.acquire.formats import Format
from rashomon.stages.acquire.streams import SkipError


@dataclass(frozen=True, slots=True)
class Record:
    """One record's page: its text as given, what came along with it, its id within the file."""

    format: Format
    text: str
    fields: PageFields
    captured: str | None
    name: str | None


_BODIES = {"text": Format.TEXT, "html": Format.HTML}
"""Where a record has both, ``text`` is the page: somebody has cleaned it already."""

# Fields under the names that common crawlers and news interfaces give them, spelt without case, "_" and "-"; the first wins.
_NAMES = {
    "title": ("title", "headline"),
    "url": ("url", "canonicalurl", "sourceurl", "link"),
    "outlet": ("outlet", "sitename", "publisher", "source", "site", "sourcedomain"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "publishedat", "datepublished", "datepublish", "publicationdate", "pubdate", "date"),
    "modified": ("modified", "modifiedat", "datemodified", "datemodify", "updated", "updatedat", "lastmodified"),
    "language": ("language", "lang"),
    "captured": ("captured", "crawled", "fetched", "datedownload"),
}


def parse_record(line: str) -> Record:
    """Return the record that a line of JSON holds.

    Raises:
        SkipError: the line is no JSON object, or has no text.

    >>> parse_record('{"id": 7, "text": "A bridge fell.", "date": "2025-07-01"}').fields.published
    '2025-07-01'
    """
    return make_record(load_json(line))


def load_json(text: str) -> object:
    """Return the value that ``text`` holds; raises :class:`SkipError` when it is no JSON."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise SkipError(SkipReason.BROKEN_RECORD, f"no valid JSON: {error.msg} at character {error.pos + 1}") from None
    except RecursionError:
        raise SkipError(SkipReason.BROKEN_RECORD, "no usable JSON: nested too deeply") from None
    except ValueError:
        raise SkipError(SkipReason.BROKEN_RECORD, "no usable JSON: a number with too many digits") from None


def make_record(value: object) -> Record:
    """Return the record that ``value`` is; raises :class:`SkipError` when it holds no page."""
    if not isinstance(value, Mapping):
        raise SkipError(SkipReason.BROKEN_RECORD, f"a record must be a JSON object, found {_kind(value)}")
    for key, kind in _BODIES.items():
        if isinstance(value.get(key), str) and value[key].strip():
            return _read_record(value, kind, value[key])
    if any(key in value for key in _BODIES):
        wrong = next((key for key in _BODIES if value.get(key) is not None and not isinstance(value[key], str)), None)
        if wrong:
            raise SkipError(SkipReason.BROKEN_RECORD, f"`{wrong}` must be a string, found {_kind(value[wrong])}")
        raise SkipError(SkipReason.EMPTY, "the record's text is empty")
    found = ", ".join(sorted(map(_clean, value))[:8]) or "none"
    raise SkipError(SkipReason.BROKEN_RECORD, f"no `text` or `html` field; fields found: {found[:200]}")


def _read_record(value: Mapping[str, object], kind: Format, text: str) -> Record:
    left = {key: as_text for key, item in value.items() if key not in _BODIES and (as_text := _as_text(item))}
    known = {field: _take(left, names) for field, names in _NAMES.items()}
    captured = known.pop("captured")
    other = tuple(sorted((_clean(key), item) for key, item in left.items()))
    name = left.get("id")
    return Record(kind, _clean(text), PageFields(**known, other=other), captured, name)


def _take(left: dict[str, str], names: tuple[str, ...]) -> str | None:
    spelt = {re.sub(r"[\W_]", "", key).lower(): key for key in reversed(left)}
    for name in names:
        if name in spelt:
            return left.pop(spelt[name])
    return None


def _as_text(item: object) -> str | None:
    """Return a field as a string: names out of lists and out of objects that have one, the rest as JSON; null if there is nothing."""
    if item is None or item in ("", [], {}):
        return None
    if isinstance(item, list) and all(isinstance(part, str | Mapping) for part in item):
        parts = [_as_text(part) for part in item]
        return ", ".join(part for part in parts if part) or None
    if isinstance(item, Mapping) and isinstance(item.get("name"), str):
        return _as_text(item["name"])
    text = item if isinstance(item, str) else json.dumps(item, ensure_ascii=False, sort_keys=True)
    return _clean(text).strip() or None


_UNREADABLE = re.compile("[\ud800-\udfff\0]")


def _clean(text: str) -> str:
    """Return ``text`` with each lone surrogate and each NUL as U+FFFD: neither can stand in a page or in UTF-8, and offsets stay."""
    return _UNREADABLE.sub("\ufffd", text)


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


_BETWEEN = re.compile(r"[\s,]*")


def split_list(text: str) -> Iterator[str]:
    """Yield the records of a JSON document as they are written in it: the parts of a list, or the one object it is.

    Raises:
        SkipError: the document is no JSON, or neither a list nor a record.
    """
    value = load_json(text)
    if isinstance(value, Mapping):
        if not any(key in value for key in _BODIES):
            raise SkipError(SkipReason.UNSUPPORTED, "a JSON object without `text` or `html`: no page, no list of pages")
        yield text.strip()
    elif isinstance(value, list):
        yield from _split(text, len(value))
    else:
        raise SkipError(SkipReason.UNSUPPORTED, f"JSON pages are records or lists of records, found {_kind(value)}")


def _split(text: str, count: int) -> Iterator[str]:
    decoder, at = json.JSONDecoder(), text.index("[") + 1
    for _ in range(count):
        gap = _BETWEEN.match(text, at)
        start = gap.end() if gap else at
        at = decoder.raw_decode(text, start)[1]
        yield text[start:at]
