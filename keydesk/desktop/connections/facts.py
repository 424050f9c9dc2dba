"""What is known of a gateway, as words and values that can be selected and copied."""

from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.role_words import ROLES
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.text import ElidedLabel, plain_label

_MEGABYTE: Final = 1_000_000
_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR


class Fact(NamedTuple):
    """One line: what it is called, and what it is."""

    name: str
    value: str
    fixed: bool = False
    """Whether the value is something to copy exactly, shown in the fixed font."""


@dataclass(frozen=True, slots=True)
class Running:
    """What is measured of a gateway that runs on this computer."""

    uptime: float
    """Seconds."""
    memory: int | None
    """Bytes."""
    requests_per_minute: int | None


def facts_of(connections: Connections, running: Running | None) -> list[Fact]:
    """Return what is known of the current gateway; ``running``, if it is ours and runs."""
    session, supervisor = connections.session, connections.supervisor
    info, ready = session.info, supervisor.ready
    facts: list[Fact] = []
    base_url = session.base_url or (ready.base_url if ready and connections.is_local else "")
    if base_url:
        facts.append(Fact(tr("Base URL"), base_url, fixed=True))
        port = urlsplit(base_url).port
        if port is not None and connections.is_local:
            facts.append(Fact(tr("Port"), str(port)))
    if running is not None:
        facts += _measured(running)
    if info is not None:
        facts.append(Fact(tr("Version"), info.version))
        facts.append(Fact(tr("Gateway"), info.gateway_name))
        facts.append(Fact(tr("Signed in as"), f"{info.admin.name} ({ROLES[info.admin.role]})"))
    if connections.is_local or info is None:
        facts.append(Fact(tr("Data folder"), str(supervisor.data_dir), fixed=True))
    return facts


def _measured(running: Running) -> list[Fact]:
    memory, requests = running.memory, running.requests_per_minute
    return [
        Fact(tr("Up for"), say_duration(running.uptime)),
        Fact(
            tr("Memory"),
            "—" if memory is None else tr("{memory} MB", memory=as_number(round(memory / _MEGABYTE))),
        ),
        Fact(tr("Requests a minute"), "—" if requests is None else as_number(requests)),
    ]


def say_duration(seconds: float) -> str:
    """Say a duration in its two largest units: ``2 h 5 min``."""
    whole = int(seconds)
    if whole < _MINUTE:
        return tr("{seconds} s", seconds=whole)
    if whole < _HOUR:
        return tr("{minutes} min {seconds} s", minutes=whole // _MINUTE, seconds=whole % _MINUTE)
    if whole < _DAY:
        return tr("{hours} h {rest} min", hours=whole // _HOUR, rest=whole % _HOUR // _MINUTE)
    return tr("{days} d {hours} h", days=whole // _DAY, hours=whole % _DAY // _HOUR)


class FactGrid(QWidget):
    """Facts in two columns."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(Space.XL)
        self._layout.setVerticalSpacing(Space.S)
        self._layout.setColumnStretch(1, 1)
        self._names: list[str] = []
        self._values: list[ElidedLabel] = []

    def show_facts(self, facts: list[Fact]) -> None:
        """Show these; where only values differ, nothing moves and a selection stays."""
        names = [fact.name for fact in facts]
        if names != self._names:
            self._rebuild(facts)
            self._names = names
        for label, fact in zip(self._values, facts, strict=True):
            if label.text() != fact.value:
                label.setText(fact.value)

    def _rebuild(self, facts: list[Fact]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self._values = []
        for row, fact in enumerate(facts):
            value = ElidedLabel(fact.value, TextRole.FIXED if fact.fixed else TextRole.BODY)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{fact.name}: {fact.value}")
            self._layout.addWidget(plain_label(fact.name, tone="muted"), row, 0)
            self._layout.addWidget(value, row, 1)
            self._values.append(value)
