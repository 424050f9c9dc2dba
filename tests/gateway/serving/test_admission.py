"""Who may call what, judged over HTTP in the published order."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from keydesk.domain.secret import SecretKind, checksum, mint

MODEL = "keydesk-demo"


def denied(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


def test_what_is_no_key_is_answered_byte_for_byte_the_same(gateway: Any) -> None:
    """S2: unknown, malformed, mistyped, revoked, another kind, the stored hash, none at all."""
    key_id, revoked = gateway.create_key()
    gateway.post(f"/keys/{key_id}/revoke")
    _, good = gateway.create_key()
    body = f"kdk_{good[4:16]}_{'z' * 43}"
    presented = [
        mint(SecretKind.KEY).reveal(),
        revoked,
        good[:-1],
        good[:-1] + ("a" if good[-1] != "a" else "b"),
        body + checksum(body),  # a real id with another random part
        mint(SecretKind.ADMIN).reveal(),
        gateway.token.reveal(),
        "sk-123",
        "\xff",
        "",
    ]
    answers = [
        httpx.post(
            f"{gateway.base_url}/chat/completions", headers={"x-api-key": text.encode("latin-1")}, json={}
        )
        for text in presented
    ]
    answers.append(httpx.post(f"{gateway.base_url}/chat/completions", json={}))
    answers.append(httpx.post(f"{gateway.base_url}/chat/completions?api_key={good}", json={}))
    both = {"x-api-key": good, "Authorization": f"Bearer {good}"}
    answers.append(httpx.post(f"{gateway.base_url}/chat/completions", headers=both, json={}))
    seen = {
        (
            answer.status_code,
            answer.content,
            tuple(
                (name, value)
                for name, value in answer.headers.items()
                if name not in {"x-request-id", "date"}
            ),
        )
        for answer in answers
    }
    assert len(seen) == 1
    assert answers[0].status_code == 401
    assert answers[0].json()["error"]["code"] == "invalid_api_key"
    assert len({answer.headers["x-request-id"] for answer in answers}) == len(answers)


@pytest.mark.parametrize("header", ["x-api-key", "api-key", "Authorization"])
def test_a_key_is_taken_from_any_of_three_headers(gateway: Any, header: str) -> None:
    _, secret = gateway.create_key()
    value = f"bearer {secret}" if header == "Authorization" else secret
    answer = httpx.get(f"{gateway.base_url}/models", headers={header: value})
    assert [model["id"] for model in answer.json()["data"]].count(MODEL) == 1


def test_status_and_window(gateway: Any, eventually: Any) -> None:
    """S6: and what it is, is only told to who has the whole secret."""
    now = datetime.now(UTC)
    key_id, secret = gateway.create_key()
    gateway.post(f"/keys/{key_id}/deactivate")
    assert denied(gateway.call(secret, MODEL)) == (401, "key_inactive")
    gateway.post(f"/keys/{key_id}/activate")
    assert gateway.call(secret, MODEL).status_code == 200
    later = (now + timedelta(hours=1)).isoformat().replace("+00:00", "Z")
    _, secret = gateway.create_key(not_before=later)
    assert denied(gateway.call(secret, MODEL)) == (401, "key_not_yet_valid")
    soon = (datetime.now(UTC) + timedelta(seconds=0.7)).isoformat().replace("+00:00", "Z")
    _, secret = gateway.create_key(expires_at=soon)
    assert gateway.call(secret, MODEL).status_code == 200
    eventually(lambda: gateway.call(secret, MODEL).status_code != 200)
    assert denied(gateway.call(secret, MODEL)) == (401, "key_expired")


def test_models_and_providers_and_addresses(gateway: Any, free_port: int) -> None:
    """S5: exact lists; a model outside of them answers the same whether or not it exists."""
    other = f"other-{free_port}"
    provider = gateway.serve_model(other, f"http://127.0.0.1:{free_port}/v1")
    _, secret = gateway.create_key(allowed_models=[MODEL])
    assert gateway.call(secret, MODEL).status_code == 200
    assert denied(gateway.call(secret, other)) == (403, "model_not_allowed")
    assert denied(gateway.call(secret, "nothing")) == (403, "model_not_allowed")
    listed = httpx.get(f"{gateway.base_url}/models", headers={"x-api-key": secret}).json()
    assert [model["id"] for model in listed["data"]] == [MODEL]
    assert denied(httpx.get(f"{gateway.base_url}/models/{other}", headers={"x-api-key": secret}))[0] == 403
    _, secret = gateway.create_key(allowed_providers=[provider["id"]])
    assert denied(gateway.call(secret, MODEL)) == (403, "provider_not_allowed")
    assert denied(gateway.call(secret, "nothing")) == (404, "model_not_found")
    assert denied(gateway.call(secret, MODEL.upper())) == (404, "model_not_found")
    _, secret = gateway.create_key(ip_allowlist=["192.0.2.0/24"])
    assert denied(gateway.call(secret, MODEL)) == (403, "ip_not_allowed")
    forged = {"x-api-key": secret, "X-Forwarded-For": "192.0.2.1", "Forwarded": "for=192.0.2.1"}
    assert httpx.get(f"{gateway.base_url}/models", headers=forged).status_code == 403  # S14


def test_a_change_holds_for_the_very_next_call(gateway: Any) -> None:
    """S7: no call that starts after the admin's answer is admitted, whatever was in memory."""
    for _ in range(15):
        key_id, secret = gateway.create_key()
        stop = threading.Event()
        after: list[int] = []
        revoked = threading.Event()

        def call(secret: str, after: list[int], revoked: threading.Event, stop: threading.Event) -> None:
            with httpx.Client(headers={"x-api-key": secret}) as client:
                while not stop.is_set():
                    was_revoked = revoked.is_set()
                    status = client.get(f"{gateway.base_url}/models").status_code
                    if was_revoked:
                        after.append(status)

        threads = [threading.Thread(target=call, args=(secret, after, revoked, stop)) for _ in range(3)]
        for thread in threads:
            thread.start()
        gateway.post(f"/keys/{key_id}/revoke")
        revoked.set()
        assert gateway.call(secret, MODEL).status_code == 401
        stop.set()
        for thread in threads:
            thread.join()
        assert set(after) <= {401}


def test_a_model_switched_off_is_gone_at_once(gateway: Any, upstream: Any) -> None:
    model = f"switch-{upstream.mark}"
    provider = gateway.serve_model(model, upstream.base_url)
    _, secret = gateway.create_key()
    assert gateway.call(secret, model).status_code == 200
    current = gateway.admin.get(f"/providers/{provider['id']}")
    off = gateway.admin.patch(
        f"/providers/{provider['id']}", json={"enabled": False}, headers={"If-Match": current.headers["etag"]}
    )
    assert off.status_code == 200, off.text
    assert denied(gateway.call(secret, model)) == (404, "model_not_found")


def test_a_host_name_is_resolved_and_tried_address_by_address(gateway: Any, upstream: Any) -> None:
    """``localhost`` leads to ::1 as well, where this upstream does not listen."""
    model = f"named-{upstream.mark}"
    gateway.serve_model(model, f"http://localhost:{upstream.port}/v1")
    _, secret = gateway.create_key()
    assert gateway.call(secret, model).status_code == 200
    assert upstream.requests[0].header("host") == f"localhost:{upstream.port}"
