"""Makes load: so many connections, each with one request after the other, for so many seconds.

With wrk (a Debian package) where it is installed; otherwise with a client of its own, which takes more of the
machine, so that figures made with the one are not to be held against figures made with the other.
"""

import asyncio
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

BODY = '{"model":"bench","messages":[{"role":"user","content":"Say hello to the people in this room."}]}'
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """What came of it."""

    per_second: float
    p50_ms: float
    p99_ms: float
    failed: int


def generator() -> str:
    """Name what makes the load."""
    return "wrk" if shutil.which("wrk") else "own client"


def make_load(
    url: str, secret: str, connections: int, seconds: float, headers: Mapping[str, str] | None = None
) -> Load:
    """Load the address with chat completions that bear these headers besides."""
    wrk = shutil.which("wrk")
    sent = {"content-type": "application/json", "authorization": f"Bearer {secret}", **(headers or {})}
    return (
        _wrk(wrk, url, sent, connections, seconds)
        if wrk
        else asyncio.run(_own(url, sent, connections, seconds))
    )


def _wrk(wrk: str, url: str, headers: Mapping[str, str], connections: int, seconds: float) -> Load:
    fields = "".join(f"wrk.headers['{name}']='{value}'\n" for name, value in headers.items())
    script = f"wrk.method='POST'\nwrk.body='{BODY}'\n{fields}"
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        shape = ["-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--latency", "--timeout", "30s"]
        said = subprocess.run(
            [wrk, *shape, "-s", file.name, url],
            capture_output=True,
            text=True,
            timeout=seconds + 60,
            check=True,
        ).stdout
    quantiles = dict(re.findall(r"^\s+(50|99)%\s+(\S+)$", said, re.MULTILINE))
    failed = sum(int(count) for count in re.findall(r"Non-2xx or 3xx responses: (\d+)", said))
    failed += sum(int(count) for count in re.findall(r"(?:connect|read|write|timeout) (\d+)", said))
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    return Load(
        float(rate[1]) if rate else 0.0,
        _ms(quantiles.get("50", "0ms")),
        _ms(quantiles.get("99", "0ms")),
        failed,
    )


def _ms(text: str) -> float:
    match = re.fullmatch(r"([\d.]+)(us|ms|s)", text)
    return float(match[1]) * UNITS[match[2]] if match else 0.0


class _Caller(asyncio.Protocol):
    def __init__(self, request: bytes, until: float, took: list[float], failed: list[int]) -> None:
        self.request, self.until, self.took, self.failed = request, until, took, failed
        self.done = asyncio.get_running_loop().create_future()
        self.received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self._send()

    def data_received(self, data: bytes) -> None:
        self.received += data
        end = self.received.find(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", self.received[:end].lower()) if end >= 0 else None
        if length is None or len(self.received) < end + 4 + int(length[1]):
            return
        self.took.append(time.perf_counter() - self.began)
        self.failed[0] += b" 200 " not in self.received[:16]
        self.received = b""
        if time.perf_counter() < self.until:
            self._send()
        else:
            self.transport.close()

    def connection_lost(self, _error: Exception | None) -> None:
        if not self.done.done():
            self.done.set_result(None)

    def _send(self) -> None:
        self.began = time.perf_counter()
        self.transport.write(self.request)


async def _own(url: str, headers: Mapping[str, str], connections: int, seconds: float) -> Load:
    parts = urlsplit(url)
    fields = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    head = (
        f"POST {parts.path} HTTP/1.1\r\nhost: {parts.netloc}\r\n{fields}content-length: {len(BODY)}\r\n\r\n"
    )
    took: list[float] = []
    failed = [0]
    began = time.perf_counter()
    request = (head + BODY).encode()
    loop = asyncio.get_running_loop()

    def caller() -> _Caller:
        return _Caller(request, began + seconds, took, failed)

    made = [await loop.create_connection(caller, parts.hostname, parts.port) for _ in range(connections)]
    await asyncio.gather(*(each.done for _, each in made))
    elapsed = time.perf_counter() - began
    quantiles = statistics.quantiles(took, n=100)
    return Load(len(took) / elapsed, quantiles[49] * 1000, quantiles[98] * 1000, failed[0])


def script_folder() -> Path:
    """Where the benchmarks are."""
    return Path(__file__).resolve().parent
