"""S7: which of a key's secrets are good while it is rotated."""

from collections.abc import Callable
from typing import Any

MODEL = "keydesk-demo"


def rotate(gateway: Any, key_id: str, **body: Any) -> str:
    answer = gateway.admin.post(f"keys/{key_id}/rotate", json=body)
    assert answer.is_success, answer.text
    return str(answer.json()["secret"])


def test_the_old_secret_stops_at_once(gateway: Any) -> None:
    """No request that starts after the admin's answer is admitted by it, however warm the cache."""
    key_id, first = gateway.create_key()
    assert gateway.call(first, MODEL).status_code == 200
    second = rotate(gateway, key_id)
    answer = gateway.call(first, MODEL)
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "invalid_api_key")
    assert gateway.call(second, MODEL).status_code == 200


def test_the_old_secret_stops_after_the_grace_period(gateway: Any, eventually: Callable[..., Any]) -> None:
    key_id, first = gateway.create_key()
    second = rotate(gateway, key_id, grace_seconds=2)
    assert [gateway.call(each, MODEL).status_code for each in (first, second, first)] == [200] * 3
    eventually(lambda: gateway.call(first, MODEL).status_code == 401)
    assert gateway.call(second, MODEL).status_code == 200


def test_of_two_rotations_the_last_but_one_secret_is_good(gateway: Any) -> None:
    key_id, first = gateway.create_key()
    second = rotate(gateway, key_id, grace_seconds=600)
    third = rotate(gateway, key_id, grace_seconds=600)
    statuses = [gateway.call(each, MODEL).status_code for each in (first, second, third)]
    assert statuses == [401, 200, 200]
    gateway.admin.post(f"keys/{key_id}/revoke")
    assert {gateway.call(each, MODEL).status_code for each in (second, third)} == {401}
