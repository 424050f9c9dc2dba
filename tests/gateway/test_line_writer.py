"""The log never holds anybody up, also where nobody reads it."""

import json
import os
import select
import sys
import time
from collections.abc import Callable, Iterator
from subprocess import PIPE, Popen
from typing import Any

import httpx
import pytest

from keydesk.domain.secret import SecretKind, mint
from keydesk.gateway.line_writer import MOST_WAITING, LineWriter

LINE = b"x" * 1023 + b"\n"


def say_dropped(count: int) -> bytes:
    return b"dropped %d\n" % count


@pytest.fixture
def pipe() -> Iterator[tuple[int, LineWriter]]:
    reading, writing = os.pipe()
    yield reading, LineWriter(writing, say_dropped)
    os.close(reading)


def read_lines(descriptor: int, enough: Callable[[list[bytes]], bool]) -> list[bytes]:
    """Read until that is enough."""
    found: list[bytes] = []
    rest = b""
    while not enough(found):
        assert select.select([descriptor], [], [], 10)[0], "no more came"
        *lines, rest = (rest + os.read(descriptor, 65536)).split(b"\n")
        found += lines
    return found


def counted(found: list[bytes]) -> tuple[int, int]:
    """Return how many lines came whole, and how many were dropped."""
    dropped = sum(int(line.split()[1]) for line in found if line.startswith(b"dropped"))
    return sum(line == LINE[:-1] for line in found), dropped


def test_lines_come_whole_and_in_order(pipe: tuple[int, LineWriter]) -> None:
    reading, writer = pipe
    for number in range(200):
        writer.write(b"%d\n" % number)
    found = read_lines(reading, lambda lines: b"199" in lines)
    assert found == [b"%d" % number for number in range(200)]
    writer.flush(5)


def test_what_nobody_reads_is_dropped_and_counted(pipe: tuple[int, LineWriter]) -> None:
    reading, writer = pipe
    many = MOST_WAITING // len(LINE) * 4
    began = time.monotonic()
    for _ in range(many):
        writer.write(LINE)
    writer.flush(0.01)
    assert time.monotonic() - began < 5
    found = read_lines(reading, lambda lines: sum(counted(lines)) >= many)
    whole, dropped = counted(found)
    assert whole + dropped == many
    assert dropped > 0


def test_a_reader_that_is_gone_is_no_fault() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    writer = LineWriter(writing, say_dropped)
    for _ in range(3):
        writer.write(LINE)
    writer.flush(5)
    writer.write(LINE)
    writer.flush(5)  # or it would write into whatever has the descriptor's number next
    os.close(writing)


def test_a_gateway_whose_log_nobody_reads_serves_on(tmp_path: Any) -> None:
    """The pipe is full after some hundred lines; calls are answered and it stops in order all the same."""
    token = mint(SecretKind.ADMIN).reveal()
    command = [sys.executable, "-m", "keydesk", "gateway", "run", "--demo", "--stdin-guard", "--port", "0"]
    process = Popen([*command, "--data-dir", str(tmp_path / "data")], stdin=PIPE, stdout=PIPE, stderr=PIPE)
    try:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps({"admin_token": token}).encode() + b"\n")
        process.stdin.flush()
        ready = json.loads(process.stdout.readline())
        assert ready["event"] == "ready", ready
        with httpx.Client(trust_env=False, timeout=30) as client:
            metadata = {"filler": "x" * 3000}
            minted = client.post(
                f"{ready['admin_url']}/keys",
                json={"name": "k", "metadata": metadata},
                headers={"Authorization": f"Bearer {token}"},
            ).json()
            body = {"model": "demo/echo", "messages": [{"role": "user", "content": "Hi"}]}
            models = client.get(f"{ready['base_url']}/models", headers={"x-api-key": minted["secret"]}).json()
            body["model"] = models["data"][0]["id"]
            for _ in range(200):  # 3 KB each; a pipe holds 64
                answer = client.post(
                    f"{ready['base_url']}/chat/completions",
                    json=body,
                    headers={"x-api-key": minted["secret"]},
                )
                assert answer.status_code == 200
        process.terminate()
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()
