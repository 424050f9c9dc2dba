"""D3 through every trouble: how long the window answers nobody when a gateway or its disk fails under it.

A desktop in a process of its own, offscreen, plays every trouble once. With its local gateway on a disk of
its own (see troubles_desktop.py): the gateway freezes and goes on, is killed once and again and again, and
has its disk filled while it serves; it cannot start since a stranger has its port, another gateway its
folder, the disk is full or read-only, or the database is from the future; what a crashed gateway left behind,
or somebody else wrote there, stops nobody; a desktop that is killed leaves a gateway that the next one takes
over. Filling and remounting a disk needs root on Linux; these troubles are left out elsewhere.

With gateways elsewhere (see troubles_elsewhere.py): the keyring is absent, null, fails, lies, dies, hangs, or
is GNOME's own, open and locked; a certificate vouches for itself; what answers is no KeyDesk; the token is
revoked; the gateway is away, and back.

The table shows the longest gap of the event loop in each: by the clock; without the time in which other
programs had the processor, which must keep to the bar; and what the thread of the loop computed.

    python tests/benchmarks/troubles.py [--rounds 1] [--json FILE]
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from key_table import gap_row
from rig import HERE, ROOT, scratch, show

DISK = 24 * 1024 * 1024


@contextmanager
def own_disk(place: Path) -> Iterator[bool]:
    """Have a small disk there, where the system lets one be mounted; tell whether it does."""
    place.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")
    able = sys.platform == "linux" and os.geteuid() == 0 and mount is not None and umount is not None
    if able:
        command = [str(mount), "-t", "tmpfs", "-o", f"size={DISK},mode=700", "tmpfs", str(place)]
        able = subprocess.run(command, check=False, capture_output=True).returncode == 0
    try:
        yield able
    finally:
        if able:
            subprocess.run([str(umount), "-l", str(place)], check=True)


def play(folder: Path) -> dict[str, list[float]]:
    """Have desktops go through all of it; return their longest gaps."""
    with own_disk(folder / "disk") as can_fill:
        here = _play("troubles_desktop.py", folder / "disk", folder, *(["--disk"] * can_fill))
    return here | _play("troubles_elsewhere.py", folder / "elsewhere", folder)


def _play(program: str, place: Path, folder: Path, *options: str) -> dict[str, list[float]]:
    config = folder / f"config of {program}"
    environment = os.environ | {"KEYDESK_CONFIG_DIR": str(config), "PYTHONPATH": str(ROOT)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(
        [sys.executable, str(HERE / program), str(place), *options],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        env=environment,
        cwd=ROOT,
    )
    if done.returncode:
        raise SystemExit(f"the desktop ended with {done.returncode}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def main() -> int:
    """Measure, print, write; fail when the bar is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    found: list[dict[str, list[float]]] = []
    for _ in range(asked.rounds):
        with scratch() as folder:
            found.append(play(folder))
    rows: list[dict[str, Any]] = [gap_row(what, [each[what] for each in found]) for what in found[0]]
    show("The event loop through every trouble", rows, asked.json, rounds=found)
    return 0 if all(float(row["worst without others"]) <= float(row["bar"]) for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
