"""Sharing on the network: one switch, off by default, and how the gateway is reached when it is on (A3)."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from keydesk.desktop import tasks
from keydesk.desktop.connections.switching import Connections
from keydesk.desktop.language import tr
from keydesk.desktop.theme import Space, TextRole
from keydesk.desktop.widgets.button import button
from keydesk.desktop.widgets.text import plain_label

_OFF = tr("Only this computer reaches the gateway. Share it when people in the room are to use their keys.")
_IN_THE_ROOM: Final = tr(
    "The admin API answers this computer alone. Snippets, handouts and claim links made from now on can be "
    "used in the room."
)


class SharingCard(QFrame):
    """Asks before it shares; ceases at once."""

    def __init__(self, connections: Connections) -> None:
        super().__init__()
        self._connections = connections
        self.setObjectName("sharingCard")
        self.setProperty("surface", "card")
        self.switch = QCheckBox(tr("&Share on the network"))
        self.switch.setObjectName("shareSwitch")
        self.switch.clicked.connect(self._switched)
        self._words = plain_label("", tone="muted", wrap=True)
        self._words.setObjectName("sharingText")
        self.change = button(tr("Change…"), name="changeSharing", on_click=self._ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(plain_label(tr("Network"), TextRole.HEADING))
        layout.addWidget(self.switch)
        layout.addWidget(self._words)
        layout.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        connections.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is remembered, and what of it is true now."""
        sharing = self._connections.sharing
        self.switch.setChecked(sharing is not None)
        self.change.setVisible(sharing is not None)
        if sharing is None:
            self._words.setText(_OFF)
            return
        how = (
            tr("Shared at {address}, encrypted with your certificate.", address=sharing.address)
            if sharing.is_encrypted
            else tr(
                "Shared at {address}, unencrypted: whoever listens on the network can read keys and "
                "what is asked.",
                address=sharing.address,
            )
        )
        self._words.setText(f"{how} {_IN_THE_ROOM}")

    def _switched(self, checked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if checked:
            self.switch.setChecked(False)  # until it is confirmed
            self._ask()
        else:
            self._connections.share(None)

    def _ask(self) -> None:
        from keydesk.desktop.loading import bring_in  # noqa: PLC0415 - when wanted

        def opens(_: None) -> None:
            from keydesk.desktop.local_gateway_page.sharing_dialog import SharingDialog  # noqa: PLC0415 - brought in

            dialog = SharingDialog(self.window(), self._connections)
            dialog.open()
            dialog.begin()

        tasks.run(self, bring_in("keydesk.desktop.local_gateway_page.sharing_dialog"), done=opens)
