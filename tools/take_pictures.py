"""Take the pictures in docs/pictures: the report on two of the invented stories, view by view, in the system's chromium.

Run by ``make pictures``. The pictures show what the program says today, so look at them, and at docs/reading-a-report.md, before
they are committed.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

import rashomon

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
STORY = "examples/aegean-ferry-fire/pages"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_DESK, _PHONE = (1200, 860), (390, 844)
_PADDING = 20


def main() -> int:
    """Take every picture and return the exit status."""
    chromium = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    if chromium is None:
        print("take_pictures: no chromium is installed", file=sys.stderr)
        return 1
    os.chdir(ROOT)  # so that the pages are called what everybody calls them
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        report = rashomon.read([STORY], created="2026-01-01T00:00:00Z").write(folder, ["html"])[0]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            for name, (take, size) in VIEWS.items():
                _take(browser, report, name, take, size)
            browser.close()
    return 0


def _take(browser: Browser, report: Path, name: str, take: Callable[[Page, Path], None], size: tuple[int, int]) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]}, locale="en-GB", reduced_motion="reduce")
    page.goto(report.as_uri())
    page.evaluate("for (const bar of document.querySelectorAll('.contents, .apparatus thead')) bar.style.position = 'static'")
    take(page, PICTURES / f"{name}.png")
    page.close()


def _take_screen(page: Page, path: Path) -> None:
    page.screenshot(path=path)


def _take_part(selector: str, tallest: int = 1400) -> Callable[[Page, Path], None]:
    def take(page: Page, path: Path) -> None:
        box = page.locator(selector).bounding_box()
        assert box is not None
        top = max(page.evaluate("scrollY") + box["y"] + (_PADDING if selector != "body" else 0), 0)
        clip = {"x": 0, "y": top, "width": _DESK[0], "height": min(box["height"], tallest)}
        page.screenshot(path=path, full_page=True, clip=clip)

    return take


def _take_tree(page: Page, path: Path) -> None:
    page.locator("a.node", has_text="merged").first.click()
    _take_part("#s1-tree")(page, path)


def _take_unfolded(page: Page, path: Path) -> None:
    page.locator(".fold").nth(1).click()
    page.locator(".pills button", has_text="disputed").click()
    _take_part("#s1-claims")(page, path)


def _take_desk(page: Page, path: Path) -> None:
    page.locator("#s1-claims .says.s-differs").nth(1).click()
    page.locator("#desk").screenshot(path=path)


def _take_article(page: Page, path: Path) -> None:
    page.locator("#s1-a4 summary").click()
    _take_part("#s1-articles", 900)(page, path)


VIEWS = {
    "report": (_take_part("body", 1560), _DESK),
    "tree": (_take_tree, _DESK),
    "claims": (_take_part("#s1-claims", 1000), _DESK),
    "unfolded": (_take_unfolded, _DESK),
    "desk": (_take_desk, _DESK),
    "figures": (_take_part("#s1-figures", 760), _DESK),
    "quotes": (_take_part("#s1-quotes", 900), _DESK),
    "names": (_take_part("#s1-names", 640), _DESK),
    "framing": (_take_part("#s1-framing", 760), _DESK),
    "article": (_take_article, _DESK),
    "phone": (_take_screen, _PHONE),
}

if __name__ == "__main__":
    sys.exit(main())
