"""Make the Debian package of the frozen bundle: `python3 packaging/deb.py`, after `packaging/bundle.py`.

It leaves `dist/keydesk_VERSION_ARCHITECTURE.deb`, the same to the byte from the same bundle. No scripts run
when it is installed: what it installs is what is there, and nothing of it is left once it is removed.
"""

import hashlib
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bundle import BUNDLE, ROOT, moment, size
from linux_folders import lay_out, settle, version
from system_packages import QT_LIBRARIES, packages_of

HERE = Path(__file__).resolve().parent
DIST = ROOT / "dist"
MAINTAINER = "KeyDesk developers <keydesk@example.org>"
# What the Python and the wheels in the bundle are linked with besides Qt's.
BESIDES = (f"libc6 (>= {platform.libc_ver()[1]})", "libgcc-s1", "libstdc++6")
RECOMMENDS = "gnome-keyring | kwalletmanager, xdg-utils, xdg-desktop-portal"
# A few percent larger than with xz; made and installed in a fraction of the time.
PACKED = ("-Zzstd", "-z12")
DESCRIPTION = """\
hand out keys to language models
 KeyDesk gives the people of a course, a team or an organisation keys of their
 own to language models, and keeps the keys of the providers to itself. Each
 key has its models, its dates, its limits and its budget.
 .
 The package holds the window, the gateway that programs call with a key, and
 a command line for both. It brings its own Python and Qt along."""


def make(bundle: Path, dist: Path) -> Path:
    """Return the package that was made of a bundle."""
    architecture = _said(["dpkg", "--print-architecture"])
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch, "keydesk")
        lay_out(root / "usr", bundle)
        _document(root / "usr" / "share" / "doc" / "keydesk", bundle)
        sums = _sums(root)
        (root / "DEBIAN").mkdir()
        (root / "DEBIAN" / "md5sums").write_text(sums, encoding="utf-8")
        (root / "DEBIAN" / "control").write_text(control(architecture, size(root)), encoding="utf-8")
        settle(root)
        dist.mkdir(exist_ok=True)
        package = dist / f"keydesk_{version()}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", *PACKED, "--build", str(root), str(package)]
        subprocess.run(command, check=True, env={"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": moment()})
    return package


def control(architecture: str, installed: int) -> str:
    """Return what dpkg is told of the package; `installed` is how many bytes it takes."""
    fields = {
        "Package": "keydesk",
        "Version": version(),
        "Architecture": architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(installed // 1024),
        "Depends": ", ".join([*BESIDES, *packages_of(QT_LIBRARIES)]),
        "Recommends": RECOMMENDS,
        "Section": "net",
        "Priority": "optional",
        "Description": DESCRIPTION,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def _document(folder: Path, bundle: Path) -> None:
    """Add what Debian wants to know of the terms, and a service to take as an example."""
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    notices = (bundle / "notices.txt").read_text(encoding="utf-8")
    inside = notices.replace("_internal/", "/usr/lib/keydesk/_internal/")
    (folder / "copyright").write_text(f"{licence}\n{'-' * 78}\n\n{inside}", encoding="utf-8")
    (folder / "examples").mkdir()
    unit = (HERE / "service" / "keydesk-gateway.service").read_text(encoding="utf-8")
    (folder / "examples" / "keydesk-gateway.service").write_text(
        unit.replace("/opt/keydesk/.venv/bin/keydesk", "/usr/bin/keydesk"), encoding="utf-8"
    )
    shutil.copyfile(HERE / "service" / "gateway.env", folder / "examples" / "gateway.env")


def _sums(root: Path) -> str:
    files = sorted(file for file in root.rglob("*") if file.is_file() and not file.is_symlink())
    lines = (f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(root)}\n" for file in files)  # noqa: S324 (dpkg's format)
    return "".join(lines)


def _said(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main() -> int:
    """Make the package of the bundle that is there."""
    if not BUNDLE.is_dir():
        print("There is no bundle yet: run packaging/bundle.py first.", file=sys.stderr)
        return 1
    package = make(BUNDLE, DIST)
    print(f"{package}: {package.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
