"""Where a dialog for a file begins, and how Qt's own one looks."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton, QWidget

from keydesk.desktop.widgets import file_dialog as module
from keydesk.desktop.widgets.file_dialog import file_dialog

Begins = Callable[[Path], QFileDialog]


@pytest.fixture
def begins(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begins]:
    """Return what makes a dialog where this is the folder of documents."""
    assert qapp is not None
    parent = QWidget()

    def made(documents: Path) -> QFileDialog:
        def writable(_: object) -> str:
            return str(documents)

        monkeypatch.setattr(QStandardPaths, "writableLocation", writable)
        monkeypatch.setattr(module.QDir, "homePath", lambda: str(documents.parent))
        return file_dialog(parent, "Open", "PDF (*.pdf)", name="openIt")

    yield made
    parent.deleteLater()


def test_it_begins_in_a_folder_that_exists(begins: Begins, tmp_path: Path) -> None:
    """Else Qt takes the folder's name for that of a file."""
    documents = tmp_path / "Documents"
    for folder in (tmp_path, documents):
        if folder is documents:
            documents.mkdir()
        files = begins(documents)
        name = files.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        assert name.text() == ""
        assert QDir(files.directory().path()) == QDir(str(folder))


def test_its_arrows_follow_the_scheme(begins: Begins, tmp_path: Path) -> None:
    """They are drawn anew with the other icons, light on dark."""
    files = begins(tmp_path)
    for name in ("backButton", "forwardButton", "toParentButton"):
        button = files.findChild(QToolButton, name)
        assert button is not None
        assert str(button.property("keydeskIcon")).startswith("chevron-")
