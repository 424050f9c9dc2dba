"""What stands in a field while it is empty. In high contrast it is as strong as a value, and so it leans."""

from typing import Final, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from keydesk.desktop.theme.application import current

_EMPTY: Final = "empty"
"""The style sheet makes the letters lean by it."""


def put_placeholder(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Let a field say this while it is empty."""
    field.setPlaceholderText(text)
    if field.property(_EMPTY) is None:
        _Watch(field)


class _Watch(QObject):
    """Marks a field as empty or not. A child of the field."""

    def __init__(self, field: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(field)
        self._look()
        field.textChanged.connect(self._look)

    def _look(self) -> None:
        field = cast("QLineEdit | QPlainTextEdit", self.parent())
        empty = not field.text() if isinstance(field, QLineEdit) else field.document().isEmpty()
        if field.property(_EMPTY) != empty:
            field.setProperty(_EMPTY, empty)
            # The usual letters are the same either way.
            if current().high:
                field.style().unpolish(field)
                field.style().polish(field)
