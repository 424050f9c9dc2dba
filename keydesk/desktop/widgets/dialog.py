"""The frame of every dialog: title, content, an error line, and the primary verb bottom right."""

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.announce import announce
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.hairline import hairline
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.place import PlaceLine, place_of
from keydesk.desktop.widgets.text import plain_label

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Dialog(QDialog):
    """A window-modal dialog that is opened, never executed (S27), and gone once closed.

    Put content into ``body``. The primary button (or Enter) emits ``accepted_primary``; the owner does the
    work, with ``set_busy`` meanwhile and ``show_error`` if it fails, and calls ``accept()`` when it is done.
    Esc and Cancel reject. ``head`` takes what stands beside the title, ``footer`` further buttons at the left
    of the bottom line. Each says what the gateway is for, such as *Production*: what is done in many of them
    cannot be undone. One that is about something else is marked ``ELSEWHERE`` before it is shown.
    """

    accepted_primary = Signal()

    def __init__(
        self, parent: QWidget | None, title: str, primary: str, *, width: int = 560, danger: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._verb = primary
        self.title = plain_label(title, TextRole.HEADING, wrap=True)
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.S)
        self.head.addWidget(self.title, 1)
        place = place_of(parent)
        self._place_line = PlaceLine(place)
        self._place_pill = Pill(place.word, place.tone) if place is not None else None
        if self._place_pill is not None:
            self.head.addWidget(self._place_pill)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(Space.S)
        self._error = plain_label("", tone="bad", wrap=True)
        self._error.setObjectName("dialogError")
        self._error.hide()
        self.primary = button(
            primary, kind="danger" if danger else "primary", name="primaryButton", on_click=self._press
        )
        self.cancel = button(tr("Cancel"), name="cancelButton", on_click=self.reject)
        self._busy = False
        self._resting: QWidget | None = None
        # At large text the dialog grows with it.
        self.setMinimumWidth(max(width, text_width(68)))
        self._lay_out()
        self.set_default(self.primary)

    def set_default(self, default: QPushButton) -> None:
        """Let Enter press this button, unless the focus is on another one."""
        default.setDefault(True)

    def show_error(self, text: str | None) -> None:
        """Say what went wrong, above the buttons; None takes it back."""
        self._error.setText(text or "")
        self._error.setVisible(bool(text))
        announce(self, text or "", urgent=True)

    @property
    def is_busy(self) -> bool:
        """Whether the work is under way."""
        return self._busy

    def set_busy(self, busy: bool, says: str = "") -> None:  # noqa: FBT001 - reads as a setter
        """Hold the primary button while the work is under way; ``says`` (*Creating…*) replaces its verb.

        The keyboard rests meanwhile: on the next button, Cancel, a second Enter would undo the first.
        """
        if busy and not self._busy:
            self._resting = self.focusWidget()
            self.setFocus()
        self._busy = busy
        self.primary.setEnabled(not busy)
        self.primary.setText(says if busy and says else self._verb)
        resting, self._resting = self._resting, self._resting if busy else None
        if not busy and resting is not None and shiboken6.isValid(resting) and self.focusWidget() is self:
            resting.setFocus()

    def set_primary_text(self, verb: str) -> None:
        """Change the primary verb."""
        self._verb = verb
        self.primary.setText(verb)

    def event(self, event: QEvent) -> bool:
        """Grow with what is shown, such as an error, up to the screen's height.

        Qt does not count wrapped lines by itself.
        """
        layout = self.layout()
        if event.type() is QEvent.Type.LayoutRequest and layout is not None:
            frame = self.frameGeometry().height() - self.height()
            most = self.screen().availableGeometry().height() - frame
            wanted = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), min(max(self.height(), wanted), most))
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Say nothing of a gateway that it is not about."""
        if self._place_pill is not None and place_of(self) is None:
            self._place_pill.hide()
            self._place_line.hide()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc, also while the work is under way: its owner cancels it. Enter waits for its end."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
            return
        if self._busy and event.key() in _ENTER:
            return
        super().keyPressEvent(event)

    def _press(self) -> None:
        if not self._busy:
            self.show_error(None)
            self.accepted_primary.emit()

    def _lay_out(self) -> None:
        content = QVBoxLayout()
        content.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        content.setSpacing(Space.L)
        content.addLayout(self.head)
        content.addLayout(self.body, 1)
        content.addWidget(self._error)
        line = hairline()
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        self.buttons.setSpacing(Space.S)
        self.buttons.addLayout(self.footer)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.primary)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._place_line)
        outer.addLayout(content, 1)
        outer.addWidget(line)
        outer.addLayout(self.buttons)
