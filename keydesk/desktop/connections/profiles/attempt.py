"""Reaching a gateway: the way to it, who is there, and only then the token."""

import asyncio
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from keydesk.client.challenge import require_genuine
from keydesk.client.first_contact import Greeting, greet
from keydesk.client.http_api import HttpAdminApi
from keydesk.client.route import DIRECT, Route
from keydesk.client.trust import trust_of_authorities, trust_of_one
from keydesk.contract.info import Info
from keydesk.desktop.connections.profiles.address import AdminAddress, read_address
from keydesk.desktop.local_gateway.discovery import discover
from keydesk.domain.errors import InvalidValueError, UnauthorizedError
from keydesk.domain.instant import SystemClock
from keydesk.domain.secret import Secret
from keydesk.domain.wording import worded

if TYPE_CHECKING:
    # It brings Qt, which commands for scripts do without.
    from keydesk.desktop.connections.profiles.profile import Profile


@dataclass(frozen=True, slots=True)
class Reached:
    """A gateway that answered, and who one is there."""

    api: HttpAdminApi
    info: Info


async def reach(
    address: AdminAddress, token: Secret, *, route: Route = DIRECT, data_dir: Path | None = None
) -> Reached:
    """Ask the gateway who it is. Raises a DomainError that says in plain words what stands in the way."""
    await meet(address, route, data_dir)
    return await enter(address, token, route)


async def reach_profile(profile: "Profile", token: Secret, data_dir: Path | None) -> Reached:
    """Reach the gateway of a connection that is remembered."""
    try:
        route = await route_of(profile)
    except InvalidValueError as error:
        raise InvalidValueError(
            worded(
                "{profile} cannot be reached, since {authority_file} is to vouch for it. {error}. "
                "Change the connection.",
                profile=profile.name,
                authority_file=profile.authority_file,
                error=str(error),
            )
        ) from error
    return await reach(read_address(profile.admin_url), token, route=route, data_dir=data_dir)


async def route_of(profile: "Profile") -> Route:
    """Return the way to a gateway. Raises InvalidValueError for a file of authorities that cannot be used."""
    trust = None
    if profile.pinned:
        trust = await asyncio.to_thread(trust_of_one, profile.pinned)
    elif profile.authority_file:
        trust = await asyncio.to_thread(_trust_of_file, profile.authority_file)
    return Route(
        trust=trust,
        proxy=profile.proxy,
        connect_seconds=profile.connect_seconds,
        answer_seconds=profile.answer_seconds,
    )


async def meet(address: AdminAddress, route: Route, data_dir: Path | None) -> Greeting:
    """Make sure, without a token, that a gateway is there. Raises NotAGatewayError when it is not.

    One that serves ``data_dir`` on this computer has to prove just that (S21).
    """
    local = discover(data_dir) if data_dir is not None and address.is_loopback and not route.proxy else None
    if local is not None and urlsplit(local.admin_url).port == urlsplit(address.url).port:
        await require_genuine(address.url, local.challenge_key)
        return Greeting(certificate=None, clock_ahead=None)
    return await greet(address.url, route, SystemClock().now())


async def enter(address: AdminAddress, token: Secret, route: Route) -> Reached:
    """Show the token. Raises UnauthorizedError when it is not accepted."""
    api = HttpAdminApi(address.url, token, route)
    try:
        return Reached(api, await api.info())
    except UnauthorizedError as error:
        await api.aclose()
        raise UnauthorizedError(
            worded(
                "The gateway does not accept this admin token. It may be revoked, or belong to "
                "another gateway."
            ),
            field="token",
        ) from error
    except BaseException:
        await api.aclose()
        raise


def _trust_of_file(path: str) -> ssl.SSLContext:
    # Reading certificates brings a library that a window with its own gateway does without.
    from keydesk.desktop.connections.profiles.authority_file import read_authorities  # noqa: PLC0415

    return trust_of_authorities(read_authorities(path, SystemClock().now()).pem)
