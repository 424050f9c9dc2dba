"""Renaming in place: a field in the name's cell, judged as one types (S23)."""

from typing import Final, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from keydesk.contract.keys import Key
from keydesk.desktop.keys.table.cells import CellDelegate
from keydesk.desktop.keys.table.model import KEY_ROLE
from keydesk.desktop.language import tr
from keydesk.desktop.listing.drawing import Index
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.form_field import as_sentence
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.naming import clean_name

_KEPT: Final = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_CHARACTERS: Final = 40


class NameEditor(QLineEdit):
    """Says below itself what is wrong with the name."""

    def __init__(self, parent: QWidget, key: Key) -> None:
        super().__init__(key.name, parent)
        self.setObjectName("nameEditor")
        self.setProperty("kind", "cell")
        self.setAccessibleName(tr("Name of “{key}”", key=key.name))
        self._viewport = parent
        self.key = key
        self.busy = False
        self._bubble = QFrame(parent)
        self._bubble.setObjectName("nameProblem")
        self._bubble.setProperty("surface", "bad")
        self._words = plain_label("", TextRole.SMALL, wrap=True)
        self._words.setObjectName("nameProblemText")
        layout = QVBoxLayout(self._bubble)
        layout.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        layout.addWidget(self._words)
        self._bubble.hide()
        self.textEdited.connect(self._judge)
        self.destroyed.connect(self._bubble.deleteLater)
        self.selectAll()

    @property
    def differs(self) -> bool:
        """Whether the name typed is good and another one."""
        try:
            return clean_name(self.text()) != self.key.name
        except InvalidValueError:
            return False

    @property
    def good(self) -> bool:
        """Whether a key may be called so."""
        return self._problem() == ""

    def say(self, problem: str) -> None:
        """Say what is wrong; nothing when nothing is."""
        self._words.setText(problem)
        self.setAccessibleDescription(problem)
        if bool(self.property("invalid")) != bool(problem):
            self.setProperty("invalid", bool(problem))
            self.style().unpolish(self)
            self.style().polish(self)
        self._bubble.setVisible(bool(problem))
        self._place_bubble()

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Rest while the gateway works."""
        self.busy = busy
        self.setReadOnly(busy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words below."""
        super().resizeEvent(event)
        self._place_bubble()

    def moveEvent(self, event: QEvent) -> None:
        """Keep the words below."""
        super().moveEvent(event)  # pyright: ignore[reportArgumentType]
        self._place_bubble()

    def _judge(self) -> None:
        self.say(self._problem())

    def _problem(self) -> str:
        try:
            clean_name(self.text())
        except InvalidValueError as error:
            return as_sentence(error)
        return ""

    def _place_bubble(self) -> None:
        if self._bubble.isHidden():
            return
        width = min(max(self.width(), text_width(_CHARACTERS)), self._viewport.width() - self.x())
        self._bubble.setFixedWidth(width)
        self._bubble.adjustSize()
        below = self.geometry().bottomLeft() + QPoint(0, Space.XS)
        if below.y() + self._bubble.height() > self._viewport.height():
            below.setY(self.y() - self._bubble.height() - Space.XS)
        self._bubble.move(below)
        self._bubble.raise_()


class NameDelegate(CellDelegate):
    """Draws names, and opens an editor for one of them. What is typed is asked for by ``wanted``."""

    wanted = Signal(object)
    """The NameEditor whose name shall be the key's; it stays open until ``close`` is called."""

    def close(self, editor: NameEditor) -> None:
        """Take the editor away; whatever the key is called stands there again."""
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a field with the present name."""
        return NameEditor(parent, cast("Key", index.data(KEY_ROLE)))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave what is typed alone, whatever happens to the row meanwhile."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Change nothing here: the gateway is asked."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect.adjusted(0, 1, 0, -2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Tab save, Esc does not, and so does whoever goes on elsewhere with a good name."""
        if not isinstance(watched, NameEditor):
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key_pressed(watched, event)
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            if event.reason() not in _KEPT and not watched.busy:
                self._submit(watched) if watched.good else self.close(watched)
            return False
        if event.type() is QEvent.Type.Hide:
            return False
        return super().eventFilter(watched, event)

    def _key_pressed(self, editor: NameEditor, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                if editor.good and not editor.busy:
                    self._submit(editor)
                return True
            case Qt.Key.Key_Escape:
                self.close(editor)
                return True
            case _:
                return False

    def _submit(self, editor: NameEditor) -> None:
        self.wanted.emit(editor) if editor.differs else self.close(editor)
