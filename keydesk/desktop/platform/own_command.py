"""Asking one of our own commands for one line: run as another process, which may not hold up the loop."""

import asyncio
from typing import Final

from PySide6.QtCore import QProcess

from keydesk.desktop.language import tr
from keydesk.desktop.platform.child_process import prepare
from keydesk.domain.errors import UnavailableError

PATIENCE: Final = 30.0
"""Seconds; a busy machine takes some to start a process."""


async def first_line_of(arguments: list[str]) -> str:
    """Return what ``keydesk`` with these arguments prints first. Raises UnavailableError when it fails.

    A QProcess, because asyncio waits for its children in threads, and a thread of Python's may be the one
    that clears away Qt's objects.
    """
    process, ended = QProcess(), asyncio.Event()
    process.finished.connect(ended.set)
    process.errorOccurred.connect(ended.set)
    process.setStandardInputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    prepare(process, arguments)
    process.start()
    try:
        async with asyncio.timeout(PATIENCE):
            await ended.wait()
    except TimeoutError as error:
        raise UnavailableError(tr("One of KeyDesk's own commands did not end in time. Try again.")) from error
    else:
        line = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace").partition("\n")[0]
        if process.exitCode() != 0 or not line:
            raise UnavailableError(tr("KeyDesk could not run one of its own commands. Install it again."))
        return line
    finally:
        if process.state() is QProcess.ProcessState.NotRunning:
            process.deleteLater()
        else:
            process.finished.connect(process.deleteLater)
            process.kill()
