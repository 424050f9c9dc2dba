"""The key page on a wire that breaks, and a person at it; one gateway for all tests of a module."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from keydesk.client import HttpAdminApi
from keydesk.contract.keys import Key, KeyCreate, KeyQuery
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.widgets.toast import have_undo_wait
from tests.fixtures.fault_wire import FaultWire
from tests.fixtures.left_behind import work_under_way
from tests.fixtures.running_gateway import RunningGateway, launch


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningGateway]:
    """A gateway with the demo model."""
    folder = tmp_path_factory.mktemp("gateway")
    running = launch(folder / "data", "--demo", log=folder / "gateway.log")
    yield running
    running.stop()


@pytest.fixture
async def direct(gateway: RunningGateway) -> AsyncIterator[HttpAdminApi]:
    """The gateway without the wire: what is there in truth."""
    api = HttpAdminApi(gateway.ready["admin_url"], gateway.token)
    yield api
    await api.aclose()


@pytest.fixture
async def wire(gateway: RunningGateway, fault_wire: FaultWire) -> AsyncIterator[HttpAdminApi]:
    """The desktop's own client, over the wire."""
    api = HttpAdminApi(fault_wire.admin_url, gateway.token)
    yield api
    await api.aclose()


@pytest.fixture
def model() -> str:
    """The gateway has one already."""
    return "keydesk-demo"


