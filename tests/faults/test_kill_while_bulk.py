"""A gateway or a desktop that is killed during what is done to a whole workshop: all of it is done, or none.

Whoever tries again gets the keys of the first attempt, and nobody gets two (S10, S20).
"""

import contextlib
import json
import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from tests.fixtures import nursery
from tests.fixtures.waiting import PATIENCE

PEOPLE = 300
ROUNDS = 4
FROM_A_DESKTOP = """
import asyncio, json, sys
from keydesk.client import HttpAdminApi
from keydesk.contract import batches

async def main():
    told = json.loads(sys.stdin.readline())
    api = HttpAdminApi(told["admin_url"], told["token"])
    body = getattr(batches, told["kind"]).model_validate(told["body"])
    print("begun", flush=True)
    made = await getattr(api, told["call"])(*told["of"], body, attempt=told["attempt"])
    print(made.model_dump_json(), flush=True)
    await api.aclose()

asyncio.run(main())
"""
"""What a desktop does, in a process of its own that shows when it begins, and what it gets."""


@dataclass(frozen=True)
class Workshop:
    """What there is before: people, and a batch with a key for each of them."""

    people: list[str]
    batch_id: str


@dataclass(frozen=True)
class Wanted:
    """A request that is about a whole workshop."""

    path: str
    body: dict[str, Any]
    attempt: str
    keys: int
    """How many more there are afterwards."""
    call: str
    kind: str
    of: tuple[str, ...] = ()

    def send(self, gateway: Any) -> dict[str, Any]:
        """Send it, again or for the first time."""
        once = {"Idempotency-Key": self.attempt}
        answer = gateway.admin.post(self.path, json=self.body, headers=once)
        return dict(answer.raise_for_status().json())


Prepare = Callable[[Workshop, int], Wanted]


def bulk(workshop: Workshop, number: int) -> Wanted:
    """Every other round with links."""
    body = {"label": f"Workshop {number}", "person_ids": workshop.people, "claim": number % 2 == 0}
    body["batch_budget"] = {"limit_usd": "50"}
    return Wanted("keys/bulk", body, f"bulk {number}", PEOPLE, "create_keys", "BulkCreate")


def rotation(workshop: Workshop, number: int) -> Wanted:
    path, body = f"batches/{workshop.batch_id}/rotate", {"claim": number % 2 == 0}
    of = (workshop.batch_id,)
    return Wanted(path, body, f"rotation {number}", 0, "rotate_batch", "BatchRotation", of)


def hand_out(workshop: Workshop, number: int) -> Wanted:
    path, body = f"batches/{workshop.batch_id}/hand-out", {"name": "One more", "claim": number % 2 == 0}
    of = (workshop.batch_id,)
    return Wanted(path, body, f"hand out {number}", 1, "hand_out_key", "HandOut", of)


def workshop_at(gateway: Any) -> Workshop:
    lines = "".join(f"Person {number},x\n" for number in range(PEOPLE))
    imported = gateway.admin.post(
        "people/import", content=f"name,account\n{lines}", headers={"Content-Type": "text/csv"}
    )
    people = [each["person_id"] for each in imported.raise_for_status().json()["items"]]
    return Workshop(people, gateway.post("keys/bulk", label="W", person_ids=people)["batch"]["id"])


def state(gateway: Any) -> tuple[Any, ...]:
    """Return what can be told of every key and link: what it is opened by, and how often each is counted."""
    keys = frozenset(gateway.rows("SELECT id, secret_hash FROM key"))
    links = frozenset(gateway.rows("SELECT key_id, code_hash FROM claim"))
    counts = tuple(
        gateway.rows(f"SELECT count(*) FROM {table}")[0][0]  # noqa: S608
        for table in ("key_usage", "batch", "budget", "audit_event", "attempt")
    )
    return keys, links, counts


def works(gateway: Any, made: dict[str, Any]) -> None:
    """Every key of an answer is admitted, or every link shows the button that opens it."""
    items = made.get("items", [made])
    with httpx.Client(trust_env=False, timeout=20) as client:
        for item in items[::25]:
            if "secret" in item:
                headers = {"x-api-key": item["secret"]}
                assert client.get(f"{gateway.base_url}/models", headers=headers).status_code == 200
            else:
                path = httpx.URL(item["claim_url"]).path
                assert client.get(f"http://127.0.0.1:{gateway.port}{path}").status_code == 200


