"""H2: admins by keyboard alone, at a real gateway."""

import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminPatch
from keydesk.contract.info import Role
from keydesk.contract.people import LocationCreate
from keydesk.desktop.audit_of import AuditBy, AuditOf
from keydesk.desktop.platform.clipboard import HINTS
from keydesk.domain.errors import UnauthorizedError
from keydesk.domain.secret import Secret, parse
from tests.fixtures.fault_wire import FaultWire, cut_after

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def texts() -> str:
    """All that stands in any widget."""
    parts: list[str] = []
    for widget in QApplication.allWidgets():
        parts += [
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip(),
            widget.windowTitle(),
        ]
        if isinstance(widget, QLabel | QLineEdit):
            parts.append(widget.text())
    return "\n".join(parts)


def written(token: str, *places: Path) -> list[Path]:
    """The files that hold it."""
    files = [each for place in places for each in (place, *place.rglob("*")) if each.is_file()]
    needles = [token.encode(), token.encode("utf-16-le"), token[4:].encode()]
    return [each for each in files if any(needle in each.read_bytes() for needle in needles)]


def asked(window: QWidget | None) -> str:
    assert window is not None
    return " ".join(label.text() for label in window.findChildren(QLabel))


async def works(url: str, token: str) -> bool:
    api = HttpAdminApi(url, token)
    try:
        await api.info()
    except UnauthorizedError:
        return False
    finally:
        await api.aclose()
    return True


async def test_adding_one_who_sees_a_location_and_copying_the_token(
    desk: Any, gateway: Any, own_folders: Path
) -> None:
    """S3, S25: revealed once, with hints on the clipboard; then nowhere: no widget, no file, no log."""
    location = await desk.direct.create_location(LocationCreate(name="Utrecht"), attempt=uuid4().hex)
    desk.press("addAdminButton")
    await desk.until(lambda: desk.at("adminNameField"))
    dialog = desk.dialog("adminDialog")
    assert not dialog.primary.isEnabled()
    desk.type("Tessa")
    desk.tab_to("roleViewer")
    desk.key(Key.Key_Down)
    assert desk.at("roleAdmin")
    desk.tab_to("adminAllLocations")
    desk.key(Key.Key_Space)
    assert not dialog.primary.isEnabled(), "none is no choice"
    await desk.pick("adminLocationsField", "utr")
    desk.tab_to("primaryButton")
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.at("copySecretButton"))
    reveal = desk.dialog("secretOnceDialog")
    assert "KEYDESK_ADMIN_TOKEN" in asked(reveal)
    desk.key(Key.Key_Escape)
    await desk.until(lambda: desk.at("cancelButton"))
    assert "Close without copying the token?" in asked(QApplication.activeModalWidget())
    desk.key(Key.Key_Escape)
    await desk.until(lambda: QApplication.activeModalWidget() is reveal)
    desk.press("copySecretButton")
    token = QGuiApplication.clipboard().text()
    data = QGuiApplication.clipboard().mimeData()
    assert all(data.hasFormat(each) for each in HINTS.get(sys.platform, {}))
    assert token.startswith("kda_")
    desk.press("copiedSecretButton")
    await desk.closed()
    made = (await desk.admins())["Tessa"]
    assert (made.role, made.location_ids) == (Role.ADMIN, [location.id])
    assert await works(gateway.ready["admin_url"], token)
    await desk.until(lambda: desk.names() == ["Tessa"])
    assert token not in texts()
    assert not written(token, own_folders, gateway.data_dir, gateway.log)
    desk.page.frame.clipboard.clear_if_ours()
    assert QGuiApplication.clipboard().text() == ""


async def test_an_owner_sees_all_and_editing_takes_in_what_another_changed(desk: Any) -> None:
    """The conflict card, as in every form; an owner has nothing to choose."""
    made = await desk.have("Tessa", "admin")
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("adminNameField"))
    dialog = desk.dialog("adminDialog")
    await desk.direct.update_admin(made.admin.id, AdminPatch(role=Role.OWNER), version=made.admin.version)
    desk.type("Tess")
    desk.key(Key.Key_Return)
    await desk.until(lambda: "Role: Owner" in desk.said(dialog, "adminDialogConflictText"))
    assert not dialog._locations.all.isEnabled()
    desk.key(Key.Key_Return)
    await desk.closed()
    after = (await desk.admins())["Tess"]
    assert (after.role, after.location_ids) == (Role.OWNER, None)


async def test_rotating_stops_the_old_token_at_once(desk: Any, gateway: Any) -> None:
    made = await desk.have("Tessa")
    desk.run("rotateAdmin")
    await desk.until(lambda: desk.at("cancelButton"))
    assert "Rotate the token of “Tessa”?" in asked(desk.dialog("rotateTokenDialog"))
    desk.press("primaryButton")
    await desk.until(lambda: desk.at("copySecretButton"))
    desk.key(Key.Key_Return)
    token = QGuiApplication.clipboard().text()
    desk.press("copiedSecretButton")
    await desk.closed()
    assert await works(gateway.ready["admin_url"], token)
    assert not await works(gateway.ready["admin_url"], made.secret)


async def test_rotating_the_token_of_this_desktop_keeps_the_connection(as_owner: Any) -> None:
    """The new one is handed on to be kept, and the session goes on as if nothing was."""
    desk, kept, states = as_owner, [], []
    desk.session.token_renewed.connect(kept.append)
    desk.session.changed.connect(lambda: states.append(desk.session.state.value))
    await desk.until(lambda: desk.names() == ["Olga"])
    desk.go_to("Olga")
    desk.run("rotateAdmin")
    await desk.until(lambda: desk.at("cancelButton"))
    assert "this desktop itself uses" in asked(desk.dialog("rotateTokenDialog"))
    desk.press("primaryButton")
    await desk.until(lambda: desk.at("copySecretButton"))
    desk.key(Key.Key_Return)
    token = QGuiApplication.clipboard().text()
    desk.press("copiedSecretButton")
    await desk.closed()
    assert [each.reveal() for each in kept if isinstance(each, Secret)] == [token]
    checked = len(states)
    desk.session.check()
    await desk.until(lambda: len(states) > checked)
    assert set(states) == {"connected"}
    await desk.until(lambda: desk.session.events.live)
    assert parse(token) is not None


