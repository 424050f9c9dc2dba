"""What a client is told when an MCP server cannot be used, or answers with an error."""

from collections.abc import Iterable
from typing import Final

from keydesk.gateway.serving.failure import STATUS
from keydesk.gateway.serving.mcp.upstream import words_of
from keydesk.gateway.serving.refusal import Refusal, RefusedError
from keydesk.gateway.serving.upstream import FailureKind, HeadedAnswer, UpstreamError

_LAST: Final = "Try again; if it lasts, tell whoever runs the gateway."
_LONG_ENOUGH: Final = 8
"""What is shorter stands in many answers by chance, and is no secret."""

NOT_ALLOWED: Final = Refusal(
    403,
    "mcp_not_allowed",
    "This key may not use an MCP server of this name. Ask whoever gave it to you.",
)
"""The one answer for a server that there is not, that is switched off, or that the key may not use."""

NO_SESSION: Final = Refusal(
    404, "not_found", "This key has no such session on the MCP server. Initialize a new one."
)
BAD_EVENT_ID: Final = Refusal(
    400, "invalid_request", "The header last-event-id names no event that this key was sent."
)
TOO_MANY_LISTEN: Final = Refusal(
    429,
    "rate_limit_exceeded",
    "This key listens to MCP servers too many times at once. Close what is not needed any more.",
    headers=((b"retry-after", b"5"),),
)
HEADERS_REFUSED: Final = Refusal(
    502,
    "upstream_error",
    "The MCP server refused the gateway's own headers; your key is fine. "
    "Tell whoever runs the gateway to check the headers of this MCP server.",
)


def wrong_method(method: str) -> RefusedError:
    """Return the error for a method that no MCP client uses."""
    message = f"The method {method} is not served here; use POST, GET or DELETE."
    return RefusedError(Refusal(405, "invalid_request", message, headers=((b"allow", b"POST, GET, DELETE"),)))


def tool_not_allowed(tool: str) -> RefusedError:
    """Return the error for a call of a tool; nothing of its request was passed on."""
    message = f"This key may not call the tool {tool!r}. Nothing of this request was passed on."
    return RefusedError(Refusal(403, NOT_ALLOWED.code, message, "params.name"))


def refusal_of_failure(failure: UpstreamError) -> Refusal:
    """Put a server's silence into words."""
    return Refusal(STATUS[failure.kind], failure.kind.value, f"It did not work: {words_of(failure)}. {_LAST}")


def refusal_of_status(answer: HeadedAnswer) -> Refusal:
    """Put an error that holds no message for the client into words."""
    if answer.status in {401, 403}:
        return HEADERS_REFUSED
    if answer.status < 500:  # noqa: PLR2004 - the client's errors
        return Refusal(
            answer.status, "upstream_error", f"The MCP server answered with status {answer.status}."
        )
    kind = {503: FailureKind.UNAVAILABLE, 504: FailureKind.TIMEOUT}.get(answer.status, FailureKind.BROKEN)
    message = f"The MCP server answered with status {answer.status}. {_LAST}"
    return Refusal(STATUS[kind], kind.value, message)


def without(secrets: Iterable[str], body: bytes) -> bytes:
    """Return the body with what the gateway alone may know taken out."""
    for secret in secrets:
        if len(secret) >= _LONG_ENOUGH:
            body = body.replace(secret.encode(), b"[header]")
    return body
