"""Rashomon: how many independent accounts a pile of news pages really holds, and what they agree and differ on.

>>> import rashomon
>>> report = rashomon.read(["pages/"])  # doctest: +SKIP
>>> report.write("report")  # doctest: +SKIP

The names here load on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rashomon.errors import InputError, MissingExtraError, RashomonError, ReportError, SettingsError

if TYPE_CHECKING:
    from rashomon.api import Report, read, verify
    from rashomon.engines import ProcessesEngine, SerialEngine
    from rashomon.judges.endpoint import EndpointJudge, JudgeSettings
    from rashomon.model import Findings, Verification
    from rashomon.pipeline import Languages, Settings
    from rashomon.stages.acquire import AcquireSettings

__version__ = "0.1.0"

__all__ = [
    "AcquireSettings",
    "EndpointJudge",
    "Findings",
    "InputError",
    "JudgeSettings",
    "Languages",
    "MissingExtraError",
    "ProcessesEngine",
    "RashomonError",
    "Report",
    "ReportError",
    "SerialEngine",
    "Settings",
    "SettingsError",
    "Verification",
    "read",
    "verify",
]

_HOME = {
    "AcquireSettings": "rashomon.stages.acquire",
    "EndpointJudge": "rashomon.judges.endpoint",
    "Findings": "rashomon.model",
    "JudgeSettings": "rashomon.judges.endpoint",
    "Languages": "rashomon.pipeline",
    "ProcessesEngine": "rashomon.engines",
    "Report": "rashomon.api",
    "SerialEngine": "rashomon.engines",
    "Settings": "rashomon.pipeline",
    "Verification": "rashomon.model",
    "read": "rashomon.api",
    "verify": "rashomon.api",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
