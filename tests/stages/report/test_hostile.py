"""Text from a page does nothing in any rendering but show as text."""

import json
import re
from html.parser import HTMLParser

import pytest

from rashomon.stages.report import read_report, render_html, render_json, render_markdown, summarise, verify
from tests.stages.report.small_findings import CREATED, make_small

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "script end": "</script><img src=x onerror=alert(1)>",
    "style end": "</style><link rel=stylesheet href=https://evil.example/x.css>",
    "attribute": "\" onmouseover=\"alert(1)' autofocus onfocus='alert(1)",
    "comment": "<!-- --> --!> <![CDATA[ ]]>",
    "entity": "&lt;b&gt; &#60;i&#62; &amp;",
    "template": "{{ 7 * 7 }} {% raw %} {# #} ${7*7} #{7} <%= 7 %>",
    "terminal": "\x1b[31mred\x1b]0;title\x07\x9b2J\x08\x08\r over",
    "formula": '=HYPERLINK("https://evil.example","x") +1 -1 @SUM(A1)',
    "bidi": "\u202ereversed\u202c \u2066isolated\u2069",
    "markdown": "[x](javascript:alert(1)) ![y](https://evil.example/y.png) **b** `c` ~~d~~ <https://evil.example>",
    "bare link": "https://evil.example/a www.evil.example who@evil.example @everyone #1",
    "address": "javascript:alert(document.domain)",
    "heading": "# head\n\n---\n1. one\n> quote\n| a | b |\n|---|---|",
    "line breaks": "one\u2028two\u2029three\x85four\x0bfive\x0csix",
    "long": "W" * 300,
    "right to left": "انهار الجسر ظهر السبت",
    "astral": "😀😀 𝕏 e\u0301",
    "nul": "a\x00b\ufffe\ufdd0",
}
words = pytest.mark.parametrize("word", HOSTILE.values(), ids=HOSTILE.keys())

_VOID = {"meta", "link", "br", "img", "input", "rect", "path", "line", "circle"}
_TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "a",
    "header",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "span",
    "nav",
    "ol",
    "ul",
    "li",
    "b",
    "i",
    "small",
    "main",
    "section",
    "div",
    "svg",
    "defs",
    "marker",
    "clippath",
    "path",
    "g",
    "rect",
    "text",
    "tspan",
    "line",
    "circle",
    "details",
    "summary",
    "noscript",
    "dl",
    "dt",
    "dd",
    "footer",
    "script",
    "pre",
    "time",
    "bdi",
}


class Reader(HTMLParser):
    """What a browser would see: the elements with their attributes, and the text of each."""

    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("script", "style"):
            self.text.append(data)


def read(page: str) -> Reader:
    reader = Reader(page)
    assert reader.open == []
    return reader


@words
def test_html_holds_the_elements_of_the_template_and_no_others(word: str):
    plain, hostile = read(render_html(make_small(), {}, CREATED)), read(render_html(make_small(word), {}, CREATED))
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in plain.elements]
    assert {tag for tag, _ in hostile.elements} <= _TAGS
    assert [tag for tag, _ in hostile.elements].count("script") == 2


@words
def test_html_has_no_handler_no_style_attribute_and_no_address_but_its_own_anchors(word: str):
    for tag, attributes in read(render_html(make_small(word), {"word": word}, CREATED)).elements:
        for name, value in attributes.items():
            assert not name.startswith("on"), (tag, name)
            assert name not in ("style", "src", "srcset", "action", "formaction", "data", "poster", "background"), (tag, name)
            if name in ("href", "xlink:href"):
                assert re.fullmatch(r"#[a-z0-9-]+", value or ""), (tag, value)


@words
def test_html_ids_stand_once(word: str):
    ids = [attributes["id"] for _, attributes in read(render_html(make_small(word), {}, CREATED)).elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_html_loads_nothing():
    page = render_html(make_small(), {}, CREATED)
    assert not re.search(r"url\((?!#)|@import|https?:|//[a-z]+\.", page.replace("http-equiv", ""))
    policy = next(a["content"] for tag, a in read(page).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


@words
def test_html_holds_the_words_in_json_that_cannot_end_its_element_and_no_control_character(word: str):
    page = render_html(make_small(word), {}, CREATED)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\ufdd0]", page)
    raw = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1]
    assert not re.search("[<>&\u2028\u2029]", raw)
    texts = [a["text"] for a in json.loads(raw)["articles"]]
    if word.isprintable():
        assert texts[0].startswith(f"The bridge {word} fell at noon.")
        assert f"Bridge {word}" in "".join(read(page).text)


@words
def test_markdown_shows_the_words_and_nothing_else(word: str):
    plain, hostile = render_markdown(make_small(), {}, CREATED), render_markdown(make_small(word), {}, CREATED)
    assert _shape(hostile) == _shape(plain)
    assert not re.search(r"(?<!\\)[<`\[\]]|(?<!\\)~~|(?<=[a-z])://|www\.|@\w", hostile)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", hostile)


def _shape(markdown: str) -> list[str]:
    """Return what starts each line of a Markdown text: headings, list marks, their depth."""
    return [re.match(r" *(?:#+ |- |\d+\. )?", line).group() for line in markdown.splitlines()]


@words
def test_the_summary_fits_a_screen_and_only_prints(word: str):
    text = summarise(make_small(word))
    assert len(text.splitlines()) <= 24
    for line in text.split("\n"):
        assert len(line) <= 80
        assert line.isprintable()


@words
def test_json_holds_the_words_letter_by_letter(word: str):
    findings = make_small(word)
    report = read_report(render_json(findings, {}, CREATED))
    assert {a["text"] for a in report["articles"]} == {a.text for a in findings.articles}
    assert verify(report, findings.pages).breaches == ()


def test_json_is_the_same_after_a_round_trip():
    text = render_json(make_small(HOSTILE["astral"]), {}, CREATED)
    assert json.loads(json.dumps(json.loads(text))) == json.loads(text)
