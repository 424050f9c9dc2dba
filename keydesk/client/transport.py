"""One call of the admin API: what is sent, what may come back, and which error each answer means."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final, TypeVar
from urllib.parse import quote

import httpx
from pydantic import BaseModel, ValidationError

from keydesk.client import network, refusals
from keydesk.client.errors import DifferentVersionError, UnreachableError
from keydesk.client.route import Route
from keydesk.contract.fields import Query, WireModel
from keydesk.domain.errors import NotFoundError, UnavailableError
from keydesk.domain.secret import Secret
from keydesk.domain.wording import worded

Answer = TypeVar("Answer", bound=BaseModel)

LONGEST_ANSWER: Final = 64 * 1024 * 1024
"""In bytes. More than any answer of a gateway; a stranger could send without end."""
LONG_ANSWER: Final = 256 * 1024
"""In bytes. To read more than this takes longer than a window may stand still (S27)."""

_BROKEN_OFF: Final = (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is asked of a gateway."""

    method: str
    path: tuple[str, ...]
    """The segments behind ``/admin/v1``, each as it is."""
    query: Query | None = None
    body: WireModel | None = None
    """Only the fields that were set are sent: an absent field and a null one mean different things."""
    csv: bytes | None = None
    """A CSV file, in place of a body."""
    attempt: str | None = None
    """What makes repeating a creation safe."""
    version: int | None = None
    """The version that a change is meant for."""
    repeatable: bool = False
    """Whether doing it twice is the same as doing it once."""
    renews_token: bool = False
    """Whether the answer has the token that is good from then on."""


class Transport:
    """Sends calls to one gateway with one admin token."""

    def __init__(self, admin_url: str, token: Secret, route: Route) -> None:
        self._token = token
        self._steady = asyncio.Event()
        """Not set while the token is being replaced."""
        self._steady.set()
        self._route = route
        self._client = network.open_client(admin_url, route)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    @property
    def admin_id(self) -> str:
        """The id of the admin whose token this is."""
        return self._token.id

    async def renew(self, call: Call, answer: type[Answer], token_in: Callable[[Answer], Secret]) -> Answer:
        """Send a call whose answer has another token, and use that from then on.

        The old one stops at once: whoever is refused with it meanwhile is asked again with the new one.
        """
        self._steady.clear()
        try:
            found = await self.send(call, answer)
            self._token = token_in(found)
            return found
        finally:
            self._steady.set()

    async def send(self, call: Call, answer: type[Answer]) -> Answer:
        """Return the answer to ``call``, or raise the domain error that it stands for."""
        response = await self._admitted(call)
        if response.status_code not in {HTTPStatus.OK, HTTPStatus.CREATED}:
            raise refusals.error_in(response)
        if refusals.media_type(response) != "application/json":
            raise network.not_a_gateway(response.url)
        try:
            # A newer gateway may say more than this program knows.
            if len(response.content) > LONG_ANSWER:
                return await asyncio.to_thread(answer.model_validate_json, response.content, extra="ignore")
            return answer.model_validate_json(response.content, extra="ignore")
        except ValidationError as error:
            raise _unreadable(response) from error

    async def send_away(self, call: Call) -> None:
        """Send a call whose answer has no body."""
        response = await self._admitted(call)
        if response.status_code != HTTPStatus.NO_CONTENT:
            raise refusals.error_in(response)

    async def follow(
        self, call: Call, headers: Mapping[str, str], silent_seconds: float
    ) -> AsyncGenerator[str]:
        """Yield the lines of an answer that goes on and on, or raise the domain error that it stands for."""
        await self._steady.wait()
        request = self._request(call)
        request.headers.update(headers)
        timeout = httpx.Timeout(
            self._route.answer_seconds, connect=self._route.connect_seconds, read=silent_seconds
        )
        request.extensions["timeout"] = timeout.as_dict()
        try:
            response = await self._client.send(request, stream=True)
            async with network.closing_after(response, response.aiter_lines()) as lines:
                if response.status_code != HTTPStatus.OK:
                    await response.aread()
                    raise refusals.error_in(response)
                async for line in lines:
                    yield line
        except (httpx.HTTPError, OSError) as error:
            raise network.unavailable(error, request.url) from error

    async def _admitted(self, call: Call) -> httpx.Response:
        while True:
            token = self._token
            response = await self._exchange(call)
            if response.status_code != HTTPStatus.UNAUTHORIZED or call.renews_token:
                return response
            await self._steady.wait()
            if self._token is token:
                return response

    async def _exchange(self, call: Call) -> httpx.Response:
        request = self._request(call)
        try:
            async with asyncio.timeout(self._route.longest):
                try:
                    if self._client.is_closed:
                        raise httpx.ConnectError("The connections were closed.", request=request)
                    return await network.exchange(self._client, request, longest=LONGEST_ANSWER)
                except _BROKEN_OFF:
                    if not call.repeatable:
                        raise
                    return await network.exchange(self._client, self._request(call), longest=LONGEST_ANSWER)
        except (*_BROKEN_OFF, httpx.ReadTimeout, httpx.CloseError) as error:
            raise _lost(error, request.url, call) from error
        except (httpx.HTTPError, TimeoutError, OSError) as error:
            raise network.unavailable(error, request.url) from error

    def _request(self, call: Call) -> httpx.Request:
        headers = {"Authorization": f"Bearer {self._token.reveal()}", "Accept": "application/json"}
        content = None
        if call.body is not None:
            headers["Content-Type"] = "application/json"
            content = call.body.model_dump_json(exclude_unset=True).encode()
        elif call.csv is not None:
            headers["Content-Type"] = "text/csv"
            content = call.csv
        if call.attempt is not None:
            headers["Idempotency-Key"] = call.attempt
        if call.version is not None:
            headers["If-Match"] = f'"{call.version}"'
        query = call.query.model_dump(mode="json", exclude_defaults=True) if call.query else None
        path = "/".join(_segment(part) for part in call.path)
        return self._client.build_request(call.method, path, params=query, headers=headers, content=content)


def _segment(text: str) -> str:
    if text in {"", ".", ".."}:  # would lead to another resource
        raise NotFoundError("There is nothing with this id.")
    return quote(text, safe="")


def _unreadable(response: httpx.Response) -> DifferentVersionError:
    return DifferentVersionError(
        worded(
            "The gateway at {address} answers in a form that this KeyDesk does not know. One of the "
            "two is of another version; update the older one.",
            address=network.address(response.url),
        )
    )


def _lost(error: httpx.HTTPError, url: httpx.URL, call: Call) -> UnavailableError:
    if call.repeatable:
        return network.unavailable(error, url)
    return UnreachableError(
        worded(
            "The connection to {address} broke off before the answer came. The change may have been "
            "made or not; refresh to see.",
            address=network.address(url),
        )
    )
