"""A judge behind the user's own OpenAI-compatible endpoint: a hosted model, or one on his own machine."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.errors import SettingsError
from rashomon.judges.exchange import ExchangeError, parse_address, post
from rashomon.judges.prompt import read_answer, write_messages
from rashomon.model import Answer, Question

_SHORTEST_SECRET = 8
"""Letters from which on a key is surely a secret, and not a word like "none" that a server of one's own is content with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeSettings:
    """Who is asked, and how patiently. The key is none of it, so that no report or log can show it."""

    url: str
    """The address that others call base URL, as in ``http://localhost:11434/v1``."""
    model: str
    limit: int = 200
    """Questions in one run, a request each: what a story of some dozen pages asks, at a price that nobody will regret."""
    timeout: float = 60.0
    """Seconds for one answer, from the first byte sent to the last one read: models on a machine without a graphics card are slow."""
    attempts: int = 3
    """How often one question is put where the endpoint is busy or broken for the moment."""
    pause: float = 1.0
    """Seconds before the second attempt, twice as many before the third."""
    longest_answer: int = 64 * 1024
    """Bytes of one answer: a thousand times what is asked for, and nothing that could fill the memory."""
    patience: int = 3
    """Questions without an answer in a row, for the endpoint's own fault, after which no more is asked."""

    def __post_init__(self) -> None:
        parse_address(self.url)
        if not self.model.strip() or not self.model.isprintable():
            raise SettingsError("the judge's model must have a name, in letters that can be printed")
        for name in ("limit", "timeout", "attempts", "longest_answer", "patience"):
            if not getattr(self, name) > 0:
                raise SettingsError(f"the judge's {name} must be more than 0, found {getattr(self, name)}")
        if not self.pause >= 0:
            raise SettingsError(f"the judge's pause must be 0 or more, found {self.pause}")


class EndpointJudge:
    """Asks the model of ``settings`` one question a request, at temperature 0, one after the other.

    ``key`` goes into the header Authorization and nowhere else.
    """

    def __init__(self, settings: JudgeSettings, key: str | None = None) -> None:
        self._settings = settings
        self._address = parse_address(settings.url)
        self._key = _check_key(key)
        self._failures = 0

    @property
    def name(self) -> str:
        """The model, and that it was asked at the user's endpoint."""
        return f"{self._settings.model} at the user's endpoint"

    @property
    def limit(self) -> int:
        """How many questions it may be asked in one run."""
        return self._settings.limit

    def describe(self) -> Mapping[str, object]:
        """Return the endpoint's host, the model and the limit."""
        return {"host": self._address.host, "model": self._settings.model, "limit": self.limit}

    def judge(self, question: Question) -> Answer:
        """Return the model's answer, or none with the reason. After several failures in a row nothing is sent any more."""
        if self._failures >= self._settings.patience:
            return Answer(stance=None, why="not sent, after failures in a row")
        try:
            content = self._read_content(self._post(question))
        except ExchangeError as error:
            self._failures = self._settings.patience if error.is_final else self._failures + 1
            return Answer(stance=None, why=str(error))
        self._failures = 0
        return read_answer(content, question)

    def _post(self, question: Question) -> bytes:
        body = {
            "model": self._settings.model,
            "temperature": 0,
            "messages": write_messages(question),
            "response_format": {"type": "json_object"},
        }
        headers = {"Content-Type": "application/json", "Accept": "application/json", "User-Agent": "rashomon"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        sent = json.dumps(body).encode("ascii")
        for attempt in range(1, self._settings.attempts + 1):
            try:
                return post(self._address, sent, headers, self._settings.timeout, self._settings.longest_answer)
            except ExchangeError as error:
                if not error.is_passing or attempt == self._settings.attempts:
                    raise
            time.sleep(self._settings.pause * 2 ** (attempt - 1))
        raise AssertionError("the last attempt returns or raises")

    def _read_content(self, body: bytes) -> str:
        """Return what the model said, out of what OpenAI's interface wraps around it."""
        try:
            content = json.loads(body)["choices"][0]["message"]["content"]
        except (ValueError, RecursionError, LookupError, TypeError):
            raise ExchangeError("an answer that is no chat completion") from None
        if not isinstance(content, str):
            raise ExchangeError("an answer that is no chat completion")
        if len(self._key) >= _SHORTEST_SECRET and self._key in content:
            raise ExchangeError("an answer that holds the key", is_final=True)
        return content


def _check_key(key: str | None) -> str:
    """Return the key without the space around it; the error for one that no header can hold does not show it."""
    stripped = (key or "").strip()
    if not stripped.isascii() or not stripped.isprintable() or " " in stripped:
        raise SettingsError("the judge's key (RASHOMON_JUDGE_KEY) holds letters that no key has")
    return stripped
