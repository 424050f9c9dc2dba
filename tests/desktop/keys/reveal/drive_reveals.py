"""A desktop process that reveals keys, alone and in a document, and then looks for them in itself.

``drive_reveals.py FOLDER`` writes one line of JSON: what it found, and a piece of each secret to look for in
files. Handouts go into FOLDER/kept.
"""

import asyncio
import gc
import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

import qasync
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from keydesk.desktop import theme
from keydesk.desktop.app import Desktop
from keydesk.desktop.constants_guard import guard_constants
from keydesk.desktop.handout.content import Handout
from keydesk.desktop.handout.document import Document
from keydesk.desktop.handout.viewer.document_dialog import DocumentDialog
from keydesk.desktop.handout.viewer.opening import open_document
from keydesk.desktop.keys.page import KeysPage
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.desktop.platform.clipboard import SecretClipboard
from keydesk.desktop.preferences import AtTheEnd
from keydesk.desktop.session import ConnectionState
from keydesk.domain import secret as secrets
from keydesk.domain.secret import Secret, SecretKind
from keydesk.domain.snippets import SNIPPETS

SPACE = Qt.Key.Key_Space
PASSWORD = "correct horse"
T = TypeVar("T", bound=QObject)


async def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, f"not within twenty seconds: {condition.__code__.co_consts}"
        await asyncio.sleep(0.01)


def part(of: QObject, kind: type[T], name: str) -> T:
    found = [
        each for each in of.findChildren(kind, name) if not isinstance(each, QDialog) or each.isVisible()
    ]
    assert found, name
    return found[0]


def press(of: QWidget, name: str) -> None:
    QTest.keyClick(part(of, QPushButton, name), SPACE)


def shown(page: KeysPage) -> RevealDialog | None:
    return next((each for each in page.findChildren(RevealDialog) if each.isVisible()), None)


