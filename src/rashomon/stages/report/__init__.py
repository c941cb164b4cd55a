"""Last of the eight stages: Findings -> report.json, report.html, report.md, a screen of summary; and the check of a report.

``render_json``, ``render_html`` and ``render_markdown`` take ``(findings, settings, created, version=...)``: ``settings`` is a mapping
that JSON can hold, ``created`` an ISO moment, ``version`` the program's. All give the same text for the same findings, in whatever order
these come. ``make_tables`` gives claims, tellings, derivations and quotes as tables, ``write_csv`` and ``write_parquet`` a file of one.
``read_report`` parses a report.json and ``verify`` checks one against its pages, offline.
"""

from rashomon.stages.report.document import render_json
from rashomon.stages.report.html import render_html
from rashomon.stages.report.markdown import render_markdown
from rashomon.stages.report.parquet import require_parquet, write_parquet
from rashomon.stages.report.summary import summarise
from rashomon.stages.report.tables import make_tables, write_csv
from rashomon.stages.report.verify import load_schema, read_report, verify

__all__ = [
    "load_schema",
    "make_tables",
    "read_report",
    "render_html",
    "render_json",
    "render_markdown",
    "require_parquet",
    "summarise",
    "verify",
    "write_csv",
    "write_parquet",
]
