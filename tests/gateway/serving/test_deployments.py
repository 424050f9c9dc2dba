"""Calls at deployments: whom they admit, what they serve, and that no other spelling leads there."""

import contextlib
import http.client
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from keydesk.domain.secret import new_id

MODEL = "keydesk-demo"


def denied(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


def told(answer: httpx.Response) -> tuple[Any, ...]:
    """Everything of an answer but what differs between any two."""
    headers = [pair for pair in answer.headers.items() if pair[0] not in {"x-request-id", "date"}]
    return answer.status_code, answer.content, tuple(headers)


class Deployment:
    """A deployment of a running gateway, called and changed over HTTP."""

    def __init__(self, gateway: Any, name: str, **fields: Any) -> None:
        self._gateway = gateway
        self.made = gateway.post("/deployments", **{"name": name, "models": [MODEL], **fields})
        self.base_url = self.made["base_url"]

    def change(self, **fields: Any) -> None:
        path = f"/deployments/{self.made['id']}"
        match = {"If-Match": self._gateway.admin.get(path).headers["etag"]}
        answer = self._gateway.admin.patch(path, json=fields, headers=match)
        assert answer.is_success, answer.text

    def delete(self) -> None:
        assert self._gateway.admin.delete(f"/deployments/{self.made['id']}").status_code == 204

    def call(self, secret: str | None, model: str = MODEL, **headers: str) -> httpx.Response:
        if secret is not None:
            headers["x-api-key"] = secret
        return call(self.base_url, model, headers)

    def records(self) -> list[tuple[Any, ...]]:
        query = "SELECT key_id, model, endpoint, outcome FROM usage_record WHERE deployment_id = ?"
        rows: list[tuple[Any, ...]] = self._gateway.rows(f"{query} ORDER BY at", self.made["id"])
        return rows


def call(base_url: str, model: str, headers: dict[str, str]) -> httpx.Response:
    body = {"model": model, "messages": [{"role": "user", "content": "Hi"}], "max_tokens": 9}
    return httpx.post(f"{base_url}/chat/completions", headers=headers, json=body, timeout=20)


@pytest.fixture
def deploy(gateway: Any) -> Callable[..., Deployment]:
    """Return what makes a deployment with a name of its own."""
    return lambda **fields: Deployment(gateway, f"team-{new_id().lower()}", **fields)


@pytest.fixture
def other_model(gateway: Any, upstream: Any) -> str:
    model = f"other-{upstream.mark}"
    gateway.serve_model(model, upstream.base_url)
    return model


def test_an_attached_key_calls_what_the_deployment_serves(
    gateway: Any, deploy: Any, other_model: str
) -> None:
    """Every endpoint, in every header, with the deployment in the record."""
    key_id, secret = gateway.create_key()
    team = deploy(key_ids=[key_id])
    for header, value in (("x-api-key", secret), ("api-key", secret), ("authorization", f"Bearer {secret}")):
        assert call(team.base_url, MODEL, {header: value}).status_code == 200
    url = {"headers": {"x-api-key": secret}, "timeout": 20}
    message = {"model": MODEL, "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]}
    assert httpx.post(f"{team.base_url}/messages", json=message, **url).status_code == 200
    text = {"model": MODEL, "input": "Hi"}
    assert httpx.post(f"{team.base_url}/embeddings", json=text, **url).status_code == 200
    assert httpx.post(f"{team.base_url}/responses", json=text, **url).status_code == 200
    listed = httpx.get(f"{team.base_url}/models", **url).json()["data"]
    assert [model["id"] for model in listed] == [MODEL]
    assert listed[0]["created"] > 1_700_000_000
    assert httpx.get(f"{team.base_url}/models/{MODEL}", **url).json() == listed[0]
    assert denied(httpx.get(f"{team.base_url}/models/{other_model}", **url)) == (404, "model_not_found")
    assert denied(team.call(secret, other_model)) == (404, "model_not_found")
    assert gateway.call(secret, other_model).status_code == 200
    endpoints = [*["chat/completions"] * 3, "messages", "embeddings", "responses"]
    assert team.records() == [(key_id, MODEL, endpoint, "ok") for endpoint in endpoints]
    assert gateway.usage(key_id)["requests"] == 7


def test_a_model_has_the_moment_of_its_making(gateway: Any) -> None:
    _, secret = gateway.create_key()
    (model,) = [
        each
        for each in httpx.get(f"{gateway.base_url}/models", headers={"x-api-key": secret}).json()["data"]
        if each["id"] == MODEL
    ]
    assert 1_700_000_000 < model["created"] < 2**40
    assert model["owned_by"] == "Demo"


def test_not_attached_and_no_such_deployment_are_the_same(gateway: Any, deploy: Any) -> None:
    """A key learns nothing about deployments that it is not attached to."""
    _, secret = gateway.create_key()
    closed, open_ = deploy(), deploy(requires_key=False)
    answers = [
        call(each, MODEL, {"x-api-key": secret})
        for each in (closed.base_url, open_.base_url, f"{gateway.base_url[:-3]}/deployments/nothing/v1")
    ]
    assert {denied(answer) for answer in answers} == {(403, "deployment_not_allowed")}
    assert len({told(answer) for answer in answers}) == 1


def test_without_a_key_a_closed_deployment_and_none_are_the_same(gateway: Any, deploy: Any) -> None:
    """S2."""
    nowhere = f"{gateway.base_url[:-3]}/deployments/nothing/v1"
    answers = [call(base_url, MODEL, {}) for base_url in (deploy().base_url, nowhere, gateway.base_url)]
    assert {denied(answer) for answer in answers} == {(401, "invalid_api_key")}
    assert len({told(answer) for answer in answers}) == 1


def test_the_keys_own_list_holds_there_too(gateway: Any, deploy: Any, other_model: str) -> None:
    """S5."""
    key_id, secret = gateway.create_key(allowed_models=[other_model])
    team = deploy(key_ids=[key_id], models=[MODEL, other_model])
    assert denied(team.call(secret)) == (403, "model_not_allowed")
    assert team.call(secret, other_model).status_code == 200


def test_a_deployment_that_needs_no_key(gateway: Any, deploy: Any) -> None:
    """Served without one, and recorded without one; but never with one that is wrong."""
    key_id, secret = gateway.create_key()
    _, stranger = gateway.create_key()
    team = deploy(requires_key=False, key_ids=[key_id])
    assert team.call(None).status_code == 200
    assert httpx.get(f"{team.base_url}/models").json()["data"][0]["id"] == MODEL
    assert team.call(secret).status_code == 200
    assert denied(team.call(stranger)) == (403, "deployment_not_allowed")
    for wrong in ("", "sk-123", secret[:-1], gateway.token.reveal()):
        assert denied(team.call(wrong)) == (401, "invalid_api_key")
    assert denied(team.call(secret, Authorization=f"Bearer {secret}")) == (401, "invalid_api_key")
    assert denied(team.call(None, Authorization="Basic eDp5")) == (401, "invalid_api_key")
    assert denied(team.call(None, "nothing")) == (404, "model_not_found")
    assert [record[0] for record in team.records()] == [None, key_id]
    gateway.post(f"/keys/{key_id}/deactivate")
    assert denied(team.call(secret)) == (401, "key_inactive")
    assert call(gateway.base_url, MODEL, {}).status_code == 401


def test_a_change_holds_for_the_very_next_call(gateway: Any, deploy: Any, other_model: str) -> None:
    """S7."""
    key_id, secret = gateway.create_key()
    team = deploy(key_ids=[key_id])
    for _ in range(5):
        assert team.call(secret).status_code == 200
        team.change(key_ids=[])
        assert denied(team.call(secret)) == (403, "deployment_not_allowed")
        team.change(key_ids=[key_id], models=[other_model])
        assert denied(team.call(secret)) == (404, "model_not_found")
        team.change(models=[MODEL], requires_key=False)
        assert team.call(None).status_code == 200
        team.change(requires_key=True)
        assert denied(team.call(None)) == (401, "invalid_api_key")
    team.change(name=f"{team.made['name']}-new")
    assert denied(team.call(secret)) == (403, "deployment_not_allowed")
    team.base_url = f"{team.base_url[:-3]}-new/v1"
    assert team.call(secret).status_code == 200
    team.delete()
    assert denied(team.call(secret)) == (403, "deployment_not_allowed")
    assert gateway.call(secret, MODEL).status_code == 200


def test_a_delegated_key_needs_its_parent_attached(gateway: Any, deploy: Any) -> None:
    """S4: it has what its parent had when it was minted, as long as the parent has it."""
    parent_id, _ = gateway.create_key()
    early = gateway.post(f"/keys/{parent_id}/ephemeral")["secret"]
    team = deploy(key_ids=[parent_id])
    minted = gateway.post(f"/keys/{parent_id}/ephemeral")
    child_id, secret = minted["key"]["id"], minted["secret"]
    assert denied(team.call(early)) == (403, "deployment_not_allowed")
    for _ in range(3):
        assert team.call(secret).status_code == 200
        team.change(key_ids=[])
        assert denied(team.call(secret)) == (403, "deployment_not_allowed")
        team.change(key_ids=[parent_id])
    assert {record[0] for record in team.records()} == {child_id}


def test_fallbacks_stay_within_the_deployment(
    gateway: Any, upstream: Any, deploy: Any, free_port: int
) -> None:
    first, second = f"first-{free_port}", f"second-{free_port}"
    gateway.serve_model(first, f"http://127.0.0.1:{free_port}/v1")
    gateway.serve_model(second, upstream.base_url)
    gateway.change_model(first, fallbacks=[second])
    key_id, secret = gateway.create_key()
    team = deploy(key_ids=[key_id], models=[first])
    assert team.call(secret, first).status_code == 503
    assert upstream.requests == []
    team.change(models=[first, second])
    assert team.call(secret, first).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/deployments/{}/v1/models", 200),
        ("/deployments/%74{rest}/v1/models", 200),  # one letter, written differently: decoded once
        ("/deployments/%2574{rest}/v1/models", 403),
        ("/deployments/{}./v1/models", 403),
        ("/deployments/{upper}/v1/models", 403),
        ("/deployments/{}%00/v1/models", 403),
        ("/deployments/{}%20/v1/models", 403),
        ("/deployments/{};x/v1/models", 403),
        ("/deployments/{closed}/v1/models", 403),
        ("/deployments/{}/v1/models/", 404),
        ("/deployments/{}//v1/models", 404),
        ("/deployments//{}/v1/models", 404),
        ("//deployments/{}/v1/models", 404),
        ("/deployments/{}/../{closed}/v1/models", 404),
        ("/deployments/{}/%2e%2e/{closed}/v1/models", 404),
        ("/deployments/{closed}/../{}/v1/models", 404),
        ("/deployments/{}%2f..%2f{closed}/v1/models", 404),
        ("/deployments/{}/v1/../../{closed}/v1/models", 404),
        ("/deployments/{}/v1/deployments/{closed}/v1/models", 404),
        ("/deployments/{}/v1/../healthz", 404),
        ("/deployments/{}/healthz", 404),
        ("/deployments/{}/metrics", 404),
        ("/deployments/{}/admin/v1/info", 404),
        ("/deployments/{}/mcp/x", 404),
        ("/deployments/{}/v1", 404),
        ("/deployments/{}/v1/", 404),
        ("/deployments/{}", 404),
        ("/deployments/", 404),
        ("/deployments", 404),
        ("/Deployments/{}/v1/models", 404),
        ("/deployments/{}/V1/models", 404),
        ("/deployments/{}/v1/models?x=/deployments/{closed}/v1/models", 200),
        ("/deployments/{}/v1/chat/completions", 405),
    ],
)
def test_no_other_spelling_leads_to_a_deployment(gateway: Any, deploy: Any, path: str, status: int) -> None:
    """The path is decoded once, and then stands letter by letter as one of ours."""
    key_id, secret = gateway.create_key()
    name = deploy(key_ids=[key_id]).made["name"]
    closed = deploy().made["name"]
    target = path.format(name, rest=name[1:], upper=name.upper(), closed=closed)
    connection = http.client.HTTPConnection("127.0.0.1", gateway.port, timeout=10)
    with contextlib.closing(connection):
        connection.request("GET", target, headers={"x-api-key": secret})
        answer = connection.getresponse()
        body = answer.read()
    assert answer.status == status, body


def test_what_prometheus_is_told_names_no_deployment(gateway: Any, deploy: Any) -> None:
    """A client's made-up names are no labels."""
    team = deploy(requires_key=False)
    httpx.get(f"{team.base_url}/models")
    httpx.get(f"{team.base_url}/made-up")
    httpx.get(f"{gateway.base_url[:-3]}/deployments/made-up/v1/models/made-up")
    metrics = httpx.get(f"{gateway.base_url[:-3]}/metrics").text
    assert 'path="/deployments/{name}/v1/models"' in metrics
    assert 'path="/deployments/{name}/v1/models/{id}"' in metrics
    assert "made-up" not in metrics
    assert team.made["name"] not in metrics
