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
_MAX_AUTHORS = 12
"""More names than that are those of the works a page cites."""


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
    objects = _read_objects(markup.json_ld)
    facts = next(_find_articles(objects), {})
    persons, organisations = _read_authors(facts.get("author"), objects)
    sources = [_read_name(facts.get(key)) for key in ("sourceOrganization", "creditText")]
    sources += [metas.get(key) for key in ("source", "syndication-source", "article:source", "dc.source")]
    title = markup.title or ""
    return Head(
        headline=_read_text(facts.get("headline")) or metas.get("og:title") or metas.get("twitter:title"),
        title_parts=tuple(part for part in _SUFFIX.split(title) if part),
        outlet=_read_name(facts.get("publisher"))
        or metas.get("og:site_name")
        or _read_site(objects)
        or metas.get("application-name")
        or metas.get("dc.publisher"),
        authors=persons or _read_meta_authors(markup.metas, metas),
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


_AUTHORS = [
    "author",
    "authors",
    "article:author",
    "article.author",
    "og:author",
    "og:article:author",
    "dc.creator",
    "dc:creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "sailthru.author",
    "byl",
]
_WRITTEN_BY = re.compile(
    r"(?:written|posted) by|verfasst von|geschrieben von|escrito por|écrit par|scritto da|autor(?:in)?|author", re.IGNORECASE
)


def _read_objects(scripts: list[str]) -> list[Any]:
    """Return what the structured data hold, without what cannot be read."""
    objects = []
    for script in scripts:
        try:
            objects.append(json.loads(script, strict=False))
        except (ValueError, RecursionError):
            continue
    return objects


def _find_articles(objects: list[Any]) -> Iterator[dict[str, Any]]:
    """Yield the objects that describe an article."""
    for data in objects:
        yield from _walk(data, 0)


def _read_site(objects: list[Any]) -> str | None:
    """Return the name of the site that structured data describe beside the article, null where they describe none."""
    for item in _list_parts(objects):
        if item.get("@type") in ("WebSite", "NewsMediaOrganization"):
            return _read_text(item.get("name"))
    return None


def _list_parts(objects: list[Any]) -> Iterator[dict[str, Any]]:
    """Yield the things that structured data describe side by side."""
    for data in objects:
        graph = data.get("@graph", data) if isinstance(data, dict) else data
        yield from (item for item in (graph if isinstance(graph, list) else [graph])[:50] if isinstance(item, dict))


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


def _read_authors(value: Any, objects: list[Any]) -> tuple[tuple[str, ...], list[str]]:
    """Return the persons and the organisations of an author field; what is only referred to is looked up among the other things."""
    persons: list[str] = []
    organisations: list[str] = []
    for item in (value if isinstance(value, list) else [value])[:20]:
        if isinstance(item, dict) and "name" not in item and "@id" in item:
            item = next((part for part in _list_parts(objects) if part.get("@id") == item["@id"] and "name" in part), item)
        name = _read_name(item)
        if name and not name.startswith("http"):
            kind = item.get("@type") if isinstance(item, dict) else None
            (organisations if isinstance(kind, str) and "Organization" in kind else persons).append(name)
    return tuple(persons), organisations


def _read_meta_authors(pairs: list[tuple[str, str]], metas: dict[str, str]) -> tuple[str, ...]:
    """Return the names of the first of the author elements that holds names; several of a kind name several."""
    named = (tuple(value for key, value in pairs if key == kind and "://" not in value and 0 < len(value) < 200) for kind in _AUTHORS)
    names = next((values for values in named if 0 < len(values) <= _MAX_AUTHORS), ())
    labelled = metas.get("twitter:data1", "") if _WRITTEN_BY.fullmatch(metas.get("twitter:label1", "")) else ""
    return names or ((labelled,) if labelled else ())


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
