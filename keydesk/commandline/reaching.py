"""Which gateway a command asks, with which token; no token goes where it could be read or kept (S21, S28)."""

import asyncio
import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from keydesk.client.challenge import require_genuine
from keydesk.client.http_api import HttpAdminApi, admin_token
from keydesk.commandline.input import read_hidden
from keydesk.commandline.speech import fail
from keydesk.desktop.connections.profiles.address import AdminAddress, read_address
from keydesk.desktop.connections.profiles.attempt import reach
from keydesk.desktop.local_gateway.discovery import discover
from keydesk.domain.errors import DomainError, InvalidValueError, NotFoundError
from keydesk.domain.secret import Secret

TOKEN_VARIABLE: Final = "KEYDESK_ADMIN_TOKEN"  # noqa: S105 (the name of one)


@dataclass(frozen=True, slots=True)
class Where:
    """Which gateway is meant, and where its token comes from."""

    admin_url: str | None
    """None: the gateway that runs on the data directory."""
    data_dir: Path
    token_stdin: bool


Work = Callable[[HttpAdminApi], Awaitable[int]]


def ask(where: Where, token: Secret, work: Work) -> int:
    """Do ``work`` with the gateway; say what stands in the way, if anything does. Return the exit code."""
    try:
        return asyncio.run(_ask(where, token, work))
    except DomainError as error:
        return fail(error)


def read_token(where: Where) -> Secret:
    """Return the admin token, from stdin or the environment. Raises InvalidValueError when there is none."""
    if where.token_stdin:
        return admin_token(read_hidden("Admin token: "))
    text = os.environ.get(TOKEN_VARIABLE, "").strip()
    if not text:
        raise InvalidValueError(
            f"There is no admin token. Set {TOKEN_VARIABLE}, or give it on stdin with --token-stdin; "
            "`keydesk gateway token` mints one."
        )
    return admin_token(text)


async def _ask(where: Where, token: Secret, work: Work) -> int:
    async with _open(where, token) as api:
        return await work(api)


@asynccontextmanager
async def _open(where: Where, token: Secret) -> AsyncGenerator[HttpAdminApi]:
    address = await _local(where.data_dir) if where.admin_url is None else read_address(where.admin_url)
    _require_private(address)
    reached = await reach(address, token, data_dir=where.data_dir)
    try:
        yield reached.api
    finally:
        await reached.api.aclose()


async def _local(data_dir: Path) -> AdminAddress:
    """Return where the gateway on the folder is, once it has proved that it wrote the discovery file."""
    found = discover(data_dir)
    if found is None:
        raise NotFoundError(
            f"No gateway runs on {data_dir}. Start one with `keydesk gateway run`, or name another one "
            "with --admin-url."
        )
    address = read_address(found.admin_url)
    _require_private(address)
    await require_genuine(address.url, found.challenge_key)
    return address


def _require_private(address: AdminAddress) -> None:
    if address.needs_consent:
        raise InvalidValueError(
            f"{address.url} is not encrypted: the admin token could be read on its way. Nothing was sent. "
            "Use an https address."
        )
