"""G3: the bell, what this window notices by itself, and notifications, at a real gateway and service."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.alerts import AlertsAcknowledge
from keydesk.desktop import tasks
from keydesk.desktop.alerts.bell import Bell
from keydesk.desktop.alerts.noticed_cards import NoticedCards
from keydesk.desktop.alerts.watch.alert_watch import AlertWatch
from keydesk.desktop.alerts.watch.announcing import Announcing
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.local_gateway.supervisor import Supervisor
from keydesk.desktop.noticed import NoticedHere
from keydesk.desktop.platform.notifications import Notifications
from keydesk.desktop.preferences import Preferences
from keydesk.desktop.session import ConnectionState, Session
from tests.fixtures.at_page import Until
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.notification_bus import needs_a_bus, notification_service

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FAST_MS = 50


@dataclass
class Window:
    """A window with a bell, and what was noticed below it."""

    watch: AlertWatch
    bell: Bell
    cards: NoticedCards
    connections: Connections
    seen: list[str]

    def looks_away(self) -> None:
        self.watch.announcing._in_front = lambda: False
        self.watch.announcing._gathered.setInterval(FAST_MS)


@pytest.fixture
async def window(
    qapp: QApplication,  # noqa: ARG001 - there has to be one
    gateway: Any,
    direct: HttpAdminApi,  # noqa: ARG001 - nothing to hear of when it begins
    fault_wire: FaultWire,
    own_folders: Path,
    until: Until,
) -> AsyncIterator[Window]:
    parent, shown, seen = QObject(), QWidget(), list[str]()
    session, preferences = Session(parent, interval_ms=FAST_MS), Preferences(own_folders / "config", parent)
    connections = Connections(session, Supervisor(own_folders / "data", parent), preferences)
    noticed = NoticedHere(parent)
    watch = AlertWatch(shown, connections, noticed)
    watch.noticing._away.setInterval(FAST_MS)
    watch.wanted.connect(lambda: seen.append("wanted"))
    bell, cards = Bell(watch, lambda: seen.append("pressed")), NoticedCards(noticed)
    layout = QVBoxLayout(shown)
    layout.addWidget(bell)
    layout.addWidget(cards)
    shown.show()
    shown.activateWindow()
    api = HttpAdminApi(fault_wire.admin_url, gateway.token)
    session.connect_to("Test", api)
    await until(lambda: session.state is ConnectionState.CONNECTED and session.events.live)
    await until(lambda: watch.open_alerts._known)
    yield Window(watch, bell, cards, connections, seen)
    session.leave()
    shown.close()
    shown.deleteLater()
    parent.deleteLater()
    await until(lambda: not tasks._running)
    await api.aclose()


async def test_the_bell_counts_what_nobody_acknowledged(
    window: Window, until: Until, direct: HttpAdminApi, raise_alert: Callable[..., str]
) -> None:
    """It follows the gateway's events, says its count to screen readers, and answers to the keyboard."""
    assert (window.bell.text(), window.bell.accessibleName()) == ("", "Alerts: nothing new")
    for number in range(3):
        raise_alert("budget", ("key", f"Gone{number:08}"), threshold=80)
    await until(lambda: window.bell.text() == "3")
    assert window.bell.accessibleName() == "Alerts: 3 not acknowledged"
    await direct.acknowledge_alerts(AlertsAcknowledge())
    await until(lambda: window.bell.text() == "")
    QTest.keyClick(window.bell, Qt.Key.Key_Space)
    assert window.seen == ["pressed"]


async def test_a_gateway_that_is_away_is_noticed_here_and_is_past_when_it_is_back(
    window: Window, until: Until, fault_wire: FaultWire
) -> None:
    """No gateway can tell that it is down. One that is back in time is no alert."""
    await fault_wire.go_away()
    await until(lambda: window.bell.text() == "1")
    assert window.cards.sentences()[0].startswith("“Test” stopped answering at ")
    await fault_wire.be_there()
    await until(lambda: window.bell.text() == "")
    (said,) = window.cards.sentences()
    assert "over since" in said
    window.cards.findChild(QWidget, "dismissNoticed").click()  # type: ignore[union-attr]
    assert window.cards.sentences() == []
    window.watch.noticing._away.setInterval(600_000)
    await fault_wire.go_away()
    await until(window.watch.noticing._away.isActive)
    await fault_wire.be_there()
    await until(lambda: not window.watch.noticing._away.isActive())
    assert window.cards.sentences() == []


