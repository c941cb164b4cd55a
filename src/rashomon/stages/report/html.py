"""report.html: one file that works offline. Its sentences, trees and claims are plain HTML; a script shows the rest from JSON.

Page text is data in it, never markup: the templates escape it, the JSON cannot end its element, and the script sets text and
nothing else. A content security policy lets only this file's own style and script have any effect.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from rashomon.model import Findings
from rashomon.stages.report import strings
from rashomon.stages.report.document import find_version, write_json
from rashomon.stages.report.embedded import write_data
from rashomon.stages.report.sections import view_findings
from rashomon.stages.report.tree import fit_title, lay_out_tree
from rashomon.text.escape import make_line, make_printable

_SCRIPTS = (
    "data", "nodes", "differences", "passages", "tree", "filters", "rows", "claims", "quotes", "figures", "names", "framing",
    "articles", "start",
)  # fmt: skip
"""The script's parts, each before those that use it."""
_PLAIN_CLAIMS = 200
"""Claims of one story that are written as plain HTML too, for readers without JavaScript: conflicts come first."""


def render_html(findings: Findings, settings: Mapping[str, object], created: str, version: str | None = None) -> str:
    """Return report.html for ``findings``: self-contained, no network, every passage in its context."""
    style, script = _read("page.css"), _join_scripts()
    view = view_findings(findings, settings, created, version or find_version())
    return _template().render(
        view=view,
        strings=strings,
        lay_out_tree=lay_out_tree,
        fit_title=fit_title,
        plain_claims=_PLAIN_CLAIMS,
        write_json=write_json,
        policy=_write_policy(style, script),
        style=Markup(style),  # noqa: S704 our own file
        script=Markup(script),  # noqa: S704 our own files
        data=Markup(write_data(view)),  # noqa: S704 escaped for its place
    )


@lru_cache(maxsize=1)
def _join_scripts() -> str:
    parts = "\n".join(_read(f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _read(name: str) -> str:
    return files("rashomon.stages.report").joinpath("templates", "page", name).read_text(encoding="utf-8")


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
