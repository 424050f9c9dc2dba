"""How a request says that a proxy passes it on for somebody else."""

from collections.abc import Iterable
from typing import Final

_HEADERS: Final = frozenset({b"forwarded", b"x-forwarded-for", b"x-real-ip", b"via"})


def is_passed_on(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Whether one says so. What answers this computer alone does not answer who comes by a proxy (S13)."""
    return any(name in _HEADERS for name, _ in headers)
