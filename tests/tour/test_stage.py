"""Two tours at once: neither takes what the other needs."""

from pathlib import Path
from socket import create_server

from keydesk.desktop.preferences import Preferences
from keydesk.tour.stage import environment


def port() -> int:
    """Return the port of the local gateway, as the window reads it."""
    return Preferences().local_port


def test_two_tours_at_once_have_ports_of_their_own(tmp_path: Path) -> None:
    """Also before the gateway of either listens, which may yet do so."""
    with environment(tmp_path / "one", "normal"):
        first = port()
        with environment(tmp_path / "other", "normal"):
            assert port() != first
            create_server(("127.0.0.1", first)).close()
            create_server(("127.0.0.1", port())).close()
        assert port() == first
