"""Where KeyDesk keeps its data, for the desktop and the gateway alike."""

from pathlib import Path

from platformdirs import user_data_path


def default_data_dir() -> Path:
    """Return the platform's folder for the data of programs, such as ``~/.local/share/keydesk``."""
    return user_data_path("keydesk", appauthor=False)
