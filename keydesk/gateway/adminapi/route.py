"""The one kind of route: who may call it hangs on the route itself, not on the text of an address (S12)."""

import re
from collections.abc import Callable, Coroutine
from http import HTTPStatus
from typing import Annotated, Any, Final, Protocol, cast

from fastapi import Depends, Header, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer

from keydesk.contract.info import Role
from keydesk.domain.errors import ForbiddenError, InvalidValueError, UnauthorizedError
from keydesk.domain.secret import Secret, SecretKind, parse
from keydesk.domain.wording import worded
from keydesk.gateway.adminapi.bodies import CsvRequest, StrictRequest
from keydesk.gateway.adminapi.caller import Caller
from keydesk.gateway.adminapi.guard import peer_of
from keydesk.gateway.adminapi.problems import RefusedError
from keydesk.gateway.store.attempts import Attempt

PREFIX: Final = "/admin/v1"
_READING: Final = frozenset({"GET", "HEAD"})
_UNKNOWN: Final = "An admin token is needed: send it as 'Authorization: Bearer kda_…'."
_LONGEST_KEY: Final = 255
_ETAG: Final = re.compile(r'(?<!W/)"(\d{1,18})"', re.ASCII)
_token_scheme: Final = HTTPBearer(auto_error=False, description="An admin token, kda_…")
"""Says in the OpenAPI document what AdminRoute checks."""


class Recogniser(Protocol):
    """Tells whose token it is."""

    def recognise(self, token: Secret, peer: str) -> Caller | None:
        """Return the admin; None for an unknown or revoked token."""
        ...


class LoginFailures(Protocol):
    """Keeps book of those who were not recognised."""

    def record(self, peer: str) -> None:
        """Record that somebody came from this address with an unknown or revoked token."""
        ...


class AdminRoute(APIRoute):
    """A route for admins: reading takes any role, everything else more than a viewer's."""

    request_type: type[StrictRequest] = StrictRequest

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        # Told by the route itself: a router that another one includes with them has its routes built again.
        options["dependencies"] = [Depends(_token_scheme), *(options.get("dependencies") or ())]
        super().__init__(PREFIX + path, endpoint, **options)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler, behind the check of who calls and of what the body is."""
        handle = super().get_route_handler()
        reading = _READING.issuperset(self.methods or ())

        async def check_and_handle(request: Request) -> Response:
            caller = await _recognise(request)
            if not reading:
                self.require_may_write(caller)
            request.state.caller = caller
            strict = self.request_type(request.scope, request.receive)
            await strict.judge()
            if self.body_field is None:
                strict.require_nothing()
            return await handle(strict)

        return check_and_handle

    def require_may_write(self, caller: Caller) -> None:
        """Raise ForbiddenError unless the caller's role allows changes here."""
        if caller.role is Role.VIEWER:
            raise ForbiddenError("A viewer may look, and change nothing. Ask an owner for more rights.")


class CsvRoute(AdminRoute):
    """A route that takes a CSV file."""

    request_type = CsvRequest


class WholeRoute(AdminRoute):
    """A route to what all locations share: an admin who is limited to some may look, and change nothing."""

    def require_may_write(self, caller: Caller) -> None:
        """Raise ForbiddenError for a viewer, and for an admin of some locations only."""
        super().require_may_write(caller)
        if caller.locations is not None:
            raise ForbiddenError(
                "This is shared by all locations; you are limited to some of them. Ask an admin of all."
            )


class OwnerRoute(AdminRoute):
    """A route where owners alone change something."""

    def require_may_write(self, caller: Caller) -> None:
        """Raise ForbiddenError unless the caller is an owner."""
        super().require_may_write(caller)
        if caller.role is not Role.OWNER:
            raise ForbiddenError("Only an owner may change this. Ask one of them.")


def token_of(request: Request) -> Secret:
    """Return the admin token that came with the request. Raises UnauthorizedError, ForbiddenError."""
    headers = request.headers.getlist("authorization")
    scheme, _, text = headers[0].partition(" ") if len(headers) == 1 else ("", "", "")
    token = parse(text.strip()) if scheme.lower() == "bearer" else None
    if token is None:
        raise UnauthorizedError(_UNKNOWN)
    if token.kind is not SecretKind.ADMIN:
        raise ForbiddenError("This is a key for calling models. The admin API takes admin tokens only.")
    return token


async def _recognise(request: Request) -> Caller:
    token = token_of(request)
    recogniser = cast("Recogniser", request.app.state.recogniser)
    caller = await run_in_threadpool(recogniser.recognise, token, peer_of(request))
    if caller is None:
        failures = cast("LoginFailures", request.app.state.login_failures)
        await run_in_threadpool(failures.record, peer_of(request))
        raise UnauthorizedError(_UNKNOWN)
    return caller


def _calling(request: Request) -> Caller:
    return request.state.caller


async def _attempt(
    request: Request,
    idempotency_key: Annotated[
        str | None,
        Header(
            description="The same key and body within ten minutes gets the same answer, and does nothing new."
        ),
    ] = None,
) -> Attempt | None:
    if idempotency_key is None:
        return None
    if not 1 <= len(idempotency_key) <= _LONGEST_KEY:
        raise InvalidValueError(worded("1 to {most} characters.", most=_LONGEST_KEY), field="Idempotency-Key")
    body = cast("StrictRequest", request).canonical_body()
    return Attempt(_calling(request).id, f"{request.method} {request.url.path}", idempotency_key, body)


async def _versions(
    if_match: Annotated[
        str | None, Header(description="The ETag of what is changed, as it was read.")
    ] = None,
) -> list[int]:
    if if_match is None:
        raise RefusedError(
            HTTPStatus.PRECONDITION_REQUIRED,
            "Say which version is changed: send the ETag that was read as 'If-Match'.",
        )
    return [int(tag) for tag in _ETAG.findall(if_match)]


CallingAdmin = Annotated[Caller, Depends(_calling)]
OnceOnly = Annotated[Attempt | None, Depends(_attempt)]
Versions = Annotated[list[int], Depends(_versions)]
"""The versions that an If-Match header allows to be changed; any other is stale."""
