"""Who may only look sees everything and is told why not more; a value that was typed is nowhere after."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from keydesk.client import HttpAdminApi
from keydesk.contract.admins import AdminCreate
from keydesk.contract.catalog import CredentialCreate, ProviderCreate, ProviderKind
from keydesk.contract.info import Role
from keydesk.contract.people import LocationCreate
from tests.fixtures.running_gateway import RunningGateway
from tests.fixtures.upstream import Upstream

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = "sk-canary-4f9d2c7be1a05836"


@pytest.mark.parametrize("who", ["viewer", "of a location"])
async def test_who_may_only_look_is_told_why(open_desk: Any, direct: HttpAdminApi, who: str) -> None:
    """S12: what the gateway would refuse is not offered, and says why."""
    if who == "viewer":
        wanted = AdminCreate(name=f"Admin {uuid4().hex[:6]}", role=Role.VIEWER)
        reason = "Your admin token may look, but not change."
    else:
        location = await direct.create_location(
            LocationCreate(name=f"Utrecht {uuid4().hex[:6]}"), attempt=uuid4().hex
        )
        wanted = AdminCreate(name=f"Admin {uuid4().hex[:6]}", role=Role.ADMIN, location_ids=[location.id])
        reason = "You are limited to some locations; ask an admin of all."
    minted = await direct.create_admin(wanted, attempt=uuid4().hex)
    await direct.create_credential(CredentialCreate(name="Spare", value=KEY), attempt=uuid4().hex)
    acme = ProviderCreate(name="Acme", kind=ProviderKind.OPENAI, base_url="https://api.example.com/v1")
    await direct.create_provider(acme, attempt=uuid4().hex)
    desk = await open_desk(minted.secret)
    add = desk.page.findChild(QPushButton, "addProviderButton")
    assert (add.isEnabled(), add.toolTip()) == (False, reason)
    await desk.select("Acme")
    await desk.keys.press("Return")
    test = desk.page.in_detail.panel.findChild(QPushButton, "testProviderButton")
    assert (test.isEnabled(), test.toolTip()) == (False, reason)
    for command in ("addProvider", "editListed", "testProvider", "deleteListed"):
        await desk.keys.shortcut(command)
        await desk.until(lambda: desk.toast() == reason)
        assert not desk.has_dialog()
    await desk.keys.menu("showCredentialsTab")
    await desk.until(lambda: desk.names() == ["Spare"])
    add = desk.page.findChild(QPushButton, "addCredentialButton")
    assert (add.isEnabled(), add.toolTip()) == (False, reason)


@pytest.fixture
def written(
    own_folders: Path, gateway: RunningGateway, files_below: Callable[[Path], dict[str, bytes]]
) -> Callable[[], dict[str, bytes]]:
    """Return what reads every file that desktop and gateway wrote."""

    def read() -> dict[str, bytes]:
        log = {"gateway's log": gateway.log.read_bytes()}
        return files_below(own_folders) | files_below(gateway.data_dir) | log

    return read


async def test_a_value_is_nowhere_once_it_was_sent(
    desk: Any,
    upstream: Upstream,
    written: Callable[[], dict[str, bytes]],
    left_in: Callable[..., list[str]],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """S3, S18: not in a file, a log, a title, a widget, an undo stack or the clipboard."""
    await desk.keys.shortcut("addProvider")
    dialog = await desk.asked("providerDialog")
    await desk.keys.pick("providerPresetField", "Other, speaks like OpenAI")
    await desk.keys.fill("providerNameField", "Acme")
    await desk.keys.fill("providerAddressField", upstream.base_url)
    await desk.keys.reach("providerPrivateBox")
    await desk.keys.press("Space")
    await desk.keys.fill("providerCredentialValue", KEY)
    assert KEY not in desk.words(dialog)
    assert KEY not in dialog.windowTitle()
    await desk.keys.press("Return")
    await desk.closed()
    await desk.tested("All is well.")
    assert upstream.requests[0].header("authorization") == f"Bearer {KEY}", "it did go where it shall"
    texts = {
        **written(),
        "our log": caplog.text.encode(),
        "clipboard": QApplication.clipboard().text().encode(),
        "report": desk.page.in_detail.panel.result._tested.__repr__().encode(),
    }
    for number, widget in enumerate(QApplication.allWidgets()):
        texts[f"{number} {widget.objectName()}"] = said_by(widget).encode()
    assert left_in(texts, [KEY]) == []
    assert not desk.page.window().findChildren(QUndoStack)


def said_by(widget: QWidget) -> str:
    said = [widget.windowTitle(), widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLineEdit):
        said.append(widget.text())
    return " ".join([*said, str(getattr(widget, "text", str)())])
