"""A text to paste elsewhere, in a fixed font, with where it goes and a copy button."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.text import plain_label


class CodeBox(QWidget):
    """Shows as many lines as the text has."""

    def __init__(self, name: str, title: str, place: str) -> None:
        """``title`` is what it is for (*curl*), ``place`` where it goes (*In a terminal*)."""
        super().__init__()
        self._code = plain_label("", TextRole.FIXED)
        self._code.setObjectName(name)
        self._code.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._code.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._code)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(tr("{title} snippet", title=title))
        card = QFrame()
        card.setProperty("surface", "code")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._scroll)
        copy = CopyButton(
            self.text,
            label=tr("Copy"),
            says=tr("Copy the {title} snippet", title=title),
            name=f"copy{name[:1].upper()}{name[1:]}",
        )
        line = QHBoxLayout()
        line.addWidget(plain_label(f"{title} · {place}", TextRole.SMALL, tone="muted", wrap=True), 1)
        line.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addLayout(line)
        layout.addWidget(card)

    def text(self) -> str:
        """Return what stands in it."""
        return self._code.text()

    def set_text(self, text: str) -> None:
        """Show this."""
        self._code.setText(text)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.StyleChange):
            # Once the text itself has followed.
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        self._scroll.setFixedHeight(self._code.sizeHint().height() + bar + 2)
