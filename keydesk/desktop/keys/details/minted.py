"""The ephemeral keys that were minted from a key, newest first."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.contract.keys import Key, KeyPage
from keydesk.desktop import screen_time
from keydesk.desktop.key_words import status_word
from keydesk.desktop.keys.details.fact_row import LabelledRow
from keydesk.desktop.keys.details.facts import View
from keydesk.desktop.keys.table.columns import STATUS_TONES
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.link import Link
from keydesk.desktop.widgets.pill import Pill
from keydesk.desktop.widgets.text import plain_label, plain_tooltip
from keydesk.domain.errors import DomainError

MOST: Final = 10
"""So many are shown; the rest is counted."""


class MintedKeys(LabelledRow):
    """Emits ``key_wanted`` with a key's id when its name is pressed, ``retried`` to read them again."""

    key_wanted = Signal(str)
    retried = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Ephemeral keys"))
        self.setObjectName("mintedKeys")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        self.values.addLayout(self._rows)
        self._shown: list[Key] = []

    def blank(self) -> None:
        """Show nothing."""
        self._shown = []
        self._become([])

    def show_page(self, page: KeyPage, view: View) -> None:
        """Show these; hidden when there are none. What is shown already stays, the keyboard with it."""
        self.setVisible(bool(page.items))
        if page.items == self._shown:
            return
        self._shown = page.items
        rows: list[QWidget] = [self._row(key, view) for key in page.items]
        if page.total > len(rows):
            rest = tr("and %n more", "keys", page.total - len(rows))
            rows.append(plain_label(rest, TextRole.SMALL, tone="muted"))
        self._become(rows)

    def show_failure(self, error: DomainError) -> None:
        """Say that they could not be read."""
        self._shown = []
        words = plain_label(
            tr("Could not be loaded. {error}", error=error), TextRole.SMALL, tone="muted", wrap=True
        )
        self._become([words, Link(tr("Retry"), name="retryMinted", on_click=self.retried.emit)])
        self.show()

    def _row(self, key: Key, view: View) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        link = Link(name="mintedKey", on_click=lambda: self.key_wanted.emit(key.id))
        link.set_words(key.name, says=tr("Show this key"))
        line.addWidget(link)
        line.addWidget(Pill(status_word(key.status), STATUS_TONES[key.status]))
        if key.expires_at is not None:
            until = plain_label(screen_time.relative(key.expires_at, view.now), TextRole.SMALL, tone="muted")
            plain_tooltip(until, tr("Expires {moment}", moment=screen_time.exact(key.expires_at)))
            line.addWidget(until)
        line.addStretch(1)
        return row

    def _become(self, rows: list[QWidget]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for row in rows:
            self._rows.addWidget(row)
