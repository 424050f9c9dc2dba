"""D1: from the start of the process to a usable window, KeyDesk against a bare PySide6 window.

Both are started as processes of their own, in turns, on the same platform plugin. A window is usable once it
has been shown and its event loop has come round to answer. Prints a table and writes it as JSON.

    python tests/benchmarks/desktop_start.py [--rounds 15] [--json FILE] [--bundle build/bundle]

With ``--bundle`` both are frozen: their programs run in what ``packaging/bundle.py`` left in that folder.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, lambda: print("usable", flush=True))
QTimer.singleShot(1, app.quit)
app.exec()
"""
KEYDESK = """
from PySide6.QtWidgets import QApplication
from keydesk.desktop.opening import open_desktop

def usable():
    print("usable", flush=True)
    next(window for window in QApplication.topLevelWidgets() if window.objectName() == "mainWindow").close()

open_desktop(shown=usable)
"""
AT_MOST = 2.0
AIM = 1.3
ROOT = Path(__file__).resolve().parents[2]


def frozen(bundle: Path, folder: Path) -> list[str]:
    """Return the command that runs a given program with what is in a bundle."""
    program = folder / "run-given"
    shutil.copy2(bundle / "work" / "keydesk" / "run-given", program)
    (folder / "_internal").symlink_to((bundle / "keydesk" / "_internal").resolve())
    return [str(program)]


def seconds_to_usable(command: list[str], program: str, environment: dict[str, str]) -> float:
    """Start a program and return how long it took until it said that its window is usable."""
    began = time.perf_counter()
    with subprocess.Popen(
        [*command, program], stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = time.perf_counter() - began
        process.wait(timeout=30)
    if line.strip() != "usable" or process.returncode:
        raise SystemExit(f"the program ended with {process.returncode} and said {line!r}")
    return took


def measure(rounds: int, bundle: Path | None = None) -> dict[str, float]:
    """Return the medians, in milliseconds, and their ratio; of a bundle, or from source."""
    took: dict[str, list[float]] = {"bare": [], "keydesk": []}
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        # Compiled, as what is installed is: nothing that changed since is left to compile in each round.
        environment |= {"PYTHONPYCACHEPREFIX": f"{folder}/compiled", "PYTHONDONTWRITEBYTECODE": ""}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = frozen(bundle, Path(folder)) if bundle else [sys.executable, "-c"]
        for number in range(rounds + 1):
            for name, program in (("bare", BARE), ("keydesk", KEYDESK)):
                seconds = seconds_to_usable(command, program, environment)
                if number:  # the first round warms the disk's cache, and compiles
                    took[name].append(seconds)
    bare, keydesk = (statistics.median(took[name]) * 1000 for name in ("bare", "keydesk"))
    return {"bare_ms": round(bare, 1), "keydesk_ms": round(keydesk, 1), "ratio": round(keydesk / bare, 2)}


def main() -> int:
    """Measure, print, write; fail when the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--bundle", type=Path)
    options = parser.parse_args()
    result = measure(options.rounds, options.bundle)
    machine = f"{platform.machine()}, {os.cpu_count()} CPUs, Python {platform.python_version()}"
    kind = "frozen" if options.bundle else "from source"
    print(f"D1  process start to a usable window, {kind} ({machine}, medians of {options.rounds} rounds)\n")
    print("| bare PySide6 window | KeyDesk | ratio | at most | aim |")
    print("| --- | --- | --- | --- | --- |")
    print(f"| {result['bare_ms']} ms | {result['keydesk_ms']} ms | {result['ratio']} | {AT_MOST} | {AIM} |")
    name = "desktop_start_frozen.json" if options.bundle else "desktop_start.json"
    file = options.json or ROOT / "build" / "benchmarks" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    document = {
        "id": "D1",
        "machine": machine,
        "kind": kind,
        "rounds": options.rounds,
        "at_most": AT_MOST,
        "aim": AIM,
    }
    file.write_text(json.dumps(document | result, indent=2) + "\n", encoding="utf-8")
    return int(result["ratio"] > AT_MOST)


if __name__ == "__main__":
    sys.exit(main())
