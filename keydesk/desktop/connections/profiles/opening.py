"""Opens the dialogs about gateways elsewhere, and lets the window go by what comes of them."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from keydesk.desktop.connections.profiles.connect_dialog import ConnectDialog
from keydesk.desktop.connections.profiles.profile import Profile
from keydesk.desktop.connections.profiles.profiles_dialog import ProfilesDialog
from keydesk.desktop.language import tr

if TYPE_CHECKING:
    from keydesk.client.http_api import HttpAdminApi
    from keydesk.desktop.connections.switching import Connections


def ask_where(window: QWidget, connections: "Connections", profile: Profile | None, why: str) -> None:
    """Ask for a gateway to connect to; ``why`` says why a known one is asked for again."""
    failure = connections.supervisor.failure
    if profile is None and failure is not None and failure.gateway is not None:
        profile = Profile(tr("Local gateway"), failure.gateway.admin_url)  # the one that has the folder
    data_dir = connections.supervisor.data_dir
    dialog = ConnectDialog(window, connections.store, profile=profile, data_dir=data_dir, why=why)

    def connected(kept: Profile, api: "HttpAdminApi") -> None:
        connections.connect_to(kept.name, api, kept)

    dialog.connected.connect(connected)
    dialog.open()


def manage(window: QWidget, connections: "Connections") -> None:
    """Show the connections, to change and forget them."""
    dialog = ProfilesDialog(window, connections)

    def change(profile: Profile) -> None:
        form = ConnectDialog(
            dialog,
            connections.store,
            profile=profile,
            data_dir=connections.supervisor.data_dir,
            changes=True,
        )

        def saved(kept: Profile) -> None:
            connections.take_change(kept, before=profile)

        form.saved.connect(saved)
        form.open()

    def add() -> None:
        dialog.accept()
        ask_where(window, connections, None, "")

    dialog.change_wanted.connect(change)
    dialog.add_wanted.connect(add)
    dialog.open()
