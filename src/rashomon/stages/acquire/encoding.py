"""Bytes to text: the byte order mark, then UTF-8, then what the page declares, then what the bytes look like.

The text is a function of the bytes alone, so offsets into it can be checked again at any time. Line ends stay as they are.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text, and the encoding it was read in."""

    text: str
    encoding: str


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16's mark does, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, *, declares: bool) -> Decoded:
    """Return the text of ``data``; ``declares`` says whether to look for an encoding declared inside (HTML).

    A declaration never wins over valid UTF-8: pages that were converted often kept their old one. What cannot be
    decoded becomes U+FFFD, so the text holds no surrogate.

    >>> decode("café".encode("latin-1"), declares=False)
    Decoded(text='café', encoding='windows-1252')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    declared = find_declared(data) if declares else None
    if declared == "iso2022_jp" and b"\x1b$" in data:  # seven bits, so it passes for UTF-8
        return Decoded(data.decode(declared, "replace"), declared)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data, error):
            return Decoded(data.decode("utf-8", "replace"), "utf-8")
    encoding = declared if declared and _fits(data, declared) else _guess(data)
    return Decoded(data.decode(encoding, "replace"), encoding)


_CONTROL = bytes([*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])


def find_binary_sign(data: bytes) -> str | None:
    """Return what shows that ``data`` are no text, null when they may be.

    >>> find_binary_sign(b"PNG\\x00\\x01")
    'a NUL byte at offset 3'
    >>> find_binary_sign("Zürich".encode("utf-16")) is None
    True
    """
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        text = decode(data, declares=False).text
        return "a byte order mark, but no text behind it" if "\0" in text or text.count("\ufffd") > len(text) // 20 + 1 else None
    nul = data.find(0)
    if nul >= 0:
        return f"a NUL byte at offset {nul}"
    controls = len(data) - len(data.translate(None, _CONTROL))
    return f"{controls} control characters among {len(data)} bytes" if controls > 8 + len(data) // 20 else None


_DECLARED = re.compile(
    rb"(?:<meta\b[^<>]{0,300}?\bcharset|<\?xml\b[^<>]{0,100}?\bencoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.+-]{2,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 4096


def find_declared(data: bytes) -> str | None:
    """Return the encoding an HTML page declares, as a Python codec that reads text as browsers do; null if none is known.

    >>> find_declared(b'<meta charset="ISO-8859-1">')
    'windows-1252'
    """
    for match in _DECLARED.finditer(data[:_DECLARED_WITHIN]):
        name = match.group(1).decode("ascii", "replace").lower()
        try:
            return _KNOWN.get(codecs.lookup(name).name)
        except LookupError:
            continue
    return None


# Python's name of a codec -> the one to read with. Browsers read the older of two related encodings as the newer; codecs that
# are no character encodings (rot13, unicode_escape) must never be taken from a page.
_KNOWN = {
    **dict.fromkeys(("iso8859-1", "ascii", "cp1252"), "windows-1252"),
    **dict.fromkeys(("iso8859-9", "cp1254"), "cp1254"),
    **dict.fromkeys(("iso8859-11", "tis-620", "cp874"), "cp874"),
    **dict.fromkeys(("gb2312", "gbk", "gb18030"), "gb18030"),
    **dict.fromkeys(("big5", "big5hkscs"), "big5hkscs"),
    **dict.fromkeys(("shift_jis", "cp932"), "cp932"),
    **dict.fromkeys(("euc_kr", "cp949"), "cp949"),
    **{name: name for name in ("euc_jp", "iso2022_jp", "koi8-r", "koi8-u", "mac-roman", "cp866")},
    **{name: name for name in ("cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "cp1257", "cp1258")},
    **{f"iso8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}


def _is_damaged_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Return whether ``data`` are UTF-8 with a few bytes spoilt: most characters beyond ASCII are whole, or the only one was cut off."""
    cut = data[error.start :]
    if error.end == len(data) and data[: error.start].isascii():
        return len(cut) > 1 or cut in (b"\xe2", b"\xf0")  # a quotation mark or an emoji; other single bytes are older encodings' letters
    text = _ENCODED_SURROGATE.sub(b"?", data).decode("utf-8", "replace")
    whole = sum(map(len, _BEYOND_ASCII.findall(text)))
    return whole >= 2 * text.count("\ufffd")


_ENCODED_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufffd]+")


def _fits(data: bytes, encoding: str) -> bool:
    """Return whether the bytes can be what ``encoding`` says: at most one character in a hundred beyond ASCII is none."""
    text = data.decode(encoding, "replace")
    beyond = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    return text.count("\ufffd") * 100 <= beyond + 100


_SAMPLE = 100_000
_CENTRAL = ("cp1252", "cp1250", "cp1254", "cp1257")
_GUESSED = (*_CENTRAL, "cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "gb18030", "big5", "cp932", "euc_jp", "euc_kr")


def _guess(data: bytes) -> str:
    """Return the encoding that the bytes look like; windows-1252 where nothing clearly speaks for another.

    charset-normalizer tells alphabets apart well, but not the western encodings from one another, nor a few accents
    among ASCII from Chinese: that is decided here.
    """
    from charset_normalizer import from_bytes

    sample = data[:_SAMPLE]
    western = _is_mostly_ascii_words(sample)
    if western and not _MISREAD.search(sample.decode("cp1252", "replace")):
        return "windows-1252"
    best = from_bytes(sample, cp_isolation=list(_CENTRAL if western else _GUESSED), enable_fallback=False).best()
    return _KNOWN[codecs.lookup(best.encoding).name] if best else "windows-1252"


def _is_mostly_ascii_words(sample: bytes) -> bool:
    """Return whether bytes beyond ASCII mostly stand alone, as accents and quotation marks do; in other alphabets they stand together."""
    beyond = sum(map(len, _BEYOND.findall(sample)))
    return sum(map(len, _TOGETHER.findall(sample))) * 3 < beyond


_BEYOND = re.compile(rb"[\x80-\xff]+")
_TOGETHER = re.compile(rb"[\x80-\xff]{2,}")
_MISREAD = re.compile(r"[^\W\d_][¹²³ª¿¼½¾¥£¯¸¨´\ufffd]|[^\W\d_][šžŠŽ]|\b[šžŠŽ]\w")
"""Signs inside words, or letters with a caron: in windows-1252 both are rare, in central European encodings they are common."""
