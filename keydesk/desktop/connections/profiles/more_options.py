"""What few connections need: authority, proxy, patience. Folded away until it is wanted, or wrong."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from keydesk.desktop.connections.profiles.authority_field import AuthorityField
from keydesk.desktop.connections.profiles.entered import read_proxy
from keydesk.desktop.connections.profiles.profile import (
    ANSWER_SECONDS,
    CONNECT_SECONDS,
    LONGEST_SECONDS,
    Profile,
)
from keydesk.desktop.theme import Space, put_icon
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.editors import line_edit
from keydesk.desktop.widgets.form_field import FormField
from keydesk.domain.errors import InvalidValueError
from keydesk.domain.instant import Clock

_PROXY_HELP: Final = (
    "Such as http://proxy.example.org:3128; empty for none, whatever this computer uses otherwise"
)


class MoreOptions(QWidget):
    """A button that folds, and below it the fields. Emits ``changed`` when one of them does."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.fold = button("More options", kind="link", name="moreOptions", on_click=self._turn)
        self.authority = AuthorityField(clock)
        self.proxy = line_edit("connectionProxy")
        self._proxy = FormField("&Proxy", self.proxy, _PROXY_HELP)
        self.connect_seconds = _seconds("connectionConnectSeconds", CONNECT_SECONDS)
        self.answer_seconds = _seconds("connectionAnswerSeconds", ANSWER_SECONDS)
        self._fields = QWidget()
        inside = QVBoxLayout(self._fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(Space.L)
        inside.addWidget(self.authority)
        inside.addWidget(self._proxy)
        waits = QHBoxLayout()
        waits.setSpacing(Space.M)
        waits.addWidget(FormField("Wait &for a connection", self.connect_seconds))
        waits.addWidget(FormField("Wait for an answe&r", self.answer_seconds))
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
        self.proxy.textChanged.connect(self._judge_proxy)
        for box in (self.connect_seconds, self.answer_seconds):
            box.valueChanged.connect(self.changed)

    def put(self, profile: Profile) -> None:
        """Begin with what a connection has, in view if there is anything unusual."""
        self.authority.put(profile.authority_file, profile.pinned)
        self.proxy.setText(profile.proxy)
        self.connect_seconds.setValue(profile.connect_seconds)
        self.answer_seconds.setValue(profile.answer_seconds)
        usual = (profile.connect_seconds, profile.answer_seconds) == (CONNECT_SECONDS, ANSWER_SECONDS)
        self._open(wanted=bool(profile.authority_file or profile.pinned or profile.proxy) or not usual)

    @property
    def are_good(self) -> bool:
        """Whether all that stands here can be used."""
        return self.authority.is_good and self._proxy.error is None

    def _judge_proxy(self) -> None:
        try:
            read_proxy(self.proxy.text())
        except InvalidValueError as error:
            self._proxy.set_error(str(error))
        else:
            self._proxy.set_error(None)
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
        self.fold.setAccessibleDescription("Shown below" if wanted else "Hidden")


def _seconds(name: str, usual: int) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName(name)
    box.setRange(1, LONGEST_SECONDS)
    box.setValue(usual)
    box.setSuffix(" s")
    return box
