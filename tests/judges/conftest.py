"""The endpoint as a process of its own, and what it was sent."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

SERVER = Path(__file__).with_name("endpoint_server.py")


class Endpoint:
    def __init__(self, port: int, log: Path) -> None:
        self.port = port
        self._log = log

    def url(self, manner: str = "v1") -> str:
        return f"http://127.0.0.1:{self.port}/{manner}"

    def requests(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self._log.read_text(encoding="utf-8").splitlines()] if self._log.exists() else []


@pytest.fixture
def endpoint(tmp_path: Path) -> Iterator[Endpoint]:
    log = tmp_path / "requests.jsonl"
    with subprocess.Popen([sys.executable, str(SERVER), str(log)], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield Endpoint(int(server.stdout.readline()), log)
        finally:
            server.kill()


@pytest.fixture
def no_connections(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Refuse every connection, and count those that were tried."""
    import socket

    tried: list[object] = []

    def refuse(*arguments: object, **_: object) -> None:
        tried.append(arguments)
        raise AssertionError(f"a connection was opened: {arguments}")

    for name in ("connect", "connect_ex", "sendto"):  # not bind: a library that looks for IPv6 binds to the loopback when it is imported
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    return lambda: len(tried)
