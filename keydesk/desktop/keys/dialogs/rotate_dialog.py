"""Rotate a key: another secret, and how long the present one stays good beside it (C7)."""

from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QWidget

from keydesk.contract.api import AdminApi
from keydesk.contract.key_actions import MAX_GRACE_SECONDS, KeyRotation
from keydesk.contract.keys import Key
from keydesk.desktop import screen_time
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.keys import actions
from keydesk.desktop.keys.dialogs.how_long import HowLong
from keydesk.desktop.language import tr
from keydesk.desktop.theme import TextRole
from keydesk.desktop.widgets.form_field import FormField
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import Clock

_GRACE: Final = {
    0: tr("At once"),
    300: tr("After 5 minutes"),
    3600: tr("After 1 hour"),
    24 * 3600: tr("After 1 day"),
    7 * 24 * 3600: tr("After 7 days"),
}
_EFFECT: Final = tr(
    "The key gets a new secret, which is shown once. Its name, limits, budget and history stay as they are. "
    "This cannot be undone."
)


class RotateDialog(AttemptDialog):
    """Asks when the present secret stops. Enter cancels, as wherever there is no undo."""

    def __init__(self, parent: QWidget, api: AdminApi, clock: Clock, key: Key) -> None:
        title = tr("Rotate “{key}”?", key=key.name)
        super().__init__(
            parent,
            title,
            tr("Rotate key"),
            says=tr("Rotating…"),
            repeats=tr("Trying again never rotates the key twice."),
            danger=True,
        )
        self.setObjectName("rotateDialog")
        self._api = api
        self._clock = clock
        self._key = key
        self._grace = HowLong(
            "rotateGrace",
            tr("Present secret stops"),
            _GRACE,
            other=tr("After another time…"),
            least=1,
            most=MAX_GRACE_SECONDS,
        )
        self._field = FormField(tr("Present secret &stops"), self._grace)
        self._words = plain_label("", TextRole.STRONG, wrap=True)
        self._words.setObjectName("rotateSentence")
        self.body.addWidget(plain_label(_EFFECT, wrap=True))
        self.body.addWidget(self._field)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self.fields = [self._field]
        self._grace.changed.connect(self._judge)
        self.accepted_primary.connect(self._rotate)
        self.set_default(self.cancel)
        self.cancel.setFocus()
        self._judge()

    def _judge(self) -> None:
        self.show_error(None)
        try:
            words, problem = self._in_words(self._grace.seconds()), None
        except InvalidValueError as error:
            words, problem = "", str(error)
        self._field.set_error(problem)
        self._words.setText(words)
        self.primary.setEnabled(problem is None)

    def _in_words(self, seconds: int) -> str:
        now = self._clock.now()
        words = tr("Whoever uses the present secret is refused from the next request on.")
        if seconds:
            until = screen_time.minute(now + timedelta(seconds=seconds))
            words = tr("The present secret stays good until {until}, beside the new one.", until=until)
        earlier = self._key.previous_secret_valid_until
        if earlier is not None and earlier > now:
            until = screen_time.minute(earlier)
            before = tr(
                "The secret before it, which would be good until {until}, stops at once.", until=until
            )
            return f"{words} {before}"
        return words

    def _rotate(self) -> None:
        try:
            wanted = KeyRotation(grace_seconds=self._grace.seconds())
        except InvalidValueError:
            return
        self.ask_for(wanted, lambda attempt: actions.rotate_key(self._api, self._key, wanted, attempt))