@dataclass
class Moments:
    """Moments within what a request takes, spread over it, the same in every run."""

    takes: float
    chance: random.Random

    def wait(self, number: int) -> None:
        """Let time pass until the kill; that is no wait for anything."""
        time.sleep(self.takes * 1.5 * (number - self.chance.random()) / ROUNDS)


def moments(gateway: Any, prepare: Prepare, workshop: Workshop) -> tuple[Moments, Wanted, dict[str, Any]]:
    """Do it once without a kill, and see how long it takes."""
    wanted = prepare(workshop, 0)
    began = time.monotonic()
    answer = wanted.send(gateway)
    return Moments(time.monotonic() - began, random.Random(6)), wanted, answer  # noqa: S311 - not a secret


def until_cut(wanted: Wanted, gateway: Any) -> threading.Thread:
    """Begin to send it, whether an answer comes or not."""

    def run() -> None:
        with contextlib.suppress(httpx.HTTPError):
            wanted.send(gateway)

    thread = threading.Thread(target=run)
    thread.start()
    return thread


@pytest.mark.slow
@pytest.mark.parametrize("prepare", [bulk, rotation, hand_out])
def test_all_is_done_or_nothing_when_the_gateway_is_killed(start_gateway: Any, prepare: Prepare) -> None:
    """At any moment; after the next start the same attempt gets what the first one made, to the letter."""
    gateway = start_gateway()
    workshop = workshop_at(gateway)
    moment, *first = moments(gateway, prepare, workshop)
    known = [first]
    for number in range(1, ROUNDS + 1):
        wanted = prepare(workshop, number)
        before = state(gateway)
        sending = until_cut(wanted, gateway)
        moment.wait(number)
        gateway.process.kill()
        gateway.process.wait(PATIENCE)
        sending.join(20)
        left = state(gateway)

        gateway = start_gateway()
        made = wanted.send(gateway)
        after = state(gateway)
        assert left in (before, after), "either all of it was done, or nothing"
        assert after != before
        assert len(after[0]) == len(before[0]) + wanted.keys
        works(gateway, made)
        known.append([wanted, made])
    for wanted, made in known:
        assert wanted.send(gateway) == made, "secrets and links included, also of answers before the kills"
    assert state(gateway) == after
    gateway.require_intact()


@pytest.mark.slow
@pytest.mark.parametrize("prepare", [bulk, rotation, hand_out])
def test_all_is_done_or_nothing_when_the_desktop_is_killed(start_gateway: Any, prepare: Prepare) -> None:
    """The next desktop, which tries the same again, gets the same keys; the gateway never made others."""
    gateway = start_gateway()
    workshop = workshop_at(gateway)
    moment, *_ = moments(gateway, prepare, workshop)
    for number in (1, 4):
        wanted = prepare(workshop, number)
        before = state(gateway)
        with desktop_that_sends(wanted, gateway) as desktop:
            moment.wait(number)
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
        assert len(states[0][0]) == len(before[0]) + wanted.keys
        assert states[0][2][-1] == before[2][-1] + 1, "one attempt, whoever sent it"
        works(gateway, answers[0])
    gateway.require_intact()


@contextlib.contextmanager
def desktop_that_sends(wanted: Wanted, gateway: Any) -> Iterator[Any]:
    """Start a desktop that has everything loaded, and sends now."""
    told: dict[str, Any] = {"admin_url": gateway.ready["admin_url"], "token": gateway.token.reveal()}
    told |= {"body": wanted.body, "attempt": wanted.attempt}
    told |= {"call": wanted.call, "kind": wanted.kind, "of": wanted.of}
    with gateway.log.open("ab") as errors, nursery.script(FROM_A_DESKTOP, errors) as desktop:
        assert desktop.stdin is not None
        assert desktop.stdout is not None
        desktop.stdin.write(json.dumps(told).encode() + b"\n")
        desktop.stdin.flush()
        assert desktop.stdout.readline() == b"begun\n"
        yield desktop
