"""A field that is filled in by picking what a search finds: a field, and a list that opens below it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, put_icon, put_placeholder, text_width
from keydesk.desktop.widgets.search_choices import Candidate, Runner, SearchChoices, Source

_LONGEST: Final = 200
_LEAVES_WINDOW: Final = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
NOTHING: Final = Candidate("", "")


class SearchPicker(QLineEdit):
    """Emits ``changed`` when something else is picked, or stands typed and not picked.

    Typing or Down opens the list; Enter or Tab picks, Esc closes it and what was picked stands again.
    ``none`` is what picking nothing is called; it stands in the empty field. With ``keeps_typed`` off, what
    is typed and not picked gives way to what is picked when the keyboard goes elsewhere.
    """

    changed = Signal()

    def __init__(
        self, name: str, says: str, source: Source, run: Runner, *, none: str, keeps_typed: bool = True
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        put_placeholder(self, none)
        self.setMaxLength(_LONGEST)
        self.setClearButtonEnabled(True)
        self._keeps_typed = keeps_typed
        self._picked = NOTHING
        self._watched: list[QObject] = []
        self._choices = SearchChoices(says, source, run, none=none)
        self._choices.setProperty("surface", "toast")
        self._choices.picked.connect(self._take)
        self._popup = _Popup(self, self._choices)
        self._choices.resized.connect(self._place)
        arrow = QAction(self)
        arrow.setToolTip(tr("Show all"))
        put_icon(arrow, "chevron-down", "muted")
        arrow.triggered.connect(self._toggle)
        self.addAction(arrow, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self._typed)

    # -- what is picked

    def picked(self) -> Candidate:
        """Return what is picked; its id is empty for nothing."""
        return self._picked

    def unsettled(self) -> str:
        """Return what stands typed and is not what is picked."""
        typed = self.text().strip()
        return "" if typed == self._picked.text.strip() else typed

    def set_picked(self, candidate: Candidate) -> None:
        """Pick this, without a signal."""
        self._picked = candidate if candidate.id else NOTHING
        self.setText(self._picked.text)
        self.setCursorPosition(0)

    @property
    def is_open(self) -> bool:
        """Whether the list is on screen."""
        return self._popup.isVisible()

    # -- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on to the list what it can use; the dialog around gets Enter and Esc only without it."""
        key = Qt.Key(event.key())
        if not self.is_open and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._open("")
        elif self.is_open and key is Qt.Key.Key_Escape:
            self._restore()
        elif not (self.is_open and self._choices.take_key(event)):
            super().keyPressEvent(event)
            return
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Pick the current row with Tab too, which then goes on to the next field."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self.is_open
            and self.unsettled()
            and not self._choices.waiting
        ):
            self._choices.take_current()
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.is_open and not self.unsettled():
            self.selectAll()
            self._open("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list; what was typed and not picked stays, and is said to be so."""
        super().focusOutEvent(event)
        if event.reason() in _LEAVES_WINDOW:
            return
        if self._keeps_typed:
            self._close()
        else:
            self._restore()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        super().hideEvent(event)
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the list below the field while what the field stands in moves."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        return super().eventFilter(watched, event)

    # -- inside

    def _typed(self, text: str) -> None:
        if text.strip():
            self._open(text)
        else:
            # An empty field means nothing is picked, however it became empty.
            self._picked = NOTHING
            self._open("")
        self.changed.emit()

    def _toggle(self) -> None:
        if self.is_open:
            self._close()
        else:
            self._open("")

    def _take(self, candidate: Candidate) -> None:
        self.set_picked(candidate)
        self._close()
        self.changed.emit()

    def _restore(self) -> None:
        stray = bool(self.unsettled())
        self.set_picked(self._picked)
        self._close()
        if stray:
            self.changed.emit()

    def _open(self, text: str) -> None:
        # The cross that empties the field does not take the focus, which has to go for the list to close.
        self.setFocus()
        self._choices.search(text, at_once=not self.is_open)
        if not self.is_open:
            self._watch()
            self._place()
            self._popup.show()

    def _close(self) -> None:
        was_open = self.is_open
        self._choices.stop()
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._watched = []
        self._popup.hide()
        if was_open and self.unsettled():
            # Only now it is certain that nothing was picked.
            self.changed.emit()

    def _watch(self) -> None:
        above = self.parentWidget()
        while above is not None:
            above.installEventFilter(self)
            self._watched.append(above)
            above = None if above.isWindow() else above.parentWidget()

    def _place(self) -> None:
        """Stand below the field, or above it where the screen ends."""
        width = max(self.width(), text_width(50))
        height = self._choices.heightForWidth(width)
        if height < 0:
            height = self._choices.sizeHint().height()
        room = self.screen().availableGeometry()
        below = self.mapToGlobal(QPoint(0, self.height() + Space.XS))
        if below.y() + height > room.bottom():
            above = self.mapToGlobal(QPoint(0, -Space.XS)).y() - height
            below.setY(max(above, room.top()))
        below.setX(max(room.left(), min(below.x(), room.right() - width)))
        self._popup.setGeometry(below.x(), below.y(), width, height)


class _Popup(QWidget):
    """The window of the list. It takes no focus, so that the field keeps the keyboard."""

    def __init__(self, field: QWidget, choices: SearchChoices) -> None:
        flags = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint
        super().__init__(field, flags | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setObjectName("searchPickerPopup")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        # What was needed a moment ago must not keep it larger than what is needed now.
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(choices)
