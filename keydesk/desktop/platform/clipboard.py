"""Lending a secret to the clipboard: managers of it are told not to keep it, and it is taken back (S25)."""

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

if TYPE_CHECKING:
    from keydesk.desktop.platform.fingerprint import Fingerprint

SECONDS: Final = 30
"""How long a secret stays, when nobody says otherwise."""

_DWORD_0: Final = bytes(4)
_WINDOWS: Final = 'application/x-qt-windows-mime;value="{}"'
HINTS: Final = {
    "linux": {"x-kde-passwordManagerHint": b"secret"},
    "win32": {
        _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format("CanIncludeInClipboardHistory"): _DWORD_0,
        _WINDOWS.format("CanUploadToCloudClipboard"): _DWORD_0,
    },
}
"""What tells clipboard managers that a text is secret: on each platform, formats and their content."""


class SecretClipboard(QObject):
    """The system's clipboard, for secrets. There is one in the program."""

    remaining = Signal(int)
    """The seconds until the secret is taken back; 0 once it is no longer there."""

    def __init__(self, parent: QObject | None = None, *, seconds: int = SECONDS) -> None:
        """Take a secret back ``seconds`` after it was copied, and when the application quits."""
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._seconds = seconds
        self._left = 0
        self._fingerprint: Fingerprint | None = None
        self._timer = QTimer(self, interval=1000, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._clipboard.dataChanged.connect(self._stop_unless_ours)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.clear_if_ours)

    @property
    def seconds_left(self) -> int:
        """The seconds until the secret is taken back; 0 when none is lent."""
        return self._left

    def set_seconds(self, seconds: int) -> None:
        """Take secrets back after so many seconds; one that is lent now does not stay longer than that."""
        self._seconds = seconds
        if self._left > seconds:
            self._left = seconds
            self.remaining.emit(seconds)

    def copy(self, secret: str) -> None:
        """Put ``secret`` on the clipboard, marked as secret, and begin to count down."""
        from keydesk.desktop.platform.fingerprint import Fingerprint  # noqa: PLC0415 - no secret at first

        data = QMimeData()
        data.setText(secret)
        for media_type, content in HINTS.get(sys.platform, {}).items():
            data.setData(media_type, content)
        self._fingerprint = Fingerprint(secret)
        self._clipboard.setMimeData(data)
        if sys.platform == "darwin":
            from keydesk.desktop.platform.objective_c import conceal_pasteboard  # noqa: PLC0415 - macOS only

            conceal_pasteboard()  # Qt cannot put a type of another name there
        self._left = self._seconds
        self._timer.start()
        self.remaining.emit(self._left)

    def clear_if_ours(self) -> None:
        """Empty the clipboard, unless something else was copied since."""
        if self._fingerprint is None:
            return
        held = [mode for mode in _modes(self._clipboard) if self._holds_ours(mode)]
        self._stop()
        for mode in held:
            self._clipboard.clear(mode)

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.remaining.emit(self._left)
        else:
            self.clear_if_ours()

    def _stop_unless_ours(self) -> None:
        if self._fingerprint is not None and not self._holds_ours(QClipboard.Mode.Clipboard):
            self._stop()

    def _stop(self) -> None:
        self._timer.stop()
        self._left = 0
        self._fingerprint = None
        self.remaining.emit(0)

    def _holds_ours(self, mode: QClipboard.Mode) -> bool:
        return self._fingerprint is not None and self._fingerprint.is_of(self._clipboard.text(mode))


def _modes(clipboard: QClipboard) -> list[QClipboard.Mode]:
    """Where a secret may stand: on X11, marking the shown secret puts it into the selection as well."""
    if clipboard.supportsSelection():
        return [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection]
    return [QClipboard.Mode.Clipboard]
