"""report.html: one file that works offline and, for reading, without JavaScript. Page text is data in it, never markup."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from rashomon.model import Findings, SharedPassage
from rashomon.stages.report import strings
from rashomon.stages.report.document import find_version, write_json
from rashomon.stages.report.passages import cut_article, find_paragraph, find_paragraphs
from rashomon.stages.report.sections import view_findings
from rashomon.stages.report.tree import lay_out_tree
from rashomon.stages.report.views import ArticleView
from rashomon.text.escape import make_line, make_printable

_SHARED_SHOWN = 12
"""Shared passages listed for one derivation, the longest ones: report.json has them all."""


def render_html(findings: Findings, settings: Mapping[str, object], created: str, version: str | None = None) -> str:
    """Return report.html for ``findings``: self-contained, no network, every passage in its context."""
    style, script = _read("report.css"), _read("report.js")
    view = view_findings(findings, settings, created, version or find_version())
    articles = [a for s in view.stories for a in s.articles] + list(view.strays)
    starts = {a.anchor: [p.start for p in find_paragraphs(a.article.text)] for a in articles}

    def locate(article: ArticleView, offset: int) -> str:
        return f"{article.anchor}-p{find_paragraph(starts[article.anchor], offset)}"

    return _template().render(
        view=view,
        strings=strings,
        locate=locate,
        lay_out_tree=lay_out_tree,
        cut_article=cut_article,
        longest=_pick_longest,
        write_json=write_json,
        policy=_write_policy(style, script),
        style=Markup(style),  # noqa: S704 our own file
        script=Markup(script),  # noqa: S704 our own file
    )


def _pick_longest(passages: Sequence[SharedPassage]) -> list[SharedPassage]:
    return sorted(passages, key=lambda p: (-len(p.span), p.span))[:_SHARED_SHOWN]


def _read(name: str) -> str:
    return files("rashomon.stages.report").joinpath("templates", name).read_text(encoding="utf-8")


def _write_policy(style: str, script: str) -> str:
    """Return a content security policy under which nothing but this file's own style and script has any effect."""
    sources = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return f"default-src 'none'; {sources}; base-uri 'none'; form-action 'none'"


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("rashomon.stages.report"),
        finalize=_make_printable,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    environment.filters["line"] = make_line
    return environment.get_template("report.html.j2")


def _make_printable(value: object) -> object:
    return make_printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
