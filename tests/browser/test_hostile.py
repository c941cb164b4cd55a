"""Page text that would do something if anybody let it: in the browser it shows as text and does nothing."""

import pytest

from tests.browser.conftest import PHONE
from tests.stages.report.small_findings import make_small
from tests.stages.report.test_hostile import HOSTILE

NAMES = [name for name in HOSTILE if name not in ("terminal", "formula", "bare link", "heading", "line breaks", "astral", "nul")]
ALIVE = "script:not(#data):not(body > script:last-of-type), img, iframe, object, embed, base, link, form[action], [style], [onclick]"


def open_everything(page) -> None:
    for node in page.locator("a.node").all():
        node.click()
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    page.locator("#s1-a1 article").wait_for()


@pytest.mark.parametrize("name", NAMES)
def test_it_shows_as_text(reports, look, name):
    word = HOSTILE[name]
    page = look(reports(f"hostile-{NAMES.index(name)}", make_small(word)))
    open_everything(page)
    assert page.evaluate(f"document.querySelectorAll({ALIVE!r}).length") == 0
    assert page.evaluate("document.querySelectorAll('a:not([href^=\"#\"])').length") == 0
    assert page.evaluate("typeof window.owned") == "undefined"
    shown = page.locator("#s1-a1 article").text_content()
    if name != "bidi":
        assert word in shown
    assert not set(page.locator("body").text_content()) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    page.locator("#s1-claims .says").first.click()
    assert page.locator("#desk .context").count() == 2


def test_right_to_left_passages_stand_right_and_do_not_turn_their_neighbours(reports, look):
    page = look(reports("arabic", make_small(HOSTILE["right to left"])))
    open_everything(page)
    for quoted in page.locator("q, .context, .claim-text").all():
        assert quoted.get_attribute("dir") == "auto"
        assert quoted.evaluate("node => getComputedStyle(node).unicodeBidi") == "isolate"


def test_long_names_and_headlines_stay_inside_a_phone(reports, look):
    page = look(reports("long", make_small("W" * 300)), PHONE)
    open_everything(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
