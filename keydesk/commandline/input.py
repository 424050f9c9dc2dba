"""What commands read from stdin. Secrets come this way, never as arguments (S21)."""

import getpass
import sys
from typing import Final

_LONGEST_LINE: Final = 1000


def is_terminal() -> bool:
    """Whether a person can be asked."""
    return sys.stdin.isatty()


def read_hidden(prompt: str) -> str:
    """Return a line that nobody shall see: asked for without echo at a terminal, else the next of stdin."""
    if not is_terminal():
        return _next_line()
    try:
        return getpass.getpass(prompt).strip()
    except EOFError:
        return ""


def confirm(question: str) -> bool:
    """Ask a person; anything but yes is no."""
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return _next_line().lower() in {"y", "yes"}


def _next_line() -> str:
    return sys.stdin.buffer.readline(_LONGEST_LINE).decode("utf-8", "replace").strip()
