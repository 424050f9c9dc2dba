"""What KeyDesk needs from the operating system, and getting it through apt where that is allowed."""

import ctypes
import glob
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Need:
    """One thing the system has to provide: what is looked for, and the Debian package that brings it."""

    name: str
    package: str


# What the Qt wheels link to and do not bring along: their libraries first, then the plugins for real windows.
QT_LIBRARIES = (
    Need("libglib-2.0.so.0", "libglib2.0-0"),
    Need("libgthread-2.0.so.0", "libglib2.0-0"),
    Need("libz.so.1", "zlib1g"),
    Need("libzstd.so.1", "libzstd1"),
    Need("libbrotlidec.so.1", "libbrotli1"),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Need("libdbus-1.so.3", "libdbus-1-3"),
    Need("libfreetype.so.6", "libfreetype6"),
    Need("libfontconfig.so.1", "libfontconfig1"),
    Need("libEGL.so.1", "libegl1"),
    Need("libGL.so.1", "libgl1"),
    Need("libX11.so.6", "libx11-6"),
    Need("libxkbcommon.so.0", "libxkbcommon0"),
    Need("libX11-xcb.so.1", "libx11-xcb1"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Need("libxcb.so.1", "libxcb1"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4"),
    Need("libxcb-image.so.0", "libxcb-image0"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Need("libxcb-randr.so.0", "libxcb-randr0"),
    Need("libxcb-render.so.0", "libxcb-render0"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0"),
    Need("libxcb-shape.so.0", "libxcb-shape0"),
    Need("libxcb-shm.so.0", "libxcb-shm0"),
    Need("libxcb-sync.so.1", "libxcb-sync1"),
    Need("libxcb-util.so.1", "libxcb-util1"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1"),
    Need("libwayland-client.so.0", "libwayland-client0"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0"),
    Need("libwayland-egl.so.1", "libwayland-egl1"),
)

_FONTS = "/usr/share/fonts/truetype"
# Programs that some tests use, and fonts of the scripts that handouts are tried in; those tests are left out
# where they cannot be had.
TEST_PROGRAMS = (
    Need("Xvfb", "xvfb"),
    Need("xdotool", "xdotool"),
    Need("gnome-keyring-daemon", "gnome-keyring"),
    Need("dbus-daemon", "dbus-daemon"),
    Need("chromium", "chromium"),
    Need("curl", "curl"),
    Need("pdftotext", "poppler-utils"),
    Need("/usr/lib/postgresql/*/bin/postgres", "postgresql"),
    Need("/usr/sbin/nginx", "nginx-light"),
    Need("promtool", "prometheus"),
    Need("redis-server", "redis-server"),  # every Debian has it; tests take Valkey's where that is there
    Need(f"{_FONTS}/dejavu/DejaVuSans.ttf", "fonts-dejavu-core"),
    Need(f"{_FONTS}/droid/DroidSansFallbackFull.ttf", "fonts-droid-fallback"),
)


class PackagesMissingError(Exception):
    """The system lacks something and this process may not install it; the message says what to type."""


class System:
    """The operating system as the set-up sees it; tests put another in its place."""

    is_linux = sys.platform.startswith("linux")

    def loads(self, library: str) -> bool:
        """Tell whether the dynamic linker finds a library and all that it needs."""
        try:
            ctypes.CDLL(library)
        except OSError:
            return False
        return True

    def has_module(self, name: str) -> bool:
        """Tell whether the running Python has a module of the standard library."""
        importlib.invalidate_caches()
        return importlib.util.find_spec(name) is not None

    def has_program(self, name: str) -> bool:
        """Tell whether a program can be started by its name, or a file is there; ``*`` is any version."""
        return shutil.which(name) is not None or bool(glob.glob(name))  # noqa: PTH207 - of a name, not a path

    def is_root(self) -> bool:
        """Tell whether this process may install packages by itself."""
        return hasattr(os, "geteuid") and os.geteuid() == 0

    def run(self, command: Sequence[str], *, quiet: bool = False) -> bool:
        """Run a command with nobody to answer its questions; tell whether it succeeded."""
        sys.stdout.flush()
        output = subprocess.DEVNULL if quiet else None
        # sudo may drop the variable; debconf then notices by itself that nobody listens.
        variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=variables
        )
        return done.returncode == 0


def missing_for_running(system: System) -> list[Need]:
    """Return what has to be there before KeyDesk can be set up and opened."""
    if not system.is_linux:
        return []
    modules = (Need("ensurepip", f"python3.{sys.version_info.minor}-venv"),)
    return [need for need in modules if not system.has_module(need.name)] + [
        need for need in QT_LIBRARIES if not system.loads(need.name)
    ]


def missing_for_tests(system: System) -> list[Need]:
    """Return the programs that some of the tests would need."""
    return [need for need in TEST_PROGRAMS if not system.has_program(need.name)]


def packages_of(needs: Iterable[Need]) -> list[str]:
    """Return the packages that bring `needs`, each once."""
    return list(dict.fromkeys(need.package for need in needs))


def install(needs: Sequence[Need], system: System) -> bool:
    """Install what brings `needs` through apt; tell whether this process was allowed to try."""
    caller = _allowed_caller(system)
    if caller is None:
        return False
    packages = packages_of(needs)
    print(f"Installing from the system's packages: {' '.join(packages)}")
    apt = (*caller, "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300")
    # Neither result is looked at: what counts is what the system has afterwards.
    system.run([*apt, "update"])
    system.run([*apt, "install", "-y", "--no-install-recommends", *packages])
    return True


def explain(needs: Sequence[Need], system: System, *, tried: bool) -> str:
    """Say what is missing and, where there is apt, the exact command that brings it."""
    if not system.has_program("apt-get"):
        names = ", ".join(need.name for need in needs)
        return f"KeyDesk needs from this system: {names}. Install what brings them, then start again."
    reason = (
        "apt could not bring what KeyDesk needs; what it said is above. Look at the network, then run"
        if tried
        else "KeyDesk needs packages of this system that only its administrator may install. Run"
    )
    packages = " ".join(packages_of(needs))
    return (
        f"{reason}\n\n"
        f"    sudo apt-get update && sudo apt-get install -y --no-install-recommends {packages}\n\n"
        "and start again."
    )


def provide_for_running(system: System) -> None:
    """See to it that everything is there that KeyDesk needs from the system, or say what to type."""
    missing = missing_for_running(system)
    tried = bool(missing) and install(missing, system)
    if tried:
        missing = missing_for_running(system)
    if missing:
        raise PackagesMissingError(explain(missing, system, tried=tried))


def provide_for_tests(system: System) -> list[Need]:
    """Get the programs that some tests use; return those that could not be had."""
    missing = missing_for_tests(system)
    if missing and install(missing, system):
        missing = missing_for_tests(system)
    return missing


def _allowed_caller(system: System) -> tuple[str, ...] | None:
    """Return what goes before apt-get so that it may install, or None when it may not."""
    if not system.has_program("apt-get"):
        return None
    if system.is_root():
        return ()
    if system.has_program("sudo") and system.run(["sudo", "-n", "apt-get", "--version"], quiet=True):
        return ("sudo", "-n")
    return None
