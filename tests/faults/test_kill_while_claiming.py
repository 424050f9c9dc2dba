"""A gateway that is killed while links are opened has opened each of them, or left it whole (S10, S20)."""

import contextlib
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from keydesk.domain.secret import find
from tests.fixtures.waiting import PATIENCE

PEOPLE = 60
GUESTS = 30
OPENERS = 5


def press(client: httpx.Client, url: str, **fields: str) -> tuple[int, str | None]:
    """Press a page's button; return the status, and the key that is shown."""
    answer = client.post(url, data=fields or {"open": "yes"})
    secrets = find(answer.text)
    return answer.status_code, secrets[0].reveal() if secrets else None


def until_cut(steps: Callable[[httpx.Client], None]) -> threading.Thread:
    """Begin to do something until the gateway is gone."""

    def run() -> None:
        with httpx.Client(timeout=10, trust_env=False) as client, contextlib.suppress(httpx.HTTPError):
            steps(client)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.mark.slow
@pytest.mark.parametrize("wanted", [1, 20])
def test_a_link_is_opened_or_whole(start_gateway: Any, eventually: Callable[..., Any], wanted: int) -> None:
    """Every key that was shown works; every link says the same as its key; no link shows two keys.

    So it is with the keys of people who are not on the list: each is there with everything, or not at all.
    """
    gateway = start_gateway("--demo")
    lines = "".join(f"Person {number},x\n" for number in range(PEOPLE))
    imported = gateway.admin.post(
        "people/import", content=f"name,account\n{lines}", headers={"Content-Type": "text/csv"}
    ).json()
    people = [each["person_id"] for each in imported["items"]]
    body = {"label": "Workshop", "claim": True, "person_ids": people, "batch_budget": {"limit_usd": "9"}}
    made = gateway.post("keys/bulk", **body)
    join_url = gateway.post(f"batches/{made['batch']['id']}/join-link", extra_keys=GUESTS)["join_url"]
    links = [each["claim_url"] for each in made["items"]]
    shown: list[str] = []

    def open_links(client: httpx.Client) -> None:
        while links:
            shown.append(str(press(client, links.pop())[1]))

    def join(client: httpx.Client) -> None:
        for number in range(GUESTS):
            _, secret = press(client, join_url, extra=f"Guest {number}")
            shown.append(str(secret))

    pressing = [*(until_cut(open_links) for _ in range(OPENERS)), until_cut(join)]
    eventually(lambda: len(shown) >= wanted)
    time.sleep(0.003)  # somewhere within a transaction, not at the end of one
    gateway.process.kill()
    gateway.process.wait(PATIENCE)
    for each in pressing:
        each.join(20)

    again = start_gateway("--demo")
    claimed = {row[0] for row in again.rows("SELECT key_id FROM claim WHERE claimed_at IS NOT NULL")}
    told = [row[0] for row in again.rows("SELECT subject_id FROM audit_event WHERE action = 'key.claimed'")]
    assert sorted(told) == sorted(claimed)
    assert {secret[4:16] for secret in shown} <= claimed
    besides = {row[0] for row in again.rows("SELECT id FROM key WHERE owner_id IS NULL")}
    assert besides == claimed - {each["key"]["id"] for each in made["items"]}
    assert again.rows("SELECT extra_used FROM join_link") == [(len(besides),)]
    assert again.rows("SELECT count(*) FROM key_usage") == [(PEOPLE + len(besides),)]
    with httpx.Client(timeout=10, trust_env=False) as client:
        for item in made["items"]:
            path = httpx.URL(item["claim_url"]).path
            status, secret = press(client, f"http://127.0.0.1:{again.port}{path}")
            assert (status, secret is None) == ((410, True) if item["key"]["id"] in claimed else (200, False))
    assert {again.call(secret, "keydesk-demo").status_code for secret in shown} == {200}
    again.require_intact()
