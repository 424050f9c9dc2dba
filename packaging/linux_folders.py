"""The folders that a Linux desktop finds an application by; the .deb and the AppImage have the same ones."""

import gzip
import os
import shutil
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from bundle import ICONS, ROOT, moment
from manual import manual

HERE = Path(__file__).resolve().parent
METAINFO = "org.keydesk.KeyDesk.metainfo.xml"
# Where shells look for what completes a command that a package brought, below /usr/share.
COMPLETIONS = {
    "bash": "bash-completion/completions/keydesk",
    "zsh": "zsh/vendor-completions/_keydesk",
    "fish": "fish/vendor_completions.d/keydesk.fish",
}


def version() -> str:
    """Return KeyDesk's version."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def lay_out(usr: Path, bundle: Path) -> None:
    """Put the bundle below `usr`, a command that starts it, and what a desktop shows of it."""
    shutil.copytree(bundle, usr / "lib" / "keydesk", symlinks=True)
    (usr / "bin").mkdir(parents=True)
    (usr / "bin" / "keydesk").symlink_to("../lib/keydesk/keydesk")
    _copy(HERE / "linux" / "keydesk.desktop", usr / "share" / "applications" / "keydesk.desktop")
    _write(usr / "share" / "metainfo" / METAINFO, metainfo())
    _lay_out_icons(usr / "share" / "icons" / "hicolor")
    for shell, place in COMPLETIONS.items():
        _write(usr / "share" / place, completion(bundle, shell))
    page = manual(int(moment())).encode()
    _write_packed(usr / "share" / "man" / "man1" / "keydesk.1.gz", page)
    _write_packed(usr / "share" / "doc" / "keydesk" / "changelog.gz", (ROOT / "CHANGELOG.md").read_bytes())


def metainfo() -> str:
    """Return what software centres show, with the version and the day it is of."""
    day = datetime.fromtimestamp(int(moment()), UTC).date().isoformat()
    template = (HERE / "linux" / METAINFO).read_text(encoding="utf-8")
    return template.replace("@VERSION@", version()).replace("@DATE@", day)


def completion(bundle: Path, shell: str) -> str:
    """Return what a shell reads to complete the command line, as the bundle's own program prints it."""
    command = [str(bundle / "keydesk"), "completion", shell]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def settle(root: Path) -> None:
    """Give every file below `root` the rights that an installed one has, and one and the same time."""
    time = int(moment())
    for path in sorted(root.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
            os.utime(path, (time, time))
    os.utime(root, (time, time))


def _is_program(path: Path) -> bool:
    return path.name in {"keydesk", "AppRun"} and path.parent.name != "completions"


def _lay_out_icons(folder: Path) -> None:
    for picture in ICONS.glob("*.png"):
        _copy(picture, folder / f"{picture.stem}x{picture.stem}" / "apps" / "keydesk.png")
    _copy(ROOT / "resources" / "keydesk.svg", folder / "scalable" / "apps" / "keydesk.svg")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _write_packed(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(content, mtime=0))
