"""The way to the viewer for whoever has keys to hand out."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from keydesk.desktop.handout.document import Document
from keydesk.desktop.loading import bring_in, in_turns
from keydesk.desktop.platform.clipboard import SecretClipboard

if TYPE_CHECKING:
    from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog

VIEWER: Final = "keydesk.desktop.handout.viewer.document_dialog"
"""What shows a document; whoever knows that there will be one brings it in before."""


async def open_document(
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
    await bring_in(VIEWER)
    from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog  # noqa: PLC0415 - as said
    from keydesk.desktop.handout.viewer.parts import make_parts  # noqa: PLC0415 - as said

    parts = await in_turns(make_parts(document))
    dialog = DocumentDialog(parent, document, parts, clipboard, saved)
    await asyncio.sleep(0)
    dialog.open()
    return dialog
