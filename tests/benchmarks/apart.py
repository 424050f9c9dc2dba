"""A desktop that measures itself in a process of its own, for benchmarks with a gateway of their own.

The script that runs the gateway starts itself again with ``--drive ADDRESS``; that run reads the admin token
from its standard input, drives widgets offscreen, and prints what it found as one line of JSON.
"""

import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from rig import HERE, ROOT, Gateway


def measured_apart(script: str, running: Gateway, folder: Path) -> dict[str, Any]:
    """Have a desktop measure itself at this gateway, with its settings in the folder."""
    environment = os.environ | {"KEYDESK_CONFIG_DIR": str(folder / "config"), "PYTHONPATH": str(ROOT)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(
        [sys.executable, script, "--drive", running.admin_url],
        input=running.token + "\n",
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=HERE,
        env=environment,
    )
    return dict(json.loads(done.stdout))


def drive_and_print(drive: Callable[[str, str], Awaitable[dict[str, Any]]], admin_url: str) -> None:
    """Be the desktop's side: ``drive`` gets the address of the admin API, and its token."""
    import qasync  # noqa: PLC0415 - in the desktop's own process alone
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from keydesk.desktop import theme  # noqa: PLC0415 - as above
    from keydesk.desktop.constants_guard import guard_constants  # noqa: PLC0415 - as above
    from keydesk.desktop.platform.garbage import GarbageCollector  # noqa: PLC0415 - as above

    token = sys.stdin.readline().strip()
    guard_constants()
    app = QApplication(["keydesk"])
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app)
    # As the application has it.
    garbage = GarbageCollector(app)
    garbage.settle()
    loop = qasync.QEventLoop(app)
    with loop:
        print(json.dumps(loop.run_until_complete(drive(admin_url, token))), flush=True)
        # What Qt would take apart at the end is the system's to take back.
        os._exit(0)
