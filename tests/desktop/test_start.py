"""D1: a first window brings in, and has PySide describe to Python, no more than it shows."""

import os
import subprocess
import sys
from pathlib import Path

_START = """
import linecache, sys
from keydesk.desktop.opening import open_desktop

def below(kind):
    for each in type.__subclasses__(kind):
        yield each
        yield from below(each)

def shown():
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QApplication
    described = {each.__name__ for each in below(QObject.__mro__[-2])}
    print("imported", *sorted(LATER & set(sys.modules)))
    print("described", *sorted({"QStyle", "QDialog", "QTableView"} & described))
    print("read", *sorted(each for each in linecache.cache if "keydesk" in each))
    next(each for each in QApplication.topLevelWidgets() if each.objectName() == "mainWindow").close()

LATER = {
    "asyncio", "hashlib", "hmac", "httpx", "keyring", "pydantic", "qasync", "secrets", "socket", "ssl",
    "keydesk.desktop.loading", "keydesk.desktop.shell", "keydesk.desktop.widgets.pill",
}
open_desktop(shown=shown)
"""
_STYLE = """
from keydesk.desktop import theme

app = theme.new_application(["keydesk"])
print(app.style().name(), *app.arguments())
theme.apply(app)
print([type(each).__name__ for each in app.children()].count("Theme"))
"""


def _run(program: str, **environment: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_first_window_takes_no_more_than_it_shows(tmp_path: Path) -> None:
    """What comes in later does so beside the event loop."""
    lines = _run(_START, KEYDESK_CONFIG_DIR=str(tmp_path / "config"), KEYDESK_DATA_DIR=str(tmp_path / "data"))
    assert lines == ["imported", "described", "read"]


def test_the_application_is_made_in_its_style() -> None:
    """Whatever the system or its environment says; and it gets its theme once."""
    assert _run(_STYLE, QT_STYLE_OVERRIDE="windows") == ["fusion keydesk", "1"]
