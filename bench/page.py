"""What report.html costs: to write, to carry, to open and to filter, beside a plain table of the same rows.

``measure_pages`` makes invented stories of the sizes in ``SIZES``. The browser's part needs chromium and Playwright and is left out,
with the reason told, where they are missing.
"""

from __future__ import annotations

import html
import importlib.util
import shutil
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.large_story import make_large
from rashomon.model import Findings
from rashomon.stages.report import render_html

SIZES = ((60, 600), (500, 5000))
"""Articles and claims of the stories measured: a large story of a day, and one that no reader would read."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_FILTER = """
async ([selector, word]) => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const input = document.querySelector(selector), begun = performance.now();
  input.value = word;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await painted();
  return performance.now() - begun;
}
"""
_PLAIN_SCRIPT = """
const rows = [...document.querySelectorAll("tbody tr")];
document.querySelector("input").addEventListener("input", (event) => {
  for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(event.target.value);
});
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """What a browser needs: milliseconds until the page is drawn, the nodes it then has, milliseconds for a first and a second filter."""

    bytes: int
    ready_ms: float | None = None
    nodes: int | None = None
    filter_ms: float | None = None
    filter_again_ms: float | None = None


@dataclass(frozen=True, slots=True)
class PageCost:
    """The report's page beside a plain table of the same claims, one row a claim and one cell an account."""

    articles: int
    claims: int
    render_s: float
    page: Opened
    plain: Opened
    skipped: str | None = None
    """Why no browser opened them, null where one did."""


def measure_pages() -> list[dict[str, object]]:
    """Return what the pages of `SIZES` cost, as plain dicts."""
    return [asdict(measure_page(*size)) for size in SIZES]


def measure_page(articles: int, claims: int) -> PageCost:
    """Return what the page of a story of ``articles`` articles and ``claims`` claims costs."""
    findings = make_large(articles, claims)
    begun = time.process_time()
    text = render_html(findings, {}, "2026-01-01T00:00:00Z", "bench")
    spent = time.process_time() - begun
    with tempfile.TemporaryDirectory() as folder:
        page, plain = Path(folder, "report.html"), Path(folder, "plain.html")
        page.write_text(text, encoding="utf-8")
        plain.write_text(write_plain(findings), encoding="utf-8")
        missing = find_missing()
        if missing:
            return PageCost(articles, claims, round(spent, 2), Opened(page.stat().st_size), Opened(plain.stat().st_size), missing)
        opened = _open_both(page, plain)
        return PageCost(articles, claims, round(spent, 2), *opened)


def write_plain(findings: Findings) -> str:
    """Return the plain table: what a template with two loops gives."""
    (story,) = findings.stories
    accounts = [set(o.articles) for o in story.lineage.origins]
    rows = []
    for claim in story.claims:
        cells = ["; ".join(f"{t.stance} {t.value} “{t.exact}”" for t in claim.tellings if t.article in account) for account in accounts]
        rows.append("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in (claim.verdict, claim.text, *cells)) + "</tr>")
    table = f"<table><tbody>{''.join(rows)}</tbody></table>"
    return f"<!doctype html><meta charset=utf-8><title>plain</title><input type=search>{table}<script>{_PLAIN_SCRIPT}</script>"


def find_missing() -> str | None:
    """Return what a browser's measure needs and this machine lacks, null where it lacks nothing."""
    if _find_chromium() is None:
        return f"none of {', '.join(_NAMES)} is installed"
    if importlib.util.find_spec("playwright") is None:
        return "the Python package playwright is not installed"
    return None


def _find_chromium() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def _open_both(page: Path, plain: Path) -> tuple[Opened, Opened]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_find_chromium(), args=["--no-sandbox"])
        return _open(browser, page, "#s1-claims input"), _open(browser, plain, "input")


def _open(browser, path: Path, search: str) -> Opened:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    begun = time.perf_counter()
    page.goto(path.as_uri())
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    ready = 1000 * (time.perf_counter() - begun)
    nodes = page.evaluate("document.querySelectorAll('*').length")
    first, again = (page.evaluate(_FILTER, [search, word]) for word in ("ferry", "ferry of line 7"))
    page.close()
    return Opened(path.stat().st_size, round(ready), nodes, round(first), round(again))
