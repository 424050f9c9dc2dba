"""The line below the table: the switch for revoked keys, how many there are, how many are shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from keydesk.contract.keys import KeyCounts
from keydesk.desktop.key_words import counted
from keydesk.desktop.keys.table.filters import Filters
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.focus_chain import before
from keydesk.desktop.widgets.text import ElidedLabel
from keydesk.desktop.widgets.toast import PAGE_FOOTER
from keydesk.domain.key import KeyStatus


class Footer(QWidget):
    """Emits ``revoked_wanted`` when the switch is used."""

    revoked_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(PAGE_FOOTER)
        self.switch = QCheckBox(tr("Show revoked"))
        self.switch.setObjectName("showRevoked")
        self.switch.clicked.connect(self.revoked_wanted)
        self._words = ElidedLabel("", TextRole.SMALL, tone="muted")
        self._words.setObjectName("keyCounts")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.L)
        layout.addWidget(self.switch)
        layout.addStretch(1)
        layout.addWidget(self._words)

    def come_last(self) -> None:
        """Have Tab reach the switch after all else in the window."""
        last = before(self.window())
        if last is not self.switch:
            QWidget.setTabOrder(last, self.switch)

    def show_counts(self, counts: KeyCounts | None, filters: Filters, *, shown: int, chosen: int) -> None:
        """Say how many keys are in each status, how many of them match, and how many are selected."""
        # Asking for the status alone lists revoked keys in any case; the switch says so.
        self.switch.setChecked(filters.revoked or filters.status is KeyStatus.REVOKED)
        self.switch.setEnabled(filters.status is None)
        self._words.setText(counts_in_words(counts, filters, shown=shown, chosen=chosen))


def counts_in_words(counts: KeyCounts | None, filters: Filters, *, shown: int, chosen: int) -> str:
    """Return such as ``128 active · 9 revoked · 12 shown · 2 selected``."""
    numbers = [(status, getattr(counts, status.value)) for status in KeyStatus] if counts else []
    if not any(number for _, number in numbers):
        return ""
    words = [counted(status, number) for status, number in numbers if number or status is KeyStatus.ACTIVE]
    if filters.narrow or shown != sum(number for _, number in numbers):
        words.append(tr("%n shown", "keys", shown))
    if chosen > 1:
        words.append(tr("%n selected", "", chosen))
    return " · ".join(words)
