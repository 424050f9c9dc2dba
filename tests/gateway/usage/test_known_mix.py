"""A known mix of a thousand requests through real upstreams, to the last nano-dollar (G1, S9, S12)."""

import csv
import io
import json
import random
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction
from math import ceil
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

REQUESTS = 1000
CALLERS = 8
PRICES = {
    "small": ("0.123457", "0.0617", "0.987654321"),
    "large": ("3.000000001", "0.3", "15"),
    "tiny": ("0", "0", "0.000000001"),
    "huge": ("75.000000007", "37.5", "599.999999999"),
}
PROVIDER = {"small": "one", "large": "one", "tiny": "two", "huge": "two"}
DIMENSIONS = ("key", "person", "location", "batch", "model", "provider")
ZONES = ("Europe/Amsterdam", "Asia/Kolkata", "Pacific/Kiritimati")
AMOUNTS = ("requests", "failed", "input_tokens", "cached_input_tokens", "output_tokens", "cost_usd")
Sums = tuple[Any, ...]


@dataclass(frozen=True)
class Sent:
    """One request of the mix: who asks what of whom, and what becomes of it."""

    of: dict[str, str | None]
    """Member by dimension."""
    secret: str
    kind: str
    input: int
    cached: int
    output: int

    @property
    def nanos(self) -> int:
        """What it costs, as anybody would reckon it who knows the price list."""
        if self.kind == "fails":
            return 0
        each = zip(
            (self.input - self.cached, self.cached, self.output), PRICES[str(self.of["model"])], strict=True
        )
        return ceil(sum(Fraction(price) * 1000 * tokens for tokens, price in each))

    @property
    def sums(self) -> tuple[int, ...]:
        if self.kind == "fails":
            return 1, 1, 0, 0, 0, 0
        return 1, 0, self.input, self.cached, self.output, self.nanos


def _added(sent: Iterable[Sent]) -> Sums:
    sums = [sum(column) for column in zip(*(each.sums for each in sent), strict=True)] or [0] * 6
    return tuple(sums)


def _nanos(usd: str) -> int:
    nanos = Fraction(usd) * 10**9
    assert nanos.denominator == 1
    return int(nanos)


def _told(line: dict[str, Any]) -> Sums:
    return *(int(line[name]) for name in AMOUNTS[:-1]), _nanos(line["cost_usd"])


@pytest.fixture
def upstream_counts(upstream: Any, answers: Any) -> Any:
    """An upstream that counts what the request tells it to."""

    async def play(writer: Any, request: Any) -> None:
        body = request.json()
        asked = json.loads(body["messages"][0]["content"])
        if asked["kind"] == "fails":
            await answers.plain(b"{}", status=500)(writer, request)
            return
        usage = {
            "prompt_tokens": asked["input"],
            "completion_tokens": asked["output"],
            "prompt_tokens_details": {"cached_tokens": asked["cached"]},
        }
        if body.get("stream"):
            ending = answers.chunk("a", "stop"), answers.chunk(None, usage=usage), answers.done
            await upstream.streams(*ending)(writer, request)
        else:
            await answers.plain(answers.completion(usage=usage))(writer, request)

    upstream.play = play
    return upstream


def _furnish(gateway: Any, base_url: str) -> list[tuple[dict[str, str | None], str]]:
    """Make providers, models, locations, people and keys; return what each key's calls belong to."""
    for name in ("one", "two"):
        fields = {"kind": "openai", "base_url": base_url, "allow_private": True}
        made = gateway.post("/providers", name=name, **fields)
        for model, prices in PRICES.items():
            if PROVIDER[model] != name:
                continue
            fields = dict(
                zip(("input_price_usd", "cached_input_price_usd", "output_price_usd"), prices, strict=True)
            )
            gateway.post("/models", model=model, provider_id=made["id"], upstream_model="up", **fields)
    places = [gateway.post("/locations", name=name)["id"] for name in ("Delft", "Utrecht")]
    people: list[str] = []
    for number, place in enumerate((places[0], places[0], places[1])):
        who = {"name": f"=Person {number}", "account": f"a{number}", "location_id": place}
        people.append(gateway.post("/people", **who)["id"])
    bulk = gateway.post("/keys/bulk", label="Workshop", person_ids=people, template={})
    minted = [(each["key"], each["secret"]) for each in bulk["items"]]
    for fields in ({}, {"location_id": places[1]}, {"owner_id": people[0], "location_id": places[0]}):
        made = gateway.post("/keys", name="Key", **fields)
        minted.append((made["key"], made["secret"]))
    return [
        (
            {
                "key": key["id"],
                "person": key["owner_id"],
                "location": key["location_id"],
                "batch": key["batch_id"],
            },
            secret,
        )
        for key, secret in minted
    ]


