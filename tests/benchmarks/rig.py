"""What the gateway's benchmarks stand on: an upstream, a gateway with one key, a table of figures."""

import contextlib
import json
import os
import platform
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx
import psutil

from keydesk.domain.secret import SecretKind, mint

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MODEL = "bench"


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def mock_upstream(program: str = "mock_upstream.py") -> Iterator[str]:
    """Run a mock upstream; give its base URL."""
    with served(program) as (port, _):
        yield f"http://127.0.0.1:{port}/v1"


@contextlib.contextmanager
def served(program: str, *arguments: str) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """Run one of the programs here until the block ends; give its port and its process."""
    port = free_port()
    command = [sys.executable, str(HERE / program), str(port), *arguments]
    with ended(subprocess.Popen(command, stdout=subprocess.PIPE)) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield port, process


def cpu_seconds(process: subprocess.Popen[bytes]) -> float:
    """Return the CPU time that a process took so far, in all its threads."""
    times = psutil.Process(process.pid).cpu_times()
    return times.user + times.system


class Gateway:
    """A gateway in its own process."""

    def __init__(
        self, process: subprocess.Popen[bytes], ready: Mapping[str, Any], seconds: float, token: str
    ) -> None:
        self.process = process
        self.base_url = str(ready["base_url"])
        self.seconds_to_ready = seconds
        self.token = token
        headers = {"Authorization": f"Bearer {token}"}
        self.admin_url = str(ready["admin_url"])
        self.admin = httpx.Client(base_url=self.admin_url, headers=headers, trust_env=False, timeout=60)

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        """Create something."""
        answer = self.admin.post(path, json=body)
        if not answer.is_success:
            raise SystemExit(f"{path} answered {answer.status_code}: {answer.text}")
        return dict(answer.json())

    def lead(self, model: str, upstream: str, **more: Any) -> str:
        """Add a model and its provider, at this base URL; return the provider's id."""
        about = {"name": f"of {model}", "kind": "openai", "base_url": upstream, "allow_private": True}
        provider = self.post("/providers", **about, **more)
        prices = {"input_price_usd": "1.00", "output_price_usd": "2.00"}
        self.post("/models", model=model, provider_id=provider["id"], upstream_model=model, **prices)
        return str(provider["id"])

    def serve(self, upstream: str) -> tuple[str, str]:
        """Add the model, a key with every rule but money and limits, and one with these too; return both."""
        provider_id = self.lead(MODEL, upstream)
        rules = {
            "allowed_models": [MODEL],
            "allowed_providers": [provider_id],
            "ip_allowlist": ["127.0.0.0/8"],
        }
        limits = {
            "rpm": 1_000_000,
            "tpm": 1_000_000_000,
            "max_parallel": 1000,
            "budget": {"limit_usd": "1000000", "renewal": "daily"},
        }
        plain = self.post("/keys", name="bench", **rules)
        limited = self.post("/keys", name="bench, limited", **rules, **limits)
        return plain["secret"], limited["secret"]

    def memory_mb(self) -> float:
        """Return the resident memory."""
        return psutil.Process(self.process.pid).memory_info().rss / 1e6


@contextlib.contextmanager
def gateway(data_dir: Path, *options: str) -> Iterator[Gateway]:
    """Run a gateway on the folder."""
    token = mint(SecretKind.ADMIN).reveal()
    command = [sys.executable, "-m", "keydesk", "gateway", "run", "--data-dir", str(data_dir), "--port", "0"]
    began = time.perf_counter()
    process = subprocess.Popen(
        [*command, "--stdin-guard", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )
    with ended(process):
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps({"admin_token": token}).encode() + b"\n")
        process.stdin.flush()
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
        ready = json.loads(line or b'{"event":"nothing"}')
        if ready["event"] != "ready":
            raise SystemExit(f"the gateway did not start: {line!r}")
        running = Gateway(process, ready, seconds, token)
        yield running
        running.admin.close()


@contextlib.contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """End the process with the block."""
    with process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="keydesk-benchmark-") as folder:
        yield Path(folder)


def scratch_environment(name: str, *requirements: str) -> Path | None:
    """Return the folder of an environment with a peer in it, made at the first use; None if it cannot be."""
    place = Path(tempfile.gettempdir()) / "keydesk-benchmarks" / name
    marker = place / "complete"
    if not marker.exists():
        print(f"installing {' '.join(requirements)} into {place} …", file=sys.stderr)
        made = subprocess.run([sys.executable, "-m", "venv", str(place)], check=False).returncode == 0
        pip = [str(place / "bin" / "pip"), "install", "--quiet", *requirements]
        if not made or subprocess.run(pip, check=False).returncode != 0:
            return None
        marker.touch()
    return place


def wait_for(url: str, seconds: float) -> bool:
    """Wait until something answers at the address."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(httpx.HTTPError):
            httpx.get(url, timeout=5, trust_env=False)
            return True
        time.sleep(0.2)
    return False


def show(title: str, rows: Sequence[Mapping[str, Any]], where: Path | None, **facts: Any) -> None:
    """Print the rows as one table, and write everything as JSON."""
    machine = f"{os.cpu_count()} x {processor()}, {platform.system()}, Python {platform.python_version()}"
    print(f"{title}\n{machine}")
    columns = list(dict.fromkeys(name for row in rows for name in row))
    cells = [columns, *([str(row.get(name, "")) for name in columns] for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(columns))]
    for row in cells:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    for name, value in facts.items():
        print(f"{name.replace('_', ' ')}: {value}")
    if where is not None:
        document = {"title": title, "machine": machine, "rows": list(rows), **facts}
        where.write_text(json.dumps(document, indent=2) + "\n")


def processor() -> str:
    """Name the processor."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()
