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
        self._sign = IconLabel("triangle-alert", "warn")
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.say(text)

    def say(self, text: str) -> None:
        """Change the text."""
        self._words.setText(text)
        self.setVisible(bool(text))

    def settle(self, text: str) -> None:
        """Say that there is nothing to mind any more, as high as it was.

        Pages below that got another height would be laid out anew, which waits for one that is being drawn.
        """
        self.setMinimumHeight(self.height())
        self._sign.set("circle-check", "good")
        self._words.set_tone("muted")
        self._words.setText(text)
