"""axe-core finds nothing, in light and in dark, on a desk and on a phone, with everything opened."""

import pytest

from tests.browser.conftest import DESK, PHONE

EVERYTHING = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CONTRAST = {"runOnly": ["color-contrast"]}


def find_faults(page, options, within=None) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, context=within, options=options).response["violations"]
    return [f"{fault['id']}: {node['html'][:160]} ({node['failureSummary'][:200]})" for fault in found for node in fault["nodes"][:3]]


@pytest.mark.parametrize(
    ("size", "scheme", "options"),
    [(DESK, "light", EVERYTHING), (PHONE, "dark", EVERYTHING), (DESK, "dark", CONTRAST), (PHONE, "light", CONTRAST)],
    ids=["desk, light", "phone, dark", "desk, dark: colours", "phone, light: colours"],
)
def test_axe_finds_nothing(ferry, look, size, scheme, options):
    page = look(ferry, size, color_scheme=scheme)
    page.locator(".pills button", has_text="disputed").click()  # a few rows show all that there is to show
    page.locator(".fold").first.click()
    page.locator("a.node").nth(4).click()
    page.locator("#s1-a4 summary").click()
    page.locator("#s1-names details summary").click()
    assert find_faults(page, options) == []
    page.locator("#s1-claims .says.s-differs").first.click()
    assert find_faults(page, options, "#desk") == []
