"""Mint an ephemeral key: short-lived, never wider than the key it comes from, and dead with it (C8)."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.key_actions import MIN_EPHEMERAL_SECONDS, EphemeralKeyCreate
from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.dialogs.how_long import HowLong
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField, as_sentence
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import Clock
from keydesk.domain.key import DEFAULT_EPHEMERAL_SECONDS, MAX_EPHEMERAL_SECONDS
from keydesk.domain.naming import clean_name

_LASTS: Final = {
    15 * 60: tr("15 minutes"),
    DEFAULT_EPHEMERAL_SECONDS: tr("1 hour"),
    8 * 3600: tr("8 hours"),
    24 * 3600: tr("1 day"),
    7 * 24 * 3600: tr("7 days"),
    MAX_EPHEMERAL_SECONDS: tr("30 days"),
}
_SENTENCE_EVERY_MS: Final = 20_000


class EphemeralDialog(AttemptDialog):
    """Asks for a lifetime and a name."""

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock, key: Key) -> None:
        super().__init__(
            parent,
            tr("Create ephemeral key"),
            tr("Create ephemeral key"),
            says=tr("Creating…"),
            repeats=tr("Trying again never makes the key twice."),
        )
        self.setObjectName("ephemeralDialog")
        self._api = api
        self._clock = clock
        self._key = key
        self._lasts = HowLong(
            "ephemeralLifetime",
            tr("Lasts"),
            _LASTS,
            other=tr("Another time…"),
            least=MIN_EPHEMERAL_SECONDS,
            most=MAX_EPHEMERAL_SECONDS,
        )
        self._lasts.choose(DEFAULT_EPHEMERAL_SECONDS)
        self._name = line_edit("ephemeralNameField", absent=key.name)
        self._lasts_field = FormField(tr("&Lasts"), self._lasts)
        self._name_field = FormField(
            tr("&Name"), self._name, tr("If empty, it gets the name of the key it comes from.")
        )
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("ephemeralSentence")
        self._bound = plain_label("", tone="warn", wrap=True)
        self._bound.setObjectName("ephemeralBound")
        whence = tr(
            "It may do what “{key}” may and no more, spends from the same budget, and ends with it.",
            key=key.name,
        )
        self.body.addWidget(plain_label(whence, wrap=True))
        for part in (self._lasts_field, self._name_field, self._words, self._bound):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.fields = [self._lasts_field, self._name_field]
        self._lasts.changed.connect(self._judge)
        self._name.textEdited.connect(self._judge)
        self.accepted_primary.connect(self._create)
        timer = QTimer(self)
        timer.setInterval(_SENTENCE_EVERY_MS)
        timer.timeout.connect(self._judge)
        timer.start()
        self._lasts.setFocus()
        self._judge()

    def _judge(self) -> None:
        if self.working:
            return
        name_problem, length_problem = self._name_problem(), None
        try:
            self._say_window(self._lasts.seconds())
        except InvalidValueError as error:
            length_problem = str(error)
            self._words.clear()
            self._bound.hide()
        self._name_field.set_error(name_problem)
        self._lasts_field.set_error(length_problem)
        self.primary.setEnabled(name_problem is None and length_problem is None)

    def _name_problem(self) -> str | None:
        if not self._name.text().strip():
            return None
        try:
            clean_name(self._name.text())
        except InvalidValueError as error:
            return as_sentence(error)
        return None

    def _say_window(self, seconds: int) -> None:
        now = self._clock.now()
        begin, end, bounded = window_within(self._key, seconds, now)
        until = screen_time.minute(end)
        self._words.setText(
            tr("Valid from now until {end}", end=until)
            if begin <= now
            else tr("Valid from {begin} until {end}", begin=screen_time.minute(begin), end=until)
        )
        self._bound.setText(
            tr("That is sooner: “{key}” ends then, and this key with it.", key=self._key.name)
        )
        self._bound.setVisible(bounded)

    def _create(self) -> None:
        try:
            fields: dict[str, object] = {"ttl_seconds": self._lasts.seconds()}
        except InvalidValueError:
            return
        if self._name.text().strip():
            fields["name"] = self._name.text()
        wanted = EphemeralKeyCreate.model_validate(fields)
        self.ask_for(wanted, lambda attempt: actions.mint_ephemeral(self._api, self._key, wanted, attempt))


def window_within(parent: Key, seconds: int, now: datetime) -> tuple[datetime, datetime, bool]:
    """Return from when to when the key would be valid, and whether its parent's end is what ends it."""
    begin = max(now, parent.not_before)
    end = begin + timedelta(seconds=seconds)
    bounded = parent.expires_at is not None and parent.expires_at < end
    return begin, parent.expires_at if bounded and parent.expires_at else end, bounded
