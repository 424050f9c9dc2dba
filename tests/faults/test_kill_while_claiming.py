"""A gateway that is killed while links are opened has opened each of them, or left it whole (S10, S20)."""

import contextlib
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from keydesk.domain.secret import find

PEOPLE = 120
OPENERS = 6


def press(url: str, client: httpx.Client) -> httpx.Response:
    return client.post(url, data={"open": "yes"})


def open_until_cut(links: list[str], shown: dict[str, str]) -> None:
    """Open links until the gateway is gone; keep the key that each page showed."""
    with (
        httpx.Client(timeout=10, trust_env=False) as client,
        contextlib.suppress(httpx.HTTPError, IndexError),
    ):
        while True:
            link = links.pop()
            (secret, *_) = find(press(link, client).text)
            shown[httpx.URL(link).path] = secret.reveal()


@pytest.mark.slow
@pytest.mark.parametrize("wanted", [1, 15, 40])
def test_a_link_is_opened_or_whole(start_gateway: Any, eventually: Callable[..., Any], wanted: int) -> None:
    """Every key that was shown works; every link says the same as its key; no link shows two keys."""
    gateway = start_gateway("--demo")
    lines = "".join(f"Person {number},x\n" for number in range(PEOPLE))
    imported = gateway.admin.post(
        "people/import", content=f"name,account\n{lines}", headers={"Content-Type": "text/csv"}
    ).json()
    body = {
        "label": "Workshop",
        "claim": True,
        "person_ids": [each["person_id"] for each in imported["items"]],
    }
    items = gateway.post("keys/bulk", **body)["items"]
    links, shown = [each["claim_url"] for each in items], dict[str, str]()
    openers = [threading.Thread(target=open_until_cut, args=(links, shown)) for _ in range(OPENERS)]
    for opener in openers:
        opener.start()
    eventually(lambda: len(shown) >= wanted)
    time.sleep(0.003)  # somewhere within a transaction, not at the end of one
    gateway.process.kill()
    gateway.process.wait(5)
    for opener in openers:
        opener.join(20)

    again = start_gateway("--demo")
    with contextlib.closing(sqlite3.connect(again.database)) as connection:
        claimed = {row[0] for row in connection.execute("SELECT key_id FROM claim WHERE claimed_at NOT NULL")}
        told = {
            row[0]
            for row in connection.execute("SELECT subject_id FROM audit_event WHERE action = 'key.claimed'")
        }
    assert claimed == told
    assert {secret[4:16] for secret in shown.values()} <= claimed
    with httpx.Client(timeout=10, trust_env=False) as client:
        for item in items:
            path = httpx.URL(item["claim_url"]).path
            answer = press(f"http://127.0.0.1:{again.port}{path}", client)
            was_open = item["key"]["id"] not in claimed
            assert (answer.status_code, bool(find(answer.text))) == (
                (200, True) if was_open else (410, False)
            )
            if path in shown:
                assert again.call(shown[path], "keydesk-demo").status_code == 200
    command = [sys.executable, "-m", "keydesk", "gateway", "check", "--data-dir", str(again.data_dir)]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert checked.returncode == 0, checked.stdout