class Desk:
    """A person at the key page."""

    def __init__(
        self, page: KeysPage, api: HttpAdminApi, wire: FaultWire, direct: HttpAdminApi, until: Any
    ) -> None:
        self.page = page
        self.api = api
        self.wire = wire
        self.direct = direct
        self.until = until
        self.name = f"Pilot {uuid4().hex[:8]}"
        """Of the keys of this test, and of no others."""

    # -- what is there in truth

    async def keys(self, **filters: Any) -> list[Key]:
        """The keys of this test."""
        return (await self.direct.list_keys(KeyQuery(q=self.name, revoked=True, **filters))).items

    async def make(self, count: int = 1, **fields: Any) -> None:
        """Have keys, listed and selected."""
        for number in range(count):
            key = KeyCreate(name=f"{self.name} {number}", **fields)
            await self.direct.create_key(key, attempt=uuid4().hex)
        await self.show()
        self.page.table.selectAll()
        assert self.page.chosen.count == count

    async def show(self) -> None:
        """List the keys of this test."""
        wanted = {key.id for key in await self.keys()}
        self.page.loader.search(self.name)
        await self.until(lambda: {key.id for key in self.page.model.keys} == wanted)

    # -- what one does

    def choose(self, command: str) -> None:
        """Choose a command."""
        (found,) = [each for each in self.page.commands() if each.id == command]
        assert found.enabled(), command
        assert not found.why_not(), found.why_not()
        found.run()

    def write(self, name: str, text: str) -> None:
        """Type into a field, in place of what stands there."""
        field = self.part(QLineEdit, name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def press_enter(self) -> None:
        """Press Enter where the keyboard is."""
        dialog = self.dialog()
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)

    def press(self, name: str) -> None:
        """Click a button of the topmost dialog, or of the page."""
        QTest.mouseClick(self.part(QPushButton, name), Qt.MouseButton.LeftButton)

    # -- what one sees

    def part(self, kind: type[Any], name: str) -> Any:
        """Find something in the dialog, or on the page when there is none."""
        above = self.dialog_if_any() or self.page
        found = above.findChild(kind, name)
        assert found is not None, name
        return found

    def dialog_if_any(self) -> QDialog | None:
        """The topmost dialog."""
        shown = [each for each in self.page.findChildren(QDialog) if each.isVisible()]
        return shown[-1] if shown else None

    def dialog(self) -> QDialog:
        """The topmost dialog, which is there."""
        found = self.dialog_if_any()
        assert found is not None, "no dialog is open"
        return found

    def typed(self) -> dict[str, Any]:
        """Everything that was typed or picked, in the dialog or in the table."""
        state: dict[str, Any] = {}
        asked = [each for each in self.page.findChildren(QDialog) if each.isVisible()]
        above = asked[0] if asked else self.page.table
        for place, editor in enumerate(above.findChildren(QWidget)):
            value = _value_of(editor)
            if value is not None and not isinstance(editor.parentWidget(), QAbstractSpinBox | QComboBox):
                state[f"{editor.objectName()} {type(editor).__name__} {place}"] = value
        return state

    def said(self) -> list[str]:
        """Everything that says what went wrong: above the buttons, on fields, in a card, in a toast."""
        found: list[str] = []
        above = self.dialog_if_any() or self.page.table
        labels = above.findChildren(QLabel)
        found += [label.text() for label in labels if label.isVisible() and label.text() and _is_bad(label)]
        found += [
            toast.accessibleName() for toast in self.page.findChildren(QWidget, "toast") if toast.isVisible()
        ]
        return list(dict.fromkeys(found))

    @property
    def ready(self) -> bool:
        """Whether one can try again."""
        dialog = self.dialog_if_any()
        if dialog is None:
            return not self.part(QLineEdit, "nameEditor").isReadOnly()
        words = dialog.primary.text()
        return bool(dialog.primary.isEnabled() and words == dialog._verb and "…" not in words)

    @property
    def working(self) -> bool:
        """Whether one sees that something is under way, and cannot press for it again."""
        dialog = self.dialog_if_any()
        if dialog is None:
            editor = self.page.findChild(QLineEdit, "nameEditor")
            return editor is not None and editor.isReadOnly()
        if dialog.objectName() == "progressDialog":
            return not dialog.primary.isVisible()
        return not dialog.primary.isEnabled() and dialog.primary.text().endswith("…")

    def where_the_keyboard_is(self) -> QWidget:
        """What keys go to."""
        dialog = self.dialog_if_any()
        if dialog is None:
            editor = self.page.findChild(QLineEdit, "nameEditor")
            return editor or self.page.table
        return dialog.focusWidget() or dialog

    def toasts(self) -> list[str]:
        """What messages say."""
        shown = [each for each in self.page.findChildren(QWidget, "toast") if each.isVisible()]
        return [toast.accessibleName() for toast in shown]

    @property
    def finished(self) -> bool:
        """Whether nothing is open any more."""
        return self.dialog_if_any() is None and self.page.findChild(QLineEdit, "nameEditor") is None

    @property
    def idle(self) -> bool:
        """Whether nothing of the page is under way."""
        return not work_under_way()


def _value_of(editor: QWidget) -> Any:
    value: Any = None
    if isinstance(editor, QLineEdit):
        value = editor.text()
    elif isinstance(editor, QComboBox):
        value = editor.currentText()
    elif isinstance(editor, QDateTimeEdit):
        value = editor.dateTime().toString()
    elif isinstance(editor, QAbstractButton) and editor.isCheckable():
        value = editor.isChecked()
    elif isinstance(editor, QPlainTextEdit | QTextEdit):
        value = editor.toPlainText()
    elif isinstance(editor, QListWidget):
        rows = [editor.item(row) for row in range(editor.count())]
        value = [(row.text(), row.checkState().name) for row in rows]
    return value


def _is_bad(label: QLabel) -> bool:
    """Whether it tells what went wrong: in that tone, or in the card of a conflict."""
    return label.property("tone") == "bad" or label.objectName() in ("nameProblemText", "editConflictText")


@pytest.fixture
async def desk(
    open_page: Callable[[], Awaitable[KeysPage]],
    wire: HttpAdminApi,
    fault_wire: FaultWire,
    direct: HttpAdminApi,
    until: Any,
) -> Desk:
    """The page, open over the wire."""
    page = await open_page()
    have_undo_wait(page, page.chosen.why_not_now)
    return Desk(page, wire, fault_wire, direct, until)
