"""What this program is, and whose work it stands on."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QGridLayout, QWidget

from keydesk import __version__
from keydesk.desktop.resources import resource
from keydesk.desktop.theme import Space, TextRole, line_height
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.place import ELSEWHERE, mark
from keydesk.desktop.widgets.text import plain_label

_NOTE: Final = "KeyDesk itself is under the MIT licence. Qt's libraries may be replaced by your own build."
LICENCES: Final = (
    ("Qt and PySide6", "LGPL-3.0"),
    ("Lucide icons", "ISC"),
    ("qasync", "BSD-2-Clause"),
    ("httpx", "BSD-3-Clause"),
    ("pydantic, FastAPI, SQLAlchemy, Alembic, keyring", "MIT"),
    ("uvicorn, segno, pypdf, psutil, msgspec", "BSD-3-Clause"),
    ("cryptography", "Apache-2.0"),
)


class AboutDialog(Dialog):
    """Product, version, licences."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "About KeyDesk", "Close", width=460)
        mark(self, ELSEWHERE)
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        self.title.hide()
        logo = QSvgWidget(str(resource("keydesk.svg")))
        logo.setFixedSize(4 * line_height(), 4 * line_height())
        self.body.addWidget(logo, 0, Qt.AlignmentFlag.AlignHCenter)
        name = plain_label(f"KeyDesk {__version__}", TextRole.TITLE)
        text = plain_label("Keys to language models, and the gateway behind them.", tone="muted")
        for label in (name, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            self.body.addWidget(label)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(0, 1)
        for row, (work, licence) in enumerate(LICENCES):
            grid.addWidget(plain_label(work, TextRole.SMALL, wrap=True), row, 0)
            grid.addWidget(plain_label(licence, TextRole.SMALL, tone="muted", wrap=True), row, 1)
        self.body.addLayout(grid)
        self.body.addWidget(plain_label(_NOTE, TextRole.SMALL, tone="muted", wrap=True))
