"""Says that KeyDesk is open already and hangs: without a word, a second start would seem to do nothing."""

import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QMessageBox

from keydesk.desktop.language import tr


def tell_no_answer(argv: Sequence[str]) -> int:
    """Say it on the terminal and on the screen; return the exit code."""
    title = tr("KeyDesk is open already, and does not answer.")
    detail = tr("Wait a moment and start it again, or end it first. No key is affected.")
    sys.stderr.write(f"keydesk: {title} {detail}\n")
    app = QApplication(["keydesk", *argv])
    app.setApplicationName("KeyDesk")
    box = QMessageBox(QMessageBox.Icon.Information, "KeyDesk", title, QMessageBox.StandardButton.Close)
    box.setInformativeText(detail)
    box.finished.connect(app.quit)
    box.open()
    app.exec()
    return 1
