"""How the state of a connection is said: always a word, and a tone that goes with it."""

from typing import Final, NamedTuple

from keydesk.desktop.connections.switching import LOCAL_NAME, Connections
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.session import ConnectionState


class Said(NamedTuple):
    """A word and its tone."""

    word: str
    tone: str


_CONNECTION: Final = {
    ConnectionState.NONE: Said(tr("Not connected"), "disabled"),
    ConnectionState.STARTING: Said(tr("Connecting…"), "warn"),
    ConnectionState.CONNECTED: Said(tr("Connected"), "good"),
    ConnectionState.OFFLINE: Said(tr("Offline"), "warn"),
    ConnectionState.FAILED: Said(tr("Not accepted"), "bad"),
}
_GATEWAY: Final = {
    GatewayState.STOPPED: Said(tr("Stopped", "state of a gateway"), "disabled"),
    GatewayState.STARTING: Said(tr("Starting…"), "warn"),
    GatewayState.RUNNING: Said(tr("Running"), "good"),
    GatewayState.STOPPING: Said(tr("Stopping…"), "warn"),
    GatewayState.FAILED: Said(tr("Not running"), "bad"),
}


def say_gateway(state: GatewayState) -> Said:
    """Say how the local gateway is."""
    return _GATEWAY[state]


def say_connection(state: ConnectionState) -> Said:
    """Say how the connection is."""
    return _CONNECTION[state]


def say_current(connections: Connections) -> tuple[str, Said]:
    """Say which gateway is the current one and how it is, as the switcher shows it."""
    session, gateway = connections.session, connections.supervisor.state
    if connections.under_way_to:
        return session.name or connections.under_way_to, Said(
            tr("Connecting to {under_way_to}…", under_way_to=connections.under_way_to), "warn"
        )
    if session.state is ConnectionState.NONE:
        busy = gateway in {GatewayState.STARTING, GatewayState.STOPPING}
        return LOCAL_NAME, say_gateway(gateway) if busy else _CONNECTION[ConnectionState.NONE]
    answers = session.state is ConnectionState.CONNECTED
    if connections.is_local and (answers or gateway is not GatewayState.RUNNING):
        return session.name, say_gateway(gateway)
    return session.name, say_connection(session.state)
