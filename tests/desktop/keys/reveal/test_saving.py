"""Saving the reveal as a PDF, by keyboard."""

import asyncio
import errno
import os
import stat
from collections.abc import Awaitable, Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton

from keydesk.contract.audit import AuditEvent, AuditQuery
from keydesk.desktop.keys.reveal.reveal_dialog import RevealDialog
from keydesk.domain import secret as secrets
from keydesk.domain.errors import UnavailableError
from keydesk.domain.secret import Secret

Reveal = Callable[..., Awaitable[RevealDialog]]
Until = Callable[[Callable[[], object]], Awaitable[None]]
Unnamed = Callable[[QDialog], list[str]]


def ask_for_pdf(hand: Any, dialog: RevealDialog) -> QDialog:
    QTest.keyClick(hand.part(dialog, QPushButton, "savePdfButton"), Qt.Key.Key_Space)
    asked: QDialog = hand.dialog(dialog, "savePdfDialog")
    return asked


def choose(hand: Any, asked: QDialog, path: Path) -> None:
    """Press Enter for the file dialog, type the name, press Enter."""
    QTest.keyClick(hand.part(asked, QLineEdit, "pdfPasswordField"), Qt.Key.Key_Return)
    files = hand.dialog(asked, "pdfFileDialog")
    name = hand.part(files, QLineEdit, "fileNameEdit")
    name.setText(str(path))
    QTest.keyClick(name, Qt.Key.Key_Return)


def secret_of(dialog: RevealDialog) -> Secret:
    dialog.view.set_shown(True)
    (found,) = secrets.find(dialog.view.text())
    return found


async def unreachable(*_: Any, **__: Any) -> None:
    raise UnavailableError("Nobody answers at the address.")


async def audit(wire: Any) -> list[AuditEvent]:
    """Read the audit log, once it has heard of the handout."""
    while True:
        events: list[AuditEvent] = (await wire.list_audit(AuditQuery())).items
        if events[0].action == "key.handout_saved":
            return events
        await asyncio.sleep(0.01)


async def saved(hand: Any, dialog: RevealDialog, until: Until) -> None:
    await until(lambda: hand.part(dialog, QLabel, "revealNote").isVisible())


async def test_a_page_without_a_password(hand: Any, reveal: Reveal, until: Until, tmp_path: Path) -> None:
    """D3, S26: the key can be read and is its owner's alone; having saved it, closing asks nothing."""
    dialog = await reveal(name="Pilot: A/B")
    secret = secret_of(dialog)
    asked = ask_for_pdf(hand, dialog)
    QTest.keyClick(hand.part(asked, QLineEdit, "pdfPasswordField"), Qt.Key.Key_Return)
    files = hand.part(asked, QFileDialog, "pdfFileDialog")
    assert files.selectedFiles()[0].endswith("KeyDesk Pilot A B.pdf")
    files.reject()
    choose(hand, asked, path := tmp_path / "handout")
    await saved(hand, dialog, until)
    path = path.with_suffix(".pdf")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = PdfReader(BytesIO(path.read_bytes())).pages[0].extract_text()
    assert secret.reveal() in text.splitlines()
    assert hand.said(dialog, "revealNote") == f"Saved as {path}"
    dialog.reject()
    assert not dialog.isVisible()


async def test_a_password_is_typed_twice(
    hand: Any, reveal: Reveal, until: Until, unnamed: Unnamed, wire: Any, tmp_path: Path
) -> None:
    """D3: as long as it protects something, and the same both times; then only who knows it reads the key."""
    dialog = await reveal()
    secret = secret_of(dialog)
    asked = ask_for_pdf(hand, dialog)
    first, second = (hand.part(asked, QLineEdit, f"pdfPassword{name}Field") for name in ("", "Again"))
    assert not second.isVisible()
    QTest.keyClicks(first, "correct")
    assert "At least 8 characters" in first.accessibleDescription()
    QTest.keyClicks(first, " horse")
    assert "Nobody can open the file without it" in first.accessibleDescription()
    assert unnamed(asked) == []
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert not asked.findChildren(QFileDialog)
    assert "a second time" in second.accessibleDescription()
    QTest.keyClicks(second, "correct h")
    assert second.accessibleDescription() == "", "right so far"
    QTest.keyClicks(second, "ouse")
    assert "differs" in second.accessibleDescription()
    for _ in range(4):
        QTest.keyClick(second, Qt.Key.Key_Backspace)
    QTest.keyClicks(second, "orse")
    toggle = hand.part(asked, QCheckBox, "showPdfPassword")
    assert first.echoMode() is second.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert first.echoMode() is second.echoMode() is QLineEdit.EchoMode.Normal
    choose(hand, asked, path := tmp_path / "handout.pdf")
    await saved(hand, dialog, until)
    assert secret.reveal().encode() not in path.read_bytes()
    reader = PdfReader(path)
    assert not reader.decrypt("correct house")
    assert reader.decrypt("correct horse")
    assert secret.reveal() in reader.pages[0].extract_text().splitlines()
    (event,) = [each for each in await audit(wire) if each.action == "key.handout_saved"]
    assert event.changes == {"protected": [None, True]}
    dialog.reject()


