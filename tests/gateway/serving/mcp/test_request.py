"""One parse for the judge and for the server: no reader finds another tool in what goes out (S19)."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from keydesk.gateway.serving.mcp.request import read_request
from keydesk.gateway.serving.refusal import RefusedError

NAMES = [
    "method",
    "Method",
    "METHOD",
    "params",
    "Params",
    "name",
    "Name",
    "n\\u0061me",
    "id",
    "x",
    "param\u017f",
]
VALUES = ["tools/call", "tools/call ", "ping", "read", "write", ""]
SPACES = ["", " ", "\n"]

strings = st.sampled_from([*NAMES, *VALUES]).map(lambda text: f'"{text}"')


def objects(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.sampled_from(NAMES).map(lambda text: f'"{text}"')
    members = st.tuples(names, values, st.sampled_from(SPACES))
    written = st.lists(members.map(lambda m: f"{m[0]}:{m[2]}{m[1]}"), max_size=5)
    return written.map(lambda texts: "{" + ",".join(texts) + "}")


calls = st.tuples(objects(strings), st.booleans()).map(
    lambda part: f'{{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{part[0]}}}'
)
messages = st.one_of(calls, objects(st.one_of(strings, objects(strings))))
bodies = st.one_of(messages, st.lists(messages, max_size=3).map(lambda texts: f"[{','.join(texts)}]"))


def readings(body: bytes) -> list[Any]:
    """How different servers read it: the first or the last of two names, exact or in any case."""

    def reader(*, first: bool, fold: bool) -> Any:
        def read(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
            found = [(name.casefold() if fold else name, value) for name, value in pairs]
            return dict(reversed(found) if first else found)

        return json.loads(body, object_pairs_hook=read)

    return [reader(first=first, fold=fold) for first in (False, True) for fold in (False, True)]


def called(said: Any) -> set[Any]:
    found: set[Any] = set()
    for message in said if isinstance(said, list) else [said]:
        if message.get("method") == "tools/call":
            params = message.get("params")
            found.add(params.get("name") if isinstance(params, dict) else None)
    return found


@given(bodies)
def test_every_reader_finds_the_tools_that_were_judged(text: str) -> None:
    """S19: duplicate names, other spellings, escapes: refused, or the same for everybody."""
    try:
        request = read_request(text.encode())
    except RefusedError:
        return
    for said in readings(request.body):
        assert called(said) == set(request.tools)


@given(st.text(max_size=300), st.sampled_from(["mcp-name", "mcp-method"]))
def test_what_stands_in_headers_is_one_line(text: str, header: str) -> None:
    """S17: whatever a client calls a tool, the header that names it holds nothing but itself."""
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": text}}
    if header == "mcp-method":
        message = {"jsonrpc": "2.0", "id": 1, "method": text}
    try:
        request = read_request(json.dumps(message).encode())
    except RefusedError:
        return
    for value in request.headers.values():
        assert value.isascii()
        assert value.isprintable()
        assert value == value.strip()
