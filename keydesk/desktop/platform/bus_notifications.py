"""Notifications of Linux desktops: ``org.freedesktop.Notifications`` on the session bus.

Not by QtDBus: from Python it sends no unsigned number, which the service's first one is.
"""

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from html import escape
from importlib import import_module
from typing import Any, Final

from PySide6.QtCore import QObject

from keydesk.desktop import tasks
from keydesk.desktop.language import tr
from keydesk.desktop.platform.notifications import Notifications

# It has no types.
_jeepney: Final[Any] = import_module("jeepney")
_bus: Final[Any] = import_module("jeepney.io.asyncio")
_daemon: Final[Any] = import_module("jeepney.bus_messages").message_bus
_unwrap: Final[Any] = import_module("jeepney.wrappers").unwrap_msg

_SERVICE: Final = "org.freedesktop.Notifications"
_ADDRESS: Final = _jeepney.DBusAddress("/org/freedesktop/Notifications", _SERVICE, _SERVICE)
_PRESSED: Final = "default"
"""The spec's name for what pressing the notification itself does."""
_ANSWER_SECONDS: Final = 5.0
_TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a window manager's word for who may raise a window
_NOT_THERE: Final = (
    *(OSError, EOFError, KeyError, RuntimeError, TimeoutError, ValueError),
    *(_jeepney.DBusErrorResponse, import_module("jeepney.io.common").RouterClosed),
)
"""What a bus, or a service, that is not there or breaks off brings."""

_log: Final = logging.getLogger(__name__)


class BusNotifications(Notifications):
    """Keeps a connection from the first notification on: the service tells over it what was pressed."""

    def __init__(self, parent: QObject, *, bus: str = "SESSION") -> None:
        """``bus`` is the session's, or an address."""
        super().__init__(parent)
        self._bus = bus
        self._waiting: tuple[str, str] | None = None
        self._more = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._shown = 0
        """The service's number of the last one; 0 for none."""

    def show_notification(self, title: str, text: str) -> None:
        """Show this, where there is a service."""
        self._waiting = (title, text)
        self._more.set()
        if self._task is None or self._task.done():
            self._task = tasks.run(self, self._serve())

    async def _serve(self) -> None:
        try:
            async with _router(self._bus) as router, self._signals(router) as signals:
                listening = asyncio.ensure_future(self._listen(signals))
                try:
                    await self._send(router, listening)
                finally:
                    listening.cancel()
        except _NOT_THERE as error:
            # Nobody asked for it, so nobody is told; the bell in the window says the same.
            _log.info("no notification is shown: %s", type(error).__name__)

    async def _send(self, router: Any, listening: "asyncio.Future[None]") -> None:
        """Send what there is, now and later, until the connection breaks off."""
        plain = "body-markup" not in await _answer(router, "GetCapabilities")
        more = asyncio.ensure_future(self._more.wait())
        try:
            while not listening.done():
                if self._waiting is not None:
                    (title, text), self._waiting = self._waiting, None
                    self._shown = await _notify(router, self._shown, title, text if plain else escape(text))
                self._more.clear()
                more = asyncio.ensure_future(self._more.wait())
                await asyncio.wait((more, listening), return_when=asyncio.FIRST_COMPLETED)
        finally:
            more.cancel()

    @asynccontextmanager
    async def _signals(self, router: Any) -> AsyncGenerator["asyncio.Queue[Any]"]:
        """Have the service's signals told, and nobody else's."""
        rule = _jeepney.MatchRule(
            type="signal", sender=_SERVICE, path=_ADDRESS.object_path, interface=_SERVICE
        )
        # The bus puts the sender's number in place of its name, so only the bus can judge that.
        coming = _jeepney.MatchRule(type="signal", path=_ADDRESS.object_path, interface=_SERVICE)
        async with asyncio.timeout(_ANSWER_SECONDS):
            await _bus.Proxy(_daemon, router).AddMatch(rule)
        with router.filter(coming, queue=asyncio.Queue(50)) as signals:
            yield signals

    async def _listen(self, signals: "asyncio.Queue[Any]") -> None:
        while True:
            told = await signals.get()
            name, body = told.header.fields.get(_jeepney.HeaderFields.member), told.body
            if not body or body[0] != self._shown:
                continue
            if name == "ActivationToken":
                os.environ[_TOKEN] = str(body[1])
            elif name == "ActionInvoked" and body[1] == _PRESSED:
                self.pressed.emit()
                os.environ.pop(_TOKEN, None)
            elif name == "NotificationClosed":
                self._shown = 0


@asynccontextmanager
async def _router(bus: str) -> AsyncGenerator[Any]:
    """Connect, and close in any case: jeepney's own way leaves a connection open that broke off."""
    connection = await _bus.open_dbus_connection(bus)
    try:
        async with _bus.DBusRouter(connection) as router:
            yield router
    finally:
        connection.writer.close()
        with contextlib.suppress(OSError):
            await connection.writer.wait_closed()


async def _notify(router: Any, replaces: int, title: str, text: str) -> int:
    hints = {"desktop-entry": ("s", "keydesk"), "category": ("s", "device.error")}
    body = ("KeyDesk", replaces, "keydesk", title, text, [_PRESSED, tr("Show alerts")], hints, -1)
    return int(await _answer(router, "Notify", "susssasa{sv}i", body))


async def _answer(router: Any, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> Any:
    call = _jeepney.new_method_call(_ADDRESS, method, signature or None, body)
    async with asyncio.timeout(_ANSWER_SECONDS):
        return _unwrap(await router.send_and_get_reply(call))[0]
