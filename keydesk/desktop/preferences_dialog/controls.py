"""What one chooses with: each shows what is remembered, and remembers what is chosen."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.editors import choice
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label

Choose = Callable[[str, Any], object]
"""Remembers what the preference of this name is to be, and lets it take effect."""


class Pick(FormField):
    """One of several; ``options`` has what each is called. What is remembered must be among them."""

    def __init__(
        self,
        name: str,
        label: str,
        options: Mapping[Any, str],
        *,
        read: Callable[[], object],
        write: Callable[[Any], object],
        help: str = "",  # noqa: A002 - the word on screen
    ) -> None:
        self.choice: QComboBox = choice(name, label.replace("&", ""), list(options.values()))
        super().__init__(label, self.choice, help)
        self._values, self._read, self._write = list(options), read, write
        self.choice.activated.connect(self._take)
        self.refresh()

    def refresh(self) -> None:
        """Show what is remembered."""
        self.choice.setCurrentIndex(self._values.index(self._read()))

    def _take(self, row: int) -> None:
        self._write(self._values[row])


class Switch(QWidget):
    """On or off, and in a line below what that means, or why it cannot be chosen."""

    def __init__(
        self,
        name: str,
        text: str,
        *,
        read: Callable[[], bool],
        write: Callable[[bool], object],
        help: str = "",  # noqa: A002 - the word on screen
    ) -> None:
        super().__init__()
        self.tick = QCheckBox(text)
        self.tick.setObjectName(name)
        self._help, self._read = help, read
        self._below = plain_label(help, TextRole.SMALL, tone="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self.tick)
        layout.addWidget(self._below)
        self.setFocusProxy(self.tick)
        self.set_refusal("")
        self.refresh()
        self.tick.toggled.connect(write)

    def refresh(self) -> None:
        """Show what is remembered."""
        self.tick.setChecked(self._read())

    def set_refusal(self, reason: str) -> None:
        """Say why it cannot be chosen now; nothing when it can."""
        self.tick.setEnabled(not reason)
        self._below.setText(reason or self._help)
        self._below.setVisible(bool(reason or self._help))
        self.tick.setAccessibleDescription(reason or self._help)


Control = Pick | Switch
