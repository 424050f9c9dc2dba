"""S7: what becomes of calls under way when their key ends, or the key that it was delegated from."""

import json
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

WITHIN = 2.0
"""Seconds."""


class Lease:
    """A parent key and a child that streams."""

    def __init__(self, gateway: Any, model: str) -> None:
        self._gateway = gateway
        self.model = model
        self.parent_id, self.parent_secret = gateway.create_key("parent")
        minted = gateway.post(f"/keys/{self.parent_id}/ephemeral")
        self.child_id, self.secret = minted["key"]["id"], minted["secret"]

    def stream(self, secret: str | None = None) -> Any:
        return httpx.stream(
            "POST",
            f"{self._gateway.base_url}/chat/completions",
            headers={"x-api-key": secret or self.secret},
            json={"model": self.model, "stream": True, "messages": []},
            timeout=15,
        )

    def change(self, key_id: str, **fields: Any) -> None:
        path = f"/keys/{key_id}"
        match = {"If-Match": self._gateway.admin.get(path).headers["etag"]}
        answer = self._gateway.admin.patch(path, json=fields, headers=match)
        assert answer.is_success, answer.text

    def expire(self, key_id: str, seconds: float) -> None:
        at = datetime.now(UTC) + timedelta(seconds=seconds)
        self.change(key_id, expires_at=at.isoformat().replace("+00:00", "Z"))


@pytest.fixture
def lease(gateway: Any, upstream: Any) -> Lease:
    model = f"ended-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    return Lease(gateway, model)


@pytest.fixture
def held(upstream: Any, answers: Any) -> Any:
    """An upstream that says one thing, and the rest when the returned event is set."""
    gate = upstream.event()
    upstream.play = upstream.streams(answers.chunk("first"), gate, answers.chunk("", "stop"), answers.done)
    return gate


def events(lines: Any) -> Any:
    return (line[6:] for line in lines if line.startswith("data: "))


def rest_of(answer: httpx.Response, end: Callable[[], None]) -> tuple[list[str], float]:
    """Return what comes after the first event when ``end`` was done, and how long it took."""
    received = events(answer.iter_lines())
    next(received)
    end()
    began = time.monotonic()
    return list(received), time.monotonic() - began


@pytest.mark.parametrize("change", ["revoke", "deactivate"])
@pytest.mark.usefixtures("held")
def test_a_childs_stream_ends_with_its_parent(gateway: Any, lease: Lease, change: str) -> None:
    """S4, S7: and the child's next call is refused."""
    with lease.stream() as answer:
        rest, seconds = rest_of(answer, lambda: gateway.post(f"/keys/{lease.parent_id}/{change}"))
    assert seconds < WITHIN
    assert json.loads(rest[-1])["error"]["code"] == "invalid_api_key"
    refused = gateway.call(lease.secret, lease.model)
    expected = {"revoke": "invalid_api_key", "deactivate": "key_inactive"}[change]
    assert (refused.status_code, refused.json()["error"]["code"]) == (401, expected)
    assert [outcome for _, _, outcome in gateway.records(lease.child_id)] == ["key_ended"]


def test_the_parents_stream_goes_on_when_the_child_ends(
    gateway: Any, upstream: Any, lease: Lease, held: Any
) -> None:
    with lease.stream(lease.parent_secret) as answer:
        received = events(answer.iter_lines())
        next(received)
        gateway.post(f"/keys/{lease.child_id}/revoke")
        upstream.release(held)
        assert list(received)[-1] == "[DONE]"


def test_no_child_is_admitted_once_its_parents_end_was_answered(gateway: Any, upstream: Any) -> None:
    """S4, S7: whatever of the child was in memory, or being read."""
    model = f"raced-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    for _ in range(8):
        lease = Lease(gateway, model)
        over, stop = threading.Event(), threading.Event()
        after: list[int] = []

        def call(
            secret: str = lease.secret,
            after: list[int] = after,
            over: threading.Event = over,
            stop: threading.Event = stop,
        ) -> None:
            with httpx.Client(headers={"x-api-key": secret}) as client:
                while not stop.is_set():
                    was_over = over.is_set()
                    status = client.get(f"{gateway.base_url}/models").status_code
                    if was_over:
                        after.append(status)

        threads = [threading.Thread(target=call) for _ in range(3)]
        for thread in threads:
            thread.start()
        gateway.post(f"/keys/{lease.parent_id}/revoke")
        over.set()
        assert gateway.call(lease.secret, model).status_code == 401
        stop.set()
        for thread in threads:
            thread.join()
        assert set(after) <= {401}


def test_whatever_narrows_the_parent_holds_for_the_childs_next_call(gateway: Any, lease: Lease) -> None:
    """S4, S7."""
    steps: list[tuple[dict[str, Any], int]] = [
        ({"allowed_models": ["keydesk-demo"]}, 403),
        ({"allowed_models": None}, 200),
        ({"ip_allowlist": ["192.0.2.1"]}, 403),
        ({"ip_allowlist": None}, 200),
        ({"not_before": "2090-01-01T00:00:00Z", "expires_at": None}, 401),
        ({"not_before": "2020-01-01T00:00:00Z"}, 200),
        ({"expires_at": "2020-01-02T00:00:00Z"}, 401),
    ]
    assert gateway.call(lease.secret, lease.model).status_code == 200
    for fields, status in steps:
        lease.change(lease.parent_id, **fields)
        assert gateway.call(lease.secret, lease.model).status_code == status, fields


@pytest.mark.parametrize("whose", ["child_id", "parent_id"])
@pytest.mark.usefixtures("held")
def test_a_stream_ends_when_its_key_expires(gateway: Any, lease: Lease, whose: str) -> None:
    """S6, S7: also when it was the parent that expired, and when the expiry was set meanwhile."""
    with lease.stream() as answer:
        rest, seconds = rest_of(answer, lambda: lease.expire(getattr(lease, whose), 0.5))
    assert seconds < 0.5 + WITHIN
    assert "expired" in json.loads(rest[-1])["error"]["message"]
    assert [outcome for _, _, outcome in gateway.records(lease.child_id)] == ["key_ended"]


def test_a_plain_answer_that_was_asked_for_in_time_is_given(
    gateway: Any, upstream: Any, answers: Any, lease: Lease, eventually: Any
) -> None:
    """The stream beside it shows that the moment has come."""
    gate = upstream.event()
    stream = upstream.streams(answers.chunk("first"), gate)

    async def play(writer: Any, request: Any) -> None:
        if request.json().get("stream"):
            await stream(writer, request)
        else:
            await gate.wait()
            await answers.plain(answers.completion())(writer, request)

    upstream.play = play
    got: list[httpx.Response] = []
    caller = threading.Thread(target=lambda: got.append(gateway.call(lease.secret, lease.model)))
    caller.start()
    eventually(lambda: upstream.requests)
    with lease.stream() as answer:
        rest, _ = rest_of(answer, lambda: lease.expire(lease.child_id, 0.3))
    assert "error" in json.loads(rest[-1])
    upstream.release(gate)
    caller.join(10)
    assert got[0].status_code == 200
