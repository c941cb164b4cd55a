"""Page text that would do something if anybody let it: in every output it shows as text and does nothing."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from rashomon.cli import main

SCRIPT = "<script>document.title='owned'</script>"
IMAGE = "<img src=x onerror=alert(1)>"
LINK = "[click](javascript:alert(1)) ![x](https://evil.example/x.png)"
TEMPLATE = "{{ 7*7 }} {% raw %} ${7*7} </script><!--"
ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m"
TURNED = "\u202egnp.exe\u202c"
FORMULA = '=HYPERLINK("https://evil.example","x")'
SENTENCES = [
    f"The county said on Tuesday that the bridge {SCRIPT} fell into the river.",
    f"Hanna Virtue said: “We closed one lane {IMAGE} in May, and nobody expected this.”",
    f"About 9,000 vehicles {LINK} used the crossing each day, the county said.",
    f"The bridge {TEMPLATE} was built in 1931 by the county of Orlemouth.",
    f"Two drivers {ESCAPES} were taken to hospital {TURNED} on Tuesday morning.",
    f"{FORMULA} was written on a sign beside the bridge, a witness said on Tuesday.",
]
TITLE = f"Bridge {SCRIPT} falls {ESCAPES} near {TURNED} Orlemouth {LINK}"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    pages = folder / "pages"
    pages.mkdir()
    (pages / "a.txt").write_text("\n\n".join([TITLE, *SENTENCES]), encoding="utf-8")
    record = {"id": f"x{SCRIPT}\x1b[2J", "url": "javascript:alert(1)", "title": TITLE, "author": IMAGE, "outlet": SCRIPT}
    (pages / "b.jsonl").write_text(json.dumps({**record, "text": "\n".join(reversed(SENTENCES))}), encoding="utf-8")
    (pages / f"c{IMAGE.replace('/', '')}\x1b[2J.txt").write_bytes(b"")
    assert main(["read", str(pages), "--out", str(folder / "out"), "--quiet"]) == 0
    return folder / "out"


class _Elements(HTMLParser):
    """What a browser would make of the page: elements, attributes, and the text to be seen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._inside = "" if tag == self._inside else self._inside

    def handle_data(self, data: str) -> None:
        if not self._inside:
            self.text.append(data)


@pytest.fixture(scope="module")
def page(outputs: Path) -> _Elements:
    parser = _Elements()
    parser.feed((outputs / "report.html").read_text(encoding="utf-8"))
    return parser


def test_html_shows_markup_as_text(page: _Elements) -> None:
    shown = "".join(page.text)
    assert "document.title='owned'" in shown
    assert "onerror=alert(1)" in shown


def test_html_gains_no_element_and_no_handler(page: _Elements) -> None:
    for tag, attributes in page.elements:
        assert tag not in ("img", "iframe", "object", "embed", "base")
        assert not [name for name in attributes if name.startswith("on")]
        assert not re.match(r"\s*(?:javascript|data|vbscript):", str(attributes.get("href") or attributes.get("src") or ""), re.IGNORECASE)
        assert not str(attributes.get("src") or "").startswith(("http:", "https:", "//"))


def test_html_scripts_are_the_reports_own(outputs: Path) -> None:
    text = (outputs / "report.html").read_text(encoding="utf-8")
    for script in re.findall(r"<script\b[^>]*>(.*?)</script>", text, re.DOTALL | re.IGNORECASE):
        assert "<!--" not in script
        assert "document.title='owned'" not in script.replace("\\u0027", "'") or "\\u003c" in script


@pytest.mark.parametrize("name", ["report.html", "report.md"])
def test_files_for_people_hold_no_control_character(outputs: Path, name: str) -> None:
    text = (outputs / name).read_text(encoding="utf-8")
    assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) == []


def test_markdown_has_no_markup_from_a_page(outputs: Path) -> None:
    text = (outputs / "report.md").read_text(encoding="utf-8")
    assert re.findall(r"(?<!\\)<(?:script|img)", text) == []
    assert re.findall(r"(?<!\\)\]\((?:javascript:|https://evil)", text) == []


def test_json_keeps_the_text_letter_by_letter_and_escapes_what_steers(outputs: Path) -> None:
    raw = (outputs / "report.json").read_bytes()
    assert re.findall(rb"[\x00-\x09\x0b-\x1f]", raw) == []
    texts = [a["text"] for a in json.loads(raw)["articles"]]
    assert any(SCRIPT in text for text in texts)
    assert any(FORMULA in text for text in texts)


def test_the_terminal_is_not_steered(outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = outputs.parent / "pages"
    assert main(["read", str(pages), "--out", str(tmp_path / "out\x1b[2J")]) == 0
    assert main(["verify", str(outputs / "report.json"), "--pages", str(tmp_path / "out\x1b[2J")]) in (0, 1)
    streams = capsys.readouterr()
    assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", streams.out + streams.err) == []
