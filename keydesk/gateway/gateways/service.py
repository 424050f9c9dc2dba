"""What there is to know of attached gateways. A database in a file has one: none but it serves it (S22)."""

from collections.abc import Callable

from sqlalchemy import Connection

from keydesk import __version__
from keydesk.contract.fields import Page
from keydesk.contract.gateways import AttachedGateway, GatewayState
from keydesk.gateway.gateways.repository import load_gateways
from keydesk.gateway.store.opening import OpenStore
from keydesk.gateway.usage.summaries import served_so_far


class GatewayService:
    """The gateways of this database."""

    def __init__(self, opened: OpenStore, base_url: Callable[[], str]) -> None:
        self._opened = opened
        self._base_url = base_url
        self._started_at = opened.clock.now()

    def list(self) -> Page[AttachedGateway]:
        """Return every gateway, the one that is there longest first."""
        with self._opened.store.read() as connection:
            gateways = load_gateways(connection) or [self._only_one(connection)]
        return Page[AttachedGateway](items=gateways, next_cursor=None, total=len(gateways))

    def _only_one(self, connection: Connection) -> AttachedGateway:
        identity = self._opened.identity
        return AttachedGateway(
            id=identity.id,
            name=identity.name,
            base_url=self._base_url(),
            version=__version__,
            state=GatewayState.SERVING,
            started_at=self._started_at,
            last_seen_at=self._opened.clock.now(),
            requests=served_so_far(connection),
        )
