"""The first page: two ways on, and what went wrong if one of them did (A1)."""

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.resources import resource
from keydesk.desktop.theme import Space, TextRole, line_height, text_width
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label

if TYPE_CHECKING:
    from keydesk.desktop.connections.start_problem import StartProblem

_BESIDE_CHARACTERS: Final = 92
"""How many characters wide the page must be for the two ways to stand side by side."""
_WIDEST_CHARACTERS: Final = 120

_HERE: Final = tr(
    "Start a gateway right here. It works at once, with a demo model and without a network; "
    "providers can be added later."
)
_ELSEWHERE: Final = tr(
    "Your organisation runs a gateway already? Enter its address and the admin token you were given."
)


class WelcomePage(QScrollArea):
    """Emits ``connect_requested`` for a gateway elsewhere; the local one it starts itself."""

    connect_requested = Signal()

    def __init__(self, connections: Connections) -> None:
        super().__init__()
        self._connections = connections
        # As it is told: to ask the viewport has PySide describe every kind of widget to Python, which takes
        # a twentieth of a whole start.
        self._room = 0
        self.setObjectName("welcomePage")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.start = button(
            tr("Start the local gateway"),
            kind="primary",
            name="startLocalGatewayButton",
            on_click=self._start,
        )
        self.connect_elsewhere = button(
            tr("Connect to a gateway…"), name="connectGatewayButton", on_click=self.connect_requested.emit
        )
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(Space.L)
        self._ways.addWidget(_way("server", tr("On this computer"), _HERE, self.start), 1)
        self._ways.addWidget(_way("cloud", tr("Somewhere else"), _ELSEWHERE, self.connect_elsewhere), 1)
        self.help = button(tr("First steps (F1)"), kind="link", name="welcomeHelpButton", on_click=self._help)
        self._middle = QWidget()
        self._lay_out()
        self._fit()
        connections.changed.connect(self._show)
        self._show()

    @cached_property
    def problem(self) -> "StartProblem":
        """The card that says why the local gateway is not running; made when that happens first."""
        from keydesk.desktop.connections.start_problem import StartProblem  # noqa: PLC0415 - rarely wanted

        card = StartProblem(self._connections)
        card.connect_requested.connect(self.connect_requested)
        self._problem_place.addWidget(card)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two ways below each other where there is little room."""
        super().resizeEvent(event)
        self._room = event.size().width()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text's size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and "_middle" in self.__dict__:
            self._fit()

    def _fit(self) -> None:
        self._middle.setMaximumWidth(text_width(_WIDEST_CHARACTERS))
        beside = self._room >= text_width(_BESIDE_CHARACTERS)
        self._ways.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _help(self) -> None:
        from keydesk.desktop.help_dialog import HelpDialog  # noqa: PLC0415 - when wanted

        HelpDialog(self.window()).open()

    def _start(self) -> None:
        if self._connections.supervisor.state is GatewayState.RUNNING:
            self._connections.use_local()
        else:
            self._connections.start_local()

    def _show(self) -> None:
        state = self._connections.supervisor.state
        if state is GatewayState.FAILED:
            _ = self.problem
        words = {GatewayState.STARTING: tr("Starting…"), GatewayState.STOPPING: tr("Stopping…")}
        running = state is GatewayState.RUNNING
        self.start.setText(
            words.get(state, tr("Use the local gateway") if running else tr("Start the local gateway"))
        )
        if state in words and self.start.hasFocus():
            # The keyboard rests: on the other button, a second Enter would ask for another gateway.
            self.setFocus()
        elif state not in words and self.hasFocus():
            self.start.setEnabled(True)
            self.start.setFocus()
        self.start.setEnabled(state not in words)

    def _lay_out(self) -> None:
        logo = QSvgWidget(str(resource("keydesk.svg")))
        logo.setFixedSize(4 * line_height(), 4 * line_height())
        title = plain_label(tr("Welcome to KeyDesk"), TextRole.TITLE)
        text = plain_label(
            tr(
                "Give people keys to language models, and know who may call which, until when, "
                "and for how much."
            ),
            tone="muted",
            wrap=True,
        )
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(logo, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.L)
        column.addWidget(title)
        column.addSpacing(Space.S)
        column.addWidget(text)
        column.addSpacing(Space.L)
        self._problem_place = QVBoxLayout()
        self._problem_place.setContentsMargins(0, Space.S, 0, Space.L)
        column.addLayout(self._problem_place)
        column.addLayout(self._ways)
        column.addSpacing(Space.L)
        column.addWidget(self.help, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        middle = self._middle
        middle.setLayout(column)
        inside = QWidget()
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        across.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        across.addStretch(1)
        across.addWidget(middle, 12)
        across.addStretch(1)
        self.setWidget(inside)


def _way(icon: str, title: str, text: str, action: QPushButton) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
    layout.setSpacing(Space.S)
    layout.addWidget(IconLabel(icon, "accent", lines=1.8))
    layout.addSpacing(Space.XS)
    layout.addWidget(plain_label(title, TextRole.HEADING))
    layout.addWidget(plain_label(text, tone="muted", wrap=True))
    layout.addStretch(1)
    layout.addSpacing(Space.M)
    layout.addWidget(action)
    return card
