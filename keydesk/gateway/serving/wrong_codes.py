"""How often somebody may come with the code of a link that there is not, before being told to wait.

Nobody finds a code by trying. This keeps what is tried from being answered in full, and shows in the metrics;
a code that is right opens its page all the same, since a whole room may share one address.
"""

from ipaddress import IPv4Address, IPv6Address, IPv6Network
from math import ceil
from typing import Final

from keydesk.domain.limit import SlidingWindow

PER_PEER: Final = 30
"""Wrong codes a minute from one address; an IPv6 network of 64 bits counts as one."""
IN_ALL: Final = 600
"""Wrong codes a minute from everywhere."""

_NETWORK_BITS: Final = 64
Peer = IPv4Address | IPv6Address


class WrongCodes:
    """Counts wrong codes. ``now`` is the loop's time; only its thread calls."""

    def __init__(self) -> None:
        self._all = SlidingWindow()
        self._peers: dict[object, SlidingWindow] = {}

    def count(self, peer: Peer, now: float) -> int:
        """Count a wrong code; return after how many seconds another may be tried, 0 for at once."""
        window = self._window(peer, now)
        for each, limit in ((window, PER_PEER), (self._all, IN_ALL)):
            if each.used(now) >= limit:
                return max(1, ceil(each.seconds_until(1, limit, now)))
        window.add(now, 1)
        self._all.add(now, 1)
        return 0

    def _window(self, peer: Peer, now: float) -> SlidingWindow:
        whose = _whose(peer)
        window = self._peers.get(whose)
        if window is None:
            if len(self._peers) > IN_ALL:  # no more of them can hold anything
                self._peers = {each: kept for each, kept in self._peers.items() if not kept.empty(now)}
            window = self._peers[whose] = SlidingWindow()
        return window


def _whose(peer: Peer) -> object:
    if isinstance(peer, IPv4Address):
        return peer
    if peer.ipv4_mapped is not None:
        return peer.ipv4_mapped
    return IPv6Network((int(peer), _NETWORK_BITS), strict=False)
