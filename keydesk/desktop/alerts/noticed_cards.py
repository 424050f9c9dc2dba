"""What this window noticed by itself, above the alerts that the gateway tells of."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop import screen_time
from keydesk.desktop.language import tr
from keydesk.desktop.noticed import Noticed, NoticedHere
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import icon_button
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label

_MOST = 4
"""So many of the latest are shown; those before them are as good as read."""


class NoticedCards(QWidget):
    """A card each, newest first; hidden while there is none."""

    def __init__(self, noticed: NoticedHere) -> None:
        super().__init__()
        self.setObjectName("noticedHere")
        self._noticed = noticed
        self._shown: list[QFrame] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.S)
        noticed.changed.connect(self._show)
        self._show()

    def sentences(self) -> list[str]:
        """Return what the cards say."""
        return [card.accessibleName() for card in self._shown]

    def _show(self) -> None:
        for card in self._shown:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._shown = [self._card(each) for each in self._noticed.items[:_MOST]]
        for card in self._shown:
            self._layout.addWidget(card)
        self.setVisible(bool(self._shown))

    def _card(self, noticed: Noticed) -> QFrame:
        card = QFrame()
        over = noticed.over_at is not None
        card.setProperty("surface", "card")
        when = tr("Noticed here at {time}", time=screen_time.time_of_day(noticed.at))
        if noticed.over_at is not None:
            when = tr(
                "Noticed here at {time}, over since {end}",
                time=screen_time.time_of_day(noticed.at),
                end=screen_time.time_of_day(noticed.over_at),
            )
        card.setAccessibleName(f"{noticed.words}. {when}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(noticed.words, TextRole.STRONG, tone="muted" if over else "", wrap=True))
        words.addWidget(plain_label(when, TextRole.SMALL, tone="muted", wrap=True))
        cross = icon_button(
            "x",
            tr("Dismiss: {what}", what=noticed.words),
            name="dismissNoticed",
            on_click=lambda: self._dismiss(noticed),
        )
        line = QHBoxLayout(card)
        line.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        line.setSpacing(Space.M)
        line.addWidget(IconLabel("circle-check" if over else "triangle-alert", "muted" if over else "warn"))
        line.addLayout(words, 1)
        line.addWidget(cross)
        return card

    def _dismiss(self, noticed: Noticed) -> None:
        self._noticed.dismiss(noticed)
