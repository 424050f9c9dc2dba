"""G3: what the system shows, at a real notification service on a bus of the test's own."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from PySide6.QtCore import QObject

from keydesk.desktop import tasks
from keydesk.desktop.platform.notifications import Notifications
from keydesk.desktop.platform.system_notifications import system_notifications
from tests.fixtures.notification_bus import needs_a_bus, notification_service

pytestmark = needs_a_bus
Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
async def notifications(until: Until) -> AsyncIterator[Notifications]:
    parent = QObject()
    yield system_notifications(parent)
    parent.deleteLater()
    await until(lambda: not tasks._running)


async def test_one_takes_the_place_of_the_last_and_can_be_pressed(
    notifications: Notifications, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The service's own number ties them together; what others press is nothing to us."""
    pressed: list[str] = []
    notifications.pressed.connect(lambda: pressed.append(os.environ.get("XDG_ACTIVATION_TOKEN", "")))
    async with notification_service(monkeypatch) as running:
        notifications.show_notification("KeyDesk", "“A & <b>” has spent 80 % of its budget")
        await until(lambda: len(running.shown) == 1)
        first = running.shown[0]
        assert (first["title"], first["replaces"]) == ("KeyDesk", 0)
        assert first["text"] == "“A & <b>” has spent 80 % of its budget"
        assert first["actions"][0] == "default"
        notifications.show_notification("KeyDesk", "2 new alerts")
        await until(lambda: len(running.shown) == 2)
        assert running.shown[1]["replaces"] == first["id"]
        running.say(press=99)
        running.say(token=[first["id"], "let-me"], press=first["id"])
        await until(lambda: pressed)
        assert pressed == ["let-me"]
        assert "XDG_ACTIVATION_TOKEN" not in os.environ
        running.say(close=first["id"])
        await until(lambda: notifications._shown == 0)  # type: ignore[attr-defined]
        notifications.show_notification("KeyDesk", "again")
        await until(lambda: len(running.shown) == 3)
        assert running.shown[2]["replaces"] == 0
        notifications.deleteLater()
        await until(lambda: not tasks._running)


async def test_where_a_service_reads_markup_names_stay_plain_text(
    notifications: Notifications, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S23: a key that is called like a tag makes none."""
    async with notification_service(monkeypatch, "body-markup") as running:
        notifications.show_notification("KeyDesk", "“<a href='x'>A</a>” & more")
        await until(lambda: running.shown)
        assert running.shown[0]["text"] == "“&lt;a href=&#x27;x&#x27;&gt;A&lt;/a&gt;” &amp; more"
        notifications.deleteLater()
        await until(lambda: not tasks._running)


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus", "tcp:host=localhost"])
async def test_without_a_service_nothing_happens(
    notifications: Notifications, until: Until, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    notifications.show_notification("KeyDesk", "Something")
    await until(lambda: not tasks._running)
    notifications.show_notification("KeyDesk", "Something else")
    await until(lambda: not tasks._running)
