"""What an HTML page's head and structured data tell: JSON-LD, meta elements, the title's suffix."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from rashomon.stages.clean.markup import Markup
from rashomon.text.timestamps import find_timestamp

_ARTICLE_TYPES = re.compile(r"(?:Article|NewsArticle|Posting|Report|WebPage)$")
_SUFFIX = re.compile(r"\s+(?:\||-|–|—|::|·|»)\s+")
_MAX_DEPTH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Values as the page gives them; dates in ISO 8601."""

    headline: str | None = None
    title_parts: tuple[str, ...] = ()
    """The title element cut at its separators."""
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    """Organisations named as authors or sources."""
    published: str | None = None
    modified: str | None = None
    metas: dict[str, str] = field(default_factory=dict)


def read_head(markup: Markup) -> Head:
    """Return what the head tells. JSON-LD comes before meta elements: it names what a value is."""
    metas: dict[str, str] = {}
    for key, content in markup.metas:
        metas.setdefault(key, content)
    facts = next(_find_articles(markup.json_ld), {})
    persons, organisations = _read_authors(facts.get("author"))
    sources = [_read_name(facts.get(key)) for key in ("sourceOrganization", "creditText")]
    sources += [metas.get(key) for key in ("source", "syndication-source", "article:source", "dc.source")]
    title = markup.title or ""
    return Head(
        headline=_read_text(facts.get("headline")) or metas.get("og:title") or metas.get("twitter:title"),
        title_parts=tuple(part for part in _SUFFIX.split(title) if part),
        outlet=_read_name(facts.get("publisher"))
        or metas.get("og:site_name")
        or _read_site(markup.json_ld)
        or metas.get("application-name")
        or metas.get("dc.publisher"),
        authors=persons or _read_meta_authors(metas),
        organisations=tuple(organisations) + tuple(s for s in sources if s),
        published=_read_date(facts.get("datePublished"), *(metas.get(k) for k in _PUBLISHED)),
        modified=_read_date(facts.get("dateModified"), *(metas.get(k) for k in _MODIFIED)),
        metas=metas,
    )


_PUBLISHED = [
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "article.published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "date",
]
_MODIFIED = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"]


def _find_articles(scripts: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the objects that describe an article."""
    for script in scripts:
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _walk(data, 0)


def _read_site(scripts: list[str]) -> str | None:
    """Return the name of the site that structured data describe beside the article, null where they describe none."""
    for script in scripts:
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph", data) if isinstance(data, dict) else data
        for item in (graph if isinstance(graph, list) else [graph])[:50]:
            if isinstance(item, dict) and item.get("@type") in ("WebSite", "NewsMediaOrganization"):
                return _read_text(item.get("name"))
    return None


def _walk(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for item in data[:200]:
            yield from _walk(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(k, str) and _ARTICLE_TYPES.search(k) for k in names) and ("headline" in data or "datePublished" in data):
            yield data
        yield from _walk(data.get("@graph"), depth + 1)
        yield from _walk(data.get("mainEntity"), depth + 1)


def _read_authors(value: Any) -> tuple[tuple[str, ...], list[str]]:
    persons: list[str] = []
    organisations: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = _read_name(item)
        if name:
            kind = item.get("@type") if isinstance(item, dict) else None
            (organisations if isinstance(kind, str) and "Organization" in kind else persons).append(name)
    return tuple(persons), organisations


def _read_meta_authors(metas: dict[str, str]) -> tuple[str, ...]:
    name = next((metas[k] for k in ("author", "article:author", "dc.creator", "parsely-author", "byl") if metas.get(k)), "")
    return (name,) if name and "/" not in name and len(name) < 100 else ()


def _read_name(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _read_text(value.get("name") if isinstance(value, dict) else value)


def _read_text(value: Any) -> str | None:
    text = " ".join(value.split())[:500] if isinstance(value, str) else ""
    return text or None


def _read_date(*values: Any) -> str | None:
    for value in values:
        found = find_timestamp(value) if isinstance(value, str) else None
        if found is not None:
            return found.iso
    return None
