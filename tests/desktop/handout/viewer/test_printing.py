"""What goes to a printer: drawn in strips, and waiting in memory (D3, S26)."""

import ctypes
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from keydesk.desktop.handout.viewer.printing import print_pages
from keydesk.desktop.handout.viewer.spool import spooled_in_memory

OpenViewer = Callable[..., Awaitable[Any]]
_DARK = 100


def temporary_folder() -> str | None:
    """What C's part of the process, which prints, takes for it."""
    look_up = ctypes.CDLL(None)["getenv"]
    look_up.restype = ctypes.c_char_p
    told: bytes | None = look_up(b"TMPDIR")
    return None if told is None else told.decode()


def printer_into(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def from_afar(picture: QImage) -> QImage:
    """As one sees it who does not count dots."""
    # (A row of whole words has nothing behind it.)
    smaller = picture.scaledToWidth(picture.width() // 16 * 4, Qt.TransformationMode.SmoothTransformation)
    return smaller.convertToFormat(QImage.Format.Format_Grayscale8)


async def test_the_strips_join_to_the_page(
    open_viewer: OpenViewer, tmp_path: Path, pictures: Callable[..., list[QImage]]
) -> None:
    """D3: a page is drawn in strips; nothing is cut, moved or left out where two of them meet."""
    opened = await open_viewer(1)
    told: list[tuple[int, int]] = []
    await print_pages(
        opened.dialog.document_bytes,
        printer_into(tmp_path / "paper.pdf"),
        lambda: False,
        lambda done, of: told.append((done, of)),
    )
    assert told == [(1, 1)]
    (there,), (printed,) = (
        [from_afar(each) for each in pictures(pdf)]
        for pdf in (opened.dialog.document_bytes, (tmp_path / "paper.pdf").read_bytes())
    )
    assert there.size() == printed.size()
    of_page, of_paper = (bytes(each.constBits()) for each in (there, printed))
    assert max(of_page) - min(of_page) > _DARK
    assert max(abs(one - other) for one, other in zip(of_page, of_paper, strict=True)) < _DARK


@pytest.mark.skipif(sys.platform != "linux", reason="only there printing goes by files of this process")
def test_what_waits_for_the_printer_is_in_memory(tmp_path: Path) -> None:
    """S26: the file that Qt has CUPS print is in a folder of our own in memory, and none is left."""
    before = temporary_folder()
    folders: list[Path] = []

    def fail_while_printing() -> None:
        with spooled_in_memory(1, tmp_path):
            folders.append(Path(temporary_folder() or ""))
            assert folders[0].parent == tmp_path
            assert folders[0].stat().st_mode & 0o777 == 0o700
            (folders[0] / "half").write_text("of a document")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_while_printing()
    assert not folders[0].exists()
    assert temporary_folder() == before == os.environ.get("TMPDIR")


def test_more_than_memory_holds_is_printed_whole(tmp_path: Path) -> None:
    """A document that would not fit goes the usual way, rather than be cut off."""
    before = temporary_folder()
    with spooled_in_memory(10**9, tmp_path):
        assert temporary_folder() == before
    with spooled_in_memory(1, tmp_path / "nowhere"):
        assert temporary_folder() == before
