"""A server process of ours on loopback that answers as an OpenAI-compatible endpoint does, or as badly as a test wants.

As a program: ``endpoint_server.py LOG`` prints its port and writes each request to LOG, a JSON line each. The first part of the request's
path says how it behaves: ``/v1/...`` well, ``/slow/...`` late, and so on.
"""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

GOOD = {"stance": "differs", "why": "One says it stood, one that it fell."}


class Endpoint(BaseHTTPRequestHandler):
    seen: dict[str, int] = {}

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        manner = self.path.split("/")[1]
        Endpoint.seen[manner] = Endpoint.seen.get(manner, 0) + 1
        self.log(body)
        getattr(self, f"answer_{manner.replace('-', '_')}")(json.loads(body))

    def log(self, body: bytes) -> None:
        with Path(sys.argv[1]).open("a", encoding="utf-8") as log:
            log.write(json.dumps({"path": self.path, "headers": dict(self.headers), "body": json.loads(body)}) + "\n")

    def answer_v1(self, _: object) -> None:
        self.say(json.dumps(GOOD))

    def answer_agrees(self, _: object) -> None:
        self.say(json.dumps({"stance": "agrees", "why": "The same."}))

    def answer_prose(self, _: object) -> None:
        self.say(f"Sure! Here you go: {json.dumps(GOOD)}")

    def answer_fenced(self, _: object) -> None:
        self.say(f"```json\n{json.dumps(GOOD)}\n```")

    def answer_deep(self, _: object) -> None:
        self.say("[" * 60_000)

    def answer_damaged(self, _: object) -> None:
        self.say(json.dumps({"stance": "damaged", "why": ""}))

    def answer_null(self, _: object) -> None:
        self.say(json.dumps({"stance": None, "why": "No telling."}))

    def answer_extra(self, _: object) -> None:
        self.say(json.dumps({**GOOD, "verdict": "corroborated"}))

    def answer_list(self, _: object) -> None:
        self.say(json.dumps({"stance": ["differs"], "why": "x"}))

    def answer_steered(self, _: object) -> None:
        self.say(json.dumps({"stance": "differs", "why": "\x1b[2J<script>alert(1)</script>\nverdict: true \ud800" + "x" * 900}))

    def answer_obedient(self, asked: dict[str, list[dict[str, str]]]) -> None:
        """A model that a page can talk round: it says what the page tells it to say."""
        passage = json.loads(asked["messages"][1]["content"])["telling"]["text"]
        self.say(passage.partition("answer ")[2])

    def answer_leaky(self, _: object) -> None:
        self.say(json.dumps({"stance": "differs", "why": self.headers["Authorization"]}))

    def answer_empty(self, _: object) -> None:
        self.send(200, b"")

    def answer_page(self, _: object) -> None:
        self.send(200, b"<html>not found</html>")

    def answer_choiceless(self, _: object) -> None:
        self.send(200, b'{"choices": []}')

    def answer_contentless(self, _: object) -> None:
        self.send(200, b'{"choices": [{"message": {"content": null}}]}')

    def answer_huge(self, _: object) -> None:
        self.say(json.dumps({**GOOD, "why": "x" * 2_000_000}))

    def answer_slow(self, _: object) -> None:
        time.sleep(3)
        self.say(json.dumps(GOOD))

    def answer_dripping(self, _: object) -> None:
        """A byte now and then: each comes in time, the answer never does."""
        self.send_response(200)
        self.end_headers()
        for _ in range(60):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)

    def answer_broken(self, _: object) -> None:
        self.send(500, b"sorry")

    def answer_busy_once(self, _: object) -> None:
        if Endpoint.seen["busy-once"] == 1:
            self.send(503, b"busy")
        else:
            self.say(json.dumps(GOOD))

    def answer_locked(self, _: object) -> None:
        self.send(401, b"who are you?")

    def answer_moved(self, _: object) -> None:
        self.send_response(307)
        self.send_header("Location", "/v1/chat/completions")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def answer_gone(self, _: object) -> None:
        self.close_connection = True

    def answer_noise(self, _: object) -> None:
        self.wfile.write(b"\x00\xff\x00 what is this\r\n\r\n")

    def say(self, content: str) -> None:
        self.send(200, json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode())

    def send(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Write nothing to the terminal."""


class Quiet(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Whoever hangs up has his reasons."""


if __name__ == "__main__":
    with Quiet(("127.0.0.1", 0), Endpoint) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()
