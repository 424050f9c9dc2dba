"""The way to a gateway, besides its address: whose certificates count, which proxy, how long to wait."""

import ssl
from dataclasses import dataclass
from typing import Final

CONNECT_SECONDS: Final = 5.0
ANSWER_SECONDS: Final = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """How a gateway is reached."""

    trust: ssl.SSLContext | None = None
    """Whose certificates are accepted; None: those that this computer trusts."""
    proxy: str = ""
    """``http://host:port``; empty for none. What the environment says of proxies never counts."""
    connect_seconds: float = CONNECT_SECONDS
    answer_seconds: float = ANSWER_SECONDS

    @property
    def longest(self) -> float:
        """How many seconds a whole call may take."""
        return self.connect_seconds + self.answer_seconds


DIRECT: Final = Route()
"""Straight there, with the certificates that this computer trusts."""
