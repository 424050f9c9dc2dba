"""Answers that are no: the error that each stands for, in words for the person who asked."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

import httpx
from pydantic import ValidationError

from keydesk.client import network
from keydesk.client.errors import NotAGatewayError
from keydesk.contract.problem import MEDIA_TYPE, Problem, error_of
from keydesk.domain.errors import DomainError, UnavailableError
from keydesk.domain.wording import worded

_BEHIND_A_PROXY: Final = frozenset(
    {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}
)
_LONGEST_WAIT: Final = 3600
_UNSAID: Final[Mapping[int, str]] = {
    HTTPStatus.FORBIDDEN: worded("The admin token does not allow this. Ask an owner for more rights."),
    HTTPStatus.NOT_FOUND: worded("This is not there, or not any more."),
    HTTPStatus.CONFLICT: worded("The gateway cannot do this as things stand. Look at what is there now."),
    HTTPStatus.PRECONDITION_FAILED: worded(
        "Somebody else changed this. Nothing was changed; look at it again."
    ),
    HTTPStatus.UNPROCESSABLE_ENTITY: worded("The gateway does not take this as it is."),
}
"""What to say where the gateway gives no reason."""
_FAILED: Final = worded("The gateway could not do this now. Try again in a moment.")
_STRANGER: Final = worded(
    "The gateway does not accept the admin token; it may have been revoked. Connect again with another one."
)


def error_in(response: httpx.Response) -> DomainError:
    """Return the error that an answer stands for."""
    if media_type(response) == MEDIA_TYPE:
        try:
            return error_of(_worded(Problem.model_validate_json(response.content), response))
        except ValidationError:
            return network.not_a_gateway(response.url)
    where = network.address(response.url)
    if response.is_redirect:
        return NotAGatewayError(
            worded(
                "The server at {address} points to another address. KeyDesk does not follow, since that "
                "would pass on the admin token. Connect to the final address.",
                address=where,
            )
        )
    if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        return UnavailableError(_asked_too_often(response))
    if response.status_code in _BEHIND_A_PROXY:
        return UnavailableError(
            worded(
                "The server at {address} answers, but the gateway behind it does not. Check that the "
                "gateway runs.",
                address=where,
            )
        )
    return network.not_a_gateway(response.url)


def media_type(response: httpx.Response) -> str:
    """Return what an answer says that it is."""
    return response.headers.get("content-type", "").partition(";")[0].strip().lower()


def _worded(problem: Problem, response: httpx.Response) -> Problem:
    """Say what programs know by the status alone."""
    match problem.status:
        case HTTPStatus.UNAUTHORIZED:
            # A token was sent, so what the gateway says about how to send one helps nobody.
            detail = _STRANGER
        case HTTPStatus.TOO_MANY_REQUESTS:
            detail = _asked_too_often(response)
        case status:
            detail = problem.detail or _UNSAID.get(status, _FAILED)
    return problem.model_copy(update={"detail": detail})


def _asked_too_often(response: httpx.Response) -> str:
    wait = response.headers.get("retry-after", "")
    seconds = int(wait) if wait.isascii() and wait.isdigit() else 0
    when = f"in {seconds} seconds" if 1 < seconds <= _LONGEST_WAIT else "in a moment"
    return f"The gateway is asked too often at the moment. Try again {when}."
