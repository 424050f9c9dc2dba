"""Issue 7: an upstream that is no model server. Its client is told what is wrong, never handed it on."""

from typing import Any

import pytest


@pytest.mark.parametrize("streaming", [False, True])
@pytest.mark.parametrize(
    ("body", "content_type"),
    [(b"<h1>Welcome</h1>", "text/html"), (b"", "application/json"), (b'"fine"', "application/json")],
)
def test_what_is_not_json_is_not_passed_on_as_json(
    gateway: Any, upstream: Any, body: bytes, content_type: str, *, streaming: bool
) -> None:
    model = f"odd-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    key_id, secret = gateway.create_key()
    upstream.answer(body, content_type=content_type)
    answer = gateway.call(secret, model, stream=streaming)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"]) == (502, "upstream_error")
    assert "not JSON" in error["message"]
    assert gateway.records(key_id) == [(model, 502, "upstream_error")]


def test_a_redirect_is_said_to_be_one(gateway: Any, upstream: Any) -> None:
    """S16: it is not followed."""
    model = f"moved-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    _, secret = gateway.create_key()
    upstream.answer(b"", status=307, headers=f"location: {upstream.base_url}/elsewhere\r\n")
    answer = gateway.call(secret, model)
    assert answer.status_code == 502
    assert "points to another" in answer.json()["error"]["message"]
    assert len(upstream.requests) == 1


def test_json_after_white_space_is_json(gateway: Any, upstream: Any, answers: Any) -> None:
    model = f"spaced-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    _, secret = gateway.create_key()
    upstream.answer(b"\r\n  " + answers.completion())
    assert gateway.call(secret, model).json()["choices"][0]["message"]["content"] == "Hello there."
