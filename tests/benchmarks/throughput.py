"""G1: how many chat completions a second pass through, against LiteLLM, nginx and no gateway at all.

Everything runs at once on this machine and is loaded in turns, several rounds; the table shows medians.
KeyDesk checks key, window, address, model, provider, both limits and a budget, and has every usage on disk
before it answers; LiteLLM runs with one worker, without keys and without a database; nginx only passes on.

    python tests/benchmarks/throughput.py [--rounds 5] [--seconds 4] [--json FILE]
"""

import argparse
import contextlib
import os
import shutil
import statistics
import subprocess
from collections.abc import Iterator
from pathlib import Path

from load import Load, generator, make_load
from rig import MODEL, ended, free_port, gateway, mock_upstream, scratch, scratch_environment, show, wait_for

CONNECTIONS = (16, 64)
AT_LEAST = 60
CHAT = "/chat/completions"


@contextlib.contextmanager
def litellm(upstream: str, folder: Path) -> Iterator[str | None]:
    """Run LiteLLM's proxy, one worker, no database; give its base URL, or None where it cannot be had."""
    place = scratch_environment("litellm", "litellm[proxy]")
    if place is None:
        yield None
        return
    config = folder / "litellm.yaml"
    config.write_text(
        f"model_list:\n  - model_name: {MODEL}\n    litellm_params:\n      model: openai/{MODEL}\n"
        f"      api_base: {upstream}\n      api_key: none\n"
        "litellm_settings:\n  telemetry: false\n  drop_params: true\n"
    )
    port = free_port()
    command = [
        str(place / "bin" / "litellm"),
        "--config",
        str(config),
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {
        "LITELLM_LOG": "ERROR",
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY": "true",  # without it, it needs keys
    }
    with (
        (folder / "litellm.log").open("wb") as log,
        ended(subprocess.Popen([*command, "--num_workers", "1"], stdout=log, stderr=log, env=environment)),
    ):
        up = wait_for(f"http://127.0.0.1:{port}/health/liveliness", 120)
        yield f"http://127.0.0.1:{port}/v1" if up else None


@contextlib.contextmanager
def nginx(upstream: str, folder: Path) -> Iterator[str | None]:
    """Run nginx as a plain reverse proxy; give its base URL, or None where it is not installed."""
    program = shutil.which("nginx")
    if program is None:
        yield None
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
    with ended(subprocess.Popen([program, "-c", str(config)], stderr=subprocess.DEVNULL)):
        up = wait_for(f"http://127.0.0.1:{port}/", 10)
        yield f"http://127.0.0.1:{port}/v1" if up else None


def main() -> int:
    """Measure, print, write; fail when the bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    measured: dict[tuple[str, int], list[Load]] = {}
    with scratch() as folder, mock_upstream() as upstream, gateway(folder / "data") as keydesk:
        plain, limited = keydesk.serve(upstream)
        with litellm(upstream, folder) as litellm_url, nginx(upstream, folder) as nginx_url:
            subjects = {
                "direct": (upstream, plain),
                "nginx": (nginx_url, plain),
                "keydesk": (keydesk.base_url, limited),
                "keydesk, key without limits": (keydesk.base_url, plain),
                "litellm": (litellm_url, plain),
            }
            missing = [name for name, (url, _) in subjects.items() if url is None]
            for round_ in range(asked.rounds + 1):
                for connections in CONNECTIONS:
                    for name, (url, secret) in subjects.items():
                        if url is not None:
                            load = make_load(url + CHAT, secret, connections, asked.seconds if round_ else 1)
                            if round_:  # the first round warms up
                                measured.setdefault((name, connections), []).append(load)
    rows = [
        _row(name, connections, loads, measured) for (name, connections), loads in sorted(measured.items())
    ]
    ratios = [row["x litellm"] for row in rows if row["gateway"] == "keydesk" and row["x litellm"]]
    show(
        "G1 throughput, non-streamed chat, requests a second",
        rows,
        asked.json,
        load_by=generator(),
        not_available=", ".join(missing) or "nothing",
        bar=f"keydesk at least {AT_LEAST} x litellm",
    )
    return 0 if all(ratio >= AT_LEAST for ratio in ratios) else 1


def _row(
    name: str, connections: int, loads: list[Load], measured: dict[tuple[str, int], list[Load]]
) -> dict[str, object]:
    peer = measured.get(("litellm", connections))
    rate = statistics.median(load.per_second for load in loads)
    return {
        "gateway": name,
        "connections": connections,
        "requests/s": round(rate),
        "p50 ms": round(statistics.median(load.p50_ms for load in loads), 2),
        "p99 ms": round(statistics.median(load.p99_ms for load in loads), 2),
        "failed": sum(load.failed for load in loads),
        "x litellm": round(rate / statistics.median(load.per_second for load in peer), 1) if peer else None,
    }


if __name__ == "__main__":
    raise SystemExit(main())
