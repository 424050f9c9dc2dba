"""A button that copies a text and says so."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import line_height, put_icon
from keydesk.desktop.widgets.button import button, icon_button

_SAYS_COPIED_MS = 2000


class CopyButton(QWidget):
    """Copies what ``text_source`` returns when pressed, and says *Copied* for two seconds.

    With a ``label`` it is a button with words, without one an icon. ``copy`` is how the text reaches the
    clipboard; a secret goes through ``SecretClipboard.copy`` instead of the plain one. Emits ``copied``.
    """

    copied = Signal()

    def __init__(
        self,
        text_source: Callable[[], str],
        *,
        label: str = "",
        says: str = tr("Copy"),
        kind: str = "plain",
        copy: Callable[[str], object] | None = None,
        name: str = "",
    ) -> None:
        super().__init__()
        self._source = text_source
        self._copy = copy or _copy_plainly
        self._label = label
        self._says = says
        self._tone = {"primary": "on_accent"}.get(kind, "text" if label else "muted")
        self.button = button(label, kind=kind, icon="copy") if label else icon_button("copy", says)
        self.button.setAccessibleName(says if says != tr("Copy") or not label else label)
        self.button.clicked.connect(self.press)
        if name:
            self.button.setObjectName(name)
        self._back = QTimer(self)
        self._back.setSingleShot(True)
        self._back.setInterval(_SAYS_COPIED_MS)
        self._back.timeout.connect(self._show_copy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        self.setFocusProxy(self.button)
        self._keep_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size, once the button itself has."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self._keep_width)

    def press(self) -> None:
        """Copy, as a click does."""
        self._copy(self._source())
        put_icon(self.button, "check", self._tone if self._tone == "on_accent" else "good")
        if self._label:
            self.button.setText(tr("Copied"))
        else:
            self.button.setToolTip(tr("Copied"))
        self.button.setAccessibleName(tr("Copied"))
        self._back.start()
        self.copied.emit()

    def _show_copy(self) -> None:
        put_icon(self.button, "copy", self._tone)
        if self._label:
            self.button.setText(self._label)
        else:
            self.button.setToolTip(self._says)
        self.button.setAccessibleName(
            self._says if self._says != tr("Copy") or not self._label else self._label
        )

    def _keep_width(self) -> None:
        """Do not let the words' change move the neighbours."""
        if isinstance(self.button, QPushButton):
            words = self.button.fontMetrics()
            room = max(words.horizontalAdvance(text) for text in (self._label, tr("Copied")))
            self.button.setMinimumWidth(room + line_height() + 40)


def _copy_plainly(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
