"""The top of every page: its title, and the base URL that clients need, with a copy button."""

from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from keydesk.desktop.language import tr
from keydesk.desktop.session import Session
from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.place import Place
from keydesk.desktop.widgets.text import ElidedLabel, plain_label

_ROOM_FOR_WORDS: Final = 70
"""How many characters wide the header must be to say *Base URL* before the address."""


class PageHeader(QWidget):
    """Shows the title it is told and the session's base URL."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._title = plain_label("", TextRole.TITLE)
        self._title.setObjectName("pageTitle")
        self._place = Pill()
        self._place.hide()
        self._words = plain_label(tr("Base URL"), TextRole.SMALL, tone="muted")
        self._address = ElidedLabel("", TextRole.FIXED)
        self._address.setObjectName("baseUrl")
        self._address.setAccessibleName(tr("Base URL"))
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._address.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._copy = CopyButton(lambda: session.base_url, says=tr("Copy base URL"), name="copyBaseUrlButton")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.L, Space.S)
        layout.setSpacing(Space.S)
        layout.addWidget(self._title)
        layout.addWidget(self._place)
        layout.addStretch(1)
        layout.addWidget(self._words)
        layout.addWidget(self._address, 1000)
        layout.addWidget(self._copy)
        session.changed.connect(self._show)
        self._show()

    def set_title(self, title: str) -> None:
        """Say which page this is."""
        self._title.setText(title)

    def add_tool(self, tool: QWidget) -> None:
        """Have something at the right end, whatever page is shown."""
        cast("QHBoxLayout", self.layout()).addWidget(tool)

    def set_place(self, place: Place | None) -> None:
        """Say what the gateway is for."""
        self._place.setVisible(place is not None)
        if place is not None:
            self._place.set(place.word, place.tone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the words where there is little room."""
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        known = bool(self._session.base_url)
        self._words.setVisible(known and self.width() > text_width(_ROOM_FOR_WORDS))
        for part in (self._address, self._copy):
            part.setVisible(known)
        self._address.setText(self._session.base_url)
