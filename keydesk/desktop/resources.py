"""Where the pictures are: beside the package in a checkout, inside it once installed."""

from pathlib import Path
from typing import Final

import keydesk

_PACKAGE: Final = Path(keydesk.__file__).resolve().parent
_INSTALLED: Final = _PACKAGE / "resources"
_FOLDER: Final = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"


def resource(name: str) -> Path:
    """Return the path of a file that comes along, such as ``icons/copy.svg``."""
    return _FOLDER / name
