"""Lines that pages of one site repeat: what a page's neighbours teach about its furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rashomon.model import Page

_HOST = re.compile(r"^[a-z]{3,6}://(?:www\.)?([^/:?#]{1,253})", re.IGNORECASE)
_MIN_PAGES = 3
"""Two pages of a site may be one story told twice; three pages with one line mean a menu."""


@dataclass(frozen=True, slots=True)
class Chrome:
    """The lines that each site repeats, by site."""

    lines: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, page: Page) -> frozenset[str]:
        """Return the lines that the page's site repeats."""
        site = find_site(page)
        return self.lines.get(site, frozenset()) if site else frozenset()


def learn_chrome(pages: Iterable[Page]) -> Chrome:
    """Return the short lines that stand on three pages of a site or more, and on a third of its pages at least."""
    counts: dict[str, Counter[str]] = {}
    sizes: Counter[str] = Counter()
    for page in pages:
        site = find_site(page)
        if site is None or page.skipped is not None:
            continue
        sizes[site] += 1
        counts.setdefault(site, Counter()).update(_lines(page.text))
    return Chrome(
        {
            site: frozenset(line for line, n in lines.items() if n >= max(_MIN_PAGES, sizes[site] / 3))
            for site, lines in sorted(counts.items())
            if sizes[site] >= _MIN_PAGES
        }
    )


def find_site(page: Page) -> str | None:
    """Return the host or outlet that a page says it comes from, null where it says nothing."""
    found = _HOST.match(page.fields.url or page.uri)
    if found:
        return found.group(1).lower()
    return page.fields.outlet


def _lines(text: str) -> set[str]:
    lines = (" ".join(line.split()) for line in re.sub(r"<[^<>]{0,2000}>", "\n", text[:500_000]).splitlines())
    return {line for line in lines if 0 < len(line) < 200}
