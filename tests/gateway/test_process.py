"""The gateway as a process: how it starts, says so, and ends."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

from keydesk.domain.secret import SecretKind, mint
from tests.fixtures import nursery
from tests.fixtures.running_gateway import bare_environment
from tests.fixtures.waiting import PATIENCE

EVERYWHERE = "0.0.0.0"  # noqa: S104 - the test is about it
SLACK = 0.5
"""Seconds for a busy machine to notice that a process is gone."""


def run_to_end(data_dir: Path, *options: str, port: int = 0) -> subprocess.CompletedProcess[str]:
    """Start a gateway that is expected to end by itself."""
    command = [
        sys.executable,
        "-m",
        "keydesk",
        "gateway",
        "run",
        "--data-dir",
        str(data_dir),
        "--port",
        str(port),
    ]
    return subprocess.run(
        [*command, *options],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def refused(data_dir: Path, *options: str, line: str = "") -> "subprocess.CompletedProcess[str]":
    """Start one that is expected to be refused; forked, for what it says is what a process of its own says.

    Were it not refused, the guard would end it: nobody holds its standard input.
    """
    command = ("gateway", "run", "--data-dir", str(data_dir), "--port", "0", "--stdin-guard")
    return nursery.run(*command, *options, stdin=line, environment=bare_environment())


def failure(ended: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    """The one line on stdout."""
    (line,) = ended.stdout.splitlines()
    said = json.loads(line)
    assert said["event"] == "failed"
    return dict(said)


def test_it_says_when_it_serves_and_where(spawn_gateway: Any) -> None:
    gateway = spawn_gateway("--demo")
    ready = gateway.ready
    assert ready["pid"] == gateway.process.pid
    assert ready["base_url"] == f"http://127.0.0.1:{gateway.port}/v1"
    assert ready["admin_url"] == f"http://127.0.0.1:{gateway.port}/admin/v1"
    assert set(ready) == {"event", "base_url", "admin_url", "pid", "version"}
    _, secret = gateway.create_key()
    assert gateway.call(secret, "keydesk-demo").status_code == 200


def test_the_folder_is_its_owners_alone(spawn_gateway: Any) -> None:
    """S1, S21: and the discovery file holds nothing that grants something."""
    gateway = spawn_gateway()
    _, secret = gateway.create_key()
    gateway.call(secret, "nothing")
    files = [path for path in gateway.data_dir.rglob("*") if path.is_file()]
    assert {"master.key", "gateway.json", "keydesk.sqlite3"} <= {path.name for path in files}
    for path in [*files, gateway.data_dir]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    discovery = json.loads((gateway.data_dir / "gateway.json").read_text())
    assert discovery["pid"] == gateway.process.pid
    assert discovery["started_at"] == psutil.Process(gateway.process.pid).create_time()
    fields = {"pid", "started_at", "base_url", "admin_url", "version", "challenge_key", "left"}
    assert set(discovery) == fields
    for path in [*files, gateway.log]:
        content = path.read_bytes()
        assert secret.encode() not in content, path
        assert gateway.token.reveal().encode() not in content, path
    assert len((gateway.data_dir / "master.key").read_bytes()) == 32
    assert gateway.stop() == 0
    assert not (gateway.data_dir / "gateway.json").exists()


def test_it_dumps_no_core(spawn_gateway: Any) -> None:
    """S25."""
    limits = Path(f"/proc/{spawn_gateway().process.pid}/limits")
    if not limits.exists():
        pytest.skip("this system does not show a process's limits")
    (line,) = [line for line in limits.read_text().splitlines() if line.startswith("Max core file size")]
    assert line.split()[4] == "0"


def test_the_log_is_one_json_object_a_line(spawn_gateway: Any) -> None:
    """S23: whatever a client sends."""
    gateway = spawn_gateway()
    with socket.create_connection(("127.0.0.1", gateway.port), 5) as raw:
        raw.sendall(b"nonsense\r\n\r\n")
        raw.recv(1000)
    gateway.stop()
    lines = gateway.log.read_text().splitlines()
    assert all({"at", "level", "source", "message"} <= set(json.loads(line)) for line in lines)
    assert json.loads(lines[-1])["message"] == "stopped"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_order(spawn_gateway: Any, number: signal.Signals) -> None:
    gateway = spawn_gateway()
    gateway.process.send_signal(number)
    assert gateway.process.wait(5) == 0


def test_calls_under_way_may_end_before_it_stops(
    spawn_gateway: Any, upstream: Any, answers: Any, eventually: Any
) -> None:
    gateway = spawn_gateway()
    gateway.serve_model("m", upstream.base_url)
    _, secret = gateway.create_key()
    gate = upstream.event()

    async def slow(writer: Any, request: Any) -> None:
        await gate.wait()
        await answers.plain(answers.completion("late"))(writer, request)

    upstream.play = slow
    got: list[httpx.Response] = []
    caller = threading.Thread(target=lambda: got.append(gateway.call(secret, "m")))
    caller.start()
    eventually(lambda: upstream.requests)
    gateway.process.send_signal(signal.SIGTERM)
    eventually(lambda: not _answers(gateway.port))
    upstream.release(gate)
    caller.join()
    assert got[0].json()["choices"][0]["message"]["content"] == "late"
    assert gateway.process.wait(5) == 0


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_the_end_of_stdin_ends_it_within_two_seconds_whatever_hangs(
    spawn_gateway: Any, upstream: Any, answers: Any
) -> None:
    """S21: with a stalled upload, a stream that goes on, and one whose client does not read."""
    gateway = spawn_gateway()
    gateway.serve_model("m", upstream.base_url)
    key_id, secret = gateway.create_key()
    upstream.play = upstream.streams(answers.chunk("on and on"), upstream.event())
    stalled = socket.create_connection(("127.0.0.1", gateway.port), 5)
    host = f"host: 127.0.0.1:{gateway.port}\r\nx-api-key: {secret}\r\ncontent-type: application/json\r\n"
    stalled.sendall(f"POST /v1/chat/completions HTTP/1.1\r\n{host}content-length: 1000\r\n\r\n{{".encode())
    streaming = {"model": "m", "stream": True, "messages": []}
    headers = {"x-api-key": secret}
    with httpx.stream(
        "POST", f"{gateway.base_url}/chat/completions", headers=headers, json=streaming
    ) as answer:
        lines = answer.iter_lines()
        assert "on and on" in next(lines)
        before = time.monotonic()
        gateway.end_stdin()
        rest = [json.loads(line[6:]) for line in lines if line.startswith("data: ")]
        assert gateway.process.wait(5) == 0
    assert time.monotonic() - before < 2 + SLACK
    assert rest[-1]["error"]["code"] == "gateway_unavailable"
    stalled.close()
    again = spawn_gateway()
    assert again.usage(key_id)["requests"] == 1


def test_the_end_of_stdin_before_the_line_ends_it_too(tmp_path: Path) -> None:
    ended = run_to_end(tmp_path / "data", "--stdin-guard")
    assert (ended.returncode, ended.stdout) == (0, "")


@pytest.mark.parametrize("line", ["nonsense", "[]", '{"admin_token": "kda_x"}', '{"unknown": 1}'])
def test_a_line_that_is_none_is_refused_and_not_repeated(tmp_path: Path, line: str) -> None:
    ended = refused(tmp_path, line=line + "\n")
    assert failure(ended)["code"] == "wrong_usage"
    assert "kda_x" not in ended.stdout + ended.stderr


def test_nothing_is_handed_over_with_an_empty_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "keydesk", "gateway", "run", "--data-dir", str(tmp_path), "--port", "0"]
    with subprocess.Popen(
        [*command, "--stdin-guard"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"{}\n")
        process.stdin.flush()
        ready = json.loads(process.stdout.readline())
        token = mint(SecretKind.ADMIN).reveal()
        info = httpx.get(f"{ready['admin_url']}/info", headers={"Authorization": f"Bearer {token}"})
        assert info.status_code == 401
        process.stdin.close()
        assert process.wait(5) == 0


def test_one_that_is_told_to_stay_goes_on_alone(start_gateway: Any, eventually: Any) -> None:
    """S21: with a log of its own, found as one that was left. The last order counts; other lines are none."""
    gateway = start_gateway()
    for line in (b'{"stay": true}', b'{"stay": false}', b"nonsense", b'{"stay": true}'):
        gateway.process.stdin.write(line + b"\n")
    gateway.end_stdin()
    found = eventually(lambda: json.loads((gateway.data_dir / "gateway.json").read_text()).get("left"))
    assert found is True
    assert httpx.get(gateway.ready["base_url"].replace("/v1", "/healthz"), trust_env=False).status_code == 200
    log = gateway.data_dir / "gateway.log"
    eventually(lambda: "the gateway goes on" in log.read_text())
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert gateway.stop() == 0
    assert "stopping" in log.read_text()


def test_a_parent_that_is_killed_takes_its_gateway_along(tmp_path: Path, eventually: Any) -> None:
    """S21: no orphan, however the parent dies."""
    gateway_of_a_parent = """
