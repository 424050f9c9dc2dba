"""The one gateway that a window talks to: reached, known by name or not, changed, left."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import ConnectionState, Session
from keydesk.domain.errors import DomainError, InvalidValueError
from keydesk.domain.secret import Secret

if TYPE_CHECKING:
    import asyncio

    from keydesk.client.http_api import HttpAdminApi
    from keydesk.desktop.connections.profiles.attempt import Reached
    from keydesk.desktop.connections.profiles.profile import ConnectionStore, Kept, Profile
    from keydesk.desktop.widgets.place import Place

_T = TypeVar("_T")


class CurrentConnection(QObject):
    """Which gateway it is, wherever it runs; what concerns the local one alone is in ``switching``."""

    changed = Signal()
    failed = Signal(str)
    """A gateway could not be reached, and why."""
    token_needed = Signal(object, str)
    """The admin token of this Profile has to be entered again, and why."""

    def __init__(self, session: Session, preferences: Preferences, data_dir: Path) -> None:
        """``data_dir`` is the local gateway's: whoever claims to serve it has to prove it."""
        super().__init__(session)
        self.session = session
        self.preferences = preferences
        self._data_dir = data_dir
        self._is_local = self._wants_local = self._resuming = False
        self._profile: Profile | None = None
        self.under_way_to = ""
        """The name of the connection that is being made; empty while none is."""
        self._api: HttpAdminApi | None = None
        self._opening: asyncio.Task[None] | None = None
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

    def connect_to_profile(self, profile: "Profile") -> None:
        """Talk to a gateway elsewhere that is known by name. A local one keeps serving its keys."""

        async def reach() -> "Reached":
            found = await self.store.token_of(profile)
            if found.token is None:
                raise InvalidValueError(
                    tr(
                        "The admin token of {profile} is not known any more. {reason}",
                        profile=profile.name,
                        reason=found.reason,
                    ),
                    field="token",
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
                self.failed.emit(
                    tr("The new token is known for this session only. {reason}", reason=what.keeping.reason)
                )

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

    def _last_profile(self) -> "Profile | None":
        last = self.preferences.last_profile
        return self.store.by_id(last) if last else None

    async def _reach_profile(self, profile: "Profile", token: Secret) -> "Reached":
        from keydesk.desktop import loading  # noqa: PLC0415 - a window can stand before asyncio is there

        await loading.bring_in(*loading.CLIENT)
        from keydesk.desktop.connections.profiles.attempt import reach_profile  # noqa: PLC0415 - as above

        return await reach_profile(profile, token, self._data_dir)

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
