"""What this program is, and whose work it stands on: every part, its licence, and the text of that."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from keydesk import __version__
from keydesk.desktop.language import tr
from keydesk.desktop.licence_dialog import LicenceDialog
from keydesk.desktop.licences import replacing, text_of, works
from keydesk.desktop.resources import resource
from keydesk.desktop.theme import TextRole, line_height, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.candidate_row import NOTE_ROLE, CandidateRow
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROWS: Final = 8
_ROOM: Final = 12
"""Pixels between the rows of the list."""


class AboutDialog(Dialog):
    """Product, version, and the list of its parts."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, tr("About KeyDesk"), tr("Close"), width=520)
        mark(self, ELSEWHERE)
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        self.title.hide()
        logo = QSvgWidget(str(resource("keydesk.svg")))
        logo.setFixedSize(4 * line_height(), 4 * line_height())
        self.body.addWidget(logo, 0, Qt.AlignmentFlag.AlignHCenter)
        name = plain_label(f"KeyDesk {__version__}", TextRole.TITLE)
        text = plain_label(tr("Keys to language models, and the gateway behind them."), tone="muted")
        for label in (name, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            self.body.addWidget(label)
        says = tr("KeyDesk stands on the work of others. Enter shows the whole licence of a part.")
        self.body.addWidget(plain_label(says, TextRole.SMALL, tone="muted", wrap=True))
        self._works = works()
        self.parts = _Parts()
        self.parts.setObjectName("aboutParts")
        self.parts.setAccessibleName(tr("Parts and their licences"))
        self.parts.setItemDelegate(CandidateRow(self.parts))
        self.parts.setUniformItemSizes(True)
        self.parts.setMinimumHeight(min(_ROWS * (line_height() + _ROOM), 280))
        self.parts.setMinimumWidth(text_width(40))
        self.parts.itemActivated.connect(self._show_licence)
        self.parts.itemClicked.connect(self._show_licence)
        self.body.addWidget(self.parts, 1)
        self.replacing = button(
            tr("Put your own Qt in place…"),
            kind="link",
            name="replacingButton",
            on_click=self._show_replacing,
        )
        self.footer.addWidget(self.replacing)
        self._list()
        self.primary.setFocus()

    def _list(self) -> None:
        for work in self._works:
            name = f"{work.name} {work.version}".strip()
            item = QListWidgetItem(name)
            item.setData(NOTE_ROLE, work.licence)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {work.licence}")
            self.parts.addItem(item)
        self.parts.setCurrentRow(0)

    def _show_licence(self, item: QListWidgetItem) -> None:
        work = self._works[self.parts.row(item)]
        if self.findChild(LicenceDialog) is None:  # a double click activates too
            LicenceDialog(self, item.text(), text_of(work)).open()

    def _show_replacing(self) -> None:
        LicenceDialog(self, tr("Put your own Qt in place"), replacing()).open()


class _Parts(QListWidget):
    """Keeps Enter for its rows: Qt would have it close the dialog as well."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()
