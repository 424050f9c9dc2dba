"""What is changed at one gateway holds at the others, though their clocks are minutes apart (S6, S7)."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from tests.fixtures.running_gateway import RunningGateway
from tests.fixtures.several_gateways import MODEL, Several

REFUSED = 401
S7_SECONDS = 5
"""The latest at which another gateway refuses."""


def clock_set(seconds: int) -> str:
    """Return what sets a machine's clock."""
    return (
        "from datetime import UTC, datetime, timedelta; from keydesk.domain.instant import SystemClock; "
        f"SystemClock.now = lambda self: datetime.now(UTC) + timedelta(seconds={seconds})"
    )


@pytest.fixture(scope="module")
def machines() -> tuple[str, ...]:
    """Three of which one is five minutes behind, and one five minutes ahead."""
    return ("", clock_set(-300), clock_set(300))


def statuses(several: Several, secret: str, model: str = MODEL) -> list[int]:
    return [gateway.call(secret, model).status_code for gateway in several.gateways]


@pytest.mark.parametrize("change", ["revoke", "deactivate"])
def test_a_key_that_was_ended_is_refused_everywhere(
    several: Several, eventually: Callable[..., Any], change: str
) -> None:
    """S7: at the gateway itself at once, at the others soon; and never again."""
    first, *others = several.gateways
    key_id, secret = first.create_key()
    assert statuses(several, secret) == [200] * 3
    first.post(f"/keys/{key_id}/{change}")
    assert first.call(secret, MODEL).status_code == REFUSED
    for each in others:
        eventually(lambda each=each: each.call(secret, MODEL).status_code == REFUSED, S7_SECONDS)
    assert statuses(several, secret) == [REFUSED] * 3


def test_a_key_works_everywhere_from_its_first_moment(several: Several) -> None:
    for gateway in several.gateways:
        _, secret = gateway.create_key()
        assert statuses(several, secret) == [200] * 3


def test_an_old_secret_is_refused_everywhere(several: Several, eventually: Callable[..., Any]) -> None:
    """S7: a rotation at one gateway; the new secret works at all at once."""
    second = several.gateways[1]
    key_id, secret = second.create_key()
    assert statuses(several, secret) == [200] * 3
    new = second.post(f"/keys/{key_id}/rotate", grace_seconds=0)["secret"]
    assert statuses(several, new) == [200] * 3
    assert second.call(secret, MODEL).status_code == REFUSED
    eventually(lambda: statuses(several, secret) == [REFUSED] * 3, S7_SECONDS)
    assert statuses(several, new) == [200] * 3


def test_a_stream_at_another_gateway_ends_with_its_key(several: Several, answers: Any) -> None:
    """S7: it is cut off where it runs, though its key was revoked elsewhere."""
    first, second, _ = several.gateways
    key_id, secret = first.create_key()
    never = several.upstream.event()
    several.upstream.play = several.upstream.streams(answers.chunk("Hello"), never)
    begun, said = threading.Event(), bytearray()
    reader = threading.Thread(target=read_stream, args=(second, secret, begun, said))
    reader.start()
    try:
        assert begun.wait(20)
        first.post(f"/keys/{key_id}/revoke")
        reader.join(20)
        assert not reader.is_alive()
    finally:
        several.upstream.release(never)
        reader.join()
        several.answer_plainly()
    assert b"invalid_api_key" in said


def read_stream(gateway: RunningGateway, secret: str, begun: threading.Event, said: bytearray) -> None:
    body = {"model": MODEL, "messages": [{"role": "user", "content": "Hi"}], "stream": True}
    headers = {"Authorization": f"Bearer {secret}"}
    url = f"{gateway.base_url}/chat/completions"
    with (
        httpx.Client(trust_env=False, timeout=60) as client,
        client.stream("POST", url, json=body, headers=headers) as answer,
    ):
        for piece in answer.iter_raw():
            said += piece
            begun.set()


def test_the_catalog_is_the_same_everywhere(several: Several, eventually: Callable[..., Any]) -> None:
    first, second, third = several.gateways
    _, secret = first.create_key()
    second.serve_model("new", several.upstream.base_url)
    eventually(lambda: statuses(several, secret, "new") == [200] * 3)
    third.change_model("new", enabled=False)
    eventually(lambda: 200 not in statuses(several, secret, "new"))
    third.change_model("new", enabled=True)
    eventually(lambda: statuses(several, secret, "new") == [200] * 3)


def test_the_time_is_the_same_everywhere(several: Several, eventually: Callable[..., Any]) -> None:
    """S6: neither does a clock that is behind keep a key alive, nor one that is ahead begin it early."""
    first, behind, ahead = several.gateways
    now = datetime.now(UTC)
    _, later = first.create_key(not_before=(now + timedelta(seconds=100)).isoformat())
    key_id, ended = first.create_key(not_before=(now - timedelta(hours=1)).isoformat())
    past = {"expires_at": (now - timedelta(seconds=100)).isoformat()}
    changed = first.admin.patch(f"/keys/{key_id}", json=past, headers={"If-Match": '"1"'})
    assert changed.is_success, changed.text
    eventually(lambda: behind.call(ended, MODEL).status_code == REFUSED)
    assert ahead.call(later, MODEL).status_code == REFUSED
    listed = first.admin.get("/gateways").json()["items"]
    off = {each["base_url"]: round(each["clock_ahead_ms"], -4) for each in listed}
    assert [off[each.base_url] for each in several.gateways] == [0, -300_000, 300_000]


def test_it_is_told_where_something_was_done(several: Several) -> None:
    """H3: the audit log names the gateway, whichever is asked; each counts what it served."""
    first, second, third = several.gateways
    key_id, secret = second.create_key("told of")
    third.post(f"/keys/{key_id}/deactivate")
    listed = first.admin.get("/gateways").json()["items"]
    names = {each["base_url"]: each["name"] for each in listed}
    events = first.admin.get("/audit", params={"subject_id": key_id}).json()["items"]
    done = [(each["action"], each["gateway"]) for each in reversed(events)]
    assert done == [("key.created", names[second.base_url]), ("key.deactivated", names[third.base_url])]
    assert secret
    assert all(each["state"] == "serving" for each in listed)
