"""What a lock says: every pin that can be installed on a system that KeyDesk runs on."""

import re
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from packaging.requirements import Requirement

RUNTIME = Path(__file__).resolve().parent / "runtime.lock"
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_CPYTHON = {"platform_python_implementation": "CPython", "implementation_name": "cpython"}
_SYSTEMS = [
    {**_CPYTHON, "sys_platform": system, "python_full_version": python, "python_version": python[:4]}
    for system, python in product(("linux", "win32", "darwin"), ("3.11.0", "3.11.9", "3.12.9", "3.13.5"))
]


@dataclass(frozen=True)
class Pin:
    """One distribution at one version."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """Of every wheel that may be installed; which one it is, the system decides."""
    here: bool
    """Whether it is the one for the running Python and system."""


def read_pins(lock: Path = RUNTIME) -> list[Pin]:
    """Return the pins of a lock in its order, without those for systems that KeyDesk does not run on."""
    lines = re.sub(r"\\\n\s*", "", lock.read_text(encoding="utf-8")).splitlines()
    pins: list[Pin] = []
    for line in lines:
        if not line or line.startswith("#"):
            continue
        named = Requirement(line.partition(" --hash=")[0])
        marker = named.marker
        if marker is None or any(marker.evaluate(system) for system in _SYSTEMS):
            version = next(iter(named.specifier)).version
            here = marker is None or marker.evaluate()
            pins.append(Pin(named.name, version, tuple(_HASH.findall(line)), here))
    return pins
