"""A gateway or a desktop that is killed during what is done to a whole workshop: all of it is done, or none.

Whoever tries again gets the keys of the first attempt, and nobody gets two (S10, S20).
"""

import contextlib
import json
import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

PEOPLE = 300
ROUNDS = 4
FROM_A_DESKTOP = """
import asyncio, json, sys
from keydesk.client import HttpAdminApi
from keydesk.contract.batches import BulkCreate

async def main():
    told = json.loads(sys.stdin.readline())
    api = HttpAdminApi(told["admin_url"], told["token"])
    print("begun", flush=True)
    made = await api.create_keys(BulkCreate.model_validate(told["body"]), attempt=told["attempt"])
    print(made.model_dump_json(), flush=True)
    await api.aclose()

asyncio.run(main())
"""
"""What a desktop does, in a process of its own that shows when it begins, and what it gets."""


@dataclass(frozen=True)
class Wanted:
    """A request that is about a whole workshop."""

    path: str
    body: dict[str, Any]
    attempt: str

    def send(self, gateway: Any) -> dict[str, Any]:
        """Send it, again or for the first time."""
        once = {"Idempotency-Key": self.attempt}
        answer = gateway.admin.post(self.path, json=self.body, headers=once)
        return dict(answer.raise_for_status().json())


Prepare = Callable[[Any, list[str], int], Wanted]


def bulk(_gateway: Any, people: list[str], number: int, *, claim: bool = False) -> Wanted:
    body = {"label": f"Workshop {number}", "person_ids": people, "claim": claim}
    body["batch_budget"] = {"limit_usd": "50"}
    return Wanted("keys/bulk", body, f"bulk {number}")


def bulk_with_links(gateway: Any, people: list[str], number: int) -> Wanted:
    return bulk(gateway, people, number, claim=True)


def import_people(gateway: Any) -> list[str]:
    lines = "".join(f"Person {number},x\n" for number in range(PEOPLE))
    imported = gateway.admin.post(
        "people/import", content=f"name,account\n{lines}", headers={"Content-Type": "text/csv"}
    )
    return [each["person_id"] for each in imported.raise_for_status().json()["items"]]


def state(gateway: Any) -> tuple[Any, ...]:
    """Return what can be told of every key and link: what it is opened by, and how often each is counted."""
    with contextlib.closing(sqlite3.connect(gateway.database)) as connection:
        keys = frozenset(connection.execute("SELECT id, secret_hash FROM key"))
        links = frozenset(connection.execute("SELECT key_id, code_hash FROM claim"))
        counts = tuple(
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("key_usage", "batch", "budget", "audit_event", "attempt")
        )
    return keys, links, counts


def works(gateway: Any, made: dict[str, Any]) -> None:
    """Every key of an answer is admitted, or every link shows the button that opens it."""
    with httpx.Client(trust_env=False, timeout=20) as client:
        for item in made["items"][::25]:
            if "secret" in item:
                headers = {"x-api-key": item["secret"]}
                assert client.get(f"{gateway.base_url}/models", headers=headers).status_code == 200
            else:
                path = httpx.URL(item["claim_url"]).path
                assert client.get(f"http://127.0.0.1:{gateway.port}{path}").status_code == 200


def intact(gateway: Any) -> None:
    command = [sys.executable, "-m", "keydesk", "gateway", "check", "--data-dir", str(gateway.data_dir)]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert checked.returncode == 0, checked.stdout


def until_cut(wanted: Wanted, gateway: Any) -> threading.Thread:
    """Begin to send it, whether an answer comes or not."""

    def run() -> None:
        with contextlib.suppress(httpx.HTTPError):
            wanted.send(gateway)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.mark.slow
@pytest.mark.parametrize("prepare", [bulk, bulk_with_links])
def test_all_is_done_or_nothing_when_the_gateway_is_killed(start_gateway: Any, prepare: Prepare) -> None:
    """At any moment; after the next start the same attempt gets what the first one made, to the letter."""
    chance = random.Random(6)  # noqa: S311 - the same fractions in every run
    gateway = start_gateway()
    people = import_people(gateway)
    first = prepare(gateway, people, 0)
    began = time.monotonic()
    answered = first.send(gateway)
    takes = time.monotonic() - began
    done_before = [(first, answered)]
    for number in range(1, ROUNDS + 1):
        wanted = prepare(gateway, people, number)
        before = state(gateway)
        sending = until_cut(wanted, gateway)
        time.sleep(takes * chance.uniform(0, 1.1))  # the moment of the kill, not a wait for anything
        gateway.process.kill()
        gateway.process.wait(5)
        sending.join(20)
        left = state(gateway)

        gateway = start_gateway()
        made = wanted.send(gateway)
        after = state(gateway)
        assert left in (before, after), "either all of it was done, or nothing"
        assert (len(made["items"]), made["skipped"]) == (PEOPLE, [])
        assert len(after[0]) == (number + 1) * PEOPLE
        works(gateway, made)
        done_before.append((wanted, made))
    for wanted, made in done_before:
        assert wanted.send(gateway) == made, "secrets and links included, also of answers before the kills"
    assert state(gateway) == after
    intact(gateway)


@pytest.mark.slow
@pytest.mark.parametrize("prepare", [bulk, bulk_with_links])
def test_all_is_done_or_nothing_when_the_desktop_is_killed(start_gateway: Any, prepare: Prepare) -> None:
    """The next desktop, which tries the same again, gets the same keys; the gateway never made others."""
    chance = random.Random(7)  # noqa: S311 - the same fractions in every run
    gateway = start_gateway()
    people = import_people(gateway)
    began = time.monotonic()
    prepare(gateway, people, 0).send(gateway)
    takes = time.monotonic() - began
    for number in range(1, ROUNDS + 1):
        wanted = prepare(gateway, people, number)
        with desktop_that_sends(wanted, gateway) as desktop:
            time.sleep(takes * chance.uniform(0, 1.1))  # the moment of the kill, not a wait for anything
            desktop.kill()
        answers: list[dict[str, Any]] = []
        states: list[tuple[Any, ...]] = []
        for _ in range(2):
            with desktop_that_sends(wanted, gateway) as desktop:
                assert desktop.stdout is not None
                answers.append(json.loads(desktop.stdout.readline()))
            states.append(state(gateway))
        assert answers[0] == answers[1]
        assert states[0] == states[1]
        assert (len(answers[0]["items"]), answers[0]["skipped"]) == (PEOPLE, [])
        assert len(states[0][0]) == (number + 1) * PEOPLE
        works(gateway, answers[0])
    intact(gateway)


@contextlib.contextmanager
def desktop_that_sends(wanted: Wanted, gateway: Any) -> Iterator[subprocess.Popen[str]]:
    """Start a desktop that has everything loaded, and sends now."""
    told = {"admin_url": gateway.ready["admin_url"], "token": gateway.token.reveal()}
    told |= {"body": wanted.body, "attempt": wanted.attempt}
    with subprocess.Popen(
        [sys.executable, "-c", FROM_A_DESKTOP], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as desktop:
        assert desktop.stdin is not None
        assert desktop.stdout is not None
        desktop.stdin.write(json.dumps(told) + "\n")
        desktop.stdin.flush()
        assert desktop.stdout.readline() == "begun\n"
        yield desktop
