"""What one run of the program has besides its window: its place as the only one, its log, its mark."""

import logging
import sys
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import qVersion

from keydesk import __version__
from keydesk.desktop.crash_reports import crash_dir
from keydesk.desktop.log_file import LogFile, log_dir
from keydesk.desktop.platform.single_instance import Place, take_place
from keydesk.desktop.preferences import config_dir
from keydesk.desktop.running_mark import RunningMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from keydesk.desktop.main_window import MainWindow
    from keydesk.desktop.platform.raise_requests import RaiseRequests

_TELLS_ADDRESSES: Final = ("httpx", "httpcore")
"""Below a warning they write whole addresses (S25)."""
_log: Final = logging.getLogger(__name__)


class ThisRun:
    """From before the window until after it."""

    @classmethod
    def begin(cls) -> "ThisRun | None":
        """Begin; None: another one is open, and shows its window. Raises NoAnswerError when it hangs."""
        place = take_place(config_dir())
        return cls(place) if place is not None else None

    def __init__(self, place: Place) -> None:
        self._place = place
        self._mark = RunningMark(crash_dir())
        self._log = LogFile(log_dir())
        self._requests: RaiseRequests | None = None
        self._keep_log()
        ended = self._mark.begin()
        _log.info(
            "KeyDesk %s starts: Python %s, Qt %s, %s; the last run ended %s",
            __version__, sys.version.split()[0], qVersion(), sys.platform, ended.value,
        )  # fmt: skip

    async def attend(self, window: "MainWindow") -> None:
        """Listen to second starts, and tell of what crashed the last time. For when the window stands."""
        import asyncio  # noqa: PLC0415 - the window stands first

        from keydesk.desktop.loading import bring_in  # noqa: PLC0415 - the same

        await bring_in("keydesk.desktop.platform.raise_requests", "keydesk.desktop.past_crashes")
        from keydesk.desktop.noting import Noting  # noqa: PLC0415 - the same
        from keydesk.desktop.past_crashes import PastCrashes  # noqa: PLC0415 - brought in
        from keydesk.desktop.platform.raise_requests import RaiseRequests  # noqa: PLC0415 - the same

        Noting(window.connections, window)
        self._requests = RaiseRequests(self._place)
        self._requests.wanted.connect(partial(_raise, window))
        self._requests.listen()
        past = PastCrashes(crash_dir())
        crashes = await asyncio.to_thread(past.take_untold)
        if crashes:
            await bring_in("keydesk.desktop.crash_banner")
            from keydesk.desktop.help_opening import tell_crashes  # noqa: PLC0415 - rarely wanted

            tell_crashes(window, past, crashes)

    def stop_attending(self) -> None:
        """Let a second start wait for the end of this one: its window is gone."""
        if self._requests is not None:
            self._requests.close()
            self._requests.deleteLater()
            self._requests = None

    def end(self) -> None:
        """End in order."""
        _log.info("KeyDesk ends")
        self._mark.end()
        logging.getLogger().removeHandler(self._log)
        self._log.close()
        self._place.leave()

    def _keep_log(self) -> None:
        logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
        for handler in logging.getLogger().handlers:
            handler.setLevel(logging.WARNING)
        logging.getLogger().addHandler(self._log)
        logging.getLogger("keydesk").setLevel(logging.INFO)
        for name in _TELLS_ADDRESSES:
            logging.getLogger(name).setLevel(logging.WARNING)


def _raise(window: "MainWindow", tokens: "Mapping[str, str]") -> None:
    from keydesk.desktop.platform.raising import bring_to_front  # noqa: PLC0415 - rarely wanted

    _log.info("started again: the window comes to the front")
    bring_to_front(window, tokens)
