"""A tab of the preferences: controls below each other."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keydesk.desktop.preferences_dialog.controls import Control
from keydesk.desktop.theme import Space


class Tab(QWidget):
    """Shows what is remembered whenever it is asked to."""

    def __init__(self, *controls: Control) -> None:
        super().__init__()
        self._controls = controls
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.XS, Space.L, Space.XS, Space.S)
        self._column.setSpacing(Space.L)
        for control in controls:
            self._column.addWidget(control)
        self._column.addStretch(1)

    def put_above(self, widget: QWidget) -> None:
        """Put something above the controls."""
        self._column.insertWidget(0, widget)

    def refresh(self) -> None:
        """Show what is remembered."""
        for control in self._controls:
            control.refresh()
