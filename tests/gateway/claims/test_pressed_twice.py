"""E5: a button that was pressed twice shows the key, though it opened only once."""

import asyncio
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from keydesk.gateway.serving import pressed_twice
from keydesk.gateway.serving.pressed_twice import PressedTwice

Workshop = Callable[..., list[dict[str, Any]]]
Find = Callable[[str], str | None]


def form_of(url: str, **fields: str) -> dict[str, str]:
    """Return what the form of the page at this address sends."""
    page = httpx.get(url, trust_env=False, timeout=20).text
    press, *_ = re.findall(r'name="press" value="([^"]+)"', page)
    return {"press": press, **fields}


def send(url: str, form: dict[str, str]) -> httpx.Response:
    return httpx.post(url, data=form, trust_env=False, timeout=20)


def test_the_same_page_gets_the_same_answer(gateway: Any, workshop: Workshop, secret_in: Find) -> None:
    """One key is made and told of once; any other page of the link says that it was opened."""
    (item,) = workshop(gateway, "Ada", label="Pressed twice")
    url = item["claim_url"]
    form, other = form_of(url, open="yes"), form_of(url, open="yes")
    assert form != other
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: send(url, form), range(4)))
    assert {(each.status_code, each.text) for each in answers} == {(200, answers[0].text)}
    secret = secret_in(answers[0].text)
    assert secret is not None
    assert gateway.call(secret, "keydesk-demo").status_code == 200
    for stranger in (other, {"open": "yes"}, {"open": "yes", "press": ""}, {**form, "more": "1"}):
        again = send(url, stranger)
        assert (again.status_code, secret_in(again.text)) == (410, None)
    assert httpx.get(url, trust_env=False).status_code == 410
    told = gateway.admin.get(f"/audit?subject_id={item['key']['id']}&action=key.claimed").json()
    assert told["total"] == 1


def test_an_extra_key_is_made_once(gateway: Any, workshop: Workshop, secret_in: Find) -> None:
    """By the join link, where a second press would make a second key; another name is another press."""
    (item,) = workshop(gateway, "Ada", label="Joined twice")
    batch = f"/batches/{item['key']['batch_id']}"
    budget = {"budget": {"limit_usd": "1"}}
    assert gateway.admin.patch(batch, json=budget, headers={"If-Match": '"1"'}).is_success
    url = gateway.admin.post(f"{batch}/join-link", json={"extra_keys": 5}).json()["join_url"]
    form = form_of(url, extra="Grace")
    first, second = send(url, form), send(url, form)
    assert (first.status_code, second.text) == (200, first.text)
    third = send(url, {**form, "extra": "Linus"})
    assert secret_in(third.text) not in {None, secret_in(first.text)}
    assert gateway.admin.get(batch).json()["join"]["extra_used"] == 2


async def kept(pressed: PressedTwice) -> bool:
    async with pressed.turn(b"press") as before:
        return before is not None


async def test_an_answer_is_forgotten_after_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """S3: and until then nothing holds it in the clear."""
    monkeypatch.setattr(pressed_twice, "KEPT_SECONDS", 0.0)
    pressed = PressedTwice()
    async with pressed.turn(b"press") as before:
        assert before is None
        pressed.keep(b"press", b"the answer")
    assert b"the answer" not in repr(vars(pressed)).encode()
    async with pressed.turn(b"press") as before:
        assert before == b"the answer"
    async with pressed.turn(b"another") as before:
        assert before is None
    await asyncio.sleep(0.001)
    assert not await kept(pressed)


async def test_one_press_has_its_turn_at_a_time() -> None:
    """What fails is tried again by the next."""
    pressed, tried = PressedTwice(), 0

    async def press() -> bytes:
        nonlocal tried
        async with pressed.turn(b"press") as before:
            if before is not None:
                return before
            tried += 1
            mine = tried
            await asyncio.sleep(0)
            if mine == 1:
                raise ConnectionError
            pressed.keep(b"press", b"answer %d" % mine)
            return b"answer %d" % mine

    first, *others = await asyncio.gather(*(press() for _ in range(5)), return_exceptions=True)
    assert isinstance(first, ConnectionError)
    assert others == [b"answer 2"] * 4