def _mix(gateway: Any, keys: list[tuple[dict[str, str | None], str]]) -> list[Sent]:
    chance = random.Random(11)  # noqa: S311 - figures for a test
    providers = {each["name"]: each["id"] for each in gateway.admin.get("/providers").json()["items"]}
    mix: list[Sent] = []
    for _ in range(REQUESTS):
        whose, secret = chance.choice(keys)
        model = chance.choice(list(PRICES))
        given = chance.randrange(1, 100_000)
        kind = chance.choices(("plain", "stream", "fails"), (5, 4, 1))[0]
        of = {**whose, "model": model, "provider": providers[PROVIDER[model]]}
        mix.append(Sent(of, secret, kind, given, chance.randrange(given + 1), chance.randrange(50_000)))
    return mix


def _send(gateway: Any, mix: list[Sent]) -> dict[str, Sent]:
    """Send all of it, some at once; return what was sent by the id of its request."""

    def some(part: list[Sent]) -> list[tuple[str, Sent]]:
        done: list[tuple[str, Sent]] = []
        with httpx.Client(base_url=gateway.base_url, timeout=60, trust_env=False) as client:
            for sent in part:
                asked = {"kind": sent.kind, "input": sent.input, "cached": sent.cached, "output": sent.output}
                body = {
                    "model": sent.of["model"],
                    "messages": [{"role": "user", "content": json.dumps(asked)}],
                    "stream": sent.kind == "stream",
                }
                headers = {"Authorization": f"Bearer {sent.secret}"}
                answer = client.post("/chat/completions", json=body, headers=headers)
                assert answer.status_code == (502 if sent.kind == "fails" else 200), answer.text
                if sent.kind == "plain":
                    assert _nanos(answer.headers["x-keydesk-cost-usd"]) == sent.nanos
                done.append((answer.headers["x-request-id"], sent))
        return done

    parts = [mix[start::CALLERS] for start in range(CALLERS)]
    with ThreadPoolExecutor(CALLERS) as callers:
        return {id_: sent for part in callers.map(some, parts) for id_, sent in part}


