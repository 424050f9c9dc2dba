"""Bodies that two readers could understand differently, and bodies that are too much."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from keydesk.contract.problem import InvalidRequestError
from keydesk.gateway.adminapi.bodies import MAX_BODY, parse

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b'{"name":"a","name":"b"}', "name"),
        (b'{"name":"a","x":{"y":1,"y":1}}', "y"),
        (b'{"name":NaN}', ""),
        (b'{"name":-Infinity}', ""),
        (b'{"name":1e400}', ""),
        (b'{"name":' + b"9" * 5000 + b"}", ""),
        (b'{"name":"\\ud800"}', ""),
        (b'{"name":"a"', ""),
        (b'{"name":"a"} {}', ""),
        (b"{'name':'a'}", ""),
        (b'\xef\xbb\xbf{"name":"a"}', ""),
        (b'{"name":"\xff"}', ""),
        ('{"name":"ä"}'.encode("utf-16"), ""),
        (b"[" * 65 + b"]" * 65, ""),
        (b'{"a":' * 100_000, ""),
        (b"[]", ""),
        (b'"name"', ""),
        (b"null", ""),
        (b"", ""),
        (b'{"name":"a","description":null}', "description"),
    ],
)
async def test_refused(admin: httpx.AsyncClient, body: bytes, field: str) -> None:
    answer = await admin.post("/keys", content=body, headers=JSON)
    assert answer.status_code == 422, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["errors"][0]["field"] == field
    assert (await admin.get("/keys")).json()["total"] == 0


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": "application/jsonp"},
        {"Content-Type": "application/json; charset=utf-16"},
        {**JSON, "Content-Encoding": "gzip"},
    ],
)
async def test_json_only(admin: httpx.AsyncClient, headers: dict[str, str]) -> None:
    """S13: nothing that a form on a web page could send."""
    answer = await admin.post("/keys", content=b'{"name":"a"}', headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


async def test_bodies_are_bounded_while_they_are_read(admin: httpx.AsyncClient) -> None:
    """S15: with a length announced or without one."""
    answer = await admin.post("/keys", content=b" " * (MAX_BODY + 1), headers=JSON)
    assert answer.status_code == 413
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        while sent < 100 * MAX_BODY:
            sent += 65536
            yield b" " * 65536

    answer = await admin.post("/keys", content=endless(), headers=JSON)
    assert answer.status_code == 413
    padded = b'{"name":"a"}'.ljust(MAX_BODY)
    assert (await admin.post("/keys", content=padded, headers=JSON)).status_code == 201


async def test_nobodys_body_is_read(connect: Any) -> None:
    """S12: who calls is asked first."""
    async with connect() as client:
        answer = await client.post("/keys", content=b"x" * (MAX_BODY + 1), headers=JSON)
    assert answer.status_code == 401


def test_depth_is_counted_outside_text() -> None:
    assert parse(b"[" * 64 + b"]" * 64)
    assert parse(b'{"a":"' + b"[" * 1000 + b'\\""}') == {"a": "[" * 1000 + '"'}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=10,
    ),
    st.booleans(),
)
def test_plain_json_comes_through(value: Any, ascii_only: bool) -> None:
    assert parse(json.dumps(value, ensure_ascii=ascii_only).encode()) == value


@given(st.binary(max_size=40))
def test_anything_else_is_refused_in_order(body: bytes) -> None:
    try:
        parse(body)
    except InvalidRequestError:
        return
    json.loads(body)
