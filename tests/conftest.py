"""Real parts that tests of several areas stand on: a gateway in its own process, and an upstream to call."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from keydesk.domain.secret import Secret, SecretKind, mint

START_SECONDS = 30.0
STOP_SECONDS = 10.0


def eventually(condition: Callable[[], Any], seconds: float = 10.0) -> Any:
    """Wait until the condition holds; return what it gave."""
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if found or time.monotonic() > deadline:
            assert found, f"not within {seconds} s"
            return found
        time.sleep(0.01)


@pytest.fixture(name="eventually")
def eventually_fixture() -> Callable[..., Any]:
    return eventually


@dataclass
class UpstreamRequest:
    """What the gateway sent."""

    target: str
    headers: list[tuple[str, str]]
    body: bytes
    connection: int

    def header(self, name: str) -> str | None:
        return next((value for found, value in self.headers if found == name), None)

    def json(self) -> Any:
        return json.loads(self.body)


Play = Callable[[asyncio.StreamWriter, UpstreamRequest], Awaitable[None]]


def http_answer(
    body: bytes, *, status: int = 200, content_type: str = "application/json", headers: str = ""
) -> Play:
    """Answer with exactly this."""

    async def play(writer: asyncio.StreamWriter, _request: UpstreamRequest) -> None:
        fields = f"content-type: {content_type}\r\ncontent-length: {len(body)}\r\n{headers}"
        head = f"HTTP/1.1 {status} X\r\n{fields}\r\n"
        writer.write(head.encode() + body)
        await writer.drain()

    return play


def completion(content: str = "Hello there.", **more: Any) -> bytes:
    """A plain chat completion."""
    message = {"role": "assistant", "content": content}
    document: dict[str, Any] = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "up",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 12, "completion_tokens": 8, "total_tokens": 20},
    }
    return json.dumps(document | more).encode()


def chunk(content: str | None, finish: str | None = None, **more: Any) -> bytes:
    """An event of a streamed completion; with no content and no finish, one without choices."""
    choices = [{"index": 0, "delta": {"content": content or ""}, "finish_reason": finish}]
    document = {
        "id": "c",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "up",
        "choices": choices if content is not None or finish else [],
    }
    return b"data: " + json.dumps(document | more).encode() + b"\n\n"


USAGE_EVENT = chunk(None, usage={"prompt_tokens": 12, "completion_tokens": 8, "total_tokens": 20})
DONE_EVENT = b"data: [DONE]\n\n"


class Upstream:
    """A real HTTP server on loopback. ``play`` decides what it does; ``requests`` is what it got."""

    def __init__(self) -> None:
        self.requests: list[UpstreamRequest] = []
        self.play: Play = http_answer(completion())
        self.open_connections = 0
        self.connections = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self.port = 0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        assert self._ready.wait(5)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def event(self) -> asyncio.Event:
        """Return an event for a play to wait for; set it with ``release``."""
        return asyncio.Event()

    def release(self, event: asyncio.Event) -> None:
        self._loop.call_soon_threadsafe(event.set)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(5)

    def answer(self, body: bytes, **more: Any) -> None:
        """Answer with exactly this from now on."""
        self.play = http_answer(body, **more)

    def streams(self, *pieces: bytes | asyncio.Event, cut: bool = False) -> Play:
        """Stream the pieces, waiting at each event; with ``cut``, break off instead of ending."""

        async def play(writer: asyncio.StreamWriter, _request: UpstreamRequest) -> None:
            writer.write(
                b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
            )
            await writer.drain()
            for piece in pieces:
                if isinstance(piece, asyncio.Event):
                    await piece.wait()
                else:
                    writer.write(b"%x\r\n%s\r\n" % (len(piece), piece))
                    await writer.drain()
            if cut:
                writer.transport.abort()
            else:
                writer.write(b"0\r\n\r\n")
                await writer.drain()

        return play

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        self._end = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._end.wait()
        server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self.connections += 1
        self.open_connections += 1
        number = self.connections
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while True:
                request = await _read_request(reader, number)
                self.requests.append(request)
                await self._play_while_connected(reader, writer, request)
        self.open_connections -= 1
        writer.transport.abort()

    async def _play_while_connected(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: UpstreamRequest
    ) -> None:
        playing = asyncio.ensure_future(self.play(writer, request))
        gone = asyncio.ensure_future(_wait_for_end(reader))
        await asyncio.wait({playing, gone}, return_when=asyncio.FIRST_COMPLETED)
        ended = gone.done()
        gone.cancel()
        if ended and not playing.done():
            playing.cancel()
            raise ConnectionResetError
        await playing


async def _wait_for_end(reader: asyncio.StreamReader) -> None:
    while not reader.at_eof():  # noqa: ASYNC110 - a stream reader gives no event for its end alone
        await asyncio.sleep(0.005)


async def _read_request(reader: asyncio.StreamReader, connection: int) -> UpstreamRequest:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head[:-4].split("\r\n")
    headers = [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]
    length = int(dict(headers).get("content-length", "0"))
    return UpstreamRequest(first.split(" ")[1], headers, await reader.readexactly(length), connection)


@pytest.fixture
def upstream() -> Iterator[Upstream]:
    upstream = Upstream()
    yield upstream
    upstream.close()


@dataclass
class RunningGateway:
    """A gateway in a process of its own, and its admin API."""

    process: subprocess.Popen[bytes]
    data_dir: Path
    ready: dict[str, Any]
    token: Secret
    log: Path
    admin: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        headers = {"Authorization": f"Bearer {self.token.reveal()}"}
        self.admin = httpx.Client(
            base_url=self.ready["admin_url"], headers=headers, timeout=20, trust_env=False
        )

    @property
    def base_url(self) -> str:
        return str(self.ready["base_url"])

    @property
    def port(self) -> int:
        return int(httpx.URL(self.base_url).port or 0)

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        answer = self.admin.post(path, json=body)
        assert answer.is_success, answer.text
        return dict(answer.json())

    def create_key(self, name: str = "test", **fields: Any) -> tuple[str, str]:
        """Return the new key's id and secret."""
        minted = self.post("/keys", name=name, **fields)
        return minted["key"]["id"], minted["secret"]

    def serve_model(self, model: str, base_url: str, **provider: Any) -> dict[str, Any]:
        """Add a provider and a model of it; return the provider."""
        fields = {"name": f"of {model}", "kind": "openai", "base_url": base_url, "allow_private": True}
        made = self.post("/providers", **(fields | provider))
        self.post(
            "/models",
            model=model,
            provider_id=made["id"],
            upstream_model="up",
            input_price_usd="1.00",
            cached_input_price_usd="0.50",
            output_price_usd="2.00",
        )
        return made

    def call(self, secret: str, model: str, **more: Any) -> httpx.Response:
        """Make one plain call."""
        return httpx.post(
            f"{self.base_url}/chat/completions",
            headers={"Authorization": f"Bearer {secret}"},
            json={"model": model, "messages": [{"role": "user", "content": "Hi"}], **more},
            timeout=30,
            trust_env=False,
        )

    def model(self, model: str) -> dict[str, Any]:
        """Return a model as the admin API describes it."""
        (found,) = [
            each
            for each in self.admin.get("/models", params={"q": model}).json()["items"]
            if each["model"] == model
        ]
        return dict(found)

    def change_model(self, model: str, **fields: Any) -> None:
        """Change a model, whoever else did."""
        found = self.model(model)
        match = {"If-Match": f'"{found["version"]}"'}
        answer = self.admin.patch(f"/models/{found['id']}", json=fields, headers=match)
        assert answer.is_success, answer.text

    def records(self, key_id: str) -> list[tuple[Any, ...]]:
        """Return model, status and outcome of every call of a key, as they stand in the database."""
        with contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            query = "SELECT model, status, outcome FROM usage_record WHERE key_id = ? ORDER BY at"
            return connection.execute(query, (key_id,)).fetchall()

    @property
    def database(self) -> Path:
        (path,) = self.data_dir.glob("*.sqlite3")
        return path

    def usage(self, key_id: str) -> dict[str, Any]:
        return dict(self.admin.get(f"/keys/{key_id}").json())

    def end_stdin(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()

    def stop(self) -> int:
        """Stop it in order; return the exit code."""
        self.admin.close()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(STOP_SECONDS)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        return code


Start = Callable[..., RunningGateway]


def gateway_command(data_dir: Path, *options: str, port: int = 0) -> list[str]:
    """The command line of a gateway."""
    command = [sys.executable, "-m", "keydesk", "gateway", "run"]
    return [*command, "--data-dir", str(data_dir), "--port", str(port), *options]


def bare_environment() -> dict[str, str]:
    """This environment without what could reach the gateway by it."""
    return {name: value for name, value in os.environ.items() if not name.startswith("KEYDESK_")}


def launch(data_dir: Path, *options: str, port: int = 0, log: Path) -> RunningGateway:
    """Start a gateway and wait until it serves."""
    token = mint(SecretKind.ADMIN)
    with log.open("ab") as errors:
        process = subprocess.Popen(
            gateway_command(data_dir, "--stdin-guard", *options, port=port),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=bare_environment(),
        )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"admin_token": token.reveal(), "admin_name": "Test"}).encode() + b"\n")
    process.stdin.flush()
    line = process.stdout.readline()
    assert line, f"it did not start: {log.read_text()}"
    ready = json.loads(line)
    assert ready["event"] == "ready", ready
    return RunningGateway(process, data_dir, ready, token, log)


@pytest.fixture
def start_gateway(tmp_path: Path) -> Iterator[Start]:
    """Return what starts gateways; they are stopped with the test."""
    started: list[RunningGateway] = []

    def start(*options: str, data_dir: Path | None = None, port: int = 0) -> RunningGateway:
        gateway = launch(data_dir or tmp_path / "data", *options, port=port, log=tmp_path / "gateway.log")
        started.append(gateway)
        return gateway

    yield start
    for gateway in started:
        gateway.stop()


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    """A gateway with the demo model, shared by the tests of a module."""
    folder = tmp_path_factory.mktemp("gateway")
    running = launch(folder / "data", "--demo", log=folder / "gateway.log")
    yield running
    assert running.stop() == 0, running.log.read_text()


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Answers:
    """What upstreams say."""

    plain = staticmethod(http_answer)
    completion = staticmethod(completion)
    chunk = staticmethod(chunk)
    usage_event = USAGE_EVENT
    done = DONE_EVENT


@pytest.fixture
def answers() -> type[Answers]:
    return Answers
