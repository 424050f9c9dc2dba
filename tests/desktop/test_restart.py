"""The whole program, started again by itself: in the other language, and as the only one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from keydesk.desktop.language import language_of, settle
from keydesk.desktop.preferences import Preferences

settle(language_of(Preferences().language or "en"))
from keydesk.desktop.app import main
from keydesk.desktop.main_window import MainWindow

runs = Path(sys.argv[1])
told = json.loads(runs.read_text()) if runs.exists() else []


def shown():
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    quit = next(each for each in window.commands if each.id == "quit")
    told.append([os.getpid(), quit.text, sys.argv[1:]])
    runs.write_text(json.dumps(told))
    QTimer.singleShot(0, quit.run if len(told) > 1 else lambda: choose(window))


def choose(window):
    next(each for each in window.commands if each.id == "preferences").run()
    dialog = QApplication.activeModalWidget()
    box = dialog.findChild(QComboBox, "languageChoice")
    row = box.findText("Deutsch")
    box.setCurrentIndex(row)
    box.activated.emit(row)
    dialog.findChild(QPushButton, "restartNow").click()


sys.exit(main(shown=shown))
"""


@pytest.mark.slow
def test_it_comes_back_in_the_language_that_was_chosen(own_folders: Path, tmp_path: Path) -> None:
    """J1, J2: the new one finds no window of the old one, and that it ended in order; arguments stay."""
    program, runs = tmp_path / "program.py", tmp_path / "runs.json"
    program.write_text(PROGRAM, encoding="utf-8")
    command = [sys.executable, str(program), str(runs), "an argument"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, said) == (0, [])
    (first, before, given), (second, after, given_again) = json.loads(runs.read_text(encoding="utf-8"))
    assert (before, after) == ("&Quit", "&Beenden")
    assert given == given_again == [str(runs), "an argument"]
    assert second == first, "it is the same process, and whoever waits for it waits on"
    log = (own_folders / "config" / "log" / "desktop.log").read_text(encoding="utf-8")
    assert log.count("KeyDesk ends") == 2
    assert "the window comes to the front" not in log
    starts = [line for line in log.splitlines() if " starts: " in line]
    assert [line.rpartition("ended ")[2] for line in starts] == ["in order", "in order"]
