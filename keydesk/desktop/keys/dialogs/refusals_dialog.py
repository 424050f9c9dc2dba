"""Which keys were refused, and why each: to read, and to copy."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import Key
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.copy_button import CopyButton
from keydesk.desktop.widgets.dialog import Dialog
from keydesk.desktop.widgets.editors import several_lines
from keydesk.desktop.widgets.text import plain_label
from keydesk.domain.errors import DomainError

_LINES = 12


class RefusalsDialog(Dialog):
    """One line a key."""

    def __init__(self, parent: QWidget, says: str, refused: Sequence[tuple[Key, DomainError]]) -> None:
        super().__init__(
            parent, tr("%n keys were not changed", "", len(refused)), tr("Close", "what a button does")
        )
        self.setObjectName("refusalsDialog")
        text = "\n".join(f"{key.name} ({key.preview}): {error}" for key, error in refused)
        lines = several_lines("refusals", lines=_LINES)
        lines.setReadOnly(True)
        lines.setAccessibleName(tr("Keys that were not changed, and why"))
        lines.setPlainText(text)
        self.body.addWidget(plain_label(says, wrap=True))
        self.body.addWidget(lines, 1)
        self.footer.addWidget(CopyButton(lambda: text, label=tr("Copy list"), name="copyRefusals"))
        self.cancel.hide()
        self.accepted_primary.connect(self.accept)
        self.primary.setFocus()
