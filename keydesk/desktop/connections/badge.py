"""Which gateway, in which state; a click offers what can be done about it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from keydesk.desktop.connections.switching import LOCAL_NAME, Connections
from keydesk.desktop.connections.wording import say_current
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.theme import Space, TextRole, icon
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.place import PlaceLine
from keydesk.desktop.widgets.state_dot import StateDot
from keydesk.desktop.widgets.text import ElidedLabel, plain_tooltip

if TYPE_CHECKING:
    from keydesk.desktop.connections.profiles.profile import Profile


class ConnectionBadge(QPushButton):
    """The connection switcher. Emits ``connect_requested`` for *Connect to another gateway…*."""

    connect_requested = Signal()
    manage_requested = Signal()
    """For *Manage connections…*."""

    def __init__(self, connections: Connections) -> None:
        from keydesk.desktop.widgets.pill import Pill  # noqa: PLC0415 - brings Qt's styles; no badge at first

        super().__init__()
        self._connections = connections
        self.setObjectName("connectionBadge")
        self.setProperty("kind", "badge")
        self.setAutoDefault(False)
        self._dot = StateDot()
        self._name = ElidedLabel(role=TextRole.STRONG)
        self._state = ElidedLabel(role=TextRole.SMALL, tone="muted")
        self._place = Pill()
        self._line = PlaceLine()
        self._arrows = IconLabel("chevrons-up-down", "muted")
        self._words = QWidget()
        inside = QVBoxLayout(self._words)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(1)
        inside.addWidget(self._name)
        inside.addWidget(self._state)
        inside.addWidget(self._place)
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._line)
        layout = QHBoxLayout()
        across.addLayout(layout, 1)
        layout.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        layout.setSpacing(Space.S)
        layout.addWidget(self._dot)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._arrows)
        for part in (self._words, self._arrows, self._line):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open_menu)
        connections.changed.connect(self._show)
        self._show()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter
        """Show the dot only."""
        self._words.setVisible(not narrow)
        self._arrows.setVisible(not narrow)
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is said."""
        height = self._name.sizeHint().height() + self._state.sizeHint().height() + 2 * Space.S + 2
        if self._connections.place is not None:
            height += self._place.sizeHint().height() + self._line.sizeHint().height() + Space.XS
        self.setFixedHeight(height)

    def menu_now(self) -> QMenu:
        """Return what can be done now, as a menu that is gone once closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        gateway = self._connections.supervisor.state
        if gateway in {GatewayState.STOPPED, GatewayState.FAILED}:
            start = menu.addAction(icon("play"), tr("Start the local gateway"))
            # The signal's bool must not be taken for a port.
            start.triggered.connect(lambda: self._connections.start_local())  # noqa: PLW0108
        else:
            if not self._connections.is_local:
                use = menu.addAction(icon("server"), tr("Use the local gateway"))
                use.setEnabled(gateway is GatewayState.RUNNING)
                use.triggered.connect(self._connections.use_local)
            stop = menu.addAction(icon("square"), tr("Stop the local gateway"))
            stop.setEnabled(gateway is not GatewayState.STOPPING)
            stop.triggered.connect(self._connections.stop_local)
        menu.addSeparator()
        for profile in self._connections.store.profiles():
            self._add_profile(menu, profile)
        other = menu.addAction(icon("plug"), tr("Connect to another gateway…"))
        other.triggered.connect(self.connect_requested)
        if self._connections.store.profiles():
            manage = menu.addAction(icon("settings-2"), tr("Manage connections…"))
            manage.triggered.connect(self.manage_requested)
        if self._connections.session.state is not ConnectionState.NONE and not self._connections.is_local:
            leave = menu.addAction(icon("unplug"), tr("Disconnect"))
            leave.triggered.connect(self._connections.leave)
        return menu

    def _add_profile(self, menu: QMenu, profile: "Profile") -> None:
        # An ampersand in a name is no mnemonic.
        place = f"  ({profile.tag.place.word})" if profile.tag.place else ""
        known = menu.addAction(icon("cloud"), profile.name.replace("&", "&&") + place)
        current = self._connections.profile
        known.setEnabled(current is None or current.id != profile.id)
        known.triggered.connect(lambda: self._connections.connect_to_profile(profile))

    def _open_menu(self) -> None:
        self.menu_now().popup(self.mapToGlobal(QPoint(0, self.height() + Space.XS)))

    def _show(self) -> None:
        name, said = say_current(self._connections)
        place = self._connections.place
        self._dot.set_tone(said.tone)
        self._name.setText(name or LOCAL_NAME)
        self._state.setText(said.word)
        self._line.show_place(place)
        self._place.setVisible(place is not None)
        if place is not None:
            self._place.set(place.word, place.tone)
        self._fit()
        marked = f"{name} ({place.word})" if place is not None else name
        self.setAccessibleName(tr("Connection: {marked}, {word}", marked=marked, word=said.word))
        plain_tooltip(self, f"{marked}: {said.word}")
