"""Which gateway the window talks to: starts and stops the local one, changes to others, closes all."""

import asyncio
import importlib
from typing import TYPE_CHECKING, Final, Protocol
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from keydesk.desktop import tasks
from keydesk.desktop.local_gateway.supervisor import GatewayState, Supervisor
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.secret import Secret

if TYPE_CHECKING:
    from keydesk.client.http_api import HttpAdminApi
    from keydesk.contract.api import AdminApi
    from keydesk.desktop.local_gateway.gateway_process import ReadyLine

LOCAL_NAME: Final = "Local gateway"
STARTS_AGAIN: Final = "The local gateway stopped unexpectedly. KeyDesk is starting it again."


class ClosableApi(Protocol):
    """What a connection needs besides the admin API: an end."""

    async def aclose(self) -> None:
        """Close the connections."""
        ...


class Connections(QObject):
    """The one place that changes the session's gateway. Widgets ask it, and redraw on ``changed``."""

    changed = Signal()
    restarting = Signal()
    """The local gateway crashed and is being started again."""

    def __init__(
        self,
        session: Session,
        supervisor: Supervisor,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.supervisor = supervisor
        self.preferences = preferences
        self._is_local = False
        self._wants_local = False
        self._resuming = False
        self._api: ClosableApi | None = None
        supervisor.changed.connect(self._follow_gateway)
        supervisor.restarting.connect(self._restarts)
        session.changed.connect(self.changed)

    @property
    def is_local(self) -> bool:
        """Whether the current gateway is the one that this desktop started."""
        return self._is_local

    @property
    def resuming(self) -> bool:
        """Whether the connection of last time is being made again, with no answer yet."""
        return self._resuming

    def resume(self) -> None:
        """Take up where the last time ended: start the local gateway, if it starts with the desktop."""
        if self.preferences.starts_local_gateway:
            self._resuming = True
            self.start_local()

    def start_local(self, port: int | None = None) -> None:
        """Start the local gateway and connect to it. ``port`` 0 picks a free one; it is remembered."""
        if not self.preferences.knows_local_gateway:
            self.preferences.starts_local_gateway = True
        self._wants_local = True
        self.supervisor.start(self.preferences.local_port if port is None else port)

    def stop_local(self) -> None:
        """Stop the local gateway; a window that is connected to it has no connection then."""
        self.supervisor.stop()

    def restart_local(self) -> None:
        """Stop the local gateway and start it again, on the same port."""

        async def restart() -> None:
            self.supervisor.stop()
            await self.supervisor.stopped()
            self.start_local()

        tasks.run(self, restart())

    def use_local(self) -> None:
        """Talk to the local gateway again, which runs meanwhile."""
        self._wants_local = True
        self._connect_local()

    def connect_to(self, name: str, api: "AdminApi") -> None:
        """Talk to a gateway elsewhere. A local one keeps serving its keys."""
        self._is_local = self._wants_local = False
        self._use(name, api)

    def leave(self) -> None:
        """Have no current gateway."""
        self._is_local = False
        self._close_api()
        self.session.leave()

    async def close(self) -> None:
        """End everything in order: the connection first, then the gateway that was started here."""
        api, self._api = self._api, None
        self.session.leave()
        self.supervisor.stop()
        await self.supervisor.stopped()
        if api is not None:
            await api.aclose()

    def _restarts(self, _count: int) -> None:
        self.restarting.emit()

    def _follow_gateway(self) -> None:
        state = self.supervisor.state
        self._resuming = self._resuming and state is GatewayState.STARTING
        if state is GatewayState.RUNNING and self._wants_local:
            self._connect_local()
        elif self._is_local and state is GatewayState.STARTING:
            self.session.lose(STARTS_AGAIN)
        elif self._is_local and state is not GatewayState.RUNNING:
            self.leave()
        self.changed.emit()

    def _connect_local(self) -> None:
        ready, token = self.supervisor.ready, self.supervisor.token
        if ready is not None and token is not None:
            tasks.run(self, self._open(ready, token))

    async def _open(self, ready: "ReadyLine", token: Secret) -> None:
        # httpx and the contract's types are not needed to open a window, and take a while to import.
        module = await asyncio.to_thread(importlib.import_module, "keydesk.client.http_api")
        if self.supervisor.token is not token or not self._wants_local:
            return
        api: HttpAdminApi = module.HttpAdminApi(ready.admin_url, token)
        self.preferences.local_port = urlsplit(ready.base_url).port
        again = self._is_local and self.session.state is not ConnectionState.NONE
        self._is_local = True
        if again:
            self._close_api()
            self._api = api
            self.session.renew(api)
        else:
            self._use(LOCAL_NAME, api)

    def _use(self, name: str, api: "AdminApi") -> None:
        self._close_api()
        self._api = api if hasattr(api, "aclose") else None  # pyright: ignore[reportAttributeAccessIssue]
        self.session.connect_to(name, api)

    def _close_api(self) -> None:
        api, self._api = self._api, None
        if api is not None:
            tasks.run(self, api.aclose())
