"""Content that scrolls up and down within the details."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Return an area in which the arrow keys scroll; ``name`` is what a screen reader calls it."""
    area = QScrollArea()
    area.setProperty("ring", True)  # noqa: FBT003 - Qt takes it by position
    area.setAccessibleName(name)
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
