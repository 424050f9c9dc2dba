"""Qt may be called as often as one likes."""

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QTimer
from keydesk.desktop.constants_guard import guard_constants

guard_constants()
timer = QTimer()
for _ in range(50_000):
    timer.setInterval(5)
print("alive")
"""


def test_many_calls_do_not_use_up_none() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )
    assert answer.stdout == "alive\n", answer.stderr
