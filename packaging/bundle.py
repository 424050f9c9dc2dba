"""Freeze KeyDesk into a folder that needs no Python: `python3 packaging/bundle.py [--check]`.

It leaves `build/bundle/keydesk`, which holds the window, the gateway and the command line, their licences and
the bill of materials. Everything it takes is pinned by `runtime.lock` and `freezing.lock` and installed into
an environment of its own. With `--check` the bundle is started afterwards: see `bundle_check.py`.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from bundle_check import check

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build" / "bundle"
BUNDLE = BUILD / "keydesk"
LOCKS = (PACKAGING / "runtime.lock", PACKAGING / "freezing.lock")
ICONS = ROOT / "build" / "icons"
ENVIRONMENT = BUILD / "environment"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
WORK = BUILD / "work"
# What has symbols that nobody needs to run it. The LGPL's libraries stay as they were published.
STRIPPED = (
    "libpython*",
    "python3*/lib-dynload/*.so",
    "uvloop/*.so",
    "httptools/**/*.so",
    "sqlalchemy/**/*.so",
)


def moment() -> str:
    """Return the time that everything built is said to be of: that of the last commit."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    command = ["git", "log", "-1", "--format=%ct"]
    asked = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    return asked.stdout.strip() or "1767225600"


def prepare_environment() -> None:
    """Install what the locks pin, unless that has been done."""
    stamp = ENVIRONMENT / "complete"
    wanted = hashlib.sha256(b"".join(lock.read_bytes() for lock in LOCKS)).hexdigest() + sys.version
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    print("Installing what the bundle is made of and with.", flush=True)
    _run(sys.executable, "-I", "-m", "venv", "--clear", str(ENVIRONMENT))
    pip = (str(PYTHON), "-I", "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check")
    for lock in LOCKS:
        _run(*pip, "--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(lock))
    stamp.write_text(wanted, encoding="utf-8")


def freeze() -> None:
    """Have PyInstaller collect everything, then complete what it leaves."""
    shutil.rmtree(BUNDLE, ignore_errors=True)
    _run(str(PYTHON), str(PACKAGING / "icons.py"), str(ICONS))
    command = [str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(BUILD), "--workpath", str(WORK), str(PACKAGING / "frozen" / "keydesk.spec")]
    _run(*command, PYTHONPATH=str(ROOT), PYTHONHASHSEED="1", SOURCE_DATE_EPOCH=moment())
    if sys.platform.startswith("linux"):
        _strip()
    toc = WORK / "keydesk" / "COLLECT-00.toc"
    _run(str(PYTHON), str(PACKAGING / "notices.py"), str(BUNDLE / "_internal"), str(BUNDLE), str(toc))
    if sys.platform == "darwin":
        inside = str(BUILD / "KeyDesk.app" / "Contents" / "Resources")
        _run(str(PYTHON), str(PACKAGING / "notices.py"), inside, inside, str(toc))


def size(folder: Path) -> int:
    """Return how many bytes the files of a folder have, each counted once."""
    found = {file.stat().st_ino: file.stat().st_size for file in folder.rglob("*") if file.is_file()}
    return sum(found.values())


def _strip() -> None:
    inside = BUNDLE / "_internal"
    files = [str(file) for pattern in STRIPPED for file in inside.glob(pattern) if not file.is_symlink()]
    _run("strip", "--strip-unneeded", *files)


def _run(*command: str, **variables: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **variables}, stdin=subprocess.DEVNULL)


def main(arguments: list[str]) -> int:
    """Build, and look whether it works when that is asked for."""
    try:
        prepare_environment()
        freeze()
    except subprocess.CalledProcessError as problem:
        print(
            f"The bundle could not be made: {problem.cmd[0]} failed; what it said is above.", file=sys.stderr
        )
        return 1
    print(f"{BUNDLE}: {size(BUNDLE) / 1e6:.0f} MB")
    return check(BUNDLE) if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
