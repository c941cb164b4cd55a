"""report.md: the report for a ticket or a mail. Everything from outside is escaped on its way in, whoever wrote the template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from rashomon.model import Findings
from rashomon.stages.report import strings
from rashomon.stages.report.document import find_version
from rashomon.stages.report.sections import view_findings
from rashomon.text.escape import escape_markdown

_BLANK_LINES = re.compile(r"\n{3,}")


def render_markdown(findings: Findings, settings: Mapping[str, object], created: str, version: str | None = None) -> str:
    """Return report.md for ``findings``: all but the articles' full texts, which the HTML report and report.json hold."""
    view = view_findings(findings, settings, created, version or find_version())
    return _BLANK_LINES.sub("\n\n", _template().render(view=view, strings=strings)).strip() + "\n"


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("rashomon.stages.report"),
        finalize=_escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701 this is Markdown: finalize escapes every value
    )
    return environment.get_template("report.md.j2")


def _escape(value: object) -> str:
    return escape_markdown(str(value))