async def use(page: KeysPage, number: int, kept: Path) -> str:
    """Do with the reveal all that one can do; return a piece of its secret."""
    await until(lambda: shown(page))
    dialog = shown(page)
    assert dialog is not None
    press(dialog, "showSecretButton")
    QTest.keyClick(dialog.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    for place, snippet in enumerate(SNIPPETS):
        dialog.snippets.setCurrentIndex(place)
        press(dialog, f"copySnippet_{snippet.tool.value}")
    press(dialog, "showQrButton")
    press(dialog, "copySecretButton")
    (found,) = secrets.find(QApplication.clipboard().text())
    for password in ("", PASSWORD):
        path = kept / f"{number}{'-locked' if password else ''}.pdf"
        await save(dialog, "savePdfButton", path, password)
        await until(lambda path=path: part(dialog, QLabel, "revealNote").text() == f"Saved as {path}")
    piece = found.reveal()[20:40]
    press(dialog, "copiedKeyButton")
    return piece


async def use_document(page: KeysPage, clipboard: SecretClipboard, number: int, kept: Path) -> str:
    """Do with a document all that one can do but print it; return a piece of its secret."""
    saved: list[bool] = []
    dialog = await open_document(
        page, document(secret := secrets.mint(SecretKind.KEY)), clipboard, saved=saved.append
    )
    await until(dialog.pages.isVisible)
    QTest.keyClicks(dialog.finder.field, secret.reveal())
    await until(lambda: dialog.pages.marked_text)
    QTest.keyClick(dialog.pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == secret.reveal()
    style = part(dialog, QComboBox, "documentStyleField")
    QTest.keyClick(style, Qt.Key.Key_Down)
    await until(style.isEnabled)
    for password in ("", PASSWORD):
        path = kept / f"{number}{'-locked' if password else ''}.pdf"
        await save(dialog, "saveDocumentButton", path, password)
        await until(lambda password=password: saved[-1:] == [bool(password)])
    press(dialog, "documentDoneButton")
    return secret.reveal()[20:40]


def document(secret: Secret) -> Document:
    now = datetime.now(UTC)
    handout = Handout("Canary", "http://127.0.0.1:1/v1", secret, "keydesk-demo", None, now, None)
    return Document("Canaries", (handout,), now)


async def save(dialog: QDialog, by: str, path: Path, password: str) -> None:
    press(dialog, by)
    asked = part(dialog, QDialog, "savePdfDialog")
    first = part(asked, QLineEdit, "pdfPasswordField")
    QTest.keyClicks(first, password)
    QTest.keyClicks(part(asked, QLineEdit, "pdfPasswordAgainField"), password)
    QTest.keyClick(part(asked, QCheckBox, "showPdfPassword"), SPACE)
    QTest.keyClick(first, Qt.Key.Key_Return)
    name = part(part(asked, QFileDialog, "pdfFileDialog"), QLineEdit, "fileNameEdit")
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)


async def drive(page: KeysPage, kept: Path) -> list[str]:
    """Create a key, rotate it, mint an ephemeral one from it."""
    page.deeds.create()
    name = part(page, QLineEdit, "keyNameField")
    QTest.keyClicks(name, "Canary")
    QTest.keyClick(name, Qt.Key.Key_Return)
    pieces = [await use(page, 0, kept)]
    for number, mint in enumerate((page.minting.rotate, page.minting.create_ephemeral), 1):
        await until(lambda: [key.name for key in page.table.selected()] == ["Canary"])
        await until(lambda: not page.findChildren(RevealDialog))
        mint()
        asked = next(each for each in page.findChildren(QDialog) if each.isVisible())
        press(asked, "primaryButton")
        pieces.append(await use(page, number, kept))
    return pieces


def texts() -> Iterator[tuple[str, str]]:
    """Yield every text that a widget shows, tells a screen reader, or would bring back by Undo."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
            yield from _undone(widget)
        for thing in (widget, *widget.findChildren(QAction)):
            for read in ("text", "toolTip", "statusTip", "whatsThis", "windowTitle", "placeholderText"):
                yield from _read(thing, read)
        for read in ("accessibleName", "accessibleDescription"):
            yield from _read(widget, read)


def _read(thing: QObject, read: str) -> Iterator[tuple[str, str]]:
    try:
        yield f"{type(thing).__name__}.{read}", str(getattr(thing, read)())
    except (AttributeError, TypeError):
        return  # it has none


def _undone(editor: Any) -> Iterator[tuple[str, str]]:
    for _ in range(50):
        yield type(editor).__name__, editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
        editor.undo()


def holders(piece: str) -> list[str]:
    """Name what in memory refers to a text or bytes with the piece in it."""
    found: list[str] = []

    def look(thing: Any, owner: Any, depth: int) -> None:
        for held in gc.get_referents(thing):
            if isinstance(held, str | bytes | bytearray):
                text = held if isinstance(held, str) else held.decode("latin-1")
                if len(text) > len(piece) and piece in text:
                    keys = [str(key)[:20] for key in owner] if isinstance(owner, dict) else []
                    found.append(f"{type(owner).__name__} {keys[:8]}")
            elif depth and not gc.is_tracked(held) and isinstance(held, tuple | dict | frozenset):
                look(held, owner, depth - 1)

    for thing in gc.get_objects():
        if not isinstance(thing, FrameType):
            look(thing, thing, 5)
    return found


async def main(desktop: Desktop, folder: Path) -> dict[str, Any]:
    desktop.window.show()
    desktop.preferences.at_the_end = AtTheEnd.STOP
    desktop.connections.start_local(0)
    await until(lambda: desktop.session.state is ConnectionState.CONNECTED)
    await until(lambda: desktop.window.findChild(KeysPage))
    page = desktop.window.findChild(KeysPage)
    assert page is not None
    (kept := folder / "kept").mkdir()
    pieces = await drive(page, kept)
    await until(lambda: not page.findChildren(RevealDialog))
    pieces.append(await use_document(page, desktop.clipboard, len(pieces), kept))
    lent = bool(QApplication.clipboard().text())
    desktop.clipboard._left = 1  # half a minute later
    await until(lambda: not QApplication.clipboard().text())
    await until(lambda: not page.findChildren(DocumentDialog))
    await asyncio.sleep(0.1)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    report = {
        "pieces": pieces,
        "lent": lent,
        "held": [each for piece in pieces for each in holders(piece)],
        "shown": [where for where, text in texts() for piece in pieces if piece in text],
        "texts": sum(1 for _ in texts()),
    }
    # That the search finds what is there:
    (label := QLabel(desktop.window)).setToolTip(f"a tooltip with {pieces[0]}")
    planted = [(pieces[1] + "!", b"?" + pieces[1].encode())]
    report["control"] = len(holders(pieces[1])) + sum(1 for _, text in texts() if pieces[0] in text)
    del planted[:], label
    desktop.window.close()
    await desktop.close()
    return report


if __name__ == "__main__":
    guard_constants()
    app = QApplication(["keydesk"])
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app)
    made = Desktop(app, data_dir=Path(sys.argv[1], "data"))
    made.crash_reports.install()
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        sys.stdout.write(json.dumps(loop.run_until_complete(main(made, Path(sys.argv[1])))) + "\n")
