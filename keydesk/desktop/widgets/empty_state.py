"""What a page shows instead of content: a picture, one sentence, the one next action."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.theme import Space, TextRole, text_width
from keydesk.desktop.widgets.announce import announce
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label


class EmptyState(QWidget):
    """Serves all of a page's states without content: nothing yet, nothing found, no permission, failed.

    ``sentence`` says what is so, ``detail`` what that means; without ``action_text`` there is no button.
    """

    def __init__(
        self,
        icon: str,
        sentence: str,
        action_text: str = "",
        on_action: Callable[[], object] | None = None,
        *,
        detail: str = "",
        primary: bool = True,
    ) -> None:
        super().__init__()
        self._says = "\n".join(filter(None, (sentence, detail)))
        self._picture = IconLabel(icon, "disabled", lines=3)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = plain_label(sentence, TextRole.HEADING, wrap=True)
        self._detail = plain_label(detail, tone="muted", wrap=True)
        self.action = button(
            action_text, kind="primary" if primary else "plain", name="emptyStateAction", on_click=on_action
        )
        # The page's own button may be called the same.
        self.action.setAccessibleDescription(sentence)
        for part, there in ((self._detail, detail), (self.action, action_text)):
            if not there:  # shown before they have a place they would be windows for a moment
                part.hide()
        column = QWidget()
        column.setMaximumWidth(text_width(70))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.M)
        inside.addWidget(self._picture)
        for label in (self._sentence, self._detail):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(label)
        inside.addSpacing(Space.XS)
        inside.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(column, 8)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        layout.addStretch(2)
        layout.addLayout(across)
        layout.addStretch(3)

    def showEvent(self, event: QShowEvent) -> None:
        """Have it said: what stood here before, rows perhaps, is gone."""
        super().showEvent(event)
        announce(self, self._says)
