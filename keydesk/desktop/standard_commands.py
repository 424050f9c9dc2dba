"""The commands of the window itself, in data. Pages bring their own."""

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QApplication

from keydesk.desktop import theme
from keydesk.desktop.commands import Command, Menu
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.local_gateway.supervisor import GatewayState
from keydesk.desktop.navigation import LAST_NUMBER
from keydesk.desktop.session import ConnectionState
from keydesk.desktop.text_size_commands import text_size_commands
from keydesk.desktop.theme import Scheme

if TYPE_CHECKING:
    from keydesk.desktop.navigation import PageEntry
    from keydesk.desktop.shell import Shell

_SCHEMES = {
    Scheme.SYSTEM: tr("Same as the &system"),
    Scheme.LIGHT: tr("&Light"),
    Scheme.DARK: tr("&Dark"),
}


class ConnectionDialogs(Protocol):
    """Opens what asks about gateways elsewhere."""

    def connect_elsewhere(self) -> None:
        """Ask for one to connect to."""
        ...

    def manage_connections(self) -> None:
        """Show those that are known."""
        ...


def connection_commands(connections: Connections, dialogs: ConnectionDialogs) -> list[Command]:
    """Start, stop, connect, leave."""

    def stopped() -> bool:
        return connections.supervisor.state in {GatewayState.STOPPED, GatewayState.FAILED}

    def running() -> bool:
        return connections.supervisor.state in {GatewayState.STARTING, GatewayState.RUNNING}

    def elsewhere() -> bool:
        return connections.session.state is not ConnectionState.NONE and not connections.is_local

    return [
        Command(
            id="startLocalGateway",
            text=tr("&Start the local gateway"),
            icon="play",
            menu=Menu.FILE,
            run=connections.start_local,
            enabled=stopped,
        ),
        Command(
            id="stopLocalGateway",
            text=tr("S&top the local gateway"),
            icon="square",
            menu=Menu.FILE,
            run=connections.stop_local,
            enabled=running,
        ),
        Command(
            id="connectElsewhere",
            text=tr("&Connect to another gateway…"),
            icon="plug",
            menu=Menu.FILE,
            run=dialogs.connect_elsewhere,
            group="elsewhere",
        ),
        Command(
            id="manageConnections",
            text=tr("&Manage connections…"),
            icon="settings-2",
            menu=Menu.FILE,
            run=dialogs.manage_connections,
            group="elsewhere",
        ),
        Command(
            id="disconnect",
            text=tr("&Disconnect"),
            icon="unplug",
            menu=Menu.FILE,
            run=connections.leave,
            enabled=elsewhere,
            group="elsewhere",
        ),
    ]


def view_commands(connections: Connections, shell: "Shell | None") -> list[Command]:
    """Return the pages, once there are any, the colours and the sizes of text."""

    def page_command(shown: "Shell", page: "PageEntry", number: int) -> Command:
        return Command(
            id=f"show_{page.id}",
            text=page.title,
            menu=Menu.VIEW,
            shortcut=f"Ctrl+{number}" if number <= LAST_NUMBER else "",
            run=lambda: shown.show_page(page.id),
            checked=lambda: shown.page == page.id,
            enabled=lambda: connections.session.state is not ConnectionState.NONE,
            group="pages",
        )

    def scheme_command(scheme: Scheme) -> Command:
        return Command(
            id=f"scheme_{scheme.value}",
            text=_SCHEMES[scheme],
            menu=Menu.VIEW,
            run=lambda: _choose(connections, scheme),
            checked=lambda: connections.preferences.scheme is scheme,
            group="scheme",
        )

    entries = shell.sidebar.entries if shell else ()
    pages = [page_command(shell, entry, number) for number, entry in enumerate(entries, 1) if shell]
    schemes = [scheme_command(scheme) for scheme in Scheme]
    return [*pages, *schemes, *text_size_commands(connections.preferences)]


def _choose(connections: Connections, scheme: Scheme) -> None:
    connections.preferences.scheme = scheme
    theme.set_scheme(cast("QApplication", QApplication.instance()), scheme)
