"""Hostile bodies on every route that takes one: each is refused with a problem, and leaves nothing behind."""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

from keydesk.gateway.adminapi.bodies import MAX_BODY

PREFIX: Final = "/admin/v1"
JSON: Final = {"Content-Type": "application/json"}
MOMENT: Final = "2026-11-21T10:00:00Z"
PRICES: Final = {"input_price_usd": "1", "output_price_usd": "2"}
MALFORMED: Final = (
    b'{"name":"a","name":"a"}',
    b'{"name":NaN}',
    b'{"name":Infinity}',
    b'{"name":-Infinity}',
    b'{"name":1e400}',
    b'{"name":"\\ud800"}',
    b'{"name":',
    b'{"nobody_knows":1}',
    b'{"":1}',
    b"[]",
    b"1",
    b'{"name":' + b"[" * 64 + b"]" * 64 + b"}",
)
ENDING: Final = ("/revoke", "/revoke-keys", "/deactivate")
NUMBERS: Final = (2**63, -1, -(2**63), 10**30, 1.5, "1", True)
AMOUNTS: Final = (
    "-1",
    "-0.01",
    "4e-7",
    "1e9",
    "NaN",
    "Infinity",
    "1e400",
    str(2**63),
    "1.0000000001",
    "",
    1,
    0.5,
)
FIRST: Final = "0"
"""The first in a list."""
NAMES: Final = ("", " ", "x" * 101, "a\0b", "a\nb", "a\x1bb", "a\x7fb", "a\u202eb", "a\u2066b", "a\u200bb", 7)


def bodies(estate: Any) -> dict[str, Any]:
    """Return a body that is taken for every route that takes JSON; the test proves that it is."""
    mine, shared = estate.mine.ids, estate.shared
    return {
        "POST /admins": {"name": "a", "role": "viewer"},
        "PATCH /admins/{admin_id}": {"name": "b"},
        "PATCH /batches/{batch_id}": {"label": "b"},
        "POST /batches/{batch_id}/window": {"not_before": MOMENT, "expires_at": None},
        "POST /alerts/acknowledge": {"ids": [mine["alert"]]},
        "POST /batches/{batch_id}/join-link": {"names": "typed"},
        "POST /batches/{batch_id}/hand-out": {"name": "a"},
        "POST /batches/{batch_id}/rotate": {"claim": True},
        "POST /batches/{batch_id}/handout-saved": {"protected": True},
        "POST /credentials": {"name": "a", "value": "sk-abcdefghij"},
        "PATCH /credentials/{credential_id}": {"name": "b"},
        "POST /deployments": {"name": "a", "models": ["small"]},
        "PATCH /deployments/{deployment_id}": {"name": "b"},
        "POST /keys": {"name": "a"},
        "POST /keys/bulk": {"label": "a", "person_ids": [mine["person"]]},
        "POST /keys/bulk-update": {"ids": [mine["key"]], "action": "activate"},
        "POST /keys/identify": {"secret": estate.mine.secret},
        "PATCH /keys/{key_id}": {"name": "b"},
        "POST /keys/{key_id}/ephemeral": {"name": "a"},
        "POST /keys/{key_id}/rotate": {"grace_seconds": 60},
        "POST /keys/{key_id}/top-up": {"amount_usd": "1"},
        "POST /keys/{key_id}/handout-saved": {"protected": True},
        "POST /locations": {"name": "a"},
        "PATCH /locations/{location_id}": {"name": "b"},
        "POST /mcp-servers": {"name": "a", "url": "https://mcp.example.org/a"},
        "PATCH /mcp-servers/{server_id}": {"enabled": False},
        "POST /models": {"model": "a", "upstream_model": "a", "provider_id": shared["provider"], **PRICES},
        "POST /models/bulk": {
            "items": [{"model": "b", "upstream_model": "b", "provider_id": shared["provider"], **PRICES}]
        },
        "PATCH /models/{model_id}": {"input_price_usd": "3"},
        "POST /people": {"name": "a"},
        "PATCH /people/{person_id}": {"name": "b"},
        "POST /providers": {"name": "a", "kind": "openai", "base_url": "https://a.example.org/v1"},
        "PATCH /providers/{provider_id}": {"name": "b"},
        "POST /templates": {"name": "a", "fields": {}},
        "PATCH /templates/{template_id}": {"name": "b"},
        "POST /webhooks": {"name": "a", "url": "https://hooks.example.org/a"},
    }