import json, subprocess, sys, time
gateway = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
gateway.stdin.write(b"{}\\n"); gateway.stdin.flush()
print(json.loads(gateway.stdout.readline())["pid"], flush=True)
time.sleep(60)
"""
    gateway = [
        sys.executable,
        "-m",
        "keydesk",
        "gateway",
        "run",
        "--data-dir",
        str(tmp_path / "data"),
        "--port",
        "0",
    ]
    with subprocess.Popen(
        [sys.executable, "-c", gateway_of_a_parent, *gateway, "--stdin-guard"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        parent.wait(5)
    killed = time.monotonic()
    eventually(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)
    assert time.monotonic() - killed < 2 + SLACK


def test_a_taken_port_is_said_with_its_number(tmp_path: Path) -> None:
    class Rogue(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()

    with HTTPServer(("127.0.0.1", 0), Rogue) as rogue:
        port = rogue.server_port
        ended = run_to_end(tmp_path / "data", port=port)
    assert ended.returncode == 3
    said = failure(ended)
    assert said["code"] == "port_taken"
    assert str(port) in said["message"]


def test_a_second_gateway_on_a_folder_refuses_and_the_first_goes_on(spawn_gateway: Any) -> None:
    """S22."""
    gateway = spawn_gateway("--demo")
    ended = refused(gateway.data_dir)
    assert ended.returncode == 1
    said = failure(ended)
    assert said["code"] == "folder_in_use"
    assert str(gateway.data_dir) in said["message"]
    assert json.loads((gateway.data_dir / "gateway.json").read_text())["pid"] == gateway.process.pid
    _, secret = gateway.create_key()
    assert gateway.call(secret, "keydesk-demo").status_code == 200


def test_a_gateway_that_was_killed_leaves_its_folder_free(spawn_gateway: Any) -> None:
    first = spawn_gateway("--demo")
    first.process.kill()
    first.process.wait(5)
    assert (first.data_dir / "gateway.json").exists()
    second = spawn_gateway("--demo")
    assert json.loads((second.data_dir / "gateway.json").read_text())["pid"] == second.process.pid


def test_a_file_in_the_folders_place(tmp_path: Path) -> None:
    place = tmp_path / "data"
    place.write_text("mine")
    ended = refused(place)
    assert (ended.returncode, failure(ended)["code"]) == (1, "folder_not_writable")
    assert place.read_text() == "mine"


def test_a_folder_of_everybodys(tmp_path: Path) -> None:
    place = tmp_path / "data"
    place.mkdir()
    place.chmod(0o777)
    ended = refused(place)
    assert (ended.returncode, failure(ended)["code"]) == (1, "folder_not_writable")


def test_a_folder_of_another_user(tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder to another user")
    place = tmp_path / "data"
    place.mkdir(mode=0o700)
    os.chown(place, 12345, 12345)
    ended = refused(place)
    assert (ended.returncode, failure(ended)["code"]) == (1, "folder_not_writable")
    assert "another user" in failure(ended)["message"]


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_a_master_key_that_is_none_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    """S1."""
    (tmp_path / "master.key").write_bytes(content)
    ended = refused(tmp_path)
    assert (ended.returncode, failure(ended)["code"]) == (1, "master_key")
    assert (tmp_path / "master.key").read_bytes() == content


def test_a_lost_master_key_is_not_made_anew(spawn_gateway: Any) -> None:
    """S18."""
    gateway = spawn_gateway()
    gateway.stop()
    kept = (gateway.data_dir / "master.key").read_bytes()
    (gateway.data_dir / "master.key").unlink()
    ended = refused(gateway.data_dir)
    assert (ended.returncode, failure(ended)["code"]) == (1, "master_key")
    assert not (gateway.data_dir / "master.key").exists()
    (gateway.data_dir / "master.key").write_bytes(kept[::-1])
    assert failure(refused(gateway.data_dir))["code"] == "master_key"


def test_an_address_that_is_not_this_machines(tmp_path: Path) -> None:
    ended = refused(tmp_path / "data", "--host", "192.0.2.1")
    assert (ended.returncode, failure(ended)["code"]) == (1, "address_not_available")


def test_a_gateway_for_the_network_answers_to_its_own_addresses(spawn_gateway: Any) -> None:
    gateway = spawn_gateway("--host", EVERYWHERE, "--demo", "--public-url", "https://keys.example.org")
    assert gateway.base_url == "https://keys.example.org/v1"
    address = next(
        (
            entry.address
            for entries in psutil.net_if_addrs().values()
            for entry in entries
            if entry.family == socket.AF_INET and not entry.address.startswith("127.")
        ),
        None,
    )
    if address is None:
        pytest.skip("this machine has no address but loopback's")
    port = httpx.URL(gateway.ready["admin_url"]).port
    assert httpx.get(f"http://{address}:{port}/v1/models").status_code == 401
    assert httpx.get(f"http://{address}:{port}/admin/v1/info").status_code == 403
    host = {"host": "keys.example.org"}
    assert httpx.get(f"http://127.0.0.1:{port}/v1/models", headers=host).status_code == 401
    assert httpx.get(f"http://127.0.0.1:{port}/v1/models", headers={"host": "x.example"}).status_code == 421
