"""A document in its viewer."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog
from keydesk.desktop.handout.viewer.opening import open_document
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.domain.secret import SecretKind, mint

Until = Callable[[Callable[[], object]], Awaitable[None]]


@dataclass
class Opened:
    """A viewer, what it shows, and what its caller was told."""

    dialog: DocumentDialog
    document: Document
    window: QMainWindow
    saved: list[bool] = field(default_factory=list)


@pytest.fixture
async def window(qapp: QApplication) -> AsyncIterator[QMainWindow]:
    made = QMainWindow()
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    qapp.processEvents()


@pytest.fixture
async def open_viewer(
    qapp: QApplication, window: QMainWindow, handout: Handout, until: Until
) -> AsyncIterator[Callable[..., Awaitable[Opened]]]:
    """Open a document for so many people; unless told otherwise, wait until its pages are there."""
    opened: list[Opened] = []
    clipboard = SecretClipboard(qapp)

    async def open_it(
        people: int = 3, *, ready: bool = True, names: Sequence[str] = (), **fields: Any
    ) -> Opened:
        handouts = tuple(
            replace(
                handout, name=names[number - 1] if names else f"Person {number}", secret=mint(SecretKind.KEY)
            )
            for number in range(1, people + 1)
        )
        document = Document("Workshop Utrecht", handouts, handout.not_before, **fields)
        saved: list[bool] = []
        dialog = await open_document(window, document, clipboard, saved=saved.append)
        opened.append(Opened(dialog, document, window, saved))
        if ready:
            await until(dialog.pages.isVisible)
        return opened[-1]

    yield open_it
    for each in opened:
        if each.dialog in window.findChildren(DocumentDialog):
            each.dialog.done(0)
    qapp.clipboard().clear()
    clipboard.deleteLater()
    await until(lambda: not window.findChildren(DocumentDialog))
