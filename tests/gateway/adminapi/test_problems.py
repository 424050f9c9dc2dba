"""Every error is a problem document that says what to do, and no more than that."""

import logging
from typing import Any

import httpx
import pytest

from keydesk.contract.problem import MEDIA_TYPE, Problem
from keydesk.domain.errors import UnavailableError
from keydesk.gateway.keys.service import KeyService

PATHS = [
    ("GET", "/none", 404),
    ("PUT", "/keys", 405),
    ("GET", "/keys/", 404),
    ("POST", "/keys/x/spin", 404),
]


@pytest.mark.parametrize(("method", "path", "status"), PATHS)
async def test_addresses_that_are_none(admin: httpx.AsyncClient, method: str, path: str, status: int) -> None:
    answer = await admin.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == MEDIA_TYPE
    problem = Problem.model_validate_json(answer.content)
    assert (problem.status, bool(problem.detail)) == (status, True)
    assert answer.headers["cache-control"] == "no-store"


async def test_every_wrong_field_is_named(admin: httpx.AsyncClient) -> None:
    answer = await admin.post(
        "/keys",
        json={
            "name": "",
            "expires_at": "soon",
            "allowed_models": [],
            "ip_allowlist": ["here", "::1"],
            "x": 1,
        },
    )
    assert {problem["field"]: problem["message"] for problem in answer.json()["errors"]} == {
        "name": "At least one character.",
        "expires_at": "A time such as 2026-11-21T10:00:00Z.",
        "allowed_models": "At least one in the list, or null for no limit.",
        "ip_allowlist.0": "An address or a CIDR block, such as 192.0.2.7 or 192.0.2.0/24.",
        "x": "There is no such field.",
    }


async def test_what_nobody_expected_is_logged_and_not_told(
    admin: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> Any:
        raise RuntimeError("inner workings")

    monkeypatch.setattr(KeyService, "get", fail)
    with caplog.at_level(logging.ERROR):
        answer = await admin.get("/keys/x")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_server_error")
    assert "inner workings" not in answer.text
    assert "inner workings" in caplog.text


async def test_a_database_that_refuses_is_said_so(
    admin: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S22."""

    def fail(*_: object) -> Any:
        raise UnavailableError("The gateway's disk is full. Nothing was changed.")

    monkeypatch.setattr(KeyService, "create", fail)
    answer = await admin.post("/keys", json={"name": "Ada"})
    assert (answer.status_code, answer.json()["code"]) == (503, "service_unavailable")
    assert "disk is full" in answer.json()["detail"]
