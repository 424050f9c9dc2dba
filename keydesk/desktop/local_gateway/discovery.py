"""Finding the gateway that serves a data folder, whoever started it (S21)."""

from pathlib import Path
from typing import Final

import psutil
from pydantic import BaseModel, ConfigDict, Field, ValidationError

FILE_NAME: Final = "gateway.json"
_SAME_START: Final = 1.0
"""Seconds by which two readings of one process's start time may differ."""


class Discovered(BaseModel):
    """What a running gateway writes into its data folder. It holds no token and grants nothing."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    pid: int = Field(gt=0)
    started_at: float
    """When the process started, as the system tells it; a pid alone may belong to another one by now."""
    base_url: str
    admin_url: str
    version: str
    challenge_key: str = Field(repr=False)
    """Proves to whoever can read the file that the process at ``admin_url`` wrote it."""


def discover(data_dir: Path) -> Discovered | None:
    """Return the gateway that serves ``data_dir``; None when there is none, or only what one left behind."""
    try:
        found = Discovered.model_validate_json((data_dir / FILE_NAME).read_bytes())
    except (OSError, ValidationError):
        return None
    return found if is_running(found) else None


def is_running(found: Discovered) -> bool:
    """Return whether the very process that wrote the file still lives."""
    try:
        process = psutil.Process(found.pid)
        same = abs(process.create_time() - found.started_at) <= _SAME_START
        return same and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False
