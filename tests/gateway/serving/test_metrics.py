"""What Prometheus is told."""

import math
import re
import socket
from typing import Any

import httpx
import pytest

from keydesk.gateway.serving.metrics import BOUNDS, Metrics
from keydesk.gateway.usage.records import Outcome, UsageRecord

SAMPLE = re.compile(r'([a-z_]+)(?:\{((?:[a-z]+="(?:[^"\\\n]|\\.)*",?)*)\})? (\S+)')
LABEL = re.compile(r'([a-z]+)="((?:[^"\\\n]|\\.)*)"')


def read(text: str) -> dict[tuple[str, frozenset[tuple[str, str]]], float]:
    """Read the text form as Prometheus does: every sample has a type, and none comes twice."""
    samples: dict[tuple[str, frozenset[tuple[str, str]]], float] = {}
    types: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            types[name] = kind
        elif not line.startswith("#"):
            found = SAMPLE.fullmatch(line)
            assert found, line
            name = found[1]
            assert name in types or re.sub("_(bucket|sum|count)$", "", name) in types
            at = (name, frozenset(LABEL.findall(found[2] or "")))
            assert at not in samples
            samples[at] = float(found[3])
    return samples


def record(model: str, **more: Any) -> UsageRecord:
    fields: dict[str, Any] = {
        "request_id": "r",
        "at": 0,
        "key_id": "k",
        "endpoint": "chat/completions",
        "model": model,
        "provider_id": "p",
        "input_tokens": 5,
        "cached_input_tokens": 2,
        "output_tokens": 3,
        "cost_nanos": 1_500_000_000,
        "latency_ms": 4,
        "status": 200,
        "outcome": Outcome.OK,
    }
    return UsageRecord(**(fields | more))


def test_what_is_counted_can_be_read() -> None:
    metrics = Metrics()
    odd = 'a"b\\c\nd'
    metrics.count_call(record(odd))
    metrics.count_call(record(odd, outcome=Outcome.CLIENT_GONE))
    for seconds in (0.001, BOUNDS[0], 0.2, 1e9):
        metrics.count_request("/v1/chat/completions", 200, seconds)
    samples = read(metrics.write(running=7, recording=False).decode())
    name = ("model", odd.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n"))
    assert samples["keydesk_calls_running", frozenset()] == 7
    assert samples["keydesk_recording", frozenset()] == 0
    assert samples["keydesk_cost_usd_total", frozenset({name})] == 3
    assert samples["keydesk_tokens_total", frozenset({name, ("kind", "cached_input")})] == 4
    calls = frozenset({name, ("provider", "p"), ("outcome", "client_gone")})
    assert samples["keydesk_calls_total", calls] == 1
    path = ("path", "/v1/chat/completions")
    buckets = {
        math.inf if dict(labels)["le"] == "+Inf" else float(dict(labels)["le"]): count
        for (each, labels), count in samples.items()
        if each == "keydesk_request_seconds_bucket"
    }
    assert [buckets[bound] for bound in (*BOUNDS, math.inf)] == [2, 2, 2, *[3] * 9, 4]
    assert samples["keydesk_request_seconds_count", frozenset({path})] == 4


def test_a_gateway_tells_what_it_did(gateway: Any) -> None:
    _, secret = gateway.create_key()
    assert gateway.call(secret, "keydesk-demo").status_code == 200
    assert gateway.call("kdk_nonsense", "keydesk-demo").status_code == 401
    root = f"http://127.0.0.1:{gateway.port}"
    httpx.get(f"{root}/v1/models/nothing")
    httpx.get(f"{root}/made/up")
    answer = httpx.get(f"{root}/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    samples = read(answer.text)

    def requests(path: str, status: str) -> float:
        return samples["keydesk_requests_total", frozenset({("path", path), ("status", status)})]

    assert requests("/v1/chat/completions", "200") == 1
    assert requests("/v1/chat/completions", "401") == 1
    assert requests("/v1/models/{id}", "401") == 1
    assert requests("other", "404") == 1
    assert samples["keydesk_cost_usd_total", frozenset({("model", "keydesk-demo")})] > 0
    assert samples["keydesk_recording", frozenset()] == 1
    assert secret not in answer.text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_metrics_are_not_for_those_behind_a_proxy(gateway: Any, header: str) -> None:
    answer = httpx.get(f"http://127.0.0.1:{gateway.port}/metrics", headers={header: "1.2.3.4"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "ip_not_allowed")


def test_metrics_are_not_for_other_machines(start_gateway: Any) -> None:
    address = own_address()
    gateway = start_gateway("--host", "0.0.0.0", "--public-url", f"http://{address}:1")  # noqa: S104
    port = httpx.URL(gateway.ready["admin_url"]).port
    answer = httpx.get(f"http://{address}:{port}/metrics", headers={"Host": f"{address}:1"})
    assert answer.status_code == 403


def own_address() -> str:
    """This machine's address in a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine is in no network")
        return str(probe.getsockname()[0])