async def test_an_own_token_whose_successor_is_lost_is_said_to_be(
    as_owner: Any, fault_wire: FaultWire
) -> None:
    """J4: the old one is refused, and nobody has the new one; what is left to do is said."""
    desk = as_owner
    await desk.until(lambda: desk.names() == ["Olga"])
    desk.go_to("Olga")
    desk.run("rotateAdmin")
    dialog = desk.dialog("rotateTokenDialog")
    spell = fault_wire.strike("POST", "/admins/.*/rotate", cut_after)
    desk.press("primaryButton")
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.press("primaryButton")
    await desk.until(lambda: "keydesk gateway token" in desk.said(dialog, "dialogError"))
    dialog.reject()
    await desk.closed()


async def test_offline_keeps_the_list_and_changes_nothing(desk: Any) -> None:
    await desk.have("Tessa")
    desk.session.lose("The gateway does not answer.")
    assert desk.names() == ["Tessa"]
    assert desk.why_not("revokeAdmin") == "The gateway does not answer now."
    assert desk.why_not("addAdmin") == "The gateway does not answer now."


async def test_the_last_owner_stays_and_it_is_said_before(as_owner: Any) -> None:
    """Neither revoked nor made less; with another owner both are possible."""
    desk = as_owner
    await desk.until(lambda: desk.names() == ["Olga"])
    desk.go_to("Olga")
    assert desk.why_not("revokeAdmin") == "This is the last owner. Make another owner first."
    desk.key(Key.Key_F2)
    await desk.until(lambda: desk.at("adminNameField"))
    dialog = desk.dialog("adminDialog")
    assert not dialog._role.buttons[Role.VIEWER].isEnabled()
    assert "last owner" in asked(dialog)
    dialog.reject()
    await desk.closed()
    await desk.have("Piet", "owner")
    desk.go_to("Olga")
    desk.run("revokeAdmin")
    await desk.until(lambda: desk.at("cancelButton"))
    words = asked(QApplication.activeModalWidget())
    assert "Revoke yourself, “Olga”?" in words
    assert "signed out" in words
    desk.key(Key.Key_Escape)
    await desk.closed()


async def test_revoking_and_showing_the_revoked(desk: Any, gateway: Any) -> None:
    made = await desk.have("Tessa")
    desk.key(Key.Key_Delete)
    await desk.until(lambda: desk.at("cancelButton"))
    assert "Revoke the admin “Tessa”?" in asked(QApplication.activeModalWidget())
    desk.press("confirmButton")
    await desk.closed()
    await desk.until(lambda: not desk.names())
    assert not await works(gateway.ready["admin_url"], made.secret)
    desk.press("showRevokedAdmins")
    await desk.until(lambda: desk.names() == ["Tessa"])
    desk.go_to("Tessa")
    assert desk.why_not("rotateAdmin") == "This admin is revoked; that is for good."
    desk.run("adminAudit")
    assert desk.gone_to == [("audit", AuditOf(AuditBy.ADMIN, made.admin.id, "Tessa"))]
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.page.shown is not None)


@pytest.mark.parametrize("role", ["viewer", "admin"])
async def test_whoever_is_no_owner_is_told_so(desk: Any, role: str) -> None:
    """The page's own state; the gateway refuses it anyway."""
    made = await desk.have("Other", role)
    desk.session.leave()
    other = parse(made.secret)
    assert other is not None
    desk.session.connect_to("Other", HttpAdminApi(desk.direct.admin_url, other))
    content = desk.page.pane.content
    await desk.until(lambda: "Only owners manage admins" in asked(content.currentWidget()))
    assert desk.why_not("addAdmin")
    api = desk.session.api
    desk.session.leave()
    await api.aclose()


async def test_the_desktop_that_runs_the_gateway_is_told_who_it_is(desk: Any, unnamed: Any) -> None:
    await desk.until(
        lambda: desk.said(desk.page, "desktopAdmin").startswith("You are signed in as “Test”, the owner")
    )
    said = asked(desk.page.pane.content.currentWidget())
    assert "There is no admin yet besides this desktop" in said
    desk.run("addAdmin")
    await desk.until(lambda: desk.at("adminNameField"))
    assert unnamed(desk.page.window()) == []
    desk.key(Key.Key_Escape)
    await desk.closed()


async def test_adding_where_the_answer_is_lost_makes_one(desk: Any, fault_wire: FaultWire) -> None:
    """J4: the token that comes with the second try is that of the one admin."""
    desk.run("addAdmin")
    await desk.until(lambda: desk.at("adminNameField"))
    dialog = desk.dialog("adminDialog")
    desk.type("Tessa")
    spell = fault_wire.strike("POST", "/admins", cut_after)
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.said(dialog, "dialogError"))
    fault_wire.lift(spell)
    await desk.until(dialog.primary.isEnabled)
    desk.key(Key.Key_Return)
    await desk.until(lambda: desk.at("copySecretButton"))
    desk.key(Key.Key_Return)
    assert parse(QGuiApplication.clipboard().text()).id == (await desk.admins())["Tessa"].id
    desk.press("copiedSecretButton")
    await desk.closed()
    assert list(await desk.admins()) == ["Tessa"]