async def test_a_local_gateway_that_stops_unexpectedly_is_noticed(window: Window) -> None:
    supervisor = window.connections.supervisor
    supervisor.restarting.emit(1)
    supervisor.restarting.emit(2)
    assert len(window.cards.sentences()) == 1
    assert "KeyDesk started it again" in window.cards.sentences()[0]
    supervisor.crashed.emit("log")
    assert window.bell.text() == "2"
    supervisor.changed.emit()  # it is stopped now
    assert window.bell.text() == ""
    assert all("over since" in each for each in window.cards.sentences())


@needs_a_bus
async def test_many_alerts_are_one_notification_that_leads_to_the_page(
    window: Window, until: Until, raise_alert: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only while no window is in front; what came before it was reached is no news."""
    async with notification_service(monkeypatch) as service:
        raise_alert("budget", ("key", "Gone00000000"), threshold=50)
        await until(lambda: window.bell.text() == "1")
        window.looks_away()
        window.watch.announcing._gathered.setInterval(500)
        for number in range(5):
            raise_alert("budget", ("key", f"Gone{number:08}"), threshold=80)
        await until(lambda: service.shown)
        (shown,) = service.shown
        assert shown["title"] == "5 alerts"
        assert shown["text"].count("has used 80% of its budget") == 3
        assert shown["text"].endswith("And 2 more.")
        service.say(press=shown["id"])
        await until(lambda: window.seen == ["wanted"])
        window.watch.announcing.deleteLater()
        await until(lambda: len(tasks._running) <= 1)


class Kept(Notifications):
    """Keeps what it is to show."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: list[tuple[str, str]] = []

    def show_notification(self, title: str, text: str) -> None:
        self.shown.append((title, text))


async def test_what_there_was_before_is_counted_and_no_news(
    window: Window, until: Until, raise_alert: Callable[..., str]
) -> None:
    """Neither what a gateway that is taken anew has, nor is what came while it was away forgotten."""
    window.looks_away()
    window.watch.announcing._notifications = kept = Kept(window.watch)
    window.watch.noticing._away.setInterval(60_000)  # it is back sooner than that
    session = window.connections.session
    api = session.api
    assert api is not None
    session.leave()
    assert window.bell.text() == ""
    raise_alert("budget", ("key", "Gone00000000"), threshold=50)
    session.connect_to("Test", api)
    await until(lambda: window.bell.text() == "1")
    session.lose("It restarts.")
    raise_alert("budget", ("key", "Gone00000000"), threshold=80)
    session.renew(api)
    await until(lambda: window.bell.text() == "2" and kept.shown)
    assert kept.shown == [("1 alert", "A key that is no more has used 80% of its budget.")]


async def test_nothing_is_announced_to_who_looks_or_does_not_want_it(
    own_folders: Path, until: Until, qapp: QApplication
) -> None:
    parent, noticed, in_front = QObject(), NoticedHere(), [True]
    preferences = Preferences(own_folders / "config", parent)
    announcing = Announcing(preferences, parent, gather_ms=0, in_front=lambda: in_front[0])
    announcing._notifications = kept = Kept(parent)
    noticed.came.connect(announcing.take_noticed)

    def note(topic: str) -> None:
        noticed.note(topic, f"Something about {topic}", datetime.now(UTC))
        qapp.processEvents()

    note("who looks")
    in_front[0] = preferences.notifies_of_alerts = False
    note("who does not want it")
    preferences.notifies_of_alerts = True
    note("who looks away")
    await until(lambda: kept.shown)
    assert kept.shown == [("1 alert", "Something about who looks away.")]
    parent.deleteLater()
    await until(lambda: not tasks._running)
