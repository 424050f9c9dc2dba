"""Where KeyDesk keeps its data, for the desktop and the gateway alike."""

import os
from pathlib import Path

from platformdirs import user_data_path


def default_data_dir() -> Path:
    """Return KEYDESK_DATA_DIR, or the platform's folder such as ``~/.local/share/keydesk``."""
    chosen = os.environ.get("KEYDESK_DATA_DIR")
    return Path(chosen) if chosen else user_data_path("keydesk", appauthor=False)
