"""How long it is until a batch begins or ends, large, to the second."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from keydesk.contract.batches import Batch
from keydesk.desktop import screen_time
from keydesk.desktop.batches.live_view.big_text import BigText
from keydesk.desktop.batches.live_view.ticking import Ticking
from keydesk.desktop.batches.window import Phase, clock_text, next_turn, phase_of
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.domain.instant import Clock

_CENTRE: Final = Qt.AlignmentFlag.AlignHCenter
_CAPTIONS: Final = {
    Phase.SCHEDULED: tr("Begins at {moment}"),
    Phase.OPEN: tr("Ends at {moment}"),
    Phase.OVER: tr("Ended at {moment}"),
}
_TONES: Final = {Phase.SCHEDULED: "accent", Phase.OPEN: "text", Phase.OVER: "muted"}


class CountdownPanel(QFrame):
    """Counts by the one clock while it is on screen, and rests while it is not."""

    def __init__(self, clock: Clock, batch: Batch) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._clock, self._batch = clock, batch
        self.figure = BigText(TextRole.STRONG, aligned=_CENTRE, name="countdown")
        self.caption = BigText(tone="muted", aligned=_CENTRE, name="countdownCaption")
        self.ticking = Ticking(clock, self)
        self.ticking.ticked.connect(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        layout.setSpacing(0)
        layout.addWidget(self.figure, 5)
        layout.addWidget(self.caption, 2)
        self.show_batch(batch)

    def show_batch(self, batch: Batch) -> None:
        """Count for this batch, as it is now."""
        self._batch = batch
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on."""
        super().showEvent(event)
        self._show()
        self.ticking.set_going(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self.ticking.set_going(False)

    def _show(self) -> None:
        now = self._clock.now()
        phase, turn = phase_of(self._batch, now), next_turn(self._batch, now)
        if turn is not None:
            self.figure.set_text(clock_text(turn - now), _TONES[phase])
        else:
            self.figure.set_text(
                tr("Over") if phase is Phase.OVER else tr("Open", "state of a batch"), _TONES[phase]
            )
        moment = turn or self._batch.expires_at
        self.caption.set_text(
            _CAPTIONS[phase].format(moment=_moment(moment, now)) if moment else tr("It has no end")
        )
        self.ticking.aim_at(turn)


def _moment(moment: datetime, now: datetime) -> str:
    if screen_time.day(moment) == screen_time.day(now):
        return screen_time.time_of_day(moment)
    return screen_time.minute(moment)
