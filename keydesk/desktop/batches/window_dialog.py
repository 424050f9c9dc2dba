"""When the keys of a batch can be used: later, longer, without end."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtWidgets import QDateTimeEdit, QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.batches import Batch, BatchWindow
from keydesk.desktop import screen_time
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.batches import actions
from keydesk.desktop.batches.window import Phase, phase_of, time_left, window_text
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.editors import choice, with_calendar
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import Clock

LENGTHS: Final = {
    tr("15 minutes more"): timedelta(minutes=15),
    tr("30 minutes more"): timedelta(minutes=30),
    tr("1 hour more"): timedelta(hours=1),
}
UNTIL: Final = tr("At another time…")
ENDLESS: Final = tr("Never")


class WindowDialog(AttemptDialog):
    """Emits ``answered`` with the batch as it is then."""

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock, batch: Batch) -> None:
        super().__init__(
            parent,
            tr("Window of “{label}”", label=batch.label),
            tr("Set window"),
            says=tr("Saving…"),
            repeats=tr("Trying again never changes it twice."),
        )
        self.setObjectName("batchWindowDialog")
        self._api, self._clock, self._batch = api, clock, batch
        now = clock.now()
        self._start = with_calendar(
            QDateTimeEdit(screen_time.to_screen(batch.not_before)),
            "batchStartField",
            tr("Begins"),
            screen_time.minute_format(),
        )
        lengths = LENGTHS if batch.expires_at is not None else {}
        self._end = choice("batchEndField", tr("Ends"), [*lengths, UNTIL, ENDLESS])
        until = batch.expires_at or now + timedelta(hours=2)
        self._until = with_calendar(
            QDateTimeEdit(screen_time.to_screen(until)),
            "batchUntilField",
            tr("Moment of the end"),
            screen_time.minute_format(),
        )
        zone = tr("In your time zone ({zone_name})", zone_name=screen_time.zone_name(now))
        self._starts = FormField(tr("&Begins"), self._start, zone)
        self._ends = FormField(tr("&Ends"), self._end)
        self._at = FormField(tr("Ends a&t"), self._until, zone)
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("batchWindowSentence")
        self.fields = [self._starts, self._ends, self._at]
        for part in (*self.fields, self._words):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._start.dateTimeChanged.connect(self._judge)
        self._until.dateTimeChanged.connect(self._judge)
        self._end.currentIndexChanged.connect(self._judge)
        self.accepted_primary.connect(self._set)
        self._end.setFocus()
        self._judge()

    def _wanted(self) -> tuple[datetime, datetime | None]:
        start = _turned(self._start, self._batch.not_before)
        chosen = self._end.currentText()
        if chosen == ENDLESS:
            return start, None
        if chosen in LENGTHS and self._batch.expires_at is not None:
            return start, max(self._batch.expires_at, self._clock.now()) + LENGTHS[chosen]
        return start, _turned(self._until, self._batch.expires_at)

    def _judge(self) -> None:
        self.show_error(None)
        self._at.setVisible(self._end.currentText() == UNTIL)
        start, end = self._wanted()
        field = self._at if self._end.currentText() == UNTIL else self._ends
        problem = tr("After its beginning") if end is not None and end <= start else None
        for each in (self._ends, self._at):
            each.set_error(problem if each is field else None)
        self._words.setText("" if problem else self._in_words(start, end))
        self.primary.setEnabled(problem is None and (start, end) != _as_set(self._batch))

    def _in_words(self, start: datetime, end: datetime | None) -> str:
        now = self._clock.now()
        then = self._batch.model_copy(update={"not_before": start, "expires_at": end})
        words = window_text(start, end)
        phase = phase_of(then, now)
        if phase is Phase.OVER:
            return tr("{words}. Then it is over: no key of it is let in.", words=words)
        if phase is Phase.SCHEDULED:
            return tr("{words}. It begins in {time_left}.", words=words, time_left=time_left(start - now))
        if end is None:
            return tr("{words}. It is open then.", words=words)
        left = time_left(end - now)
        return tr("{words}. It then stays open for another {time_left}.", words=words, time_left=left)

    def _set(self) -> None:
        start, end = self._wanted()
        # A moment, not a length: asked for twice, it is later only once.
        wanted = BatchWindow(not_before=start, expires_at=end)
        self.ask_for(wanted, lambda attempt: actions.set_window(self._api, self._batch, wanted, attempt))


def _turned(editor: QDateTimeEdit, moment: datetime | None) -> datetime:
    """Return the moment that stands in the editor; one that was not turned keeps what is not shown."""
    if moment is not None and editor.dateTime() == screen_time.to_screen(moment):
        return moment
    return screen_time.from_screen(editor.dateTime())


def _as_set(batch: Batch) -> tuple[datetime, datetime | None]:
    return batch.not_before, batch.expires_at
