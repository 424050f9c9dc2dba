"""What a client is told when the provider behind a call answers with an error, or not at all."""

from typing import Any, Final

import msgspec

from keydesk.gateway.serving.refusal import Refusal
from keydesk.gateway.serving.upstream import FailureKind, UpstreamAnswer, UpstreamError
from keydesk.gateway.usage.records import Outcome

LONGEST_MESSAGE: Final = 2000

STATUS: Final = {
    FailureKind.BROKEN: 502,
    FailureKind.UNAVAILABLE: 503,
    FailureKind.TIMEOUT: 504,
}
_OUTCOME: Final = {
    FailureKind.BROKEN: Outcome.UPSTREAM_ERROR,
    FailureKind.UNAVAILABLE: Outcome.UPSTREAM_UNAVAILABLE,
    FailureKind.TIMEOUT: Outcome.UPSTREAM_TIMEOUT,
}
_CREDENTIAL_REFUSED: Final = Refusal(
    502,
    "upstream_error",
    "The provider refused the gateway's own credential; your key is fine. "
    "Tell whoever runs the gateway to check the provider's credential.",
)
_REDIRECTED: Final = Refusal(
    502,
    "upstream_error",
    "The provider's address points to another one, which is not followed. "
    "Tell whoever runs the gateway to set it to the final address.",
)
NOT_JSON: Final = Refusal(
    502,
    "upstream_error",
    "The provider answered with something that is not JSON, such as a web page. "
    "Tell whoever runs the gateway to check the provider's address.",
)


class _Error(msgspec.Struct):
    message: str
    code: str | int | None = None
    param: str | None = None


class _Document(msgspec.Struct):
    error: _Error


_decode: Final = msgspec.json.Decoder(_Document).decode


def refusal_of_failure(failure: UpstreamError) -> Refusal:
    """Put a provider's silence into words."""
    message = (
        f"The model could not be reached: {failure}. Try again; if it lasts, tell whoever runs the gateway."
    )
    return Refusal(STATUS[failure.kind], failure.kind.value, message)


def outcome_of_failure(failure: UpstreamError) -> Outcome:
    """Return how the ledger names it."""
    return _OUTCOME[failure.kind]


def refusal_of_answer(answer: UpstreamAnswer, body: bytes, credential: str | None) -> Refusal:
    """Pass a provider's error on, in OpenAI's form; what concerns the gateway alone becomes a 502."""
    status = answer.status
    if status in {401, 403}:
        return _CREDENTIAL_REFUSED
    if 300 <= status < 400:  # noqa: PLR2004 - redirects
        return _REDIRECTED
    retry: tuple[tuple[bytes, bytes], ...] = ()
    if answer.retry_after is not None and answer.retry_after.isascii() and answer.retry_after.isprintable():
        retry = ((b"retry-after", answer.retry_after.encode()),)
    if 400 <= status < 500:  # noqa: PLR2004 - the client's errors
        error = _read(body, credential)
        return Refusal(status, str(error.code or "upstream_error"), error.message, error.param, retry)
    kind = {503: FailureKind.UNAVAILABLE, 504: FailureKind.TIMEOUT}.get(status, FailureKind.BROKEN)
    message = (
        f"The provider answered with status {status}. Try again; if it lasts, tell whoever runs the gateway."
    )
    return Refusal(STATUS[kind], kind.value, message, headers=retry)


def _read(body: bytes, credential: str | None) -> _Error:
    try:
        error = _decode(body).error
    except msgspec.DecodeError:
        error = _Error(_any_message(body))
    message = error.message
    if credential:
        message = message.replace(credential, "[credential]")
    error.message = message[:LONGEST_MESSAGE]
    return error


def _any_message(body: bytes) -> str:
    try:
        document = msgspec.json.decode(body, type=dict[str, Any])
    except msgspec.DecodeError:
        document = {}
    said = (document.get(name) for name in ("message", "detail", "error"))
    return next((text for text in said if isinstance(text, str)), "The provider refused the request.")
