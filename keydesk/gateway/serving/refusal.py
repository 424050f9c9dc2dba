"""What a client is told when a call is refused or fails: OpenAI's form, the contract's codes."""

from dataclasses import dataclass, field
from typing import Final

import msgspec

from keydesk.domain.policy import Denial, DenialCode


@dataclass(frozen=True, slots=True)
class Refusal:
    """A status, a code that programs read, and a message that says what to do."""

    status: int
    code: str
    message: str
    param: str | None = None
    headers: tuple[tuple[bytes, bytes], ...] = field(default=())


class RefusedError(Exception):
    """Raised wherever a call ends early; the entry answers it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


UNKNOWN_KEY: Final = Refusal(
    401,
    "invalid_api_key",
    "No valid key was sent. Send exactly one, as 'Authorization: Bearer <key>', 'x-api-key' or 'api-key'; "
    "if it stopped working, ask whoever gave it to you for a new one.",
    headers=((b"www-authenticate", b"Bearer"),),
)
"""The one answer for a key that is unknown, malformed, mistyped or revoked: byte for byte the same (S2)."""

STORAGE_FAILED: Final = Refusal(
    503,
    "gateway_unavailable",
    "The gateway cannot record usage just now (its disk may be full), so it passes no calls on. "
    "Nothing is lost; try again shortly, and tell whoever runs the gateway.",
    headers=((b"retry-after", b"2"),),
)

STOPPING: Final = Refusal(
    503,
    "gateway_unavailable",
    "The gateway is stopping. Try again shortly.",
    headers=((b"retry-after", b"2"),),
)

_LIST: Final = "List the models it may use with GET /v1/models."
_DENIED: Final = {
    DenialCode.KEY_EXPIRED: (401, "This key has expired. Ask whoever gave it to you for a new one."),
    DenialCode.KEY_NOT_YET_VALID: (
        401,
        "This key is not valid yet. Use it from the start of its validity on.",
    ),
    DenialCode.KEY_INACTIVE: (401, "This key is switched off. Ask whoever gave it to you to activate it."),
    DenialCode.IP_NOT_ALLOWED: (403, "This key may not be used from {subject}. Ask whoever gave it to you."),
    DenialCode.MODEL_NOT_ALLOWED: (403, f"This key may not use the model {{subject}}. {_LIST}"),
    DenialCode.MODEL_NOT_FOUND: (
        404,
        "There is no model {subject} here. List those there are with GET /v1/models.",
    ),
    DenialCode.PROVIDER_NOT_ALLOWED: (403, f"This key may not use the provider of {{subject}}. {_LIST}"),
    DenialCode.DEPLOYMENT_NOT_ALLOWED: (
        403,
        "This key may use no deployment of that name. Ask whoever gave it to you to attach it.",
    ),
}
_MODEL_CODES: Final = {
    DenialCode.MODEL_NOT_ALLOWED,
    DenialCode.MODEL_NOT_FOUND,
    DenialCode.PROVIDER_NOT_ALLOWED,
}
_TYPES: Final = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "insufficient_quota",
    403: "permission_error",
    404: "not_found_error",
    413: "invalid_request_error",
    429: "rate_limit_error",
}


def refusal_of(denial: Denial) -> Refusal:
    """Put a denial of the policy into words."""
    if denial.code is DenialCode.INVALID_API_KEY:
        return UNKNOWN_KEY
    status, message = _DENIED[denial.code]
    return Refusal(
        status,
        denial.code.value,
        message.replace("{subject}", denial.subject),
        param="model" if denial.code in _MODEL_CODES else None,
    )


def invalid(message: str, param: str | None = None) -> RefusedError:
    """Return the error for a request that cannot be understood."""
    return RefusedError(Refusal(400, "invalid_request", message, param))


def refusal_document(refusal: Refusal) -> bytes:
    """Write the body of the answer."""
    return error_document(refusal.status, refusal.message, refusal.code, refusal.param)


def error_document(status: int, message: str, code: str | None, param: str | None) -> bytes:
    """Write an error in OpenAI's form; its ``type`` follows from the status."""
    kind = _TYPES.get(status, "server_error" if status >= 500 else "invalid_request_error")  # noqa: PLR2004
    return msgspec.json.encode({"error": {"message": message, "type": kind, "code": code, "param": param}})
