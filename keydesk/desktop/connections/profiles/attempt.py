"""Trying a connection before anything is kept of it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from keydesk.client.challenge import require_genuine
from keydesk.client.http_api import HttpAdminApi
from keydesk.contract.info import Info
from keydesk.desktop.connections.profiles.address import AdminAddress
from keydesk.desktop.local_gateway.discovery import discover
from keydesk.domain.errors import UnauthorizedError
from keydesk.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class Reached:
    """A gateway that answered, and who one is there."""

    api: HttpAdminApi
    info: Info

    @property
    def summary(self) -> str:
        """Say in one line what was reached."""
        info, admin = self.info, self.info.admin
        return f"Reached {info.gateway_name} (KeyDesk {info.version}) as {admin.name}, {admin.role.value}."


async def reach(address: AdminAddress, token: Secret, *, data_dir: Path | None = None) -> Reached:
    """Ask the gateway who it is. Raises a DomainError that says in plain words what stands in the way.

    A gateway that serves ``data_dir`` on this computer has to prove it before the token is sent (S21).
    """
    local = discover(data_dir) if data_dir is not None and address.is_loopback else None
    if local is not None and urlsplit(local.admin_url).port == urlsplit(address.url).port:
        await require_genuine(address.url, local.challenge_key)
    api = HttpAdminApi(address.url, token)
    try:
        return Reached(api, await api.info())
    except UnauthorizedError as error:
        await api.aclose()
        raise UnauthorizedError(
            "The gateway does not accept this admin token. It may be revoked, or belong to another gateway.",
            field="token",
        ) from error
    except BaseException:
        await api.aclose()
        raise
