"""What a client says to an MCP server: read strictly, and passed on as it was read (S19).

What is judged must be what the server reads. So the body is parsed once, what two readers could understand
differently is refused, and what goes out is written anew from that same parse.
"""

import base64
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

import msgspec

from keydesk.gateway.serving.json_request import outside_strings, require_depth
from keydesk.gateway.serving.refusal import invalid

MAX_MESSAGES: Final = 100
"""In a batch."""

RequestId = str | int
Message = dict[str, Any]

_CALL: Final = "tools/call"
_ENVELOPE: Final = frozenset({"jsonrpc", "id", "method", "params", "result", "error"})
_NAMED_BY: Final = {_CALL: "name", "prompts/get": "name", "resources/read": "uri"}
"""The methods whose subject also stands in a header, and the parameter that it is taken from."""
_LONGEST_HEADER: Final = 4096
_PLAIN: Final = re.compile(r"(?!=\?base64\?)[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?", re.ASCII)


@dataclass(frozen=True, slots=True)
class McpRequest:
    """A body, judged by its form."""

    body: bytes
    """What the server is sent."""
    tools: tuple[str, ...]
    """The tools that it calls."""
    awaited: frozenset[RequestId]
    """The ids of the requests in it, each of which is answered once."""
    headers: Mapping[str, str]
    """What servers route by, as the body says it: never as the client says it elsewhere."""


def read_request(body: bytes) -> McpRequest:
    """Read a message or a batch of them. Raises RefusedError."""
    try:
        require_depth(body)
        said: Any = msgspec.json.decode(body)
        sent = msgspec.json.encode(said)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise invalid("The body is not valid JSON in UTF-8.") from error
    if _members(body) != _members(sent):
        raise invalid("The body has an object in which a name stands twice.")
    messages = cast("list[Any]", said) if isinstance(said, list) else [said]
    if not 1 <= len(messages) <= MAX_MESSAGES:
        raise invalid(f"A batch has 1 to {MAX_MESSAGES} messages.")
    for message in messages:
        _require_message(message)
    requests = [message for message in messages if "method" in message]
    awaited = [message["id"] for message in requests if "id" in message]
    if len(set(awaited)) < len(awaited):
        raise invalid("Two requests of the batch have the same id.")
    return McpRequest(
        body=sent,
        tools=tuple(message["params"]["name"] for message in requests if message["method"] == _CALL),
        awaited=frozenset(awaited),
        headers=routing_headers(messages[0]) if said is messages[0] else {},
    )


def _members(text: bytes) -> int:
    return outside_strings(text, b":").count(b":")


def _require_message(message: Any) -> None:
    """Refuse what is no JSON-RPC message, or a different one to a reader who is less exact."""
    if not isinstance(message, dict):
        raise invalid("A message is a JSON object.")
    fields = cast("Message", message)
    _require_spelling(fields, _ENVELOPE)
    if "method" not in fields:
        if "result" not in fields and "error" not in fields:
            raise invalid("A message has a method, or it answers a request.")
        return
    if not isinstance(fields["method"], str) or "result" in fields or "error" in fields:
        raise invalid("A method is text, and stands in no answer.", "method")
    if "id" in fields and (isinstance(fields["id"], bool) or not isinstance(fields["id"], str | int)):
        raise invalid("An id is text or a whole number.", "id")
    if fields["method"] == _CALL:
        _require_tool(fields.get("params"))


def _require_tool(params: Any) -> None:
    if not isinstance(params, dict):
        raise invalid("The call names no tool.", "params.name")
    parameters = cast("Message", params)
    _require_spelling(parameters, {"name"})
    if not isinstance(parameters.get("name"), str):
        raise invalid("The call names no tool.", "params.name")


def _require_spelling(fields: Message, names: Iterable[str]) -> None:
    """Refuse these names in another spelling: some readers take a name in any case."""
    for name in fields:
        if name not in names and name.casefold() in names:
            raise invalid(f"The name {name.casefold()} is written in lower case.", name)


def routing_headers(message: Message) -> dict[str, str]:
    """Return the headers that say what a message is about, for servers that route by them."""
    method = message.get("method")
    if method is None:
        return {}
    fits = len(method) <= _LONGEST_HEADER and _PLAIN.fullmatch(method)
    headers = {"mcp-method": method} if fits else {}
    params = message.get("params")
    named_by = _NAMED_BY.get(method)
    subject = cast("Message", params).get(named_by) if named_by and isinstance(params, dict) else None
    if isinstance(subject, str) and len(subject) <= _LONGEST_HEADER:
        headers["mcp-name"] = _header_text(subject)
    return headers


def _header_text(text: str) -> str:
    """Return the text as the protocol writes it in a header: as it is, or marked and in base64."""
    if _PLAIN.fullmatch(text):
        return text
    return f"=?base64?{base64.b64encode(text.encode()).decode()}?="
