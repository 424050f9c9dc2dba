"""One thing to mind, above the pages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from keydesk.desktop.theme import Space
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label


class WarningLine(QWidget):
    """Shows a text with a sign beside it; without a text it is not there."""

    def __init__(self, text: str, *, name: str = "") -> None:
        super().__init__()
        self._words = plain_label("", tone="warn", wrap=True)
        self._words.setObjectName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(IconLabel("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.say(text)

    def say(self, text: str) -> None:
        """Change the text."""
        self._words.setText(text)
        self.setVisible(bool(text))
