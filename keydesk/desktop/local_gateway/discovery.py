"""Finding the gateway that serves a data folder, whoever started it (S21)."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import psutil

FILE_NAME: Final = "gateway.json"
_SAME_START: Final = 1.0
"""Seconds by which two readings of one process's start time may differ."""


@dataclass(frozen=True, slots=True)
class Discovered:
    """What a running gateway writes into its data folder. It holds no token and grants nothing."""

    pid: int
    started_at: float
    """When the process started, as the system tells it; a pid alone may belong to another one by now."""
    base_url: str
    admin_url: str
    version: str
    challenge_key: str = field(repr=False)
    """Proves to whoever can read the file that the process at ``admin_url`` wrote it."""
    left: bool = False
    """Whether the desktop that started it has ended, and left it running for the next one."""


def discover(data_dir: Path) -> Discovered | None:
    """Return the gateway that serves ``data_dir``; None when there is none, or only what one left behind."""
    try:
        found = _read(json.loads((data_dir / FILE_NAME).read_bytes()))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found if is_running(found) else None


def is_running(found: Discovered) -> bool:
    """Return whether the very process that wrote the file still lives."""
    try:
        process = psutil.Process(found.pid)
        same = abs(process.create_time() - found.started_at) <= _SAME_START
        return same and process.status() != psutil.STATUS_ZOMBIE
    except (psutil.Error, ValueError, OverflowError):  # a pid that cannot be one
        return False


def _read(document: dict[str, Any]) -> Discovered:
    return Discovered(
        pid=int(document["pid"]),
        started_at=float(document["started_at"]),
        base_url=str(document["base_url"]),
        admin_url=str(document["admin_url"]),
        version=str(document["version"]),
        challenge_key=str(document["challenge_key"]),
        left=document.get("left") is True,
    )
