"""The log on the page: searched, filtered, followed, copied, exported."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from keydesk.desktop import tasks
from keydesk.desktop.language import as_number, tr
from keydesk.desktop.listing.search_field import SearchField
from keydesk.desktop.local_gateway.log_lines import LogLines
from keydesk.desktop.local_gateway_page.log_model import LogModel, Wanted
from keydesk.desktop.local_gateway_page.log_table import LogTable
from keydesk.desktop.platform.new_file import NewFile
from keydesk.desktop.redaction import redact
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.flow import Flow
from keydesk.desktop.widgets.save_file import ask_where
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.toast import show_toast

_EVERY_MS: Final = 250
_AT_ONCE_MS: Final = 5
"""While there is more to be read."""


class LogPart(QWidget):
    """Reads the log while it is seen; what came meanwhile is taken in one go."""

    def __init__(self, log: LogLines) -> None:
        super().__init__()
        self.model = LogModel(log)
        self.model.setParent(self)
        self.table = LogTable(self.model)
        self.search = SearchField(tr("the log"), tr("the log"))
        self.search.setObjectName("logSearch")
        self.level = QComboBox()
        self.level.setObjectName("logLevel")
        self.level.setAccessibleName(tr("Which lines are shown"))
        for wanted in Wanted:
            self.level.addItem(wanted.words, wanted)
        self.follow = QCheckBox(tr("Follow"))
        self.follow.setObjectName("logFollow")
        self.follow.setToolTip(tr("Keep the newest line in view"))
        self.follow.setChecked(True)
        self.copy = CopyButton(
            lambda: self.model.text_of(self.table.selected_rows() or None),
            label=tr("Copy"),
            says=tr("Copy the lines"),
            name="logCopy",
        )
        self.export = button(tr("Export…"), icon="download", name="logExport", on_click=self._ask_where)
        self._count = plain_label("", TextRole.SMALL, tone="muted")
        self._count.setObjectName("logCount")
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._read)
        self.search.searched.connect(self._filter)
        self.search.left.connect(self.table.setFocus)
        self.level.currentIndexChanged.connect(self._filter)
        self.follow.toggled.connect(self.table.set_follows)
        self.table.following.connect(self.follow.setChecked)
        self._lay_out()
        self._say_count()

    def showEvent(self, event: QShowEvent) -> None:
        """Read on."""
        super().showEvent(event)
        self._read()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._timer.stop()

    def save(self, path: Path) -> None:
        """Write what is shown into a file, without secrets."""
        text = self.model.text_of()

        async def write() -> None:
            import asyncio  # noqa: PLC0415 - a window stands without it

            await asyncio.to_thread(_write, path, text)

        tasks.run(
            self,
            write(),
            done=lambda _: show_toast(self.window(), tr("The log is saved as “{path}”.", path=path.name)),
        )

    def _ask_where(self) -> None:
        ask_where(
            self,
            tr("Export the log"),
            "keydesk-gateway.log",
            tr("Log (*.log)"),
            self.save,
            name="logExportDialog",
        )

    def _read(self) -> None:
        more = self.model.follow()
        self._timer.setInterval(_AT_ONCE_MS if more else _EVERY_MS)
        self._say_count()

    def _filter(self, *_: object) -> None:
        self.model.show_only(self.level.currentData(), self.search.text().strip())
        self._say_count()

    def _say_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        said = (
            tr("{shown} of %n lines", "", total, shown=as_number(shown))
            if shown != total
            else tr("%n lines", "", total)
        )
        self._count.setText(said)

    def _lay_out(self) -> None:
        bar = Flow()
        bar.set_members([self.search, self.level, self.follow, self.copy, self.export])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(plain_label(tr("Log"), TextRole.HEADING))
        head.addWidget(self._count)
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(bar)
        layout.addWidget(self.table, 1)


def _write(path: Path, text: str) -> None:
    file = NewFile(path, what=tr("The log"))
    file.write(redact(text).encode())
    file.finish()
