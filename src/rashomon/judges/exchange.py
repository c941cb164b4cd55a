"""One request to the address that the user named, and its answer: the only place in Rashomon that opens a connection.

Redirects are not followed, proxies named in the environment are not used, and neither the time nor the size of an answer is left to
whoever answers.
"""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Timer
from urllib.parse import urlsplit

from rashomon.errors import SettingsError

_MAY_PASS = frozenset([408, 429, 500, 502, 503, 504])
"""Statuses that may be others a moment later."""
_TOO_LONG = "it took too long"


@dataclass(frozen=True, slots=True)
class Address:
    """Where requests go."""

    secure: bool
    host: str
    port: int | None
    path: str


class ExchangeError(Exception):
    """There was no answer to use. ``is_passing`` says whether asking again may help, ``is_final`` whether every request will end so."""

    def __init__(self, why: str, *, is_passing: bool = False, is_final: bool = False) -> None:
        super().__init__(why)
        self.is_passing = is_passing
        self.is_final = is_final


def parse_address(url: str) -> Address:
    """Return where the chat completions of the endpoint at ``url`` are.

    >>> parse_address("http://localhost:8080/v1")
    Address(secure=False, host='localhost', port=8080, path='/v1/chat/completions')

    Raises:
        SettingsError: no http or https address, or one that holds more than host, port and path.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise SettingsError("the judge's address cannot be read (give one as in https://example.org/v1)") from None
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise SettingsError("the judge's address may hold host, port and path only; its key goes into RASHOMON_JUDGE_KEY")
    if parts.scheme not in ("http", "https") or not parts.hostname or not url.isascii() or not url.isprintable() or " " in url:
        raise SettingsError("the judge's address must begin with http:// or https:// and name a host (as in https://example.org/v1)")
    path = parts.path.rstrip("/").removesuffix("/chat/completions") + "/chat/completions"
    return Address(secure=parts.scheme == "https", host=parts.hostname, port=port, path=path)


def post(address: Address, body: bytes, headers: Mapping[str, str], timeout: float, longest: int) -> bytes:
    """Return the body of the answer to ``body``, of at most ``longest`` bytes, there within ``timeout`` seconds.

    Raises:
        ExchangeError: there was none. Its words never hold what was sent or answered.
    """
    kind = http.client.HTTPSConnection if address.secure else http.client.HTTPConnection
    connection = kind(address.host, address.port, timeout=timeout)
    try:
        with _hung_up_after(connection, timeout) as late:
            try:
                connection.connect()
                _require_time(late)  # there was nothing to hang up yet
                connection.request("POST", address.path, body, dict(headers))
                response = connection.getresponse()
                content = response.read(longest + 1)
            except (OSError, http.client.HTTPException, ValueError) as error:
                raise _explain(error, late=bool(late)) from None
            _require_time(late)  # an answer that was hung up on may look like one that has ended
    finally:
        connection.close()
    return _take(response.status, content, longest)


@contextmanager
def _hung_up_after(connection: http.client.HTTPConnection, seconds: float) -> Iterator[list[bool]]:
    """Hang up when the time is over: the socket's own time-out starts anew with every byte. What it gives is empty till then."""
    late: list[bool] = []

    def hang_up() -> None:
        late.append(True)
        with suppress(OSError, AttributeError):
            connection.sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _require_time(late: list[bool]) -> None:
    if late:
        raise ExchangeError(_TOO_LONG)


def _explain(error: Exception, *, late: bool) -> ExchangeError:
    if late or isinstance(error, TimeoutError):
        return ExchangeError(_TOO_LONG)  # and would take as long again
    if isinstance(error, ConnectionRefusedError | socket.gaierror):
        return ExchangeError("nobody answers at the address", is_final=True)
    return ExchangeError(f"the connection failed ({type(error).__name__})", is_passing=True)


def _take(status: int, content: bytes, longest: int) -> bytes:
    if status != http.client.OK:
        final = 300 <= status < 500 and status not in _MAY_PASS
        raise ExchangeError(f"it answered with status {status}", is_passing=status in _MAY_PASS, is_final=final)
    if len(content) > longest:
        raise ExchangeError("an answer that is too long")
    return content
