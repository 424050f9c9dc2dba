"""Say when keys end: later, sooner, never."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.keys.form.draft import LASTS
from keydesk.desktop.keys.form.when_picker import expiry_picker
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.instant import Clock


class ExpiryDialog(Dialog):
    """Emits ``chosen`` with the moment, None for never."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, keys: Sequence[Key], clock: Clock, *, left_out: int = 0) -> None:
        """``left_out`` is how many of the selected keys cannot end at another time."""
        several = len(keys) > 1
        verb = tr("Set expiry of %n keys", "", len(keys)) if several else tr("Set expiry")
        super().__init__(parent, tr("Set expiry"), verb, width=440)
        self.setObjectName("expiryDialog")
        self._clock = clock
        self._keys = keys
        self._begin = max(key.not_before for key in keys)
        self._when = expiry_picker(clock.now(), from_now=True)
        self._field = FormField(tr("&Expires"), self._when)
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("expirySentence")
        self._sooner = plain_label("", tone="warn", wrap=True)
        self._sooner.setObjectName("expirySooner")
        self.body.addWidget(plain_label(_now_in_words(keys), wrap=True))
        if left_out:
            self.body.addWidget(plain_label(_left_out_in_words(left_out), tone="muted", wrap=True))
        self.body.addWidget(self._field)
        self.body.addWidget(self._words)
        self.body.addWidget(self._sooner)
        self.body.addStretch(1)
        self._when.changed.connect(self._judge)
        self.accepted_primary.connect(self._choose)
        self._when.setFocus()
        self._judge()

    def _end(self, now: datetime) -> datetime | None:
        expiry = self._when.chosen()
        return now + LASTS[expiry] if expiry in LASTS else self._when.moment()

    def _judge(self) -> None:
        self.show_error(None)
        now = self._clock.now()
        end, problem = self._end(now), None
        if end is not None and end <= now:
            problem = tr("This is over already")
        elif end is not None and end <= self._begin:
            problem = tr("After the start of validity ({moment})", moment=screen_time.minute(self._begin))
        self._field.set_error(problem)
        self._field.set_help(self._when.hint())
        exact = self._when.chosen() not in LASTS
        until = "" if end is None else (screen_time.minute if exact else screen_time.day)(end)
        self._words.setText(
            "" if problem else tr("Valid until {until}", until=until) if until else tr("Valid without end")
        )
        sooner = "" if problem else _sooner_in_words(self._keys, end)
        self._sooner.setText(sooner)
        self._sooner.setVisible(bool(sooner))
        self.primary.setEnabled(problem is None)

    def _choose(self) -> None:
        self._judge()
        if self.primary.isEnabled():
            self.chosen.emit(self._end(self._clock.now()))


def _left_out_in_words(count: int) -> str:
    return tr(
        "%n more selected keys keep theirs: revoked keys are final, and agent keys always end after 90 days.",
        "",
        count,
    )


def _sooner_in_words(keys: Sequence[Key], end: datetime | None) -> str:
    """Warn of what is easily done by mistake: a key that ends before it would have."""
    if end is None:
        return ""
    sooner = sum(key.expires_at is None or key.expires_at > end for key in keys)
    if not sooner:
        return ""
    if len(keys) == 1:
        return tr("It would end sooner than it does now.")
    if sooner == len(keys):
        return tr("All of them would end sooner than they do now.")
    return tr("%n of them would end sooner than they do now.", "", sooner)


def _now_in_words(keys: Sequence[Key]) -> str:
    if len(keys) > 1:
        return tr("%n keys are selected; all of them end at the same moment then.", "", len(keys))
    end, name = keys[0].expires_at, keys[0].name
    if end is None:
        return tr("“{key}” currently never expires.", key=name)
    return tr("“{key}” currently expires on {moment}.", key=name, moment=screen_time.minute(end))