class Route:
    """A route that writes, with a body that it takes."""

    def __init__(self, method: str, path: str, operation: dict[str, Any], estate: Any, body: Any) -> None:
        self.method = method
        self.label = f"{method} {path}"
        self.body = body
        self.once = any(each["name"] == "idempotency-key" for each in operation.get("parameters", ()))
        content = operation.get("requestBody", {}).get("content", {})
        self.schema = content.get("application/json", {}).get("schema")
        self.csv = "text/csv" in content
        kind = path.partition("{")[2].partition("_id}")[0]
        known = {**estate.shared, **estate.mine.ids}
        self.address = path.replace(f"{{{kind}_id}}", known[kind]) if kind else path

    async def send(
        self, client: httpx.AsyncClient, content: bytes | None, headers: dict[str, str] = JSON
    ) -> httpx.Response:
        any_version = {"If-Match": ", ".join(f'"{n}"' for n in range(50))} if self.method == "PATCH" else {}
        return await client.request(
            self.method, self.address, content=content, headers={**any_version, **headers}
        )

    async def send_json(self, client: httpx.AsyncClient, body: Any, **headers: str) -> httpx.Response:
        content = None if body is None else json.dumps(body).encode()
        return await self.send(client, content, {**({} if body is None else JSON), **headers})


@pytest.fixture
def routes(app: FastAPI, estate: Any) -> list[Route]:
    """Every route that takes POST or PATCH."""
    known = bodies(estate)
    found = [
        Route(method.upper(), path.removeprefix(PREFIX), operation, estate, known.get(label))
        for path, described in app.openapi()["paths"].items()
        for method, operation in described.items()
        if (label := f"{method.upper()} {path.removeprefix(PREFIX)}") and method in {"post", "patch"}
    ]
    assert {route.label for route in found if route.schema is not None} == set(known)
    return found


@pytest.fixture
async def unharmed(everything: Callable[[], Any], estate: Any) -> Any:
    """Prove at the end that nothing was stored meanwhile."""
    _ = estate
    before = everything()
    yield
    after = everything()
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}


def require_refusal(answer: httpx.Response, what: Any, *statuses: int) -> None:
    assert answer.status_code in statuses, (what, answer.status_code, answer.text[:300])
    assert answer.headers["content-type"] == "application/problem+json", what
    document = answer.json()
    assert (document["status"], bool(document["code"])) == (answer.status_code, True), what
    if answer.status_code == 422:
        assert document["errors"], what


@pytest.mark.usefixtures("unharmed")
async def test_malformed(estate: Any, routes: list[Route]) -> None:
    """Bodies that two readers could understand differently, that mean nothing here, or that are no JSON."""
    for route in routes:
        if route.csv:
            continue
        for body in MALFORMED:
            require_refusal(await route.send(estate.owner, body), (route.label, body), 422)
        for wrong in ("text/plain", "application/x-www-form-urlencoded", "text/csv", ""):
            answer = await route.send(estate.owner, b'{"name":"a"}', {"Content-Type": wrong})
            require_refusal(answer, (route.label, wrong), 415)


@pytest.mark.usefixtures("unharmed")
async def test_too_large(estate: Any, routes: list[Route]) -> None:
    """S15."""
    for route in routes:
        longest = 16 * MAX_BODY if route.csv else MAX_BODY
        headers = {"Content-Type": "text/csv"} if route.csv else JSON
        answer = await route.send(estate.owner, b" " * (longest + 1), headers)
        require_refusal(answer, route.label, 413)


