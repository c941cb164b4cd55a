"""The report in a real browser: the system's chromium, driven by Playwright. Nothing may be fetched and nothing may go wrong unseen.

Without chromium or Playwright the tests are skipped, and the end of the run says so; with RASHOMON_BROWSER=required they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rashomon.model import Findings
from rashomon.stages.report import render_html
from tests.stages.report.gold_findings import make_findings
from tests.stages.report.small_findings import CREATED

DESK, PHONE = (1280, 900), (390, 800)
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_missing: list[str] = []


def find_browser() -> str | None:
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


def pytest_terminal_summary(terminalreporter):
    for reason in dict.fromkeys(_missing):
        terminalreporter.section("THE BROWSER TESTS DID NOT RUN", red=True, bold=True)
        terminalreporter.line(f"{reason}. As root on Debian, `make browser` installs it.", red=True)


def _give_up(reason: str) -> None:
    if os.environ.get("RASHOMON_BROWSER") == "required":
        pytest.fail(reason)
    _missing.append(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser():
    path = find_browser()
    if path is None:
        _give_up(f"none of {', '.join(_NAMES)} is installed")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _give_up("the Python package playwright is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> Callable[..., Path]:
    """Return where the report of some findings is written."""
    folder = tmp_path_factory.mktemp("reports")

    def write(name: str, findings: Findings) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_text(render_html(findings, {"clean": {"shortest": 40}}, CREATED), encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def ferry(reports) -> Path:
    return reports("ferry", make_findings("aegean-ferry-fire"))


@pytest.fixture(scope="session")
def two_stories(reports) -> Path:
    return reports("two", make_findings("aegean-ferry-fire", "salado-cup-final"))


@pytest.fixture
def look(browser) -> Iterator[Callable[..., object]]:
    """Return what opens a report in a page of its own; at the end nothing was fetched and nothing went wrong."""
    contexts, fetched, wrong = [], [], []

    def open_report(path: Path, size: tuple[int, int] = DESK, anchor: str = "", **options):
        width, height = size
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(path.as_uri() + anchor)
        return page

    yield open_report
    for context in contexts:
        context.close()
    assert wrong == []
    assert [url for url in fetched if not url.startswith("file:")] == []
    assert len(fetched) == len(contexts)
