"""MCP servers behind a gateway, keys that may reach them, and clients that do."""

import itertools
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import httpx
import httpx2
import pytest
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client

from tests.fixtures.mcp_serving import Serving, sdk_server


@pytest.fixture(scope="module", params=["events", "json"])
def things(request: pytest.FixtureRequest) -> Iterator[Serving]:
    """A server of the SDK, which answers with events or with plain JSON."""
    serving = Serving(sdk_server().streamable_http_app(json_response=request.param == "json"))
    yield serving
    serving.close()


@pytest.fixture(scope="session")
def names() -> Iterator[str]:
    """Names that no other test uses."""
    return (f"server-{number}-a" for number in itertools.count())


@pytest.fixture
def serve(gateway: Any, names: Iterator[str]) -> Callable[..., dict[str, Any]]:
    """Return what adds an MCP server to the gateway."""

    def add(url: str, **fields: Any) -> dict[str, Any]:
        body = {"name": next(names), "url": url, "allow_private": True, **fields}
        return dict(gateway.post("/mcp-servers", **body))

    return add


@pytest.fixture
def key(gateway: Any) -> Callable[..., tuple[str, str]]:
    """Return what makes a key with this access, and gives its id and its secret."""

    def make(access: dict[str, Any] | None = None, **fields: Any) -> tuple[str, str]:
        made: tuple[str, str] = gateway.create_key("mcp", mcp={"enabled": True, **(access or {})}, **fields)
        return made

    return make


@pytest.fixture
def change(gateway: Any) -> Callable[..., Any]:
    """Return what changes a key or an MCP server."""

    def patch(path: str, **fields: Any) -> Any:
        present = gateway.admin.get(path).headers["etag"]
        answer = gateway.admin.patch(path, json=fields, headers={"If-Match": present})
        assert answer.is_success, answer.text
        return answer.json()

    return patch


Connect = Callable[..., AbstractAsyncContextManager[Client]]


@pytest.fixture
def connect(gateway: Any) -> Connect:
    """Return what connects a client of the SDK to a server through the gateway."""

    @asynccontextmanager
    async def open_client(name: str, secret: str, mode: str = "legacy") -> AsyncIterator[Client]:
        headers = {"Authorization": f"Bearer {secret}"}
        async with httpx2.AsyncClient(headers=headers, timeout=20, trust_env=False) as http:
            url = f"http://127.0.0.1:{gateway.port}/mcp/{name}"
            async with Client(streamable_http_client(url, http_client=http), mode=mode) as client:
                yield client

    return open_client


@pytest.fixture
def send(gateway: Any) -> Callable[..., httpx.Response]:
    """Return what sends one request to a server through the gateway."""

    def request(name: str, secret: str | None, body: Any = None, **more: Any) -> httpx.Response:
        headers = {"accept": "application/json, text/event-stream", **more.pop("headers", {})}
        if secret is not None:
            headers["authorization"] = f"Bearer {secret}"
        if body is not None:
            more["content"] = body if isinstance(body, bytes) else json.dumps(body).encode()
            headers.setdefault("content-type", "application/json")
        method = more.pop("method", "POST")
        url = f"http://127.0.0.1:{gateway.port}/mcp/{name}"
        return httpx.request(method, url, headers=headers, timeout=20, trust_env=False, **more)

    return request
