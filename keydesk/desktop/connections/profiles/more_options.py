"""What few connections need: authority, proxy, patience. Folded away until it is wanted, or wrong."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop.connections.profiles.authority_field import AuthorityField
from keydesk.desktop.connections.profiles.entered import read_proxy
from keydesk.desktop.connections.profiles.profile import (
    ANSWER_SECONDS,
    CONNECT_SECONDS,
    LONGEST_SECONDS,
    Profile,
)
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, put_icon
from keydesk.desktop.typed import read_count
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import Clock

_SECONDS_HELP: Final = tr("In seconds")
_PROXY_HELP: Final = tr("Such as http://proxy.example.org:3128; empty for none")


class MoreOptions(QWidget):
    """A button that folds, and below it the fields. Emits ``changed`` when one of them does."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.fold = button(tr("More options"), kind="link", name="moreOptions", on_click=self._turn)
        self.authority = AuthorityField(clock)
        self.proxy = line_edit("connectionProxy")
        self._proxy = FormField(tr("&Proxy"), self.proxy, _PROXY_HELP)
        self.connecting = line_edit("connectionConnectSeconds", text=str(CONNECT_SECONDS))
        self.answering = line_edit("connectionAnswerSeconds", text=str(ANSWER_SECONDS))
        self._waits = {
            self.connecting: FormField(tr("Wait &for a connection"), self.connecting, _SECONDS_HELP),
            self.answering: FormField(tr("Wait for an answe&r"), self.answering, _SECONDS_HELP),
        }
        self._fields = QWidget()
        inside = QVBoxLayout(self._fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.L)
        inside.addWidget(self.authority)
        inside.addWidget(self._proxy)
        waits = QHBoxLayout()
        waits.setSpacing(Space.M)
        for field in self._waits.values():
            waits.addWidget(field)
        inside.addLayout(waits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        line = QHBoxLayout()
        line.addWidget(self.fold)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addWidget(self._fields)
        self._open(wanted=False)
        self.authority.changed.connect(self._follow)
        for editor in (self.proxy, self.connecting, self.answering):
            editor.textChanged.connect(self._judge)

    def put(self, profile: Profile) -> None:
        """Begin with what a connection has, in view if there is anything unusual."""
        self.authority.put(profile.authority_file, profile.pinned)
        self.proxy.setText(profile.proxy)
        self.connecting.setText(str(profile.connect_seconds))
        self.answering.setText(str(profile.answer_seconds))
        usual = (profile.connect_seconds, profile.answer_seconds) == (CONNECT_SECONDS, ANSWER_SECONDS)
        self._open(wanted=bool(profile.authority_file or profile.pinned or profile.proxy) or not usual)

    @property
    def are_good(self) -> bool:
        """Whether all that stands here can be used."""
        fields = (self._proxy, *self._waits.values())
        return self.authority.is_good and all(field.error is None for field in fields)

    @property
    def connect_seconds(self) -> int:
        """How long to wait until somebody answers at all."""
        return _read_seconds(self.connecting.text())

    @property
    def answer_seconds(self) -> int:
        """How long to wait for what was asked."""
        return _read_seconds(self.answering.text())

    def _judge(self) -> None:
        self._proxy.set_error(_wrong(read_proxy, self.proxy.text()))
        for editor, field in self._waits.items():
            field.set_error(_wrong(_read_seconds, editor.text()))
        self.changed.emit()

    def _follow(self) -> None:
        if self.authority.pinned:
            self._open(wanted=True)
        self.changed.emit()

    def _turn(self) -> None:
        self._open(wanted=self._fields.isHidden())

    def _open(self, *, wanted: bool) -> None:
        self._fields.setVisible(wanted)
        put_icon(self.fold, "chevron-down" if wanted else "chevron-right", "accent")
        self.fold.setAccessibleDescription(tr("Shown below") if wanted else tr("Hidden"))


def _wrong(read: Callable[[str], object], text: str) -> str | None:
    try:
        read(text)
    except InvalidValueError as error:
        return str(error)
    return None


def _read_seconds(text: str) -> int:
    seconds = read_count(text, LONGEST_SECONDS)
    if seconds is None:
        raise InvalidValueError(tr("Between 1 and {longest_seconds}", longest_seconds=LONGEST_SECONDS))
    return seconds
