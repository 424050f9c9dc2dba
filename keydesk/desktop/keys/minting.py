"""Other secrets from a key that is there: rotating it (C7), and making ephemeral keys from it (C8)."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from keydesk.contract.keys import KeyMinted
from keydesk.desktop.attempt_dialog import AttemptDialog
from keydesk.desktop.keys.chosen import Chosen
from keydesk.desktop.keys.deed import Deed
from keydesk.desktop.keys.dialogs.ephemeral_dialog import EphemeralDialog
from keydesk.desktop.keys.dialogs.rotate_dialog import RotateDialog
from keydesk.desktop.keys.many import Fetch
from keydesk.desktop.keys.rules import can_be_parent, changeable
from keydesk.desktop.language import tr
from keydesk.desktop.widgets.toast import ToastKind, show_toast
from keydesk.domain.instant import Clock


class Minting(Deed):
    """What is minted is revealed once."""

    def __init__(
        self,
        page: QWidget,
        chosen: Chosen,
        fetch: Fetch,
        clock: Clock,
        reveal: Callable[[KeyMinted], object],
    ) -> None:
        super().__init__(page, chosen, fetch)
        self._clock = clock
        self._reveal = reveal

    def rotate(self) -> None:
        """Give the chosen key another secret, after asking."""
        key, api = self.take_one(changeable), self.chosen.api
        if key is None or api is None:
            return
        lost = tr(
            "Cancelled before the gateway answered. If “{key}” was rotated, rotate it once more.",
            key=key.name,
        )
        self._open(RotateDialog(self.page, api, self._clock, key), lost)

    def create_ephemeral(self) -> None:
        """Make a short-lived key from the chosen one."""
        key, api = self.take_one(can_be_parent), self.chosen.api
        if key is None or api is None:
            return
        lost = tr("Cancelled before the gateway answered. If the key was made, it is listed: revoke it.")
        self._open(EphemeralDialog(self.page, api, self._clock, key), lost)

    def _open(self, dialog: AttemptDialog, lost: str) -> None:
        def say_unanswered() -> None:
            if dialog.unanswered:
                show_toast(self.page, lost, kind=ToastKind.NOTE)
                self.stale.emit()

        dialog.answered.connect(self._reveal)
        dialog.rejected.connect(say_unanswered)
        dialog.open()
