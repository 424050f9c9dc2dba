"""A small OpenAI-compatible upstream on loopback, so that the tour's calls go over real HTTP."""

import json
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final, cast

MODEL: Final = "acme-large-2026"
CREDENTIAL: Final = "sk-acme-upstream-credential"

ANSWER: Final = "Keys are for people. This answer came from a server of its own, piece by piece."
TOOLS: Final = {
    "list_files": "List the files of the course.",
    "read_file": "Read a file of the course.",
    "search": "Search all files for a word.",
}
"""What the MCP server beside it offers, and what each tool does."""
_SERVED: Final = (MODEL, "gpt-4o-mini", "house-model")
_INPUT_TOKENS: Final = 21


@dataclass(slots=True)
class Upstream:
    """The running server, and what reached it."""

    base_url: str
    credentials_seen: set[str] = field(default_factory=set[str])
    calls: int = 0

    @property
    def webhook_url(self) -> str:
        """Where it hears of alerts."""
        return self.base_url.removesuffix("/v1") + "/heard"

    @property
    def mcp_url(self) -> str:
        """Where it is an MCP server."""
        return self.base_url.removesuffix("/v1") + "/mcp"


@contextmanager
def running_upstream() -> Generator[Upstream]:
    """Serve on a free loopback port until the block ends."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, name="tour upstream", daemon=True)
    thread.start()
    try:
        yield server.upstream
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    @cached_property
    def upstream(self) -> Upstream:
        return Upstream(f"http://127.0.0.1:{self.server_address[1]}/v1")

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over callers that hang up; tell of everything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Say which models there are."""
        models = [{"id": name, "object": "model", "created": 0, "owned_by": "acme"} for name in _SERVED]
        self._send_json(HTTPStatus.OK, {"object": "list", "data": models})

    def do_POST(self) -> None:
        """Answer a chat completion, plain or as a stream; or as an MCP server; or hear of an alert."""
        call: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/mcp":
            self._send_json(HTTPStatus.OK if "id" in call else HTTPStatus.ACCEPTED, _told_by_tools(call))
            return
        if self.path == "/heard":
            self._send_json(HTTPStatus.OK, {})
            return
        upstream = cast("_Server", self.server).upstream
        upstream.calls += 1
        upstream.credentials_seen.add(self.headers.get("Authorization", ""))
        if self.headers.get("Authorization") != f"Bearer {CREDENTIAL}":
            self._send_json(HTTPStatus.UNAUTHORIZED, {"error": {"message": "wrong credential"}})
        elif call.get("stream"):
            options: dict[str, Any] = call.get("stream_options") or {}
            self._send_stream(asks_usage=options.get("include_usage") is True)
        else:
            self._send_json(HTTPStatus.OK, _completion())

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        """Stay silent: the tour's report says what happened."""

    def _send_json(self, status: HTTPStatus, document: dict[str, Any]) -> None:
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _send_stream(self, *, asks_usage: bool) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for event in _events(asks_usage=asks_usage):
            piece = f"data: {event}\n\n".encode()
            self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            self.wfile.flush()
        self.wfile.write(b"0\r\n\r\n")


def _told_by_tools(message: dict[str, Any]) -> dict[str, Any]:
    """Answer a message of MCP: the greeting, or which tools there are."""
    schema: dict[str, Any] = {"type": "object", "properties": {}}
    result: dict[str, Any] = {
        "tools": [{"name": name, "description": does, "inputSchema": schema} for name, does in TOOLS.items()]
    }
    if message.get("method") == "initialize":
        version = message["params"]["protocolVersion"]
        about = {"name": "tour", "version": "1"}
        result = {"protocolVersion": version, "capabilities": {"tools": {}}, "serverInfo": about}
    return {"jsonrpc": "2.0", "id": message.get("id"), "result": result}


def _events(*, asks_usage: bool) -> Iterator[str]:
    chunk = {"id": "chatcmpl-tour", "object": "chat.completion.chunk", "created": 0, "model": MODEL}
    for index, word in enumerate(ANSWER.split(" ")):
        delta = {"role": "assistant", "content": word} if index == 0 else {"content": f" {word}"}
        yield json.dumps(chunk | {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
    yield json.dumps(chunk | {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    if asks_usage:
        yield json.dumps(chunk | {"choices": [], "usage": _usage()})
    yield "[DONE]"


def _completion() -> dict[str, Any]:
    message = {"role": "assistant", "content": ANSWER}
    return {
        "id": "chatcmpl-tour",
        "object": "chat.completion",
        "created": 0,
        "model": MODEL,
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": _usage(),
    }


def _usage() -> dict[str, int]:
    output = len(ANSWER.split(" "))
    return {
        "prompt_tokens": _INPUT_TOKENS,
        "completion_tokens": output,
        "total_tokens": _INPUT_TOKENS + output,
    }