async def test_a_gateway_that_cannot_be_told_is_said(
    hand: Any, reveal: Reveal, until: Until, wire: Any, tmp_path: Path
) -> None:
    """H1: the page is saved; that the audit log does not know it is no secret."""
    dialog = await reveal()
    page = dialog.parentWidget()
    wire.tell_handout_saved = unreachable
    choose(hand, ask_for_pdf(hand, dialog), tmp_path / "handout.pdf")
    await saved(hand, dialog, until)
    dialog.reject()
    assert not dialog.isVisible()
    await until(lambda: hand.toast(page))
    assert "could not be told" in hand.toast(page).accessibleName()


async def test_first_steps_are_for_the_tool_in_view(
    hand: Any, reveal: Reveal, until: Until, tmp_path: Path
) -> None:
    """E4: unless another one is chosen."""
    dialog = await reveal()
    dialog.snippets.setCurrentIndex(1)
    asked = ask_for_pdf(hand, dialog)
    tools = hand.part(asked, QComboBox, "pdfToolField")
    assert tools.currentText() == "Python"
    QTest.keyClick(tools, Qt.Key.Key_Down)
    QTest.keyClick(tools, Qt.Key.Key_Down)
    choose(hand, asked, path := tmp_path / "handout.pdf")
    await saved(hand, dialog, until)
    assert "ANTHROPIC_AUTH_TOKEN" in PdfReader(path).pages[0].extract_text()
    dialog.reject()


async def test_another_file_is_replaced_after_asking(
    hand: Any, reveal: Reveal, until: Until, tmp_path: Path
) -> None:
    dialog = await reveal()
    (path := tmp_path / "minutes.pdf").write_bytes(b"of a meeting")
    asked = ask_for_pdf(hand, dialog)
    choose(hand, asked, path)
    question = hand.dialog(asked)
    assert "minutes.pdf" in question.windowTitle()
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert asked.isVisible(), "Enter takes Cancel, and one is asked again"
    assert path.read_bytes() == b"of a meeting"
    choose(hand, asked, path)
    QTest.keyClick(hand.part(hand.dialog(asked), QPushButton, "confirmButton"), Qt.Key.Key_Space)
    await saved(hand, dialog, until)
    assert path.read_bytes().startswith(b"%PDF")
    dialog.reject()


@pytest.mark.parametrize("problem", ["absent", "full"])
async def test_a_page_that_cannot_be_saved_loses_nothing(
    hand: Any,
    reveal: Reveal,
    until: Until,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    problem: str,
) -> None:
    """S26: nothing half is left; the reason is said; closing asks as before, and a second try works."""
    dialog = await reveal()
    (folder := tmp_path / "handouts").mkdir()

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    asked = ask_for_pdf(hand, dialog)
    with monkeypatch.context() as broken:
        if problem == "full":
            broken.setattr(os, "fsync", full)
        choose(hand, asked, folder / "handout.pdf")
        if problem == "absent":
            folder.rmdir()
        await until(lambda: hand.part(dialog, QLabel, "dialogError").isVisible())
    assert "could not be saved" in hand.said(dialog, "dialogError")
    assert not folder.exists() or not list(folder.iterdir())
    dialog.reject()
    assert dialog.isVisible(), "the key was kept nowhere"
    hand.dialog(dialog).reject()
    choose(hand, ask_for_pdf(hand, dialog), tmp_path / "handout.pdf")
    await saved(hand, dialog, until)
    assert not hand.part(dialog, QLabel, "dialogError").isVisible()
    dialog.reject()