class Asked:
    """What an admin is told, held against what was sent and that admin may see."""

    def __init__(self, client: httpx.Client, sent: dict[str, Sent]) -> None:
        self._client = client
        self.sent = sent
        self.log = {each["request_id"]: each for each in self._all("/usage/requests", limit=400)}
        self.at = {id_: datetime.fromisoformat(each["at"]) for id_, each in self.log.items()}

    def _all(self, path: str, **query: Any) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = []
        while True:
            page = self._client.get(path, params=query).json()
            items += page["items"]
            if page["next_cursor"] is None:
                return items
            query["cursor"] = page["next_cursor"]

    def require_log(self) -> None:
        assert self.log.keys() == self.sent.keys()
        for id_, sent in self.sent.items():
            line = self.log[id_]
            told = (
                line["input_tokens"],
                line["cached_input_tokens"],
                line["output_tokens"],
                _nanos(line["cost_usd"]),
            )
            assert told == sent.sums[2:]
            members = {each: line["model" if each == "model" else f"{each}_id"] for each in DIMENSIONS}
            assert members == sent.of

    def require_sums(self, group: str, *, csv_too: bool = False, **query: Any) -> None:
        """Ask for sums by time or member, and compare every line and the total."""
        zone, split = query.get("zone"), query.get("split_by")
        wanted = {
            id_: sent
            for id_, sent in self.sent.items()
            if all(sent.of[name.removesuffix("_id")] == query[name] for name in query if name.endswith("_id"))
            and query.get("model", sent.of["model"]) == sent.of["model"]
        }
        answer = self._client.get("/usage/summary", params={"group_by": group, "limit": 10_000, **query})
        assert answer.status_code == 200, answer.text
        found = answer.json()
        assert _told(found["total"]) == _added(wanted.values())
        by = split or (group if group in DIMENSIONS else None)
        top = {line["member"] for line in found["series"] if not line["rest"]}
        expected: dict[Any, list[Sent]] = defaultdict(list)
        for id_, sent in wanted.items():
            member = None if by is None else sent.of[by] or ("" if by == "location" else None)
            if top and member not in top:
                member = None
            elif by is not None and member is None:
                continue
            expected[self._stretch(self.at[id_], group, zone), member].append(sent)
        lines: dict[Any, Sums] = {}
        for line in found["items"]:
            at = datetime.fromisoformat(line["at"]) if line["at"] else datetime.now(UTC)
            lines[self._stretch(at, group, zone), line["member"]] = _told(line)
        assert lines == {place: _added(some) for place, some in expected.items()}
        if csv_too:
            text = self._client.get(
                "/usage/summary", params={"group_by": group, **query}, headers={"Accept": "text/csv"}
            ).text
            rows = list(csv.DictReader(io.StringIO(text)))
            assert sorted(map(_told, rows)) == sorted(lines.values())
            assert not any(row["name"].startswith("=") for row in rows)

    @staticmethod
    def _stretch(at: datetime, group: str, zone: str | None) -> Any:
        if group == "hour":
            return at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
        return at.astimezone(ZoneInfo(zone or "UTC")).date() if group == "day" else None


def _require_everything(asked: Asked, filters: dict[str, str]) -> None:
    asked.require_log()
    for group in ("day", "hour", *DIMENSIONS):
        asked.require_sums(group, csv_too=True)
        for name, value in filters.items():
            asked.require_sums(group, **{name: value})
        asked.require_sums(group, **filters)
    for split in DIMENSIONS:
        asked.require_sums("day", split_by=split, top=2)
        asked.require_sums("hour", split_by=split)
    for zone in ZONES:
        asked.require_sums("day", zone=zone)
        asked.require_sums("day", zone=zone, split_by="model", top=1)


@pytest.mark.slow
def test_every_figure_of_a_known_mix(start_gateway: Any, upstream_counts: Any) -> None:
    gateway = start_gateway()
    keys = _furnish(gateway, upstream_counts.base_url)
    sent = _send(gateway, _mix(gateway, keys))
    assert len(sent) == REQUESTS
    some = keys[0][0]
    filters = {"person_id": str(some["person"]), "model": "huge"}
    _require_everything(Asked(gateway.admin, sent), filters)

    place = str(some["location"])
    made = gateway.post("/admins", name="Delft's", role="viewer", location_ids=[place])
    theirs = {id_: each for id_, each in sent.items() if each.of["location"] == place}
    assert 0 < len(theirs) < REQUESTS
    headers = {"Authorization": f"Bearer {made['secret']}"}
    with httpx.Client(
        base_url=gateway.ready["admin_url"], headers=headers, timeout=20, trust_env=False
    ) as scoped:
        _require_everything(Asked(scoped, theirs), {**filters, "location_id": place})
        elsewhere = next(key["location"] for key, _ in keys if key["location"] not in {None, place})
        nothing = scoped.get("/usage/summary", params={"location_id": elsewhere}).json()
        assert nothing["total"]["requests"] == 0

    by_key: dict[Any, list[Sent]] = defaultdict(list)
    for each in sent.values():
        by_key[each.of["key"]].append(each)
    for key_id, some_sent in by_key.items():
        key = gateway.usage(key_id)
        assert (key["requests"], _nanos(key["spend_usd"])) == (len(some_sent), _added(some_sent)[-1])
    gateway.stop()
    gateway.require_intact()
