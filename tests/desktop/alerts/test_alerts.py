"""G3: alerts by keyboard alone, at a real gateway."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from keydesk.contract.alerts import AlertQuery
from keydesk.domain.money import parse_usd
from tests.fixtures.dialog_looks import SCREEN, cut_off, enlarge_text
from tests.fixtures.fault_wire import FaultWire, cut_before

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


async def test_a_budget_that_is_crossed_by_real_calls_comes_by_itself(desk: Any, gateway: Any) -> None:
    """It is in view while the page is shown, leads to its key, and is acknowledged by name."""
    budget = {"limit_usd": "0.0005", "alert_thresholds": [5]}
    key_id, secret = gateway.create_key("Course key", budget=budget)
    assert desk.rows() == []
    assert gateway.call(secret, "keydesk-demo").is_success
    await desk.until(lambda: desk.rows() == ["“Course key” has used 5% of its budget"])
    (alert,) = desk.page.alerts.model.items
    assert parse_usd(alert.detail["limit_usd"]) == parse_usd("0.0005")
    desk.select("Course key")
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.gone_to == [("keys", key_id)])
    desk.press("acknowledgeButton")
    await desk.until(lambda: desk.toast() == "1 alert acknowledged")
    await desk.until(lambda: desk.page.alerts.model.items[0].acknowledged_at is not None)
    assert not (await desk.direct.list_alerts(AlertQuery(acknowledged=False))).items
    desk.select("Course key")
    assert desk.why_not("acknowledgeAlerts") == "It is acknowledged already."


async def test_many_are_acknowledged_together_and_filtered(
    desk: Any, raise_alert: Callable[..., str]
) -> None:
    """One, several, all; what is listed follows the filters, which are put on by keyboard."""
    for number in range(4):
        raise_alert("budget", ("key", f"Gone{number:08}"), threshold=80)
    raise_alert("provider", ("provider", "Gone00000009"), state="failing", failures=5)
    desk.page.refresh()
    await desk.until(lambda: len(desk.rows()) == 5)
    table = desk.page.alerts.table
    table.setFocus()
    table.select(0)
    desk.key(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    await desk.until(lambda: len(desk.page.alerts.selected()) == 2)
    desk.run("acknowledgeAlerts")
    await desk.until(lambda: desk.toast() == "2 alerts acknowledged")
    desk.run("searchListed")
    await desk.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["State", "Kind"]
    menu.close()
    state = desk.page.alerts.bar._facets[0]
    desk.page.alerts.loader.narrow(state.choice("open", "not acknowledged"))
    await desk.until(lambda: len(desk.rows()) == 3)
    kind = desk.page.alerts.bar._facets[1]
    desk.page.alerts.loader.narrow(kind.choice("provider", "provider"))
    await desk.until(lambda: len(desk.rows()) <= 1)
    desk.press("acknowledgeAllButton")
    await desk.until(lambda: desk.toast() == "3 alerts acknowledged")
    await desk.until(lambda: desk.rows() == [])


async def test_what_it_is_about_may_be_gone_or_be_the_gateway(
    desk: Any, raise_alert: Callable[..., str]
) -> None:
    raise_alert("budget", ("key", "Gone00000001"), threshold=80)
    raise_alert("gateway", ("gateway", "Gw0000000001"), calls_charged=0)
    raise_alert("disk_full", ("disk", "Disk00000001"))
    desk.page.refresh()
    await desk.until(lambda: len(desk.rows()) == 3)
    desk.select("started again")
    desk.key(Key.Key_Return)
    assert desk.gone_to == [("gateway", None)]
    desk.select("key that is no more")
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.toast() == "Key is not there any more")
    desk.select("disk full")
    assert desk.why_not("showAlertSubject") == "No page shows what this is about."


async def test_a_viewer_looks_and_is_told_why_not(
    open_desk: Any, admin_token: Any, raise_alert: Callable[..., str]
) -> None:
    """H2: buttons and commands say it, and nothing happens."""
    raise_alert("budget", ("key", "Gone00000001"), threshold=80)
    desk = await open_desk(admin_token("viewer"))
    await desk.until(lambda: len(desk.rows()) == 1)
    desk.select("80%")
    reason = "Your admin token may look, but not change."
    for command in ("acknowledgeAlerts", "acknowledgeAllAlerts", "addWebhook"):
        assert desk.why_not(command) == reason
    desk.run("acknowledgeAlerts")
    assert desk.toast() == reason
    assert (await desk.direct.list_alerts(AlertQuery(acknowledged=False))).total == 1


async def test_an_admin_of_a_location_sees_what_is_theirs(
    open_desk: Any, gateway: Any, admin_token: Any, raise_alert: Callable[..., str]
) -> None:
    """H2: neither listed nor acknowledged is what belongs to others; webhooks are for admins of all."""
    here = gateway.post("/locations", name="Utrecht")["id"]
    theirs, _ = gateway.create_key("Theirs", location_id=here)
    raise_alert("budget", ("key", "Gone00000001"), threshold=80)
    raise_alert("budget", ("key", theirs), here, threshold=90)
    desk = await open_desk(admin_token("admin", here))
    await desk.until(lambda: desk.rows() == ["“Theirs” has used 90% of its budget"])
    assert desk.why_not("addWebhook") == "You are limited to some locations; ask an admin of all."
    desk.run("acknowledgeAllAlerts")
    await desk.until(lambda: desk.toast() == "1 alert acknowledged")
    assert (await desk.direct.list_alerts(AlertQuery(acknowledged=False))).total == 1


async def test_what_could_not_be_acknowledged_is_tried_again(
    desk: Any, raise_alert: Callable[..., str], fault_wire: FaultWire
) -> None:
    raise_alert("budget", ("key", "Gone00000001"), threshold=80)
    desk.page.refresh()
    await desk.until(lambda: len(desk.rows()) == 1)
    spell = fault_wire.strike("POST", "/alerts/acknowledge", cut_before)
    desk.run("acknowledgeAllAlerts")
    await desk.until(desk.toast)
    assert "acknowledged" not in desk.toast()
    fault_wire.lift(spell)
    desk.press("tryAgainButton")
    await desk.until(lambda: desk.toast() == "1 alert acknowledged")


async def test_the_switch_of_notifications_is_remembered(desk: Any, until: Any) -> None:
    """It is on until somebody says otherwise."""
    assert desk.page.notifies
    desk.press("notifyOfAlerts")
    await until(lambda: not desk.page.notifies)
    desk.run("notifyOfAlertsCommand")
    assert desk.page.notifies


async def test_when_alerts_come_is_said_also_at_large_text(desk: Any, qapp: QApplication) -> None:
    enlarge_text(qapp)
    desk.press("whenAlertsButton")
    dialog = desk.dialog("whenAlertsDialog")
    await desk.until(lambda: dialog.primary.hasFocus() and not list(cut_off(dialog)))
    assert dialog.height() <= SCREEN.height()
    desk.key(Key.Key_Return)
    await desk.closed()
