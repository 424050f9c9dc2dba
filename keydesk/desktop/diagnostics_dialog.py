"""Shows what *Copy diagnostics* would copy, before it is copied."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from keydesk.desktop import tasks
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.diagnostics import compose, names_in_use, window_facts
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label
from keydesk.desktop.widgets.text_pane import TextPane


class DiagnosticsDialog(Dialog):
    """The text comes a moment later: it is read from files."""

    def __init__(self, parent: QWidget | None, connections: Connections, *, log: Path, crashes: Path) -> None:
        super().__init__(parent, tr("Copy diagnostics"), tr("Close"), width=720)
        mark(self, ELSEWHERE)
        self.setObjectName("diagnosticsDialog")
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        says = tr(
            "This helps whoever helps you. It holds no keys, no names and no addresses of other computers, "
            "as far as KeyDesk can tell. Read it before you pass it on; nothing is sent by itself."
        )
        self.body.addWidget(plain_label(says, tone="muted", wrap=True))
        self.text = TextPane("diagnosticsText", tr("Diagnostics"), wrap=False)
        self.body.addWidget(self.text, 1)
        self.copy_all = CopyButton(
            self.text.toPlainText,
            label=tr("Copy"),
            says=tr("Copy the diagnostics"),
            copy=QGuiApplication.clipboard().setText,
            name="copyDiagnosticsButton",
        )
        self.copy_all.setEnabled(False)
        self.footer.addWidget(self.copy_all)
        facts, names = window_facts(connections), names_in_use(connections)

        async def read() -> str:
            import asyncio  # noqa: PLC0415 - a window stands before it

            return await asyncio.to_thread(compose, facts, names, log=log, crashes=crashes)

        tasks.run(self, read(), done=self._show)

    def _show(self, text: str) -> None:
        self.text.setPlainText(text)
        self.copy_all.setEnabled(True)
