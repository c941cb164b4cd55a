"""Bytes to text: rows of bytes with the text and encoding they must give."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stages.acquire.encoding import decode, find_binary_sign, find_declared

SENTENCE = "The mayor of Besançon said “never again” – and left."
RUSSIAN = "Министр заявил, что переговоры продолжатся на следующей неделе в столице республики."
JAPANESE = "大臣は来週も首都で協議を続けると述べた。新しい橋の建設も議題となる。"
CHINESE = "部长表示，谈判将于下周在首都继续进行。新桥的建设也在议程上。"


def page(charset: str, text: str, encoding: str) -> bytes:
    return f'<html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'.encode(encoding)


CASES = {
    "plain UTF-8": (SENTENCE.encode(), SENTENCE, "utf-8"),
    "UTF-8 with a mark": (codecs.BOM_UTF8 + SENTENCE.encode(), SENTENCE, "utf-8"),
    "UTF-16, little end first": (codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), SENTENCE, "utf-16-le"),
    "UTF-16, big end first": (codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), SENTENCE, "utf-16-be"),
    "UTF-32": (codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"), SENTENCE, "utf-32-le"),
    "windows-1252": (SENTENCE.encode("cp1252"), SENTENCE, "windows-1252"),
    "latin-1 is read as windows-1252": ("Bürgermeister von Köln".encode("latin-1"), "Bürgermeister von Köln", "windows-1252"),
    "Russian": (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
    "Japanese": ((JAPANESE * 3).encode("cp932"), JAPANESE * 3, "cp932"),
    "Chinese": ((CHINESE * 3).encode("gb18030"), CHINESE * 3, "gb18030"),
    "one apostrophe in windows-1252": ("It’s".encode("cp1252"), "It’s", "windows-1252"),
    "pounds in windows-1252": ("A £20 note near Curaçao’s café".encode("cp1252"), "A £20 note near Curaçao’s café", "windows-1252"),
    "Spanish": ("El alcalde de León: mañana habrá más".encode("cp1252"), "El alcalde de León: mañana habrá más", "windows-1252"),
    "Polish": ("Święto się odbędzie, że łącznie z".encode("cp1250"), "Święto się odbędzie, że łącznie z", "cp1250"),
    "line ends stay": (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", "utf-8"),
    "a spoilt byte in UTF-8": ("“Yes,” she said".encode() + b"\xff" + b".", "“Yes,” she said\ufffd.", "utf-8"),
    "UTF-8 cut off in a letter": ("Besançon, où l’été".encode()[:-1], "Besançon, où l’ét\ufffd", "utf-8"),
    "UTF-8 cut off in its only quotation mark": (b"He said " + "“".encode()[:2], "He said \ufffd", "utf-8"),
    "an encoded surrogate": ("«Ja», ".encode() + b"\xed\xa0\x80" + b"sagt sie", "«Ja», \ufffd\ufffd\ufffdsagt sie", "utf-8"),
}


@pytest.mark.parametrize("case", CASES)
def test_text_is_decoded(case: str) -> None:
    data, text, encoding = CASES[case]
    decoded = decode(data, declares=False)
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.xfail(reason="known: undeclared Turkish reads as central European, undeclared EUC-JP as Korean")
@pytest.mark.parametrize(("text", "encoding"), [("Bakan, görüşmelerin gelecek hafta süreceğini söyledi", "cp1254"), (JAPANESE, "euc_jp")])
def test_rare_undeclared_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), declares=False).text == text


DECLARED = {
    "declared and true": (page("windows-1251", RUSSIAN, "cp1251"), RUSSIAN, "cp1251"),
    "declared latin-1, is windows-1252": (page("iso-8859-1", SENTENCE, "cp1252"), SENTENCE, "windows-1252"),
    "declared latin-1, is UTF-8": (page("iso-8859-1", SENTENCE, "utf-8"), SENTENCE, "utf-8"),
    "declared UTF-8, is windows-1252": (page("utf-8", SENTENCE, "cp1252"), SENTENCE, "windows-1252"),
    "declared Japanese, is UTF-8": (page("shift_jis", SENTENCE, "utf-8"), SENTENCE, "utf-8"),
    "declared gb2312, is gb18030": (page("gb2312", CHINESE, "gb18030"), CHINESE, "gb18030"),
    "declared Korean, is windows-1252": (page("euc-kr", SENTENCE * 4, "cp1252"), SENTENCE * 4, "windows-1252"),
    "declared iso-2022-jp": (page("iso-2022-jp", JAPANESE, "iso-2022-jp"), JAPANESE, "iso2022_jp"),
    "declared nonsense": (page("no-such-thing", SENTENCE, "cp1252"), SENTENCE, "windows-1252"),
    "declared a codec that is no encoding": (page("unicode_escape", SENTENCE + r"\u0041", "cp1252"), SENTENCE + r"\u0041", "windows-1252"),
}


@pytest.mark.parametrize("case", DECLARED)
def test_a_declared_encoding_is_checked_against_the_bytes(case: str) -> None:
    data, text, encoding = DECLARED[case]
    decoded = decode(data, declares=True)
    assert text in decoded.text
    assert decoded.encoding == encoding


NAMES = {
    b"<meta charset=utf-8>": None,  # valid UTF-8 needs no declaration, invalid UTF-8 belies it
    b'<META http-equiv="Content-Type" content="text/html; charset=Windows-1251">': "cp1251",
    b'<?xml version="1.0" encoding="iso-8859-9"?>': "cp1254",
    b'<meta charset="rot13">': None,
    b"charset=koi8-r in the text": None,
    b"": None,
}


@pytest.mark.parametrize("data", NAMES)
def test_what_a_page_declares(data: bytes) -> None:
    assert find_declared(data) == NAMES[data]


BINARY = [
    b"\x89PNG\r\n\x1a\n\x00\x00",
    b"text\x00text",
    bytes(range(1, 32)) * 20,
    codecs.BOM_UTF16_LE + b"\x00\x00" * 40,
    b"\xff\xfb" * 10 + b"\0",
]
TEXTS = [
    b"",
    b"text",
    SENTENCE.encode(),
    SENTENCE.encode("utf-16"),
    RUSSIAN.encode("cp1251"),
    b"\x1b[31mred\x1b[0m \x07",
    "“”".encode("cp1252"),
]


@pytest.mark.parametrize("data", BINARY)
def test_binaries_are_told(data: bytes) -> None:
    assert find_binary_sign(data) is not None


@pytest.mark.parametrize("data", TEXTS)
def test_texts_are_not_taken_for_binaries(data: bytes) -> None:
    assert find_binary_sign(data) is None


@given(st.binary(max_size=400), st.booleans())
def test_anything_decodes_to_text_without_surrogates(data: bytes, declares: bool) -> None:
    decoded = decode(data, declares=declares)
    decoded.text.encode("utf-8")
    assert decode(data, declares=declares) == decoded


@given(st.text(max_size=200))
def test_utf8_is_read_back_letter_by_letter(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode("utf-8", "replace"), declares=True).text == text.encode("utf-8", "replace").decode()


def test_junk_is_searched_for_a_declaration_within_bounds() -> None:
    assert find_declared(b"<meta " * 20_000) is None
    assert find_declared(b"<meta charset" + b" " * 100_000) is None
