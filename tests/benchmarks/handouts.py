"""D5, D3: documents for 1,000 people, with QR codes, in a real viewer.

A desktop in a process of its own, offscreen, opens the viewer on its window, makes the document in every
layout, scrolls through it, searches in it, saves it without and with a password, prints some of it and lays
it out anew (see handouts_desktop.py). Names are in six scripts.

    python tests/benchmarks/handouts.py [--people 1000] [--rounds 1] [--json FILE]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from key_table import gap_row, is_met
from rig import HERE, ROOT, show

BAR_S, AIM_S = 15, 4
FIGURES = (
    ("D5 made and shown", "made_s", "s", BAR_S, AIM_S),
    ("of it, computing", "made_cpu_s", "s", None, None),
    ("somebody found in it", "found_s", "s", None, None),
    ("saved", "saved_s", "s", None, None),
    ("saved with a password", "locked_s", "s", None, None),
    ("40 pages printed", "printed_s", "s", None, None),
    ("D5 with a password, from the start to the file", "made_locked_s", "s", BAR_S, None),
    ("size of the file", "mb", "MB", None, None),
    ("memory of the desktop after it was closed", "rss_mb", "MB", None, None),
)


def drive(people: int) -> dict[str, Any]:
    """Have a desktop measure itself."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"KEYDESK_CONFIG_DIR": folder, "PYTHONPATH": str(ROOT)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, str(HERE / "handouts_desktop.py"), str(people)]
        done = subprocess.run(
            command, stdout=subprocess.PIPE, text=True, check=False, env=environment, cwd=ROOT
        )
    if done.returncode:
        raise SystemExit(f"the desktop ended with {done.returncode}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def rows_of(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the medians of all rounds as a table, and beside each its bar."""
    rows: list[dict[str, Any]] = []
    for style in found[0]["styles"]:
        for title, name, unit, bar, aim in FIGURES:
            middle = statistics.median(each["styles"][style][name] for each in found)
            figure = {"measured": f"{middle:.1f}", "unit": unit, "bar": bar or "", "aim": aim or ""}
            rows.append({"": f"{style}: {title}", **figure})
    return rows + [
        gap_row(what, [each["stalls_ms"][what] for each in found]) for what in found[0]["stalls_ms"]
    ]


def main() -> int:
    """Measure, print, write; fail when a bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    found = [drive(asked.people) for _ in range(asked.rounds)]
    rows = rows_of(found)
    show(f"Documents for {asked.people:,} people", rows, asked.json, rounds=found)
    return 0 if all(map(is_met, rows)) else 1


if __name__ == "__main__":
    sys.exit(main())
