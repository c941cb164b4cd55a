"""The main job runs where there is no network: in a network namespace of its own, without a route."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CUT_OFF = ["unshare", "--map-root-user", "--net"]
TRY_TO_CONNECT = """
import socket
for attempt in (lambda: socket.create_connection(("192.0.2.1", 80), timeout=5), lambda: socket.getaddrinfo("example.org", 80)):
    try:
        attempt()
    except OSError:
        continue
    raise SystemExit("connected: there is a network here")
"""


def cut_off(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*CUT_OFF, *command], capture_output=True, text=True, timeout=300)


def can_be_cut_off() -> bool:
    return shutil.which("unshare") is not None and cut_off(sys.executable, "-c", "").returncode == 0


pytestmark = pytest.mark.skipif(
    not can_be_cut_off(), reason="NOT CHECKED: that no network is needed; unshare (util-linux) cannot make a network namespace here"
)


def test_there_is_no_network_in_there() -> None:
    done = cut_off(sys.executable, "-c", TRY_TO_CONNECT)
    assert done.returncode == 0, done.stderr


def test_the_main_job_needs_no_network(tmp_path: Path) -> None:
    out = tmp_path / "report"
    done = cut_off(sys.executable, "-m", "rashomon", "demo", "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert {"report.json", "report.html", "report.md"} <= {p.name for p in out.iterdir()}
    verified = cut_off(sys.executable, "-m", "rashomon", "verify", str(out / "report.json"))
    assert verified.returncode == 0, verified.stdout + verified.stderr
