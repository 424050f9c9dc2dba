"""The way to the viewer for whoever has keys to hand out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from keydesk.desktop.handout.document import Document
from keydesk.desktop.platform.clipboard import SecretClipboard

if TYPE_CHECKING:
    from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog


def open_document(
    parent: QWidget,
    document: Document,
    clipboard: SecretClipboard,
    *,
    saved: Callable[[bool], object],
) -> "DocumentDialog":
    """Make the document and show it. Leaving it neither saved nor printed asks, since it is there only once.

    ``saved`` is called each time it was put into a file, and told whether the file needs a password.
    """
    # Qt's PDF part is loaded with the first document, not with the window.
    from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog  # noqa: PLC0415

    dialog = DocumentDialog(parent, document, clipboard, saved)
    dialog.open()
    return dialog
