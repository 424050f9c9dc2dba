"""The first thing that is said to a server: nothing secret. Only a gateway knows how to answer it."""

import asyncio
import secrets
import socket
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

import httpx
from pydantic import ValidationError

from keydesk.client import network, refusals, trust
from keydesk.client.errors import NameNotResolvedError, UnreachableError
from keydesk.client.route import Route
from keydesk.contract.challenge import ChallengeProof
from keydesk.domain.errors import UnavailableError
from keydesk.domain.wording import worded

_NONCE_BYTES: Final = 32
_LONGEST_ANSWER: Final = 4096
_HALF_A_SECOND: Final = 0.5
_DAY: Final = 86400


@dataclass(frozen=True, slots=True)
class Greeting:
    """What a gateway lets anybody know."""

    certificate: bytes | None
    """The one that was accepted, in DER form; None without TLS."""
    clock_ahead: float | None
    """How many seconds its clock is ahead of this computer's; None when it does not tell."""


async def greet(admin_url: str, route: Route, now: datetime) -> Greeting:
    """Ask who is there, without a token. Raises NotAGatewayError for whoever is not a KeyDesk gateway.

    ``now`` is what this computer takes for the time.
    """
    seen: list[bytes] = []
    began = time.monotonic()
    response = await _ask(admin_url, route, seen)
    took = time.monotonic() - began
    if response.status_code != HTTPStatus.OK:
        raise refusals.error_in(response)
    try:
        ChallengeProof.model_validate_json(response.content, extra="ignore")
    except ValidationError as error:
        raise network.not_a_gateway(response.url) from error
    return Greeting(seen[-1] if seen else None, _ahead(response, now, took))


async def certificate_shown(admin_url: str, route: Route) -> bytes | None:
    """Return the certificate that a server shows, in DER form, whoever it is. Nothing else is exchanged."""
    seen: list[bytes] = []
    with suppress(UnavailableError):  # as it has to end
        await _ask(admin_url, replace(route, trust=trust.trust_of_nobody(seen)), [])
    return seen[0] if seen else None


async def _ask(admin_url: str, route: Route, seen: list[bytes]) -> httpx.Response:
    """Ask, and put the certificate that was accepted into ``seen``."""

    async def note(response: httpx.Response) -> None:
        stream = response.extensions.get("network_stream")
        secured = stream.get_extra_info("ssl_object") if stream is not None else None
        if secured is not None:
            seen.append(secured.getpeercert(binary_form=True))

    client = network.open_client(admin_url, route)
    client.event_hooks["response"] = [note]
    nonce = secrets.token_hex(_NONCE_BYTES)
    request = client.build_request("GET", "challenge", params={"nonce": nonce})
    try:
        async with asyncio.timeout(route.longest), client:
            return await network.exchange(client, request, longest=_LONGEST_ANSWER)
    except (httpx.HTTPError, TimeoutError, OSError) as error:
        raise network.unavailable(error, request.url) from error


def _ahead(response: httpx.Response, now: datetime, took: float) -> float | None:
    try:
        theirs = parsedate_to_datetime(response.headers.get("date", ""))
    except ValueError:
        return None
    # They wrote it about half way, and leave out what is less than a second.
    ahead = (theirs - now).total_seconds() - took / 2 + _HALF_A_SECOND
    return ahead if abs(ahead) < _DAY * 36500 else None


async def resolve(host: str) -> str:
    """Return the first network address that a name stands for. Raises NameNotResolvedError."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NameNotResolvedError(
            worded("The name {host} is not known. Check its spelling and this computer's network.", host=host)
        ) from error
    return str(found[0][4][0])


async def knock(host: str, port: int, seconds: float, called: str) -> None:
    """Connect and say nothing. Raises UnreachableError; ``called`` is how it names what is not there."""
    try:
        async with asyncio.timeout(seconds):
            _, writer = await asyncio.open_connection(host, port)
    except TimeoutError as error:
        raise UnreachableError(
            worded("{address} did not answer in time. Check the network, then try again.", address=called)
        ) from error
    except OSError as error:
        raise UnreachableError(
            worded("Nobody answers at {address}. Check the address and that it runs.", address=called)
        ) from error
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()
