"""The thin line between parts of a screen."""

from PySide6.QtWidgets import QFrame

from keydesk.desktop.theme.tokens import HAIRLINE


def hairline() -> QFrame:
    """Return a horizontal line."""
    line = QFrame()
    line.setProperty("surface", "line")
    line.setFixedHeight(HAIRLINE)
    return line
