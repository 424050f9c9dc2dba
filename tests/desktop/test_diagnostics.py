"""What is copied for whoever helps: shown first, and without names, other computers and secrets (J4)."""

import getpass
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from keydesk.desktop.app import Desktop
from keydesk.desktop.connections.profiles.profile import Profile
from keydesk.desktop.crash_reports import crash_dir, write_report
from keydesk.desktop.diagnostics import compose, names_in_use
from keydesk.desktop.diagnostics_dialog import DiagnosticsDialog
from keydesk.desktop.log_file import log_dir
from keydesk.desktop.redaction import anonymous
from keydesk.domain.secret import SecretKind, mint

Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
async def desktop(qapp: QApplication, own_folders: Path) -> AsyncIterator[Desktop]:
    made = Desktop(qapp, data_dir=own_folders / "data")
    made.window.show()
    yield made
    await made.close()
    for part in (made.connections, made.session, made.supervisor, made.clipboard, made.preferences):
        part.deleteLater()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[None]:
    """Left empty: content that is still there at the end crashes the interpreter."""
    assert qapp
    yield
    QGuiApplication.clipboard().clear()


def _do(desktop: Desktop, command: str) -> None:
    next(each for each in desktop.window.findChildren(QAction) if each.objectName() == command).trigger()


@pytest.mark.usefixtures("clipboard")
async def test_it_is_shown_before_it_is_copied(
    desktop: Desktop, until: Until, unnamed: Callable[[QWidget], list[str]]
) -> None:
    """Help > Copy diagnostics: versions, screen, connection, crashes and log in one text."""
    log_dir().mkdir(parents=True)
    (log_dir() / "desktop.log").write_text("2026-01-01T00:00:00Z INFO keydesk: a line\n")
    write_report(crash_dir(), 'Traceback:\n  File "/x/a.py", line 3, in count\nValueError: of Jane\n')
    _do(desktop, "copyDiagnostics")
    dialog = desktop.window.findChild(DiagnosticsDialog)
    assert dialog is not None
    await until(dialog.text.toPlainText)
    text = dialog.text.toPlainText()
    for line in (
        "KeyDesk: ",
        "Python: ",
        "Qt: ",
        "Screens: ",
        "Connection: none",
        "ValueError in a.py:count",
    ):
        assert line in text
    assert text.endswith("a line\n")
    assert "Jane" not in text
    assert QGuiApplication.clipboard().text() == ""
    dialog.copy_all.press()
    assert QGuiApplication.clipboard().text() == text
    assert unnamed(dialog) == []
    dialog.reject()


def test_it_names_nobody(tmp_path: Path) -> None:
    """Neither the gateway elsewhere nor this computer and its user, and no secret."""
    secret = mint(SecretKind.KEY).reveal()
    (tmp_path / "desktop.log").write_text(
        f"one {secret}\n"
        "two https://gateway.acme.example:8443/admin and http://127.0.0.1:5393/v1\n"
        "three at 192.168.1.17, jane@acme.example\n"
        f"four {Path.home()}/keys.csv of {getpass.getuser()} at Acme Production\n"
    )
    text = compose((), {"Acme Production", "gateway.acme.example"}, log=tmp_path, crashes=tmp_path)
    *_, one, two, three, four = text.splitlines()
    assert one == "one [removed]"
    assert two == "two https://[host]:8443/admin and http://127.0.0.1:5393/v1"
    assert three == "three at [host], [address]"
    assert four == "four ~/keys.csv of [name] at [name]"


async def test_the_names_are_those_of_the_connection(desktop: Desktop) -> None:
    """A local gateway has none."""
    assert names_in_use(desktop.connections) == set()
    desktop.connections._profile = Profile("Acme", "https://gateway.acme.example:8443")
    assert names_in_use(desktop.connections) >= {"Acme", "gateway.acme.example"}


def test_a_name_is_no_part_of_a_word() -> None:
    """A user who is called *log* does not make the log unreadable."""
    assert anonymous("the log of logging", {"log"}) == "the [name] of logging"


async def test_the_log_folder_opens(
    desktop: Desktop, until: Until, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Also before there is a log; where nothing opens folders, it is said where it is."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    _do(desktop, "openLogFolder")
    assert opened == [str(log_dir())]
    assert log_dir().is_dir()
    toast = desktop.window.findChild(QWidget, "toast")
    assert str(tmp_path) in toast.accessibleName()
    await until(toast.isVisible)