@pytest.mark.usefixtures("unharmed")
async def test_from_elsewhere(estate: Any, routes: list[Route]) -> None:
    """S13: a body that would be taken, by a request that a web page or another host's name could make."""
    for route in routes:
        for headers, status in (
            ({"Host": "evil.example"}, 421),
            ({"Origin": "http://127.0.0.1:5393"}, 403),
            ({"Sec-Fetch-Site": "cross-site"}, 403),
        ):
            answer = await route.send_json(estate.owner, route.body, **headers)
            require_refusal(answer, (route.label, headers), status)


@pytest.mark.slow
@pytest.mark.usefixtures("unharmed")
async def test_each_field(estate: Any, app: FastAPI, routes: list[Route]) -> None:
    """S8, S23: numbers, amounts and names out of range, in every field that has one, however deep."""
    schemas, tried = app.openapi()["components"]["schemas"], 0
    for route in routes:
        if route.schema is None:
            continue
        unknown = {**route.body, "nobody_knows": 1}
        require_refusal(await route.send_json(estate.owner, unknown), (route.label, "nobody_knows"), 422)
        for path, bad in hostile(route.schema, schemas):
            body = placed(route.body, path, bad)
            require_refusal(await route.send_json(estate.owner, body), (route.label, path, bad), 422)
            tried += 1
    assert tried > 500


def hostile(
    schema: dict[str, Any], schemas: dict[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield where in a body what can stand that is out of range."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    for inner in schema.get("anyOf", ()):
        yield from hostile(inner, schemas, path)
    for name, inner in schema.get("properties", {}).items():
        yield from hostile(inner, schemas, (*path, name))
    if "properties" in schema.get("items", {}) or "$ref" in schema.get("items", {}):
        yield from hostile(schema["items"], schemas, (*path, FIRST))
    if path and schema.get("additionalProperties") is False:
        yield (*path, "nobody_knows"), 1
    bad: tuple[Any, ...] = ()
    if schema.get("type") == "integer":
        bad = NUMBERS
    elif path and path[-1].endswith("_usd") and schema.get("type") == "string":
        bad = AMOUNTS
    elif path and path[-1] in {"name", "label"}:
        bad = NAMES
    yield from ((path, each) for each in bad)


def placed(body: Any, path: tuple[str, ...], value: Any) -> Any:
    """Return the body with a value at a place in it."""
    name, *rest = path
    if name == FIRST:
        return [placed(body[0], tuple(rest), value)]
    if not rest:
        return {**body, name: value}
    needed = {"limit_usd": "1"} if "budget" in name else {}
    return {**body, name: placed(body.get(name) or needed, tuple(rest), value)}


async def test_another_body_for_the_same_attempt(
    estate: Any, routes: list[Route], everything: Callable[[], Any]
) -> None:
    """Every route takes its body; the same once more does nothing new; another one is refused."""
    for number, route in enumerate(sorted(routes, key=lambda route: route.label.endswith(ENDING))):
        if route.csv:
            continue
        attempt = {"Idempotency-Key": f"attempt-{number}"} if route.once else {}
        first = await route.send_json(estate.owner, route.body, **attempt)
        if "discover" not in route.label:  # nobody answers there
            assert first.status_code in {200, 201}, (route.label, first.text)
        if not route.once:
            continue
        before = everything()
        again = await route.send_json(estate.owner, route.body, **attempt)
        assert (again.status_code, again.text) == (first.status_code, first.text), route.label
        if route.body is not None:
            other = {**route.body, "name": "another"} if "name" in route.body else {"name": "another"}
            require_refusal(await route.send_json(estate.owner, other, **attempt), route.label, 422)
        after = everything()
        assert {name: rows for name, rows in after.items() if rows != before[name]} == {}, route.label
