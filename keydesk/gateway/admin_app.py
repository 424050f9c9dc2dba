"""Builds the admin API: its services, its routes, and the guards around them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fastapi import FastAPI

from keydesk.contract.info import CallingAdmin
from keydesk.gateway.changes import ChangeListener
from keydesk.gateway.settings import AdminReach
from keydesk.gateway.store.opening import OpenStore


@dataclass(frozen=True, kw_only=True)
class AdminParts:
    """What the admin API is made of. The composition root fills it in."""

    opened: OpenStore
    changes: ChangeListener
    base_url: Callable[[], str]
    """Where clients send their calls; asked at each request, because the port is known late."""
    hosts: Callable[[], frozenset[str]]
    """Every value of the Host header that is answered, in lower case, such as ``127.0.0.1:5393`` (S13)."""
    reach: AdminReach = AdminReach.LOOPBACK
    challenge_key: str = field(repr=False)
    """The one in the discovery file."""
    session_admins: Mapping[bytes, CallingAdmin]
    """Admins of this process alone, by the pepper's digest of their token."""


def build_admin_app(parts: AdminParts) -> FastAPI:
    """Return the ASGI application that answers everything under ``/admin/``."""
    raise NotImplementedError
