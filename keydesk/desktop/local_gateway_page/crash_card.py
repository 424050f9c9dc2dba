"""That the gateway ended unexpectedly, what its log said last, and whether it is started again."""

import math
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from keydesk.desktop.connections.log_text import say_line
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.crash import Crash
from keydesk.desktop.local_gateway.restarts import PAUSES
from keydesk.desktop.local_gateway.supervisor import GatewayState, Supervisor
from keydesk.desktop.screen_time import second
from keydesk.desktop.theme import Space, TextRole, font_of, line_height
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.icon_label import IconLabel
from keydesk.desktop.widgets.text import plain_label

_LINES_SHOWN = 8
_AGAIN: Final = (
    tr(
        "It is started again in {seconds} s, for the first time within a minute; after "
        "{most} times it is left alone."
    ),
    tr(
        "It is started again in {seconds} s, for the second time within a minute; after "
        "{most} times it is left alone."
    ),
    tr(
        "It is started again in {seconds} s, for the third time within a minute; after "
        "{most} times it is left alone."
    ),
    tr(
        "It is started again in {seconds} s, for the fourth time within a minute; after "
        "{most} times it is left alone."
    ),
)


class CrashCard(QFrame):
    """Shows itself from a crash on until it is dismissed."""

    def __init__(self, supervisor: Supervisor) -> None:
        super().__init__()
        self._supervisor = supervisor
        self._crash: Crash | None = None
        self.setObjectName("crashCard")
        self.setProperty("surface", "warn")
        self._words = plain_label("", wrap=True)
        self._words.setObjectName("crashText")
        self._lines = QPlainTextEdit()
        self._lines.setObjectName("crashLines")
        self._lines.setReadOnly(True)
        self._lines.setTabChangesFocus(True)
        self._lines.setAccessibleName(tr("Last lines before it ended"))
        self._lines.setFont(font_of(TextRole.FIXED))
        self._lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._lines.setFixedHeight(line_height() * (_LINES_SHOWN + 1))
        self._lines.hide()
        self.show_lines = button(tr("Show last lines"), name="crashShowLines", on_click=self._toggle)
        self.copy = CopyButton(
            self._report, label=tr("Copy report"), says=tr("Copy the crash report"), name="crashCopy"
        )
        self.dismiss = button(tr("Dismiss"), name="crashDismiss", on_click=supervisor.dismiss_crash)
        self._lay_out()
        supervisor.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say it as it is now; once a second while the next start is waited for."""
        crash = self._supervisor.last_crash
        self.setVisible(crash is not None)
        if crash is None:
            return
        self._words.setText(f"{_say(crash)} {self._say_what_follows()}")
        if crash is not self._crash:
            self._crash = crash
            self._lines.setPlainText("\n".join(map(say_line, crash.lines)))
            self.show_lines.setVisible(bool(crash.lines))

    def _say_what_follows(self) -> str:
        wait, count = self._supervisor.restarts_in, self._supervisor.restarts_lately
        if wait is not None:
            words = _AGAIN[min(count, len(_AGAIN)) - 1]
            return words.format(seconds=math.ceil(wait), most=len(PAUSES))
        said = {
            GatewayState.STARTING: tr("It is being started again."),
            GatewayState.RUNNING: tr(
                "It was started again, and serves. Nothing that was acknowledged is lost."
            ),
            GatewayState.FAILED: tr("It crashed too often, and is not started again by itself."),
        }
        return said.get(self._supervisor.state, "")

    def _report(self) -> str:
        return self._crash.report() if self._crash else ""

    def _toggle(self) -> None:
        shown = self._lines.isHidden()
        self._lines.setVisible(shown)
        self.show_lines.setText(tr("Hide last lines") if shown else tr("Show last lines"))
        bar = self._lines.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _lay_out(self) -> None:
        actions = Flow()
        actions.set_members([self.show_lines, self.copy, self.dismiss])
        words = QVBoxLayout()
        words.setSpacing(Space.S)
        words.addWidget(plain_label(tr("The gateway ended unexpectedly"), TextRole.STRONG))
        words.addWidget(self._words)
        words.addWidget(actions)
        words.addWidget(self._lines)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(IconLabel("triangle-alert", "warn", lines=1.2), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)


def _say(crash: Crash) -> str:
    return tr("At {time}, by {how}.", time=second(crash.at), how=crash.how)
