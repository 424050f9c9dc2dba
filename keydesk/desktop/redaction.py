"""Take secrets out of what is about to be written down, and more out of what is about to be sent away."""

import re
import traceback
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

# Broader than a secret's exact shape: cut-off and mistyped ones, and providers' own keys, go too; so do
# codes of claim links, with or without their hyphens, and what addresses carry for signing in.
_SUSPECT: Final = (
    r"(?:kd[ka]_|sk-|Bearer\s+)[0-9A-Za-z_\-.]{8,}"
    r"|Basic\s+[0-9A-Za-z+/=]{16,}"
    r"|(?:claim|join)/[0-9A-Za-z\-]{8,}"
    r"|\b(?:[0-9a-z]{4}-){3,}[0-9a-z]{4}\b"
    r"|(?<=://)[^\s/@]+(?=@)"
    r"|(?<=[?&])(?i:token|key|api[_-]?key|secret|password|signature|sig|code)=[^\s&#\"']+"
)
REMOVED: Final = "[removed]"
_ADDRESS: Final = r"(?<=://)(?:\[[0-9A-Fa-f:.]+\]|[^\s/:?#\"'()<>]+)"
_MAIL: Final = r"[^\s@<>\"'(]+@[^\s@<>\"')]+\.[^\s@<>\"')]+"
_FOUR_NUMBERS: Final = r"\b\d{1,3}(?:\.\d{1,3}){3}\b"
_LOOPBACK: Final = r"localhost|127(?:\.\d{1,3}){3}|\[::1\]"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: a window opens without."""
    return re.compile(pattern, re.ASCII)


def redact(text: str) -> str:
    """Return the text without anything that could be a secret."""
    return _compiled(_SUSPECT).sub(REMOVED, text)


def describe(error: BaseException) -> str:
    """Return an error with its trace as text, without secrets and without the values of variables."""
    return redact("".join(traceback.format_exception(error)))


def anonymous(text: str, names: Iterable[str] = ()) -> str:
    """Return the text without secrets, people's addresses, other computers and ``names``.

    This computer's own folders are told from where the person's begin.
    """
    text = redact(text)
    if Path.home() != Path("/"):
        text = text.replace(str(Path.home()), "~")
    for name in sorted((name for name in names if name), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "[name]", text)
    text = _compiled(_ADDRESS).sub(_only_loopback, text)
    return _compiled(_FOUR_NUMBERS).sub(_only_loopback, _compiled(_MAIL).sub("[address]", text))


def _only_loopback(found: re.Match[str]) -> str:
    return found[0] if _compiled(_LOOPBACK).fullmatch(found[0]) else "[host]"
