"""MCP servers on the wire, and what a key may do on them."""

import re
from typing import Annotated, Final, cast

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator

from keydesk.contract.fields import AddressName, Choice, Id, Moment, WireModel, shown_as
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.mcp import McpMode, McpPolicy
from keydesk.domain.wording import worded

MAX_TOOL_NAME: Final = 200
MAX_TOOLS: Final = 1000

_HEADER_NAME: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}", re.ASCII)
_HEADER_VALUE: Final = re.compile(r"[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?", re.ASCII)
_NOT_TO_BE_SET: Final = frozenset(
    {
        *("accept", "accept-encoding", "content-type", "content-length", "content-encoding", "expect"),
        *("connection", "host", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"),
        "last-event-id",
    }
)
"""What the gateway itself says to a server, or what belongs to a single connection."""


def _tool_name(text: str) -> str:
    if not text.isprintable():
        raise InvalidValueError("no control or formatting characters")
    return text


def _header_name(text: str) -> str:
    if _HEADER_NAME.fullmatch(text) is None:
        raise InvalidValueError("the name of a header, such as Authorization")
    if text.lower() in _NOT_TO_BE_SET or text.lower().startswith("mcp-"):
        raise InvalidValueError(worded("{text} is set by the gateway itself", text=text))
    return text.lower()


def _header_value(text: str) -> str:
    if _HEADER_VALUE.fullmatch(text) is None:
        raise InvalidValueError("letters, digits, signs and inner blanks only")
    return text


def _each_once(headers: object) -> object:
    if isinstance(headers, dict):
        names = [str(name).lower() for name in cast("dict[object, object]", headers)]
        if len(set(names)) < len(names):
            raise InvalidValueError("each header once; case does not count")
    return cast("object", headers)


ServerName = AddressName
ToolName = Annotated[str, Field(min_length=1, max_length=MAX_TOOL_NAME), AfterValidator(_tool_name)]
ToolNames = Annotated[list[ToolName], Field(min_length=1, max_length=MAX_TOOLS)]
HeaderName = Annotated[str, AfterValidator(_header_name)]
HeaderValue = Annotated[str, Field(min_length=1, max_length=4096), AfterValidator(_header_value)]
Headers = Annotated[
    dict[HeaderName, HeaderValue], Field(max_length=20, repr=False), BeforeValidator(_each_once)
]
HeaderChanges = Annotated[
    dict[HeaderName, HeaderValue | None], Field(max_length=20, repr=False), BeforeValidator(_each_once)
]
Url = Annotated[str, Field(max_length=2000)]


class McpAccess(WireModel):
    """What a key may do on MCP servers. Servers and tools go by exact names; there are no patterns (S19)."""

    enabled: bool = False
    """Off: no server can be reached, whatever else is said here."""
    mode: Annotated[McpMode, Choice] = McpMode.ALLOW_ALL
    servers: Annotated[list[ServerName], Field(max_length=500)] = Field(default_factory=list[str])
    """The servers that are allowed, or denied, as a whole."""
    tools: Annotated[dict[ServerName, ToolNames], Field(max_length=500)] = Field(
        default_factory=dict[str, list[str]]
    )
    """For a server: the tools that alone are allowed, or that are denied."""

    @model_validator(mode="after")
    def _list_names_something(self) -> "McpAccess":
        if self.enabled and self.mode is McpMode.ALLOW_LIST and not (self.servers or self.tools):
            raise InvalidValueError("at least one server, or deny all", field="servers")
        return self

    def policy(self) -> McpPolicy:
        """Return the rule that it stands for."""
        tools = {server: frozenset(names) for server, names in self.tools.items()}
        return McpPolicy(self.enabled, self.mode, frozenset(self.servers), tools)


class McpAccessPatch(WireModel):
    """What shall change; what is not named stays, also of ``tools``."""

    enabled: bool = False
    mode: Annotated[McpMode, Choice] = McpMode.ALLOW_ALL
    servers: Annotated[list[ServerName], Field(max_length=500)] = Field(default_factory=list[str])
    tools: Annotated[dict[ServerName, ToolNames | None], Field(max_length=500)] = Field(
        default_factory=dict[str, list[str] | None]
    )
    """null takes a server's entry away."""

    def applied_to(self, present: McpAccess) -> McpAccess:
        """Return what holds after the change. Raises InvalidValueError where that is no rule."""
        changed = {name: getattr(self, name) for name in self.model_fields_set}
        if "tools" in changed:
            merged = {**present.tools, **self.tools}
            changed["tools"] = {server: names for server, names in merged.items() if names is not None}
        try:
            return McpAccess.model_validate({**present.model_dump(), **changed})
        except ValidationError as error:
            message = "at least one server, or deny all; at most 500"
            raise InvalidValueError(message, field="mcp.servers") from error


class McpTool(WireModel):
    """A tool as its server describes it."""

    name: str
    description: str = ""


class McpServerCreate(WireModel):
    """An MCP server that keys shall reach, over streamable HTTP."""

    model_config = shown_as(
        name="files", url="https://mcp.example.com/mcp", headers={"Authorization": "Bearer abc"}
    )

    name: ServerName
    """Its address here, ``/mcp/{name}``, and what keys name it by; it cannot be changed later."""
    url: Url
    """Its own address, such as https://mcp.example.com/mcp."""
    headers: Headers = Field(default_factory=dict[str, str])
    """What is sent to it with every request, such as Authorization. Sealed, and never given back."""
    allow_private: bool = False
    """Whether the address may be private or loopback (S16)."""
    enabled: bool = True


class McpServerPatch(WireModel):
    """What shall change."""

    url: Url = ""
    """At another origin the headers have to be entered again (S18)."""
    headers: HeaderChanges = Field(default_factory=dict[str, str | None])
    """Those that are new or have another value; null takes one away."""
    allow_private: bool = False
    enabled: bool = True


class McpServer(WireModel):
    """An MCP server as everybody may see it: never the values of its headers."""

    id: Id
    name: str
    url: str
    header_names: list[str]
    allow_private: bool
    enabled: bool
    tools: list[McpTool]
    """As it listed them when they were last refreshed."""
    refreshed_at: Moment | None
    """null: never yet."""
    problem: str | None
    """What stands in its way, in words: why the last refresh failed, or that its headers are lost.

    A server is asked when an admin has it refreshed, never by itself.
    """
    created_at: Moment
    version: int


class KeyMcpTool(WireModel):
    """A tool of an MCP server, and whether a key may use it."""

    name: str
    description: str = ""
    allowed: bool
    """Whether the key is shown it, and may call it."""


class KeyMcpServer(WireModel):
    """An MCP server as a key meets it."""

    id: Id
    name: str
    reachable: bool
    """Whether the key gets through to it: the server is switched on, and the key may use it."""
    problem: str | None
    """What stands in the way of the server itself; see McpServer."""
    refreshed_at: Moment | None
    """Since when its tools are known; null: they are not."""
    tools: list[KeyMcpTool]
    """As the server listed them when it was last refreshed."""


class KeyMcpTools(WireModel):
    """What a key would see on every MCP server, as the gateway judges it when the key is used."""

    enabled: bool
    mode: Annotated[McpMode, Choice]
    servers: list[KeyMcpServer]
    """All there are, by name, whether or not the key may use them."""
