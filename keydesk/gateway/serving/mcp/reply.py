"""What an MCP server says to a client: with the tools left out that its key may not call (S19)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, cast

import msgspec

from keydesk.gateway.serving.mcp.request import Message, RequestId

MayCall = Callable[[str], bool]


class UnreadableError(Exception):
    """The server said something that is no JSON, so nobody can tell which tools stand in it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A message, or a batch of them, as the client may see it."""

    body: bytes
    answered: frozenset[RequestId]
    """The ids of the requests that it answers."""


def read_reply(body: bytes, may_call: MayCall) -> Reply:
    """Read what a server says. Raises UnreadableError."""
    try:
        said: Any = msgspec.json.decode(body)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise UnreadableError from error
    answered: set[RequestId] = set()
    lists_tools = False
    for message in cast("list[Any]", said) if isinstance(said, list) else [said]:
        if not isinstance(message, dict):
            continue
        fields = cast("Message", message)
        id_ = fields.get("id")
        if isinstance(id_, str | int) and ("result" in fields or "error" in fields):
            answered.add(id_)
        lists_tools |= _leave_out(fields.get("result"), may_call)
    return Reply(msgspec.json.encode(said) if lists_tools else body, frozenset(answered))


def _leave_out(result: Any, may_call: MayCall) -> bool:
    """Take the tools that may not be called out of a result; tell whether it lists tools at all."""
    if not isinstance(result, dict):
        return False
    fields = cast("Message", result)
    lists = [name for name in fields if name.casefold() == _TOOLS]
    for name in lists:
        fields[name] = [tool for tool in _each(fields[name]) if may_call(tool["name"])]
    if lists and fields.get("cacheScope") == "public":
        fields["cacheScope"] = "private"  # it was meant for everybody as the server sent it, not as it is now
    return bool(lists)


def _each(tools: Any) -> list[Message]:
    if not isinstance(tools, list):
        return []
    found = [cast("Message", tool) for tool in cast("list[Any]", tools) if isinstance(tool, dict)]
    return [tool for tool in found if isinstance(tool.get("name"), str)]


_TOOLS: Final = "tools"
