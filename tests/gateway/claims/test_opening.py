"""Opening a claim link over HTTP: once, by whoever has it, by nothing else; nothing of it stays behind."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import httpx
import pytest

from tests.fixtures.link_pages import FORM, get, press, unknown_link, words_of

Workshop = Callable[..., list[dict[str, Any]]]
Find = Callable[[str], str | None]
GUESSED_MEANWHILE = 250
"""Some tens usually; all thousand, if whoever calls had to wait for whoever guesses."""


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "null"},
    ],
)
def test_another_sites_form_opens_nothing(
    gateway: Any, workshop: Workshop, secret_in: Find, headers: dict[str, str]
) -> None:
    """S13."""
    (item,) = workshop(gateway, "Ada", label=str(headers))
    refused = press(item["claim_url"], **headers)
    assert (refused.status_code, secret_in(refused.text)) == (403, None)
    own = {"Origin": f"http://127.0.0.1:{gateway.port}", "Sec-Fetch-Site": "same-origin"}
    assert secret_in(press(item["claim_url"], **own).text) is not None


def test_what_is_not_the_pages_form_opens_nothing(gateway: Any, looked_at: str) -> None:
    """S13, S15."""
    form = {"content-type": "application/x-www-form-urlencoded"}
    for headers, content, status, code in (
        ({"content-type": "application/json"}, b"{}", 415, "unsupported_media_type"),
        ({"content-type": "multipart/form-data"}, b"open=yes", 415, "unsupported_media_type"),
        ({**form, "content-encoding": "gzip"}, b"open=yes", 415, "unsupported_media_type"),
        (form, b"", 400, "invalid_request"),
        (form, b"shut=yes", 400, "invalid_request"),
        (form, b"open=" + b"y" * 5000, 413, "request_too_large"),
        (form, b"&".join(b"a=b" for _ in range(500)), 400, "invalid_request"),
        (form, b"\xff\xfe%zz", 400, "invalid_request"),
    ):
        answer = httpx.post(looked_at, headers=headers, content=content, trust_env=False)
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code), content
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS"):
        answer = get(looked_at, method)
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD, POST")
    assert get(looked_at, Host="evil.example").status_code == 421
    assert get(looked_at).status_code == 200
    port = gateway.port
    assert get(f"http://127.0.0.1:{port}/deployments/x{httpx.URL(looked_at).path}").status_code == 404


async def test_of_many_at_once_one_gets_the_key(gateway: Any, workshop: Workshop, secret_in: Find) -> None:
    """Twenty press in the same instant: one key is made, and one page shows it."""
    (item,) = workshop(gateway, "Ada", label="At once")
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        answers = await asyncio.gather(*(client.post(item["claim_url"], data=FORM) for _ in range(20)))
    assert sorted(each.status_code for each in answers) == [200, *[410] * 19]
    found = [secret for each in answers if (secret := secret_in(each.text)) is not None]
    assert len(found) == 1
    assert gateway.call(found[0], "keydesk-demo").status_code == 200
    events = gateway.admin.get(f"/keys/{item['key']['id']}/audit").json()["items"]
    assert [each["action"] for each in events] == ["key.claimed", "key.created"]


async def test_a_room_opens_its_links_at_once(gateway: Any, workshop: Workshop, secret_in: Find) -> None:
    """Thirty people in the same second, each with a link of their own: everybody gets their own key."""
    items = workshop(gateway, *(f"Person {number}" for number in range(30)), label="A room")
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
        answers = await asyncio.gather(*(client.post(each["claim_url"], data=FORM) for each in items))
    secrets = [secret_in(each.text) for each in answers]
    assert [None if secret is None else secret[4:16] for secret in secrets] == [
        each["key"]["id"] for each in items
    ]
    batch = gateway.admin.get(f"/batches/{items[0]['key']['batch_id']}").json()
    assert (batch["claimed"], batch["links"]) == (30, 30)


async def test_a_thousand_wrong_codes_are_told_to_wait(
    start_gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """S15: nobody else is slowed down or shut out, not even from the same address."""
    gateway = start_gateway("--demo")
    ada, bea = workshop(gateway, "Ada", "Bea")
    secret = secret_in(press(ada["claim_url"]).text)
    links = [unknown_link(gateway) for _ in range(1000)]
    overtaken = []
    async with httpx.AsyncClient(trust_env=False, timeout=30) as client:

        async def guess() -> list[httpx.Response]:
            return [await client.post(links.pop(), data=FORM) for _ in range(125)]

        guessing = [asyncio.create_task(guess()) for _ in range(8)]
        while not all(each.done() for each in guessing):
            before = len(links)
            called = await client.get(f"{gateway.base_url}/models", headers={"x-api-key": str(secret)})
            assert called.status_code == 200
            overtaken.append(before - len(links))
        answers = [answer for each in guessing for answer in each.result()]
    assert max(overtaken) < GUESSED_MEANWHILE, overtaken
    waiting = [each for each in answers if each.status_code == 429]
    assert len(answers) == 1000
    assert 900 <= len(waiting) <= 970, "thirty a minute are answered in full"
    assert {each.status_code for each in answers} == {404, 429}
    assert all(1 <= int(each.headers["retry-after"]) <= 60 for each in waiting)
    assert secret_in(press(bea["claim_url"]).text) is not None


def test_a_locked_database_opens_nothing_and_recovers(
    start_gateway: Any, workshop: Workshop, secret_in: Find
) -> None:
    """S22: the link stays whole."""
    gateway = start_gateway()
    (item,) = workshop(gateway, "Ada")
    with closing(sqlite3.connect(gateway.database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        refused = press(item["claim_url"])
        connection.execute("ROLLBACK")
    assert (refused.status_code, secret_in(refused.text)) == (503, None)
    assert "Nothing was changed" in words_of(refused)
    assert secret_in(press(item["claim_url"]).text) is not None


def test_the_metrics_name_no_code(gateway: Any, looked_at: str) -> None:
    get(looked_at)
    metrics = get(f"http://127.0.0.1:{gateway.port}/metrics").text
    assert 'path="/claim/{code}"' in metrics
    assert looked_at.rpartition("/")[2] not in metrics


def test_neither_code_nor_secret_stays_behind(
    start_gateway: Any, workshop: Workshop, secret_in: Find, files_below: Any, left_in: Any
) -> None:
    """S3: not in the database, its log, or what the gateway writes; opened, replaced, withdrawn or wrong."""
    gateway = start_gateway()
    items = workshop(gateway, "Ada", "Bea", "Cleo")
    links = [each["claim_url"] for each in items]
    batch = items[0]["key"]["batch_id"]
    links.append(gateway.post(f"/batches/{batch}/join-link", names="shown")["join_url"])
    secrets = [secret_in(press(links[0]).text), secret_in(join(links[-1], items[2]).text)]
    gateway.post(f"/keys/{items[1]['key']['id']}/claim-link/withdraw")
    for link in links:
        for method in ("GET", "POST", "PUT"):
            httpx.request(method, link, data=FORM, trust_env=False)
    links.append(gateway.post(f"/keys/{items[0]['key']['id']}/claim-link")["claim_url"])
    links.append(unknown_link(gateway))
    press(links[-1])
    codes = [link.rpartition("/")[2] for link in links]
    canaries = [*codes, *(code.replace("-", "") for code in codes), *secrets]
    assert (len(canaries), None in canaries) == (14, False)
    for _ in range(2):
        texts = {**files_below(gateway.data_dir), "log": gateway.log.read_bytes()}
        assert left_in(texts, canaries) == []
        gateway.stop()


def join(url: str, item: dict[str, Any]) -> httpx.Response:
    return httpx.post(url, data={"key": item["key"]["id"]}, trust_env=False, timeout=20)
