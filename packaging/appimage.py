"""Make the AppImage of the frozen bundle: `python3 packaging/appimage.py [--runtime FILE]`.

To be run after `bundle.py`. It lays out `build/appimage/KeyDesk.AppDir`. An AppImage is a small program, the
*runtime*, with that folder packed behind it: FILE is the `runtime-x86_64` that the AppImage project publishes
as type2-runtime. With it `dist/KeyDesk-VERSION-x86_64.AppImage` is made, which takes `mksquashfs`, of
Debian's squashfs-tools.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

from bundle import BUNDLE, ROOT, moment
from linux_folders import lay_out, settle, version
from system_packages import QT_LIBRARIES, Need

APPDIR = ROOT / "build" / "appimage" / "KeyDesk.AppDir"
DIST = ROOT / "dist"
# What every desktop has, and has to have of one piece with its drivers, its fonts, its bus and its tickets.
# All other libraries that Qt needs are carried along; many a desktop lacks libxcb-cursor0.
OF_THE_HOST = re.compile(
    r"lib(GL|EGL|X11|X11-xcb|xcb|z|freetype|fontconfig|glib-2\.0|gthread-2\.0|dbus-1|gssapi_krb5"
    r"|wayland-\w+)\.so"
)


def lay_out_appdir(bundle: Path, appdir: Path) -> None:
    """Leave the folder that an AppImage is packed from."""
    shutil.rmtree(appdir, ignore_errors=True)
    lay_out(appdir / "usr", bundle)
    for need in QT_LIBRARIES:
        if not OF_THE_HOST.match(need.name):
            _carry(need, appdir / "usr")
    share = appdir / "usr" / "share"
    (appdir / "AppRun").symlink_to("usr/lib/keydesk/keydesk")
    (appdir / ".DirIcon").symlink_to("keydesk.png")
    shutil.copyfile(share / "applications" / "keydesk.desktop", appdir / "keydesk.desktop")
    shutil.copyfile(share / "icons" / "hicolor" / "256x256" / "apps" / "keydesk.png", appdir / "keydesk.png")
    metainfo = share / "metainfo" / "org.keydesk.KeyDesk.metainfo.xml"
    metainfo.with_name("org.keydesk.KeyDesk.appdata.xml").symlink_to(metainfo.name)
    settle(appdir)


def pack(appdir: Path, runtime: Path, dist: Path) -> Path:
    """Return the AppImage: the runtime with the folder packed behind it."""
    dist.mkdir(exist_ok=True)
    image = dist / f"KeyDesk-{version()}-{platform.machine()}.AppImage"
    packed = appdir.with_suffix(".squashfs")
    command = ["mksquashfs", str(appdir), str(packed), "-root-owned", "-noappend", "-comp", "zstd", "-quiet"]
    subprocess.run(command, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": moment()})
    image.write_bytes(runtime.read_bytes() + packed.read_bytes())
    image.chmod(0o755)
    packed.unlink()
    return image


def _carry(need: Need, usr: Path) -> None:
    """Take a library of the system along, where the boot loader finds it, and the terms of its package."""
    source = _library(need.name)
    shutil.copyfile(source, usr / "lib" / "keydesk" / "_internal" / need.name)
    terms = usr / "share" / "doc" / need.package / "copyright"
    if not terms.exists():
        terms.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(Path("/usr/share/doc", need.package, "copyright"), terms)


def _library(name: str) -> Path:
    listed = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True).stdout
    found = re.search(rf"^\s*{re.escape(name)} \(libc6,x86-64.*=> (.*)$", listed, re.MULTILINE)
    if found is None:
        raise FileNotFoundError(f"{name} is not on this system; install what {Path(__file__).name} needs")
    return Path(found[1])


def main() -> int:
    """Lay out, and pack where there is a runtime."""
    parser = argparse.ArgumentParser(description="Make the AppImage of the frozen bundle.")
    parser.add_argument("--runtime", type=Path, metavar="FILE", help="the AppImage project's type2-runtime")
    options = parser.parse_args()
    if not BUNDLE.is_dir():
        print("There is no bundle yet: run packaging/bundle.py first.", file=sys.stderr)
        return 1
    lay_out_appdir(BUNDLE, APPDIR)
    if options.runtime is None:
        print(f"{APPDIR} is laid out. Give --runtime FILE to have it packed.")
        return 0
    image = pack(APPDIR, options.runtime, DIST)
    print(f"{image}: {image.stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
