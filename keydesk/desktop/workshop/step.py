"""One of the steps of a dialog: its number, its title, and what is to be filled in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.text import plain_label


class Step(QVBoxLayout):
    """Lay out a step: ``head`` takes what stands beside the title."""

    def __init__(self, number: int, title: str) -> None:
        super().__init__()
        self.setSpacing(Space.M)
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.S)
        self.head.addWidget(plain_label(str(number), TextRole.STRONG, tone="accent"))
        self.head.addWidget(plain_label(title, TextRole.STRONG), 1)
        self.addLayout(self.head)

    def add_line(self, *parts: QWidget) -> None:
        """Put parts next to each other."""
        line = QHBoxLayout()
        line.setSpacing(Space.M)
        for part in parts:
            line.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.addLayout(line)
