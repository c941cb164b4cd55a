"""report.html: one file that works offline and, for reading, without JavaScript. Page text is data in it, never markup."""

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
from rashomon.stages.report.views import view_findings
from rashomon.text.escape import make_line, make_printable


def render_html(findings: Findings, settings: Mapping[str, object], created: str, version: str = "0.1.0") -> str:
    """Return report.html for ``findings``: self-contained, no network, every passage in its context."""
    style, script = _read("report.css"), _read("report.js")
    return _template().render(
        view=view_findings(findings, settings, created, version),
        strings=strings,
        policy=_write_policy(style, script),
        style=Markup(style),  # noqa: S704 our own file
        script=Markup(script),  # noqa: S704 our own file
    )


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
