"""Take secrets out of what is about to be written down."""

import re
import traceback
from typing import Final

# Broader than a secret's exact shape: cut-off and mistyped ones, and providers' own keys, go too.
_SUSPECT: Final = re.compile(r"(?:kd[ka]_|sk-|Bearer\s+)[0-9A-Za-z_\-.]{8,}", re.ASCII)
REMOVED: Final = "[removed]"


def redact(text: str) -> str:
    """Return the text without anything that could be a secret."""
    return _SUSPECT.sub(REMOVED, text)


def describe(error: BaseException) -> str:
    """Return an error with its trace as text, without secrets and without the values of variables."""
    return redact("".join(traceback.format_exception(error)))
