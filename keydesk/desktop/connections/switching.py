"""Which gateway the window talks to: starts and stops the local one, changes to others, closes all."""

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from PySide6.QtCore import Signal

from keydesk.desktop import tasks
from keydesk.desktop.connections.current import CurrentConnection
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.supervisor import GatewayState, Supervisor
from keydesk.desktop.preferences import AtTheEnd, Preferences
from keydesk.desktop.session import Session

if TYPE_CHECKING:
    from keydesk.desktop.connections.profiles.attempt import Reached
    from keydesk.desktop.local_gateway.sharing import Sharing
    from keydesk.domain.secret import Secret

LOCAL_NAME: Final = tr("Local gateway")
RESTARTS: Final = tr("The local gateway restarts.")
STARTS_AGAIN: Final = tr("The local gateway stopped unexpectedly. KeyDesk is starting it again.")


class Connections(CurrentConnection):
    """The one place that changes the session's gateway. Widgets ask it, and redraw on ``changed``."""

    restarting = Signal()
    """The local gateway crashed and is being started again."""

    def __init__(self, session: Session, supervisor: Supervisor, preferences: Preferences) -> None:
        super().__init__(session, preferences, supervisor.data_dir)
        self.supervisor = supervisor
        self._restarting = False
        self._at_this_end: AtTheEnd | None = None
        supervisor.changed.connect(self._follow_gateway)
        supervisor.restarting.connect(self._restarts)

    @property
    def resuming(self) -> bool:
        """Whether the connection of last time is being made again, with no answer yet."""
        return self._resuming

    def resume(self) -> None:
        """Take up where the last time ended: the same gateway elsewhere, or the local one."""
        last = self._last_profile()
        if last is None and not self.preferences.starts_local_gateway:
            return
        self._resuming = True
        if last is not None:
            self.connect_to_profile(last)
        else:
            self.start_local()
        self.changed.emit()

    def start_local(self, port: int | None = None) -> None:
        """Start the local gateway and connect to it. ``port`` 0 picks a free one; it is remembered."""
        if not self.preferences.knows_local_gateway:
            self.preferences.starts_local_gateway = True
        self._wants_local = True
        self.tell_whether_to_stay()
        self.supervisor.set_sharing(self.sharing)
        self.supervisor.start(self.preferences.local_port if port is None else port)

    def stop_local(self) -> None:
        """Stop the local gateway; a window that is connected to it has no connection then."""
        self.supervisor.stop()

    @property
    def sharing(self) -> "Sharing | None":
        """How the local gateway is shared on the network; None: this computer alone reaches it."""
        remembered = self.preferences.sharing
        if not remembered:
            return None
        from keydesk.desktop.local_gateway.sharing import sharing_of  # noqa: PLC0415 - rarely wanted

        return sharing_of(remembered)

    def share(self, sharing: "Sharing | None") -> None:
        """Share the local gateway on the network, or cease to; one that runs is started again with it."""
        self.preferences.sharing = sharing.to_text() if sharing else ""
        if self.supervisor.state is GatewayState.RUNNING:
            self.restart_local()
        self.changed.emit()

    def start_unshared(self) -> None:
        """Start the local gateway for this computer alone: the network that it was shared on is gone."""
        self.share(None)
        self.start_local()

    @property
    def asks_at_the_end(self) -> bool:
        """Whether it is still to be asked what becomes of the local gateway when the window is closed."""
        running = self.supervisor.state is GatewayState.RUNNING
        return running and self.preferences.at_the_end is AtTheEnd.ASK and self._at_this_end is None

    def answer_at_the_end(self, choice: AtTheEnd, *, remember: bool) -> None:
        """Take the answer, for this end or for all of them."""
        self._at_this_end = choice
        if remember:
            self.preferences.at_the_end = choice
        self.tell_whether_to_stay()

    def tell_whether_to_stay(self) -> None:
        """Let the gateway know what is to become of it when this program ends, in whatever way."""
        self.supervisor.set_stays((self._at_this_end or self.preferences.at_the_end) is AtTheEnd.KEEP)

    def restart_local(self) -> None:
        """Stop the local gateway and start it again. The pages stay, and wait."""

        async def restart() -> None:
            self._restarting = True
            self.supervisor.stop()
            await self.supervisor.stopped()
            self.start_local()

        tasks.run(self, restart())

    def use_local(self) -> None:
        """Talk to the local gateway again, which runs meanwhile."""
        self._wants_local = True
        self._open_local()

    async def close(self) -> None:
        """End everything in order: the connection first, then the gateway, unless it is to keep running."""
        self._wants_local = self._is_local = False
        api, self._api = self._api, None
        self.session.leave()
        if (self._at_this_end or self.preferences.at_the_end) is AtTheEnd.KEEP:
            self.supervisor.let_go()
        else:
            self.supervisor.stop()
        await self.supervisor.stopped()
        if api is not None:
            await api.aclose()

    def _restarts(self, _count: int) -> None:
        self.restarting.emit()

    def _follow_gateway(self) -> None:
        state = self.supervisor.state
        if state in {GatewayState.RUNNING, GatewayState.FAILED}:
            self._restarting = False
        if state is GatewayState.RUNNING and self._wants_local:
            self._open_local()
        elif self._is_local and (self._restarting or state is GatewayState.STARTING):
            self.session.lose(RESTARTS if self._restarting else STARTS_AGAIN)
        elif self._is_local and state is not GatewayState.RUNNING:
            self.leave()
        if state in {GatewayState.STOPPED, GatewayState.FAILED}:
            self._resuming = False
        self.changed.emit()

    def _open_local(self) -> None:
        ready, token = self.supervisor.ready, self.supervisor.token
        if ready is None or token is None:
            return

        def done(reached: "Reached") -> None:
            self._resuming = False
            if self.supervisor.token is not token:
                tasks.run(self, reached.api.aclose())
                return
            self.preferences.local_port = urlsplit(ready.base_url).port
            self.preferences.last_profile = ""
            self._profile = self.session.patience = None
            self._use(LOCAL_NAME, reached.api, local=True)

        self._open(self._reach(ready.admin_url, token), done)

    async def _reach(self, admin_url: str, token: "Secret") -> "Reached":
        from keydesk.desktop import loading  # noqa: PLC0415 - a window can stand before asyncio is there

        await loading.bring_in(*loading.CLIENT)
        from keydesk.desktop.connections.profiles.address import read_address  # noqa: PLC0415 - as said
        from keydesk.desktop.connections.profiles.attempt import reach  # noqa: PLC0415 - as said

        return await reach(read_address(admin_url), token, data_dir=self.supervisor.data_dir)
