"""Other gateways in front of the same upstream, each in a scratch environment of its own, with one worker."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rig import MODEL, ended, free_port, scratch_environment, wait_for


@dataclass(frozen=True)
class Peer:
    """A gateway that runs; or why it does not."""

    base_url: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    missing: str = ""
    """Why it cannot be measured; empty if it can."""


Start = Callable[[str, Path], contextlib.AbstractContextManager[Peer]]
NOT_INSTALLED = Peer(missing="it cannot be installed here")


@contextlib.contextmanager
def litellm(upstream: str, folder: Path) -> Iterator[Peer]:
    """LiteLLM's proxy, without keys and without a database."""
    place = scratch_environment("litellm", "litellm[proxy]")
    if place is None:
        yield NOT_INSTALLED
        return
    config = folder / "litellm.yaml"
    config.write_text(
        f"model_list:\n  - model_name: {MODEL}\n    litellm_params:\n      model: openai/{MODEL}\n"
        f"      api_base: {upstream}\n      api_key: none\n"
        "litellm_settings:\n  telemetry: false\n  drop_params: true\n"
    )
    port = free_port()
    command = [str(place / "bin" / "litellm"), "--config", str(config), "--num_workers", "1"]
    environment = {
        "LITELLM_LOG": "ERROR",
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true",  # without it, it needs keys
    }
    with _running(
        [*command, "--host", "127.0.0.1", "--port", str(port)], folder / "litellm.log", environment
    ):
        yield _up(port, "/health/liveliness", 120)


@contextlib.contextmanager
def portkey(upstream: str, folder: Path) -> Iterator[Peer]:
    """Portkey's open-source gateway, which knows no keys of its own: the caller says where to go."""
    node = shutil.which("node")
    place = _npm_environment("portkey", "@portkey-ai/gateway") if node is not None else None
    if node is None or place is None:
        yield NOT_INSTALLED
        return
    port = free_port()
    program = place / "node_modules" / "@portkey-ai" / "gateway" / "build" / "start-server.js"
    headers = {"x-portkey-provider": "openai", "x-portkey-custom-host": upstream}
    with _running([node, str(program), f"--port={port}", "--headless"], folder / "portkey.log"):
        yield _up(port, "/", 60, headers)


@contextlib.contextmanager
def sglang_router(upstream: str, folder: Path) -> Iterator[Peer]:
    """SGLang's router, in Rust: a load balancer with one worker behind it, the upstream."""
    place = scratch_environment("sglang-router", "sglang-router")
    if place is None:
        yield NOT_INSTALLED
        return
    port, metrics = free_port(), free_port()
    command = [
        *(str(place / "bin" / "python"), "-m", "sglang_router.launch_router", "--log-level", "error"),
        *("--host", "127.0.0.1", "--port", str(port), "--prometheus-port", str(metrics)),
        *("--worker-urls", upstream.removesuffix("/v1"), "--policy", "round_robin"),
    ]
    with _running(command, folder / "sglang-router.log"):
        yield _up(port, "/health", 60)


@contextlib.contextmanager
def nginx(upstream: str, folder: Path) -> Iterator[Peer]:
    """The plain reverse proxy: a limit for any gateway."""
    program = shutil.which("nginx")
    if program is None:
        yield Peer(missing="it is not installed")
        return
    port = free_port()
    target = upstream.removeprefix("http://").partition("/")[0]
    config = folder / "nginx.conf"
    config.write_text(
        f"daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log;\n"
        "events { worker_connections 1024; }\n"
        f"http {{ access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;\n"
        f"fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n"
        f"upstream mock {{ server {target}; keepalive 128; }}\n"
        f"server {{ listen 127.0.0.1:{port}; keepalive_requests 100000000; location / {{\n"
        'proxy_pass http://mock; proxy_http_version 1.1; proxy_set_header Connection ""; } } }\n'
    )
    with _running([program, "-c", str(config)], folder / "nginx.out"):
        yield _up(port, "/", 10)


PEERS: Mapping[str, Start] = {
    "litellm": litellm,
    "portkey": portkey,
    "sglang-router": sglang_router,
    "nginx": nginx,
}


@contextlib.contextmanager
def _running(
    command: Sequence[str], log: Path, environment: Mapping[str, str] | None = None
) -> Iterator[None]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with (
        log.open("wb") as said,
        ended(subprocess.Popen(command, stdout=said, stderr=said, env=inherited | dict(environment or {}))),
    ):
        yield


def _up(port: int, path: str, seconds: float, headers: Mapping[str, str] | None = None) -> Peer:
    if not wait_for(f"http://127.0.0.1:{port}{path}", seconds):
        return Peer(missing=f"it did not come up within {seconds:.0f} s")
    return Peer(f"http://127.0.0.1:{port}/v1", headers or {})


def _npm_environment(name: str, package: str) -> Path | None:
    place = Path(tempfile.gettempdir()) / "keydesk-benchmarks" / name
    npm, marker = shutil.which("npm"), place / "complete"
    if npm is None:
        return None
    if not marker.exists():
        print(f"installing {package} into {place} …", file=sys.stderr)
        place.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", package]
        if subprocess.run(command, cwd=place, check=False).returncode != 0:
            return None
        marker.touch()
    return place
