"""The names in the list of templates, each changed where it stands."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from keydesk.contract.templates import Template
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, line_height

TEMPLATE_ROLE: Final = int(Qt.ItemDataRole.UserRole)
_ROWS: Final = 7


class TemplateNames(QListWidget):
    """The names. F2 changes one, Del asks for its end."""

    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("templateList")
        self.setAccessibleName(tr("Templates"))
        self.setMinimumHeight(_ROWS * (line_height() + Space.M))
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked)

    def type_into(self, item: QListWidgetItem, text: str) -> None:
        """Open the field of a name, with this in it."""
        self.setFocus()
        self.setCurrentItem(item)
        self.editItem(item)
        field = self.viewport().findChild(QLineEdit)
        if field is not None:
            field.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Del."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


def item_of(template: Template) -> QListWidgetItem:
    """Return a row with the name, which can be changed there."""
    item = QListWidgetItem(template.name)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    item.setData(TEMPLATE_ROLE, template)
    item.setSizeHint(QSize(0, line_height() + Space.M))
    return item
