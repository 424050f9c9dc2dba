"""Which gateway the window talks to: starts and stops the local one, changes to others, closes all."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from keydesk.desktop import tasks
from keydesk.desktop.local_gateway.supervisor import GatewayState, Supervisor
from keydesk.desktop.preferences import AtTheEnd, Preferences
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.secret import Secret

if TYPE_CHECKING:
    import asyncio

    from keydesk.client.http_api import HttpAdminApi
    from keydesk.desktop.connections.profiles.attempt import Reached
    from keydesk.desktop.connections.profiles.profile import ConnectionStore, Kept, Profile
    from keydesk.desktop.local_gateway.sharing import Sharing
    from keydesk.desktop.widgets.place import Place

_T = TypeVar("_T")

LOCAL_NAME: Final = "Local gateway"
RESTARTS: Final = "The local gateway restarts."
STARTS_AGAIN: Final = "The local gateway stopped unexpectedly. KeyDesk is starting it again."


class Connections(QObject):
    """The one place that changes the session's gateway. Widgets ask it, and redraw on ``changed``."""

    changed = Signal()
    failed = Signal(str)
    """A gateway could not be reached, and why."""
    restarting = Signal()
    """The local gateway crashed and is being started again."""
    token_needed = Signal(object, str)
    """The admin token of this Profile has to be entered again, and why."""

    def __init__(self, session: Session, supervisor: Supervisor, preferences: Preferences) -> None:
        super().__init__(session)
        self.session = session
        self.supervisor = supervisor
        self.preferences = preferences
        self._is_local = False
        self._wants_local = False
        self._profile: Profile | None = None
        self.under_way_to = ""
        """The name of the connection that is being made; empty while none is."""
        self._resuming = self._restarting = False
        self._at_this_end: AtTheEnd | None = None
        self._api: HttpAdminApi | None = None
        self._opening: asyncio.Task[None] | None = None
        supervisor.changed.connect(self._follow_gateway)
        supervisor.restarting.connect(self._restarts)
        session.changed.connect(self.changed)
        session.token_renewed.connect(self._keep_token)

    @cached_property
    def store(self) -> "ConnectionStore":
        """The gateways elsewhere that are known by name."""
        from keydesk.desktop.connections.profiles.profile import ConnectionStore  # noqa: PLC0415 - when first needed

        return ConnectionStore(parent=self)

    @property
    def is_local(self) -> bool:
        """Whether the current gateway is the one that this desktop started."""
        return self._is_local

    @property
    def profile(self) -> "Profile | None":
        """The current connection, if it is one that is known by name."""
        return self._profile

    @property
    def place(self) -> "Place | None":
        """What the current gateway is for."""
        return self._profile.tag.place if self._profile is not None else None

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

    def connect_to_profile(self, profile: "Profile") -> None:
        """Talk to a gateway elsewhere that is known by name. A local one keeps serving its keys."""

        async def reach() -> "Reached":
            found = await self.store.token_of(profile)
            if found.token is None:
                raise InvalidValueError(
                    f"The admin token of {profile.name} is not known any more. {found.reason}", field="token"
                )
            return await self._reach_profile(profile, found.token)

        def done(reached: "Reached") -> None:
            self._resuming = False
            self.connect_to(profile.name, reached.api, profile)

        def failed(error: DomainError) -> bool:
            if error.field == "token":
                self.token_needed.emit(profile, str(error))
            return error.field == "token"

        self._open(reach(), done, failed=failed, to=profile.name)

    def connect_to(self, name: str, api: "HttpAdminApi", profile: "Profile | None" = None) -> None:
        """Talk to a gateway elsewhere that was just reached. A local one keeps serving its keys."""
        self._wants_local = False
        self._profile = profile
        self.preferences.last_profile = profile.id if profile is not None else ""
        self.session.patience = profile.patience if profile is not None else None
        self._use(name, api, local=False)

    def take_change(self, profile: "Profile", *, before: "Profile") -> None:
        """Go by what became of a connection: by another way, if it is the current one and the way changed."""
        if self._profile is None or self._profile.id != profile.id:
            return
        self._profile = profile
        if replace(before, name=profile.name, tag=profile.tag) != profile:
            self.connect_to_profile(profile)
            return
        self.session.name = profile.name
        self.session.changed.emit()

    def _keep_token(self, token: Secret) -> None:
        """Keep the token with which the current connection was rotated, in the place of the old one."""
        if self._profile is None:
            return

        def kept(what: "Kept") -> None:
            if not what.keeping.in_keyring:
                self.failed.emit(f"The new token is known for this session only. {what.keeping.reason}")

        tasks.run(self, self.store.add(self._profile, token), done=kept)

    async def forget(self, profile: "Profile") -> None:
        """Forget a connection and its token; the current one ends with it."""
        if self._profile is not None and self._profile.id == profile.id:
            self.leave()
        await self.store.remove(profile)

    def leave(self) -> None:
        """Have no current gateway."""
        self._is_local = self._wants_local = False
        self._profile = None
        self.preferences.last_profile = ""
        self._close_api()
        self.session.leave()

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

    def _last_profile(self) -> "Profile | None":
        last = self.preferences.last_profile
        return self.store.by_id(last) if last else None

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

    async def _reach(self, admin_url: str, token: Secret) -> "Reached":
        from keydesk.desktop import loading  # noqa: PLC0415 - a window can stand before asyncio is there

        await loading.bring_in(*loading.CLIENT)
        from keydesk.desktop.connections.profiles.address import read_address  # noqa: PLC0415 - as said
        from keydesk.desktop.connections.profiles.attempt import reach  # noqa: PLC0415 - as said

        return await reach(read_address(admin_url), token, data_dir=self.supervisor.data_dir)

    async def _reach_profile(self, profile: "Profile", token: Secret) -> "Reached":
        from keydesk.desktop import loading  # noqa: PLC0415 - as above

        await loading.bring_in(*loading.CLIENT)
        from keydesk.desktop.connections.profiles.attempt import reach_profile  # noqa: PLC0415 - as above

        return await reach_profile(profile, token, self.supervisor.data_dir)

    def _open(
        self,
        work: Coroutine[Any, Any, _T],
        done: Callable[[_T], object],
        *,
        failed: Callable[[DomainError], bool] = lambda _: False,
        to: str = "",
    ) -> None:
        """Reach one gateway at a time; the last one asked for counts. ``failed`` says whether it is told."""
        if self._opening is not None:
            self._opening.cancel()

        def arrived(reached: _T) -> None:
            self.under_way_to = ""
            done(reached)

        def stuck(error: DomainError) -> None:
            self._resuming, self.under_way_to = False, ""
            if not failed(error):
                self.failed.emit(str(error))
            self.changed.emit()

        self.under_way_to = to
        self._opening = tasks.run(self, work, done=arrived, failed=stuck)
        self.changed.emit()

    def _use(self, name: str, api: "HttpAdminApi", *, local: bool) -> None:
        again = local and self._is_local and self.session.state is not ConnectionState.NONE
        if again and self._api is not None:
            tasks.run(self, self._api.move_to(api))
            self.session.renew(self._api)
            return
        self._close_api()
        self._api, self._is_local = api, local
        self.session.connect_to(name, api)

    def _close_api(self) -> None:
        api, self._api = self._api, None
        if api is not None:
            tasks.run(self, api.aclose())
